/** A notice is held back by anything that would make it wrong: rows it would miss, days that can't be, columns not found. */
import { readFileSync } from 'node:fs';
import { draftConclusionNotices, outdatedDrafts, type DraftOutcome } from '../../src/commands/draft-conclusion-notice';
import type { Result } from '../../src/register/problem';
import type { Register } from '../../src/register/register';
import { registerOf, type RowInput, type Rows, type WorkbookInput } from '../support/register';

const template = new Uint8Array(readFileSync('templates/thong-bao-ket-luan.docx'));
const TODAY = '2023-07-20';

const finding = (code: string, more: Partial<RowInput<'findings'>> = {}): RowInput<'findings'> => ({
  code,
  visit: 'KT01',
  unit: 'SCT',
  area: 'LV1',
  kind: 'WEAKNESS',
  content: `(minh họa) Nội dung ${code}`,
  recommendation: 'Khắc phục',
  responsible: 'Sở Công Thương',
  deadlineKind: 'BY_DATE',
  deadlineDate: '2023-09-29',
  ...more,
});

const visit = (more: Partial<RowInput<'visits'>> = {}): RowInput<'visits'> => ({
  code: 'KT01',
  unit: 'SCT',
  form: 'PLANNED',
  plannedMonth: 7,
  scheduledFrom: '2023-07-11',
  inspectedOn: '2023-07-11',
  remedyReportDue: '2023-10-06',
  ...more,
});

const units: RowInput<'units'>[] = [
  { code: 'SCT', name: 'Sở Công Thương', kind: 'Sở, ban, ngành' },
  { code: 'STC', name: 'Sở Tài chính', kind: 'Sở, ban, ngành' },
  { code: 'HTD', name: 'Ủy ban nhân dân huyện Trần Đề', kind: 'UBND cấp huyện' },
  { code: 'XA', name: 'Ủy ban nhân dân xã A (minh họa)', kind: 'UBND cấp xã' },
];
const areas: RowInput<'areas'>[] = [{ code: 'LV1', order: 1, name: 'Cải cách thể chế' }];

function register(rows: Rows, input: WorkbookInput = {}): Register {
  const settings = { issuingAgency: 'SỞ NỘI VỤ', noticeSigner: 'Người ký (minh họa)', ...input.settings };
  return registerOf({ units, areas, visits: [visit()], findings: [finding('PH001')], ...rows }, { ...input, settings });
}

function draft(source: Register, visits: readonly string[] | null = ['KT01'], today = TODAY): Result<DraftOutcome> {
  return draftConclusionNotices(source, { visits, allowIncomplete: false, template, takenNames: new Set() }, today);
}

function outcome(result: Result<DraftOutcome>): DraftOutcome {
  if (!result.ok) throw new Error(result.problem.message.en);
  return result.value;
}

/** The codes that held a visit's notice back; empty when it was drafted. */
function gapsOf(source: Register, today = TODAY): string[] {
  const { documents, problems, blocked } = outcome(draft(source, ['KT01'], today));
  expect(documents.length + blocked.length).toBe(1);
  return blocked.length === 0 ? [] : [...new Set(problems.map(({ code }) => code))];
}

test('a visit with everything in order is drafted', () => {
  expect(gapsOf(register({}))).toEqual([]);
});

describe('rows that the notice would miss', () => {
  test('a finding without a visit, or of a visit nobody knows, at this unit or at an unknown one', () => {
    for (const lost of [
      { visit: null },
      { visit: 'KT99' },
      { visit: null, unit: null },
      { visit: 'KT99', unit: 'XYZ' },
    ]) {
      expect(gapsOf(register({ findings: [finding('PH001'), finding('PH002', lost)] }))).toContain(
        'FINDING_OF_NO_VISIT',
      );
    }
  });

  test('but not one that is plainly about another unit', () => {
    const other = finding('PH002', { visit: 'KT99', unit: 'STC' });
    expect(gapsOf(register({ findings: [finding('PH001'), other] }))).toEqual([]);
  });

  test('a finding of the visit at some other unit', () => {
    expect(gapsOf(register({ findings: [finding('PH001'), finding('PH002', { unit: 'STC' })] }))).toContain(
      'FINDING_LEFT_OUT',
    );
  });

  test("a finding of a commune's visit that was cancelled", () => {
    const visits = [
      visit({ unit: 'HTD' }),
      visit({ code: 'KT01.1', unit: 'XA', parent: 'KT01', sideState: 'CANCELLED', inspectedOn: null }),
    ];
    const findings = [finding('PH001', { unit: 'HTD' }), finding('PH002', { visit: 'KT01.1', unit: 'XA' })];
    expect(gapsOf(register({ visits, findings }))).toContain('FINDING_LEFT_OUT');
  });

  test('a column or a table that a notice is made from and that was not found', () => {
    const columns = ['code', 'visit', 'unit', 'area', 'content', 'recommendation', 'responsible', 'deadlineKind'];
    expect(gapsOf(register({}, { layouts: { findings: { columns } } }))).toContain('MISSING_COLUMN');
    expect(gapsOf(register({}, { layouts: { team: { present: false } } }))).toContain('MISSING_TABLE');
    expect(gapsOf(register({}, { layouts: { budget: { present: false } } }))).toEqual([]);
  });
});

