/** The style that a cell without an element shows: its row's, else its column's. */
import { XmlScanner } from '../../ooxml/xml';
import type { SheetIndex } from './sheet-index';
import { isTrue } from './workbook-parts';

/** Gives the style index of cells that have no element yet; an empty text for the default style (18.3.1.13, 18.3.1.73). */
export function defaultStyles(index: SheetIndex): (row: number, column: number) => string {
  const columns = columnStyles(index);
  const rows = new Map<number, string | undefined>();
  const rowStyle = (row: number): string | undefined => {
    if (!rows.has(row)) {
      rows.set(row, isTrue(index.rowAttribute(row, 'customFormat')) ? index.rowAttribute(row, 's') : undefined);
    }
    return rows.get(row);
  };
  return (row, column) => rowStyle(row) ?? columns.find(({ min, max }) => column >= min && column <= max)?.style ?? '';
}

function columnStyles(index: SheetIndex): { min: number; max: number; style: string }[] {
  const scanner = new XmlScanner(index.text, index.part);
  const columns: { min: number; max: number; style: string }[] = [];
  while (scanner.next() && !scanner.is('sheetData')) {
    const style = !scanner.closing && scanner.is('col') ? scanner.attribute('style') : undefined;
    if (style === undefined) continue;
    const [min, max] = [Number(scanner.attribute('min')), Number(scanner.attribute('max'))];
    columns.push({ min: min - 1, max: max - 1, style });
  }
  return columns;
}
