/** What the planner writes where, and what it refuses, whichever host will do the writing. */
import { planChanges, tablesToPlan, type Plan } from '../../src/host/plan';
import type { Conflict } from '../../src/host/workbook';
import type { Change, UpdateRow } from '../../src/register/changes';
import type { Snapshot } from '../../src/register/snapshot';
import { snapshotOf, type Rows, type WorkbookInput } from '../support/register';

const rows: Rows = {
  units: [
    { code: 'SCT', name: 'Sở Công Thương', kind: 'Sở, ban, ngành' },
    { code: 'SXD', name: 'Sở Xây dựng', kind: 'Sở, ban, ngành' },
  ],
  findings: [
    { unit: 'SCT', content: 'Một', deadlineDate: '2023-09-30', raw: { unit: 'Sở Công Thương' } },
    { unit: 'SXD', content: 'Hai' },
  ],
};

function planned(snapshot: Snapshot, changes: readonly Change[]): Plan {
  const result = planChanges(snapshot, changes);
  if (!result.ok) throw new Error(result.problem.message.en);
  if (result.value.kind === 'conflicts') throw new Error(result.value.conflicts[0]?.problem.message.en);
  return result.value;
}

function conflicts(snapshot: Snapshot, changes: readonly Change[]): readonly Conflict[] {
  const result = planChanges(snapshot, changes);
  if (!result.ok) throw new Error(result.problem.message.en);
  return result.value.kind === 'conflicts' ? result.value.conflicts : [];
}

function failureOf(snapshot: Snapshot, changes: readonly Change[]): string {
  const result = planChanges(snapshot, changes);
  return result.ok ? result.value.kind : `${result.problem.code}: ${result.problem.message.vi}`;
}

const workbook = (input: WorkbookInput = {}): Snapshot => snapshotOf(rows, input);

function update(part: Partial<UpdateRow>): UpdateRow {
  return { kind: 'update', table: 'findings', code: 'PH002', values: {}, expected: {}, ...part };
}

describe('an update', () => {
  const change = update({ values: { content: 'Ba' }, expected: { content: 'Hai', unit: 'SXD' } });

  it('becomes an edit of the cell that changes, in the row of its code', () => {
    const { edits, appends, places } = planned(workbook(), [change]);
    expect(edits).toEqual([{ sheet: 'Phát hiện', row: 4, column: 5, value: 'Ba' }]);
    expect(appends).toEqual([]);
    expect(places).toEqual([{ sheet: 'Phát hiện', cell: 'F5', table: 'findings', code: 'PH002', column: 'content' }]);
  });

  it('finds a name where the command read the code it stands for', () => {
    const typed = update({ code: 'PH001', values: { content: 'Ba' }, expected: { content: 'Một', unit: 'SCT' } });
    expect(planned(workbook(), [typed]).edits).toHaveLength(1);
    expect(tablesToPlan([typed])).toEqual(['findings', 'units']);
  });

  it('writes nothing where the cell already holds the value', () => {
    const same = update({ values: { content: 'Hai' }, expected: { content: 'Hai' } });
    expect(planned(workbook(), [same]).edits).toEqual([]);
  });

  it('tells which cell someone changed, from what to what, days as people write them', () => {
    const stale = update({
      code: 'PH001',
      values: { deadlineDate: '2023-10-15' },
      expected: { deadlineDate: '2023-09-15', content: 'Không' },
    });
    const [conflict] = conflicts(workbook(), [stale]);
    expect(conflict).toMatchObject({ kind: 'changed', table: 'findings', code: 'PH001' });
    expect(conflict?.problem.message.vi).toBe(
      'Có người đã sửa dòng “PH001”: cột “Ngày ấn định” lúc đọc là “15/09/2023”, nay là “30/09/2023”, và 1 ô khác.',
    );
    expect(conflict?.problem.place).toMatchObject({ sheet: 'Phát hiện', cell: 'R4' });
  });

  it('never touches or compares computed columns', () => {
    const status = update({ values: { status: 'OVERDUE' }, expected: { status: 'X' } });
    expect(planned(workbook(), [status]).edits).toEqual([]);
  });

  it('is refused when its column is not there', () => {
    const columns = ['code', 'visit', 'unit', 'area', 'kind'];
    expect(failureOf(workbook({ layouts: { findings: { columns } } }), [change])).toBe(
      'COLUMN_TO_WRITE_MISSING: Không ghi được vào cột “Nội dung” của sheet Phát hiện: không tìm thấy cột này, hoặc có hai cột cùng tên.',
    );
  });
});

