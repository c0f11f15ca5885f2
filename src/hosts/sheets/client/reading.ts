/** Reads tables of the register in one call where they are where they were last found, else in two. */
import { locateTable } from '../../../register/locate';
import { success, type Result } from '../../../register/problem';
import type { Snapshot } from '../../../register/snapshot';
import { anchorName, type Table } from '../../../register/table';
import { tables, type TableId } from '../../../register/tables';
import type { WireWorkbook } from '../wire';
import { ask, type Call } from './call';
import { snapshotOf } from './snapshot';

/** What was read. */
export interface Loaded {
  readonly book: WireWorkbook;
  readonly snapshot: Snapshot;
}

/** Remembers on which sheets tables were last found, so that no more is read than needed. */
export class SheetReader {
  private readonly foundOn = new Map<TableId, string>();
  /** How the spreadsheet looked when tables were looked for on all of its sheets in vain. */
  private readonly absentIn = new Map<TableId, string>();

  /** `canEdit`: whether this user may write, as the last read told it; people are given rights while the sidebar is open. */
  constructor(
    private readonly call: Call,
    public canEdit: boolean,
  ) {}

  /** Reads the sheets of tables; more than asked may come. */
  async read(wanted: readonly TableId[], formulas = false): Promise<Result<Loaded>> {
    const first = await ask(this.call, 'readWorkbook', { sheets: this.sheetsOf(wanted), formulas });
    if (!first.ok) return first;
    const loaded = this.look(first.value, wanted);
    const missing = wanted.filter((id) => !this.isKnown(id, first.value));
    if (missing.length === 0) return success(loaded);
    const anchored = missing.map((id) => anchoredOn(tables[id], first.value));
    const sheets = anchored.includes(null) ? null : [...this.sheetsOf(wanted), ...anchored.filter(isText)];
    const second = await ask(this.call, 'readWorkbook', { sheets, formulas });
    if (!second.ok) return second;
    const again = this.look(second.value, wanted);
    for (const id of missing) if (!this.isKnown(id, second.value)) this.absentIn.set(id, shapeOf(second.value));
    return success(again);
  }

  /** The sheets to ask for: where tables were found, or where they stand in a new register. */
  sheetsOf(wanted: readonly TableId[]): string[] {
    return [...new Set(wanted.map((id) => this.foundOn.get(id) ?? tables[id].sheet))];
  }

  /** Notes where the tables are in what came. */
  private look(book: WireWorkbook, wanted: readonly TableId[]): Loaded {
    const snapshot = snapshotOf(book);
    this.canEdit = book.canEdit;
    for (const id of wanted) {
      const { layout } = locateTable(snapshot, tables[id]);
      const anchored = anchoredOn(tables[id], book);
      // Named ranges lead to a renamed sheet before its cells were asked for.
      const isRead = book.sheets.some(({ name, cells }) => name === layout?.sheet && cells !== null);
      if (layout === null || !isRead || (anchored !== null && anchored !== layout.sheet)) this.foundOn.delete(id);
      else this.foundOn.set(id, layout.sheet);
    }
    return { book, snapshot };
  }

  /** Whether a table was found, or is known not to be there. */
  private isKnown(id: TableId, book: WireWorkbook): boolean {
    return this.foundOn.has(id) || this.absentIn.get(id) === shapeOf(book) || book.sheets.every(({ cells }) => cells);
  }
}

function isText(text: string | null): text is string {
  return text !== null;
}

/** The sheet that the named ranges of a table lead to; null without them. */
export function anchoredOn(table: Table, { names, sheets }: WireWorkbook): string | null {
  const anchors = new Set(Object.keys(table.columns).map((column) => anchorName(table, column).toLowerCase()));
  const anchor = names.find(({ name }) => anchors.has(name.toLowerCase()));
  return sheets.find(({ id: sheet }) => sheet === anchor?.sheet)?.name ?? null;
}

function shapeOf({ sheets, names }: WireWorkbook): string {
  return JSON.stringify([sheets.map(({ id, name }) => [id, name]), names.length]);
}
