/** What can't be done in this grid because the file could not keep it, and what to tell then. */
import { cellAddress } from '../../../register/snapshot';
import { defineProblem, type Problem } from '../../../register/problem';
import { formatArea } from '../../../blueprint/a1';
import { cellInArray, tableFrame } from '../../file/edit-problems';
import type { BaseSheet } from './base-sheet';
import type { Command, Zone } from './engine';
import { tableZone } from './grid-values';
import type { Paste } from './paste-areas';
import { shiftObstacle } from './shift-obstacles';
import { hasHiddenRows } from './visible-rows';
import type { OpenGrid } from './grid-values';
import type { Package } from '../../file/package';

const IN_EXCEL = {
  vi: 'Lưu sổ, mở tệp bằng Excel hoặc LibreOffice, làm việc này ở đó, rồi mở lại ở đây.',
  en: 'Save the register, open the file in Excel or LibreOffice, do it there, and open it here again.',
};

/** The command changes something that is no content of cells. */
export const onlyCellsKept = defineProblem<null>('GRID_ONLY_CELLS', {
  severity: 'note',
  vi: () => 'Hãy làm việc này trong Excel; ở đây chỉ lưu nội dung ô.',
  en: () => 'Do this in Excel; only the contents of cells are saved here.',
  tip: IN_EXCEL,
});

/** Rows can't come or go here, because something in the file would then stand in the wrong place. */
export const rowsCannotMove = defineProblem<{ vi: string; en: string }>('GRID_ROWS_FIXED', {
  severity: 'note',
  vi: ({ vi }) => `Không thêm, xóa dòng ở chỗ này được: ${vi}.`,
  en: ({ en }) => `Rows can't be put in or taken out here: ${en}.`,
  tip: IN_EXCEL,
});

/** The last row of a table must stay. */
export const lastRowStays = defineProblem<{ table: string }>('GRID_LAST_ROW', {
  severity: 'note',
  vi: ({ table }) => `Bảng “${table}” phải còn ít nhất một dòng dữ liệu.`,
  en: ({ table }) => `Table “${table}” must keep at least one row.`,
  tip: {
    vi: 'Xóa nội dung của dòng thay vì xóa cả dòng.',
    en: 'Clear the contents of the row instead of deleting it.',
  },
});

/** Rows that can't be seen would be changed too. */
export const hiddenRowsStay = defineProblem<null>('GRID_HIDDEN_ROWS', {
  severity: 'note',
  vi: () => 'Trong vùng này có dòng đang ẩn nên chưa làm gì.',
  en: () => 'There are hidden rows in this area, so nothing was done.',
  tip: {
    vi: 'Bỏ lọc, hoặc hiện các dòng ẩn trong Excel, rồi làm lại.',
    en: 'Clear the filter, or show the hidden rows in Excel, and do it again.',
  },
});

/** The tool works this cell out; what is typed over it would stay, whatever the row says later. */
export const computedCell = defineProblem<{ cell: string }>('GRID_COMPUTED_CELL', {
  severity: 'note',
  vi: ({ cell }) => `Ô ${cell} do công cụ tính nên không gõ đè được.`,
  en: ({ cell }) => `Cell ${cell} is worked out by the tool and can't be typed over.`,
  tip: {
    vi: 'Sửa các ô mà nó tính từ đó, như thời hạn hoặc ngày báo cáo.',
    en: 'Change the cells it is worked out from, such as the deadline or the date of the report.',
  },
});