describe('a row to append', () => {
  const append = (code: string, values: Record<string, unknown> = {}): Change => ({
    kind: 'append',
    table: 'findings',
    values: { code, ...values },
  });
  const bottom = 4;

  it('goes below the table, in the columns where they stand, and makes it grow', () => {
    const columns = ['content', 'STT', 'code', 'unit', 'deadlineDate'];
    const moved = workbook({ layouts: { findings: { columns, left: 1 } } });
    const { edits, appends, places } = planned(moved, [
      append('PH003', { content: 'Ba', deadlineDate: '2023-12-31', severity: null }),
    ]);
    expect(edits).toEqual([]);
    expect(appends).toEqual([
      {
        table: 'findings',
        target: { sheet: 'Phát hiện', tableObject: 'PhatHien', top: 2, left: 1, bottom, right: 5, totalsRow: false },
        firstRow: 5,
        rows: [['Ba', null, 'PH003', null, 45291]],
        dates: [4],
      },
    ]);
    expect(places).toEqual([{ sheet: 'Phát hiện', cell: 'D6', table: 'findings', code: 'PH003', column: 'code' }]);
  });

  it('counts its days as the workbook does', () => {
    const [one] = planned(workbook({ date1904: true }), [append('PH003', { deadlineDate: '2023-12-31' })]).appends;
    expect(one?.rows[0]).toContain(45291 - 1462);
  });

  it('fills the blank rows the table ends with, whatever its other columns hold, then goes below', () => {
    const blank = snapshotOf({}, { layouts: { documents: { columns: ['STT', 'code', 'kind', 'date'] } } });
    const sheets = blank.sheets.map((sheet) =>
      sheet.name === 'Văn bản' ? { ...sheet, cells: [...sheet.cells, [1, '  ']] } : sheet,
    );
    const { edits, appends, places } = planned({ ...blank, sheets }, [
      { kind: 'append', table: 'documents', values: { code: 'VB001', date: '2023-12-31' } },
      { kind: 'append', table: 'documents', values: { code: 'VB002' } },
    ]);
    expect(edits).toEqual([
      { sheet: 'Văn bản', row: 3, column: 1, value: 'VB001', newRow: true },
      { sheet: 'Văn bản', row: 3, column: 3, value: 45291, newRow: true, dateFormat: true },
    ]);
    expect(appends).toMatchObject([{ firstRow: 4, rows: [[null, 'VB002', null, null]] }]);
    expect(places.map(({ cell }) => cell)).toEqual(['B4', 'B5']);
  });

  it('goes above a totals row, which moves down', () => {
    const totals = workbook({ layouts: { findings: { totalsRow: ['Tổng'] } } });
    const [one] = planned(totals, [append('PH003')]).appends;
    expect(one).toMatchObject({ firstRow: 5, target: { bottom: 5, totalsRow: true } });
  });

  it('goes below the last row of a table that is only an area of its sheet', () => {
    const area = workbook({ layouts: { findings: { tableObject: false } } });
    const [one] = planned(area, [append('PH003')]).appends;
    expect(one).toMatchObject({ firstRow: 5, target: { tableObject: null, top: 2, bottom: 4 } });
  });

  it('is refused where the table would grow over something, and says where', () => {
    const below = workbook({ layouts: { findings: { rowsOutside: 1 } } });
    expect(failureOf(below, [append('PH003')])).toBe(
      'ROWS_BELOW_IN_USE: Không thêm dòng vào “PhatHien” được vì phía dưới đã có nội dung ở ô A5.',
    );
    const sheets = workbook().sheets.map((sheet) => {
      const other = { name: 'Khac', top: 6, left: 3, bottom: 9, right: 5, totalsRow: false };
      return sheet.name === 'Phát hiện' ? { ...sheet, tables: [...sheet.tables, other] } : sheet;
    });
    expect(planned({ ...workbook(), sheets }, [append('PH003')]).appends).toHaveLength(1);
    expect(failureOf({ ...workbook(), sheets }, [append('PH003'), append('PH004')])).toContain('ô D7');
  });

  it('loses no value silently: a value for a column that is not there is refused, a blank is not', () => {
    const narrow = workbook({ layouts: { findings: { columns: ['code', 'unit'] } } });
    expect(failureOf(narrow, [append('PH003', { content: 'Ba' })])).toContain('“Nội dung”');
    expect(planned(narrow, [append('PH003', { content: null, repeated: undefined })]).appends).toHaveLength(1);
  });

  it('is refused when a text is longer than a cell holds', () => {
    expect(failureOf(workbook(), [append('PH003', { content: 'a'.repeat(32_768) })])).toContain('TEXT_TOO_LONG');
    expect(failureOf(workbook(), [append('PH003', { content: 'a'.repeat(32_767) })])).toBe('plan');
  });

  it('keeps text that looks like a formula, composed', () => {
    const [one] = planned(workbook(), [append('PH003', { content: '=Chậm'.normalize('NFD') })]).appends;
    expect(one?.rows[0]?.[5]).toBe('=Chậm'.normalize('NFC'));
  });
});

