/** Formulas as Google Sheets takes them, and how one that is there is recognised. */
import { foundLayout } from '../../../../src/blueprint/found';
import { layoutOf } from '../../../../src/blueprint/layout';
import {
  callsOurs,
  columnFormula,
  columnRanges,
  headerOfFormula,
  sameFormula,
  settingFormula,
  sheetsFormula,
} from '../../../../src/hosts/sheets/client/formulas';
import { settingList } from '../../../../src/register/settings';
import { tables } from '../../../../src/register/tables';

const findings = layoutOf({ table: tables.findings, rows: [] });
const daysOff = layoutOf({ table: tables.daysOff, rows: [] });
const sources = { rangeOf: columnRanges([findings, daysOff]), hasName: () => true };

function computed(id: 'status' | 'dueDate') {
  const { formula, header } = tables.findings.columns[id];
  if (formula === undefined) throw new Error(`${id} is not computed`);
  return { formula, header };
}

test('a computed column is one formula in the cell of its header, over open columns from the row below', () => {
  const { formula, header } = computed('dueDate');
  expect(columnFormula(header, formula, findings, sources)).toBe(
    '={"Hạn khắc phục";CCHC_HANKHACPHUC(Q4:Q;R4:R;S4:S;T4:T;LichLamViec;TinhCaNgayAnDinh)}',
  );
});

test('a formula that would not work is not entered: a name or a column that it takes is missing', () => {
  const { formula, header } = computed('status');
  expect(columnFormula(header, formula, findings, { ...sources, hasName: () => false })).toBeNull();
  const columns = findings.columns.filter(({ id }) => id !== 'kind');
  expect(columnFormula(header, formula, { ...findings, columns }, sources)).toBeNull();
});

test('a computed setting reads whole columns of other sheets', () => {
  const { formula } = settingList.calendar;
  if (formula === undefined) throw new Error('The calendar is not computed');
  expect(settingFormula(formula, findings, sources)).toBe("=CCHC_LICHLAMVIEC('Ngày nghỉ'!$B$4:$B;'Ngày nghỉ'!$C$4:$C)");
});

test.each([
  [
    'COUNTIFS(PhatHien[Trạng thái],"Đạt, một phần",PhatHien[Mã],$B5)',
    /^COUNTIFS\('Phát hiện'!\$[A-Z]+\$4:\$[A-Z]+;"Đạt, một phần";'Phát hiện'!\$A\$4:\$A;\$B5\)$/u,
  ],
  ['IFERROR(INDEX(PhatHien[Mã],2)&"","")', /^IFERROR\(INDEX\('Phát hiện'!\$A\$4:\$A;2\)&"";""\)$/u],
  ['"SỔ, NĂM "&NamKiemTra', /^"SỔ, NĂM "&NamKiemTra$/u],
])('%s reads whole columns, with ; between arguments and texts as they are', (formula, expected) => {
  expect(sheetsFormula(formula, sources.rangeOf)).toMatch(expected);
});

test('a formula over a column that is not there is none', () => {
  expect(sheetsFormula('COUNTA(PhatHien[Không có])', sources.rangeOf)).toBeNull();
});

test('columns are found by what they are, whatever people renamed and wherever they moved them', () => {
  const headers = Object.values(tables.areas.columns).map(({ header }) => header);
  const cells = [['x'], ['Tên khác', ...headers.slice(0, 1), ...headers.slice(2)], ['a', 'LV01']];
  const names = [{ name: 'SKT_LinhVuc_name', sheet: 'Lĩnh vực 2', row: 1, column: 0 }];
  const id = Object.keys(tables.areas.columns)[1] ?? '';
  const found = foundLayout(
    {
      sheets: [{ name: 'Lĩnh vực 2', cells, tables: [] }],
      names: names.map((name) => ({ ...name, name: `SKT_${tables.areas.name}_${id}` })),
      date1904: false,
    },
    tables.areas,
  );
  if (found === null) throw new Error('Not found');
  const rangeOf = columnRanges([found]);
  expect(rangeOf(tables.areas.name, headers[1] ?? '')).toBe("'Lĩnh vực 2'!$A$3:$A");
  expect(rangeOf(tables.areas.name, 'Tên khác')).toBe("'Lĩnh vực 2'!$A$3:$A");
});

test.each([
  ['={"Trạng thái";CCHC_TRANGTHAI(E4:E;NgayBaoCao)}', '={"Trạng thái"; CCHC_TRANGTHAI(E4:E, ngaybaocao)}', true],
  ['={"Trạng thái";CCHC_TRANGTHAI(E4:E;NgayBaoCao)}', '={"Trạng thái";CCHC_TRANGTHAI(E5:E;NgayBaoCao)}', false],
  ['={"A,B";CCHC_X(A4:A)}', '={"A;B";CCHC_X(A4:A)}', false],
])('%s and %s: the same is %s', (a, b, same) => {
  expect(sameFormula(a, b)).toBe(same);
});

test('formulas of the tool are told from those of users, also as Excel had them', () => {
  const ours = ['={"H";CCHC_TRANGTHAI(E4:E)}', '=CCHC.TRANGTHAI(E4)', '=_xldudf_CCHC_TRANGTHAI(E4)', '=cchc_x(1)'];
  expect(ours.filter(callsOurs)).toEqual(ours);
  expect(['=SUM(A1:A2)', '=ACCHC_X(1)'].filter(callsOurs)).toEqual([]);
});

test('the header that a formula gives is read from it', () => {
  expect(headerOfFormula('={"Hạn ""mới""";CCHC_X(A4:A)}')).toBe('Hạn "mới"');
  expect(headerOfFormula('=CCHC_X(A4:A)')).toBeNull();
});
