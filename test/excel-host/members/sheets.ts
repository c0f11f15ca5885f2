/** Worksheets: which there are, and what each one has. */
import { areaOf, isEntireColumn, isEntireRow, LAST_COLUMN, LAST_ROW, type Area } from '../model/area';
import type { ExcelBook } from '../model/book';
import { accessDenied, invalidArgument, itemNotFound } from '../model/fault';
import type { Sheet } from '../model/sheet';
import { activateSheet, addSheet, deleteSheet, renameSheet } from '../model/structure';
import type { Call } from '../protocol/call';
import { HostType, type HostObject } from '../protocol/host-type';
import { chartsType } from './charts';
import { listening, SHEET_EVENTS, SHEETS_EVENTS, WORKBOOK_TARGET } from './listening';
import { namesType } from './names';
import { pageBreaksType, pageLayoutType } from './page';
import { rangeAreasType } from './range-areas';
import { argumentArea, rangeType } from './range';
import { tablesType } from './tables';

const WHOLE: Area = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

export const sheetsType = new HostType<ExcelBook>('WorksheetCollection', {
  items: (book) => book.sheetList.map((sheet) => sheetType.of(sheet)),
  item: (book, key) => found(book.findSheet(String(key))),
  methods: {
    ...listening<ExcelBook>(SHEETS_EVENTS, () => WORKBOOK_TARGET),
    Add: (book, args, call) => {
      call.guardStructure();
      return sheetType.of(addSheet(book, args.stringOr(0, null)));
    },
    GetActiveWorksheet: (book) => sheetType.of(book.activeSheet),
    GetCount: (book) => book.sheetList.length,
    GetFirst: (book) => found(book.sheetList[0] ?? null),
    GetLast: (book) => found(book.sheetList.at(-1) ?? null),
    GetItemOrNullObject: (book, args) => found(book.findSheet(args.string(0))),
  },
});

function found(sheet: Sheet | null): HostObject | null {
  return sheet === null ? null : sheetType.of(sheet);
}

function usedRange(sheet: Sheet, valuesOnly: boolean, call: Call): HostObject | null {
  const used = sheet.grid.used(WHOLE, valuesOnly);
  return used === null ? null : rangeType.of(call.follow(sheet, used));
}

export const sheetType: HostType<Sheet> = new HostType<Sheet>('Worksheet', {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: ({ id }) => id,
    Name: {
      get: ({ name }) => name,
      set: (sheet, name, call) => {
        call.guardStructure();
        renameSheet(call.book, sheet, String(name));
      },
    },
    Position: {
      get: (sheet, { book }) => book.sheetList.indexOf(sheet),
      set: (sheet, position, call) => {
        call.guardStructure();
        moveSheet(call.book, sheet, Number(position));
      },
    },
    Visibility: {
      get: ({ visibility }) => visibility,
      set: (sheet, visibility, call) => {
        call.guardStructure();
        hideOrShow(call.book, sheet, String(visibility));
      },
    },
    TabColor: {
      get: ({ tabColor }) => tabColor,
      set: (sheet, color) => {
        sheet.tabColor = String(color);
      },
    },
    ShowGridlines: {
      get: ({ showGridlines }) => showGridlines,
      set: (sheet, shown) => {
        sheet.showGridlines = shown === true;
      },
    },
    ShowHeadings: {
      get: ({ showHeadings }) => showHeadings,
      set: (sheet, shown) => {
        sheet.showHeadings = shown === true;
      },
    },
  },
  parts: {
    Tables: (sheet) => tablesType.of({ sheet }),
    Names: (sheet) => namesType.of({ scope: sheet }),
    Charts: (sheet) => chartsType.of(sheet),
    FreezePanes: (sheet) => freezePanesType.of(sheet),
    Protection: (sheet) => protectionType.of(sheet),
    PageLayout: (sheet) => pageLayoutType.of(sheet),
    HorizontalPageBreaks: (sheet) => pageBreaksType.of({ sheet, along: 'rows' }),
    VerticalPageBreaks: (sheet) => pageBreaksType.of({ sheet, along: 'columns' }),
  },
  methods: {
    ...listening<Sheet>(SHEET_EVENTS, ({ id }) => id),
    Activate: (sheet, _args, { book }) => {
      activateSheet(book, sheet);
    },
    Delete: (sheet, _args, call) => {
      call.guardStructure();
      deleteSheet(call.book, sheet);
    },
    GetRange: (sheet, args, call) => {
      const address = args.stringOr(0, '');
      const at = address === '' ? { sheet, area: WHOLE } : call.book.areaAt(address, sheet);
      return rangeType.of(call.follow(at.sheet, at.area));
    },
    GetCell: (sheet, args, call) => rangeType.of(call.follow(sheet, areaOf(args.number(0), args.number(1)))),
    GetRangeByIndexes: (sheet, args, call) => {
      const [top, left, rows, columns] = [args.number(0), args.number(1), args.number(2), args.number(3)];
      return rangeType.of(call.follow(sheet, areaOf(top, left, top + rows - 1, left + columns - 1)));
    },
    GetRanges: (sheet, args, call) => {
      const addresses = args
        .string(0)
        .split(',')
        .map((address) => address.trim());
      return rangeAreasType.of({
        sheet,
        refs: addresses.map((address) => call.follow(sheet, call.book.areaAt(address, sheet).area)),
      });
    },
    GetUsedRange: (sheet, args, call) => {
      const used = usedRange(sheet, args.booleanOr(0, false), call);
      return used ?? rangeType.of(call.follow(sheet, areaOf(0, 0)));
    },
    GetUsedRangeOrNullObject: (sheet, args, call) => usedRange(sheet, args.booleanOr(0, false), call),
  },
});

