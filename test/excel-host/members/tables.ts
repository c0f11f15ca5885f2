/** Tables, their columns and rows. */
import { sameArea, type Area } from '../model/area';
import { wireValue } from '../model/cell';
import { invalidArgument, itemNotFound } from '../model/fault';
import { deleteCells, insertCells, insertTableRows } from '../model/shifting';
import type { Sheet } from '../model/sheet';
import {
  addTable,
  bodyOf,
  columnNamed,
  convertToRange,
  deleteTable,
  renameTable,
  resizeTable,
  setHeaders,
  setTotals,
} from '../model/tables';
import type { Table, TableColumn } from '../model/things';
import { writeCells } from '../model/write';
import type { Call } from '../protocol/call';
import { HostType, type Args, type HostObject, type Scalar } from '../protocol/host-type';
import { listening, TABLE_EVENTS, TABLES_EVENTS, WORKBOOK_TARGET } from './listening';
import { argumentArea, rangeType } from './range';
import { sheetType } from './sheets';

/** All tables, or those of one sheet. */
export interface Tables {
  readonly sheet: Sheet | null;
}

function listed({ sheet }: Tables, { book }: Call): readonly Table[] {
  return sheet === null ? book.tableList : book.tablesOn(sheet);
}

function find(tables: Tables, key: unknown, call: Call): HostObject | null {
  const table = call.book.findTable(String(key));
  return table !== null && listed(tables, call).includes(table) ? tableType.of(table) : null;
}

export const tablesType = new HostType<Tables>('TableCollection', {
  scalars: { Count: (tables, call) => listed(tables, call).length },
  items: (tables, call) => listed(tables, call).map((table) => tableType.of(table)),
  item: find,
  methods: {
    ...listening<Tables>(TABLES_EVENTS, ({ sheet }) => sheet?.id ?? WORKBOOK_TARGET),
    Add: (tables, args, call) => {
      const { sheet, area } = argumentArea(args, 0, tables.sheet ?? call.book.activeSheet, call);
      call.guard(sheet);
      if (tables.sheet !== null && sheet !== tables.sheet) throw invalidArgument('cells of another sheet');
      if (args.booleanOr(1, false)) return tableType.of(addTable(call.book, sheet, area));
      const row = { ...area, bottom: area.top };
      insertCells(call.book, sheet, row, 'rows');
      return tableType.of(addTable(call.book, sheet, { ...area, bottom: area.bottom + 1 }));
    },
    GetCount: (tables, _args, call) => listed(tables, call).length,
    GetItemAt: (tables, args, call) => {
      const table = listed(tables, call)[args.number(0)];
      if (table === undefined) throw invalidArgument('no such table');
      return tableType.of(table);
    },
    GetItemOrNullObject: (tables, args, call) => find(tables, args.string(0), call),
  },
});

/** A yes-or-no property of a table that nothing else depends on. */
function flag(
  name: 'showBandedRows' | 'showBandedColumns' | 'showFilterButton' | 'highlightFirstColumn' | 'highlightLastColumn',
): Scalar<Table> {
  return {
    get: (table) => table[name],
    set: (table, value, call) => {
      call.guard(table.sheet);
      table[name] = value === true;
    },
  };
}

function rangeOf(table: Table, area: Area, call: Call): HostObject {
  return rangeType.of(call.follow(table.sheet, area));
}

