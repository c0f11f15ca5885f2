/** How a sheet is printed. */
import { areaOf, isEntireColumn, isEntireRow, writeAddress } from '../model/area';
import { invalidArgument } from '../model/fault';
import type { Sheet } from '../model/sheet';
import type { PageBreak } from '../model/things';
import type { Call } from '../protocol/call';
import { HostType, type HostObject, type Args } from '../protocol/host-type';
import { argumentArea, rangeType } from './range';
import { setting, within, type Part } from './setting';

const ORIENTATIONS = ['Portrait', 'Landscape'];

function part(sheet: Sheet): Part<Sheet> {
  return {
    whole: sheet,
    path: '',
    settings: sheet.page.settings,
    guard: (call) => {
      call.guard(sheet);
    },
  };
}

function oneOf(known: readonly string[]): (value: unknown) => unknown {
  return (value) => {
    if (!known.includes(String(value))) throw invalidArgument(String(value));
    return value;
  };
}

function length(value: unknown): unknown {
  if (typeof value !== 'number' || !(value >= 0)) throw invalidArgument('a length in points');
  return value;
}

function title(kind: 'titleRows' | 'titleColumns'): (sheet: Sheet, args: Args, call: Call) => void {
  return (sheet, args, call) => {
    call.guard(sheet);
    const at = argumentArea(args, 0, sheet, call);
    const whole = kind === 'titleRows' ? isEntireRow(at.area) : isEntireColumn(at.area);
    if (at.sheet !== sheet || !whole) throw invalidArgument(`titles ${writeAddress(at.area)}`);
    sheet.page[kind] = at.area;
  };
}

function titleRange(
  kind: 'titleRows' | 'titleColumns' | 'printArea',
): (sheet: Sheet, args: Args, call: Call) => HostObject | null {
  return (sheet, _args, call) => {
    const area = sheet.page[kind];
    return area === null ? null : rangeType.of(call.follow(sheet, area));
  };
}

const LAYOUT = {
  Orientation: setting<Sheet>('orientation', 'Portrait', oneOf(ORIENTATIONS)),
  PaperSize: setting<Sheet>('paperSize', 'Letter'),
  Zoom: setting<Sheet>('zoom', { scale: 100 }),
  BlackAndWhite: setting<Sheet>('blackAndWhite', false),
  CenterHorizontally: setting<Sheet>('centerHorizontally', false),
  CenterVertically: setting<Sheet>('centerVertically', false),
  PrintGridlines: setting<Sheet>('printGridlines', false),
  PrintHeadings: setting<Sheet>('printHeadings', false),
  LeftMargin: setting<Sheet>('leftMargin', 50.4, length),
  RightMargin: setting<Sheet>('rightMargin', 50.4, length),
  TopMargin: setting<Sheet>('topMargin', 54, length),
  BottomMargin: setting<Sheet>('bottomMargin', 54, length),
  HeaderMargin: setting<Sheet>('headerMargin', 21.6, length),
  FooterMargin: setting<Sheet>('footerMargin', 21.6, length),
} as const;

const MARGINS = {
  bottom: 'bottomMargin',
  top: 'topMargin',
  left: 'leftMargin',
  right: 'rightMargin',
  header: 'headerMargin',
  footer: 'footerMargin',
} as const;
const UNITS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

function setMargins(sheet: Sheet, args: Args, call: Call): void {
  call.guard(sheet);
  const unit = UNITS[args.string(0)];
  const options = args.at(1);
  if (unit === undefined || typeof options !== 'object' || options === null) throw invalidArgument('margins');
  for (const [side, value] of Object.entries(options)) {
    const name = Object.entries(MARGINS).find(([known]) => known === side)?.[1];
    if (name === undefined || typeof value !== 'number') throw invalidArgument(`margin ${side}`);
    sheet.page.settings.set(name, value * unit);
  }
}

