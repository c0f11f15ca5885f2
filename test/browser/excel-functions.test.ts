/** The custom functions in Excel on the web: formulas that a clerk types, worked out by the built add-in. */
import { functions } from '../../src/functions';
import { evaluate } from '../../src/functions/evaluate';
import { excelPages, until, type ExcelPage } from './support/excel-page';
import { errorsOf, serialOf } from './support/excel-page/books';

const { open } = excelPages();

const SHEET = 'Sheet1';
const AS_OF = serialOf('2023-10-02');
const LATE = serialOf('2023-09-29');
const REPORTED = serialOf('2023-10-01');
const DUE = serialOf('2023-10-05');

/** Fills a column of the sheet from its second row, with values as they stand in the cells. */
function fill({ book }: ExcelPage, column: number, values: readonly (string | number | null)[]): void {
  values.forEach((value, i) => {
    book.typeInto(SHEET, i + 1, column, value);
  });
}

/** Types formulas into column G from its second row, and waits until each has its value. */
async function results(opened: ExcelPage, formulas: readonly string[]): Promise<unknown[]> {
  const { book, excel } = opened;
  await until(() => excel.functions !== null, 'the functions are there');
  formulas.forEach((formula, i) => {
    book.typeInto(SHEET, i + 1, 6, formula);
  });
  await until(() => !errorsOf(book).some((error) => /#BUSY!|#NAME\?/u.test(error)), 'every formula has its value');
  return formulas.map((_, i) => book.values(SHEET, `G${i + 2}`)[0]?.[0]);
}

/** A workbook with the rows of three units: one late, one that reported late, one blank. */
async function withUnits(): Promise<ExcelPage> {
  const opened = await open({ closed: true });
  fill(opened, 0, ['TK001', 'TK002', null]);
  fill(opened, 1, [LATE, LATE, null]);
  fill(opened, 2, [null, REPORTED, null]);
  fill(opened, 3, [AS_OF]);
  return opened;
}

interface Metadata {
  readonly functions: readonly { readonly id: string; readonly parameters: readonly { readonly name: string }[] }[];
}

test('every function that Excel reads about is there and none beyond; every address of the manifest answers', async () => {
  const { frame, manifest } = await open({ closed: true });
  const [vietnamese, english] = await frame.evaluate(
    async (urls) => Promise.all(urls.map(async (url) => (await (await fetch(url)).json()) as Metadata)),
    manifest.addresses.filter((url) => url.endsWith('.json')),
  );
  const associated = await frame.evaluate(() => {
    const { _association: known } = CustomFunctions as unknown as { _association: { mappings: object } };
    return Object.keys(known.mappings);
  });
  expect(associated.sort()).toEqual(functions.map(({ name }) => name).sort());
  for (const metadata of [vietnamese, english]) {
    expect(metadata?.functions.map(({ id }) => id).sort()).toEqual(associated);
  }
  expect(manifest.functions?.namespace).toBe('CCHC');
  const answers = await frame.evaluate(
    async (urls) => Promise.all(urls.map(async (url) => [url, (await fetch(url)).status] as const)),
    manifest.addresses.filter((url) => !url.startsWith('https://appsforoffice')),
  );
  expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
});

test('a single cell gives its status; a whole column gives a column, blank where the row is blank', async () => {
  const opened = await withUnits();
  expect(await results(opened, ['=CCHC.TRANGTHAITKT(A2,B2,C2,D2)', '=CCHC.TRANGTHAITKT(A4,B4,C4,$D$2)'])).toEqual([
    'Quá hạn',
    '',
  ]);
  await results(opened, ['=CCHC.TRANGTHAITKT(A2:A4,B2:B4,C2:C4,D2)', '', '']);
  expect(opened.book.values(SHEET, 'G2:G4')).toEqual([['Quá hạn'], ['Nộp muộn'], ['']]);
  opened.book.typeInto(SHEET, 1, 2, AS_OF);
  await until(() => opened.book.values(SHEET, 'G2')[0]?.[0] === 'Nộp muộn', 'a change is worked out');
});

test('a row that can’t be read does not spoil the others; an error cell is one of them', async () => {
  const opened = await withUnits();
  fill(opened, 1, ['chưa rõ', LATE, null]);
  await results(opened, ['=CCHC.TRANGTHAITKT(A2:A4,B2:B4,C2:C4,D2)', '', '']);
  expect(opened.book.values(SHEET, 'G2:G4')).toEqual([['Dữ liệu sai'], ['Nộp muộn'], ['']]);
  fill(opened, 1, [LATE, '#N/A', null]);
  await until(() => opened.book.values(SHEET, 'G3')[0]?.[0] === 'Dữ liệu sai', 'the error cell is judged');
  expect(opened.book.values(SHEET, 'G2:G4')).toEqual([['Quá hạn'], ['Dữ liệu sai'], ['']]);
});

test('what all rows are judged by must be right: otherwise an error that says in Vietnamese what is wrong', async () => {
  const opened = await withUnits();
  fill(opened, 3, ['hôm qua']);
  expect(await results(opened, ['=CCHC.TRANGTHAITKT(A2,B2,C2,D2)'])).toEqual(['#VALUE!']);
  expect(opened.excel.functions?.messageAt(SHEET, 1, 6)).toContain('Tham số thứ 4 “Ngày báo cáo”');
});

/** Five thousand units: late, due, reported late, reported in time, blank, unreadable, over and over. */
const UNITS = Array.from({ length: 5000 }, (_, i): readonly [string, string | number, string | number] => {
  const code = `TK${String(i + 1).padStart(4, '0')}`;
  const kinds = [
    [code, LATE, ''],
    [code, DUE, ''],
    [code, LATE, REPORTED],
    [code, DUE, REPORTED],
    ['', '', ''],
    [code, 'chưa rõ', ''],
  ] as const;
  return kinds[i % kinds.length] ?? [code, '', ''];
});

const DEFINITION = functions.find(({ name }) => name === 'TRANGTHAITKT');

/** What the core says of them. */
function statuses(): unknown[][] {
  if (DEFINITION === undefined) throw new Error('TRANGTHAITKT is gone');
  const [codes, dues, reports] = [0, 1, 2].map((column) => UNITS.map((unit) => [unit[column] ?? null]));
  return evaluate(DEFINITION, [codes, dues, reports, AS_OF]) as unknown[][];
}

test('five thousand calls, and one call with five thousand rows, give what the core says', async () => {
  const { core, excel } = await open({ closed: true });
  await until(() => excel.functions !== null, 'the functions are there');
  const expected = statuses();
  expect(new Set(expected.flat())).toEqual(
    new Set(['Quá hạn', 'Chưa đến hạn', 'Nộp muộn', 'Đã nộp', '', 'Dữ liệu sai']),
  );
  const before = core.requests.length;
  const calls = UNITS.map(([code, due, reported]) =>
    core.callFunction(excel.session, 'TRANGTHAITKT', [[[code]], [[due]], [[reported]], [[AS_OF]]]),
  );
  expect((await Promise.all(calls)).map((result) => (result as unknown[][])[0])).toEqual(expected);
  expect(core.requests.length - before).toBeLessThan(20);
  const columns = [0, 1, 2].map((column) => UNITS.map((unit) => [unit[column]]));
  expect(await core.callFunction(excel.session, 'TRANGTHAITKT', [...columns, [[AS_OF]]])).toEqual(expected);
});
