/** One sheet: its grid of cells, and what lies over the cells. */
import type { EnumValue } from '../api';
import { contains, shiftArea, shiftSpan, type Area, type Shift, type Size } from './area';
import { BLANK, hasContent, type Cell } from './cell';
import { shiftFormula } from './references';

/** A protection; no area is the whole sheet. */
export interface Protection {
  readonly id: string;
  readonly area: Area | null;
  readonly description: string;
  readonly warningOnly: boolean;
  /** Who may edit all the same. */
  readonly editors: readonly string[];
}

export interface ConditionalRule {
  readonly areas: readonly Area[];
  readonly criteria: EnumValue | null;
  readonly values: readonly unknown[];
  /** By the name that the builder has for it (`Background`, `FontColor`, `Bold`). */
  readonly look: Readonly<Record<string, unknown>>;
}

export interface Chart {
  readonly id: number;
  readonly type: EnumValue | null;
  readonly ranges: readonly { readonly sheet: number; readonly area: Area }[];
  readonly position: { readonly row: number; readonly column: number; readonly x: number; readonly y: number };
  readonly options: Readonly<Record<string, unknown>>;
}

/** What a sheet has besides its cells; all of it plain data. */
export interface SheetState {
  hidden: boolean;
  gridLines: boolean;
  tab: string | null;
  frozenRows: number;
  frozenColumns: number;
  merges: readonly Area[];
  protections: readonly Protection[];
  rules: readonly ConditionalRule[];
  charts: readonly Chart[];
  /** The one filter of the sheet, and the views that people keep for themselves; neither keeps a script from writing. */
  filter: Area | null;
  filterViews: readonly Area[];
  /** What scripts keep about the sheet, which nobody sees. */
  metadata: readonly { readonly key: string; readonly value: string }[];
  widths: ReadonlyMap<number, number>;
  heights: ReadonlyMap<number, number>;
}

function emptyState(): SheetState {
  return {
    hidden: false,
    gridLines: true,
    tab: null,
    frozenRows: 0,
    frozenColumns: 0,
    merges: [],
    protections: [],
    rules: [],
    charts: [],
    filter: null,
    filterViews: [],
    metadata: [],
    widths: new Map(),
    heights: new Map(),
  };
}

export class Sheet {
  #cells: (Cell | undefined)[][] = [];
  #protected = 0;
  readonly state = emptyState();

  constructor(
    readonly id: number,
    public name: string,
    public rows = 1000,
    public columns = 26,
  ) {}

  get size(): Size {
    return { rows: this.rows, columns: this.columns };
  }

  cell(row: number, column: number): Cell {
    return this.#cells[row]?.[column] ?? BLANK;
  }

  put(row: number, column: number, cell: Cell): void {
    (this.#cells[row] ??= [])[column] = cell;
  }

  /** Every cell that was ever filled or formatted. */
  forEachCell(visit: (cell: Cell, row: number, column: number) => void): void {
    this.#cells.forEach((line, row) => {
      line.forEach((cell, column) => {
        if (cell !== undefined) visit(cell, row, column);
      });
    });
  }

  /** How far the content reaches; 0 and 0 without any. */
  usedSize(): Size {
    let rows = 0;
    let columns = 0;
    this.forEachCell((cell, row, column) => {
      if (!hasContent(cell)) return;
      rows = Math.max(rows, row + 1);
      columns = Math.max(columns, column + 1);
    });
    return { rows, columns };
  }

  /** Protects an area (`null`: the whole sheet) as another person would: others may not edit it. */
  protectFor(owner: string, area: Area | null, warningOnly = false): void {
    this.protect({ area, description: '', warningOnly, editors: [owner] });
  }

  protect(protection: Omit<Protection, 'id'>): Protection {
    this.#protected += 1;
    const made = { ...protection, id: `${this.id}-${this.#protected}` };
    this.state.protections = [...this.state.protections, made];
    return made;
  }

  /** Whether a cell is covered by a merge that begins elsewhere. */
  isCovered(row: number, column: number): boolean {
    return this.state.merges.some((area) => contains(area, row, column) && (area.top !== row || area.left !== column));
  }

  merge(area: Area): void {
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const first = row === area.top && column === area.left;
        if (!first) this.put(row, column, { look: this.cell(row, column).look, value: null });
      }
    }
    this.state.merges = [...this.state.merges, area];
  }

  /** Rows or columns in or out; what refers to them from formulas is for the book to mend. */
  shift(shift: Shift): void {
    const { axis, at, count } = shift;
    const gap = <T>(list: T[], blank: () => T): void => {
      if (list.length < at && count > 0) return;
      list.splice(at, Math.max(-count, 0), ...Array.from({ length: Math.max(count, 0) }, blank));
    };
    if (axis === 'rows') {
      this.rows += count;
      gap(this.#cells, () => []);
    } else {
      this.columns += count;
      this.#cells.forEach((line) => {
        gap<Cell | undefined>(line, () => undefined);
      });
    }
    this.#shiftState(shift);
  }

  #shiftState(shift: Shift): void {
    const { state } = this;
    const moved = (areas: readonly Area[]): Area[] =>
      areas.flatMap((area) => {
        const now = shiftArea(area, shift);
        return now === null ? [] : [now];
      });
    state.merges = moved(state.merges);
    state.filterViews = moved(state.filterViews);
    state.filter = moved(state.filter === null ? [] : [state.filter])[0] ?? null;
    state.protections = state.protections.flatMap((protection) => {
      if (protection.area === null) return [protection];
      const area = shiftArea(protection.area, shift);
      return area === null ? [] : [{ ...protection, area }];
    });
    state.rules = state.rules.flatMap((rule) => {
      const areas = moved(rule.areas);
      const values = rule.values.map((value) =>
        typeof value === 'string' && value.startsWith('=') ? shiftFormula(value, this.name, this.name, shift) : value,
      );
      return areas.length === 0 ? [] : [{ ...rule, areas, values }];
    });
    const sizes = shift.axis === 'rows' ? 'heights' : 'widths';
    const pairs = [...state[sizes]].flatMap(([index, size]) => {
      const span = shiftSpan(index, index, shift);
      return span === null ? [] : [[span[0], size] as const];
    });
    state[sizes] = new Map(pairs);
  }

  clone(): Sheet {
    const copy = new Sheet(this.id, this.name, this.rows, this.columns);
    copy.#cells = Array.from(this.#cells, (line) => (line as readonly (Cell | undefined)[] | undefined)?.slice() ?? []);
    copy.#protected = this.#protected;
    Object.assign(copy.state, this.state);
    return copy;
  }
}
