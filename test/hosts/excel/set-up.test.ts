/** A register that the add-in makes: every sheet, table, name, dropdown, colour and chart, in a new and in an existing workbook. */
import { sheetsOf } from '../../../src/blueprint/sheets';
import { highlightsOf } from '../../../src/blueprint/highlights';
import { layoutOf } from '../../../src/blueprint/layout';
import { definedNames, dropdownNames } from '../../../src/blueprint/names';
import { openRegister } from '../../../src/register/register';
import { tableIds, tables } from '../../../src/register/tables';
import { contentOf, valueOf } from '../../contract/content';
import { addName } from '../../excel-host/model/structure';
import {
  beforeRequest,
  blank,
  differences,
  illustrated,
  join,
  problemOf,
  requestsOf,
  small,
  tablesOf,
  type Opened,
} from './support';

test('the illustration in a blank workbook is the one that a file would hold', async () => {
  const opened = await illustrated();
  const { book, workbook } = opened;
  const given = tablesOf('minh-hoa');
  expect(book.sheets).toEqual(['Sheet1', 'Tổng quan', ...given.map(({ table }) => table.sheet)]);
  expect(book.tables.map(({ name }) => name)).toEqual(given.map(({ table }) => table.name));
  const register = valueOf(openRegister(valueOf(await workbook.read(tableIds))));
  expect(register.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  for (const { table, rows } of given) {
    const read = register.tables[table.id as (typeof tableIds)[number]];
    expect([table.id, read.rows.length, read.layout?.tableObject]).toEqual([table.id, rows.length, table.name]);
  }
  const layouts = given.map(layoutOf);
  const names = definedNames(layouts, dropdownNames(layouts));
  const known = book.names.map(({ name, formula, visible }) => ({ name, formula: formula.slice(1), hidden: !visible }));
  const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);
  expect([...known].sort(byName)).toEqual(
    names.map(({ name, formula, hidden = false }) => ({ name, formula, hidden })).sort(byName),
  );
});

