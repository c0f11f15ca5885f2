/** The worksheet part of a free-form sheet such as Tổng quan. */
import { cellAddress } from '../../../register/snapshot';
import { escapeText } from '../xml-text';
import { formulaCell, valueCell } from './cells';
import type { FreeCell, FreeSheet } from './input';
import { pagesWide } from './layout';
import { FREE_LOOKS, TAB_COLOURS } from './looks';
import type { Shared } from './table-sheet';
import { worksheetXml } from './worksheet';

function cellXml(cell: FreeCell, reference: string, { styles, strings }: Shared): string {
  const style = styles.cell(FREE_LOOKS[cell.look]);
  return cell.formula === undefined
    ? valueCell(reference, style, cell.value, strings)
    : formulaCell(reference, style, escapeText(cell.formula), cell.value);
}

/** xl/worksheets/sheetN.xml of a free-form sheet. */
export function freeSheetXml(sheet: FreeSheet, shared: Shared, selected: boolean): string {
  const rows = sheet.rows.map(({ cells, height }, row) => {
    const high = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
    const written = cells.map((cell, column) => (cell === null ? '' : cellXml(cell, cellAddress(row, column), shared)));
    return `<row r="${row + 1}"${high}>${written.join('')}</row>`;
  });
  return worksheetXml({
    tabColour: TAB_COLOURS.overview,
    columns: sheet.widths.map((width) => ({ width })),
    rows,
    rowCount: rows.length,
    selected,
    gridLines: false,
    pagesWide: pagesWide(sheet.widths),
    merges: sheet.merges ?? [],
    links: sheet.charts === undefined ? '' : '<drawing r:id="rId1"/>',
  });
}
