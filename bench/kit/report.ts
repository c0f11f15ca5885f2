/** Prints what was measured as a Markdown table; the first contender is ours, the others are multiples of it. */
import type { Measured } from './measure';

/** A time. */
export function milliseconds(value: number): string {
  if (value >= 1000) return `${(value / 1000).toFixed(2)} s`;
  return `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ms`;
}

/** A multiple. */
export function ratio(value: number): string {
  return value >= 10 ? `${value.toFixed(0)}×` : `${value.toFixed(2)}×`;
}

/** An amount of data. */
export function kib(bytes: number): string {
  const value = bytes / 1024;
  return value >= 10_000 ? `${(value / 1024).toFixed(1)} MiB` : `${Math.round(value).toLocaleString('en')} KiB`;
}

/** What is the same at every size is said once. */
export function bySize(values: readonly string[]): string {
  return new Set(values).size === 1 ? (values[0] ?? '') : values.join(' / ');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** A table of any cells, under a title unless the section has one already. */
export function textTable(title: string | null, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const heading = title === null ? [] : [`### ${title}`, ''];
  return [...heading, row(head), row(head.map(() => '---')), ...rows.map(row), ''].join('\n');
}

/** The table of one comparison: median and 95th percentile of each, and its median as a multiple of the first. */
export function reportTable(title: string, measured: readonly Measured[]): string {
  const ours = measured[0]?.median ?? NaN;
  const rows = measured.map(({ name, runs, median, p95, failure }) =>
    failure === null
      ? row([name, milliseconds(median), milliseconds(p95), ratio(median / ours), String(runs)])
      : row([name, `cannot (“${failure}”)`, '', '', '']),
  );
  return [`### ${title}`, '', row(['', 'median', 'p95', 'ratio', 'runs']), row(Array(5).fill('---')), ...rows, ''].join(
    '\n',
  );
}

/** A table of sizes, with the sum of each group in which rows are listed. */
export function sizeTable(
  title: string,
  sizes: readonly { readonly name: string; readonly when: string; readonly bytes: number; readonly gzip: number }[],
): string {
  const exact = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KiB`;
  const rows = sizes.map(({ name, when, bytes, gzip }) => row([name, when, exact(bytes), exact(gzip)]));
  const sums = [...new Set(sizes.map(({ when }) => when))].map((when) => {
    const group = sizes.filter((size) => size.when === when);
    const sum = (of: (size: (typeof group)[number]) => number): string =>
      exact(group.reduce((all, size) => all + of(size), 0));
    return row([`**${when}, together**`, '', sum(({ bytes }) => bytes), sum(({ gzip }) => gzip)]);
  });
  const head = [row(['', 'loaded for', 'minified', 'gzip']), row(Array(4).fill('---'))];
  return [`### ${title}`, '', ...head, ...rows, ...sums, ''].join('\n');
}
