/** What Excel tells add-ins that listen. */
import type { Area } from './area';
import { writeAddress } from './area';
import { valueType, wireValue, type CellValue } from './cell';
import type { BookState } from './state-of-book';
import type { Sheet } from './sheet';
import type { Table } from './things';

/** The client's numbers of the events. */
export const EVENT = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetRowSorted: 19,
  worksheetNameChanged: 25,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** An event before it is known who hears it. */
export interface BookEvent {
  readonly type: number;
  /** Ids of what the event is raised on; `Workbook` for the collections. */
  readonly targets: readonly string[];
  readonly message: Readonly<Record<string, unknown>>;
  /** The session at whose screen it happened; null when it was another user. */
  readonly actor: string | null;
}

const WORKBOOK = 'Workbook';

/** Tells that cells changed, on the sheet and on the tables they belong to. */
export function raiseChanged(
  book: BookState,
  sheet: Sheet,
  area: Area,
  changeType: string,
  values?: { readonly before: CellValue; readonly after: CellValue },
  tables: readonly Table[] = book.tablesIn(sheet, area),
): void {
  const details =
    values === undefined
      ? {}
      : {
          valueBefore: wireValue(values.before),
          valueAfter: wireValue(values.after),
          valueTypeBefore: valueType(values.before),
          valueTypeAfter: valueType(values.after),
        };
  const message = {
    address: writeAddress(area),
    changeType,
    worksheetId: sheet.id,
    triggerSource: book.actor === null ? 'Unknown' : 'ThisLocalAddin',
    shiftDirection: 'None',
    referenceId: `${sheet.id}!${writeAddress(area)}`,
    ...details,
  };
  book.raise(EVENT.worksheetChanged, [sheet.id, WORKBOOK], message);
  for (const table of tables) {
    book.raise(EVENT.tableChanged, [table.id, sheet.id, WORKBOOK], { ...message, tableId: table.id });
  }
}

export function raiseSheet(
  book: BookState,
  type: number,
  sheet: Sheet,
  more: Readonly<Record<string, unknown>> = {},
): void {
  const own = type === EVENT.worksheetAdded || type === EVENT.worksheetDeleted ? [] : [sheet.id];
  book.raise(type, [...own, WORKBOOK], { worksheetId: sheet.id, ...more });
}

export function raiseTable(book: BookState, type: number, table: Table): void {
  const { id, name, sheet } = table;
  book.raise(type, [sheet.id, WORKBOOK], { tableId: id, tableName: name, worksheetId: sheet.id });
}
