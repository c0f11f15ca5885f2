/** Conditional formats of ranges; the rules of custom formulas in full, others as they were set. */
import { intersection } from '../model/area';
import { invalidArgument, itemNotFound } from '../model/fault';
import { checkFormula } from '../model/formulas';
import { tokensOf } from '../model/references';
import { PLAIN, type StyleValue } from '../model/style';
import type { Sheet } from '../model/sheet';
import type { ConditionalFormat } from '../model/things';
import type { Call } from '../protocol/call';
import { HostType, type Args, type HostObject, type Scalar } from '../protocol/host-type';
import { areasOf, rangeAreasType, type Cells } from './range-areas';
import { rangeType } from './range';

interface OwnFormat {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

/** The formats that touch some cells; whole sheets are asked for by all their cells. */
function listed(cells: Cells): readonly ConditionalFormat[] {
  const areas = areasOf(cells);
  return cells.sheet.conditionalFormats.filter((format) =>
    format.areas.some((own) => areas.some((area) => intersection(own, area) !== null)),
  );
}

function found(cells: Cells, key: unknown): HostObject | null {
  const format = listed(cells).find(({ id }) => id === key);
  return format === undefined ? null : formatType.of({ sheet: cells.sheet, format });
}

const ADDABLE = [
  'Custom',
  'CellValue',
  'ContainsText',
  'PresetCriteria',
  'TopBottom',
  'DataBar',
  'ColorScale',
  'IconSet',
];

export const conditionalFormatsType: HostType<Cells> = new HostType<Cells>('ConditionalFormatCollection', {
  items: (cells) => listed(cells).map((format) => formatType.of({ sheet: cells.sheet, format })),
  item: found,
  methods: {
    GetCount: (cells) => listed(cells).length,
    GetItemAt: (cells, args) => {
      const format = listed(cells)[args.number(0)];
      if (format === undefined) throw invalidArgument('no such conditional format');
      return formatType.of({ sheet: cells.sheet, format });
    },
    GetItemOrNullObject: (cells, args) => found(cells, args.string(0)),
    ClearAll: (cells, _args, call) => {
      call.guard(cells.sheet);
      for (const area of areasOf(cells)) cells.sheet.clearConditionalFormats(area);
    },
    Add: (cells, args, call) => {
      call.guard(cells.sheet);
      const type = args.string(0);
      if (!ADDABLE.includes(type)) throw invalidArgument(`conditional format ${type}`);
      const id = `{CF-${String(call.book.nextId()).padStart(8, '0')}}`;
      const areas = areasOf(cells);
      const format = { id, type, areas, stopIfTrue: false, formula: '', format: PLAIN, rule: {} };
      cells.sheet.conditionalFormats.unshift(format);
      return formatType.of({ sheet: cells.sheet, format });
    },
  },
});

function ranges({ sheet, format }: OwnFormat, _args: Args, call: Call): HostObject {
  return rangeAreasType.of({ sheet, refs: format.areas.map((area) => call.follow(sheet, area)) });
}

/** The custom part of a format; null when the format is of another type. */
function custom(own: OwnFormat): HostObject | null {
  return own.format.type === 'Custom' ? customType.of(own) : null;
}

const formatType: HostType<OwnFormat> = new HostType<OwnFormat>('ConditionalFormat', {
  identity: ({ format }) => ({ Id: format.id }),
  scalars: {
    Id: ({ format }) => format.id,
    Type: ({ format }) => format.type,
    Priority: {
      get: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
      set: ({ sheet, format }, priority, call) => {
        call.guard(sheet);
        const others = sheet.conditionalFormats.filter((other) => other !== format);
        const at = Math.max(0, Math.min(others.length, Number(priority)));
        sheet.conditionalFormats = [...others.slice(0, at), format, ...others.slice(at)];
      },
    },
    StopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: ({ sheet, format }, stop, call) => {
        call.guard(sheet);
        format.stopIfTrue = stop === true;
      },
    },
  },
  parts: {
    Custom: (own) => {
      const part = custom(own);
      if (part === null) throw itemNotFound(`a custom rule of a ${own.format.type} format`);
      return part;
    },
    CustomOrNullObject: custom,
  },
  methods: {
    Delete: ({ sheet, format }, _args, call) => {
      call.guard(sheet);
      sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
    },
    GetRange: (own, _args, call) => {
      const [only] = own.format.areas;
      if (only === undefined || own.format.areas.length > 1) throw invalidArgument('a format of several areas');
      return rangeType.of(call.follow(own.sheet, only));
    },
    GetRangeOrNullObject: (own, _args, call) => {
      const [only] = own.format.areas;
      return only === undefined || own.format.areas.length > 1 ? null : rangeType.of(call.follow(own.sheet, only));
    },
    GetRanges: ranges,
  },
});

