/** The look of ranges: fill, font, borders, alignment, widths and heights. */
import { LAST_COLUMN, LAST_ROW, type Area } from '../model/area';
import { displayText } from '../model/display';
import { invalidArgument } from '../model/fault';
import { PLAIN, styleValue, type Side, type StyleValue } from '../model/style';
import { styleUniform, uniformValue } from '../model/styling';
import type { Call } from '../protocol/call';
import { HostType, type Scalar } from '../protocol/host-type';
import { areasOf, type Cells } from './range-areas';

function isStyleValue(value: unknown): value is StyleValue {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

/** A property of the cells' style. */
function styled(name: string): Scalar<Cells> {
  return {
    get: (cells) => uniformValue(cells.sheet, areasOf(cells), name),
    set: (cells, value, call) => {
      call.guard(cells.sheet);
      if (!isStyleValue(value)) throw invalidArgument(name);
      styleUniform(cells.sheet, areasOf(cells), { [name]: name.endsWith('.color') ? colorOf(value) : value });
    },
  };
}

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  gray: '#808080',
  orange: '#FFA500',
};

/** A color as Excel answers it: `#` and six capital digits. */
function colorOf(value: StyleValue): string {
  const text = String(value);
  const known = NAMED[text.toLowerCase()] ?? (/^#?[\da-f]{6}$/iu.test(text) ? text : null);
  if (known === null) throw invalidArgument(`color ${text}`);
  return `#${known.replace('#', '').toUpperCase()}`;
}

const DEFAULT_SIZE = { rows: 15, columns: 48 } as const;

function lines(area: Area, along: 'rows' | 'columns'): readonly [number, number] {
  return along === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
}

function size(along: 'rows' | 'columns'): Scalar<Cells> {
  return {
    get: (cells) => {
      const sizes = new Set<number>();
      for (const area of areasOf(cells)) {
        const [first, last] = lines(area, along);
        for (let i = first; i <= last && sizes.size < 2; i += 1) {
          sizes.add(cells.sheet.grid.line(along, i).size ?? DEFAULT_SIZE[along]);
        }
      }
      return sizes.size === 1 ? ([...sizes][0] ?? null) : null;
    },
    set: (cells, value, call) => {
      call.guard(cells.sheet);
      if (typeof value !== 'number' || !(value >= 0)) throw invalidArgument('a size');
      for (const area of areasOf(cells)) {
        const [first, last] = lines(area, along);
        if (first === 0 && last === (along === 'rows' ? LAST_ROW : LAST_COLUMN))
          throw invalidArgument('[emulator] all sizes');
        for (let i = first; i <= last; i += 1) cells.sheet.grid.setLine(along, i, { size: value });
      }
    },
  };
}

/** About as wide or high as the longest text needs. */
function autofit(cells: Cells, along: 'rows' | 'columns', call: Call): void {
  call.guard(cells.sheet);
  for (const area of areasOf(cells)) {
    const longest = new Map<number, number>();
    cells.sheet.grid.eachKept(area, (row, column, { value, style }) => {
      const text = displayText(value, String(styleValue(style, 'numberFormat')), call.book.date1904);
      const line = along === 'rows' ? row : column;
      const need =
        along === 'rows' ? text.split('\n').length : Math.max(...text.split('\n').map((part) => part.length));
      longest.set(line, Math.max(longest.get(line) ?? 0, need));
    });
    for (const [line, need] of longest) {
      const fitted = along === 'rows' ? 15 * Math.max(1, need) : 5.25 * need + 4;
      if (need > 0) cells.sheet.grid.setLine(along, line, { size: fitted });
    }
  }
}

export const rangeFormatType: HostType<Cells> = new HostType<Cells>('RangeFormat', {
  scalars: {
    WrapText: styled('wrapText'),
    HorizontalAlignment: styled('horizontalAlignment'),
    VerticalAlignment: styled('verticalAlignment'),
    IndentLevel: styled('indentLevel'),
    TextOrientation: styled('textOrientation'),
    ShrinkToFit: styled('shrinkToFit'),
    ReadingOrder: styled('readingOrder'),
    ColumnWidth: size('columns'),
    RowHeight: size('rows'),
  },
  parts: {
    Fill: (cells) => fillType.of(cells),
    Font: (cells) => fontType.of(cells),
    Borders: (cells) => bordersType.of(cells),
    Protection: (cells) => formatProtectionType.of(cells),
  },
  methods: {
    AutofitColumns: (cells, _args, call) => {
      autofit(cells, 'columns', call);
    },
    AutofitRows: (cells, _args, call) => {
      autofit(cells, 'rows', call);
    },
  },
});

const formatProtectionType = new HostType<Cells>('FormatProtection', {
  scalars: { Locked: styled('protection.locked'), FormulaHidden: styled('protection.formulaHidden') },
});

const fillType = new HostType<Cells>('RangeFill', {
  scalars: { Color: styled('fill.color') },
  methods: {
    Clear: (cells, _args, call) => {
      call.guard(cells.sheet);
      styleUniform(cells.sheet, areasOf(cells), { 'fill.color': '#FFFFFF' });
    },
  },
});

const fontType = new HostType<Cells>('RangeFont', {
  scalars: {
    Name: styled('font.name'),
    Size: styled('font.size'),
    Color: styled('font.color'),
    Bold: styled('font.bold'),
    Italic: styled('font.italic'),
    Underline: styled('font.underline'),
    Strikethrough: styled('font.strikethrough'),
  },
});

const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
type Edge = (typeof EDGES)[number];

interface OwnEdge {
  readonly cells: Cells;
  readonly edge: Edge;
}

const bordersType = new HostType<Cells>('RangeBorderCollection', {
  scalars: { Count: () => EDGES.length },
  items: (cells) => EDGES.map((edge) => borderType.of({ cells, edge })),
  item: (cells, key) => {
    const edge = EDGES.find((known) => known === key);
    if (edge === undefined) throw invalidArgument(`border ${String(key)}`);
    return borderType.of({ cells, edge });
  },
});

/** The cells that draw an edge, and on which of their sides. */
function drawn({ cells, edge }: OwnEdge): readonly { readonly area: Area; readonly side: Side }[] {
  return areasOf(cells).flatMap((area): { area: Area; side: Side }[] => {
    switch (edge) {
      case 'EdgeTop':
        return [{ area: { ...area, bottom: area.top }, side: 'top' }];
      case 'EdgeBottom':
        return [{ area: { ...area, top: area.bottom }, side: 'bottom' }];
      case 'EdgeLeft':
        return [{ area: { ...area, right: area.left }, side: 'left' }];
      case 'EdgeRight':
        return [{ area: { ...area, left: area.right }, side: 'right' }];
      case 'InsideHorizontal':
        return area.top === area.bottom ? [] : [{ area: { ...area, bottom: area.bottom - 1 }, side: 'bottom' }];
      case 'InsideVertical':
        return area.left === area.right ? [] : [{ area: { ...area, right: area.right - 1 }, side: 'right' }];
      case 'DiagonalDown':
        return [{ area, side: 'diagonalDown' }];
      case 'DiagonalUp':
        return [{ area, side: 'diagonalUp' }];
    }
  });
}

function border(name: 'style' | 'color' | 'weight'): Scalar<OwnEdge> {
  const read = (own: OwnEdge, what: string): StyleValue => {
    const values = new Set(
      drawn(own).map(({ area, side }) => uniformValue(own.cells.sheet, [area], `border.${side}.${what}`)),
    );
    return values.size === 1 ? ([...values][0] ?? null) : values.size === 0 && what === 'style' ? 'None' : null;
  };
  return {
    get: (own) => read(own, name),
    set: (own, value, call) => {
      call.guard(own.cells.sheet);
      if (typeof value !== 'string') throw invalidArgument(`border ${name}`);
      const invisible = name !== 'style' && read(own, 'style') === 'None';
      for (const { area, side } of drawn(own)) {
        const set = { [`border.${side}.${name}`]: name === 'color' ? colorOf(value) : value };
        const shown = invisible ? { [`border.${side}.style`]: 'Continuous' } : {};
        const gone =
          name === 'style' && value === 'None'
            ? { [`border.${side}.color`]: '#000000', [`border.${side}.weight`]: 'Thin' }
            : {};
        styleUniform(own.cells.sheet, [area], { ...PLAIN, ...set, ...shown, ...gone });
      }
    },
  };
}

const borderType: HostType<OwnEdge> = new HostType<OwnEdge>('RangeBorder', {
  scalars: {
    SideIndex: ({ edge }) => edge,
    Style: border('style'),
    Color: border('color'),
    Weight: border('weight'),
  },
});

export const FORMAT_TYPES = [
  rangeFormatType,
  formatProtectionType,
  fillType,
  fontType,
  bordersType,
  borderType,
] as const;
