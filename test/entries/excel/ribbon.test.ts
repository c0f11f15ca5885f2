/** The commands of the ribbon where Excel does not open the pane: they end all the same, and what came of them waits in it. */
import { Ribbon } from '../../../src/entries/excel/ribbon';
import { Store } from '../../../src/pane/state/store';
import { Templates } from '../../../src/pane/state/templates';
import { readRegister } from '../../../src/pane/state/read-register';
import { valueOf } from '../../contract/content';
import { blank, tablesOf } from '../../hosts/excel/support';
import { ManualTime } from '../../pane/support';

type Command = (event: { completed(): void }) => void;

const commands = new Map<string, Command>();
let opensPane = false;

beforeAll(() => {
  const actions = { associate: (id: string, command: Command) => commands.set(id, command) };
  const showAsTaskpane = () => (opensPane ? Promise.resolve() : Promise.reject(new Error('Office is busy')));
  Object.assign(globalThis, { Office: { actions, addin: { showAsTaskpane } } });
});

afterAll(() => {
  Reflect.deleteProperty(globalThis, 'Office');
});

/** A blank workbook, the pane’s store on it, and the buttons; pressing one resolves when Excel hears that it has ended. */
async function start() {
  const { workbook } = await blank();
  const store = new Store({
    host: {
      workbook,
      title: null,
      today: () => '2023-10-05',
      saveFile: ({ name }) => Promise.resolve({ ok: true, value: { name, how: 'sent' } }),
      remembered: () => null,
      remember: () => undefined,
    },
    scheduler: new ManualTime(),
    templates: new Templates(() => Promise.resolve(new Uint8Array())),
    openRegister: readRegister,
  });
  const ribbon = new Ribbon();
  ribbon.register();
  ribbon.attach({ workbook, store });
  const press = (id: string) => new Promise<void>((completed) => commands.get(id)?.({ completed }));
  return { workbook, store, press };
}

test('what a button had to show is kept in the pane, with why the pane did not open', async () => {
  const { store, press } = await start();
  await press('refreshStatuses');
  expect(store.state).toMatchObject({
    finished: { ending: { kind: 'refused', problem: { code: 'NOT_A_REGISTER' } } },
    notice: { code: 'EXCEL_PANE_NOT_SHOWN', tip: { vi: 'Xem kết quả trước khi bấm lại nút đó.' } },
  });
  opensPane = true;
  await press('refreshStatuses');
  opensPane = false;
  expect(store.state).toMatchObject({ finished: { ending: { kind: 'refused' } }, notice: null });
});

test('what is told already is not covered by it, and a button that has nothing to show says nothing', async () => {
  const { workbook, store, press } = await start();
  await press('draftNotice');
  expect(store.state.notice?.code).toBe('NOT_A_REGISTER');
  valueOf(await workbook.addTables(tablesOf('trong')));
  await press('refreshStatuses');
  expect(store.state).toMatchObject({ finished: { ending: { kind: 'done' } }, notice: null });
});
