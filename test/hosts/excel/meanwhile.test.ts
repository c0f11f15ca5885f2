/** What others do between the requests of one command: nothing of theirs is lost, nothing lands in a wrong row, nothing half-done goes untold. */
import { tables } from '../../../src/register/tables';
import {
  edit,
  findingCell,
  findingOf,
  newFinding,
  rawOf,
  see,
  valueOf,
  write,
  type Seen,
} from '../../contract/content';
import type { ExcelBook } from '../../excel-host';
import { differences, illustrated, join, narrow, problemOf, requestsOf, small, type Opened } from './support';

const SHEET = tables.findings.sheet;
const TABLE = tables.findings.name;
const NARROW = { bytes: 60_000, cells: 20_000 };

/** Does something just before a request of those that come, counted from 1. */
function before({ host }: Pick<Opened, 'host'>, request: number, act: () => void): void {
  host.beforeNext(() => {
    if (request === 1) act();
    else before({ host }, request - 1, act);
  });
}

/** The request after the next one fails. */
function failNextOf({ host }: Opened, code: string): void {
  before({ host }, 1, () => {
    host.failNext(code);
  });
}

function bottomOf({ book }: Opened): number {
  return book.tables.find(({ name }) => name === TABLE)?.area.bottom ?? -1;
}

/** The content of every finding, by code. */
function contents({ register }: Seen): Record<string, string | null> {
  return Object.fromEntries<string | null>(
    register.tables.findings.rows.map(({ code, content }) => [String(code), content]),
  );
}

const long = (text: string): string => text.repeat(500);

/** More rows than one request of a narrow Excel holds. */
const manyRows = Array.from({ length: 300 }, (_, i) => newFinding(`PH${1_000 + i}`, { content: long('x') }));

describe('rows that move between the load and the write of a command', () => {
  const kept = { PH002: 'Chậm trả kết quả' };
  test.each([
    {
      what: 'inserted',
      hands: (book: ExcelBook): void => {
        book.insertRow(SHEET, 4);
      },
      others: kept,
    },
    {
      what: 'deleted',
      hands: (book: ExcelBook): void => {
        book.deleteRow(SHEET, 4);
      },
      others: {},
    },
    {
      what: 'sorted',
      hands: (book: ExcelBook): void => {
        book.sortTable(TABLE, 0, true);
      },
      others: kept,
    },
  ])('$what: each value lands in its row, and no other row changes', async ({ hands, others }) => {
    const opened = await small();
    const seen = await see(opened.workbook);
    before(opened, 2, () => {
      hands(opened.book);
    });
    const { places } = await write(opened.workbook, [
      edit(seen, 'PH003', { content: 'Sửa' }),
      newFinding('PH006', { content: 'Thêm' }),
    ]);
    const after = await see(opened.workbook);
    expect(contents(after)).toEqual({
      PH001: 'Chưa niêm yết thủ tục',
      ...others,
      PH003: 'Sửa',
      PH004: 'Chưa cập nhật quy trình',
      PH005: 'Kết quả nổi bật',
      PH006: 'Thêm',
      ...(after.register.tables.findings.rows.some(({ code }) => code === null) && { null: null }),
    });
    expect(places.map(({ cell }) => cell)).toEqual([
      `F${findingOf(after, 'PH003').origin.row + 1}`,
      `A${findingOf(after, 'PH006').origin.row + 1}`,
    ]);
  });

  test('a cell that someone typed into in that moment keeps what they typed, and the conflict is told', async () => {
    const opened = await small();
    const seen = await see(opened.workbook);
    const { row, column } = findingCell(seen, 'PH002', 'content');
    before(opened, 2, () => {
      opened.book.typeInto(SHEET, row, column, '="Của "&"người khác"');
    });
    opened.book.calculate = (_sheet, _row, _column, formula) =>
      formula === '="Của "&"người khác"' ? 'Của người khác' : 'đã tính';
    const applied = valueOf(
      await opened.workbook.apply([edit(seen, 'PH002', { content: 'Của tôi' }), newFinding('PH006')]),
    );
    expect(applied.kind).toBe('conflicts');
    expect(opened.book.cell(SHEET, row, column)).toMatchObject({ formula: '="Của "&"người khác"' });
    expect(Object.keys(contents(await see(opened.workbook)))).toEqual(['PH001', 'PH002', 'PH003', 'PH004', 'PH005']);
    expect(bottomOf(opened)).toBe(7);
  });

  test('someone who is faster each time: it is told in the end, and nothing is half-written', async () => {
    const opened = await small();
    const seen = await see(opened.workbook);
    let typed = 0;
    const other = (): void => {
      opened.host.beforeNext(() => {
        typed += 1;
        opened.book.typeInto(SHEET, findingOf(seen, 'PH005').origin.row, 0, `PH${100 + typed}`);
        if (typed < 40) other();
      });
    };
    other();
    const problem = problemOf(await opened.workbook.apply([edit(seen, 'PH002', { content: 'Của tôi' })]));
    expect(problem.message.vi).toContain('Người khác vừa sửa cùng chỗ này');
    expect(problem.message.vi).toContain('đã được trả lại như cũ');
    typed = 40;
    expect(findingOf(await see(opened.workbook), 'PH002').content).toBe('Chậm trả kết quả');
  });

  test('values that are refreshed land in the rows they were worked out for', async () => {
    const opened = await illustrated({ keepsValues: true });
    const { book } = opened;
    const at = book.tables.find(({ name }) => name === TABLE)?.columns.indexOf('Trạng thái') ?? -1;
    valueOf(await opened.workbook.refresh());
    const codeAndStatus = (): unknown[][] =>
      Array.from({ length: bottomOf(opened) - 2 }, (_, i) => [
        book.cell(SHEET, 3 + i, 0).value,
        book.cell(SHEET, 3 + i, at).value,
      ]).filter(([code]) => code !== null && code !== '');
    const right = codeAndStatus();
    expect(new Set(right.map(([, status]) => status)).size).toBeGreaterThan(1);
    for (const row of [5, 6, 7, 8]) book.typeInto(SHEET, row, at, 'đè lên');
    before(opened, 2, () => {
      book.insertRow(SHEET, 4);
    });
    valueOf(await opened.workbook.refresh());
    expect(codeAndStatus()).toEqual(right);
  });
});

