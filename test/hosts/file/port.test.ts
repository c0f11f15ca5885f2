/** What the port does to a file beyond the contract: it is saved and opened again, grows a register, keeps its formulas. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shippedDataSet } from '../../../src/commands/data-sets';
import { newRegister } from '../../../src/commands/new-register';
import { openWorkbookFile, ZLIB, type OpenWorkbook } from '../../../src/hosts/file/file-workbook';
import { createWorkbook } from '../../../src/hosts/file/new-workbook/create-workbook';
import { Package } from '../../../src/hosts/file/package';
import { fileWorkbook } from '../../../src/hosts/file/port';
import type { Result } from '../../../src/register/problem';
import { openRegister, type Register } from '../../../src/register/register';

const TODAY = '2023-10-02';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-kiem-tra-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message.en}`);
  return result.value;
}

async function fileOf(bytes: Uint8Array): Promise<OpenWorkbook> {
  const path = join(folder, 'Sổ.xlsx');
  await writeFile(path, bytes);
  return valueOf(await openWorkbookFile(path));
}

const registerIn = (file: OpenWorkbook): Register => valueOf(openRegister(valueOf(file.read())));

/** Whether the next program that opens the file is asked to work every formula out anew. */
function asksToCalculate(file: OpenWorkbook): boolean {
  const pack = valueOf(Package.open(file.toBytes(), ZLIB));
  return /fullCalcOnLoad="(?:1|true)"/u.test(pack.text('xl/workbook.xml') ?? '');
}

const blank = newRegister(shippedDataSet('trong'), { today: TODAY });

test('what was written through the port is in the file once it is saved, and only then', async () => {
  const file = await fileOf(createWorkbook(blank.tables, { created: TODAY }));
  const values = { code: 'VB001', kind: 'Thông báo', title: '=1+1', draftedOn: TODAY };
  valueOf(await fileWorkbook(file).apply([{ kind: 'append', table: 'documents', values }]));
  const onDisk = async () => registerIn(valueOf(await openWorkbookFile(file.path))).tables.documents.rows;
  const before = (await onDisk()).length;
  valueOf(await file.save());
  const rows = await onDisk();
  expect(rows).toHaveLength(before + 1);
  expect(rows.at(-1)).toMatchObject(values);
});

test('new rows, blank ones filled first, leave the results of formulas be; an edit asks for new ones', async () => {
  const file = await fileOf(createWorkbook(blank.tables, { created: TODAY }));
  const workbook = fileWorkbook(file);
  const row = (code: string) => ({ kind: 'append', table: 'journal', values: { code, command: 'Thử' } }) as const;
  valueOf(await workbook.apply([row('NK001'), row('NK002')]));
  expect(registerIn(file).tables.journal.rows.map(({ code }) => code)).toEqual(['NK001', 'NK002']);
  expect(asksToCalculate(file)).toBe(false);
  valueOf(
    await workbook.apply([
      { kind: 'update', table: 'journal', code: 'NK001', values: { command: 'Khác' }, expected: { command: 'Thử' } },
    ]),
  );
  expect(asksToCalculate(file)).toBe(true);
});

test('a register added whole brings its overview; a part of one comes alone', async () => {
  const other = newRegister(shippedDataSet('minh-hoa'), { today: TODAY });
  const [visits, ...rest] = other.tables;
  if (visits === undefined) throw new Error('No tables');
  const file = await fileOf(createWorkbook([{ sheet: 'Của tôi', widths: [10], rows: [] }], { created: TODAY }));
  const added = valueOf(await fileWorkbook(file).addTables(other.tables));
  expect(added).toEqual(['Tổng quan', ...other.tables.map(({ table }) => table.sheet)]);
  const register = registerIn(file);
  expect(register.tables.findings.rows).toHaveLength(other.register.tables.findings.rows.length);
  expect(register.problems).toEqual(other.register.problems);

  const part = await fileOf(createWorkbook(rest, { created: TODAY }));
  expect(valueOf(await fileWorkbook(part).addTables([visits]))).toEqual([visits.table.sheet]);
  expect(registerIn(part).tables.visits.rows).toHaveLength(other.register.tables.visits.rows.length);
});