describe('rows known otherwise than by a code of their own', () => {
  const setting = (key: string, value: unknown, read: unknown): Change => ({
    kind: 'update',
    table: 'settings',
    code: key,
    values: { value },
    expected: { value: read },
  });

  it('are settings by their key, given raw or as the setting has them', () => {
    const as = (change: Change) =>
      planned(workbook(), [change]).edits.map(({ value, dateFormat }) => [value, dateFormat]);
    expect(as(setting('asOf', '2023-12-31', '2023-09-11'))).toEqual([[45291, true]]);
    expect(as(setting('asOf', 45291, 45180))).toEqual([[45291, true]]);
    expect(as(setting('fixedDayIncluded', true, null))).toEqual([['Có', undefined]]);
    expect(as(setting('warningDays', 7, 5))).toEqual([[7, undefined]]);
  });

  it('never take what the tool computes itself', () => {
    expect(planned(workbook(), [setting('calendar', 'x', 'y')]).edits).toEqual([]);
  });

  it('are a setting that someone changed or removed', () => {
    expect(conflicts(workbook(), [setting('year', 2025, 2024)])).toMatchObject([{ kind: 'changed', code: 'year' }]);
    const without = workbook({ settingCells: { year: undefined } });
    expect(conflicts(without, [setting('year', 2025, 2023)])).toMatchObject([{ kind: 'gone', code: 'year' }]);
  });

  it('are rows of a list, by what they hold', () => {
    const expected = { list: 'Mức độ', value: 'Nhẹ', note: null };
    const change: Change = { kind: 'update', table: 'lists', code: null, values: { note: 'ít dùng' }, expected };
    expect(planned(workbook(), [change]).edits).toMatchObject([{ sheet: 'Danh mục', value: 'ít dùng' }]);
  });

  it('are rows whose code is still missing: exactly one that holds what was read', () => {
    const uncoded = (...contents: string[]): Snapshot =>
      snapshotOf({ findings: contents.map((content) => ({ content, raw: { code: null } })) });
    const giveCode = update({ code: null, values: { code: 'PH009' }, expected: { code: null, content: 'Một' } });
    expect(planned(uncoded('Một', 'Hai'), [giveCode]).edits).toEqual([
      { sheet: 'Phát hiện', row: 3, column: 0, value: 'PH009' },
    ]);
    expect(conflicts(uncoded('Hai'), [giveCode])).toMatchObject([{ kind: 'gone', code: null }]);
    const [twice] = conflicts(uncoded('Một', 'Một'), [giveCode]);
    expect(twice?.problem.message.vi).toBe(
      'Sheet Phát hiện có 2 dòng chưa có mã giống nhau (ô A4, A5) nên không biết ghi vào dòng nào.',
    );
    const taken = update({ ...giveCode, values: { code: 'ph001' }, expected: { code: null, content: 'Ba' } });
    expect(
      conflicts(snapshotOf({ findings: [{ content: 'Hai' }, { content: 'Ba', raw: { code: null } }] }), [taken]),
    ).toMatchObject([{ kind: 'code-taken', code: 'ph001' }]);
  });

  it('are not rows whose code can’t be read, unless that very cell was seen', () => {
    const broken = snapshotOf({ findings: [{ content: 'Một', raw: { code: { error: '#N/A' } } }] });
    const blind = update({ code: null, values: { content: 'Hai' }, expected: { content: 'Một' } });
    expect(conflicts(broken, [blind])).toMatchObject([{ kind: 'gone' }]);
    const knowing = update({
      code: null,
      values: { code: 'PH001' },
      expected: { code: { unreadable: { error: '#N/A' } } },
    });
    expect(planned(broken, [knowing]).edits).toMatchObject([{ value: 'PH001' }]);
  });
});

