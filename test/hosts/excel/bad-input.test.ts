/** What people do to a workbook, and what Excel makes of it: each is told with a way out, no row is lost, nothing half-written. */
import { tables } from '../../../src/register/tables';
import { edit, findingCell, findingOf, newFinding, see, write, type Seen } from '../../contract/content';
import { blank, changesFor, differences, join, problemOf, small, tablesOf, type Opened } from './support';

const SHEET = tables.findings.sheet;

/** Tries the changes, which must be refused and leave everything as it is. */
async function refusedWhole({ workbook, book }: Opened, seen: Seen) {
  const before = book.state();
  const problem = problemOf(await workbook.apply(changesFor(seen)));
  expect(differences(before, book.state())).toEqual([]);
  return problem;
}

describe('a workbook that can’t be written', () => {
  test('a protected sheet is named, and how to take the protection off', async () => {
    const opened = await small();
    const seen = await see(opened.workbook);
    opened.book.protectSheet(SHEET);
    const problem = await refusedWhole(opened, seen);
    expect(problem.message.vi).toBe('Sheet “Phát hiện” đang được bảo vệ nên không ghi được. Chưa ghi gì vào sổ.');
    expect(problem.tip.vi).toContain('Bỏ bảo vệ trang tính');
    opened.book.protectSheet(SHEET, false);
    await write(opened.workbook, changesFor(seen));
  });

  test('another protected sheet does not stand in the way', async () => {
    const opened = await small();
    const seen = await see(opened.workbook);
    opened.book.protectSheet('Đơn vị');
    await write(opened.workbook, changesFor(seen));
    expect(findingOf(await see(opened.workbook), 'PH006').content).toBe('Thêm');
  });

  test('no sheet is added where the structure is protected', async () => {
    const opened = await blank();
    opened.book.protectStructure();
    const before = opened.book.state();
    const problem = problemOf(await opened.workbook.addTables(tablesOf('trong')));
    expect(problem.message.vi).toContain('Cấu trúc sổ tính đang được bảo vệ');
    expect(differences(before, opened.book.state())).toEqual([]);
  });

  test('a workbook open for reading only, also one that became so after it was opened', async () => {
    const opened = await small();
    const seen = await see(opened.workbook);
    opened.book.readOnly = true;
    expect((await refusedWhole(opened, seen)).code).toBe('WORKBOOK_READ_ONLY');
    const { workbook } = await join(opened.host);
    expect(workbook.capabilities.readOnly).toBe(true);
    const asked = opened.host.requests.length;
    expect(problemOf(await workbook.apply(changesFor(seen))).code).toBe('WORKBOOK_READ_ONLY');
    expect(problemOf(await workbook.refresh()).code).toBe('WORKBOOK_READ_ONLY');
    expect(opened.host.requests).toHaveLength(asked);
  });
});

