/** A workbook that is nothing but its snapshot: any number of clients on one store, hands that edit it, writes that fail. */
import { computedEdits, registerToCompute } from '../../src/host/computed-edits';
import {
  asOfMissing,
  cannotAddTables,
  cannotRefresh,
  cannotRenew,
  cannotSelect,
  placeMissing,
  workbookReadOnly,
} from '../../src/host/host-problems';
import { planChanges, type Plan } from '../../src/host/plan';
import type { Applied, Capabilities, Refreshed, Workbook, WorkbookChange } from '../../src/host/workbook';
import type { Change } from '../../src/register/changes';
import type { NewTable } from '../../src/register/new-table';
import { defineProblem, failure, success, type Place, type Result } from '../../src/register/problem';
import type { NamedCell, RawCell, SheetSnapshot, Snapshot } from '../../src/register/snapshot';
import { anchorName } from '../../src/register/table';

const writeFailed = defineProblem<null>('MEMORY_WRITE_FAILED', {
  severity: 'error',
  vi: () => 'Ghi dở dang thì hỏng; không có gì được ghi.',
  en: () => 'The write failed half-way; nothing was written.',
  tip: { vi: 'Làm lại.', en: 'Repeat.' },
});

const ABLE: Capabilities = {
  select: true,
  hearsChanges: true,
  addTables: true,
  refreshes: true,
  renews: false,
  undoesApply: false,
  readOnly: false,
};

/** The headers of an added table stand in its third row, as in a new register. */
const HEADER_ROW = 2;

/** A workbook in memory, shared by its clients. */
export class MemoryStore {
  readonly capabilities: Capabilities;
  /** Places that were selected, the last one last. */
  readonly selected: Place[] = [];
  /** How often a client asked for something. */
  roundTrips = 0;
  private readonly listeners = new Set<(change: WorkbookChange) => void>();
  private failing = false;

  constructor(
    private current: Snapshot = { sheets: [], names: [], date1904: false },
    capabilities: Partial<Capabilities> = {},
  ) {
    this.capabilities = { ...ABLE, ...capabilities };
  }

  /** The workbook as it is now. */
  get snapshot(): Snapshot {
    return this.current;
  }

  /** Someone edits the workbook by hand. */
  edit(change: (before: Snapshot) => Snapshot): void {
    this.current = change(this.current);
    this.tell({ tables: null });
  }

  /** The next write stops in the middle. */
  failNextWrite(): void {
    this.failing = true;
  }

  /** Another client of the same workbook. */
  open(): Workbook {
    const ask = <T>(answer: () => Result<T>): Promise<Result<T>> =>
      Promise.resolve().then(() => {
        this.roundTrips += 1;
        return answer();
      });
    return {
      capabilities: this.capabilities,
      read: () => ask(() => success(this.current)),
      apply: (changes) => ask(() => this.apply(changes)),
      select: (place) => ask(() => this.select(place)),
      onChange: (listener) => {
        const own = (change: WorkbookChange): void => {
          listener(change);
        };
        this.listeners.add(own);
        return () => {
          this.listeners.delete(own);
        };
      },
      addTables: (tables) => ask(() => this.addTables(tables)),
      refresh: () => ask(() => this.refresh()),
      renew: () => ask(() => failure(this.capabilities.readOnly ? workbookReadOnly(null) : cannotRenew(null))),
    };
  }

  private apply(changes: readonly Change[]): Result<Applied> {
    if (this.capabilities.readOnly) return failure(workbookReadOnly(null));
    const planned = planChanges(this.current, changes);
    if (!planned.ok) return planned;
    if (planned.value.kind === 'conflicts') return success(planned.value);
    const written = writePlan(this.current, planned.value, this.failing);
    this.failing = false;
    if (written === null) return failure(writeFailed(null));
    this.current = written;
    this.tell({ tables: [...new Set(changes.map(({ table }) => table))] });
    return success({ kind: 'written', places: planned.value.places });
  }

  private select(place: Place): Result<void> {
    const { sheet = '', cell = '' } = place;
    if (!this.capabilities.select) return failure(cannotSelect({ sheet, cell }));
    if (!this.current.sheets.some(({ name }) => name === sheet)) return failure(placeMissing({ sheet, cell }));
    this.selected.push(place);
    return success(undefined);
  }

  private addTables(tables: readonly NewTable[]): Result<readonly string[]> {
    if (this.capabilities.readOnly) return failure(workbookReadOnly(null));
    if (!this.capabilities.addTables) return failure(cannotAddTables(null));
    const before = this.current;
    this.current = withTables(before, tables);
    this.tell({ tables: null });
    return success(this.current.sheets.slice(before.sheets.length).map(({ name }) => name));
  }

