/** Works out which cells to write when rows are appended to a table or an area, and how the table grows. */
import { rowsBelowInUse } from '../../host/write-problems';
import { XmlScanner } from '../../ooxml/xml';
import { escapeText } from '../../ooxml/xml-text';
import type { RawCell } from '../../register/snapshot';
import { cellAddress } from '../../register/snapshot';
import { LAST_ROW, parseArea, type Area, type SheetArea } from '../../blueprint/a1';
import { checkValue, type CellContent, type CellWrite } from './cell-xml';
import { columnFormulas, type ColumnFormula } from './column-formula';
import { sheetFull } from './edit-problems';
import { refuse } from './file-problems';
import { stretchReferences } from './formula-text';
import type { Growth } from './growth';
import type { CellView, SheetIndex } from './sheet-index';
import { isTrue, type TablePart } from './workbook-parts';

/** A cell of an appended row: a value, or a formula with its cached value. */
export type NewCell = RawCell | FormulaCell;

/** A formula without the leading `=`, in the file's notation (English names, commas), and what it gives. */
export interface FormulaCell {
  readonly formula: string;
  readonly value: RawCell;
}

/** Where rows are appended. `area` spans header, data and totals. */
export interface AppendSite {
  readonly title: string;
  readonly area: SheetArea;
  readonly table: TablePart | undefined;
  /** The areas of other tables on the same sheet. */
  readonly others: readonly Area[];
}

/** What an append writes. */
export interface AppendPlan {
  readonly writes: readonly CellWrite[];
  readonly growth: Growth;
  /** The cells that hold the new rows. */
  readonly written: SheetArea;
  /** The attributes of rows that have no element yet. */
  readonly rowAttributes: string;
}

/** Tells a formula cell from a value. */
export function isFormulaCell(cell: NewCell): cell is FormulaCell {
  return typeof cell === 'object' && cell !== null && 'formula' in cell;
}

/**
 * Plans an append below the last row that holds a typed value: blank rows at the end of the table are filled first, then
 * the table grows over rows that must hold nothing. A totals row moves down with its formulas.
 */
export function planAppend(index: SheetIndex, site: AppendSite, rows: readonly (readonly NewCell[])[]): AppendPlan {
  const growth = measure(index, site, rows.length);
  const { sheet, left, right } = site.area;
  const first = growth.newLast - rows.length + 1;
  if (growth.newEnd > LAST_ROW) refuse(sheetFull({ target: site.title }));
  if (growth.newEnd > growth.end) checkRoom(index, site, growth);
  const template = templateRow(index, growth);
  const formulas = columnFormulas(index, site.table, growth, template);
  const writes: CellWrite[] = growth.newEnd > growth.end ? moveTotals(index, growth) : [];
  rows.forEach((cells, i) => {
    if (cells.length > right - left + 1) throw new RangeError(`${site.title}: ${cells.length} cells in a row`);
    const row = first + i;
    const inside = row <= growth.dataBottom;
    const present = index.rowByColumn(row);
    for (let column = left; column <= right; column++) {
      const old = present.get(column);
      const content = contentOf(
        cells[column - left] ?? null,
        inside ? old : undefined,
        formulas.get(column),
        row,
        column,
      );
      const style = template.get(column)?.style;
      if (content.kind === 'value' && content.value === null && !style && old === undefined) continue;
      writes.push({ row, column, content, style: style ?? '', restyle: !inside });
    }
  });
  const written = { sheet, top: first, left, bottom: growth.newLast, right };
  return { writes, growth, written, rowAttributes: newRowAttributes(index, growth.used) };
}

function contentOf(
  cell: NewCell,
  old: CellView | undefined,
  calculated: ColumnFormula | undefined,
  row: number,
  column: number,
): CellContent {
  const value = isFormulaCell(cell) ? cell.value : cell;
  checkValue(value, row, column);
  if (isFormulaCell(cell)) {
    return { kind: 'formula', formula: { text: escapeText(cell.formula), array: false, metadata: undefined }, value };
  }
  if (old !== undefined && old.formula !== '') return { kind: 'cached', value };
  return calculated === undefined ? { kind: 'value', value } : { kind: 'formula', formula: calculated(row), value };
}

