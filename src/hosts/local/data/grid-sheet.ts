/** One sheet of the file as a sheet of the grid: its cells, looks, sizes and tables. */
import { formatArea } from '../../../blueprint/a1';
import type { Package } from '../../file/package';
import { SheetIndex } from '../../file/sheet-index';
import type { SheetPart, TablePart } from '../../file/workbook-parts';
import { cellKey, type BaseSheet } from './base-sheet';
import { CellReader } from './cell-reader';
import type { Border, EngineFacts, SheetData, Style } from './engine';
import type { GridNames } from './grid-names';
import type { GridStyles } from './grid-styles';
import { readFrame, type SheetFrame } from './sheet-frame';
import type { Numbered } from './zone-runs';

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
  /** The grid's ids of the sheets by their names. */
  readonly sheetIds: ReadonlyMap<string, string>;
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
  const reader = new CellReader(new SheetIndex(text, sheet.part), sheet.name, shared, {
    withBorders: tables.length === 0,
    links: linkTargets(frame, shared),
  });
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

/** The sheets that cells lead to, by cell. */
function linkTargets({ links }: SheetFrame, { sheetIds }: Shared): ReadonlyMap<number, string> {
  const targets = new Map<number, string>();
  for (const { area, sheet } of links) {
    const id = sheetIds.get(sheet);
    if (id !== undefined) targets.set(cellKey(area.top, area.left), id);
  }
  return targets;
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
