/** Mending in one click: only where one answer is certain, and always recorded. */
import { mendable, repairChanges } from '../../src/commands/repair';
import { checkRegister } from '../../src/register/checks';
import { registerOf, type Rows, type WorkbookInput } from '../support/register';

const TODAY = '2023-10-10';

function repaired(rows: Rows, input: WorkbookInput = {}) {
  const register = registerOf(rows, input);
  const problems = mendable(checkRegister(register, { asOf: TODAY }));
  return { problems, changes: repairChanges(register, problems, TODAY) };
}

const UNITS = [
  { code: 'DV001', name: 'Sở Tài chính', selfInspects: true },
  { code: 'DV002', name: 'Sở Y tế', selfInspects: true },
] as const;

test('a date that only the history has is filled in, and the journal says so', () => {
  const { problems, changes } = repaired({
    findings: [{ code: 'PH001', kind: 'WEAKNESS' }],
    extensions: [{ finding: 'PH001', decidedOn: '2023-09-20', newDue: '2023-10-20' }],
  });
  expect(problems.map(({ code, mend }) => [code, mend?.label.vi])).toEqual([
    ['EXTENSION_DISAGREES', 'Điền 20/10/2023'],
  ]);
  expect(changes).toEqual([
    {
      kind: 'update',
      table: 'findings',
      code: 'PH001',
      values: { extendedTo: '2023-10-20' },
      expected: { extendedTo: null },
    },
    {
      kind: 'append',
      table: 'journal',
      values: {
        code: 'NK001',
        date: TODAY,
        command: 'Sửa dữ liệu',
        table: 'Phát hiện',
        rows: ['PH001'],
        detail: 'Điền cột Gia hạn đến',
      },
    },
  ]);
});

test('a verdict is filled in with its day', () => {
  const { changes } = repaired({
    findings: [{ code: 'PH001', kind: 'WEAKNESS' }],
    rechecks: [{ finding: 'PH001', checkedOn: '2023-09-25', verdict: 'MET' }],
  });
  expect(changes[0]).toMatchObject({ values: { verdict: 'MET', verdictOn: '2023-09-25' } });
});

test('what someone typed is never overwritten, and two answers of one day are left to people', () => {
  const extensions = [
    { finding: 'PH001', decidedOn: '2023-09-20', newDue: '2023-10-20' },
    { finding: 'PH002', decidedOn: '2023-09-20', newDue: '2023-10-20' },
    { finding: 'PH002', decidedOn: '2023-09-20', newDue: '2023-11-20' },
  ];
  const findings = [
    { code: 'PH001', kind: 'WEAKNESS', extendedTo: '2023-12-31' },
    { code: 'PH002', kind: 'WEAKNESS' },
  ] as const;
  expect(repaired({ findings, extensions })).toEqual({ problems: [], changes: [] });
});

test('units without a row for a period get one with its own code and the common due date', () => {
  const { problems, changes } = repaired(
    { units: UNITS, selfInspections: [{ code: 'TK001', unit: 'DV001', period: 'HALF_YEAR' }] },
    { settings: { year: 2023, halfYearReportDue: '2023-06-15', yearReportDue: '2023-11-15' } },
  );
  expect(problems.map(({ mend }) => mend?.label.vi)).toEqual(['Thêm 1 dòng còn thiếu', 'Thêm 2 dòng còn thiếu']);
  const rows = changes.filter(({ table }) => table === 'selfInspections').map(({ values }) => values);
  expect(rows).toEqual([
    { code: 'TK002', unit: 'DV002', period: 'HALF_YEAR', due: '2023-06-15' },
    { code: 'TK003', unit: 'DV001', period: 'YEAR', due: '2023-11-15' },
    { code: 'TK004', unit: 'DV002', period: 'YEAR', due: '2023-11-15' },
  ]);
});

test('rows without a code are given the next ones, and are known by what stands in them', () => {
  const { changes } = repaired({
    areas: [
      { code: 'LV001', name: 'Thể chế' },
      { code: null, name: 'Thủ tục hành chính', raw: { order: 'hai' } },
      { code: null, name: 'Tổ chức bộ máy' },
    ],
  });
  const codes = changes.filter(({ table }) => table === 'areas').map(({ values }) => values['code']);
  expect(codes).toEqual(['LV002', 'LV003']);
  expect(changes.find(({ table }) => table === 'areas')).toMatchObject({
    kind: 'update',
    code: null,
    expected: { name: 'Thủ tục hành chính', order: { unreadable: 'hai' } },
  });
});

test('a setting whose row was deleted comes back without a value', () => {
  const { changes } = repaired({}, { settingCells: { noticeSigner: undefined } });
  expect(changes).toContainEqual({
    kind: 'append',
    table: 'settings',
    values: {
      key: 'noticeSigner',
      label: 'Người ký thông báo',
      value: null,
      note: 'Họ tên, không học hàm học vị.',
    },
  });
});
