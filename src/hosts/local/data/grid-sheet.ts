/** One sheet of the file as a sheet of the grid: its cells, looks, sizes and tables. */
import { cellAddress, isCellError, type RawCell } from '../../../register/snapshot';
import { formatArea, type Area } from '../../file/a1';
import type { Package } from '../../file/package';
import { cellValue } from '../../file/read';
import { SheetCursor } from '../../file/sheet-cursor';
import { SheetIndex, type FormulaGroups } from '../../file/sheet-index';
import { isTrue, type SheetPart, type TablePart } from '../../file/workbook-parts';
import { cellKey, type BaseFormula, type BaseSheet } from './base-sheet';
import type { Border, EngineFacts, SheetData, Style } from './engine';
import { gridFormula } from './formula-in';
import type { GridNames } from './grid-names';
import type { CellLook, GridStyles } from './grid-styles';
import { readFrame, type SheetFrame } from './sheet-frame';
import { TEXT_FORMAT, textContent } from './text-content';
import { ZoneRuns, type Numbered } from './zone-runs';

/** What all sheets of a workbook share while they are translated. */
export interface Shared {
  readonly pack: Package;
  readonly names: GridNames;
  readonly facts: EngineFacts;
  readonly styles: GridStyles;
  readonly strings: readonly string[];
  readonly date1904: boolean;
  /** Formulas of the add-in are shown as the values they gave last. */
  readonly computedAsValues: boolean;
  /** The looks in use, as the grid's data lists them. */
  readonly usedStyles: Numbered<Style>;
  readonly usedFormats: Numbered<string>;
  readonly usedBorders: Numbered<Border>;
}

/** A sheet for the grid, and what the file holds on it. */
export interface GridSheet {
  readonly data: SheetData;
  readonly base: BaseSheet;
}

/** Blank rows and columns that the grid offers beyond the last used ones. */
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 3;
/** Days from the 1900 date system, in which the grid counts, to that of 1904 (ECMA-376 part 1, 18.17.4.1). */
export const DAYS_TO_1904 = 1462;

/** The content of a cell of the grid that shows a value of the file in a number format; the grid counts days from 1900. */
export function valueContent(
  given: RawCell,
  format: string | undefined,
  date1904: boolean,
): { content: string; plainFormat: boolean } {
  const value = date1904 && typeof given === 'number' && showsDate(format) ? given + DAYS_TO_1904 : given;
  if (typeof value === 'string') return textContent(value, format);
  const content =
    value === null
      ? ''
      : isCellError(value)
        ? value.error
        : typeof value === 'boolean'
          ? booleanText(value)
          : `${value}`;
  return { content, plainFormat: format === TEXT_FORMAT && typeof value !== 'string' && value !== null };
}

function booleanText(value: boolean): string {
  return value ? 'TRUE' : 'FALSE';
}