describe('the planner', () => {
  it('finds no row where the column of codes is not there, and names it', () => {
    const codeless = workbook({ layouts: { findings: { columns: ['unit', 'content'] } } });
    const change = update({ values: { content: 'Ba' }, expected: { content: 'Hai' } });
    expect(failureOf(codeless, [change])).toContain('COLUMN_TO_WRITE_MISSING: Không ghi được vào cột “Mã”');
  });

  it('names a table that is not in the workbook', () => {
    const missing = workbook({ layouts: { journal: { present: false } } });
    const record: Change = { kind: 'append', table: 'journal', values: { code: 'NK001' } };
    expect(failureOf(missing, [record])).toContain('MISSING_TABLE');
  });

  it('tells of every conflict at once', () => {
    const stale = (code: string): Change => update({ code, values: { content: 'x' }, expected: { content: 'y' } });
    const found = conflicts(workbook(), [stale('PH001'), stale('PH009'), stale('PH002')]);
    expect(found.map(({ kind, code }) => [kind, code])).toEqual([
      ['changed', 'PH001'],
      ['gone', 'PH009'],
      ['changed', 'PH002'],
    ]);
  });

  it.each([
    [
      'a column that is not declared',
      update({ values: { colour: 1 }, expected: { colour: 1 } }),
      /declares no column/u,
    ],
    ['a cell changed without saying what was read', update({ values: { content: 'x' } }), /not expected to hold/u],
    ['a code in a table without codes', { ...update({ values: {} }), table: 'lists' } as const, /have no code/u],
    ['a number that is none', update({ values: { deadlineCount: NaN }, expected: { deadlineCount: null } }), /NaN/u],
  ])('throws for a fault of the command: %s', (_, change, message) => {
    expect(() => planChanges(workbook(), [change])).toThrow(message);
  });

  it('throws when a command gives one cell two values, and takes one value given twice', () => {
    const to = (content: string): Change => update({ values: { content }, expected: { content: 'Hai' } });
    expect(() => planChanges(workbook(), [to('x'), to('y')])).toThrow(/two values/u);
    expect(planned(workbook(), [to('x'), to('x')]).edits).toHaveLength(1);
  });
});
