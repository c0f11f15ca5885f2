/** Collects what each cell of a sheet has (a style, a format, a border) as ranges, with each thing numbered once. */
import { columnLetters } from '../../../register/snapshot';

/** Things numbered from 1 in the order first met. */
export class Numbered<T> {
  private readonly numbers = new Map<T, number>();
  readonly items: Record<number, T> = {};

  /** The number of a thing, which is the same one each time. */
  numberOf(item: T): number {
    const number = this.numbers.get(item) ?? this.numbers.size + 1;
    this.numbers.set(item, number);
    this.items[number] = item;
    return number;
  }
}

interface Run {
  readonly number: number;
  readonly top: number;
  bottom: number;
}

/** Ranges of cells of one column that have the same; cells come row by row. */
export class ZoneRuns<T> {
  private readonly open: (Run | undefined)[] = [];
  private readonly zones: Record<string, number> = {};

  constructor(private readonly things: Numbered<T>) {}

  /** Says what the cells of a column from one row to another have. */
  add(column: number, top: number, bottom: number, item: T | undefined): void {
    const number = item === undefined ? 0 : this.things.numberOf(item);
    const run = this.open[column];
    if (run?.number === number && run.bottom === top - 1) {
      run.bottom = bottom;
      return;
    }
    this.close(column);
    this.open[column] = { number, top, bottom };
  }

  /** All ranges by address; to be asked for once, at the end. */
  done(): Record<string, number> {
    for (let column = 0; column < this.open.length; column++) this.close(column);
    return this.zones;
  }

  private close(column: number): void {
    const run = this.open[column];
    if (run === undefined || run.number === 0) return;
    this.zones[columnRange(column, run.top, run.bottom)] = run.number;
  }
}

function columnRange(column: number, top: number, bottom: number): string {
  const letters = columnLetters(column);
  return top === bottom ? `${letters}${top + 1}` : `${letters}${top + 1}:${letters}${bottom + 1}`;
}
