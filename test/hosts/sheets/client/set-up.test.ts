/** A register that the sidebar makes: sheets, names, formulas, statuses, dropdowns, colours, warnings, charts. */
import { openRegister } from '../../../../src/register/register';
import { tableIds } from '../../../../src/register/tables';
import { findingCell, manyFindings, newFinding, rawOf, see, valueOf, write } from '../../../contract/content';
import { contentsOf, open, small, tablesOf, whole } from './support';

test('the illustration reads back as it was given, with the statuses that the tool works out', async () => {
  const sheets = await whole('minh-hoa');
  const { workbook } = await open(sheets);
  const given = tablesOf('minh-hoa');
  expect(sheets.book.sheets.map(({ name }) => name)).toEqual([
    'Tổng quan',
    'Trang tính1',
    ...given.map(({ table }) => table.sheet),
  ]);
  const snapshot = valueOf(await workbook.read(tableIds));
  const register = valueOf(openRegister(snapshot));
  expect(register.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  for (const { table, rows } of given) {
    const cells = snapshot.sheets.find(({ name }) => name === table.sheet)?.cells.slice(3, 3 + rows.length) ?? [];
    const width = Object.keys(table.columns).length;
    const padded = (row: readonly unknown[]) => Array.from({ length: width }, (_, i) => row[i] ?? null);
    expect([table.sheet, cells.map(padded)]).toEqual([table.sheet, rows.map(padded)]);
  }
});

test('what guides people is there: one formula a computed column, warnings, colours, charts, figures over whole columns', async () => {
  const { book } = await whole('minh-hoa');
  const findings = book.sheet('Phát hiện');
  const formulas: string[] = [];
  findings.forEachCell(({ formula }) => {
    if (formula !== undefined) formulas.push(formula);
  });
  expect(formulas).toHaveLength(5);
  expect(formulas[1]).toMatch(/^=\{"Trạng thái";CCHC_TRANGTHAI\(E4:E;.*;NgayBaoCao;NgayCanhBao\)\}$/u);
  expect(findings.state.protections.map(({ warningOnly }) => warningOnly)).toEqual([true, true, true, true, true]);
  expect(findings.state.rules.length).toBeGreaterThan(4);
  expect([findings.state.frozenRows, findings.cell(3, 4).rule?.allowInvalid]).toEqual([3, true]);
  expect(book.sheet('Tổng quan').state.charts).toHaveLength(2);
  expect(book.formula('Tổng quan', 'B6')).toBe("=COUNTA('Lịch kiểm tra'!$A$4:$A)");
  expect(book.names.filter(({ name }) => name.startsWith('DM_')).length).toBeGreaterThan(5);
});

test('a second run mends nothing and changes nothing; what was taken away comes back', async () => {
  const sheets = await whole('minh-hoa');
  const { workbook } = await open(sheets);
  const before = contentsOf(sheets);
  expect(valueOf(await workbook.renew()).mended).toEqual([]);
  expect(contentsOf(sheets)).toEqual(before);
  const findings = sheets.book.sheet('Phát hiện');
  findings.state.protections = [];
  findings.state.rules = [];
  findings.state.frozenRows = 0;
  sheets.book.names = sheets.book.names.filter(({ name }) => name !== 'DM_LoaiPhatHien');
  sheets.book.deleteSheet('Tổng quan');
  const mended = valueOf(await workbook.renew()).mended.map(({ vi }) => vi);
  expect(mended.join('\n')).toMatch(/1 vùng đặt tên[^]*màu trạng thái[^]*cảnh báo[^]*dòng tiêu đề[^]*Tổng quan/u);
  expect(valueOf(await workbook.renew()).mended).toEqual([]);
});

test('a row inserted above the first moves the formulas off it; bringing statuses up to date puts them right', async () => {
  const sheets = await small();
  const { workbook } = await open(sheets);
  const seen = await see(workbook);
  const status = rawOf(seen, findingCell(seen, 'PH001', 'status'));
  sheets.book.insertRows('Phát hiện', 4);
  expect(valueOf(await workbook.refresh()).cells).toBeGreaterThan(0);
  const after = await see(workbook);
  expect(rawOf(after, findingCell(after, 'PH001', 'status'))).toBe(status);
  expect(valueOf(await workbook.refresh()).cells).toBe(0);
});

test('a command takes as many calls of Google for 2,000 rows as for 100', async () => {
  const counts: number[][] = [];
  for (const rows of [100, 2_000]) {
    const sheets = await small(manyFindings(rows));
    const { workbook } = await open(sheets);
    const seen = await see(workbook);
    const own = [sheets.last.calls.length];
    const updates = seen.register.tables.findings.rows
      .filter((_, i) => i % 2 === 0)
      .map(({ code }) => ({
        kind: 'update' as const,
        table: 'findings' as const,
        code,
        values: { cause: 'Nguyên nhân' },
        expected: { cause: null },
      }));
    await write(workbook, [...updates, newFinding('PH9999', { content: 'Mới' })]);
    own.push(sheets.last.calls.length);
    counts.push(own);
  }
  expect(counts[1]).toEqual(counts[0]);
});
