/** The commands that a host offers outside of the pane, on a store that nothing is drawn on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedDataSet } from '../../src/commands/data-sets';
import { newRegister } from '../../src/commands/new-register';
import type { PaneHost } from '../../src/host/pane-host';
import { asOfToday, checkData, draftNotice, giveCodes, refreshStatuses } from '../../src/pane/quick-commands';
import { Store } from '../../src/pane/state/store';
import { Templates } from '../../src/pane/state/templates';
import type { Task } from '../../src/pane/state/task';
import { openRegister } from '../../src/register/register';
import type { RawCell, Snapshot } from '../../src/register/snapshot';
import { tableIds, tables, type TableId } from '../../src/register/tables';
import type { Table } from '../../src/register/table';
import { MemoryStore, withTables } from '../host/memory-workbook';
import { ManualTime } from './support';

const TODAY = '2023-10-05';
/** The first row of a table in a workbook in memory. */
const FIRST_ROW = 3;

/** The illustration in a workbook in memory, and a store that was never started. */
function headless(change: (before: Snapshot) => Snapshot = (before) => before) {
  const made = newRegister(shippedDataSet('minh-hoa'), { today: TODAY });
  const memory = new MemoryStore(change(withTables({ sheets: [], names: [], date1904: false }, made.tables)));
  const saved: string[] = [];
  const host: PaneHost = {
    workbook: memory.open(),
    title: null,
    today: () => TODAY,
    saveFile: ({ name }) => {
      saved.push(name);
      return Promise.resolve({ ok: true, value: { name, how: 'sent' } });
    },
    remembered: () => null,
    remember: () => undefined,
  };
  const template = new Uint8Array(readFileSync(join(__dirname, '../../templates/thong-bao-ket-luan.docx')));
  const store = new Store({
    host,
    scheduler: new ManualTime(),
    templates: new Templates(() => Promise.resolve(template)),
    openRegister: async (workbook) => {
      const read = await workbook.read(tableIds);
      return read.ok ? openRegister(read.value) : read;
    },
  });
  const register = () => {
    const opened = openRegister(memory.snapshot);
    if (!opened.ok) throw new Error(opened.problem.message.en);
    return opened.value;
  };
  return { store, saved, memory, register, run: (task: Task) => run(store, task) };
}

async function run(store: Store, task: Task) {
  const finished = await store.run(task);
  if (finished === null) throw new Error('Another task ran');
  expect(store.state.finished).toMatchObject({ title: task.title });
  return finished.ending;
}

/** Puts a value into the cell of a row. */
function typed(before: Snapshot, id: TableId, row: number, column: string, value: RawCell): Snapshot {
  const table: Table = tables[id];
  const at = Object.keys(table.columns).indexOf(column);
  const sheets = before.sheets.map((sheet) =>
    sheet.name !== table.sheet
      ? sheet
      : {
          ...sheet,
          cells: sheet.cells.map((cells, i) =>
            i === row + FIRST_ROW ? cells.map((cell, j) => (j === at ? value : cell)) : cells,
          ),
        },
  );
  return { ...before, sheets };
}

test('rows without a code are given the next ones, and the journal says so', async () => {
  const { register, run: go } = headless((before) =>
    typed(typed(before, 'findings', 1, 'code', null), 'findings', 4, 'code', null),
  );
  const count = register().tables.findings.rows.length;
  expect(await go(giveCodes())).toMatchObject({ kind: 'done', message: { vi: 'Đã cấp mã cho 2 dòng.' } });
  const { findings, journal } = register().tables;
  expect(findings.byCode.size).toBe(count);
  expect(journal.rows.at(-1)).toMatchObject({ command: 'Sửa dữ liệu', table: 'Phát hiện', date: TODAY });
  expect(await go(giveCodes())).toMatchObject({
    kind: 'done',
    written: [],
    message: { vi: 'Mọi dòng đều đã có mã.' },
  });
});

test('the register is told as of today, once', async () => {
  const { register, run: go } = headless();
  expect(register().settings.asOf).toBe('2023-10-02');
  expect(await go(asOfToday())).toMatchObject({ kind: 'done' });
  expect(register().settings.asOf).toBe(TODAY);
  const rows = register().tables.journal.rows.length;
  expect(await go(asOfToday())).toMatchObject({ message: { vi: 'Ngày báo cáo đã là hôm nay.' } });
  expect(register().tables.journal.rows).toHaveLength(rows);
});

test('checking the data opens its place and tells how much was found', async () => {
  const { store, run: go } = headless((before) => typed(before, 'findings', 1, 'code', null));
  expect(await go(checkData(store))).toMatchObject({
    kind: 'done',
    message: { vi: expect.stringMatching(/^Có \d+ lỗi, \d+ cảnh báo, \d+ lưu ý\.$/u) as string },
  });
  expect(store.state).toMatchObject({ place: 'checks', arrivals: 1 });
});

test('the status columns are brought up to date, and it is told how many cells', async () => {
  const { register, memory, run: go } = headless((before) => typed(before, 'findings', 0, 'status', 'chữ cũ'));
  expect(await go(refreshStatuses())).toMatchObject({
    kind: 'done',
    message: { vi: 'Đã cập nhật 1 ô của các cột trạng thái.' },
  });
  expect(JSON.stringify(memory.snapshot)).not.toContain('chữ cũ');
  expect(register().tables.findings.rows[0]?.code).toBe('PH001');
  expect(await go(refreshStatuses())).toMatchObject({
    message: { vi: 'Các cột trạng thái trên sheet đã đúng sẵn.' },
  });
});

test('in a workbook without a register it is told that there is none, not that its statuses were up to date', async () => {
  const { run: go } = headless(() => ({
    sheets: [{ name: 'Trang tính1', cells: [['Việc']], tables: [] }],
    names: [],
    date1904: false,
  }));
  expect(await go(refreshStatuses())).toMatchObject({
    kind: 'refused',
    problem: { code: 'NOT_A_REGISTER', tip: { vi: 'Kiểm tra lại tệp đã chọn, hoặc tạo sổ mới.' } },
  });
});

test('the notice of a visit is drafted, recorded and saved', async () => {
  const { store, saved, register, run: go } = headless();
  expect(await go(draftNotice(store, 'KT01'))).toMatchObject({ kind: 'done', files: [{ saved: { ok: true } }] });
  expect(saved).toHaveLength(1);
  expect(register().tables.documents.rows.at(-1)).toMatchObject({ visit: 'KT01', file: saved[0] });
});

test('a visit that is not there is said, and nothing is saved', async () => {
  const { store, saved, run: go } = headless();
  expect(await go(draftNotice(store, 'KT99'))).toMatchObject({ kind: 'refused', problem: { code: 'UNKNOWN_VISIT' } });
  expect(saved).toEqual([]);
});

test('a visit is opened by its code before anything was read, and taken once', () => {
  const { store } = headless();
  store.openVisit('KT02', { drafting: true });
  expect(store.state).toMatchObject({ place: 'visits', arrivals: 1 });
  expect(store.takeVisit()).toEqual({ code: 'KT02', drafting: true });
  expect(store.takeVisit()).toBeNull();
});

test('a second task is not begun while one runs, and whoever asked is told', async () => {
  const { store } = headless();
  const first = store.run(refreshStatuses());
  expect(await store.run(giveCodes())).toBeNull();
  expect((await first)?.ending.kind).toBe('done');
});
