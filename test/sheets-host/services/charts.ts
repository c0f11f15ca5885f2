/** EmbeddedChart: charts over ranges, where they stand, and their builder. */
import { EnumValue } from '../api';
import { Service, type Execution } from '../execution';
import { GoogleError } from '../faults';
import type { Chart } from '../model/sheet';
import type { RangeService } from './range';
import type { SheetService } from './sheet';

/** The global `Charts`, of which only the enums are used. */
export class ChartsService extends Service {
  readonly className = 'Charts';
}

export class ChartService extends Service {
  readonly className = 'EmbeddedChart';

  constructor(
    run: Execution,
    readonly chart: Chart,
    private readonly sheet: SheetService,
  ) {
    super(run);
  }

  getChartId(): number {
    return this.chart.id;
  }

  getRanges(): RangeService[] {
    return rangesOf(this.chart, this.sheet);
  }

  getContainerInfo(): ContainerInfoService {
    return new ContainerInfoService(this.run, this.chart);
  }

  getOptions(): ChartOptionsService {
    return new ChartOptionsService(this.run, this.chart);
  }

  modify(): ChartBuilder {
    return new ChartBuilder(this.run, this.sheet, this.chart);
  }
}

function rangesOf({ ranges }: Chart, sheet: SheetService): RangeService[] {
  return ranges.flatMap((range) => sheet.getParent().getSheetById(range.sheet)?.rangeAt(range.area) ?? []);
}

export class ChartOptionsService extends Service {
  readonly className = 'ChartOptions';

  constructor(
    run: Execution,
    private readonly chart: Chart,
  ) {
    super(run);
  }

  get(option: string): unknown {
    return this.chart.options[option] ?? null;
  }
}

export class ContainerInfoService extends Service {
  readonly className = 'ContainerInfo';

  constructor(
    run: Execution,
    private readonly chart: Chart,
  ) {
    super(run);
  }

  getAnchorRow(): number {
    return this.chart.position.row;
  }

  getAnchorColumn(): number {
    return this.chart.position.column;
  }

  getOffsetX(): number {
    return this.chart.position.x;
  }

  getOffsetY(): number {
    return this.chart.position.y;
  }
}

/** Bar charts only have members of their own; other kinds are made by `setChartType`. */
export class ChartBuilder extends Service {
  readonly className: string;

  constructor(
    run: Execution,
    private readonly sheet: SheetService,
    private chart: Chart | null = null,
    className = 'EmbeddedChartBuilder',
  ) {
    super(run);
    this.className = className;
  }

  get #own(): Chart {
    const used = this.run.world.book.sheets.flatMap(({ state }) => state.charts.map(({ id }) => id));
    const position = { row: 1, column: 1, x: 0, y: 0 };
    this.chart ??= { id: Math.max(0, ...used) + 1, type: null, ranges: [], position, options: {} };
    return this.chart;
  }

  #change(change: Partial<Chart>): this {
    this.chart = { ...this.#own, ...change };
    return this;
  }

  asBarChart(): ChartBuilder {
    const chart = { ...this.#own, type: EnumValue.of('ChartType', 'BAR') };
    return new ChartBuilder(this.run, this.sheet, chart, 'EmbeddedBarChartBuilder');
  }

  setChartType(type: EnumValue): this {
    return this.#change({ type });
  }

  getChartType(): EnumValue | null {
    return this.#own.type;
  }

  addRange(range: RangeService): this {
    return this.#change({ ranges: [...this.#own.ranges, { sheet: range.getGridId(), area: range.area }] });
  }

  getRanges(): RangeService[] {
    return rangesOf(this.#own, this.sheet);
  }

  clearRanges(): this {
    return this.#change({ ranges: [] });
  }

  setPosition(row: number, column: number, x: number, y: number): this {
    return this.#change({ position: { row, column, x, y } });
  }

  setOption(option: string, value: unknown): this {
    return this.#change({ options: { ...this.#own.options, [option]: value } });
  }

  setTitle(title: string): this {
    return this.setOption('title', title);
  }

  setColors(colors: readonly string[]): this {
    return this.setOption('colors', colors);
  }

  reverseCategories(): this {
    return this.setOption('reverseCategories', true);
  }

  setLegendPosition(position: EnumValue): this {
    return this.setOption('legend', position.name.toLowerCase());
  }

  setNumHeaders(headers: number): this {
    return this.setOption('numHeaders', headers);
  }

  setMergeStrategy(strategy: EnumValue): this {
    return this.setOption('mergeStrategy', strategy.name);
  }

  setHiddenDimensionStrategy(strategy: EnumValue): this {
    return this.setOption('hiddenDimensionStrategy', strategy.name);
  }

  setTransposeRowsAndColumns(transpose: boolean): this {
    return this.setOption('transpose', transpose);
  }

  build(): ChartService {
    if (this.#own.type === null) throw new GoogleError('Chart type must be specified.');
    return new ChartService(this.run, this.#own, this.sheet);
  }
}