/** The layout of a sheet. */
export const pageLayoutType = new HostType<Sheet>('PageLayout', {
  scalars: Object.fromEntries(
    Object.entries(LAYOUT).map(([name, { get, set }]) => [
      name,
      {
        get: (sheet: Sheet, call: Call) => get(part(sheet), call),
        set: (sheet: Sheet, value: unknown, call: Call) => {
          set(part(sheet), value, call);
        },
      },
    ]),
  ),
  parts: { HeadersFooters: (sheet) => headersFootersType.of(within(part(sheet), 'headersFooters')) },
  methods: {
    SetPrintTitleRows: title('titleRows'),
    SetPrintTitleColumns: title('titleColumns'),
    GetPrintTitleRowsOrNullObject: titleRange('titleRows'),
    GetPrintTitleColumnsOrNullObject: titleRange('titleColumns'),
    SetPrintArea: (sheet, args, call) => {
      call.guard(sheet);
      sheet.page.printArea = argumentArea(args, 0, sheet, call).area;
    },
    GetPrintAreaOrNullObject: titleRange('printArea'),
    SetPrintMargins: setMargins,
  },
});

const headersFootersType = new HostType<Part<Sheet>>('HeaderFooterGroup', {
  scalars: {
    State: setting('state', 'Default'),
    UseSheetMargins: setting('useSheetMargins', true),
    UseSheetScale: setting('useSheetScale', true),
  },
  parts: {
    DefaultForAllPages: (own) => headerFooterType.of(within(own, 'defaultForAllPages')),
    FirstPage: (own) => headerFooterType.of(within(own, 'firstPage')),
    OddPages: (own) => headerFooterType.of(within(own, 'oddPages')),
    EvenPages: (own) => headerFooterType.of(within(own, 'evenPages')),
  },
});

const headerFooterType = new HostType<Part<Sheet>>('HeaderFooter', {
  scalars: {
    LeftHeader: setting('leftHeader', ''),
    CenterHeader: setting('centerHeader', ''),
    RightHeader: setting('rightHeader', ''),
    LeftFooter: setting('leftFooter', ''),
    CenterFooter: setting('centerFooter', ''),
    RightFooter: setting('rightFooter', ''),
  },
});

interface Breaks {
  readonly sheet: Sheet;
  readonly along: 'rows' | 'columns';
}

function breaksOf({ sheet, along }: Breaks): PageBreak[] {
  return along === 'rows' ? sheet.horizontalBreaks : sheet.verticalBreaks;
}

interface OwnBreak extends Breaks {
  readonly own: PageBreak;
}

export const pageBreaksType = new HostType<Breaks>('PageBreakCollection', {
  items: (breaks) => breaksOf(breaks).map((own) => pageBreakType.of({ ...breaks, own })),
  methods: {
    GetCount: (breaks) => breaksOf(breaks).length,
    RemovePageBreaks: (breaks, _args, call) => {
      call.guard(breaks.sheet);
      breaksOf(breaks).length = 0;
    },
    Add: (breaks, args, call) => {
      call.guard(breaks.sheet);
      const { area } = argumentArea(args, 0, breaks.sheet, call);
      const at = breaks.along === 'rows' ? area.top : area.left;
      if (at === 0) throw invalidArgument('a break before the first row or column');
      const known = breaksOf(breaks).find((one) => one.at === at);
      const own = known ?? { id: call.book.nextId(), at };
      if (known === undefined) breaksOf(breaks).push(own);
      return pageBreakType.of({ ...breaks, own });
    },
  },
});

const pageBreakType: HostType<OwnBreak> = new HostType<OwnBreak>('PageBreak', {
  identity: ({ own }) => ({ _Id: own.id }),
  scalars: {
    RowIndex: ({ along, own }) => (along === 'rows' ? own.at : 0),
    ColumnIndex: ({ along, own }) => (along === 'columns' ? own.at : 0),
  },
  methods: {
    Delete: (target, _args, call) => {
      call.guard(target.sheet);
      const breaks = breaksOf(target);
      breaks.splice(breaks.indexOf(target.own), 1);
    },
    GetCellAfterBreak: ({ sheet, along, own }, _args, call) =>
      rangeType.of(call.follow(sheet, along === 'rows' ? areaOf(own.at, 0) : areaOf(0, own.at))),
  },
});

export const PAGE_TYPES = [
  pageLayoutType,
  headersFootersType,
  headerFooterType,
  pageBreaksType,
  pageBreakType,
] as const;