const customType = new HostType<OwnFormat>('CustomConditionalFormat', {
  parts: { Rule: (own) => ruleType.of(own), Format: (own) => rangeFormatType.of(own) },
});

const ruleType = new HostType<OwnFormat>('ConditionalFormatRule', {
  scalars: {
    Formula: {
      get: ({ format }) => format.formula,
      set: ({ sheet, format }, formula, call) => {
        call.guard(sheet);
        if (typeof formula !== 'string' || !formula.startsWith('=')) throw invalidArgument('a formula');
        if (tokensOf(formula).some(({ kind }) => kind === 'brackets')) {
          throw invalidArgument('a conditional format can not refer to table columns');
        }
        checkFormula(call.book, formula, { sheet, table: null });
        format.formula = formula;
      },
    },
  },
});

const rangeFormatType = new HostType<OwnFormat>('ConditionalRangeFormat', {
  scalars: { NumberFormat: look('numberFormat') },
  parts: {
    Fill: (own) => fillType.of(own),
    Font: (own) => fontType.of(own),
    Borders: (own) => bordersType.of(own),
  },
});

/** A property of what a format shows; null when the format leaves it alone. */
function look(name: string): Scalar<OwnFormat> {
  return {
    get: ({ format }) => format.format[name] ?? null,
    set: ({ sheet, format }, value, call) => {
      call.guard(sheet);
      format.format = Object.freeze({ ...format.format, [name]: value as StyleValue });
    },
  };
}

function clear(prefix: string): (own: OwnFormat, _args: unknown, call: Call) => void {
  return ({ sheet, format }, _args, call) => {
    call.guard(sheet);
    const kept = Object.entries(format.format).filter(([name]) => !name.startsWith(prefix));
    format.format = Object.freeze(Object.fromEntries(kept));
  };
}

const fillType = new HostType<OwnFormat>('ConditionalRangeFill', {
  scalars: { Color: look('fill.color') },
  methods: { Clear: clear('fill.') },
});

const fontType = new HostType<OwnFormat>('ConditionalRangeFont', {
  scalars: {
    Color: look('font.color'),
    Bold: look('font.bold'),
    Italic: look('font.italic'),
    Underline: look('font.underline'),
    Strikethrough: look('font.strikethrough'),
  },
  methods: { Clear: clear('font.') },
});

const SIDES: Readonly<Record<string, string>> = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
};

interface OwnSide {
  readonly own: OwnFormat;
  readonly side: string;
}

const bordersType: HostType<OwnFormat> = new HostType<OwnFormat>('ConditionalRangeBorderCollection', {
  scalars: { Count: () => 4 },
  items: (own) => Object.values(SIDES).map((side) => borderType.of({ own, side })),
  item: (own, key) => {
    const side = SIDES[String(key)];
    if (side === undefined) throw invalidArgument(`border ${String(key)}`);
    return borderType.of({ own, side });
  },
  parts: {
    Top: (own) => borderType.of({ own, side: 'top' }),
    Bottom: (own) => borderType.of({ own, side: 'bottom' }),
    Left: (own) => borderType.of({ own, side: 'left' }),
    Right: (own) => borderType.of({ own, side: 'right' }),
  },
});

function edge(name: string): Scalar<OwnSide> {
  return {
    get: ({ own, side }, call) => look(`border.${side}.${name}`).get(own, call),
    set: ({ own, side }, value, call) => {
      look(`border.${side}.${name}`).set(own, value, call);
    },
  };
}

const borderType: HostType<OwnSide> = new HostType<OwnSide>('ConditionalRangeBorder', {
  scalars: {
    SideIndex: ({ side }) => Object.keys(SIDES).find((key) => SIDES[key] === side) ?? '',
    Style: edge('style'),
    Color: edge('color'),
  },
});

export const CONDITIONAL_TYPES = [
  conditionalFormatsType,
  formatType,
  customType,
  ruleType,
  rangeFormatType,
  fillType,
  fontType,
  bordersType,
  borderType,
] as const;
