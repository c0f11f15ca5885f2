import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedDataSet } from '../../src/commands/data-sets';
import { newRegister } from '../../src/commands/new-register';
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
import { registerOf, snapshotOf } from '../support/register';
import { paneOf } from './support';

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
