/** What goes wrong in a shared spreadsheet: each is told in Vietnamese, nothing is lost, nothing is written twice. */
import type { Change } from '../../../../src/register/changes';
import { edit, findingOf, newFinding, refused, see, valueOf, write } from '../../../contract/content';
import type { GoogleSheets } from '../../../sheets-host';
import { blank, contentsOf, open, problemOf, small, tablesOf, type Between } from './support';

const SHEET = 'Phát hiện';

/** Column F holds the content of a finding, its first row is the fourth. */
const FIRST_CONTENT = 'F4';

/** Does something once, right before the script writes. */
function beforeWriting(act: () => void): Between {
  let done = false;
  return (name) => {
    if (name !== 'applyWrites' || done) return;
    done = true;
    act();
  };
}

/** Applies a new finding and expects that it is refused, and that the spreadsheet is as before. */
async function refusedUntouched(sheets: GoogleSheets, before?: Between) {
  const { workbook } = await open(sheets, before === undefined ? {} : { before });
  const contents = contentsOf(sheets);
  const problem = problemOf(await workbook.apply([newFinding('PH900', { content: 'Mới' })]));
  expect(contentsOf(sheets)).toEqual(contents);
  return problem;
}

test('a renamed sheet is found by its named ranges, and written to', async () => {
  const sheets = await small();
  sheets.book.renameSheet(SHEET, 'Phát hiện 2023');
  const { workbook } = await open(sheets);
  await write(workbook, [edit(await see(workbook), 'PH002', { content: 'Sửa' })]);
  expect(sheets.book.value('Phát hiện 2023', 'F5')).toBe('Sửa');
});

test('a deleted sheet is named, before the write and in its middle', async () => {
  const sheets = await small();
  const during = sheets.clone();
  sheets.book.deleteSheet(SHEET);
  expect((await refusedUntouched(sheets)).message.vi).toContain(SHEET);
  const { workbook } = await open(during, {
    before: beforeWriting(() => {
      during.book.deleteSheet(SHEET);
    }),
  });
  expect(problemOf(await workbook.apply([newFinding('PH900')])).message.vi).toContain(SHEET);
});

test('a range that another owner protects is named, and nothing beside it is written', async () => {
  const sheets = await small();
  sheets.book.protectFor(SHEET, 'chu-so@example.vn', 'A1:C1000');
  const problem = await refusedUntouched(sheets);
  expect(problem.code).toBe('SHEETS_RANGE_PROTECTED');
  expect(problem.message.vi).toContain(`sheet “${SHEET}”`);
  expect(problem.tip.vi).toContain('Bảo vệ trang tính');
});

test('where titles and headers are protected on every sheet, rows are written all the same', async () => {
  const sheets = await small();
  for (const { name } of sheets.book.sheets) sheets.book.protectFor(name, 'chu-so@example.vn', 'A1:AZ3');
  const { workbook } = await open(sheets);
  expect(workbook.capabilities.readOnly).toBe(false);
  await write(workbook, [newFinding('PH006', { content: 'Mới' })]);
  expect(sheets.book.value(SHEET, 'F9')).toBe('Mới');
});

test('a formula of the user’s that shows nothing is not taken for a blank cell', async () => {
  const sheets = await small();
  const model = sheets.book.sheet(SHEET);
  model.put(8, 5, { ...model.cell(8, 5), value: null, formula: '=IF(A9="";"";"x")' });
  const problem = await refusedUntouched(sheets);
  expect(problem.place).toMatchObject({ sheet: SHEET, cell: 'F9' });
});

test('while Google works out a column its header shows “Đang tải...”, which is not taken for its name', async () => {
  const sheets = await small();
  const model = sheets.book.sheet(SHEET);
  const column = Array.from({ length: model.columns }, (_, at) => at).find((at) => model.cell(2, at).formula) ?? -1;
  const { formula } = model.cell(2, column);
  model.put(2, column, { ...model.cell(2, column), value: 'Đang tải...' });
  const { workbook } = await open(sheets);
  expect(valueOf(await workbook.refresh()).cells).toBe(0);
  expect(model.cell(2, column).formula).toBe(formula);
});

test('columns inserted and rows moved while a command is at work: it plans anew and writes where they are now', async () => {
  const sheets = await small();
  const before = beforeWriting(() => {
    sheets.book.insertColumns(SHEET, 2);
    sheets.book.insertRows(SHEET, 4);
  });
  const { workbook, calls } = await open(sheets, { before });
  await write(workbook, [edit(await see(workbook), 'PH001', { content: 'Sửa' })]);
  expect(sheets.book.value(SHEET, 'G5')).toBe('Sửa');
  expect(calls.filter((name) => name === 'applyWrites')).toHaveLength(2);
});

test('a filter view hides rows from people, not from the tool', async () => {
  const sheets = await small();
  sheets.book.addFilterView(SHEET, 'A3:Z8');
  const { workbook } = await open(sheets);
  await write(workbook, [newFinding('PH006', { content: 'Mới' })]);
  expect(sheets.book.value(SHEET, 'F9')).toBe('Mới');
});