test('computed columns are calculated columns with the functions of the add-in, settings too', async () => {
  const { book } = await illustrated();
  const findings = book.tables.find(({ name }) => name === 'PhatHien');
  const at = (header: string): number => findings?.columns.indexOf(header) ?? -1;
  const status = book.cell('Phát hiện', 3, at('Trạng thái'));
  expect(status.formula).toMatch(/^=CCHC\.TRANGTHAI\(PhatHien\[\[#This Row\],\[Loại\]\],/u);
  expect(status.numberFormat).toBe('General');
  expect(book.cell('Phát hiện', 3, at('Hạn khắc phục'))).toMatchObject({
    formula: expect.stringMatching(/^=CCHC\.HANKHACPHUC\(/u) as string,
    numberFormat: 'dd/mm/yyyy',
  });
  const calendar = book.names.find(({ name }) => name === 'LichLamViec')?.formula ?? '';
  const [, row = ''] = /\$C\$(\d+)$/u.exec(calendar) ?? [];
  expect(book.cell('Cấu hình', Number(row) - 1, 2).formula).toBe(
    '=CCHC.LICHLAMVIEC(NgayNghi[Ngày],NgayNghi[Loại ngày])',
  );
});

test('cells take what they should, and say so: dropdowns, dates, whole numbers, hints', async () => {
  const { book } = await illustrated();
  const findings = book.tables.find(({ name }) => name === 'PhatHien');
  const ruleOf = (header: string) => {
    const column = findings?.columns.indexOf(header) ?? -1;
    return book.validations('Phát hiện').find(({ areas }) => areas.some(({ left }) => left === column));
  };
  expect(ruleOf('Loại')).toMatchObject({
    rule: { list: { inCellDropDown: true, source: '=DM_LoaiPhatHien' } },
    errorAlert: { style: 'Warning', showAlert: true },
  });
  expect(ruleOf('Ngày ấn định')).toMatchObject({
    rule: { date: { formula1: '=DATE(1990,1,1)', formula2: '=DATE(2100,12,31)', operator: 'Between' } },
    errorAlert: { style: 'Stop' },
  });
  expect(ruleOf('Số ngày, tháng')).toMatchObject({
    rule: { wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' } },
  });
  expect(ruleOf('Nội dung')).toMatchObject({ prompt: { showPrompt: true, title: 'Nội dung' } });
});

test('statuses are coloured, the most urgent first; headers stay in view; sheets print across with their headers', async () => {
  const { book } = await illustrated();
  const given = tablesOf('minh-hoa').find(({ table }) => table.id === 'findings');
  if (given === undefined) throw new Error('No findings');
  const wanted = highlightsOf(layoutOf(given)).map(({ formula }) => `=${formula}`);
  expect(book.conditionalFormats('Phát hiện').map(({ formula }) => formula)).toEqual(wanted);
  expect(book.freeze('Phát hiện')).toBe('A1:C3');
  const { sheets } = book.state() as { sheets: { name: string; tabColor: string; page: unknown }[] };
  const findings = sheets.find(({ name }) => name === 'Phát hiện');
  expect(findings).toMatchObject({
    tabColor: '#2E75B6',
    page: { titleRows: { top: 2, bottom: 2 }, titleColumns: { left: 0, right: 0 } },
  });
});

test('Tổng quan counts by formulas, leads to every sheet, and has its two charts beside its figures', async () => {
  const { book } = await illustrated();
  const charts = book.charts('Tổng quan');
  expect(charts.map(({ name }) => name)).toEqual(['Tồn tại, hạn chế theo trạng thái', 'Cuộc kiểm tra theo trạng thái']);
  const [overview] = sheetsOf(tablesOf('minh-hoa'));
  if (overview === undefined || 'table' in overview) throw new Error('No overview');
  overview.rows.forEach(({ cells }, row) => {
    cells.forEach((cell, column) => {
      if (cell?.formula !== undefined) expect(book.cell('Tổng quan', row, column).formula).toBe(`=${cell.formula}`);
      if (cell?.link !== undefined) {
        expect(book.cell('Tổng quan', row, column).link).toMatchObject({ documentReference: `'${cell.link}'!A1` });
      }
    });
  });
  expect(book.cell('Phát hiện', 0, 0).link).toMatchObject({ documentReference: "'Tổng quan'!A1" });
});

test('in a workbook with sheets of the same names the register takes free ones, and nothing there changes', async () => {
  const opened = await blank();
  const { book, workbook } = opened;
  for (const name of ['Tổng quan', 'phát hiện']) book.addSheet(name);
  book.typeInto('phát hiện', 0, 0, 'Của người khác');
  const before = book.state() as { sheets: unknown[] };
  const added = valueOf(await workbook.addTables(tablesOf('minh-hoa')));
  expect(added.slice(0, 3)).toEqual(['Tổng quan (2)', 'Lịch kiểm tra', 'Phát hiện (2)']);
  const after = book.state() as { sheets: unknown[] };
  expect(differences(before.sheets, after.sheets.slice(0, 3))).toEqual([]);
  const register = valueOf(openRegister(valueOf(await workbook.read(tableIds))));
  expect(register.tables.findings.layout?.sheet).toBe('Phát hiện (2)');
});

test('a name that means something else is told, and nothing is added', async () => {
  const opened = await blank();
  await opened.client.Excel.run(async (context) => {
    context.workbook.names.add('NgayBaoCao', '=Sheet1!$B$2');
    await context.sync();
  });
  const before = opened.book.state();
  const requests = await requestsOf(opened, async () => {
    const problem = problemOf(await opened.workbook.addTables(tablesOf('trong')));
    expect(problem.message.vi).toContain('NgayBaoCao');
  });
  expect(requests.map(({ writes }) => writes)).toEqual([false]);
  expect(differences(before, opened.book.state())).toEqual([]);
});

test('two people who set up a register at once: one has it, whole; the other is told, and leaves nothing behind', async () => {
  const opened = await blank();
  const { workbook: other } = await join(opened.host);
  const both = await Promise.all(
    [opened, { workbook: other }].map(({ workbook }) => workbook.addTables(contentOf({}))),
  );
  const [refused, ...more] = both.filter(({ ok }) => !ok);
  if (refused === undefined || more.length > 0) throw new Error('Not one of two');
  const { code, message } = problemOf(refused);
  expect([code, message.vi]).toEqual(['EXCEL_SET_UP_TAKEN_BACK', expect.stringContaining('Người khác vừa tạo')]);
  const alone = await small();
  expect(differences(withoutIds(alone.book.state()), withoutIds(opened.book.state()))).toEqual([]);
});

/** A state without the numbers that Excel counts its things by. */
function withoutIds(state: unknown): unknown {
  return JSON.parse(JSON.stringify(state, (key, value: unknown) => (key === 'id' ? undefined : value)));
}

test('a sheet and a name that someone makes while a register is set up stay theirs', async () => {
  for (const make of [
    ({ book }: Opened) => {
      book.addSheet('Phát hiện');
      book.typeInto('Phát hiện', 0, 0, 'Của tôi');
    },
    ({ book }: Opened) => {
      addName(book, null, 'NgayBaoCao', '=Sheet1!$B$2', '');
    },
  ]) {
    const opened = await blank();
    let between: unknown;
    beforeRequest(opened.host, 2, () => {
      make(opened);
      between = opened.book.state();
    });
    problemOf(await opened.workbook.addTables(tablesOf('minh-hoa')));
    expect(differences(between, opened.book.state(), { contentOnly: true })).toEqual([]);
  }
});

test('a second register in the same workbook is refused, and nothing changes', async () => {
  const opened = await illustrated();
  const before = opened.book.state();
  expect(problemOf(await opened.workbook.addTables(tablesOf('trong'))).message.vi).toContain('trùng tên bảng của sổ');
  expect(differences(before, opened.book.state())).toEqual([]);
});

test('days of a workbook that counts from 1904 are the same days', async () => {
  const opened = await illustrated({ date1904: true });
  expect(opened.workbook.date1904).toBe(true);
  const register = valueOf(openRegister(valueOf(await opened.workbook.read(tableIds))));
  const plain = valueOf(openRegister(valueOf(await (await illustrated()).workbook.read(tableIds))));
  expect(register.settings.asOf).toBe(plain.settings.asOf);
  const days = (one: typeof register) => one.tables.visits.rows.map(({ inspectedOn }) => inspectedOn);
  expect(days(register)).toEqual(days(plain));
  expect(days(register).filter((day) => day !== null).length).toBeGreaterThan(3);
});

test('for an Excel without custom functions the computed columns are values, and no formula of the add-in is there', async () => {
  const { book, host } = await illustrated({ keepsValues: true });
  const findings = book.tables.find(({ name }) => name === 'PhatHien');
  const at = findings?.columns.indexOf('Trạng thái') ?? -1;
  const words: readonly unknown[] = Object.values(tables.findings.columns.status.highlights ?? []).flatMap(
    ({ when }) => when,
  );
  const statuses = Array.from({ length: 6 }, (_, i) => book.cell('Phát hiện', 3 + i, at));
  expect(statuses.map(({ formula }) => formula)).toEqual(statuses.map(() => null));
  expect(statuses.some(({ value }) => words.includes(value))).toBe(true);
  expect(JSON.stringify(book.state())).not.toContain('=CCHC.');
  expect(host.requests.filter(({ code }) => code !== null)).toEqual([]);
});