describe('a table that people changed', () => {
  test('renamed: it is found by its headers’ names, written, and grows', async () => {
    const opened = await small();
    const seen = await see(opened.workbook);
    opened.book.renameTable('PhatHien', 'BangCuaToi');
    await write(opened.workbook, changesFor(seen));
    expect(opened.book.tables.find(({ name }) => name === 'BangCuaToi')?.area.bottom).toBe(8);
    const { workbook } = await join(opened.host);
    expect(findingOf(await see(workbook), 'PH006').content).toBe('Thêm');
  });

  test('turned into a range: rows still go below its last one', async () => {
    const opened = await small();
    const seen = await see(opened.workbook);
    opened.book.convertToRange('PhatHien');
    await write(opened.workbook, changesFor(seen));
    const { workbook } = await join(opened.host);
    const after = await see(workbook);
    expect(after.register.tables.findings.rows.map(({ code }) => code).slice(-2)).toEqual(['PH005', 'PH006']);
    expect(findingOf(after, 'PH002').content).toBe('Sửa');
  });

  test('turned into a range without any hidden name left: found by its headers', async () => {
    const opened = await small();
    opened.book.convertToRange('PhatHien');
    for (const { name } of opened.book.names) if (name.startsWith('SKT_')) opened.book.deleteName(name);
    const { workbook } = await join(opened.host);
    const seen = await see(workbook);
    expect(seen.register.tables.findings.rows).toHaveLength(5);
    await write(workbook, changesFor(seen));
    expect(findingOf(await see(workbook), 'PH006').content).toBe('Thêm');
  });

  test('deleted with its sheet: what is missing is told, nothing is written elsewhere', async () => {
    const opened = await small();
    const seen = await see(opened.workbook);
    opened.book.deleteSheet(SHEET);
    const problem = await refusedWhole(opened, seen);
    expect(problem.message.vi).toContain('Phát hiện');
  });

  test('a sheet renamed between reading and writing is written all the same', async () => {
    const opened = await small();
    const seen = await see(opened.workbook);
    opened.book.renameSheet(SHEET, 'Phát hiện 2023');
    const { places } = await write(opened.workbook, changesFor(seen));
    expect(places.map(({ sheet }) => sheet)).toEqual(['Phát hiện 2023', 'Phát hiện 2023']);
  });

  test.each(['PhatHien', 'BangCuaToi'])(
    'its header row switched off, the table named %s: that is told, nothing is written, and all is well once it is back',
    async (name) => {
      const opened = await small();
      const seen = await see(opened.workbook);
      opened.book.renameTable('PhatHien', name);
      const show = (showHeaders: boolean) =>
        opened.client.Excel.run(async (context) => {
          context.workbook.tables.getItem(name).showHeaders = showHeaders;
          await context.sync();
        });
      await show(false);
      for (const problem of [problemOf(await opened.workbook.read(['findings'])), await refusedWhole(opened, seen)]) {
        expect([problem.code, problem.place]).toEqual(['EXCEL_HEADERS_HIDDEN', { sheet: SHEET }]);
        expect(problem.message.vi).toContain(`Bảng ${name} ở sheet “Phát hiện” đang tắt dòng tiêu đề`);
      }
      await show(true);
      await write(opened.workbook, changesFor(seen));
      expect(findingOf(await see(opened.workbook), 'PH006').content).toBe('Thêm');
    },
  );

  test('filtered: hidden rows are written, new rows come below, and the filter stays', async () => {
    const opened = await small();
    const seen = await see(opened.workbook);
    opened.book.filter('PhatHien', (values) => values[0] === 'PH001');
    const hidden = opened.book.hiddenRows(SHEET);
    await write(opened.workbook, changesFor(seen));
    expect(opened.book.hiddenRows(SHEET)).toEqual(hidden);
    const after = await see(opened.workbook);
    expect([findingOf(after, 'PH002').content, findingOf(after, 'PH006').content]).toEqual(['Sửa', 'Thêm']);
  });

  test('a column deleted: it is named, and nothing is written', async () => {
    const opened = await small();
    const seen = await see(opened.workbook);
    opened.book.deleteColumn(SHEET, findingCell(seen, 'PH001', 'content').column);
    const problem = await refusedWhole(opened, seen);
    expect([problem.code, problem.message.vi]).toEqual([
      'COLUMN_TO_WRITE_MISSING',
      'Không ghi được vào cột “Nội dung” của sheet Phát hiện: không tìm thấy cột này, hoặc có hai cột cùng tên.',
    ]);
  });

  test('cells merged below it, where rows must come: the area is named, and nothing is written', async () => {
    const opened = await small();
    const seen = await see(opened.workbook);
    const { bottom } = opened.book.tables.find(({ name }) => name === 'PhatHien')?.area ?? { bottom: 0 };
    opened.book.mergeCells(SHEET, `C${bottom + 2}:E${bottom + 2}`);
    const problem = await refusedWhole(opened, seen);
    expect([problem.code, problem.place]).toEqual(['EXCEL_MERGED_CELLS', { sheet: SHEET, cell: `C${bottom + 2}` }]);
    expect(problem.message.vi).toContain(`C${bottom + 2}:E${bottom + 2}`);
  });

  test('cells merged over its rows, once it is a range: nothing is written into them', async () => {
    const opened = await small();
    opened.book.convertToRange('PhatHien');
    const seen = await see(opened.workbook);
    const { row } = findingCell(seen, 'PH002', 'content');
    opened.book.mergeCells(SHEET, `F${row + 1}:G${row + 2}`);
    const after = await see(opened.workbook);
    expect((await refusedWhole(opened, after)).code).toBe('EXCEL_MERGED_CELLS');
  });

  test('a title merged above it does not stand in the way', async () => {
    const opened = await small();
    const seen = await see(opened.workbook);
    opened.book.mergeCells(SHEET, 'B1:F1');
    await write(opened.workbook, changesFor(seen));
  });

  test('a formula of the user’s in a cell to write is replaced, and comes back when the write fails', async () => {
    const opened = await small();
    const seen = await see(opened.workbook);
    const { row, column } = findingCell(seen, 'PH001', 'content');
    opened.book.calculate = (_sheet, _row, _column, formula) =>
      formula === '="Chưa niêm yết "&"thủ tục"' ? 'Chưa niêm yết thủ tục' : formula.includes('CCHC.') ? 'x' : undefined;
    opened.book.typeInto(SHEET, row, column, '="Chưa niêm yết "&"thủ tục"');
    const now = await see(opened.workbook);
    const before = opened.book.state();
    opened.host.failNextWrite();
    problemOf(await opened.workbook.apply([edit(now, 'PH001', { content: 'Mới' }), newFinding('PH006')]));
    expect(differences(before, opened.book.state(), { contentOnly: true })).toEqual([]);
    await write(opened.workbook, [edit(now, 'PH001', { content: 'Mới' })]);
    expect(opened.book.cell(SHEET, row, column)).toMatchObject({ value: 'Mới', formula: null });
  });
});