function moveSheet(book: ExcelBook, sheet: Sheet, position: number): void {
  if (!Number.isInteger(position) || position < 0 || position >= book.sheetList.length) {
    throw invalidArgument(`sheet position ${position}`);
  }
  const others = book.sheetList.filter((other) => other !== sheet);
  book.sheetList = [...others.slice(0, position), sheet, ...others.slice(position)];
}

function hideOrShow(book: ExcelBook, sheet: Sheet, visibility: string): void {
  if (!['Visible', 'Hidden', 'VeryHidden'].includes(visibility)) throw invalidArgument(`visibility ${visibility}`);
  const next = book.sheetList.find((other) => other !== sheet && other.visibility === 'Visible');
  if (visibility !== 'Visible') {
    if (next === undefined) throw invalidArgument('a workbook keeps one visible sheet');
    if (book.activeSheet === sheet) activateSheet(book, next);
  }
  sheet.visibility = visibility;
}

const freezePanesType = new HostType<Sheet>('WorksheetFreezePanes', {
  methods: {
    FreezeRows: (sheet, args) => {
      const rows = args.numberOr(0, 0);
      sheet.frozen = rows === 0 ? null : areaOf(0, 0, rows - 1, LAST_COLUMN);
    },
    FreezeColumns: (sheet, args) => {
      const columns = args.numberOr(0, 0);
      sheet.frozen = columns === 0 ? null : areaOf(0, 0, LAST_ROW, columns - 1);
    },
    FreezeAt: (sheet, args, call) => {
      const { area } = argumentArea(args, 0, sheet, call);
      if (isEntireRow(area)) sheet.frozen = areaOf(0, 0, area.bottom, LAST_COLUMN);
      else if (isEntireColumn(area)) sheet.frozen = areaOf(0, 0, LAST_ROW, area.right);
      else sheet.frozen = areaOf(0, 0, area.bottom, area.right);
    },
    Unfreeze: (sheet) => {
      sheet.frozen = null;
    },
    GetLocation: (sheet, _args, call) => {
      if (sheet.frozen === null) throw itemNotFound('nothing is frozen');
      return rangeType.of(call.follow(sheet, sheet.frozen));
    },
    GetLocationOrNullObject: (sheet, _args, call) =>
      sheet.frozen === null ? null : rangeType.of(call.follow(sheet, sheet.frozen)),
  },
});

const protectionType = new HostType<Sheet>('WorksheetProtection', {
  scalars: {
    Protected: ({ protection }) => protection !== null,
    Options: ({ protection }) => protection?.options ?? null,
  },
  methods: {
    Protect: (sheet, args) => {
      if (sheet.protection !== null) throw accessDenied(`sheet ${sheet.name} is protected already`);
      const options = args.at(0) ?? {};
      sheet.protection = { options: options as Record<string, unknown>, password: args.stringOr(1, null) };
    },
    Unprotect: (sheet, args) => {
      const password = sheet.protection?.password ?? null;
      if (password !== null && args.stringOr(0, null) !== password) throw accessDenied('another password');
      sheet.protection = null;
    },
  },
});

export const SHEET_TYPES = [sheetsType, sheetType, freezePanesType, protectionType] as const;
