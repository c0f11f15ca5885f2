/** Ranges: their cells, and the ranges that can be reached from them. */
import {
  areaOf,
  bounding,
  cellCount,
  columnCount,
  intersection,
  isEntireColumn,
  isEntireRow,
  LAST_COLUMN,
  LAST_ROW,
  quoteSheet,
  rowCount,
  writeAddress,
  type Area,
} from '../model/area';
import { clearArea, copyCells, linkCells } from '../model/area-edits';
import { spillOf } from '../model/calculation';
import { valueType, wireValue, type Cell } from '../model/cell';
import { displayText } from '../model/display';
import { EVENT, raiseSheet } from '../model/events';
import { invalidArgument, itemNotFound } from '../model/fault';
import { mergeArea } from '../model/hands';
import { deleteCells, insertCells } from '../model/shifting';
import type { Sheet } from '../model/sheet';
import { specialCells } from '../model/special-cells';
import type { RangeRef } from '../model/state-of-book';
import { activateSheet } from '../model/structure';
import { styleValue } from '../model/style';
import { styleUniform } from '../model/styling';
import { writeCells } from '../model/write';
import type { Call } from '../protocol/call';
import { HostType, type Args, type HostObject } from '../protocol/host-type';
import { conditionalFormatsType } from './conditional-formats';
import { rangeAreasType } from './range-areas';
import { rangeFormatType } from './range-format';
import { sheetType } from './sheets';
import { dataValidationType } from './validation';

/** The cells of a range, wherever they have moved. */
export function areaOfRef({ area }: RangeRef): Area {
  if (area === null) throw itemNotFound('the cells of the range were deleted');
  return area;
}

/** The cells that an argument names, by a range or by an address. */
export function argumentArea(
  args: Args,
  index: number,
  home: Sheet,
  call: Call,
): { readonly sheet: Sheet; readonly area: Area } {
  const ref = rangeType.targetOf(args.object(index));
  if (ref !== null) return { sheet: ref.sheet, area: areaOfRef(ref) };
  return call.book.areaAt(args.string(index), home);
}

function rangeAt(sheet: Sheet, area: Area, call: Call): HostObject {
  return rangeType.of(call.follow(sheet, area));
}

/** Reads something of every cell; null for whole rows and columns, as Excel answers. */
function block<V>(ref: RangeRef, read: (cell: Cell, row: number, column: number) => V): V[][] | null {
  const area = areaOfRef(ref);
  if (isEntireColumn(area) || isEntireRow(area)) return null;
  const rows: V[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const values: V[] = [];
    for (let column = area.left; column <= area.right; column += 1) {
      values.push(read(ref.sheet.grid.get(row, column), row, column));
    }
    rows.push(values);
  }
  return rows;
}

function setFormats(ref: RangeRef, value: unknown, call: Call): void {
  call.guard(ref.sheet);
  const area = areaOfRef(ref);
  if (typeof value === 'string') {
    styleUniform(ref.sheet, [area], { numberFormat: value });
    return;
  }
  readFormats(area, value).forEach((formats, i) => {
    formats.forEach((numberFormat, j) => {
      if (numberFormat !== null) styleUniform(ref.sheet, [areaOf(area.top + i, area.left + j)], { numberFormat });
    });
  });
}

/** A number format for each cell; null leaves a cell's own. */
function readFormats(area: Area, value: unknown): readonly (readonly (string | null)[])[] {
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  const bad = invalidArgument('as many number formats as cells');
  if (isEntireColumn(area) || isEntireRow(area) || rows.length !== rowCount(area)) throw bad;
  return rows.map((formats) => {
    if (!Array.isArray(formats) || formats.length !== columnCount(area)) throw bad;
    return formats.map((format: unknown) => {
      if (format !== null && typeof format !== 'string') throw bad;
      return format;
    });
  });
}

function setCells(ref: RangeRef, value: unknown, call: Call): void {
  call.guard(ref.sheet);
  writeCells(call.book, ref.sheet, areaOfRef(ref), value);
}

/** Whether all of an area's rows or columns are hidden; null when only some are. */
function hidden(ref: RangeRef, along: 'rows' | 'columns'): boolean | null {
  const area = areaOfRef(ref);
  const [first, last] = along === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  const count = ref.sheet.grid.hiddenBetween(along, first, last);
  return count === 0 ? false : count === last - first + 1 ? true : null;
}

