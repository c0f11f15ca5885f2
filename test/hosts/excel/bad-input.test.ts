/** What people do to a workbook, and what Excel refuses: each is told with a way out, no row is lost, nothing half-written. */
import { openExcelWorkbook } from '../../../src/hosts/excel/excel-workbook';
import type { Change } from '../../../src/register/changes';
import { tables } from '../../../src/register/tables';
import {
  edit,
  findingCell,
  findingOf,
  manyFindings,
  newFinding,
  see,
  valueOf,
  write,
  type Seen,
} from '../../contract/content';
import {
  beforeRequest,
  blank,
  DECLARED,
  differences,
  join,
  narrow,
  problemOf,
  small,
  tablesOf,
  type Opened,
} from './support';

const SHEET = tables.findings.sheet;

/** An edit, and a row to append. */
function changesFor(seen: Seen): Change[] {
  return [
    edit(seen, 'PH002', { content: 'Sửa', deadlineDate: '2023-12-01' }),
    newFinding('PH006', { content: 'Thêm' }),
  ];
}

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

describe('a user in the middle of something', () => {
  test('who is typing in a cell is waited for', async () => {
    const opened = await small();
    const seen = await see(opened.workbook);
    opened.host.cellEdit(true);
    const waiting = opened.workbook.apply(changesFor(seen));
    await opened.host.settled();
    expect(findingOf(seen, 'PH002').content).toBe('Chậm trả kết quả');
    opened.host.cellEdit(false);
    expect(valueOf(await waiting).kind).toBe('written');
    expect(findingOf(await see(opened.workbook), 'PH006').content).toBe('Thêm');
  });

  test('who is typing in an Excel that can’t wait is told to finish the cell', async () => {
    const opened = await small({}, { requirementSets: { ...DECLARED, DelayForCellEdit: '0.1' } });
    const seen = await see(opened.workbook);
    opened.host.cellEdit(true);
    const problem = problemOf(await opened.workbook.apply(changesFor(seen)));
    expect([problem.code, problem.tip.vi]).toEqual([
      'EXCEL_CELL_EDIT',
      'Nhấn Enter (hoặc Esc) để gõ xong ô, rồi làm lại.',
    ]);
    opened.host.cellEdit(false);
    expect(findingOf(await see(opened.workbook), 'PH002').content).toBe('Chậm trả kết quả');
  });

  test('two people who run the same command: the second is told, and writes nothing', async () => {
    const opened = await small();
    const { workbook: other } = await join(opened.host);
    const [mine, theirs] = [await see(opened.workbook), await see(other)];
    await write(other, changesFor(theirs));
    const before = opened.book.state();
    const applied = valueOf(await opened.workbook.apply(changesFor(mine)));
    if (applied.kind !== 'conflicts') throw new Error('Written');
    expect(applied.conflicts.map(({ kind, code }) => [kind, code])).toEqual([
      ['changed', 'PH002'],
      ['code-taken', 'PH006'],
    ]);
    expect(differences(before, opened.book.state(), { contentOnly: true })).toEqual([]);
  });

  test('a cell that someone changes just before a command reads it is told, and keeps what they wrote', async () => {
    const opened = await small();
    const seen = await see(opened.workbook);
    opened.host.beforeNext(() => {
      opened.book.typeInto(
        SHEET,
        findingCell(seen, 'PH002', 'content').row,
        findingCell(seen, 'PH002', 'content').column,
        'Của người khác',
      );
    });
    const applied = valueOf(await opened.workbook.apply(changesFor(seen)));
    expect(applied.kind).toBe('conflicts');
    expect(findingOf(await see(opened.workbook), 'PH002').content).toBe('Của người khác');
  });
});

