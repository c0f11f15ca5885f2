/** Requests that fail or are too large for Excel: everything is put back, or what may be left is named. */
import { openExcelWorkbook } from '../../../src/hosts/excel/excel-workbook';
import { tables } from '../../../src/register/tables';
import { edit, findingOf, manyFindings, newFinding, see, valueOf, write } from '../../contract/content';
import { beforeRequest, blank, changesFor, differences, narrow, problemOf, small, tablesOf } from './support';

const SHEET = tables.findings.sheet;

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