describe('a write in several requests', () => {
  const changes = (seen: Seen) => [edit(seen, 'PH003', { content: long('Sửa ') }), ...manyRows];

  test('goes on from the start when rows move between two of them', async () => {
    const opened = await narrow(await small(), 200_000, NARROW);
    const seen = await see(opened.workbook);
    before(opened, 4, () => {
      opened.book.insertRow(SHEET, 4);
    });
    await write(opened.workbook, changes(seen));
    const after = await see(opened.workbook);
    const { rows } = after.register.tables.findings;
    const codes = rows.flatMap(({ code }) => code ?? []);
    expect([codes.length, new Set(codes).size]).toEqual([305, 305]);
    expect([findingOf(after, 'PH003').content, findingOf(after, 'PH002').content]).toEqual([
      long('Sửa ').trim(),
      'Chậm trả kết quả',
    ]);
    expect(findingOf(after, 'PH1299').content).toBe(long('x'));
    expect(bottomOf(opened)).toBe(308);
  });

  test('that fails leaves a row of ours that someone has changed by now, and a row that someone added, and names the first', async () => {
    const opened = await narrow(await small(), 200_000, NARROW);
    const { book, host, workbook } = opened;
    const seen = await see(workbook);
    before(opened, 4, () => {
      const own = bottomOf(opened);
      book.typeInto(SHEET, 8, 5, 'Của người khác');
      book.typeInto(SHEET, own + 1, 0, 'PH900');
      host.failNext('GeneralException');
    });
    const problem = problemOf(await workbook.apply(changes(seen)));
    expect([problem.code, problem.message.vi]).toEqual([
      'EXCEL_WRITE_HALF_DONE',
      expect.stringMatching(/Phát hiện!A9:\p{L}+9\.$/u),
    ]);
    const { rows } = (await see(workbook)).register.tables.findings;
    expect(rows.flatMap(({ code }) => code ?? [])).toEqual([
      ...['PH001', 'PH002', 'PH003', 'PH004', 'PH005'],
      ...['PH1000', 'PH900'],
    ]);
    expect(rows.find(({ code }) => code === 'PH1000')?.content).toBe('Của người khác');
    expect(rows.find(({ code }) => code === 'PH003')?.content).toBe('Thiếu biểu mẫu');
  });

  test('that fails finds its rows where others moved them', async () => {
    const opened = await narrow(await small(), 200_000, NARROW);
    const { book, host, workbook } = opened;
    const seen = await see(workbook);
    before(opened, 4, () => {
      book.insertRow(SHEET, 4);
      host.failNext('GeneralException');
    });
    expect(problemOf(await workbook.apply(changes(seen))).code).toBe('EXCEL_WRITE_TAKEN_BACK');
    const { rows } = (await see(workbook)).register.tables.findings;
    expect(rows.map(({ code, content }) => [code, content]).filter(([code]) => code !== null)).toEqual([
      ['PH001', 'Chưa niêm yết thủ tục'],
      ['PH002', 'Chậm trả kết quả'],
      ['PH003', 'Thiếu biểu mẫu'],
      ['PH004', 'Chưa cập nhật quy trình'],
      ['PH005', 'Kết quả nổi bật'],
    ]);
    expect(bottomOf(opened)).toBe(8);
  });

  test('that fails is taken back in requests that Excel takes, though a sheet that it wrote to is gone', async () => {
    const opened = await narrow(await small(), 200_000, NARROW);
    const { book, host, workbook } = opened;
    const seen = await see(workbook);
    const unit = seen.register.tables.units.rows[0];
    before(opened, 4, () => {
      book.deleteSheet('Đơn vị');
      host.failNext('GeneralException');
    });
    const [name] = [{ kind: 'update', table: 'units', code: unit?.code ?? null }] as const;
    const update = { ...name, values: { contact: 'Minh họa' }, expected: { contact: null } };
    const sent = await requestsOf(opened, async () => {
      expect(problemOf(await workbook.apply([update, ...changes(seen)])).code).toBe('EXCEL_WRITE_TAKEN_BACK');
    });
    expect(sent.filter(({ code }) => code !== null).map(({ code }) => code)).toEqual(['GeneralException']);
    expect(bottomOf(opened)).toBe(7);
    expect(findingOf(await see(workbook, ['findings']), 'PH003').content).toBe('Thiếu biểu mẫu');
  });

  test.each(['UndoNotSupported', 'GeneralException'])(
    'that stops with %s, and can’t be taken back in one step of undo with it, is taken back on its own and repeated',
    async (code) => {
      const opened = await narrow(await small(), 200_000, NARROW);
      const seen = await see(opened.workbook);
      before(opened, 4, () => {
        opened.host.failNext(code);
        if (code === 'GeneralException') failNextOf(opened, 'UndoNotSupported');
      });
      await write(opened.workbook, changes(seen));
      expect(findingOf(await see(opened.workbook), 'PH1299').content).toBe(long('x'));
      expect(bottomOf(opened)).toBe(307);
    },
  );
});

