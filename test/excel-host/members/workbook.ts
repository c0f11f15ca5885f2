/** The workbook itself, and what hangs on it directly. */
import { readAddress } from '../model/area';
import type { ExcelBook } from '../model/book';
import { invalidArgument, itemNotFound } from '../model/fault';
import { serialOf } from '../model/typed-value';
import type { Call } from '../protocol/call';
import { HostType, type Args, type HostObject } from '../protocol/host-type';
import { namesType } from './names';
import { rangeType } from './range';
import { sheetsType } from './sheets';
import { tablesType } from './tables';

const workbookType = new HostType<ExcelBook>('Workbook', {
  scalars: {
    Name: (book) => book.name,
    ReadOnly: (book) => book.readOnly,
  },
  parts: {
    Worksheets: (book) => sheetsType.of(book),
    Tables: () => tablesType.of({ sheet: null }),
    Names: () => namesType.of({ scope: null }),
    Application: (book) => applicationType.of(book),
    Functions: (book) => functionsType.of(book),
    Protection: (book) => workbookProtectionType.of(book),
  },
  methods: {
    GetActiveCell: (book, _args, call) => {
      const { top, left } = book.selected;
      return rangeType.of(call.follow(book.activeSheet, { top, left, bottom: top, right: left }));
    },
    GetSelectedRange: (book, _args, call) => rangeType.of(call.follow(book.activeSheet, book.selected)),
    _RemoveReference: (_book, args, call) => {
      letGo(call, [call.session.release(args.string(0))]);
    },
    _RemoveAllReferences: (_book, _args, call) => {
      letGo(call, call.session.releaseAll());
    },
    _GetRangeForEventByReferenceId: (book, args, call) => {
      const found = rangeOfEvent(book, args, call);
      if (found === null) throw itemNotFound('the cells of the event');
      return found;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (book, args, call) => rangeOfEvent(book, args, call),
  },
});

/** The root object of every request. */
export function workbookOf(call: Call): HostObject {
  return workbookType.of(call.book);
}

function letGo(call: Call, targets: readonly unknown[]): void {
  for (const ref of call.book.followed) if (targets.includes(ref)) call.book.followed.delete(ref);
}

function rangeOfEvent(book: ExcelBook, args: Args, call: Call): HostObject | null {
  const [id = '', address = ''] = args.string(0).split('!');
  const sheet = book.findSheet(id);
  const area = readAddress(address)?.area;
  return sheet === null || area === undefined ? null : rangeType.of(call.follow(sheet, area));
}

const applicationType = new HostType<ExcelBook>('Application', {
  scalars: {
    CalculationMode: {
      get: (book) => book.calculationMode,
      set: (book, mode) => {
        if (typeof mode !== 'string') throw invalidArgument('a calculation mode');
        book.calculationMode = mode;
      },
    },
  },
  methods: {
    SuspendScreenUpdatingUntilNextSync: () => undefined,
    SuspendApiCalculationUntilNextSync: () => undefined,
    Calculate: (book) => {
      book.stale = true;
    },
  },
});

const workbookProtectionType = new HostType<ExcelBook>('WorkbookProtection', {
  scalars: { Protected: (book) => book.structureProtected },
  methods: {
    Protect: (book) => {
      book.structureProtected = true;
    },
    Unprotect: (book) => {
      book.structureProtected = false;
    },
  },
});

const functionsType = new HostType<ExcelBook>('Functions', {
  methods: {
    Date: (book, args) => {
      const serial = serialOf(args.number(0), args.number(1), args.number(2), book.date1904);
      return functionResultType.of({ value: serial, error: serial === null ? '#NUM!' : null });
    },
  },
});

interface FunctionResult {
  readonly value: unknown;
  readonly error: string | null;
}

const functionResultType = new HostType<FunctionResult>('FunctionResult', {
  scalars: { Value: ({ value }) => value, Error: ({ error }) => error },
});

export const WORKBOOK_TYPES = [
  workbookType,
  applicationType,
  workbookProtectionType,
  functionsType,
  functionResultType,
] as const;
