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

test('a table that is not in the workbook is named, and nothing is planned', () => {
  const missing = workbook({ layouts: { journal: { present: false } } });
  expect(failureOf(missing, [{ kind: 'append', table: 'journal', values: { code: 'NK001' } }])).toContain(
    'MISSING_TABLE',
  );
});