describe('what is told when Excel stops', () => {
  test('a first request of which nothing was done: nothing is said to be half-written', async () => {
    const opened = await small();
    const seen = await see(opened.workbook);
    const state = opened.book.state();
    before(opened, 2, () => {
      opened.host.failNext('GeneralException');
    });
    const sent = await requestsOf(opened, async () => {
      const problem = problemOf(
        await opened.workbook.apply([edit(seen, 'PH002', { content: 'x' }), newFinding('PH006')]),
      );
      expect(problem.code).toBe('EXCEL_WRITE_TAKEN_BACK');
    });
    expect(sent.some(({ writes, code }) => writes && code === null)).toBe(false);
    expect(differences(state, opened.book.state())).toEqual([]);
  });

  test('dates that Excel lets no one format: all is written, and said to be', async () => {
    const opened = await small();
    const seen = await see(opened.workbook);
    const { row, column } = findingCell(seen, 'PH003', 'deadlineDate');
    await opened.client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).getCell(row, column).numberFormat = [['General']];
      await context.sync();
    });
    before(opened, 3, () => {
      opened.host.failNext('GeneralException');
    });
    await write(opened.workbook, [edit(seen, 'PH003', { deadlineDate: '2023-10-31' })]);
    expect(findingOf(await see(opened.workbook), 'PH003').deadlineDate).toBe('2023-10-31');
  });
});

