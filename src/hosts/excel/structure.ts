/** What a workbook is made of: its sheets, tables, names and date system, asked for together with anything else. */
import type { NamedCell, TableArea } from '../../register/snapshot';
import { parseSheetReference } from '../../blueprint/a1';

/** A sheet; its id stays when it is renamed. */
export interface SheetFacts {
  readonly id: string;
  readonly name: string;
}

/** A table object; its id stays when it is renamed. */
export interface TableFacts {
  readonly id: string;
  readonly name: string;
  /** The name of its sheet. */
  readonly sheet: string;
  readonly showTotals: boolean;
  /** Without it Excel blanks the headers, and the area of the table begins with its first row of data. */
  readonly showHeaders: boolean;
}

/** A defined name of the whole workbook. */
export interface NameFacts {
  readonly name: string;
  readonly formula: string;
  readonly visible: boolean;
}

/** A workbook without its cells. */
export interface Structure {
  readonly sheets: readonly SheetFacts[];
  readonly tables: readonly TableFacts[];
  readonly names: readonly NameFacts[];
  readonly date1904: boolean;
}

/** Gives what was asked for, after the next sync. */
export type Answer<T> = () => T;

/** Excel tells its date system by the serial number of a day: 2 January 1904 is day 1 of the 1904 system. */
const FIRST_OF_1904 = 1;

/** Whether what was asked for is not there; known after the next sync. */
export function isNothing(object: { readonly isNullObject: boolean }): boolean {
  return object.isNullObject;
}

/** Asks for the structure of the workbook. */
export function askStructure({ workbook }: Excel.RequestContext): Answer<Structure> {
  const { worksheets, tables, names } = workbook;
  worksheets.load('items/id,items/name');
  tables.load('items/id,items/name,items/showTotals,items/showHeaders,items/worksheet/name');
  names.load('items/name,items/formula,items/visible');
  const day = workbook.functions.date(1904, 1, 2);
  day.load('value');
  return () => ({
    sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
    tables: tables.items.map(({ id, name, showTotals, showHeaders, worksheet }) => ({
      id,
      name,
      showTotals,
      showHeaders,
      sheet: worksheet.name,
    })),
    names: names.items.map(({ name, formula, visible }) => ({ name, formula: String(formula), visible })),
    date1904: day.value === FIRST_OF_1904,
  });
}

/** Asks for the area of a table. */
export function askTableArea(table: Excel.Table): Answer<Omit<TableArea, 'name' | 'totalsRow'> | null> {
  const range = table.getRange();
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  return () => {
    if (table.isNullObject) return null;
    const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
    return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
  };
}

/** The names that point at one cell or area of a sheet. */
export function namedCells({ names }: Pick<Structure, 'names'>): NamedCell[] {
  return names.flatMap(({ name, formula }) => {
    const area = formula.startsWith('=') ? parseSheetReference(formula.slice(1)) : undefined;
    return area === undefined ? [] : [{ name, sheet: area.sheet, row: area.top, column: area.left }];
  });
}
