import { fitSheets, freeNames, homeOf } from '../../src/blueprint/fit';
import { isTableSheet, sheetName, type FreeSheet, type NewSheet } from '../../src/blueprint/input';
import { layoutOf } from '../../src/blueprint/layout';
import { planNames } from '../../src/blueprint/name-plan';
import type { PresentWorkbook } from '../../src/blueprint/present';
import { toSerial } from '../../src/register/dates';
import { tables } from '../../src/register/tables';
import { sheetOf } from './sample';

const EMPTY: PresentWorkbook = { sheetNames: [], worksheets: [], tables: [], names: [], date1904: false };
const withSheets = (...sheetNames: string[]): PresentWorkbook => ({ ...EMPTY, sheetNames, worksheets: sheetNames });

const links: FreeSheet = {
  sheet: 'Tổng quan',
  widths: [20, 20],
  rows: [
    {
      cells: [
        { look: 'link', value: 'Phát hiện', link: 'Phát hiện' },
        { look: 'link', value: 'Đơn vị', link: 'Đơn vị' },
        { look: 'label', value: 1, formula: "SUM('Phát hiện'!A:A)" },
        { look: 'date', value: toSerial('2023-09-25') },
      ],
    },
  ],
};

const cellsOf = (sheet: NewSheet | undefined): unknown[] => {
  if (sheet === undefined) return [];
  return isTableSheet(sheet) ? [...(sheet.rows[0] ?? [])] : [...(sheet.rows[0]?.cells ?? [])];
};

test('taken names of sheets get the first free number, and stay short enough', () => {
  const long = 'Một tên dài đúng ba mươi mốt chữ';
  expect(freeNames(['Phát hiện', 'Đơn vị'], ['PHÁT HIỆN', 'Phát hiện (2)'])).toEqual(['Phát hiện (3)', 'Đơn vị']);
  expect(freeNames([long.slice(0, 31)], [long.slice(0, 31)])).toEqual(['Một tên dài đúng ba mươi mố (2)']);
});

test('links and formulas follow a sheet that got another name, or that is there under another', () => {
  const present: PresentWorkbook = {
    ...withSheets('Phát hiện', 'Các cơ quan'),
    tables: [{ name: 'DONVI', sheet: 'Các cơ quan' }],
  };
  const [overview, findings] = fitSheets([links, sheetOf(tables.findings, [])], present);
  expect(findings && sheetName(findings)).toBe('Phát hiện (2)');
  expect(cellsOf(overview).slice(0, 3)).toEqual([
    { look: 'link', value: 'Phát hiện (2)', link: 'Phát hiện (2)' },
    { look: 'link', value: 'Các cơ quan', link: 'Các cơ quan' },
    { look: 'label', value: 1, formula: "SUM('Phát hiện (2)'!A:A)" },
  ]);
});

test('a workbook that counts days from 1904 gets them counted so', () => {
  const day = toSerial('2023-07-01');
  const rows = [{ deadlineDate: day, deadlineCount: day }];
  const [overview, findings] = fitSheets([links, sheetOf(tables.findings, rows)], { ...EMPTY, date1904: true });
  const ids = Object.keys(tables.findings.columns);
  expect(cellsOf(findings)[ids.indexOf('deadlineDate')]).toBe(day - 1462);
  expect(cellsOf(findings)[ids.indexOf('deadlineCount')]).toBe(day);
  expect(cellsOf(overview)[3]).toEqual({ look: 'date', value: toSerial('2023-09-25') - 1462 });
});

test('tables lead back to the overview that comes with them, or to that of the register that is there', () => {
  const table = sheetOf(tables.findings, []);
  expect(homeOf([links, table])).toBe('Tổng quan');
  expect(homeOf([table])).toBeUndefined();
  expect(homeOf([table], withSheets('Tổng quan'))).toBeUndefined();
  const register = { ...withSheets('Tổng quan'), tables: [{ name: 'DonVi', sheet: 'Đơn vị' }] };
  expect(homeOf([table], register)).toBe('Tổng quan');
});

describe('names that a workbook has', () => {
  const layouts = [layoutOf(sheetOf(tables.units, [])), layoutOf(sheetOf(tables.findings, []))];
  const planned = (present: Partial<PresentWorkbook>) => planNames(layouts, { ...EMPTY, ...present });

  test('of dropdowns are gone round', () => {
    const plan = planned({ names: [{ name: 'ds_donvi', formula: "'Sổ'!$A$1" }] });
    if (!plan.ok) throw new Error(plan.problem.message.en);
    expect(plan.value.dropdowns.byTable.get('units')).toBe('DS_DonVi_2');
    expect(plan.value.added.map(({ name }) => name)).toContain('DS_DonVi_2');
    expect(plan.value.revived).toEqual([]);
  });

  test('refer again to what was deleted', () => {
    const dead = { name: 'SKT_DonVi_code', formula: "'Đơn vị'!#REF!" };
    const plan = planned({ names: [dead] });
    if (!plan.ok) throw new Error(plan.problem.message.en);
    expect(plan.value.revived).toEqual([{ present: dead, formula: "'Đơn vị'!$A$3" }]);
  });

  test.each([
    [{ tables: [{ name: 'PHATHIEN', sheet: 'Sổ cũ' }] }, 'FILE_TABLE_TAKEN'],
    [{ tables: [{ name: 'SKT_DonVi_code', sheet: 'Sổ cũ' }] }, 'FILE_TABLE_TAKEN'],
    [{ names: [{ name: 'DonVi', formula: "'Sổ'!$A$1" }] }, 'FILE_NAME_TAKEN'],
    [{ names: [{ name: 'SKT_DonVi_code', formula: "'Sổ'!$A$1" }] }, 'FILE_NAME_TAKEN'],
  ])('that can’t be others are refused: %j', (present, code) => {
    const plan = planned(present);
    expect(plan.ok ? 'taken' : plan.problem.code).toBe(code);
  });
});