describe('formulas that can’t be seen in the values', () => {
  const NOTHING = '=IF(1=1,"","x")';

  test.each([true, false])(
    'one below the table that shows nothing is not written over; all are known: %s',
    async (isKnown) => {
      const opened = await small();
      const { book, client, workbook } = opened;
      const seen = await see(workbook);
      book.calculate = (_sheet, _row, _column, formula) => (formula === NOTHING ? '' : 'đã tính');
      book.typeInto(SHEET, bottomOf(opened) + 2, 5, NOTHING);
      if (!isKnown) Object.defineProperty(client.Excel.RangeAreas.prototype, 'areaCount', { get: () => 10_000 });
      const state = book.state();
      const rows = [6, 7].map((n) => newFinding(`PH00${n}`, { content: 'Thêm' }));
      const problem = problemOf(await workbook.apply([edit(seen, 'PH001', { content: 'x' }), ...rows]));
      expect([problem.code, problem.place]).toMatchObject(['ROWS_BELOW_IN_USE', { sheet: SHEET, cell: 'F10' }]);
      expect(differences(state, book.state(), { contentOnly: true })).toEqual([]);
    },
  );

  test('one in a cell to write comes back although Excel did not name all formulas', async () => {
    const opened = await small();
    const { book, client, workbook } = opened;
    const first = await see(workbook);
    const { row, column } = findingCell(first, 'PH001', 'content');
    book.calculate = (_sheet, _row, _column, formula) => (formula === '="Chưa "&"rõ"' ? 'Chưa rõ' : 'đã tính');
    book.typeInto(SHEET, row, column, '="Chưa "&"rõ"');
    const seen = await see(workbook);
    Object.defineProperty(client.Excel.RangeAreas.prototype, 'areaCount', { get: () => 10_000 });
    Object.defineProperty(client.Excel.RangeAreas.prototype, 'address', { get: () => `${SHEET}!A2` });
    const state = book.state();
    opened.host.failNextWrite();
    problemOf(await workbook.apply([edit(seen, 'PH001', { content: 'Mới' }), newFinding('PH006')]));
    expect(differences(state, book.state(), { contentOnly: true })).toEqual([]);
  });
});

test('dates of new rows show as dates where their column has no format', async () => {
  const opened = await small();
  const { book, client, workbook } = opened;
  const seen = await see(workbook);
  const { column } = findingCell(seen, 'PH001', 'deadlineDate');
  await client.Excel.run(async (context) => {
    const area = context.workbook.worksheets.getItem(SHEET).getRangeByIndexes(3, column, 200, 1);
    area.numberFormat = Array.from({ length: 200 }, () => ['General']);
    await context.sync();
  });
  const rows = [6, 7].map((n) => newFinding(`PH00${n}`, { deadlineDate: '2023-12-31' }));
  await write(workbook, rows);
  const formats = await client.Excel.run(async (context) => {
    const area = context.workbook.worksheets.getItem(SHEET).getRangeByIndexes(7, column, 3, 1);
    area.load('text');
    await context.sync();
    return area.text;
  });
  expect(formats.slice(1)).toEqual([['31/12/2023'], ['31/12/2023']]);
  expect(book.cell(SHEET, 8, column).value).toBe(45_291);
});

test('a text that reads like an error is written as a text', async () => {
  const opened = await small();
  const seen = await see(opened.workbook);
  await write(opened.workbook, [edit(seen, 'PH001', { content: '#N/A' })]);
  const after = await see((await join(opened.host)).workbook);
  const { row, column } = findingCell(after, 'PH001', 'content');
  expect(opened.book.cell(SHEET, row, column).value).toBe('#N/A');
  expect(rawOf(after, { sheet: SHEET, row, column })).toEqual({ error: '#N/A' });
});