  /** This workbook knows no formulas: its computed cells hold values whatever the setting says. */
  private refresh(): Result<Refreshed> {
    if (this.capabilities.readOnly) return failure(workbookReadOnly(null));
    if (!this.capabilities.refreshes) return failure(cannotRefresh(null));
    const register = registerToCompute(this.current);
    const { asOf = null, computedAsValues = null } = register?.settings ?? {};
    if (asOf === null) return computedAsValues === true ? failure(asOfMissing(null)) : success({ cells: 0 });
    const edits = computedEdits(this.current, register, asOf);
    const written = writePlan(this.current, { kind: 'plan', edits, appends: [], places: [] }, this.failing);
    this.failing = false;
    if (written === null) return failure(writeFailed(null));
    this.current = written;
    if (edits.length > 0) this.tell({ tables: null });
    return success({ cells: edits.length });
  }

  private tell(change: WorkbookChange): void {
    for (const listener of [...this.listeners]) listener(change);
  }
}

/** The workbook with new sheets at its end, one a table; a name that is taken gets a number. */
export function withTables(before: Snapshot, tables: readonly NewTable[]): Snapshot {
  const sheets = [...before.sheets];
  const names = [...before.names];
  for (const { table, rows } of tables) {
    let sheet = table.sheet;
    for (let i = 2; sheets.some(({ name }) => name === sheet); i += 1) sheet = `${table.sheet} (${i})`;
    const ids = Object.keys(table.columns);
    const headers = Object.values(table.columns).map(({ header }) => header);
    const body = rows.length === 0 ? [[]] : rows;
    const bottom = HEADER_ROW + body.length;
    const object = { name: table.name, top: HEADER_ROW, left: 0, bottom, right: ids.length - 1, totalsRow: false };
    sheets.push({ name: sheet, cells: [[table.title], [], headers, ...body], tables: [object] });
    names.push(
      ...ids.map((id, column): NamedCell => ({ name: anchorName(table, id), sheet, row: HEADER_ROW, column })),
    );
  }
  return { ...before, sheets, names };
}

/** The workbook after a plan; null when it was to fail in the middle. */
function writePlan(before: Snapshot, { edits, appends }: Plan, failing: boolean): Snapshot | null {
  const writers = new Map<string, SheetWriter>();
  const writerOf = (name: string): SheetWriter => {
    const sheet = before.sheets.find((candidate) => candidate.name === name);
    if (sheet === undefined) throw new Error(`No sheet ${name}`);
    const writer = writers.get(name) ?? new SheetWriter(sheet);
    writers.set(name, writer);
    return writer;
  };
  const steps = [
    ...edits.map(({ sheet, row, column, value }) => () => {
      writerOf(sheet).set(row, column, value);
    }),
    ...appends.map((append) => () => {
      writerOf(append.target.sheet).append(append);
    }),
  ];
  for (const [i, step] of steps.entries()) {
    if (failing && i >= steps.length / 2) return null;
    step();
  }
  if (failing) return null;
  return { ...before, sheets: before.sheets.map((sheet) => writers.get(sheet.name)?.done() ?? sheet) };
}

/** Writes to a copy of one sheet. */
class SheetWriter {
  private readonly cells: RawCell[][];
  private tables: SheetSnapshot['tables'];

  constructor(private readonly sheet: SheetSnapshot) {
    this.cells = sheet.cells.map((row) => [...row]);
    this.tables = sheet.tables;
  }

  set(row: number, column: number, value: RawCell): void {
    while (this.cells.length <= row) this.cells.push([]);
    const cells = this.cells[row] ?? [];
    while (cells.length <= column) cells.push(null);
    cells[column] = value;
  }

  append({ target, firstRow, rows }: Plan['appends'][number]): void {
    const { left, right, bottom, totalsRow, tableObject } = target;
    if (totalsRow) {
      for (let column = left; column <= right; column += 1) {
        this.set(bottom + rows.length, column, this.cells[bottom]?.[column] ?? null);
        this.set(bottom, column, null);
      }
    }
    rows.forEach((cells, i) => {
      cells.forEach((cell, j) => {
        if (cell !== null) this.set(firstRow + i, left + j, cell);
      });
    });
    this.tables = this.tables.map((area) =>
      area.name === tableObject ? { ...area, bottom: bottom + rows.length } : area,
    );
  }

  done(): SheetSnapshot {
    return { ...this.sheet, cells: this.cells, tables: this.tables };
  }
}
