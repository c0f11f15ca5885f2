/** Charts: their data in full, their look as it was set. */
import { columnCount, quoteSheet, rowCount, writeAddress, type Area } from '../model/area';
import { wireValue } from '../model/cell';
import { invalidArgument, itemAlreadyExists } from '../model/fault';
import type { Sheet } from '../model/sheet';
import type { Chart, ChartSeries } from '../model/things';
import type { Call } from '../protocol/call';
import { HostType, type Args, type HostObject } from '../protocol/host-type';
import { argumentArea } from './range';
import { setting, within, type Part } from './setting';
import { sheetType } from './sheets';

type ChartPart = Part<Chart>;

function partOf(chart: Chart): ChartPart {
  return {
    whole: chart,
    path: '',
    settings: chart.settings,
    guard: (call) => {
      call.guard(chart.sheet);
    },
  };
}

function found(sheet: Sheet, key: unknown): HostObject | null {
  const lower = String(key).toLowerCase();
  const chart = sheet.charts.find(({ id, name }) => id === key || name.toLowerCase() === lower);
  return chart === undefined ? null : chartType.of(partOf(chart));
}

export const chartsType = new HostType<Sheet>('ChartCollection', {
  scalars: { Count: ({ charts }) => charts.length },
  items: ({ charts }) => charts.map((chart) => chartType.of(partOf(chart))),
  item: found,
  methods: {
    GetCount: ({ charts }) => charts.length,
    GetItem: (sheet, args) => found(sheet, args.at(0)),
    _GetItem: (sheet, args) => found(sheet, args.at(0)),
    GetItemOrNullObject: (sheet, args) => found(sheet, args.at(0)),
    GetItemAt: (sheet, args) => {
      const chart = sheet.charts[args.number(0)];
      if (chart === undefined) throw invalidArgument('no such chart');
      return chartType.of(partOf(chart));
    },
    Add: (sheet, args, call) => {
      call.guard(sheet);
      const source = argumentArea(args, 1, sheet, call);
      const chart: Chart = {
        id: `{CH-${String(call.book.nextId()).padStart(8, '0')}}`,
        name: `Chart ${call.book.nextId()}`,
        sheet,
        type: args.string(0),
        series: seriesOf(source.sheet, source.area, args.stringOr(2, 'Auto')),
        settings: new Map(),
      };
      sheet.charts.push(chart);
      return chartType.of(partOf(chart));
    },
  },
});

/** The series that Excel finds in a block: names in its first row, categories in its first column, or the other way. */
function seriesOf(sheet: Sheet, area: Area, by: string): ChartSeries[] {
  const byColumns = by === 'Columns' || (by === 'Auto' && rowCount(area) >= columnCount(area));
  const text = (row: number, column: number): boolean => typeof sheet.grid.get(row, column).value !== 'number';
  const named = byColumns ? text(area.top, area.right) : text(area.bottom, area.left);
  const labelled = byColumns
    ? text(area.bottom, area.left) && columnCount(area) > 1
    : text(area.top, area.right) && rowCount(area) > 1;
  const address = (part: Area): string => `${quoteSheet(sheet.name)}!${writeAddress(part)}`;
  const name = (row: number, column: number): string => String(wireValue(sheet.grid.get(row, column).value));
  const series: ChartSeries[] = [];
  if (byColumns) {
    const top = area.top + (named ? 1 : 0);
    const categories = labelled ? address({ ...area, top, right: area.left }) : null;
    for (let column = area.left + (labelled ? 1 : 0); column <= area.right; column += 1) {
      const values = address({ ...area, top, left: column, right: column });
      series.push({ name: named ? name(area.top, column) : `Series${series.length + 1}`, values, categories });
    }
  } else {
    const left = area.left + (named ? 1 : 0);
    const categories = labelled ? address({ ...area, left, bottom: area.top }) : null;
    for (let row = area.top + (labelled ? 1 : 0); row <= area.bottom; row += 1) {
      const values = address({ ...area, left, top: row, bottom: row });
      series.push({ name: named ? name(row, area.left) : `Series${series.length + 1}`, values, categories });
    }
  }
  return series;
}

const POINTS = { row: 15, column: 48 } as const;

