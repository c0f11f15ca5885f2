/** The text that spreadsheets put on the clipboard: rows of cells, those with line breaks, tabs or quotes in quotes. */

/** A cell in quotes, with doubled quotes inside, or one without; then what ends it. */
const CELL = /(?:"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*))(\t|\r?\n|\r|$)/gu;

/** The cells by row. A text that opens a quote and never closes it is taken as it stands. */
export function cellsOfText(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const { 0: whole, 1: quoted, 2: plain = '', 3: end } of text.matchAll(CELL)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"').replace(/\r\n?/gu, '\n'));
    if (end === '') break;
    if (end !== '\t') rows.push([]);
    if (whole === '') break;
  }
  const last = rows.at(-1);
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop();
  return rows;
}
