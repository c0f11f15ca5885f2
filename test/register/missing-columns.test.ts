/** A column that is not found: told of once, and nothing is concluded from cells that nobody has read. */
import { statusRows } from '../../src/commands/status';
import { checkRegister } from '../../src/register/checks';
import type { Problem } from '../../src/register/problem';
import type { Register } from '../../src/register/register';
import type { Table } from '../../src/register/table';
import { tableIds, tables, type TableId } from '../../src/register/tables';
import { dataSet } from '../data/files';
import { registerOf, type LayoutInput } from '../support/register';

const { tables: given, settings } = dataSet('minh-hoa');
const asOf = '2023-10-02';

/** The illustration with one of its tables laid out otherwise. */
function illustration(id: TableId, layout: LayoutInput): Register {
  return registerOf(given, { settings, layouts: { [id]: layout } });
}

function without(id: TableId, column: string): Register {
  const columns = Object.keys(tables[id].columns).map((each) => (each === column ? 'Cột lạ' : each));
  return illustration(id, { columns });
}

const nameOf = ({ code, place }: Problem): string => `${code} ${place.table ?? ''} ${place.cell ?? ''}`;

const before = new Set(checkRegister(illustration('visits', {}), { asOf }).map(nameOf));

/** What is rightly told besides: without its numbers or days a document or calendar can't do. */
const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  'documents.number': ['CITED_WITHOUT_NUMBER'],
  'daysOff.date': ['YEAR_NOT_COMPLETE'],
  'daysOff.kind': ['YEAR_NOT_COMPLETE'],
};

test.each(tableIds)('each column of %s that is gone makes one problem, not one for every row', (id) => {
  for (const [column, { formula }] of Object.entries((tables[id] as Table).columns)) {
    const found = checkRegister(without(id, column), { asOf }).filter((problem) => !before.has(nameOf(problem)));
    const expected = formula === undefined ? ['MISSING_COLUMN', ...(FOLLOWS[`${id}.${column}`] ?? [])] : [];
    expect([column, ...found.map(({ code }) => code).sort()]).toEqual([column, ...expected.sort()]);
  }
});

test('no unit is called late because the column of its report was not found', () => {
  const rows = statusRows(without('findings', 'reportedOn'), asOf).filter(({ table }) => table === 'findings');
  expect(rows.map(({ overdue }) => overdue)).toEqual(rows.map(() => null));
  const words = new Set(rows.map(({ status }) => status));
  expect([...words].sort()).toEqual(['Dữ liệu sai', 'Không phải khắc phục', 'Không đạt', 'Một phần', 'Đạt'].sort());
});

test('two columns of one name are as good as none', () => {
  const register = illustration('findings', {
    columns: [...Object.keys(tables.findings.columns), 'Ngày báo cáo'],
    anchors: false,
  });
  const late = statusRows(register, asOf, { overdueOnly: true }).filter(({ table }) => table === 'findings');
  expect(register.problems.map(({ code }) => code)).toEqual(['AMBIGUOUS_COLUMN']);
  expect(new Set(late.map(({ status, overdue }) => `${status ?? ''} ${overdue ?? ''}`))).toEqual(
    new Set(['Dữ liệu sai ']),
  );
});

test('of a visit only what rests on the column is unknown', () => {
  const states = statusRows(without('visits', 'recheckedOn'), asOf).filter(({ table }) => table === 'visits');
  expect(new Set(states.map(({ status }) => status))).toEqual(new Set(['Hoàn thành', 'Dữ liệu sai']));
});

test('rows without their column of codes are not asked for a code each', () => {
  expect(without('selfInspections', 'code').problems.map(({ code }) => code)).toEqual(['MISSING_COLUMN']);
});

test('a table that is missing altogether has no rows, and only that is told', () => {
  const register = illustration('submissions', { present: false });
  expect(register.tables.submissions.rows).toEqual([]);
  expect(register.problems.map(({ code }) => code)).toEqual(['MISSING_TABLE']);
});