function hide(ref: RangeRef, along: 'rows' | 'columns', value: unknown, call: Call): void {
  call.guard(ref.sheet);
  const area = areaOfRef(ref);
  const [first, last] = along === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  for (let i = first; i <= last; i += 1) ref.sheet.grid.setLine(along, i, { hidden: value === true });
}

const numberFormatOf = ({ style }: Cell): string => String(styleValue(style, 'numberFormat'));

const SCALARS: NonNullable<HostType<RangeRef>['members']['scalars']> = {
  Address: (ref) => `${quoteSheet(ref.sheet.name)}!${writeAddress(areaOfRef(ref))}`,
  RowIndex: (ref) => areaOfRef(ref).top,
  ColumnIndex: (ref) => areaOfRef(ref).left,
  RowCount: (ref) => rowCount(areaOfRef(ref)),
  ColumnCount: (ref) => columnCount(areaOfRef(ref)),
  CellCount: (ref) => (cellCount(areaOfRef(ref)) > 2 ** 31 - 1 ? -1 : cellCount(areaOfRef(ref))),
  IsEntireColumn: (ref) => isEntireColumn(areaOfRef(ref)),
  IsEntireRow: (ref) => isEntireRow(areaOfRef(ref)),
  Values: { get: (ref) => block(ref, ({ value }) => wireValue(value)), set: setCells },
  Formulas: { get: (ref) => block(ref, ({ value, formula }) => formula ?? wireValue(value)), set: setCells },
  Text: (ref, { book }) => block(ref, (cell) => displayText(cell.value, numberFormatOf(cell), book.date1904)),
  ValueTypes: (ref) => block(ref, ({ value }) => valueType(value)),
  NumberFormat: { get: (ref) => block(ref, numberFormatOf), set: setFormats },
  RowHidden: {
    get: (ref) => hidden(ref, 'rows'),
    set: (ref, value, call) => {
      hide(ref, 'rows', value, call);
    },
  },
  ColumnHidden: {
    get: (ref) => hidden(ref, 'columns'),
    set: (ref, value, call) => {
      hide(ref, 'columns', value, call);
    },
  },
  HasSpill: (ref) => {
    const answers = (block(ref, (_, row, column) => spillOf(ref.sheet, row, column) !== null) ?? []).flat();
    return answers.every((answer) => answer) ? true : answers.some((answer) => answer) ? null : false;
  },
  Hyperlink: {
    get: (ref) => {
      const links = (block(ref, ({ link }) => link ?? null) ?? []).flat();
      const [first = null] = links;
      return links.every((link) => JSON.stringify(link) === JSON.stringify(first)) ? first : null;
    },
    set: (ref, value, call) => {
      call.guard(ref.sheet);
      linkCells(call.book, ref.sheet, areaOfRef(ref), value);
    },
  },
};

function resized(ref: RangeRef, rows: number, columns: number, call: Call): HostObject {
  const { top, left } = areaOfRef(ref);
  return rangeAt(ref.sheet, areaOf(top, left, top + rows - 1, left + columns - 1), call);
}

/** Rows or columns next to a range; a negative count goes the other way. */
function beside(ref: RangeRef, rows: number, columns: number, call: Call): HostObject {
  const { top, left, bottom, right } = areaOfRef(ref);
  const vertical = rows > 0 ? areaSpan(bottom + 1, bottom + rows) : areaSpan(top + rows, top - 1);
  const horizontal = columns > 0 ? areaSpan(right + 1, right + columns) : areaSpan(left + columns, left - 1);
  const [t, b] = rows === 0 ? [top, bottom] : vertical;
  const [l, r] = columns === 0 ? [left, right] : horizontal;
  return rangeAt(ref.sheet, areaOf(t, l, b, r), call);
}

function areaSpan(first: number, last: number): readonly [number, number] {
  return [first, last];
}

function other(ref: RangeRef, args: Args, call: Call): Area {
  const at = argumentArea(args, 0, ref.sheet, call);
  if (at.sheet !== ref.sheet) throw invalidArgument('a range of another sheet');
  return at.area;
}

