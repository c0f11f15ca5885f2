/** How cells look, and how high rows are. */
import type { WireLook } from '../../wire';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Makes areas look so, one call for each property that is given. */
export function drawLook(sheet: Sheet, areas: readonly string[], look: WireLook): void {
  if (areas.length === 0) return;
  const cells = sheet.getRangeList([...areas]);
  if (look.format !== undefined) cells.setNumberFormat(look.format);
  if (look.font !== undefined) cells.setFontFamily(look.font);
  if (look.size !== undefined) cells.setFontSize(look.size);
  if (look.bold !== undefined) cells.setFontWeight(look.bold ? 'bold' : 'normal');
  if (look.italic !== undefined) cells.setFontStyle(look.italic ? 'italic' : 'normal');
  if (look.underline !== undefined) cells.setFontLine(look.underline ? 'underline' : 'none');
  if (look.color !== undefined) cells.setFontColor(look.color);
  if (look.fill !== undefined) cells.setBackground(look.fill);
  if (look.wrap !== undefined) cells.setWrap(look.wrap);
  if (look.horizontal !== undefined) cells.setHorizontalAlignment(look.horizontal);
  if (look.vertical !== undefined) cells.setVerticalAlignment(look.vertical);
  if (look.border !== undefined) {
    cells.setBorder(true, true, true, true, true, true, look.border, SpreadsheetApp.BorderStyle.SOLID);
  }
}

/** Sets heights in pixels, one call for rows below each other of the same height. */
export function drawHeights(sheet: Sheet, heights: readonly (readonly [row: number, pixels: number])[]): void {
  const sorted = [...heights].sort(([one], [other]) => one - other);
  let at = 0;
  while (at < sorted.length) {
    const [row, pixels] = sorted[at] ?? [0, 0];
    let count = 1;
    while (sorted[at + count]?.[0] === row + count && sorted[at + count]?.[1] === pixels) count++;
    sheet.setRowHeights(row + 1, count, pixels);
    at += count;
  }
}
