import type { FreeCell, FreeSheet } from '../../src/blueprint/input';
import { overviewSheet } from '../../src/blueprint/overview';
import { countedColumn } from '../../src/blueprint/overview-source';
import { linksOf } from '../../src/blueprint/page';
import { tables } from '../../src/register/tables';
import { samplePlan, sampleTables, sheetOf } from './sample';

const overview = overviewSheet(sampleTables, samplePlan);

function rowOf(sheet: FreeSheet, label: string, from = 0): readonly (FreeCell | null)[] {
  const row = sheet.rows.slice(from).find(({ cells }) => cells[0]?.value === label);
  if (row === undefined) throw new Error(`no row ${label}`);
  return row.cells;
}

const values = (cells: readonly (FreeCell | null)[]): unknown[] => cells.map((cell) => cell?.value ?? null);

test('the head follows the settings', () => {
  expect(overview.rows[0]?.cells[0]).toMatchObject({
    value: 'SỔ KIỂM TRA CẢI CÁCH HÀNH CHÍNH NĂM 2023',
    formula: '"SỔ KIỂM TRA CẢI CÁCH HÀNH CHÍNH NĂM "&NamKiemTra',
  });
  expect(overview.rows[1]?.cells[1]).toMatchObject({ value: 45194, formula: 'NgayBaoCao' });
  expect(overview.rows[2]?.cells[0]?.value).toBe(samplePlan);
});

test('key figures count what the tables hold', () => {
  expect(values(rowOf(overview, 'Số liệu chính')).slice(1)).toEqual([
    'Cuộc kiểm tra',
    'Cuộc đã hoàn thành',
    'Cuộc có bước quá hạn',
    'Tồn tại, hạn chế',
    'Khắc phục đạt',
    'Sắp đến hạn, đến hạn hôm nay',
    'Quá hạn báo cáo',
    'Quá hạn khắc phục',
  ]);
  const figures = overview.rows[5]?.cells ?? [];
  expect(values(figures)).toEqual([null, 3, 1, 1, 4, 1, 1, 1, 0]);
  expect(figures[3]?.formula).toBe('COUNTIF(LichKiemTra[Quá hạn],"Quá*")');
  expect(figures[6]?.formula).toBe(
    'COUNTIFS(PhatHien[Trạng thái],"Sắp đến hạn")+COUNTIFS(PhatHien[Trạng thái],"Đến hạn hôm nay")',
  );
});

test('findings by area, with totals that leave none out', () => {
  const area = rowOf(overview, 'Cải cách thủ tục hành chính');
  expect(values(area)).toEqual(['Cải cách thủ tục hành chính', 'LV03', 0, 2, 0, 1, 0, 1, 0]);
  expect(area[1]?.formula).toBe('IFERROR(INDEX(LinhVuc[Mã],3)&"","")');
  expect(area[3]?.formula).toBe('COUNTIFS(PhatHien[Lĩnh vực],$B16,PhatHien[Loại],D$13)');
  expect(values(rowOf(overview, 'Tổng cộng')).slice(2)).toEqual([1, 4, 0, 1, 1, 1, 0]);
  expect(overview.rows[12]?.cells[3]?.value).toBe('Tồn tại, hạn chế');
  expect(overview.rows[15]?.cells[1]?.value).toBe('LV03');
});

test('statuses are counted by the label beside them', () => {
  const overdue = rowOf(overview, 'Quá hạn');
  const row = overview.rows.findIndex(({ cells }) => cells === overdue) + 1;
  expect(overdue[1]).toMatchObject({ value: 1, formula: `COUNTIFS(PhatHien[Trạng thái],$A${row})` });
  const own = rowOf(overview, 'Quá hạn', row);
  const at = overview.rows.findIndex(({ cells }) => cells === own) + 1;
  const header = overview.rows.findIndex(({ cells }) => cells[1]?.value === '06 tháng đầu năm') + 1;
  expect(own[2]?.formula).toBe(`COUNTIFS(TuKiemTra[Trạng thái],$A${at},TuKiemTra[Kỳ],C$${header})`);
  expect(values(own)).toEqual(['Quá hạn', 1, 0]);
});

test('charts show the statuses and counts beside them', () => {
  for (const { labels, values: figures, place } of overview.charts ?? []) {
    expect([labels.top, labels.bottom]).toEqual([figures.top, figures.bottom]);
    expect(overview.rows[labels.top - 1]?.cells[0]?.value).toBe('Trạng thái');
    expect(overview.rows[labels.bottom]?.cells[1]?.formula).toMatch(/^COUNTIFS\(/u);
    expect(overview.rows[labels.bottom + 1]?.cells).toEqual([]);
    expect(place.left).toBeGreaterThan(figures.right);
  }
});

test('links lead to every sheet', () => {
  expect(linksOf(overview, undefined).map(({ sheet }) => sheet)).toEqual(sampleTables.map(({ table }) => table.sheet));
});

test('an empty register has an overview of zeros', () => {
  const empty = sampleTables.map(({ table }) => sheetOf(table, []));
  const sheet = overviewSheet(empty, null);
  expect(sheet.rows[0]?.cells[0]?.value).toBe('SỔ KIỂM TRA CẢI CÁCH HÀNH CHÍNH NĂM ');
  expect(sheet.rows[2]?.cells).toEqual([null]);
  expect(values(sheet.rows[5]?.cells ?? [])).toEqual([null, 0, 0, 0, 0, 0, 0, 0, 0]);
});

test('needs its tables and their columns', () => {
  expect(() => overviewSheet([], null)).toThrow('needs table visits');
  expect(() => countedColumn(sampleTables, tables.visits, 'nothing')).toThrow('no column nothing');
});