describe('days that can not be', () => {
  test('a deadline before the notice is issued, of a finding or of the report', () => {
    const past = [finding('PH001', { deadlineDate: '2023-07-19' })];
    expect(gapsOf(register({ findings: past }))).toContain('DEADLINE_BEFORE_ISSUE');
    expect(gapsOf(register({ visits: [visit({ remedyReportDue: '2023-07-19' })] }))).toContain('DEADLINE_BEFORE_ISSUE');
    expect(gapsOf(register({}), '2026-11-23')).toContain('DEADLINE_BEFORE_ISSUE');
  });

  test('unless the notice was signed in time', () => {
    expect(gapsOf(register({ visits: [visit({ concludedOn: '2023-07-20' })] }), '2023-12-01')).toEqual([]);
  });

  test('an inspection that ends after the notice', () => {
    expect(gapsOf(register({ visits: [visit({ inspectedOn: '2023-07-21' })] }))).toContain('INSPECTED_AFTER_ISSUE');
  });

  test('a visit that has not been inspected, has no findings, or no day for the report', () => {
    expect(gapsOf(register({ visits: [visit({ inspectedOn: null })] }))).toContain('NOT_INSPECTED');
    expect(gapsOf(register({ findings: [] }))).toContain('NO_FINDINGS');
    expect(gapsOf(register({ visits: [visit({ remedyReportDue: null })] }))).toContain('NO_REMEDY_REPORT_DUE');
    const praise = finding('PH001', { kind: 'RESULT', recommendation: null, deadlineKind: null, deadlineDate: null });
    expect(gapsOf(register({ visits: [visit({ remedyReportDue: null })], findings: [praise] }))).toEqual([]);
  });
});

describe('missing parts', () => {
  test.each([
    ['MISSING_DEADLINE', { deadlineKind: null, deadlineDate: null }],
    ['MISSING_RESPONSIBLE', { responsible: null }],
    ['MISSING_RECOMMENDATION', { recommendation: null }],
    ['MISSING_VALUE', { kind: null }],
  ] as const)('%s', (code, more) => {
    expect(gapsOf(register({ findings: [finding('PH001', more)] }))).toContain(code);
  });

  test('a document that settings name and Văn bản lacks', () => {
    expect(gapsOf(register({}, { settings: { teamDocument: 'VB999' } }))).toContain('UNKNOWN_REFERENCE');
  });
});

describe('the choice of visits', () => {
  test('a code is found whatever its case; named twice it is drafted once', () => {
    expect(outcome(draft(register({}), ['kt01', 'KT01'])).documents).toHaveLength(1);
  });

  test('a cancelled visit is refused', () => {
    const refused = draft(register({ visits: [visit({ sideState: 'CANCELLED' })] }));
    expect(refused.ok ? 'drafted' : refused.problem.code).toBe('VISIT_CANCELLED');
  });

  test('all means every visit that was held; one under itself or under nothing is held back, not forgotten', () => {
    const visits = [
      visit(),
      visit({ code: 'KT02', unit: 'STC', parent: 'KT99' }),
      visit({ code: 'KT03', unit: 'HTD', parent: 'KT03' }),
      visit({ code: 'KT04', unit: 'XA', sideState: 'CANCELLED' }),
      visit({ code: 'KT05', unit: 'XA', inspectedOn: null }),
    ];
    const { documents, blocked } = outcome(draft(register({ visits }), null));
    expect(documents.map((one) => one.visit)).toEqual(['KT01']);
    expect(blocked).toEqual(['KT02', 'KT03']);
  });
});

test('a draft is outdated once what it says has changed, not by its month of issue', () => {
  const source = register({});
  const { changes } = outcome(draft(source));
  const record = changes.find(({ table }) => table === 'documents')?.values as RowInput<'documents'>;
  expect(outdatedDrafts(register({ documents: [record] }), '2023-12-01')).toEqual([]);
  const changed = register({ documents: [record], findings: [finding('PH001', { responsible: 'Văn phòng Sở' })] });
  expect(outdatedDrafts(changed, TODAY).map(({ code }) => code)).toEqual(['DRAFT_OUTDATED']);
});
