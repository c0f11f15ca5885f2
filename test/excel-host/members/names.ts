/** Defined names, of the workbook or of a sheet. */
import { writeAddress } from '../model/area';
import { invalidArgument, itemNotFound } from '../model/fault';
import type { Sheet } from '../model/sheet';
import { absoluteReference, addName } from '../model/structure';
import type { Name } from '../model/things';
import type { Call } from '../protocol/call';
import { HostType, type HostObject } from '../protocol/host-type';
import { areaOfRef, rangeType } from './range';
import { sheetType } from './sheets';

export interface Names {
  readonly scope: Sheet | null;
}

function found(names: Names, key: unknown, call: Call): HostObject | null {
  const name = call.book.findName(String(key), names.scope);
  return name === null ? null : nameType.of(name);
}

function listed({ scope }: Names, { book }: Call): readonly Name[] {
  return book.nameList.filter((name) => name.scope === scope);
}

export const namesType = new HostType<Names>('NamedItemCollection', {
  items: (names, call) => listed(names, call).map((name) => nameType.of(name)),
  item: found,
  methods: {
    Add: ({ scope }, args, call) => {
      const range = rangeType.targetOf(args.object(1));
      const formula = range === null ? args.string(1) : absoluteReference(range.sheet, writeAddress(areaOfRef(range)));
      return nameType.of(addName(call.book, scope, args.string(0), formula, args.stringOr(2, '')));
    },
    AddFormulaLocal: ({ scope }, args, call) =>
      nameType.of(addName(call.book, scope, args.string(0), args.string(1), args.stringOr(2, ''))),
    GetCount: (names, _args, call) => listed(names, call).length,
    GetItemOrNullObject: (names, args, call) => found(names, args.string(0), call),
  },
});

/** What a name's formula is, and what it gives. */
function worth({ formula }: Name, call: Call): { readonly type: string; readonly value: unknown } {
  if (formula.includes('#REF!')) return { type: 'Error', value: '#REF!' };
  if (call.book.areaIn(formula) !== null) return { type: 'Range', value: formula.slice(1) };
  const text = /^="((?:[^"]|"")*)"$/su.exec(formula)?.[1];
  if (text !== undefined) return { type: 'String', value: text.replaceAll('""', '"') };
  const rest = formula.slice(1);
  if (rest.trim() !== '' && Number.isFinite(Number(rest))) return { type: 'Double', value: Number(rest) };
  if (/^(?:TRUE|FALSE)$/iu.test(rest)) return { type: 'Boolean', value: /^true$/iu.test(rest) };
  return { type: 'String', value: rest };
}

const nameType: HostType<Name> = new HostType<Name>('NamedItem', {
  identity: ({ name }) => ({ _Id: name }),
  scalars: {
    Name: ({ name }) => name,
    Type: (name, call) => worth(name, call).type,
    Value: (name, call) => worth(name, call).value,
    Scope: ({ scope }) => (scope === null ? 'Workbook' : 'Worksheet'),
    Visible: {
      get: ({ visible }) => visible,
      set: (name, visible) => {
        name.visible = visible === true;
      },
    },
    Comment: {
      get: ({ comment }) => comment,
      set: (name, comment) => {
        name.comment = String(comment);
      },
    },
    Formula: {
      get: ({ formula }) => formula,
      set: (name, formula) => {
        if (typeof formula !== 'string' || !formula.startsWith('=')) throw invalidArgument('a formula');
        name.formula = formula;
      },
    },
  },
  parts: {
    Worksheet: ({ scope }) => {
      if (scope === null) throw itemNotFound('a name of the whole workbook has no sheet');
      return sheetType.of(scope);
    },
    WorksheetOrNullObject: ({ scope }) => (scope === null ? null : sheetType.of(scope)),
  },
  methods: {
    Delete: (name, _args, { book }) => {
      book.nameList = book.nameList.filter((other) => other !== name);
    },
    GetRange: (name, _args, call) => {
      const at = call.book.areaIn(name.formula);
      if (at === null) throw itemNotFound(`cells of the name ${name.name}`);
      return rangeType.of(call.follow(at.sheet, at.area));
    },
    GetRangeOrNullObject: (name, _args, call) => {
      const at = call.book.areaIn(name.formula);
      return at === null ? null : rangeType.of(call.follow(at.sheet, at.area));
    },
  },
});

export const NAME_TYPES = [namesType, nameType] as const;