const tableType: HostType<Table> = new HostType<Table>('Table', {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: ({ id }) => id,
    Name: {
      get: ({ name }) => name,
      set: (table, name, call) => {
        renameTable(call.book, table, String(name));
      },
    },
    ShowHeaders: {
      get: ({ showHeaders }) => showHeaders,
      set: (table, shown, call) => {
        call.guard(table.sheet);
        setHeaders(call.book, table, shown === true);
      },
    },
    ShowTotals: {
      get: ({ showTotals }) => showTotals,
      set: (table, shown, call) => {
        call.guard(table.sheet);
        setTotals(call.book, table, shown === true);
      },
    },
    Style: {
      get: ({ style }) => style,
      set: (table, style, call) => {
        call.guard(table.sheet);
        table.style = String(style);
      },
    },
    ShowBandedRows: flag('showBandedRows'),
    ShowBandedColumns: flag('showBandedColumns'),
    ShowFilterButton: flag('showFilterButton'),
    HighlightFirstColumn: flag('highlightFirstColumn'),
    HighlightLastColumn: flag('highlightLastColumn'),
  },
  parts: {
    Worksheet: ({ sheet }) => sheetType.of(sheet),
    Columns: (table) => columnsType.of(table),
    Rows: (table) => rowsType.of(table),
    AutoFilter: (table) => autoFilterType.of(table),
  },
  methods: {
    ...listening<Table>(TABLE_EVENTS, ({ id }) => id),
    GetRange: (table, _args, call) => rangeOf(table, table.area, call),
    GetHeaderRowRange: (table, _args, call) => rangeOf(table, { ...table.area, bottom: table.area.top }, call),
    GetDataBodyRange: (table, _args, call) => rangeOf(table, bodyOf(table), call),
    GetTotalRowRange: (table, _args, call) => {
      if (!table.showTotals) throw itemNotFound(`a totals row of ${table.name}`);
      return rangeOf(table, { ...table.area, top: table.area.bottom }, call);
    },
    Resize: (table, args, call) => {
      const { sheet, area } = argumentArea(args, 0, table.sheet, call);
      call.guard(table.sheet);
      if (sheet !== table.sheet) throw invalidArgument('cells of another sheet');
      if (!sameArea(area, table.area)) resizeTable(call.book, table, area);
    },
    ConvertToRange: (table, _args, call) => {
      call.guard(table.sheet);
      convertToRange(call.book, table);
      return rangeOf(table, table.area, call);
    },
    Delete: (table, _args, call) => {
      call.guard(table.sheet);
      deleteTable(call.book, table);
    },
    ClearFilters: (table, _args, call) => {
      call.guard(table.sheet);
      clearFilters(table);
    },
  },
});

function clearFilters(table: Table): void {
  const body = bodyOf(table);
  for (const [row, { hidden }] of table.sheet.grid.ownLines('rows')) {
    if (hidden && row >= body.top && row <= body.bottom) table.sheet.grid.setLine('rows', row, { hidden: false });
  }
  table.filtered = false;
}

const autoFilterType = new HostType<Table>('AutoFilter', {
  scalars: {
    Enabled: ({ showFilterButton }) => showFilterButton,
    IsDataFiltered: ({ filtered }) => filtered,
  },
  methods: {
    ClearCriteria: (table, _args, call) => {
      call.guard(table.sheet);
      clearFilters(table);
    },
  },
});

interface OwnColumn {
  readonly table: Table;
  readonly column: TableColumn;
}

function ownColumn(table: Table, index: number | null): HostObject | null {
  const column = index === null ? undefined : table.columns[index];
  return column === undefined ? null : columnType.of({ table, column });
}

function columnByKey(table: Table, key: unknown): HostObject | null {
  const byId = table.columns.findIndex(({ id }) => id === key);
  return ownColumn(table, byId >= 0 ? byId : columnNamed(table, String(key)));
}

const columnsType = new HostType<Table>('TableColumnCollection', {
  scalars: { Count: ({ columns }) => columns.length },
  items: (table) => table.columns.map((column) => columnType.of({ table, column })),
  item: columnByKey,
  methods: {
    GetCount: ({ columns }) => columns.length,
    GetItemAt: (table, args) => {
      const column = ownColumn(table, args.number(0));
      if (column === null) throw invalidArgument('no such column');
      return column;
    },
    GetItemOrNullObject: (table, args) => columnByKey(table, args.at(0)),
    Add: (table, args, call) => {
      call.guard(table.sheet);
      return addColumn(table, args, call);
    },
  },
});

function addColumn(table: Table, args: Args, call: Call): HostObject | null {
  const { area, sheet } = table;
  const index = args.numberOr(0, table.columns.length);
  const at = index < 0 || index > table.columns.length ? area.right + 1 : area.left + index;
  const header = { ...area, bottom: area.top, left: at, right: at };
  if (at <= area.right) insertCells(call.book, sheet, { ...area, left: at, right: at }, 'columns');
  else resizeTable(call.book, table, { ...area, right: at });
  const name = args.stringOr(2, null);
  if (args.at(1) !== null) writeCells(call.book, sheet, { ...area, left: at, right: at }, args.at(1));
  if (name !== null) writeCells(call.book, sheet, header, name);
  return ownColumn(table, at - table.area.left);
}