test('what a user put around a status in the last row is not copied to the rows that come below it', async () => {
  const { book, workbook } = await small();
  const { row, column } = findingCell(await see(workbook), 'PH005', 'status');
  const own = `${book.cell(SHEET, row, column).formula ?? ''}&" (CV 12)"`;
  book.typeInto(SHEET, row, column, own);
  await write(workbook, [newFinding('PH006')]);
  expect(book.cell(SHEET, row, column).formula).toBe(own);
  expect(book.cell(SHEET, row + 1, column).formula).toBe(book.cell(SHEET, row - 1, column).formula);
});

describe('a workbook that changed since it was read', () => {
  test('in an Excel that refuses what is no longer there: it is read anew, and once more is enough', async () => {
    const opened = await small({}, { nullObjectsThrow: true });
    await see(opened.workbook);
    opened.book.convertToRange('PhatHien');
    const seen = await see(opened.workbook);
    expect(seen.register.tables.findings.rows).toHaveLength(5);
    opened.book.deleteSheet('Đơn vị');
    await write(opened.workbook, changesFor(seen));
  });

  test('a cell filled by mistake in the last row of the sheet is named; once it is cleared all is well', async () => {
    const opened = await small();
    opened.book.typeInto(SHEET, 1_048_575, 1, 'nhầm');
    const problem = problemOf(await opened.workbook.read(['findings']));
    expect([problem.code, problem.tip.vi]).toEqual(['EXCEL_STRAY_CELL', expect.stringContaining('Ctrl+End')]);
    expect(problem.place).toEqual({ sheet: SHEET, cell: expect.stringMatching(/^[A-Z]+1048576$/u) as unknown });
    opened.book.typeInto(SHEET, 1_048_575, 1, null);
    expect((await see(opened.workbook)).register.tables.findings.rows).toHaveLength(5);
  });

  test('that became read-only is known to be so after the next read, and that it can be written again, too', async () => {
    const { book, workbook } = await small();
    for (const readOnly of [true, false]) {
      book.readOnly = readOnly;
      await see(workbook);
      expect(workbook.capabilities.readOnly).toBe(readOnly);
    }
  });

  test('a cell of a hidden sheet is not shown, and how to show the sheet is told', async () => {
    const { book, client, workbook } = await small();
    await client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Đơn vị').visibility = 'Hidden';
      await context.sync();
    });
    const before = book.selection;
    const { code, tip } = problemOf(await workbook.select({ sheet: 'Đơn vị', cell: 'A4' }));
    expect([code, tip.vi]).toEqual(['EXCEL_SHEET_HIDDEN', expect.stringContaining('Bỏ ẩn')]);
    expect(book.selection).toEqual(before);
  });

  test('Excel is asked again to tell of changes when it could not the first time', async () => {
    const { book, host, workbook } = await small();
    host.failNext('GeneralException');
    let heard = 0;
    workbook.onChange(() => (heard += 1));
    await host.settled();
    await see(workbook);
    await host.settled();
    book.typeInto('Đơn vị', 20, 0, 'x');
    await host.settled();
    expect(heard).toBe(1);
  });
});

test('an Excel that lacks a function says which one is needed', async () => {
  const opened = await small();
  const seen = await see(opened.workbook);
  opened.host.failNext('ApiNotFound');
  const problem = problemOf(await opened.workbook.apply(changesFor(seen)));
  expect(problem.message.vi).toContain('ExcelApi 1.13');
});

test('a cell in which Excel keeps something else than was written is put back, and named', async () => {
  const opened = await small();
  const seen = await see(opened.workbook);
  const { row, column } = findingCell(seen, 'PH003', 'content');
  const before = opened.book.state();
  const typing = opened.client.Excel.Range.prototype;
  const values = Object.getOwnPropertyDescriptor(typing, 'values');
  let isSpoilt = true;
  Object.defineProperty(typing, 'values', {
    ...values,
    set(this: Excel.Range, given: unknown[][]) {
      const spoilt = isSpoilt && given[0]?.[0] === 'Sửa' ? [['Khác']] : given;
      if (spoilt !== given) isSpoilt = false;
      values?.set?.call(this, spoilt);
    },
  });
  const problem = problemOf(
    await opened.workbook.apply([edit(seen, 'PH003', { content: 'Sửa' }), newFinding('PH006')]),
  );
  expect(problem.code).toBe('EXCEL_NOT_AS_WRITTEN');
  expect(problem.message.vi).toContain('cần “Sửa”, nay là “Khác”');
  expect(problem.place).toMatchObject({ sheet: SHEET, cell: `F${row + 1}` });
  expect(column).toBe(5);
  expect(differences(before, opened.book.state(), { contentOnly: true })).toEqual([]);
});