/** Commands that change what only Excel can save. */
const REFUSED: ReadonlySet<string> = new Set([
  'ADD_MERGE',
  'REMOVE_MERGE',
  'CREATE_SHEET',
  'DELETE_SHEET',
  'DUPLICATE_SHEET',
  'MOVE_SHEET',
  'RENAME_SHEET',
  'COLOR_SHEET',
  'HIDE_SHEET',
  'SHOW_SHEET',
  'LOCK_SHEET',
  'UNLOCK_SHEET',
  'ADD_CONDITIONAL_FORMAT',
  'REMOVE_CONDITIONAL_FORMAT',
  'CHANGE_CONDITIONAL_FORMAT_PRIORITY',
  'CREATE_FIGURE',
  'CREATE_CAROUSEL',
  'SET_FORMATTING',
  'SET_FORMATTING_WITH_PIVOT',
  'SET_DECIMAL',
  'CLEAR_FORMATTING',
  'PAINT_FORMAT',
  'SET_ZONE_BORDERS',
  'SET_BORDER',
  'SET_BORDERS_ON_TARGET',
  'CREATE_CHART',
  'UPDATE_CHART',
  'CREATE_IMAGE',
  'CREATE_TABLE',
  'REMOVE_TABLE',
  'UPDATE_TABLE',
  'RESIZE_TABLE',
  'CREATE_TABLE_STYLE',
  'REMOVE_TABLE_STYLE',
  'GROUP_HEADERS',
  'UNGROUP_HEADERS',
  'ADD_DATA_VALIDATION_RULE',
  'REMOVE_DATA_VALIDATION_RULE',
  'UPDATE_LOCALE',
  'CREATE_NAMED_RANGE',
  'UPDATE_NAMED_RANGE',
  'DELETE_NAMED_RANGE',
  'ADD_PIVOT',
  'UPDATE_PIVOT',
  'INSERT_PIVOT',
  'INSERT_NEW_PIVOT',
  'INSERT_PIVOT_WITH_TABLE',
  'MOVE_COLUMNS_ROWS',
  'INSERT_CELL',
  'DELETE_CELL',
]);

/** Commands that change what cells hold, or where they stand. */
const CONTENT: ReadonlySet<string> = new Set([
  'UPDATE_CELL',
  'CLEAR_CELL',
  'CLEAR_CELLS',
  'DELETE_CONTENT',
  'ADD_COLUMNS_ROWS',
  'REMOVE_COLUMNS_ROWS',
  'MOVE_RANGES',
  'UPDATE_TABLE',
  'EVALUATE_CELLS',
  'UNDO',
  'REDO',
]);

/** Whether a command may change what cells hold; a cell's look alone is no content. */
export function isContentCommand(command: Command): boolean {
  if (command.type === 'UPDATE_CELL') return command.content !== undefined || command.format !== undefined;
  return CONTENT.has(command.type);
}

/** Why a command may not be carried out; null when it may. */
export function refusalOf(open: OpenGrid, pack: Package, command: Command): Problem | null {
  if (REFUSED.has(command.type)) return onlyCellsKept(null);
  if (command.type === 'ADD_COLUMNS_ROWS' || command.type === 'REMOVE_COLUMNS_ROWS') {
    return rowsRefusal(open, pack, command);
  }
  if (command.type === 'SORT_CELLS') return rowsHiddenInFile(open, command.sheetId, command.zone);
  if (command.type === 'UPDATE_CELL') {
    if (command.content === undefined) return null;
    const { getters } = open.model;
    const cell = getters.getCell(command);
    const same = cell?.isFormula !== true && (cell?.content ?? '') === command.content;
    if (same) return null;
    const isTyped = command.content !== '' && !command.content.startsWith('=');
    if (isTyped && cell?.isFormula === true && /\bCCHC\./u.test(cell.compiledFormula.toFormulaString(getters))) {
      return computedCell({ cell: cellAddress(command.row, command.col) });
    }
    return zoneRefusal(open, command.sheetId, zoneAt(command.row, command.col));
  }
  if (command.type === 'CLEAR_CELL') return zoneRefusal(open, command.sheetId, zoneAt(command.row, command.col));
  const deletes = command.type === 'DELETE_CONTENT' || command.type === 'DELETE_UNFILTERED_CONTENT';
  if (!deletes && command.type !== 'CLEAR_CELLS' && command.type !== 'MOVE_RANGES') return null;
  for (const zone of command.target) {
    const problem = zoneRefusal(open, command.sheetId, zone);
    if (problem !== null) return problem;
    if (deletes && hasHiddenRows(open.model.getters, command.sheetId, zone)) return hiddenRowsStay(null);
  }
  return null;
}

/** Why nothing may be pasted over these areas; null when all of it may. */
export function pasteRefusal(open: OpenGrid, { areas, fills }: Paste): Problem | null {
  const { getters } = open.model;
  for (const { sheetId, zone } of areas) {
    if (zone.right >= getters.getNumberCols(sheetId)) return onlyCellsKept(null);
    const problem = zoneRefusal(open, sheetId, zone);
    if (problem !== null) return problem;
    if (!fills && hasHiddenRows(getters, sheetId, zone)) return hiddenRowsStay(null);
  }
  return null;
}