describe('a sync that fails', () => {
  test.each(Array.from({ length: 12 }, (_, i) => i))(
    'after %i writing calls leaves everything as it was',
    async (after) => {
      const opened = await small();
      const seen = await see(opened.workbook);
      const before = opened.book.state();
      opened.host.failNextWrite(after);
      const tried = await opened.workbook.apply(changesFor(seen));
      if (tried.ok) {
        expect(findingOf(await see(opened.workbook), 'PH006').content).toBe('Thêm');
        return;
      }
      expect(problemOf(tried).message.vi).toContain('mọi ô vừa ghi đã được trả lại như cũ');
      expect(differences(before, opened.book.state(), { contentOnly: true })).toEqual([]);
    },
  );

  test('with a line of totals below: the totals are where they were', async () => {
    const opened = await small();
    const seen = await see(opened.workbook);
    await opened.client.Excel.run(async (context) => {
      context.workbook.tables.getItem('PhatHien').showTotals = true;
      await context.sync();
    });
    const before = opened.book.state();
    opened.host.failNextWrite();
    problemOf(await opened.workbook.apply(changesFor(seen)));
    expect(differences(before, opened.book.state(), { contentOnly: true })).toEqual([]);
    await write(opened.workbook, changesFor(seen));
    const table = opened.book.tables.find(({ name }) => name === 'PhatHien');
    expect([table?.showTotals, table?.area.bottom]).toEqual([true, 9]);
    expect(findingOf(await see(opened.workbook), 'PH006').content).toBe('Thêm');
  });

  test('that can’t be taken back names the cells to look at', async () => {
    const opened = await small();
    const seen = await see(opened.workbook);
    opened.host.failNextWrite();
    const { Excel } = opened.client;
    const reader = await openExcelWorkbook({
      run: ((options: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<unknown>) =>
        Excel.run(options, async (context) => {
          const sync = context.sync.bind(context);
          let failures = 0;
          context.sync = (async (value?: unknown) => {
            if (failures > 0) opened.host.failNext('ConnectionFailure');
            try {
              return await sync(value);
            } catch (error) {
              failures += 1;
              throw error;
            }
          }) as typeof context.sync;
          return batch(context);
        })) as typeof Excel.run,
    });
    const problem = problemOf(await valueOf(reader).apply(changesFor(seen)));
    expect(problem.code).toBe('EXCEL_WRITE_HALF_DONE');
    expect(problem.message.vi).toMatch(/Phát hiện!F\d+.*Phát hiện!A9:/u);
    expect(problem.tip.vi).toContain('Ctrl+Z');
  });

  test('while sheets are being set up leaves no sheet and no name behind', async () => {
    const opened = await blank();
    const before = opened.book.state();
    for (const [request, after] of [
      [2, 0],
      [2, 5],
      [3, 0],
      [3, 9],
      [3, 2_000],
      [3, 9_000],
    ] as const) {
      beforeRequest(opened.host, request, () => {
        opened.host.failNextWrite(after);
      });
      const problem = problemOf(await opened.workbook.addTables(tablesOf('minh-hoa')));
      expect([problem.code, request, after]).toEqual(['EXCEL_SET_UP_TAKEN_BACK', request, after]);
      expect(differences(before, opened.book.state(), { contentOnly: true })).toEqual([]);
    }
    valueOf(await opened.workbook.addTables(tablesOf('minh-hoa')));
  });

  test('while sheets are being set up, and again while they are taken away, names the sheets that may be left', async () => {
    const opened = await blank();
    beforeRequest(opened.host, 3, () => {
      opened.host.failNextWrite(2_000);
    });
    beforeRequest(opened.host, 4, () => {
      opened.host.failNext('ConnectionFailure');
    });
    const problem = problemOf(await opened.workbook.addTables(tablesOf('minh-hoa')));
    expect([problem.code, problem.message.vi]).toEqual([
      'EXCEL_SET_UP_HALF_DONE',
      expect.stringContaining('Có thể còn lại: Tổng quan, Lịch kiểm tra, Phát hiện,'),
    ]);
    expect(problem.tip.vi).toContain('chưa ai nhập gì thì xóa');
  });

  test.each([
    ['ConnectionFailure', 'EXCEL_UNREACHABLE', /Không liên lạc được với Excel/u],
    ['GeneralException', 'EXCEL_REFUSED', /Excel không làm được việc này \(GeneralException/u],
    ['AccessDenied', 'EXCEL_WRITING_DENIED', /chỉ đọc.*đang được bảo vệ/u],
    ['ActivityLimitReached', 'EXCEL_BUSY', /quá tải/u],
  ])('%s at once is told as %s', async (code, expected, words) => {
    const opened = await small();
    const seen = await see(opened.workbook);
    for (const ask of [
      () => opened.workbook.read(['findings']),
      () => opened.workbook.apply(changesFor(seen)),
      () => opened.workbook.select({ sheet: SHEET, cell: 'A4' }),
    ]) {
      const before = opened.book.state();
      opened.host.failNext(code);
      const problem = problemOf(await ask());
      expect([problem.code, problem.message.vi]).toEqual([expected, expect.stringMatching(words)]);
      expect(differences(before, opened.book.state(), { contentOnly: true })).toEqual([]);
    }
  });
});

describe('answers and requests that are too large for Excel on the web', () => {
  const long = (count: number) => {
    const { findings = [] } = manyFindings(count);
    return {
      findings: findings.map((row) => ({ ...row, content: `${'Nội dung dài '.repeat(40)}${String(row['code'])}` })),
    };
  };

  test('are read in pieces, whatever is known of the sheet before, and hold the same', async () => {
    const opened = await narrow(await small(long(1_500)), 400_000, { bytes: 320_000, cells: 20_000 });
    const { workbook } = opened;
    const seen = await see(workbook);
    expect(seen.register.tables.findings.rows).toHaveLength(1_500);
    expect(findingOf(seen, 'PH1499').content).toMatch(/PH1499$/u);
    const from = opened.host.requests.length;
    await see(workbook);
    expect(opened.host.requests.slice(from).map(({ code }) => code)).toEqual(
      opened.host.requests.slice(from).map(() => null),
    );
  });

  test('are written in pieces, and all are taken back when a later one fails', async () => {
    const opened = await narrow(await small(), 100_000, { bytes: 60_000, cells: 20_000 });
    const { workbook } = opened;
    const seen = await see(workbook);
    const rows = Array.from({ length: 300 }, (_, i) => newFinding(`PH${1_000 + i}`, { content: 'x'.repeat(500) }));
    const before = opened.book.state();
    let writes = 0;
    const stop = (): void => {
      opened.host.beforeNext(() => {
        if ((writes += 1) === 4) opened.host.failNext('ConnectionFailure');
        if (writes < 5) stop();
      });
    };
    stop();
    expect(problemOf(await workbook.apply([edit(seen, 'PH001', { content: 'Sửa' }), ...rows])).code).toBe(
      'EXCEL_WRITE_TAKEN_BACK',
    );
    expect(differences(before, opened.book.state(), { contentOnly: true })).toEqual([]);
    const from = opened.host.requests.length;
    await write(workbook, [edit(seen, 'PH001', { content: 'Sửa' }), ...rows]);
    const sent = opened.host.requests.slice(from).filter((request) => request.writes);
    expect(sent.length).toBeGreaterThan(2);
    expect(Math.max(...sent.map(({ bytes }) => bytes))).toBeLessThan(100_000);
    expect(findingOf(await see(workbook), 'PH1299').content).toBe('x'.repeat(500));
  });

  test('that can’t be cut any smaller are told, with the way to the desktop', async () => {
    const { workbook } = await narrow(
      await small({ findings: [{ code: 'PH001', content: 'x'.repeat(32_000) }] }),
      20_000,
      { bytes: 16_000, cells: 20_000 },
    );
    const problem = problemOf(await workbook.read(['findings', 'units']));
    expect([problem.code, problem.tip.vi]).toEqual(['EXCEL_TOO_MUCH', expect.stringContaining('Excel cài trên máy')]);
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
