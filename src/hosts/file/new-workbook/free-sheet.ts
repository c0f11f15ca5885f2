/** The worksheet part of a free-form sheet such as Tổng quan. */
import { escapeText } from '../../../ooxml/xml-text';
import { cellAddress } from '../../../register/snapshot';
import { formulaCell, valueCell } from './cells';
import type { FreeCell, FreeRow, FreeSheet } from './input';
import { pagesWide } from './layout';
import { FREE_LOOKS, TAB_COLOURS } from './looks';
import type { Shared } from './table-sheet';
import { heightOf, lineCount } from './text-height';
import { rowXml, worksheetXml, type RowHeight, type SheetLink } from './worksheet';

function cellXml(cell: FreeCell, reference: string, { styles, strings }: Shared): string {
  const style = styles.cell(FREE_LOOKS[cell.look]);
  return cell.formula === undefined
    ? valueCell(reference, style, cell.value, strings)
    : formulaCell(reference, style, escapeText(cell.formula), cell.value);
}

function heightFor({ cells, height }: FreeRow, widths: readonly number[]): RowHeight {
  if (height !== undefined) return { height, fixed: true };
  const lines = cells.map((cell, column) =>
    cell !== null && FREE_LOOKS[cell.look].wrap === true ? lineCount(String(cell.value ?? ''), widths[column] ?? 0) : 1,
  );
  return { height: heightOf(Math.max(1, ...lines)) };
}

function linksOf(sheet: FreeSheet): SheetLink[] {
  return sheet.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) =>
      cell?.link === undefined ? [] : [{ cell: cellAddress(row, column), sheet: cell.link }],
    ),
  );
}

/** xl/worksheets/sheetN.xml of a free-form sheet. */
export function freeSheetXml(sheet: FreeSheet, shared: Shared, selected: boolean): string {
  const { rows, widths, charts } = sheet;
  return worksheetXml({
    tabColour: TAB_COLOURS.overview,
    digitPixels: shared.digitPixels,
    columns: widths.map((width) => ({ width })),
    rows: rows.map((row, r) => {
      const cells = row.cells.map((cell, c) => (cell === null ? '' : cellXml(cell, cellAddress(r, c), shared)));
      return rowXml(r, cells, heightFor(row, widths));
    }),
    rowCount: rows.length,
    selected,
    gridLines: false,
    pagesWide: pagesWide(widths),
    merges: sheet.merges ?? [],
    breaks: sheet.breaks ?? [],
    hyperlinks: linksOf(sheet),
    links: charts === undefined ? '' : '<drawing r:id="rId1"/>',
  });
}
