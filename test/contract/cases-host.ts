/** Failing writes, workbooks that can't be written, changes heard, places shown, tables added. */
import type { WorkbookChange } from '../../src/host/workbook';
import type { NewTable } from '../../src/register/new-table';
import { openRegister } from '../../src/register/register';
import { tables } from '../../src/register/tables';
import { CONTENT, edit, findingCell, findingOf, newFinding, see, valueOf, write } from './content';
import type { Case } from './suite';

const TEAM: NewTable = { table: tables.team, rows: [['TV001', 'Nguyễn Văn A (minh họa)']] };

export const hostCases: readonly Case[] = [
  {
    title: 'a write that fails in the middle leaves everything as it was, and can be repeated',
    needs: 'fail half-way',
    run: async (store) => {
      const workbook = await store.open();
      const before = await see(workbook);
      const changes = [
        edit(before, 'PH001', { content: 'Một', deadlineDate: '2023-12-01' }),
        newFinding('PH006', { content: 'Sáu' }),
        { kind: 'append', table: 'journal', values: { code: 'NK001', command: 'Thử' } } as const,
      ];
      store.failNextWrite();
      const failed = await workbook.apply(changes);
      expect(failed.ok ? failed.value.kind : 'failed').toBe('failed');
      if (!failed.ok) expect([failed.problem.message.vi, failed.problem.tip.vi]).not.toContain('');
      expect((await see(await store.open())).snapshot).toEqual(before.snapshot);
      await write(workbook, changes);
      const after = await see(workbook);
      expect(findingOf(after, 'PH001')).toMatchObject({ content: 'Một', deadlineDate: '2023-12-01' });
      expect(findingOf(after, 'PH006').content).toBe('Sáu');
      expect(after.register.tables.journal.byCode.get('NK001')?.command).toBe('Thử');
    },
  },
  {
    title: 'a workbook open for reading only is read, and refuses to be written with a way out',
    options: { readOnly: true },
    run: async (store) => {
      const workbook = await store.open();
      expect(workbook.capabilities.readOnly).toBe(true);
      const before = await see(workbook);
      const refusals = [
        await workbook.apply([newFinding('PH006')]),
        await workbook.addTables([TEAM]),
        await workbook.refresh(),
        await workbook.renew(),
      ];
      for (const refusal of refusals) {
        expect(refusal.ok).toBe(false);
        if (!refusal.ok) expect([refusal.problem.message.vi, refusal.problem.tip.vi]).not.toContain('');
      }
      expect((await see(workbook)).snapshot).toEqual(before.snapshot);
    },
  },
  {
    title: 'applying nothing writes nothing',
    run: async (store) => {
      const workbook = await store.open();
      const before = await see(workbook);
      expect((await write(workbook, [])).places).toEqual([]);
      expect((await see(workbook)).snapshot).toEqual(before.snapshot);
    },
  },
  {
    title: 'changes by this client, by another and by hand are heard, until the listener is stopped',
    needs: 'hearsChanges',
    run: async (store) => {
      const [own, other] = [await store.open(), await store.open()];
      expect(own.capabilities.hearsChanges).toBe(true);
      const seen = await see(own);
      const next = (): Promise<WorkbookChange> =>
        new Promise((resolve) => {
          const stop = own.onChange((change) => {
            stop();
            resolve(change);
          });
        });
      const told = ({ tables: touched }: WorkbookChange): boolean => touched === null || touched.includes('findings');
      let heard = next();
      await write(own, [newFinding('PH006')]);
      expect(told(await heard)).toBe(true);
      heard = next();
      await write(other, [newFinding('PH007')]);
      expect(told(await heard)).toBe(true);
      heard = next();
      await store.user.type(findingCell(seen, 'PH001', 'content'), 'Bằng tay');
      expect(told(await heard)).toBe(true);
      let after = 0;
      const stop = own.onChange(() => (after += 1));
      stop();
      heard = next();
      await store.user.type(findingCell(seen, 'PH001', 'content'), 'Lần nữa');
      await heard;
      expect(after).toBe(0);
    },
    without: async (store) => {
      const workbook = await store.open();
      expect(workbook.capabilities.hearsChanges).toBe(false);
      const stop = workbook.onChange(() => undefined);
      expect(stop).not.toThrow();
    },
  },
  {
    title: 'a place is shown to the user; one that is not there is told',
    needs: 'select',
    run: async (store) => {
      const workbook = await store.open();
      expect(workbook.capabilities.select).toBe(true);
      valueOf(await workbook.select({ sheet: 'Phát hiện', cell: 'F5', table: 'findings' }));
      expect(store.selected()).toMatchObject({ sheet: 'Phát hiện', cell: 'F5' });
      const missing = await workbook.select({ sheet: 'Không có sheet này', cell: 'A1' });
      expect(missing.ok ? 'shown' : missing.problem.message.vi).toContain('Không có sheet này');
    },
    without: async (store) => {
      const workbook = await store.open();
      expect(workbook.capabilities.select).toBe(false);
      const refused = await workbook.select({ sheet: 'Phát hiện', cell: 'F5' });
      expect(refused.ok ? 'shown' : refused.problem.message.vi).toContain('F5');
    },
  },
  {
    title: 'tables are added as new sheets, and what stands there stays as it is',
    needs: 'addTables',
    run: async (store) => {
      const workbook = await store.open();
      expect(workbook.capabilities.addTables).toBe(true);
      const before = await see(workbook);
      let heard = 0;
      const stop = workbook.onChange(() => {
        heard += 1;
      });
      const added = valueOf(await workbook.addTables([TEAM]));
      expect(added).toContain('Đoàn kiểm tra');
      if (workbook.capabilities.hearsChanges) expect(heard).toBeGreaterThan(0);
      stop();
      const snapshot = valueOf(await workbook.read([...CONTENT, 'team']));
      for (const sheet of before.snapshot.sheets) {
        expect(snapshot.sheets.find(({ name }) => name === sheet.name)).toEqual(sheet);
      }
      const { team } = valueOf(openRegister(snapshot, { tables: ['team'] })).tables;
      expect(team.rows).toMatchObject([{ code: 'TV001' }]);
      await write(workbook, [{ kind: 'append', table: 'team', values: { code: 'TV002' } }]);
      expect((await see(workbook, ['team'])).register.tables.team.byCode.has('TV002')).toBe(true);
    },
    without: async (store) => {
      const workbook = await store.open();
      expect(workbook.capabilities.addTables).toBe(false);
      const refused = await workbook.addTables([TEAM]);
      expect(refused.ok).toBe(false);
    },
  },
];
