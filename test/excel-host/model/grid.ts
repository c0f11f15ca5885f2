/** The cells of one sheet, kept by row; what is not there is blank and plain. */
import { BLANK, isFilled, type Cell } from './cell';
import { isEntireColumn, isEntireRow, LAST_COLUMN, LAST_ROW, type Area } from './area';
import { isWhole, type Shift } from './shift';
import { PLAIN, type Style } from './style';

/** A row or a column as a whole. */
export interface Line {
  /** Of its cells that hold nothing. */
  readonly style: Style;
  readonly hidden: boolean;
  /** Width in points of a column, height of a row; null when it is as in a new sheet. */
  readonly size: number | null;
}

const PLAIN_LINE: Line = { style: PLAIN, hidden: false, size: null };

export class Grid {
  private readonly cells: (Cell | undefined)[][] = [];
  private readonly lines = { rows: new Map<number, Line>(), columns: new Map<number, Line>() };

  /** The cell; a blank one when there is none. */
  get(row: number, column: number): Cell {
    return this.cells[row]?.[column] ?? this.unset(row, column);
  }

  /** The cell if it was ever written or formatted by itself. */
  peek(row: number, column: number): Cell | undefined {
    return this.cells[row]?.[column];
  }

  /** The cell as if it had never been touched. */
  unset(row: number, column: number): Cell {
    const style = this.lines.rows.get(row)?.style ?? this.lines.columns.get(column)?.style ?? PLAIN;
    return style === PLAIN ? BLANK : { ...BLANK, style };
  }

  set(row: number, column: number, cell: Cell): void {
    while (this.cells.length <= row) this.cells.push([]);
    const cells = this.cells[row];
    if (cells !== undefined) cells[column] = cell;
  }

  /** Forgets cells: they become as if never touched. */
  forget(area: Area): void {
    this.eachKept(area, (row, column) => {
      const cells = this.cells[row];
      if (cells !== undefined) cells[column] = undefined;
    });
  }

  /** Each cell that was ever written or formatted by itself, by rows. */
  eachKept(area: Area, visit: (row: number, column: number, cell: Cell) => void): void {
    const last = Math.min(area.bottom, this.cells.length - 1);
    for (let row = area.top; row <= last; row += 1) {
      const cells = this.cells[row] ?? [];
      const right = Math.min(area.right, cells.length - 1);
      for (let column = area.left; column <= right; column += 1) {
        const cell = cells[column];
        if (cell !== undefined) visit(row, column, cell);
      }
    }
  }

  /** Whether all cells of an area hold nothing. */
  isBlank(area: Area): boolean {
    let blank = true;
    this.eachKept(area, (_row, _column, cell) => {
      if (isFilled(cell)) blank = false;
    });
    return blank;
  }

