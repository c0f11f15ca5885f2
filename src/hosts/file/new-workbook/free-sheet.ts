/** The worksheet part of a free-form sheet such as Tổng quan. */
import { freeRowHeight } from '../../../blueprint/cells';
import type { FreeCell, FreeSheet } from '../../../blueprint/input';
import { FREE_LOOKS } from '../../../blueprint/looks';
import { frameOf, linksOf } from '../../../blueprint/page';
import { escapeText } from '../../../ooxml/xml-text';
import { cellAddress } from '../../../register/snapshot';
import { formulaCell, valueCell } from './cells';
import type { Shared } from './table-sheet';
import { rowXml, worksheetXml } from './worksheet';

function cellXml(cell: FreeCell, reference: string, { styles, strings }: Shared): string {
  const style = styles.cell(FREE_LOOKS[cell.look]);
  return cell.formula === undefined
    ? valueCell(reference, style, cell.value, strings)
    : formulaCell(reference, style, escapeText(cell.formula), cell.value);
}

/** xl/worksheets/sheetN.xml of a free-form sheet. */
export function freeSheetXml(sheet: FreeSheet, shared: Shared, selected: boolean): string {
  const { rows, widths, charts } = sheet;
  return worksheetXml({
    frame: frameOf(sheet),
    digitPixels: shared.digitPixels,
    rows: rows.map((row, r) => {
      const cells = row.cells.map((cell, c) => (cell === null ? '' : cellXml(cell, cellAddress(r, c), shared)));
      return rowXml(r, cells, freeRowHeight(row, widths));
    }),
    rowCount: rows.length,
    selected,
    hyperlinks: linksOf(sheet, shared.home),
    links: charts === undefined ? '' : '<drawing r:id="rId1"/>',
  });
}