function overlap(ref: RangeRef, args: Args, call: Call): HostObject | null {
  const shared = intersection(areaOfRef(ref), other(ref, args, call));
  return shared === null ? null : rangeAt(ref.sheet, shared, call);
}

type Methods = NonNullable<HostType<RangeRef>['members']['methods']>;

const REACHING: Methods = {
  GetCell: (ref, args, call) => {
    const { top, left } = areaOfRef(ref);
    return rangeAt(ref.sheet, areaOf(top + args.number(0), left + args.number(1)), call);
  },
  GetRow: (ref, args, call) => {
    const { top, left, right } = areaOfRef(ref);
    return rangeAt(ref.sheet, areaOf(top + args.number(0), left, top + args.number(0), right), call);
  },
  GetColumn: (ref, args, call) => {
    const { top, left, bottom } = areaOfRef(ref);
    return rangeAt(ref.sheet, areaOf(top, left + args.number(0), bottom, left + args.number(0)), call);
  },
  GetLastRow: (ref, _args, call) => rangeAt(ref.sheet, { ...areaOfRef(ref), top: areaOfRef(ref).bottom }, call),
  GetLastColumn: (ref, _args, call) => rangeAt(ref.sheet, { ...areaOfRef(ref), left: areaOfRef(ref).right }, call),
  GetLastCell: (ref, _args, call) => {
    const { bottom, right } = areaOfRef(ref);
    return rangeAt(ref.sheet, areaOf(bottom, right), call);
  },
  GetEntireRow: (ref, _args, call) => rangeAt(ref.sheet, { ...areaOfRef(ref), left: 0, right: LAST_COLUMN }, call),
  GetEntireColumn: (ref, _args, call) => rangeAt(ref.sheet, { ...areaOfRef(ref), top: 0, bottom: LAST_ROW }, call),
  GetOffsetRange: (ref, args, call) => {
    const { top, left, bottom, right } = areaOfRef(ref);
    const [rows, columns] = [args.number(0), args.number(1)];
    return rangeAt(ref.sheet, areaOf(top + rows, left + columns, bottom + rows, right + columns), call);
  },
  GetResizedRange: (ref, args, call) => {
    const area = areaOfRef(ref);
    return resized(ref, rowCount(area) + args.number(0), columnCount(area) + args.number(1), call);
  },
  GetAbsoluteResizedRange: (ref, args, call) => resized(ref, args.number(0), args.number(1), call),
  GetRowsAbove: (ref, args, call) => beside(ref, -args.numberOr(0, 1), 0, call),
  GetRowsBelow: (ref, args, call) => beside(ref, args.numberOr(0, 1), 0, call),
  GetColumnsBefore: (ref, args, call) => beside(ref, 0, -args.numberOr(0, 1), call),
  GetColumnsAfter: (ref, args, call) => beside(ref, 0, args.numberOr(0, 1), call),
  GetBoundingRect: (ref, args, call) => rangeAt(ref.sheet, bounding(areaOfRef(ref), other(ref, args, call)), call),
  GetIntersection: (ref, args, call) => {
    const shared = overlap(ref, args, call);
    if (shared === null) throw itemNotFound('the ranges share no cells');
    return shared;
  },
  GetIntersectionOrNullObject: overlap,
  GetUsedRange: (ref, args, call) => {
    const used = ref.sheet.grid.used(areaOfRef(ref), args.booleanOr(0, false));
    const { top, left } = areaOfRef(ref);
    return rangeAt(ref.sheet, used ?? areaOf(top, left), call);
  },
  GetUsedRangeOrNullObject: (ref, args, call) => {
    const used = ref.sheet.grid.used(areaOfRef(ref), args.booleanOr(0, false));
    return used === null ? null : rangeAt(ref.sheet, used, call);
  },
  GetMergedAreasOrNullObject: ({ sheet, ...ref }, _args, call) => {
    const area = areaOfRef({ sheet, ...ref });
    const merged = sheet.merged.filter((one) => intersection(one, area) !== null);
    if (merged.length === 0) return null;
    return rangeAreasType.of({ sheet, refs: merged.map((one) => call.follow(sheet, one)) });
  },
  GetSpecialCellsOrNullObject: (ref, args, call) => special(ref, args, call),
  GetSpecialCells: (ref, args, call) => {
    const found = special(ref, args, call);
    if (found === null) throw itemNotFound('no such cells');
    return found;
  },
};