function place({ settings }: Chart, start: Area, end: Area): void {
  settings.set('position', `${writeAddress(start)}:${writeAddress(end)}`);
  settings.set('left', start.left * POINTS.column);
  settings.set('top', start.top * POINTS.row);
  settings.set('width', (end.right - start.left + 1) * POINTS.column);
  settings.set('height', (end.bottom - start.top + 1) * POINTS.row);
}

const chartType: HostType<ChartPart> = new HostType<ChartPart>('Chart', {
  identity: ({ whole }) => ({ Id: whole.id }),
  scalars: {
    Id: ({ whole }) => whole.id,
    Name: {
      get: ({ whole }) => whole.name,
      set: ({ whole }, value, call) => {
        call.guard(whole.sheet);
        const name = String(value);
        if (whole.sheet.charts.some((other) => other !== whole && other.name === name)) throw itemAlreadyExists(name);
        whole.name = name;
      },
    },
    ChartType: ({ whole }) => whole.type,
    Left: setting('left', 100),
    Top: setting('top', 100),
    Width: setting('width', 360),
    Height: setting('height', 216),
    Style: setting('style', 2),
    PlotVisibleOnly: setting('plotVisibleOnly', true),
  },
  parts: {
    Title: (part) => titleType.of(within(part, 'title')),
    Legend: (part) => legendType.of(within(part, 'legend')),
    Axes: (part) => axesType.of(within(part, 'axes')),
    DataLabels: (part) => dataLabelsType.of(within(part, 'dataLabels')),
    Series: (part) => seriesListType.of(part),
    Worksheet: ({ whole }) => sheetType.of(whole.sheet),
  },
  methods: {
    SetPosition: ({ whole }, args, call) => {
      call.guard(whole.sheet);
      const start = argumentArea(args, 0, whole.sheet, call).area;
      const end = args.at(1) === null ? start : argumentArea(args, 1, whole.sheet, call).area;
      place(whole, start, end);
    },
    SetData: ({ whole }, args, call) => {
      call.guard(whole.sheet);
      const source = argumentArea(args, 0, whole.sheet, call);
      whole.series = seriesOf(source.sheet, source.area, args.stringOr(1, 'Auto'));
    },
    Delete: ({ whole }, _args, call) => {
      call.guard(whole.sheet);
      whole.sheet.charts = whole.sheet.charts.filter((other) => other !== whole);
    },
  },
});

const fontType = new HostType<ChartPart>('ChartFont', {
  scalars: {
    Bold: setting('bold', false),
    Italic: setting('italic', false),
    Color: setting('color', '#595959'),
    Size: setting('size', 10),
    Name: setting('name', 'Calibri'),
    Underline: setting('underline', 'None'),
  },
});

/** A `format` part with a font. */
function formatType(name: string): HostType<ChartPart> {
  return new HostType<ChartPart>(name, { parts: { Font: (part) => fontType.of(within(part, 'font')) } });
}

const titleFormatType = formatType('ChartTitleFormat');
const axisFormatType = formatType('ChartAxisFormat');
const labelFormatType = formatType('ChartDataLabelFormat');
const legendFormatType = formatType('ChartLegendFormat');

const titleType = new HostType<ChartPart>('ChartTitle', {
  scalars: {
    Text: setting('text', 'Chart Title', (text) => {
      if (typeof text !== 'string') throw invalidArgument('a title');
      return text;
    }),
    Visible: setting('visible', true),
    Overlay: setting('overlay', false),
  },
  parts: { Format: (part) => titleFormatType.of(within(part, 'format')) },
});

const legendType = new HostType<ChartPart>('ChartLegend', {
  scalars: {
    Visible: setting('visible', true),
    Position: setting('position', 'Bottom'),
    Overlay: setting('overlay', false),
  },
  parts: { Format: (part) => legendFormatType.of(within(part, 'format')) },
});

const axesType = new HostType<ChartPart>('ChartAxes', {
  parts: {
    CategoryAxis: (part) => axisType.of(within(part, 'categoryAxis')),
    ValueAxis: (part) => axisType.of(within(part, 'valueAxis')),
  },
});

