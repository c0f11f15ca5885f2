/** Prints what was measured as a Markdown table; the first contender is ours, the others are multiples of it. */
import type { Measured } from './measure';

function milliseconds(value: number): string {
  if (value >= 1000) return `${(value / 1000).toFixed(2)} s`;
  return `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ms`;
}

function times(value: number): string {
  return value >= 10 ? `${value.toFixed(0)}×` : `${value.toFixed(2)}×`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** The table of one comparison: median and 95th percentile of each, and its median as a multiple of the first. */
export function reportTable(title: string, measured: readonly Measured[]): string {
  const ours = measured[0]?.median ?? NaN;
  const rows = measured.map(({ name, runs, median, p95, failure }) =>
    failure === null
      ? row([name, milliseconds(median), milliseconds(p95), times(median / ours), String(runs)])
      : row([name, `cannot (“${failure}”)`, '', '', '']),
  );
  return [`### ${title}`, '', row(['', 'median', 'p95', 'ratio', 'runs']), row(Array(5).fill('---')), ...rows, ''].join(
    '\n',
  );
}
