import { columnPlans, freeRowHeight, headCells, headHeights, rowHeight, settingPlans } from '../../src/blueprint/cells';
import { sheetName, type NewSheet } from '../../src/blueprint/input';
import { laidSheet, layoutOf } from '../../src/blueprint/layout';
import { frameOf, linksOf, linkTarget } from '../../src/blueprint/page';
import { planTitle, sheetsOf } from '../../src/blueprint/sheets';
import { shippedDataSet } from '../../src/commands/data-sets';
import { newRegister } from '../../src/commands/new-register';
import { tableIds, tables } from '../../src/register/tables';
import { sampleTables, sheetOf } from './sample';

describe('new tables become sheets', () => {
  const { tables: added, register } = newRegister(shippedDataSet('soc-trang-2023'), { today: '2023-10-02' });

  test('a whole register with its overview before them, which names the plan', () => {
    const sheets = sheetsOf(added);
    expect(sheets.map(sheetName)).toEqual(['Tổng quan', ...tableIds.map((id) => tables[id].sheet)]);
    const [overview] = sheets as readonly (NewSheet & { rows: readonly { cells: unknown }[] })[];
    expect(planTitle(register)).toBe('Kế hoạch số 28/KH-UBND ngày 09/02/2023');
    expect(overview?.rows[2]?.cells).toEqual([{ look: 'note', value: planTitle(register) }]);
  });

  test('a part of one without', () => {
    const some = added.filter(({ table }) => table.id !== 'areas');
    expect(sheetsOf(some)).toEqual(some);
  });

  test('a register without a plan names none', () => {
    expect(planTitle(newRegister(shippedDataSet('trong'), { today: '2023-10-02' }).register)).toBeNull();
  });
});

describe('the sheet of a table', () => {
  const layout = layoutOf(sheetOf(tables.findings, [{ content: 'dài '.repeat(60) }, {}]));

  test('has the way back, headers, title and hint above its rows', () => {
    const cells = headCells(layout, 'Tổng quan');
    const at = (row: number, column: number) => cells.find((cell) => cell.row === row && cell.column === column)?.text;
    expect(at(0, 0)).toBe('Tổng quan');
    expect(at(0, 1)).toBe(tables.findings.title);
    expect(at(1, 1)).toMatch(/phải điền/u);
    expect(at(2, 0)).toBe('Mã');
    expect(headHeights(layout).slice(0, 2)).toEqual([27, 18]);
    expect(headCells(layout, undefined)).toHaveLength(cells.length - 1);
    expect(linksOf(layout.sheet, 'Tổng quan')).toEqual([{ row: 0, column: 0, sheet: 'Tổng quan' }]);
    expect(linksOf(layout.sheet, undefined)).toEqual([]);
    expect(linkTarget("Sổ 'A'")).toBe("'Sổ ''A'''!A1");
  });

  test('keeps headers and the first columns in view', () => {
    expect(frameOf(layout)).toMatchObject({
      tabColour: '2E75B6',
      frozen: { rows: 3, columns: tables.findings.frozenColumns },
      gridLines: true,
      merges: [],
      breaks: [],
    });
  });

  test('is as high as its texts, and computes where the table says so', () => {
    const plans = columnPlans(layout);
    const ids = Object.keys(tables.findings.columns);
    expect(plans.filter(({ formula }) => formula !== undefined).map(({ column }) => ids[column])).toEqual(
      ids.filter((id) => layout.table.columns[id]?.formula !== undefined),
    );
    expect(rowHeight(layout.sheet.rows[0] ?? [], plans).height).toBeGreaterThan(31);
    expect(rowHeight(layout.sheet.rows[1] ?? [], plans).height).toBeUndefined();
  });
});

test('values of settings look as their own kind, at the left; the long calendar makes no high row', () => {
  const settings = sampleTables.find(({ table }) => table.id === 'settings');
  if (settings === undefined) throw new Error('no settings');
  const layout = layoutOf(settings);
  const plans = settingPlans(layout);
  const row = (key: string): number => layout.firstRow + settings.rows.findIndex(([own]) => own === key);
  expect(plans.get(row('asOf'))?.look).toMatchObject({ format: 'dd/mm/yyyy', horizontal: 'left', wrap: true });
  const calendar = plans.get(row('calendar'));
  expect(calendar?.formula?.function).toBe('LICHLAMVIEC');
  const values = settings.rows[row('calendar') - layout.firstRow] ?? [];
  const columns = columnPlans(layout);
  expect(rowHeight(values, columns, calendar).height ?? 0).toBeLessThan(rowHeight(values, columns).height ?? 0);
  expect(settingPlans(layoutOf(sheetOf(tables.units, [])))).toEqual(new Map());
});

test('a free-form sheet scrolls whole and has no grid', () => {
  const sheet = laidSheet({ sheet: 'Ghi chú', widths: [10], rows: [], breaks: [4] });
  expect(frameOf(sheet)).toEqual({
    tabColour: 'C00000',
    widths: [10],
    frozen: null,
    gridLines: false,
    pagesWide: 1,
    merges: [],
    breaks: [4],
  });
  expect(freeRowHeight({ cells: [], height: 30 }, [10])).toEqual({ height: 30, fixed: true });
  expect(freeRowHeight({ cells: [{ look: 'label', value: 'hai dòng chữ' }, null] }, [10]).height).toBe(31.5);
});