function columnArea({ table, column }: OwnColumn): Area {
  const index = table.columns.indexOf(column);
  if (index < 0) throw itemNotFound(`column ${column.name}`);
  return { ...table.area, left: table.area.left + index, right: table.area.left + index };
}

const columnType: HostType<OwnColumn> = new HostType<OwnColumn>('TableColumn', {
  identity: ({ column }) => ({ Id: column.id }),
  scalars: {
    Id: ({ column }) => column.id,
    Index: ({ table, column }) => table.columns.indexOf(column),
    Name: {
      get: ({ column }) => column.name,
      set: (own, name, call) => {
        call.guard(own.table.sheet);
        const area = columnArea(own);
        writeCells(call.book, own.table.sheet, { ...area, bottom: area.top }, `'${String(name)}`);
      },
    },
    Values: {
      get: (own) => {
        const { top, bottom, left } = columnArea(own);
        const { grid } = own.table.sheet;
        return Array.from({ length: bottom - top + 1 }, (_, i) => [wireValue(grid.get(top + i, left).value)]);
      },
      set: (own, values, call) => {
        call.guard(own.table.sheet);
        writeCells(call.book, own.table.sheet, columnArea(own), values);
      },
    },
  },
  methods: {
    GetRange: (own, _args, call) => rangeOf(own.table, columnArea(own), call),
    GetHeaderRowRange: (own, _args, call) => {
      const area = columnArea(own);
      return rangeOf(own.table, { ...area, bottom: area.top }, call);
    },
    GetDataBodyRange: (own, _args, call) => {
      const { left, right } = columnArea(own);
      return rangeOf(own.table, { ...bodyOf(own.table), left, right }, call);
    },
    Delete: (own, _args, call) => {
      call.guard(own.table.sheet);
      deleteCells(call.book, own.table.sheet, columnArea(own), 'columns');
    },
  },
});

interface OwnRow {
  readonly table: Table;
  readonly index: number;
}

function rowArea({ table, index }: OwnRow): Area {
  const body = bodyOf(table);
  const row = body.top + index;
  if (index < 0 || row > body.bottom) throw itemNotFound(`row ${index} of ${table.name}`);
  return { ...body, top: row, bottom: row };
}

const rowsType = new HostType<Table>('TableRowCollection', {
  scalars: { Count: (table) => rowsIn(table) },
  items: (table) => Array.from({ length: rowsIn(table) }, (_, index) => rowType.of({ table, index })),
  methods: {
    GetCount: (table) => rowsIn(table),
    GetItemAt: (table, args) => {
      rowArea({ table, index: args.number(0) });
      return rowType.of({ table, index: args.number(0) });
    },
    DeleteRowsAt: (table, args, call) => {
      call.guard(table.sheet);
      const area = rowArea({ table, index: args.number(0) });
      deleteCells(call.book, table.sheet, { ...area, bottom: area.top + args.numberOr(1, 1) - 1 }, 'rows');
    },
    Add: (table, args, call) => {
      call.guard(table.sheet);
      call.book.usedRowsAdd += 1;
      const values = args.at(1);
      const count = Array.isArray(values) ? values.length : 1;
      const body = bodyOf(table);
      const index = args.numberOr(0, -1);
      const at = index < 0 ? body.bottom + 1 : body.top + index;
      insertTableRows(call.book, table, at, count);
      if (values !== null) writeCells(call.book, table.sheet, { ...body, top: at, bottom: at + count - 1 }, values);
      return rowType.of({ table, index: at - body.top });
    },
  },
});

function rowsIn(table: Table): number {
  const { top, bottom } = bodyOf(table);
  return bottom - top + 1;
}

const rowType: HostType<OwnRow> = new HostType<OwnRow>('TableRow', {
  scalars: {
    Index: ({ index }) => index,
    Values: (own) => {
      const { top, left, right } = rowArea(own);
      return [
        Array.from({ length: right - left + 1 }, (_, i) => wireValue(own.table.sheet.grid.get(top, left + i).value)),
      ];
    },
  },
  methods: {
    GetRange: (own, _args, call) => rangeOf(own.table, rowArea(own), call),
    Delete: (own, _args, call) => {
      call.guard(own.table.sheet);
      deleteCells(call.book, own.table.sheet, rowArea(own), 'rows');
    },
  },
});

export const TABLE_TYPES = [tablesType, tableType, autoFilterType, columnsType, columnType, rowsType, rowType] as const;