function special(ref: RangeRef, args: Args, call: Call): HostObject | null {
  const areas = specialCells(ref.sheet, areaOfRef(ref), args.string(0), args.stringOr(1, null));
  if (areas.length === 0) return null;
  return rangeAreasType.of({ sheet: ref.sheet, refs: areas.map((area) => call.follow(ref.sheet, area)) });
}

const DOING: Methods = {
  Select: ({ sheet, ...ref }, _args, { book }) => {
    activateSheet(book, sheet);
    book.selected = areaOfRef({ sheet, ...ref });
    raiseSheet(book, EVENT.worksheetSelectionChanged, sheet, { address: writeAddress(book.selected) });
  },
  Clear: (ref, args, call) => {
    call.guard(ref.sheet);
    clearArea(call.book, ref.sheet, areaOfRef(ref), args.stringOr(0, 'All'));
  },
  Insert: (ref, args, call) => {
    call.guard(ref.sheet);
    const area = areaOfRef(ref);
    insertCells(call.book, ref.sheet, area, directionOf(args, area, 'Down', 'Right'));
    return rangeAt(ref.sheet, area, call);
  },
  Delete: (ref, args, call) => {
    call.guard(ref.sheet);
    const area = areaOfRef(ref);
    deleteCells(call.book, ref.sheet, area, directionOf(args, area, 'Up', 'Left'));
  },
  Merge: (ref, args, call) => {
    call.guard(ref.sheet);
    const area = areaOfRef(ref);
    if (call.book.tablesIn(ref.sheet, area).length > 0) throw invalidArgument('cells of a table can not be merged');
    const rows = args.booleanOr(0, false) ? rowsOf(area) : [area];
    for (const row of rows) mergeArea(ref.sheet, row);
  },
  Unmerge: (ref, _args, call) => {
    call.guard(ref.sheet);
    ref.sheet.unmerge(areaOfRef(ref));
  },
  CopyFrom: (ref, args, call) => {
    call.guard(ref.sheet);
    const source = argumentArea(args, 0, ref.sheet, call);
    const skipBlanks = args.booleanOr(2, false);
    if (args.booleanOr(3, false)) throw invalidArgument('[emulator] transposing');
    copyCells(call.book, source, { sheet: ref.sheet, area: areaOfRef(ref) }, args.stringOr(1, 'All'), skipBlanks);
  },
  Calculate: (_ref, _args, { book }) => {
    book.stale = true;
  },
  _ValidateArraySize: (ref, args) => {
    const area = areaOfRef(ref);
    if (rowCount(area) !== args.number(0) || columnCount(area) !== args.number(1)) {
      throw invalidArgument(`${args.number(0)} × ${args.number(1)} values for ${writeAddress(area)}`);
    }
  },
};

function rowsOf(area: Area): Area[] {
  return Array.from({ length: rowCount(area) }, (_, i) => ({ ...area, top: area.top + i, bottom: area.top + i }));
}

function directionOf(args: Args, area: Area, rows: string, columns: string): 'rows' | 'columns' {
  if (isEntireRow(area)) return 'rows';
  if (isEntireColumn(area)) return 'columns';
  const shift = args.string(0);
  if (shift !== rows && shift !== columns) throw invalidArgument(`shift ${shift}`);
  return shift === rows ? 'rows' : 'columns';
}

export const rangeType: HostType<RangeRef> = new HostType<RangeRef>('Range', {
  scalars: SCALARS,
  parts: {
    Format: (ref) => rangeFormatType.of({ sheet: ref.sheet, refs: [ref] }),
    Worksheet: ({ sheet }) => sheetType.of(sheet),
    DataValidation: (ref) => dataValidationType.of({ sheet: ref.sheet, refs: [ref] }),
    ConditionalFormats: (ref) => conditionalFormatsType.of({ sheet: ref.sheet, refs: [ref] }),
  },
  methods: { ...REACHING, ...DOING },
});

export const RANGE_TYPES = [rangeType] as const;