  /** The smallest area of the cells in use within an area; null when there are none. */
  used(area: Area, valuesOnly: boolean): Area | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    this.eachKept(area, (row, column, cell) => {
      if (!isFilled(cell) && (valuesOnly || cell.style === PLAIN)) return;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    });
    return bottom < 0 ? null : { top, left, bottom, right };
  }

  /** A row's or column's own properties. */
  line(along: 'rows' | 'columns', index: number): Line {
    return this.lines[along].get(index) ?? PLAIN_LINE;
  }

  setLine(along: 'rows' | 'columns', index: number, change: Partial<Line>): void {
    this.lines[along].set(index, { ...this.line(along, index), ...change });
  }

  /** How many rows or columns are hidden from one to another. */
  hiddenBetween(along: 'rows' | 'columns', first: number, last: number): number {
    if (first === last) return this.line(along, first).hidden ? 1 : 0;
    let count = 0;
    for (const [index, { hidden }] of this.lines[along]) if (hidden && index >= first && index <= last) count += 1;
    return count;
  }

  /** Rows and columns that have properties of their own, in order. */
  ownLines(along: 'rows' | 'columns'): readonly (readonly [number, Line])[] {
    return [...this.lines[along]]
      .filter(([, line]) => line.style !== PLAIN || line.hidden || line.size !== null)
      .sort(([a], [b]) => a - b);
  }

  /** Gives the cells of an area new styles; whole rows and columns remember theirs. */
  restyle(area: Area, change: (before: Style) => Style): void {
    if (isEntireColumn(area) || isEntireRow(area)) {
      const along = isEntireColumn(area) ? 'columns' : 'rows';
      const [first, last] = along === 'columns' ? [area.left, area.right] : [area.top, area.bottom];
      const end = Math.min(last, first + LAST_COLUMN);
      for (let i = first; i <= end; i += 1) this.setLine(along, i, { style: change(this.line(along, i).style) });
      this.eachKept(area, (row, column, cell) => {
        this.set(row, column, { ...cell, style: change(cell.style) });
      });
      return;
    }
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const cell = this.get(row, column);
        this.set(row, column, { ...cell, style: change(cell.style) });
      }
    }
  }

  /** Moves cells; inserted ones are blank and look like the row above or the column to the left. */
  shift(shift: Shift): void {
    if (shift.along === 'rows') this.shiftRows(shift);
    else this.shiftColumns(shift);
    if (isWhole(shift)) this.shiftLines(shift);
  }

  private shiftRows(shift: Shift): void {
    const { kind, at, count, from, to } = shift;
    const whole = isWhole(shift);
    if (whole) {
      if (kind === 'delete') this.cells.splice(at, count);
      else if (at < this.cells.length) {
        this.cells.splice(at, 0, ...Array.from({ length: count }, (): (Cell | undefined)[] => []));
      }
    } else {
      this.moveDown(shift);
    }
    if (kind === 'insert' && at > 0) {
      for (let row = at; row < at + count; row += 1) {
        const above = this.cells[at - 1] ?? [];
        const right = Math.min(to, above.length - 1);
        for (let column = from; column <= right; column += 1) this.inherit(row, column, above[column]);
      }
    }
  }

  private moveDown({ kind, at, count, from, to }: Shift): void {
    const rows = Math.min(LAST_ROW + 1, this.cells.length + (kind === 'insert' ? count : 0));
    while (this.cells.length < rows) this.cells.push([]);
    const move = (row: number): void => {
      const target = this.cells[row];
      if (target === undefined) return;
      const source = kind === 'insert' ? row - count : row + count;
      const cells = source < at ? [] : (this.cells[source] ?? []);
      const right = Math.min(to, Math.max(target.length, cells.length) - 1);
      for (let column = from; column <= right; column += 1) target[column] = cells[column];
    };
    if (kind === 'insert') for (let row = rows - 1; row >= at; row -= 1) move(row);
    else for (let row = at; row < rows; row += 1) move(row);
  }

  private shiftColumns({ kind, at, count, from, to }: Shift): void {
    const last = Math.min(to, this.cells.length - 1);
    for (let row = from; row <= last; row += 1) {
      const cells = this.cells[row] ?? [];
      if (cells.length <= at) continue;
      if (kind === 'delete') cells.splice(at, count);
      else {
        cells.splice(at, 0, ...new Array<undefined>(count).fill(undefined));
        for (let i = at; at > 0 && i < at + count; i += 1) this.inherit(row, i, cells[at - 1]);
      }
    }
  }

  private inherit(row: number, column: number, from: Cell | undefined): void {
    if (from !== undefined && from.style !== PLAIN) this.set(row, column, { ...BLANK, style: from.style });
  }

  private shiftLines({ kind, along, at, count }: Shift): void {
    const before = [...this.lines[along]];
    this.lines[along].clear();
    for (const [index, line] of before) {
      if (index < at) this.lines[along].set(index, line);
      else if (kind === 'insert') this.lines[along].set(index + count, line);
      else if (index >= at + count) this.lines[along].set(index - count, line);
    }
  }
}