const axisType = new HostType<ChartPart>('ChartAxis', {
  scalars: {
    Visible: setting('visible', true),
    ReversePlotOrder: setting('reversePlotOrder', false),
    Minimum: setting('minimum', ''),
    Maximum: setting('maximum', ''),
    MajorUnit: setting('majorUnit', ''),
    NumberFormat: setting('numberFormat', 'General'),
    TickLabelPosition: setting('tickLabelPosition', 'NextToAxis'),
  },
  parts: {
    MajorGridlines: (part) => gridlinesType.of(within(part, 'majorGridlines')),
    MinorGridlines: (part) => gridlinesType.of(within(part, 'minorGridlines')),
    Format: (part) => axisFormatType.of(within(part, 'format')),
  },
});

const gridlinesType = new HostType<ChartPart>('ChartGridlines', { scalars: { Visible: setting('visible', true) } });

const dataLabelsType = new HostType<ChartPart>('ChartDataLabels', {
  scalars: {
    ShowValue: setting('showValue', true),
    ShowSeriesName: setting('showSeriesName', false),
    ShowCategoryName: setting('showCategoryName', false),
    ShowPercentage: setting('showPercentage', false),
    Position: setting('position', 'OutsideEnd'),
    NumberFormat: setting('numberFormat', 'General'),
  },
  parts: { Format: (part) => labelFormatType.of(within(part, 'format')) },
});

interface OwnSeries extends ChartPart {
  readonly series: ChartSeries;
}

function ownSeries(part: ChartPart, series: ChartSeries): OwnSeries {
  return { ...within(part, `series.${part.whole.series.indexOf(series)}`), series };
}

function seriesAt(part: ChartPart, index: number): HostObject {
  const series = part.whole.series[index];
  if (series === undefined) throw invalidArgument('no such series');
  return seriesType.of(ownSeries(part, series));
}

const seriesListType = new HostType<ChartPart>('ChartSeriesCollection', {
  scalars: { Count: ({ whole }) => whole.series.length },
  items: (part) => part.whole.series.map((series) => seriesType.of(ownSeries(part, series))),
  methods: {
    GetCount: ({ whole }) => whole.series.length,
    GetItemAt: (part, args) => seriesAt(part, args.number(0)),
    Add: (part, args, call) => {
      part.guard(call);
      const series = {
        name: args.stringOr(0, `Series${part.whole.series.length + 1}`),
        values: null,
        categories: null,
      };
      part.whole.series.push(series);
      return seriesType.of(ownSeries(part, series));
    },
  },
});

function addressOf(own: OwnSeries, args: Args, call: Call): string {
  own.guard(call);
  const { sheet, area } = argumentArea(args, 0, own.whole.sheet, call);
  return `${quoteSheet(sheet.name)}!${writeAddress(area)}`;
}

const seriesType: HostType<OwnSeries> = new HostType<OwnSeries>('ChartSeries', {
  scalars: {
    Name: {
      get: ({ series }) => series.name,
      set: ({ series, guard }, name, call) => {
        guard(call);
        series.name = String(name);
      },
    },
    ChartType: setting('chartType', null),
    GapWidth: setting('gapWidth', 219),
    Overlap: setting('overlap', 0),
    HasDataLabels: setting('hasDataLabels', false),
  },
  parts: {
    Format: (own) => seriesFormatType.of(within(own, 'format')),
    DataLabels: (own) => dataLabelsType.of(within(own, 'dataLabels')),
  },
  methods: {
    SetValues: (own, args, call) => {
      own.series.values = addressOf(own, args, call);
    },
    SetXAxisValues: (own, args, call) => {
      own.series.categories = addressOf(own, args, call);
    },
    Delete: (own, _args, call) => {
      own.guard(call);
      own.whole.series = own.whole.series.filter((other) => other !== own.series);
    },
  },
});

const seriesFormatType = new HostType<ChartPart>('ChartSeriesFormat', {
  parts: { Fill: (part) => fillType.of(within(part, 'fill')) },
});

const fillType = new HostType<ChartPart>('ChartFill', {
  methods: {
    SetSolidColor: ({ settings, path, guard }, args, call) => {
      guard(call);
      settings.set(`${path}color`, args.string(0));
    },
    Clear: ({ settings, path, guard }, _args, call) => {
      guard(call);
      settings.set(`${path}color`, null);
    },
  },
});

export const CHART_TYPES = [
  ...[chartsType, chartType, fontType, titleFormatType, axisFormatType, labelFormatType, legendFormatType, titleType],
  ...[legendType, axesType, axisType, gridlinesType, dataLabelsType, seriesListType, seriesType, seriesFormatType],
  fillType,
] as const;
