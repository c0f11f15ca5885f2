import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedDataSet } from '../../src/commands/data-sets';
import { newRegister } from '../../src/commands/new-register';
import { readRegister } from '../../src/pane/state/read-register';
import { keepValues } from '../../src/pane/places/setup/keep-values';
import { renewTask } from '../../src/pane/places/setup/renew';
import { mayBeStale, staleCells } from '../../src/pane/state/stale-cells';
import { success } from '../../src/register/problem';
import type { Settings } from '../../src/register/settings';
import { setAsOf } from '../../src/pane/places/setup/as-of';
import { templateProblems } from '../../src/pane/places/setup/check-template';
import { addTablesTask, type MakeTables } from '../../src/pane/places/setup/make';
import { newTables } from '../../src/pane/places/setup/new-tables';
import { dataSetChoices } from '../../src/pane/places/setup/texts';
import { loadFault } from '../../src/pane/state/problems';
import { VERSION } from '../../src/pane/version';
import { dataSetIds } from '../../src/commands/data-sets';
import type { Register } from '../../src/register/register';
import { tableIds } from '../../src/register/tables';
import { templateWith } from '../documents/templates';
import { registerOf, snapshotOf, type RowInput } from '../support/register';
import { paneOf, ScriptedWorkbook } from './support';

const TITLE = { vi: 'Tạo sổ', en: 'Create' };
const makeTables: MakeTables = (id, today) => Promise.resolve(newTables(id, today));

describe('creating a register', () => {
  test('offers every data set that comes with the product', () => {
    expect(dataSetChoices.map(({ id }) => id).sort()).toEqual([...dataSetIds].sort());
  });

  test('adds all tables of the one chosen and names the sheets', async () => {
    const { store, workbook } = paneOf();
    await store.run(addTablesTask(TITLE, 'minh-hoa', makeTables));
    expect(workbook.added.map(({ table }) => table.id)).toEqual(tableIds);
    expect(store.state.finished?.ending).toMatchObject({ kind: 'done', sheets: ['Tổng quan', ...sheets()] });
  });

  test('adds only what a register lacks, with the lists and days off that every register has', async () => {
    const { store, workbook } = paneOf();
    await store.run(addTablesTask(TITLE, 'trong', makeTables, ['daysOff', 'journal']));
    expect(workbook.added.map(({ table }) => table.id)).toEqual(['daysOff', 'journal']);
    expect(workbook.added[0]?.rows.length).toBeGreaterThan(10);
  });

  test('where the host keeps values, formulas that came along give way to them', async () => {
    const { store, workbook, host } = paneOf();
    await store.run(addTablesTask(TITLE, 'trong', makeTables));
    expect(workbook.refreshes).toBe(0);
    Object.assign(host, { keepsValues: true });
    await store.run(addTablesTask(TITLE, 'trong', makeTables));
    expect(workbook.refreshes).toBe(1);
  });

  test.each([
    ['WORKBOOK_READ_ONLY', { readOnly: true }],
    ['CANNOT_ADD_TABLES', { addTables: false }],
  ])('says %s where nothing can be added', async (code, capabilities) => {
    const { store, workbook } = paneOf();
    workbook.capabilities = { ...workbook.capabilities, ...capabilities };
    await store.run(addTablesTask(TITLE, 'trong', makeTables));
    expect(workbook.added).toEqual([]);
    expect(store.state.finished?.ending).toMatchObject({ kind: 'refused', problem: { code } });
  });

  test('says so when the data can’t be loaded', async () => {
    const { store } = paneOf();
    await store.run(addTablesTask(TITLE, 'trong', () => Promise.reject(new Error('offline'))));
    expect(store.state.finished?.ending).toEqual({ kind: 'refused', problem: loadFault({}) });
  });
});

describe('the as-of date', () => {
  const changes = (register: Register) => {
    const result = setAsOf(register, '2023-10-15', '2023-11-01');
    return result.ok ? result.value.changes : [];
  };

  test('is written to its setting, expecting what was read, and the journal says so', () => {
    const { register } = newRegister(shippedDataSet('minh-hoa'), { today: '2023-10-02' });
    expect(changes(register)).toEqual([
      {
        kind: 'update',
        table: 'settings',
        code: 'asOf',
        values: { value: '2023-10-15' },
        expected: { value: 45201 },
      },
      {
        kind: 'append',
        table: 'journal',
        values: {
          code: expect.stringMatching(/^NK\d{3}$/u) as string,
          date: '2023-11-01',
          command: 'Đổi ngày báo cáo',
          table: 'Cấu hình',
          rows: ['asOf'],
          detail: 'Ngày báo cáo: 15/10/2023',
        },
      },
    ]);
  });

  test('replaces a cell that can’t be read, as it was found', () => {
    const register = registerOf({}, { settingCells: { asOf: { error: '#N/A' } } });
    expect(changes(register)[0]).toMatchObject({ expected: { value: { unreadable: { error: '#N/A' } } } });
  });

  test('comes back as a new row when its row was deleted', () => {
    const register = registerOf({}, { settingCells: { asOf: undefined } });
    expect(changes(register)[0]).toMatchObject({
      kind: 'append',
      table: 'settings',
      values: { key: 'asOf', value: '2023-10-15' },
    });
  });

  test('does without a journal that the register does not have', () => {
    const register = registerOf({}, { layouts: { journal: { present: false } } });
    expect(changes(register)).toHaveLength(1);
    expect(snapshotOf({}, { layouts: { journal: { present: false } } }).sheets).toHaveLength(tableIds.length - 1);
  });
});

