/** Rows and cells written as add-ins are usually written, one by one, next to ours; and reading, next to the library alone. */
import { FIRST_DATA_ROW } from '../../src/blueprint/layout';
import type { ExcelWorkbook } from '../../src/hosts/excel/excel-workbook';
import type { Change } from '../../src/register/changes';
import { encodeRow } from '../../src/register/decode';
import { tables } from '../../src/register/tables';
import { makeDataSet, makeRegister } from '../register';
import { valueOf } from '../workbooks/contenders';
import { readRegister } from '../tasks/pane';
import { PLACES, RegisterInExcel, type Asked, type Shares } from './register-in-excel';

/** Rows or cells that are written. */
export const WRITTEN = 500;
const ROUNDS = 3;
const TURNS = Array.from({ length: ROUNDS + 1 }, (_, nth) => nth);

const { findings } = tables;
const COLUMNS = Object.keys(findings.columns);

/** One way of doing something: what it asked of Excel each time, and the times of every turn. */
export interface WayFigures {
  readonly name: string;
  readonly asked: Asked;
  readonly turns: readonly Shares[];
}

/** A way with its own workbook; `nth` is the turn, for data that was not written before. */
interface Way {
  readonly name: string;
  readonly target: RegisterInExcel;
  readonly work: (nth: number) => Promise<unknown>;
}

type Naive = (context: Excel.RequestContext, table: Excel.Table, nth: number) => Promise<void>;

async function inExcel(
  made: ReturnType<typeof makeRegister>,
): Promise<{ target: RegisterInExcel; ours: ExcelWorkbook }> {
  const target = new RegisterInExcel(made, PLACES.computer);
  const ours = await target.open();
  await target.create(ours);
  valueOf(await ours.read(['findings']));
  return { target, ours };
}

/** Lets ways take turns, the first of which does not count; `check` looks at what came of each. */
async function takeTurns(ways: readonly Way[], check: (way: Way, nth: number) => void): Promise<WayFigures[]> {
  const all = ways.map((way) => ({ way, asked: null as Asked | null, turns: new Array<Shares>() }));
  for (const nth of TURNS) {
    for (const one of all) {
      const { target, work } = one.way;
      const { result: shares, ...asked } = await target.asked(() => target.timed(() => work(nth)));
      check(one.way, nth);
      // Later the tables are longer.
      if (nth === 0) one.asked = asked;
      else one.turns.push(shares);
    }
  }
  for (const { way } of all) way.target.close();
  return all.flatMap(({ way: { name }, asked, turns }) => (asked === null ? [] : [{ name, asked, turns }]));
}

async function waysOf(
  size: number,
  ours: (workbook: ExcelWorkbook, nth: number) => Promise<unknown>,
  others: Readonly<Record<string, Naive>>,
): Promise<Way[]> {
  const made = makeRegister(size);
  const own = await inExcel(made);
  const ways: Way[] = [{ name: 'ours', target: own.target, work: (nth) => ours(own.ours, nth) }];
  for (const [name, naive] of Object.entries(others)) {
    const { target } = await inExcel(made);
    const work = (nth: number): Promise<void> =>
      target.excel.run({}, (context) => naive(context, context.workbook.tables.getItem(findings.name), nth));
    ways.push({ name, target, work });
  }
  return ways;
}

/** Rows as the library takes them; null leaves a cell alone. */
type ExcelRows = (string | number | boolean)[][];

/** Rows of findings that no register has yet, by turn. */
function newRows(nth: number): { readonly changes: readonly Change[]; readonly rows: ExcelRows } {
  const made = makeDataSet(WRITTEN).tables.findings.map((finding, i) => ({ ...finding, code: newCode(nth, i) }));
  const computed = new Set(COLUMNS.filter((id) => 'formula' in findings.columns[id as keyof typeof findings.columns]));
  const entered = (finding: object): Record<string, unknown> =>
    Object.fromEntries(Object.entries(finding).filter(([id, value]) => value !== null && !computed.has(id)));
  return {
    changes: made.map((finding) => ({ kind: 'append', table: 'findings', values: entered(finding) })),
    rows: made.map((finding) => encodeRow(findings, finding)) as unknown as ExcelRows,
  };
}

