/** Checks of codes: each is that of a row. */
import { settingList } from '../../../src/register/settings';
import { problemsCalled, problemsOf, type Rows } from '../../support/register';

const units = [{ code: 'SCT', name: 'Sở Công Thương', kind: 'Sở, ban, ngành' }];
const areas = [{ code: 'LV1', order: 1, name: 'Chỉ đạo' }];
const documents = [{ code: 'VB1', kind: 'Kế hoạch', number: '28/KH-UBND', date: '2023-02-09' }];

test('a code that no row has is reported with the sheet it should be in', () => {
  const rows: Rows = { units, visits: [{ unit: 'SYT', form: 'UNANNOUNCED', sideState: 'CANCELLED' }] };
  expect(problemsOf(rows)).toMatchObject([
    {
      code: 'UNKNOWN_REFERENCE',
      severity: 'error',
      message: { vi: '“Đơn vị”: “SYT” không phải mã hay tên của đúng một dòng trong sheet Đơn vị.' },
      place: { sheet: 'Lịch kiểm tra', cell: 'B4', code: 'KT001', column: 'unit' },
    },
  ]);
  expect(problemsOf({ units, visits: [{ unit: 'Sở Công Thương', form: 'PLANNED' }] })).toEqual([]);
});

test('of several codes the unknown ones are named in one problem', () => {
  const visit = { unit: 'SCT', form: 'UNANNOUNCED', sideState: 'CANCELLED' } as const;
  const rows: Rows = { units, areas, visits: [{ ...visit, areas: ['LV1', 'LV8', 'LV9'] }] };
  const [problem, ...others] = problemsOf(rows);
  expect(others).toEqual([]);
  expect(problem?.message.en).toContain('“LV8”, “LV9” is not');
  expect(problem?.tip.vi).toContain('sheet Lĩnh vực');
});

test('an ambiguous name names nothing', () => {
  const same = [
    { ...units[0], code: 'A' },
    { ...units[0], code: 'B' },
  ];
  const visits = [{ unit: 'Sở Công Thương', form: 'PLANNED' }] as const;
  expect(problemsCalled('UNKNOWN_REFERENCE', { units: same, visits })).toHaveLength(1);
});

test('references to a sheet that is missing are not reported one by one', () => {
  const rows: Rows = { visits: [{ unit: 'SCT', form: 'PLANNED' }] };
  expect(problemsOf(rows, { layouts: { units: { present: false } } }).map(({ code }) => code)).toEqual([
    'MISSING_TABLE',
  ]);
});

test('rows of the journal may name any row', () => {
  expect(problemsOf({ journal: [{ date: '2023-03-01', command: 'new', rows: ['KT099'] }] })).toEqual([]);
});

test('documents named in the settings exist', () => {
  const settings = { planDocument: 'VB1', teamDocument: 'VB2', groundDocuments: 'VB1; VB3 ;' };
  const found = problemsOf({ documents }, { settings });
  expect(found.map(({ code, message }) => [code, message.vi.split(' không')[0]])).toEqual([
    ['UNKNOWN_REFERENCE', '“Quyết định thành lập Đoàn”: “VB2”'],
    ['UNKNOWN_REFERENCE', '“Căn cứ khác”: “VB3”'],
  ]);
  const row = Object.keys(settingList).indexOf('teamDocument') + 4;
  expect(found[0]?.place).toEqual({ sheet: 'Cấu hình', table: 'settings', column: 'value', cell: `C${row}` });
  expect(problemsOf({ documents }, { settings: { planDocument: 'VB1', groundDocuments: 'VB1' } })).toEqual([]);
});

test('without sheet Văn bản the settings are not blamed', () => {
  const layouts = { documents: { present: false } };
  expect(problemsOf({}, { settings: { planDocument: 'VB1' }, layouts }).map(({ code }) => code)).toEqual([
    'MISSING_TABLE',
  ]);
});
