/** A register in the stand-in for Google Sheets, with the script as clasp would push it, for the tests of the sidebar's port. */
import { shippedDataSet, type DataSetId } from '../../../../src/commands/data-sets';
import { newRegister } from '../../../../src/commands/new-register';
import type { ArgumentOf, Call, ServerFunction } from '../../../../src/hosts/sheets/client/call';
import { openSheetsWorkbook, type SheetsWorkbook } from '../../../../src/hosts/sheets/client/sheets-workbook';
import type { NewTable } from '../../../../src/register/new-table';
import type { Problem, Result } from '../../../../src/register/problem';
import { contentOf, valueOf, type Content } from '../../../contract/content';
import { callOf } from '../../../contract/sheets-store';
import { GoogleSheets } from '../../../sheets-host';
import { builtFiles } from '../../../support/sheets-build';

/** Pushed once for all tests of a file. */
const FILES = builtFiles();

/** A spreadsheet, and one user's sidebar in it. */
export interface Opened {
  readonly sheets: GoogleSheets;
  readonly workbook: SheetsWorkbook;
  /** The calls of the script so far. */
  readonly calls: ServerFunction[];
}

/** Stands between the sidebar and the script. */
export type Between = <N extends ServerFunction>(name: N, argument: ArgumentOf<N>) => void | Promise<void>;

/** Opens a sidebar; `before` and `after` are called around each call of the script, and may throw as a line that breaks. */
export async function open(
  sheets: GoogleSheets,
  {
    before,
    after,
    progress,
  }: { before?: Between; after?: Between; progress?: (done: number, all: number) => void } = {},
): Promise<Opened> {
  const calls: ServerFunction[] = [];
  const inner = callOf(sheets);
  const call: Call = async (name, argument) => {
    calls.push(name);
    await before?.(name, argument);
    const answer = await inner(name, argument);
    await after?.(name, argument);
    return answer;
  };
  const workbook = valueOf(await openSheetsWorkbook(call, progress === undefined ? {} : { progress }));
  return { sheets, workbook, calls };
}

/** A blank spreadsheet. */
export function blank(options: Omit<ConstructorParameters<typeof GoogleSheets>[0], 'files'> = {}): GoogleSheets {
  return new GoogleSheets({ files: FILES, ...options });
}

const made = new Map<string, Promise<GoogleSheets>>();

/** A spreadsheet with these tables, made once and given as a copy. */
async function prepared(key: string, tables: () => readonly NewTable[]): Promise<GoogleSheets> {
  const make = async (): Promise<GoogleSheets> => {
    const sheets = blank({ name: 'Sổ kiểm tra' });
    valueOf(await (await open(sheets)).workbook.addTables(tables()));
    return sheets;
  };
  const known = made.get(key) ?? make();
  made.set(key, known);
  return (await known).clone();
}

/** Some tables with five findings, or with other rows. */
export function small(content: Content = {}): Promise<GoogleSheets> {
  return prepared(JSON.stringify(content), () => contentOf(content));
}

/** All tables of a shipped data set. */
export function whole(id: DataSetId): Promise<GoogleSheets> {
  return prepared(id, () => tablesOf(id));
}

/** The tables of a new register. */
export function tablesOf(id: DataSetId): readonly NewTable[] {
  return newRegister(shippedDataSet(id), { today: '2023-09-11' }).tables;
}

/** Why something failed. */
export function problemOf(result: Result<unknown>): Problem {
  if (result.ok) throw new Error(`Done, though a problem was expected: ${JSON.stringify(result.value)}`);
  return result.problem;
}

/** What a spreadsheet holds, for comparing; formulas as their text. */
export function contentsOf({ book }: GoogleSheets): unknown {
  return book.sheets.map((sheet) => {
    const cells: string[] = [];
    sheet.forEachCell(({ value, formula, spilled }, row, column) => {
      if (spilled === true || (value === null && formula === undefined)) return;
      cells.push(`${row} ${column} ${formula ?? JSON.stringify(value)}`);
    });
    return [sheet.name, cells];
  });
}
