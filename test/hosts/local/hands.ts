/** What a clerk does in the sheet of findings, as the grid passes it on. */
import type { Command } from '@odoo/o-spreadsheet';
import type { LocalWorkbook } from '../../../src/hosts/local/local-workbook';
import type { Problem } from '../../../src/register/problem';
import { parseArea } from '../../../src/blueprint/a1';
import { FINDINGS } from './coloured';

/** The hands of a clerk on one workbook; addresses such as `F10` or `A4:F6`. */
export class Hands {
  /** The messages of what was refused. */
  readonly told: string[] = [];

  constructor(readonly workbook: LocalWorkbook) {
    const listen = ({ command }: { readonly command?: Command }): void => {
      const problem: Problem | null = command === undefined ? null : workbook.whyNot(command);
      if (problem !== null) this.told.push(problem.code);
    };
    workbook.model.on('command-rejected', this, listen);
    const from = workbook.model.getters.getActiveSheetId();
    workbook.model.dispatch('ACTIVATE_SHEET', { sheetIdFrom: from, sheetIdTo: this.sheetId });
  }

  get sheetId(): string {
    return this.workbook.model.getters.getSheetIdByName(FINDINGS.sheet) ?? '';
  }

  /** The last row of the table, counting from 0. */
  get bottom(): number {
    return this.workbook.model.getters.getCoreTables(this.sheetId)[0]?.range.zone.bottom ?? -1;
  }

  /** What a cell holds. */
  at(address: string): string {
    const { top: row, left: col } = zoneOf(address);
    const cell = this.workbook.model.getters.getCell({ sheetId: this.sheetId, row, col });
    if (cell === undefined) return '';
    return cell.isFormula ? cell.compiledFormula.toFormulaString(this.workbook.model.getters) : cell.content;
  }

  type(address: string, content: string): boolean {
    const { top: row, left: col } = zoneOf(address);
    return this.act({ type: 'UPDATE_CELL', sheetId: this.sheetId, row, col, content });
  }

  select(address: string): void {
    const zone = zoneOf(address);
    this.workbook.model.selection.selectZone({ cell: { col: zone.left, row: zone.top }, zone });
  }

  /** The Delete key. */
  erase(address: string): boolean {
    return this.act({ type: 'DELETE_UNFILTERED_CONTENT', sheetId: this.sheetId, target: [zoneOf(address)] });
  }

  cut(from: string, to: string): boolean {
    this.select(from);
    return this.act({ type: 'CUT' }) && this.act({ type: 'PASTE', target: [zoneOf(to)] });
  }

  copy(from: string, to: string): boolean {
    this.select(from);
    return this.act({ type: 'COPY' }) && this.act({ type: 'PASTE', target: [zoneOf(to)] });
  }

  /** Pastes text of another program. */
  paste(text: string, to: string): boolean {
    return this.act({ type: 'PASTE_FROM_OS_CLIPBOARD', target: [zoneOf(to)], clipboardContent: { text } });
  }

  insertRow(before: number): boolean {
    const own = { sheetId: this.sheetId, sheetName: FINDINGS.sheet, dimension: 'ROW' as const };
    return this.act({ type: 'ADD_COLUMNS_ROWS', ...own, base: before, position: 'before', quantity: 1 });
  }

  deleteRows(first: number, last = first): boolean {
    const own = { sheetId: this.sheetId, sheetName: FINDINGS.sheet, dimension: 'ROW' as const };
    const elements = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    return this.act({ type: 'REMOVE_COLUMNS_ROWS', ...own, elements });
  }

  sort(col: number, sortDirection: 'asc' | 'desc'): boolean {
    const zone = { left: 0, right: 31, top: FINDINGS.first, bottom: this.bottom };
    const order = { sortDirection, sortOptions: { sortHeaders: true, emptyCellAsZero: true } };
    return this.act({ type: 'SORT_CELLS', sheetId: this.sheetId, col, row: FINDINGS.first, zone, ...order });
  }

  /** Hides the rows that have a value in a column, by the filter of the table. */
  filterOut(col: number, word: string): boolean {
    const value = { filterType: 'values' as const, hiddenValues: [word.toLowerCase()] };
    return this.act({ type: 'UPDATE_FILTER', sheetId: this.sheetId, col, row: FINDINGS.first - 1, value });
  }

  undo(): boolean {
    return this.act({ type: 'REQUEST_UNDO' });
  }

  /** Whether the grid took a command. */
  act({ type, ...payload }: Command): boolean {
    return this.workbook.model.dispatch(type as never, payload as never).isSuccessful;
  }
}

function zoneOf(address: string) {
  const area = parseArea(address);
  if (area === undefined) throw new Error(address);
  const { top, left, bottom, right } = area;
  return { top, left, bottom, right };
}
