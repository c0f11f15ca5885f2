/** What stands on a sheet besides cells: tables, validations, conditional formats, charts, the page. */
import type { Area } from './area';
import type { Sheet } from './sheet';
import type { Style } from './style';

export interface TableColumn {
  readonly id: number;
  name: string;
  /** The formula that each cell of the column holds, as its first body cell would hold it; null when there is none. */
  calculated: string | null;
}

export interface Table {
  readonly id: string;
  name: string;
  readonly sheet: Sheet;
  /** With its header row and its totals row. */
  area: Area;
  columns: TableColumn[];
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  /** Some of its rows are hidden by a filter. */
  filtered: boolean;
}

/** A defined name. */
export interface Name {
  name: string;
  /** The sheet it is known on; null when it is known everywhere. */
  readonly scope: Sheet | null;
  formula: string;
  visible: boolean;
  comment: string;
}

/** Free JSON of the wire, as it was set. */
export type Json = Readonly<Record<string, unknown>>;

export interface Validation {
  areas: readonly Area[];
  rule: Json;
  prompt: Json;
  errorAlert: Json;
  ignoreBlanks: boolean;
}

export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  areas: readonly Area[];
  stopIfTrue: boolean;
  /** As its first cell reads it. */
  formula: string;
  /** Dotted names, as in a cell's style. */
  format: Style;
  /** The rule of a type other than `Custom`, as it was set. */
  rule: Json;
}

export interface ChartSeries {
  name: string;
  /** Addresses with their sheets; null when there are none. */
  values: string | null;
  categories: string | null;
}

/** Everything else that was set on a part of a chart, by dotted path, e.g. `title.text`, `axes.valueAxis.visible`. */
export interface Chart {
  readonly id: string;
  name: string;
  readonly sheet: Sheet;
  readonly type: string;
  series: ChartSeries[];
  readonly settings: Map<string, unknown>;
}

export interface PageBreak {
  readonly id: number;
  /** The first row below, or column right of the break. */
  at: number;
}

/** A print layout, as it was set by dotted path, and its titles. */
export interface PageLayout {
  readonly settings: Map<string, unknown>;
  titleRows: Area | null;
  titleColumns: Area | null;
  printArea: Area | null;
}