test('where dates are typed month first the user is warned, and the tool writes the day it means', async () => {
  const sheets = await small();
  sheets.book.locale = 'en_US';
  const { workbook } = await open(sheets);
  expect(workbook.warnings.map(({ code }) => code)).toEqual(['SHEETS_MONTH_FIRST']);
  const seen = await see(workbook);
  await write(workbook, [edit(seen, 'PH001', { deadlineDate: '2023-09-05', content: '05/09/2023' })]);
  const after = findingOf(await see(workbook), 'PH001');
  expect([after.deadlineDate, after.content]).toEqual(['2023-09-05', '05/09/2023']);
});

test('another user’s edit of the same cell between read and write is a conflict; of another row, both are kept', async () => {
  const sheets = await small();
  const typeInto = (cell: string) =>
    beforeWriting(() => {
      sheets.book.type(SHEET, cell, 'Của người khác');
    });
  const same = await open(sheets, { before: typeInto(FIRST_CONTENT) });
  const seen = await see(same.workbook);
  const conflicts = await refused(same.workbook, [edit(seen, 'PH001', { content: 'Của tôi' }), newFinding('PH900')]);
  expect(conflicts[0]?.problem.message.vi).toContain('Của người khác');
  const other = await open(sheets, { before: typeInto('F5') });
  await write(other.workbook, [edit(await see(other.workbook), 'PH003', { content: 'Của tôi' })]);
  expect(['F4', 'F5', 'F6'].map((cell) => sheets.book.value(SHEET, cell))).toEqual([
    'Của người khác',
    'Của người khác',
    'Của tôi',
  ]);
});

test('what another types while the script already looks up what it needs is a conflict, not written over', async () => {
  const sheets = await small();
  let typed = false;
  const { workbook } = await open(sheets);
  const seen = await see(workbook);
  sheets.hooks.beforeCall = (method) => {
    if (method !== 'getNumberFormats' || typed) return;
    typed = true;
    sheets.book.type(SHEET, FIRST_CONTENT, 'Của người khác');
  };
  const conflicts = await refused(workbook, [edit(seen, 'PH001', { content: 'Của tôi' })]);
  expect(conflicts[0]?.problem.message.vi).toContain('Của người khác');
  expect(sheets.book.value(SHEET, FIRST_CONTENT)).toBe('Của người khác');
});

test('sheets that others never stop changing are given up after five tries, with nothing written', async () => {
  const sheets = await small();
  let edits = 0;
  const before: Between = (name) => {
    if (name === 'applyWrites') sheets.book.type(SHEET, 'F5', `Gõ ${(edits += 1)}`);
  };
  const { workbook } = await open(sheets, { before });
  expect(problemOf(await workbook.apply([newFinding('PH900')])).code).toBe('SHEETS_CHANGED_TOO_OFTEN');
  expect([edits, sheets.book.value(SHEET, 'A9')]).toEqual([5, null]);
});

test('the turn of others that does not end is told', async () => {
  const sheets = await small();
  sheets.hooks.lock = 'held';
  expect((await refusedUntouched(sheets)).code).toBe('SHEETS_BUSY');
});

test('several accounts, and an account that has not allowed the tool, are explained with the way out', async () => {
  const sheets = await small();
  const several = await refusedUntouched(
    sheets,
    beforeWriting(() => (sheets.user.accounts = 2)),
  );
  expect([several.code, several.tip.vi]).toEqual(['SHEETS_SEVERAL_ACCOUNTS', expect.stringContaining('ẩn danh')]);
  sheets.user.accounts = 1;
  const denied = await refusedUntouched(
    sheets,
    beforeWriting(() => (sheets.user.authorised = false)),
  );
  expect(denied.message.vi).toContain('Google từ chối');
});

test('who may only view reads the register, and is told so before anything is tried', async () => {
  const sheets = await small();
  sheets.user.canEdit = false;
  const { workbook, calls } = await open(sheets);
  expect(workbook.capabilities.readOnly).toBe(true);
  expect(findingOf(await see(workbook), 'PH001').content).toBe('Chưa niêm yết thủ tục');
  expect(problemOf(await workbook.apply([newFinding('PH900')])).message.vi).toContain('chỉ đọc');
  expect(calls).not.toContain('applyWrites');
  // The owner lets them write while the sidebar stays open.
  sheets.user.canEdit = true;
  await see(workbook);
  expect(workbook.capabilities.readOnly).toBe(false);
  await write(workbook, [newFinding('PH900')]);
});