function rowsHiddenInFile({ model }: OpenGrid, sheetId: string, { top, bottom }: Zone): Problem | null {
  for (let row = top; row <= bottom; row++) {
    if (model.getters.isRowHiddenByUser(sheetId, row)) return hiddenRowsStay(null);
  }
  return null;
}

function zoneAt(row: number, col: number): Zone {
  return { top: row, bottom: row, left: col, right: col };
}

function overlaps(a: Zone, b: Zone): boolean {
  return a.top <= b.bottom && a.bottom >= b.top && a.left <= b.right && a.right >= b.left;
}

/** Headers and totals are part of their table, cells of an array formula of that formula. */
function zoneRefusal(open: OpenGrid, sheetId: string, zone: Zone): Problem | null {
  const base = open.grid.sheets.find(({ id }) => id === sheetId);
  if (base === undefined) return null;
  for (const table of base.tables) {
    const area = tableZone(open.model, sheetId, table);
    if (area === undefined || !overlaps(area, zone)) continue;
    const frames = [
      { ...area, bottom: area.top + table.headerRows - 1 },
      { ...area, top: area.bottom - table.totalsRows + 1 },
    ];
    const frame = frames.find((each) => each.bottom >= each.top && overlaps(each, zone));
    if (frame === undefined) continue;
    const cell = cellAddress(Math.max(frame.top, zone.top), Math.max(frame.left, zone.left));
    return tableFrame({ cell, table: table.name }, { sheet: base.name, cell });
  }
  const array = base.arrays.find((area) => overlaps(area, zone));
  if (array === undefined) return null;
  const cell = cellAddress(Math.max(array.top, zone.top), Math.max(array.left, zone.left));
  return cellInArray({ cell, area: formatArea(array) }, { sheet: base.name, cell });
}

type RowsCommand = Extract<Command, { type: 'ADD_COLUMNS_ROWS' | 'REMOVE_COLUMNS_ROWS' }>;

function rowsRefusal(open: OpenGrid, pack: Package, command: RowsCommand): Problem | null {
  const { getters } = open.model;
  const base = open.grid.sheets.find(({ id }) => id === command.sheetId);
  if (base === undefined || command.dimension === 'COL') return onlyCellsKept(null);
  const removes = command.type === 'REMOVE_COLUMNS_ROWS';
  const rows = removes ? command.elements : [command.position === 'before' ? command.base : command.base + 1];
  const first = rows.reduce((least, row) => Math.min(least, row), Infinity);
  const used = lastUsedRow(open, base);
  if (first > used) return null;
  const [table, ...others] = base.tables;
  const zone = table === undefined ? undefined : tableZone(open.model, base.id, table);
  if (table === undefined || zone === undefined) return onlyCellsKept(null);
  const problem = (vi: string, en: string): Problem =>
    rowsCannotMove({ vi, en }, { sheet: getters.getSheetName(base.id) });
  if (others.length > 0) return problem('sheet này có nhiều bảng', 'this sheet has several tables');
  const top = zone.top + table.headerRows;
  if (first < top)
    return problem(
      'phía trên và tiêu đề của bảng phải đứng yên',
      'what is above the table, and its headers, must stay',
    );
  const last = zone.bottom - table.totalsRows;
  const removed = removes ? rows.filter((row) => row >= top && row <= last).length : 0;
  if (removed > 0 && removed > last - top) return lastRowStays({ table: table.name }, { sheet: base.name });
  if (removes && rows.some((row) => getters.isRowHidden(base.id, row))) return hiddenRowsStay(null);
  if (removes && rows.some((row) => row > last && row <= zone.bottom)) {
    return problem('dòng tổng phải đứng yên', 'the totals row must stay');
  }
  const obstacle = shiftObstacle(open.grid, pack, base, first);
  return obstacle === null ? null : problem(obstacle.vi, obstacle.en);
}

function lastUsedRow({ model, baseline }: OpenGrid, base: BaseSheet): number {
  let last = base.values.length - 1;
  for (const cell of model.getters.getCells(base.id)) {
    if (!cell.isFormula && cell.content === '' && baseline.isUntouched(cell)) continue;
    last = Math.max(last, model.getters.getCellPosition(cell.id).row);
  }
  return last;
}
