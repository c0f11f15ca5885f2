/** What the command line may touch besides files: where it prints and what day it is. Tests put their own in its place. */
import type { Language } from '../register/problem';

/** The terminal a command talks to. */
export interface Terminal {
  readonly language: Language;
  /** Results, for people and for pipes. */
  readonly print: (text: string) => void;
  /** Problems and progress. */
  readonly complain: (text: string) => void;
  /** Shows progress on one line, when a person is watching; null when output goes to a file or a pipe. */
  readonly progress: ((text: string) => void) | null;
  readonly now: () => Date;
}

/** Exit codes: all went well; problems were found; it can't be done. */
export const EXIT = { fine: 0, problems: 1, impossible: 2 } as const;

/** Text in columns of equal width, the last column free; a wide text is cut with an ellipsis. */
export function tableText(headers: readonly string[], rows: readonly (readonly string[])[], widest = 44): string {
  const lines = [headers, ...rows].map((cells) => cells.map((cell) => shorten(cell, widest)));
  const widths = headers.map((_, column) => Math.max(...lines.map((cells) => width(cells[column] ?? ''))));
  const format = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - width(cell))))
      .join('  ')
      .trimEnd();
  const rule = widths.map((columns) => '─'.repeat(columns)).join('  ');
  return [format(lines[0] ?? []), rule, ...lines.slice(1).map(format)].join('\n');
}

/** Columns a text takes: NFC letters with their marks are one column each. */
function width(text: string): number {
  return Array.from(text.normalize('NFC')).length;
}

function shorten(text: string, widest: number): string {
  const letters = Array.from(text.replace(/\s+/gu, ' '));
  return letters.length > widest ? `${letters.slice(0, widest - 1).join('')}…` : letters.join('');
}
