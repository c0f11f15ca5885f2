/** Random histories of two clients and a person by hand, compared with a model that knows what must be written. */
import fc from 'fast-check';
import type { Change } from '../../src/register/changes';
import { tables } from '../../src/register/tables';
import { cleanText } from '../../src/register/text';
import { cellOf, contentOf, findingOf, newFinding, see, valueOf, type Seen } from './content';
import type { HostUnderTest, WorkbookStore } from './harness';

const SEED = 20_231_123;
const SHEET = tables.findings.sheet;
const COLUMNS = ['content', 'recommendation', 'cause'] as const;
type Column = (typeof COLUMNS)[number];

/** What every row must hold, by code. */
type Model = Map<string, Record<Column, string | null>>;

interface Cellwise {
  readonly row: number;
  readonly column: Column;
  readonly value: string | null;
}

/** One step; rows are counted modulo the rows there are. */
type Step =
  | { readonly kind: 'read'; readonly client: 0 | 1 }
  | {
      readonly kind: 'apply';
      readonly client: 0 | 1;
      readonly cells: readonly Cellwise[];
      readonly append: string | null;
    }
  | ({ readonly kind: 'type' } & Cellwise)
  | { readonly kind: 'insert'; readonly row: number }
  | { readonly kind: 'delete'; readonly row: number }
  | { readonly kind: 'sort' };

const row = fc.nat(9);
const client = fc.constantFrom(0 as const, 1 as const);
const text = fc.constantFrom('Chậm', 'Tiếp nhận'.normalize('NFD'), '=1+1', '@x', 'Một\nhai', 'đủ');
const cell = fc.record({ row, column: fc.constantFrom(...COLUMNS), value: fc.option(text) });

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('read' as const), client }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('apply' as const),
      client,
      cells: fc.uniqueArray(cell, { maxLength: 3, selector: (one) => `${one.row} ${one.column}` }),
      append: fc.option(text, { freq: 2 }),
    }),
  },
  { weight: 3, arbitrary: cell.map((one) => ({ kind: 'type' as const, ...one })) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('insert' as const), row }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), row }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'sort' as const }) },
);

/** Tries the host's number of histories; always the same ones. */
export async function randomHistories(host: HostUnderTest): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const store = await host.create(contentOf(), {});
      try {
        const history = await History.begin(store);
        for (const one of steps) await history.take(one);
        await history.check();
      } finally {
        await store.close();
      }
    }),
    { seed: SEED, numRuns: host.histories },
  );
}

class History {
  private constructor(
    private readonly store: WorkbookStore,
    private readonly clients: readonly Awaited<ReturnType<WorkbookStore['open']>>[],
    private readonly seen: Seen[],
    private readonly model: Model,
  ) {}

  static async begin(store: WorkbookStore): Promise<History> {
    const clients = [await store.open(), await store.open()];
    const seen = [await see(clients[0] ?? (await store.open())), await see(clients[1] ?? (await store.open()))];
    return new History(store, clients, seen, modelOf(seen[0]));
  }

  async take(one: Step): Promise<void> {
    if (one.kind === 'read') this.seen[one.client] = await see(this.client(one.client));
    else if (one.kind === 'apply') await this.apply(one);
    else await this.byHand(one);
  }

  /** Every cell holds what the model says, and no row is there that it does not know. */
  async check(): Promise<void> {
    expect(modelOf(await this.now())).toEqual(this.model);
  }

  private async apply({ client: who, cells, append }: Step & { kind: 'apply' }): Promise<void> {
    const seen = this.seen[who];
    const rows = seen?.register.tables.findings.rows ?? [];
    const changes: Change[] = [];
    const reasons: string[] = [];
    const later: (() => void)[] = [];
    const touched = new Set<string>();
    for (const { row: n, column, value } of cells) {
      const read = rows[n % Math.max(1, rows.length)];
      const code = read?.code;
      if (read === undefined || code == null || touched.has(`${code} ${column}`)) continue;
      touched.add(`${code} ${column}`);
      changes.push({
        kind: 'update',
        table: 'findings',
        code,
        values: { [column]: value },
        expected: { [column]: read[column] },
      });
      const now = this.model.get(code);
      if (now === undefined) reasons.push(`gone ${code}`);
      else if (now[column] !== read[column]) reasons.push(`changed ${code}`);
      else later.push(() => (now[column] = cleaned(value)));
    }
    if (append !== null) {
      const code = `PH${String(rows.length + 1).padStart(3, '0')}`;
      changes.push(newFinding(code, { content: append }));
      if (this.model.has(code)) reasons.push(`code-taken ${code}`);
      else later.push(() => this.model.set(code, { content: cleaned(append), recommendation: null, cause: null }));
    }
    const applied = valueOf(await this.client(who).apply(changes));
    const told = applied.kind === 'written' ? [] : applied.conflicts.map(({ kind, code }) => `${kind} ${code ?? ''}`);
    expect(told).toEqual(reasons);
    if (reasons.length === 0) for (const write of later) write();
  }

  private async byHand(one: Exclude<Step, { kind: 'read' | 'apply' }>): Promise<void> {
    const now = await this.now();
    const { user } = this.store;
    const { rows } = now.register.tables.findings;
    if (one.kind === 'sort') return user.sortDown(SHEET, cellOf(now, 'findings', null, 'content').column);
    const code = rows[one.row % Math.max(1, rows.length)]?.code;
    if (code == null || rows.length < 2) return;
    const at = findingOf(now, code).origin.row;
    if (one.kind === 'insert') return user.insertRow(SHEET, at);
    if (one.kind === 'delete') {
      this.model.delete(code);
      return user.deleteRow(SHEET, at);
    }
    const held = this.model.get(code);
    if (held !== undefined) held[one.column] = cleaned(one.value);
    return user.type(cellOf(now, 'findings', at, one.column), one.value);
  }

  private client(who: 0 | 1) {
    const client = this.clients[who];
    if (client === undefined) throw new Error('No such client');
    return client;
  }

  private async now(): Promise<Seen> {
    return see(await this.store.open());
  }
}

function modelOf(seen: Seen | undefined): Model {
  const rows = seen?.register.tables.findings.rows ?? [];
  return new Map(
    rows.map(({ code, content, recommendation, cause }) => [code ?? '', { content, recommendation, cause }]),
  );
}

function cleaned(value: string | null): string | null {
  return value === null ? null : cleanText(value) || null;
}
