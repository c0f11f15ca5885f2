import { columnLook, headerLook, TAB_COLOURS, tabColour, TONES } from '../../src/blueprint/looks';
import { headerHeight, layoutOf, pagesWide } from '../../src/blueprint/layout';
import { hintText } from '../../src/blueprint/hints';
import { heightOf, lineCount } from '../../src/blueprint/text-height';
import type { Column } from '../../src/register/column';
import { tableIds, tables } from '../../src/register/tables';
import { sheetOf } from './sample';

function luminance(rgb: string): number {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const part = parseInt(rgb.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe('colours', () => {
  test.each(Object.entries(TONES))('%s can be read', (_, { color = '', fill = '' }) => {
    expect(contrast(color, fill)).toBeGreaterThanOrEqual(4.5);
  });

  test('headers can be read, and required, computed and other ones differ', () => {
    const { code, content, status } = tables.findings.columns;
    const looks = [code, content, status].map(headerLook);
    for (const { color = '', fill = '' } of looks) expect(contrast(color, fill)).toBeGreaterThanOrEqual(4.5);
    expect(new Set(looks.map(({ fill }) => fill)).size).toBe(3);
  });

  test('tabs are grouped', () => {
    const groups = tableIds.map(tabColour);
    expect(new Set(groups)).toEqual(new Set([TAB_COLOURS.work, TAB_COLOURS.lists, TAB_COLOURS.tool]));
  });

  test('what is typed as text stays text: “12/2023” is no date, “- chưa có biển” no formula', () => {
    const columns = tableIds.flatMap((id) => Object.values<Column<unknown>>(tables[id].columns));
    const texts = columns.filter(({ kind, formula }) => kind.toLowerCase().endsWith('text') && formula === undefined);
    expect(new Set(texts.map(({ kind }) => kind))).toEqual(new Set(['text', 'longText']));
    expect(new Set(texts.map((column) => columnLook(column).format))).toEqual(new Set(['@']));
  });

  test('a computed text is never formatted as text', () => {
    expect(columnLook(tables.findings.columns.status).format).toBe('General');
    expect(columnLook(tables.findings.columns.kind).format).toBe('@');
  });
});

describe('heights', () => {
  test.each([
    ['', 10, 1],
    ['Ngắn', 10, 1],
    ['một\nhai\nba', 44, 3],
    ['Số ngày làm việc quá hạn', 10, 3],
    ['x'.repeat(40), 10, 5],
    ['日本語の長い文章です', 10, 2],
    ['Ban hành kịp thời kế hoạch cải cách hành chính năm 2023, phân công trách nhiệm', 44, 2],
    ['ưỡng '.repeat(20), 20, 5],
  ])('%j in %d characters', (text, width, lines) => {
    expect(lineCount(text, width)).toBe(lines);
  });

  test('one line needs none; the highest row is Excel’s', () => {
    expect(heightOf(1)).toBeUndefined();
    expect(heightOf(2)).toBe(31.5);
    expect(heightOf(100)).toBe(409.5);
  });

  test('the header row holds its longest header', () => {
    const { columns } = layoutOf(sheetOf(tables.selfInspections, []));
    expect(headerHeight(columns)).toBeGreaterThan(headerHeight(columns.slice(0, 3)));
  });
});

test('wide sheets print on several pages across', () => {
  expect(pagesWide([10])).toBe(1);
  expect(pagesWide([200, 200, 200])).toBe(3);
});

test.each([
  ['findings', 'Cột có đầu đề xanh dương đậm: phải điền. Cột nền xám'],
  ['remarks', 'Cột có đầu đề xanh dương đậm: phải điền. Thêm dòng'],
  ['settings', 'Chỉ sửa cột “Giá trị”.'],
  ['journal', 'Công cụ ghi'],
] as const)('the hint of %s', (id, beginning) => {
  expect(hintText(tables[id]).startsWith(beginning)).toBe(true);
});