function measure(index: SheetIndex, { area, table }: AppendSite, count: number): Growth {
  const totals = table?.totalsRows ?? 0;
  const dataTop = area.top + (table?.headerRows ?? 1);
  const dataBottom = area.bottom - totals;
  let last = dataBottom;
  while (last >= dataTop && !index.row(last).some((cell) => inColumns(cell, area) && isTyped(cell))) last--;
  const newLast = last + count;
  const newDataBottom = Math.max(dataBottom, newLast);
  return {
    sheet: area.sheet,
    left: area.left,
    right: area.right,
    dataTop,
    used: Math.max(last, dataTop),
    dataBottom,
    end: area.bottom,
    newLast,
    newEnd: newDataBottom + totals,
  };
}

function inColumns(cell: CellView, area: Pick<Area, 'left' | 'right'>): boolean {
  return cell.column >= area.left && cell.column <= area.right;
}

function isTyped(cell: CellView): boolean {
  return cell.formula === '' && cell.value !== '';
}

/** Stops when a row that the table grows over holds anything in its columns, a merged range or another table. */
function checkRoom(index: SheetIndex, site: AppendSite, growth: Growth): void {
  const room: Area = { top: growth.end + 1, left: growth.left, bottom: growth.newEnd, right: growth.right };
  for (let row = room.top; row <= room.bottom; row++) {
    const taken = index.row(row).find((cell) => inColumns(cell, room) && (cell.value !== '' || cell.formula !== ''));
    if (taken !== undefined) refuse(rowsBelowInUse({ target: site.title, cell: cellAddress(row, taken.column) }));
  }
  const blocks = [...site.others, ...mergedAreas(index)];
  const block = blocks.find((area) => overlap(area, room));
  if (block !== undefined) refuse(rowsBelowInUse({ target: site.title, cell: cellAddress(block.top, block.left) }));
}

function mergedAreas(index: SheetIndex): Area[] {
  const areas: Area[] = [];
  const at = index.text.lastIndexOf('mergeCells');
  if (at < 0) return areas;
  const start = index.text.lastIndexOf('sheetData', at);
  const scanner = new XmlScanner(index.text, index.part, index.text.indexOf('>', start) + 1);
  while (scanner.next()) {
    const area = !scanner.closing && scanner.is('mergeCell') ? parseArea(scanner.attribute('ref') ?? '') : undefined;
    if (area !== undefined) areas.push(area);
  }
  return areas;
}

/** Whether two areas share a cell. */
export function overlap(a: Area, b: Area): boolean {
  return a.top <= b.bottom && a.bottom >= b.top && a.left <= b.right && a.right >= b.left;
}

/** The row whose styles and formulas new rows copy; for a table without data rows there is none. */
function templateRow(index: SheetIndex, growth: Growth): Map<number, CellView> {
  return growth.used <= growth.dataBottom ? index.rowByColumn(growth.used) : new Map<number, CellView>();
}

function newRowAttributes(index: SheetIndex, row: number): string {
  const value = (name: string): string => {
    const text = index.rowAttribute(row, name);
    return text === undefined ? '' : ` ${name}="${escapeText(text)}"`;
  };
  const styled = !isTrue(index.rowAttribute(row, 'customFormat')) ? '' : value('s') + value('customFormat');
  const high = !isTrue(index.rowAttribute(row, 'customHeight')) ? '' : value('ht') + value('customHeight');
  return value('spans') + styled + high;
}

function moveTotals(index: SheetIndex, growth: Growth): CellWrite[] {
  if (growth.end === growth.dataBottom) return [];
  return index
    .row(growth.end)
    .filter((cell) => inColumns(cell, growth))
    .map((cell) => {
      const full = index.formulaOf(cell);
      const formula = full === undefined ? undefined : { ...full, text: escapeText(stretchTotals(full.text, growth)) };
      const content = { kind: 'moved' as const, type: cell.type, formula, inner: cell.value };
      return { row: growth.newEnd, column: cell.column, content, style: cell.style, restyle: true };
    });
}

function stretchTotals(formula: string, growth: Growth): string {
  return stretchReferences(formula, ({ sheet, first, last }) => {
    const own = sheet === undefined || sheet === growth.sheet;
    const ends = last.row === growth.dataBottom && first.row >= growth.dataTop - 1 && first !== last;
    return own && ends && last.column >= growth.left && first.column <= growth.right ? growth.newLast : undefined;
  });
}