function newCode(nth: number, row: number): string {
  return `PH9${nth}${1000 + row}`;
}

/** Appends rows to the table of findings. */
export async function measureAppending(size: number): Promise<WayFigures[]> {
  const made = TURNS.map(newRows);
  const rowsOf = (nth: number): ExcelRows => made[nth]?.rows ?? [];
  const ours = async (workbook: ExcelWorkbook, nth: number) => valueOf(await workbook.apply(made[nth]?.changes ?? []));
  const ways = await waysOf(size, ours, {
    '`rows.add` and `sync` for each row': async (context, table, nth) => {
      for (const row of rowsOf(nth)) {
        table.rows.add(undefined, [row]);
        await context.sync();
      }
    },
    '`rows.add` for each row, one `sync`': async (context, table, nth) => {
      for (const row of rowsOf(nth)) table.rows.add(undefined, [row]);
      await context.sync();
    },
    'one `rows.add`': async (context, table, nth) => {
      table.rows.add(undefined, rowsOf(nth));
      await context.sync();
    },
  });
  return takeTurns(ways, ({ name, target: { book } }, nth) => {
    const row = FIRST_DATA_ROW + size + (nth + 1) * WRITTEN - 1;
    const last = book.cell(findings.sheet, row, COLUMNS.indexOf('code')).value;
    if (last !== newCode(nth, WRITTEN - 1)) throw new Error(`${name}: the last row holds ${String(last)}`);
  });
}

const NOTE = COLUMNS.indexOf('note');

/** Writes a note into every so many findings. */
export async function measureUpdating(size: number): Promise<WayFigures[]> {
  const every = Math.floor(size / WRITTEN);
  const codes = makeDataSet(size).tables.findings.flatMap(({ code }, i) =>
    code !== null && i % every === 0 ? [code] : [],
  );
  const text = (nth: number): string => `Lần ${nth}`;
  const changes = (nth: number): Change[] =>
    codes.map((code) => ({
      kind: 'update',
      table: 'findings',
      code,
      values: { note: text(nth) },
      expected: { note: nth === 0 ? null : text(nth - 1) },
    }));
  const found = async (context: Excel.RequestContext, table: Excel.Table): Promise<Map<unknown, Excel.Range>> => {
    const body = table.getDataBodyRange();
    const column = table.columns.getItem(findings.columns.code.header).getDataBodyRange();
    column.load('values');
    await context.sync();
    return new Map((column.values as unknown[][]).map(([code], i) => [code, body.getCell(i, NOTE)]));
  };
  const ways = await waysOf(size, async (workbook, nth) => valueOf(await workbook.apply(changes(nth))), {
    '`values =` and `sync` for each cell': async (context, table, nth) => {
      const cells = await found(context, table);
      for (const code of codes) {
        const cell = cells.get(code);
        if (cell !== undefined) cell.values = [[text(nth)]];
        await context.sync();
      }
    },
    '`values =` for each cell, one `sync`': async (context, table, nth) => {
      const cells = await found(context, table);
      for (const code of codes) {
        const cell = cells.get(code);
        if (cell !== undefined) cell.values = [[text(nth)]];
      }
      await context.sync();
    },
  });
  return takeTurns(ways, ({ name, target: { book } }, nth) => {
    const row = FIRST_DATA_ROW + (WRITTEN - 1) * every;
    const last = book.cell(findings.sheet, row, NOTE).value;
    if (last !== text(nth)) throw new Error(`${name}: the last note is ${String(last)}`);
  });
}

/** Reads everything: ours with the register decoded, next to the values of all sheets and nothing made of them. */
export async function measureReading(size: number): Promise<WayFigures[]> {
  const { target, ours } = await inExcel(makeRegister(size));
  const bare = (context: Excel.RequestContext): Promise<void> => {
    const { worksheets } = context.workbook;
    for (const { sheet } of Object.values(tables)) worksheets.getItem(sheet).getUsedRange().load('values');
    return context.sync();
  };
  const ways: Way[] = [
    { name: 'ours, decoded', target, work: async () => valueOf(await readRegister(ours)) },
    { name: 'the values alone', target, work: () => target.excel.run({}, bare) },
  ];
  return takeTurns(ways, () => undefined);
}
