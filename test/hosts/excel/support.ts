/** A register in a stand-in for Excel, through Microsoft's own client library, for the tests of the Excel host. */
import { shippedDataSet, type DataSetId } from '../../../src/commands/data-sets';
import { newRegister } from '../../../src/commands/new-register';
import { openExcelWorkbook, type ExcelFacts, type ExcelWorkbook } from '../../../src/hosts/excel/excel-workbook';
import type { Limits } from '../../../src/hosts/excel/pieces';
import type { Change } from '../../../src/register/changes';
import type { NewTable } from '../../../src/register/new-table';
import type { Problem, Result } from '../../../src/register/problem';
import { contentOf, edit, newFinding, valueOf, type Content, type Seen } from '../../contract/content';
import { ExcelBook, ExcelHost, type BookOptions, type ExcelClient, type HostOptions } from '../../excel-host';

/** What the manifests declare. */
export const DECLARED = { ExcelApi: '1.13' };

/** What cells with functions of the add-in show here. */
export const COMPUTED = 'đã tính';

/** A workbook, its host, and one user's add-in in it. */
export interface Opened {
  readonly book: ExcelBook;
  readonly host: ExcelHost;
  readonly client: ExcelClient;
  readonly workbook: ExcelWorkbook;
}

export type Options = BookOptions & HostOptions & Partial<ExcelFacts>;

/** A blank workbook with the add-in open in it. */
export async function blank(options: Options = {}): Promise<Opened> {
  const book = new ExcelBook(options);
  book.calculate = (_sheet, _row, _column, formula) => (formula.includes('CCHC.') ? COMPUTED : undefined);
  const host = new ExcelHost(book, { requirementSets: DECLARED, ...options });
  return { book, host, ...(await join(host, options)) };
}

/** Opens the workbook for one more user. */
export async function join(
  host: ExcelHost,
  { limits, groupsUndo = false, keepsValues = false }: Partial<ExcelFacts> = {},
): Promise<Pick<Opened, 'client' | 'workbook'>> {
  const client = host.connect();
  const facts = { limits: limits ?? WEB, groupsUndo, keepsValues };
  return { client, workbook: valueOf(await openExcelWorkbook(client.Excel, facts)) };
}

const WEB: Limits = { bytes: 4_000_000, cells: 100_000 };

/** The tables of a data set that comes with the product. */
export function tablesOf(id: DataSetId): readonly NewTable[] {
  return newRegister(shippedDataSet(id), { today: '2023-10-02' }).tables;
}

/** A workbook with the whole illustration, made by the add-in. */
export async function illustrated(options: Options = {}): Promise<Opened> {
  return withTables(tablesOf('minh-hoa'), options);
}

/** A workbook with the few tables of the contract. */
export function small(content: Content = {}, options: Options = {}): Promise<Opened> {
  return withTables(contentOf(content), options);
}

async function withTables(tables: readonly NewTable[], options: Options): Promise<Opened> {
  const opened = await blank(options);
  valueOf(await opened.workbook.addTables(tables));
  await opened.host.settled();
  return opened;
}

/** The same workbook in an Excel that takes and gives less at once. */
export async function narrow({ book }: Opened, payloadLimit: number, limits: Limits): Promise<Opened> {
  const host = new ExcelHost(book, { requirementSets: DECLARED, payloadLimit });
  return { book, host, ...(await join(host, { limits })) };
}

/** The requests that something took. */
export async function requestsOf(
  { host }: Pick<Opened, 'host'>,
  work: () => Promise<unknown>,
): Promise<readonly ExcelHost['requests'][number][]> {
  const before = host.requests.length;
  await work();
  return host.requests.slice(before);
}

/** Runs something just before the so-manieth of the requests to come is carried out, counting from 1. */
export function beforeRequest(host: ExcelHost, which: number, act: () => void): void {
  host.beforeNext(() => {
    if (which === 1) act();
    else beforeRequest(host, which - 1, act);
  });
}

/** An edit, and a row to append. */
export function changesFor(seen: Seen): Change[] {
  return [
    edit(seen, 'PH002', { content: 'Sửa', deadlineDate: '2023-12-01' }),
    newFinding('PH006', { content: 'Thêm' }),
  ];
}

/** The problem of a result that must have one, in Vietnamese and English with what to do next. */
export function problemOf(result: Result<unknown>): Problem {
  if (result.ok) throw new Error('It went through');
  const { message, tip } = result.problem;
  for (const text of [message.vi, message.en, tip.vi, tip.en]) expect(text.trim()).not.toBe('');
  return result.problem;
}

/**
 * Where two states of a workbook differ, a few of the places, as `sheets.2.cells.A9.value: 1 → 2`. With `contentOnly`
 * looks, dropdowns and colours are left out: where a table grew and shrank again they may reach one row further.
 */
export function differences(before: unknown, after: unknown, { contentOnly = false } = {}): string[] {
  const found: string[] = [];
  const compare = (a: unknown, b: unknown, path: string): void => {
    if (found.length >= MOST_DIFFERENCES || Object.is(a, b)) return;
    if (contentOnly && (LOOKS.test(path) || (isBlankCell(a) && isBlankCell(b)))) return;
    if (isObject(a) && isObject(b)) {
      for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) compare(a[key], b[key], `${path}.${key}`);
    } else found.push(`${path.slice(1)}: ${JSON.stringify(a)} → ${JSON.stringify(b)}`);
  };
  compare(before, after, '');
  return found;
}

const MOST_DIFFERENCES = 10;
const LOOKS = /\.(?:style|validations|conditionalFormats)(?:\.|$)/u;

function isBlankCell(cell: unknown): boolean {
  return cell === undefined || (isObject(cell) && cell['value'] === '' && cell['formula'] === null);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
