/** Custom functions called through Microsoft's client, row by row and over whole columns, next to one that gives a constant. */
import { registerFunctions } from '../../src/hosts/excel/functions';
import type { RawCell } from '../../src/register/snapshot';
import { ExcelBook, ExcelHost, type ExcelClient, type FunctionResult } from '../../test/excel-host';
import { callsOf, type Block } from '../tasks/calls';

const ROUNDS = 5;
const CONSTANT = 'HANGSO';

/** One way of calling. */
export interface CallFigures {
  readonly name: string;
  /** The requests that brought the results of one turn. */
  readonly requests: number;
  readonly sent: number;
  /** Milliseconds of each turn, and those of them within the function. */
  readonly totals: readonly number[];
  readonly within: readonly number[];
  /** How many results are not those of the register's rules. */
  readonly wrong: number;
}

type Called = (...given: unknown[]) => unknown;

const page = globalThis as Record<string, unknown>;

/** Milliseconds within functions since the last look. */
class Watch {
  private spent = 0;

  around(act: Called): Called {
    return (...given) => {
      const start = performance.now();
      try {
        return act(...given);
      } finally {
        this.spent += performance.now() - start;
      }
    };
  }

  take(): number {
    const { spent } = this;
    this.spent = 0;
    return spent;
  }
}

/** A client with the add-in's functions, and a constant; the client waits between results as it does in Excel. */
function connect(host: ExcelHost, watch: Watch): ExcelClient {
  const client = host.connect();
  client.realm['setTimeout'] = setTimeout;
  const { CustomFunctions: own } = client;
  page['Office'] = client.Office;
  page['CustomFunctions'] = {
    Error: own.Error,
    ErrorCode: own.ErrorCode,
    associate: (name: string, act: Called) => {
      own.associate(name, watch.around(act));
    },
  };
  registerFunctions();
  own.associate(
    CONSTANT,
    watch.around((first) => (first as Block).map(() => [0])),
  );
  return client;
}

interface Way {
  readonly name: string;
  readonly call: () => Promise<readonly unknown[]>;
  /** What must come out; null where it does not matter. */
  readonly expected: readonly RawCell[] | null;
}

function flat(result: FunctionResult): unknown[] {
  return Array.isArray(result) ? result.flat() : [result];
}

async function takeTurns(host: ExcelHost, watch: Watch, ways: readonly Way[]): Promise<CallFigures[]> {
  const all = ways.map((way) => ({
    way,
    totals: new Array<number>(),
    within: new Array<number>(),
    wrong: 0,
    from: 0,
    to: 0,
  }));
  for (let nth = 0; nth <= ROUNDS; nth += 1) {
    for (const one of all) {
      one.from = host.requests.length;
      watch.take();
      const start = performance.now();
      const results = await one.way.call();
      const total = performance.now() - start;
      const within = watch.take();
      await host.settled();
      one.to = host.requests.length;
      one.wrong += one.way.expected?.filter((cell, i) => cell !== results[i]).length ?? 0;
      if (nth > 0) one.totals.push(total);
      if (nth > 0) one.within.push(within);
    }
  }
  return all.map(({ way: { name }, totals, within, wrong, from, to }) => {
    const requests = host.requests.slice(from, to);
    return {
      name,
      requests: requests.length,
      sent: requests.reduce((sum, { bytes }) => sum + bytes, 0),
      totals,
      within,
      wrong,
    };
  });
}

/** The calls that fill one column, row by row and at once, with the constant between them. */
export async function measureCalls(
  result: 'dueDate' | 'status',
): Promise<{ readonly single: CallFigures[]; readonly range: CallFigures[] }> {
  const watch = new Watch();
  const host = new ExcelHost(new ExcelBook());
  const client = connect(host, watch);
  const { session } = client;
  const { name, rows, columns, expected } = callsOf(result, (cell) => cell ?? 0);
  const single = (called: string) => async (): Promise<unknown[]> =>
    (await Promise.all(rows.map((given) => host.callFunction(session, called, given)))).flatMap(flat);
  const range = (called: string) => async (): Promise<unknown[]> =>
    flat(await host.callFunction(session, called, columns));
  const ways = (call: typeof single): Way[] => [
    { name: `ours, \`${name}\``, call: call(name), expected },
    { name: 'a constant', call: call(CONSTANT), expected: null },
  ];
  const figures = {
    single: await takeTurns(host, watch, ways(single)),
    range: await takeTurns(host, watch, ways(range)),
  };
  client.dispose();
  return figures;
}