describe('a line that breaks during a write', () => {
  const broken = (): never => {
    throw new Error('NetworkError: Connection failure due to HTTP 0');
  };
  const changes: Change[] = [newFinding('PH006', { content: 'Dòng một\r\nDòng hai', deadlineDate: '2023-12-01' })];

  /** Breaks the line once, after the script has written and somebody has done something. */
  const afterWriting = (act: () => void): Between =>
    beforeWriting(() => {
      act();
      broken();
    });

  test('after the script has written: the cells are looked at, told as written, and not written again', async () => {
    const sheets = await small();
    const { workbook } = await open(sheets, { after: afterWriting(() => undefined) });
    await write(workbook, changes);
    expect((await see(workbook)).register.tables.findings.rows.filter(({ code }) => code === 'PH006')).toHaveLength(1);
  });

  test('while the script still works: its end is waited for, then it is told as written', async () => {
    const sheets = await small();
    const asked: unknown[] = [];
    const before: Between = async (name, argument) => {
      if (name !== 'applyWrites') return;
      asked.push(argument);
      if (asked.length === 1) broken();
      else if (asked.length === 2) await sheets.call('applyWrites', asked[0]);
    };
    await write((await open(sheets, { before })).workbook, changes);
    expect(sheets.book.value(SHEET, 'A9')).toBe('PH006');
  });

  test.each([
    [
      'inserts rows',
      ({ book }: GoogleSheets) => {
        book.insertRows(SHEET, 4, 2);
      },
    ],
    [
      'deletes the sheet',
      ({ book }: GoogleSheets) => {
        book.deleteSheet(SHEET);
      },
    ],
  ])('and somebody %s before a look is taken: it is not guessed', async (_, act) => {
    const sheets = await small();
    const after = afterWriting(() => {
      act(sheets);
    });
    const { workbook } = await open(sheets, { after });
    expect(problemOf(await workbook.apply(changes)).code).toBe('SHEETS_OUTCOME_UNKNOWN');
  });

  test('and somebody renames the sheet before a look is taken: it is told as written', async () => {
    const sheets = await small();
    const after = afterWriting(() => {
      sheets.book.renameSheet(SHEET, 'Khác');
    });
    await write((await open(sheets, { after })).workbook, changes);
    expect(sheets.book.value('Khác', 'A9')).toBe('PH006');
  });

  test('before the script has begun: it is told that nothing was written', async () => {
    const problem = await refusedUntouched(await small(), beforeWriting(broken));
    expect(problem.message.vi).toMatch(/Không liên lạc được với Google.*chưa ghi gì/u);
  });

  test('and stays broken: it is not guessed, but said that nobody knows', async () => {
    const sheets = await small();
    let isBroken = false;
    const { workbook } = await open(sheets, {
      before: () => {
        if (isBroken) broken();
      },
      after: (name) => {
        isBroken ||= name === 'applyWrites';
        if (isBroken) broken();
      },
    });
    const problem = problemOf(await workbook.apply(changes));
    expect([problem.code, problem.tip.vi]).toEqual(['SHEETS_OUTCOME_UNKNOWN', expect.stringContaining('Nhật ký')]);
  });
});

test('a column that is added while the line breaks is added once', async () => {
  const sheets = await small();
  const model = sheets.book.sheet(SHEET);
  const headers = (): unknown[] => Array.from({ length: model.columns }, (_, at) => model.cell(2, at).value);
  const before = headers();
  sheets.book.deleteColumns(SHEET, before.indexOf('Ghi chú') + 1);
  let calls = 0;
  const { workbook } = await open(sheets, {
    after: (name) => {
      if (name === 'drawSteps' && (calls += 1) === 1) throw new Error('NetworkError: Connection failure due to HTTP 0');
    },
  });
  valueOf(await workbook.renew());
  expect(headers().filter((header) => header === 'Ghi chú')).toHaveLength(1);
});

describe('a set-up', () => {
  const tables = () => tablesOf('trong').slice(0, 3);

  test('that takes longer than one call may goes on where it stopped, and gives the same register', async () => {
    const [slow, quick] = [blank(), blank()];
    slow.hooks.costPerCall = 2_000;
    const told: number[] = [];
    const { workbook, calls } = await open(slow, { progress: (done) => told.push(done) });
    valueOf(await workbook.addTables(tables()));
    valueOf(await (await open(quick)).workbook.addTables(tables()));
    expect(calls.filter((name) => name === 'drawSteps').length).toBeGreaterThan(3);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(contentsOf(slow)).toEqual(contentsOf(quick));
  });

  test('that fails takes away the sheets it made, and no other', async () => {
    const sheets = blank();
    sheets.book.type('Trang tính1', 'A1', 'Của người dùng');
    const before = contentsOf(sheets);
    let steps = 0;
    const { workbook } = await open(sheets, {
      after: (name) => {
        if (name === 'drawSteps' && (steps += 1) > 0) throw new Error('NetworkError: Connection failure due to HTTP 0');
      },
    });
    const problem = problemOf(await workbook.addTables(tables()));
    expect(problem.code).toBe('SHEETS_SET_UP_TAKEN_BACK');
    expect(contentsOf(sheets)).toEqual(before);
    expect(sheets.book.names).toEqual([]);
  });
});
