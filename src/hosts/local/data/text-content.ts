/** Text as the content of a grid cell: o-spreadsheet reads contents as typed, so text that looks like anything else is marked. */

/** The number format of cells that hold text. */
export const TEXT_FORMAT = '@';

/** The content of a cell, and whether a text format would spoil it. */
export interface CellText {
  readonly content: string;
  /** The cell must not have format `@`: with it, the mark would show. */
  readonly plainFormat: boolean;
}

/** Everything that o-spreadsheet could take for a number, a date, a time, an amount or a percentage. */
const LOOKS_TYPED = /^[\d\s.,:/\-+%$€eEaApPmM()]*\d[\d\s.,:/\-+%$€eEaApPmM()]*$/u;
const LOOKS_BOOLEAN = /^(true|false)$/iu;

/** How to put a text into a cell of a format so that it stays that text. */
export function textContent(text: string, format: string | undefined): CellText {
  if (format === TEXT_FORMAT) {
    const marked = text === '' || text.startsWith('=');
    return marked ? { content: `'${text}`, plainFormat: true } : { content: text, plainFormat: false };
  }
  const marked = text === '' || /^['=]/u.test(text) || LOOKS_TYPED.test(text) || LOOKS_BOOLEAN.test(text);
  return { content: marked ? `'${text}` : text, plainFormat: false };
}

/** How the grid writes a link to a sheet of the same workbook; the text of a link has no brackets of its own. */
const SHEET_LINK = /^\[([^[\]]+)\]\(o-spreadsheet:\/\/[^()]*\)$/u;

/** The content of a text that leads to a sheet of the grid when it is clicked; null where that can't be written. */
export function linkContent(text: string, sheetId: string): string | null {
  const content = `[${text}](o-spreadsheet://${sheetId})`;
  return SHEET_LINK.test(content) ? content : null;
}

/** The text of a link to a sheet; null for any other content. */
export function linkText(content: string): string | null {
  return SHEET_LINK.exec(content)?.[1] ?? null;
}

/** The text that a content shows as in a cell of format `@`, or of any other format. */
export function textOfContent(content: string, format: string | undefined): string {
  return format !== TEXT_FORMAT && content.startsWith("'") ? content.slice(1) : content;
}
