/** Rows that a table of the grid gains: computed formulas, looks and names follow, as Excel does. */
import type { TablePart } from '../../file/workbook-parts';
import type { Cell, Command, Getters, Zone } from './engine';
import type { GridData } from './grid-data';
import type { Dispatch } from './grid-plugin';
import { tableZone } from './grid-values';
import type { Model } from './engine';

interface Grown {
  readonly sheetId: string;
  readonly table: TablePart;
  /** The last row before. */
  readonly bottom: number;
}

/** Watches the commands of one workbook. */
export class TableRows {
  private watched: Grown[] = [];

  constructor(
    private readonly model: () => Model | undefined,
    private readonly grid: GridData,
  ) {}

  /** Remembers tables that a command may make longer. */
  before(command: Command): void {
    const model = this.model();
    if (model === undefined || command.type !== 'UPDATE_CELL' || !command.content) return;
    const { sheetId, row, col } = command;
    for (const table of this.tablesOf(sheetId)) {
      const zone = tableZone(model, sheetId, table);
      if (zone?.bottom === row - 1 && col >= zone.left && col <= zone.right) {
        this.watched.push({ sheetId, table, bottom: zone.bottom });
      }
    }
  }

  /** Completes the rows that a command has added to a table. */
  after(command: Command, dispatch: Dispatch): void {
    const model = this.model();
    if (model === undefined) return;
    if (command.type === 'UPDATE_CELL') {
      if (command.content) this.keepWidths(model, command.sheetId, dispatch);
      const { watched } = this;
      this.watched = [];
      for (const { sheetId, table, bottom } of watched) {
        const zone = tableZone(model, sheetId, table);
        if (zone === undefined || zone.bottom === bottom) continue;
        this.complete(model.getters, sheetId, zone, bottom, [zone.bottom], dispatch);
        this.alignNames(model, sheetId, dispatch);
      }
    } else if (command.type === 'ADD_COLUMNS_ROWS' && command.dimension === 'ROW') {
      const { sheetId, base, quantity, position } = command;
      const first = position === 'before' ? base : base + 1;
      const added = Array.from({ length: quantity }, (_, i) => first + i);
      for (const table of this.tablesOf(sheetId)) {
        const zone = tableZone(model, sheetId, table);
        const top = zone === undefined ? 0 : zone.top + table.headerRows;
        const bottom = zone === undefined ? -1 : zone.bottom - table.totalsRows;
        const inside = added.filter((row) => row >= top && row <= bottom);
        const source = first > top ? first - 1 : first + quantity;
        if (zone !== undefined && inside.length > 0)
          this.complete(model.getters, sheetId, zone, source, inside, dispatch);
      }
      this.alignNames(model, sheetId, dispatch);
    } else if (command.type === 'REMOVE_COLUMNS_ROWS' || command.type === 'UPDATE_TABLE')
      this.alignNames(model, command.sheetId, dispatch);
  }

  private tablesOf(sheetId: string): readonly TablePart[] {
    return this.grid.sheets.find(({ id }) => id === sheetId)?.tables ?? [];
  }

  /** The grid widens a table by what is typed beside it; the file has no such column. */
  private keepWidths(model: Model, sheetId: string, dispatch: Dispatch): void {
    for (const table of this.tablesOf(sheetId)) {
      const zone = tableZone(model, sheetId, table);
      if (zone === undefined || zone.right === table.area.right) continue;
      const newTableRange = model.getters.getRangeDataFromZone(sheetId, { ...zone, right: table.area.right });
      dispatch({ type: 'UPDATE_TABLE', sheetId, zone, newTableRange });
    }
  }

  /** Copies looks and formulas of one row into others that have none. */
  private complete(
    getters: Getters,
    sheetId: string,
    zone: Zone,
    source: number,
    rows: readonly number[],
    dispatch: Dispatch,
  ): void {
    for (let col = zone.left; col <= zone.right; col++) {
      const from = getters.getCell({ sheetId, col, row: source });
      if (from === undefined) continue;
      for (const row of rows) {
        const cell = getters.getCell({ sheetId, col, row });
        const content = isBlank(cell) && from.isFormula ? this.moved(getters, sheetId, from, row - source) : undefined;
        const command: Command = {
          type: 'UPDATE_CELL',
          sheetId,
          col,
          row,
          ...(content !== undefined && { content }),
          ...(from.style !== undefined && cell?.style === undefined && { style: from.style }),
          ...(from.format !== undefined && cell?.format === undefined && isBlank(cell) && { format: from.format }),
        };
        if (Object.keys(command).length > 4) dispatch(command);
      }
    }
  }

  private moved(getters: Getters, sheetId: string, from: Cell, rows: number): string | undefined {
    return from.isFormula ? getters.getTranslatedCellFormula(sheetId, 0, rows, from.compiledFormula) : undefined;
  }

  /** Names of table columns cover all data rows, the first and the last included, whatever was inserted there. */
  private alignNames(model: Model, sheetId: string, dispatch: Dispatch): void {
    const { getters } = model;
    for (const { name, columns } of this.grid.names.all()) {
      if (columns === undefined || !this.tablesOf(sheetId).includes(columns.table)) continue;
      const { table, first, last } = columns;
      const zone = tableZone(model, sheetId, table);
      const range = getters.getNamedRange(name)?.range;
      if (zone === undefined || range === undefined) continue;
      const left = table.area.left;
      const wanted = {
        top: zone.top + table.headerRows,
        bottom: zone.bottom - table.totalsRows,
        left: left + first,
        right: left + last,
      };
      if (range.zone.top === wanted.top && range.zone.bottom === wanted.bottom) continue;
      const ranges = [getters.getRangeDataFromZone(sheetId, wanted)];
      // Without the sheet the grid would look whether the range fits on the sheet that is just being shown.
      const onSheet = { sheetId };
      dispatch({ type: 'UPDATE_NAMED_RANGE', oldRangeName: name, newRangeName: name, ranges, ...onSheet });
    }
  }
}

function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || (!cell.isFormula && cell.content === '');
}