describe('keeping computed columns as values', () => {
  const outcome = (register: Register, keep: boolean) => {
    const result = keepValues(register, keep, '2023-11-01');
    return result.ok ? result.value : null;
  };

  test('is written to its setting, and the journal says so', () => {
    const { register } = newRegister(shippedDataSet('minh-hoa'), { today: '2023-10-02' });
    expect(outcome(register, true)?.changes).toMatchObject([
      {
        kind: 'update',
        table: 'settings',
        code: 'computedAsValues',
        values: { value: true },
        expected: { value: null },
      },
      { table: 'journal', values: { rows: ['computedAsValues'], detail: 'Cột tính giữ bằng giá trị: Có' } },
    ]);
  });

  test('comes to a register that was made before there was such a setting', () => {
    const register = registerOf({}, { settingCells: { computedAsValues: undefined } });
    expect(outcome(register, true)?.changes[0]).toMatchObject({
      kind: 'append',
      values: { key: 'computedAsValues', label: 'Cột tính giữ bằng giá trị', value: true },
    });
  });

  test('writes nothing where it is so already', () => {
    expect(outcome(registerOf(), false)?.changes).toEqual([]);
    expect(outcome(registerOf({}, { settings: { computedAsValues: true } }), true)?.changes).toEqual([]);
  });
});

describe('renewing the frame', () => {
  const mended = [{ vi: 'Thêm lại cột “Trạng thái”.', en: 'Column “Trạng thái” came back.' }];

  test('tells each thing that was put right', async () => {
    const { store, workbook } = paneOf();
    workbook.renewed = success({ mended });
    await store.run(renewTask());
    expect(store.state.finished?.ending).toMatchObject({
      kind: 'done',
      message: { vi: 'Đã cập nhật khung sổ (1 mục).' },
      notes: mended,
    });
  });

  test('says so when there was nothing to put right', async () => {
    const { store } = paneOf();
    await store.run(renewTask());
    expect(store.state.finished?.ending).toMatchObject({
      kind: 'done',
      message: { vi: 'Các bảng đang có đều đủ khung, không phải dựng lại gì.' },
    });
  });

  test.each([
    ['WORKBOOK_READ_ONLY', { readOnly: true }],
    ['CANNOT_RENEW', { renews: false }],
  ])('says %s, and asks nothing of the host', async (code, capabilities) => {
    const { store, workbook } = paneOf();
    workbook.capabilities = { ...workbook.capabilities, ...capabilities };
    await store.run(renewTask());
    expect(store.state.finished?.ending).toMatchObject({ kind: 'refused', problem: { code } });
    expect(workbook.renewals).toBe(0);
  });

  test('tells of a host that goes away', async () => {
    const { store, workbook } = paneOf();
    workbook.renewed = 'rejects';
    await store.run(renewTask());
    expect(store.state.finished?.ending).toMatchObject({ kind: 'refused', problem: { code: 'PANE_WRITE_FAULT' } });
  });
});

describe('status columns that are out of date', () => {
  const finding: RowInput<'findings'> = {
    unit: 'SCT',
    kind: 'WEAKNESS',
    deadlineKind: 'BY_DATE',
    deadlineDate: '2023-08-31',
    raw: { status: 'Chưa đến hạn', dueDate: 45169, overdue: 'Quá hạn báo cáo', daysOverdue: 11 },
  };

  async function read(settings: Partial<Settings>, keepsValues = false) {
    const workbook = new ScriptedWorkbook();
    workbook.snapshot = snapshotOf({ findings: [finding] }, { settings });
    const register = await readRegister(workbook, keepsValues);
    if (!register.ok) throw new Error(register.problem.message.en);
    return { mayBe: mayBeStale(register.value), cells: staleCells(register.value) };
  }

  test.each([
    ['are counted where the register keeps values', { computedAsValues: true }, false, true],
    ['are counted where the host does', {}, true, true],
    ['are none where they are formulas', {}, false, false],
    ['are none where there is no day to tell them for', { computedAsValues: true, asOf: null }, false, false],
  ] as const)('%s', async (_, settings, keepsValues, expected) => {
    const { mayBe, cells } = await read(settings, keepsValues);
    expect([mayBe, cells > 0]).toEqual([expected, expected]);
  });
});

describe('a template of one’s own', () => {
  test('is good when it is the default', () => {
    const bytes = readFileSync(join(__dirname, '../../templates/thong-bao-ket-luan.docx'));
    expect(templateProblems('conclusion-notice', new Uint8Array(bytes))).toEqual([]);
  });

  test('is told which placeholder it does not know, and what it lacks', () => {
    const problems = templateProblems('conclusion-notice', templateWith('Kính gửi {tên đơn vịi}'));
    expect(problems.map(({ code }) => code).sort()).toEqual(['PLACEHOLDER_UNKNOWN', 'TEMPLATE_LACKS_PLACES']);
  });

  test('is told to be no Word document when it is none', () => {
    const problems = templateProblems('conclusion-notice', new TextEncoder().encode('abc'));
    expect(problems.map(({ code }) => code)).toEqual(['TEMPLATE_NOT_DOCX']);
  });
});

test('the version shown is that of the package', () => {
  const text = readFileSync(join(__dirname, '../../package.json'), 'utf8');
  expect((JSON.parse(text) as { version: string }).version).toBe(VERSION);
});

function sheets(): string[] {
  return newTables('trong', '2023-10-02').map(({ table }) => table.sheet);
}