/** Whether a number format shows a date. */
export function showsDate(format: string | undefined): boolean {
  return format !== undefined && /[dy]/iu.test(format.replace(/"[^"]*"/gu, ''));
}

/** Translates a sheet. `hidden` is the state the workbook part gives it. */
export function gridSheet(
  sheet: SheetPart,
  tables: readonly TablePart[],
  id: string,
  hidden: boolean,
  shared: Shared,
): GridSheet {
  const text = shared.pack.text(sheet.part) ?? '';
  const frame = readFrame(text, sheet.part);
  // In the sheets of tables the lines of the grid do as well, and thousands of borders would cost seconds.
  const reader = new CellReader(new SheetIndex(text, sheet.part), sheet.name, shared, tables.length === 0);
  reader.read();
  const bottoms = [reader.values.length, ...tables.map(({ area }) => area.bottom + 1)];
  const rights = [reader.width, ...tables.map(({ area }) => area.right + 1), frame.frozenColumns + 1];
  const rowNumber = Math.max(...bottoms, frame.frozenRows + 1) + SPARE_ROWS;
  const colNumber = Math.max(...rights) + SPARE_COLUMNS;
  fillBelow(reader, frame, rowNumber, colNumber, shared.styles);
  const { cells, styles, formats, borders, rows, values, formulas } = reader;
  const arrays = reader.spilled();
  const merged = frame.merges.map((area) => formatArea(area));
  const data: SheetData = {
    id,
    name: sheet.name,
    colNumber,
    rowNumber,
    cells,
    styles: styles.done(),
    formats: formats.done(),
    borders: borders.done(),
    merges: merged.filter((range) => range.includes(':')),
    figures: [],
    cols: columnSizes(frame, colNumber, shared.styles.fontSize),
    rows,
    conditionalFormats: [],
    dataValidationRules: [],
    tables: tables.map(tableData),
    areGridLinesVisible: frame.gridLines,
    isVisible: !hidden,
    panes: { xSplit: frame.frozenColumns, ySplit: frame.frozenRows },
    headerGroups: { ROW: [], COL: [] },
    ...(frame.tabColour !== undefined && { color: frame.tabColour }),
  };
  return { data, base: { id, name: sheet.name, part: sheet, frame, tables, values, formulas, arrays } };
}

function tableData({ area, headerRows, totalsRows }: TablePart): SheetData['tables'][number] {
  return {
    range: formatArea(area),
    type: 'static',
    config: {
      hasFilters: headerRows > 0,
      totalRow: totalsRows > 0,
      firstColumn: false,
      lastColumn: false,
      numberOfHeaders: headerRows,
      bandedRows: false,
      bandedColumns: false,
      automaticAutofill: false,
      styleId: 'None',
    },
  };
}

/** Widths in pixels: a digit of the default font is 7 pixels wide up to 11 points, 8 above. */
function columnSizes(frame: SheetFrame, colNumber: number, fontSize: number): SheetData['cols'] {
  const digit = fontSize > 11 ? 8 : 7;
  const cols: SheetData['cols'] = {};
  for (let column = 0; column < colNumber; column++) {
    const span = frame.columns.find(({ first, last }) => column >= first && column <= last);
    const width = span?.width ?? frame.defaultWidth;
    if (width === undefined && span?.hidden !== true) continue;
    cols[column] = {
      ...(width !== undefined && { size: Math.max(10, Math.round(width * digit)) }),
      ...(span?.hidden === true && { isHidden: true }),
    };
  }
  return cols;
}

/** Blank cells below the used rows look as their columns say, so that what is typed there reads as in the table. */
function fillBelow(
  reader: CellReader,
  frame: SheetFrame,
  rowNumber: number,
  colNumber: number,
  styles: GridStyles,
): void {
  for (const { first, last, style } of frame.columns) {
    const look = styles.cells[style];
    if (style === 0 || look === undefined) continue;
    for (let column = first; column <= Math.min(last, colNumber - 1); column++) {
      reader.look(column, reader.values.length, rowNumber - 1, look, false);
    }
  }
}

class CellReader {
  readonly cells: Record<string, string> = {};
  readonly styles: ZoneRuns<Style>;
  readonly formats: ZoneRuns<string>;
  readonly borders: ZoneRuns<Border>;
  readonly rows: SheetData['rows'] = {};
  readonly values: RawCell[][] = [];
  readonly formulas = new Map<number, BaseFormula>();
  width = 0;
  private readonly groups: FormulaGroups;

  constructor(
    private readonly index: SheetIndex,
    private readonly sheet: string,
    private readonly shared: Shared,
    private readonly withBorders: boolean,
  ) {
    this.groups = index.groups();
    this.styles = new ZoneRuns(shared.usedStyles);
    this.formats = new ZoneRuns(shared.usedFormats);
    this.borders = new ZoneRuns(shared.usedBorders);
  }

  read(): void {
    const cursor = new SheetCursor(this.index.text, this.index.part);
    while (cursor.nextRow()) {
      this.readRow(cursor);
      const row: RawCell[] = [];
      while (cursor.nextCell()) {
        const value = this.readCell(cursor);
        if (value === null) continue;
        while (row.length < cursor.column) row.push(null);
        row.push(value);
      }
      if (row.length === 0) continue;
      while (this.values.length < cursor.row) this.values.push([]);
      this.values.push(row);
      this.width = Math.max(this.width, row.length);
    }
  }

  /** Gives some cells of a column a look. */
  look(column: number, top: number, bottom: number, { style, format, border }: CellLook, plainFormat: boolean): void {
    this.styles.add(column, top, bottom, style);
    this.formats.add(column, top, bottom, plainFormat ? undefined : format);
    if (this.withBorders) this.borders.add(column, top, bottom, border);
  }

  private readRow({ row, scanner }: SheetCursor): void {
    const height = scanner.attribute('ht');
    const hidden = isTrue(scanner.attribute('hidden'));
    if (height === undefined && !hidden) return;
    this.rows[row] = {
      ...(height !== undefined && { size: Math.round((Number(height) * 4) / 3) }),
      ...(hidden && { isHidden: true }),
    };
  }

  private readCell(cursor: SheetCursor): RawCell {
    const { row, column } = cursor;
    const { date1904, strings, styles } = this.shared;
    const look = styles.cells[Number(cursor.style || '0')] ?? styles.cells[0];
    const value = cellValue(cursor, strings, date1904);
    const formula = cursor.formulaStart < 0 ? undefined : this.formula(cursor);
    const { content, plainFormat } =
      formula === undefined ? valueContent(value, look?.format, date1904) : { content: formula, plainFormat: false };
    if (content !== '') this.cells[cellAddress(row, column)] = content;
    if (look !== undefined) this.look(column, row, row, look, plainFormat);
    return value;
  }

  /** The grid's formula; undefined when its cached value is shown. */
  private formula(cursor: SheetCursor): string | undefined {
    const { row, column, text } = cursor;
    const tag = text.slice(cursor.formulaStart, cursor.formulaTagEnd);
    const formula = text.slice(cursor.formulaStart, cursor.formulaEnd);
    const view = { row, column, style: '', type: 'n', formula, value: '', metadata: undefined };
    const full = this.index.formulaOf(view)?.text ?? '';
    const array = /\st=["'](?:array|dataTable)["']/u.test(tag);
    const { names, facts, computedAsValues } = this.shared;
    const custom = computedAsValues && /_xldudf_CCHC_/iu.test(full);
    const content = array || custom ? undefined : gridFormula(full, { sheet: this.sheet, row, column }, names, facts);
    this.formulas.set(cellKey(row, column), { text: full, shownAsValue: content === undefined, array });
    return content;
  }

  /** The cells that show what an array formula elsewhere gives. */
  spilled(): Area[] {
    return this.groups.arrays.map(({ area }) => area);
  }
}
