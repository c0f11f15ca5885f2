/** Nothing that others did meanwhile is overwritten: rows are found wherever they are, or the conflict is told. */
import type { Change } from '../../src/register/changes';
import { edit, findingCell, findingOf, newFinding, refused, see, valueOf, write, type Seen } from './content';
import type { WorkbookStore } from './harness';
import type { Case } from './suite';

/** The sheet of findings. */
const SHEET = 'Phát hiện';

/** A case in which someone does something by hand between the read and the apply of a client. */
function meanwhile(
  title: string,
  hands: (store: WorkbookStore, seen: Seen) => Promise<void>,
  more: Pick<Case, 'needs'> = {},
): Case {
  return {
    title,
    ...more,
    run: async (store) => {
      const workbook = await store.open();
      const seen = await see(workbook);
      await hands(store, seen);
      await write(workbook, [edit(seen, 'PH003', { content: 'Sửa' }), newFinding('PH900', { content: 'Thêm' })]);
      const after = await see(await store.open());
      expect(findingOf(after, 'PH003').content).toBe('Sửa');
      expect(findingOf(after, 'PH900').content).toBe('Thêm');
      for (const code of ['PH001', 'PH002', 'PH004', 'PH005']) {
        expect(findingOf(after, code).content).toBe(findingOf(seen, code).content);
      }
    },
  };
}

/** What a refused apply leaves: every cell as it was. */
async function leavesAll(store: WorkbookStore, apply: () => Promise<void>): Promise<void> {
  const reader = await store.open();
  const before = await see(reader);
  await apply();
  expect((await see(reader)).snapshot).toEqual(before.snapshot);
}

export const conflictCases: readonly Case[] = [
  {
    title: 'of two clients that change the same cell, the second is told and writes nothing at all',
    run: async (store) => {
      const [first, second] = [await store.open(), await store.open()];
      const [a, b] = [await see(first), await see(second)];
      await write(first, [edit(a, 'PH002', { content: 'Của người thứ nhất' })]);
      await leavesAll(store, async () => {
        const conflicts = await refused(second, [
          edit(b, 'PH001', { content: 'Không được ghi' }),
          edit(b, 'PH002', { content: 'Của người thứ hai' }),
          newFinding('PH006'),
        ]);
        expect(conflicts).toMatchObject([{ kind: 'changed', table: 'findings', code: 'PH002' }]);
        expect(conflicts[0]?.problem.message.vi).toContain('Của người thứ nhất');
        expect(conflicts[0]?.problem.place).toMatchObject({ sheet: SHEET, code: 'PH002', column: 'content' });
      });
    },
  },
  {
    title: 'two clients that change different rows, or different cells of one row, both get theirs',
    run: async (store) => {
      const [first, second] = [await store.open(), await store.open()];
      const [a, b] = [await see(first), await see(second)];
      await write(first, [edit(a, 'PH002', { content: 'Một' }), edit(a, 'PH004', { cause: 'Hai' })]);
      await write(second, [edit(b, 'PH003', { content: 'Ba' }), edit(b, 'PH004', { recommendation: 'Bốn' })]);
      const seen = await see(first);
      expect(findingOf(seen, 'PH002').content).toBe('Một');
      expect(findingOf(seen, 'PH003').content).toBe('Ba');
      expect(findingOf(seen, 'PH004')).toMatchObject({ cause: 'Hai', recommendation: 'Bốn' });
    },
  },
  {
    title: 'after a conflict, reading again and repeating succeeds',
    run: async (store) => {
      const workbook = await store.open();
      const seen = await see(workbook);
      await store.user.type(findingCell(seen, 'PH002', 'content'), 'Bằng tay');
      await refused(workbook, [edit(seen, 'PH002', { content: 'Sửa' })]);
      await write(workbook, [edit(await see(workbook), 'PH002', { content: 'Sửa' })]);
      expect(findingOf(await see(workbook), 'PH002').content).toBe('Sửa');
    },
  },
  {
    title: 'a cell that someone cleared, or filled with what can’t be read, is a conflict',
    run: async (store) => {
      const workbook = await store.open();
      const seen = await see(workbook);
      await store.user.type(findingCell(seen, 'PH001', 'deadlineDate'), null);
      await store.user.type(findingCell(seen, 'PH002', 'deadlineDate'), '31/02/2023');
      const conflicts = await refused(workbook, [
        edit(seen, 'PH001', { deadlineDate: '2023-11-01' }),
        edit(seen, 'PH002', { deadlineDate: '2023-11-02' }),
      ]);
      expect(conflicts.map(({ kind, code }) => [kind, code])).toEqual([
        ['changed', 'PH001'],
        ['changed', 'PH002'],
      ]);
      const unreadable = { unreadable: '31/02/2023' };
      const repair: Change = {
        kind: 'update',
        table: 'findings',
        code: 'PH002',
        values: { deadlineDate: '2023-02-28' },
        expected: { deadlineDate: unreadable },
      };
      await write(workbook, [repair]);
      expect(findingOf(await see(workbook), 'PH002').deadlineDate).toBe('2023-02-28');
    },
  },
  meanwhile('a row inserted above since the read moves nothing', async ({ user }, seen) => {
    await user.insertRow(SHEET, findingOf(seen, 'PH002').origin.row);
  }),
  meanwhile('rows sorted since the read are found where they are', async ({ user }) => {
    await user.sortDown(SHEET, 0);
  }),
  meanwhile(
    'a header typed anew since the read is found by its hidden name',
    async ({ user }, seen) => {
      const { sheet, column } = findingCell(seen, 'PH001', 'content');
      const row = seen.register.tables.findings.layout?.headerRow ?? 0;
      await user.renameHeader({ sheet, row, column }, 'Nội dung (mới)');
    },
    { needs: 'rename headers' },
  ),
  meanwhile(
    'a column taken elsewhere since the read is found',
    async ({ user }, seen) => {
      await user.moveColumn(SHEET, findingCell(seen, 'PH001', 'content').column);
    },
    { needs: 'move columns' },
  ),
  {
    title: 'a row deleted since the read is gone, and nothing is written',
    run: async (store) => {
      const workbook = await store.open();
      const seen = await see(workbook);
      await store.user.deleteRow(SHEET, findingOf(seen, 'PH003').origin.row);
      await leavesAll(store, async () => {
        const conflicts = await refused(workbook, [
          edit(seen, 'PH003', { content: 'Sửa' }),
          edit(seen, 'PH004', { content: 'Sửa' }),
        ]);
        expect(conflicts).toMatchObject([{ kind: 'gone', code: 'PH003' }]);
        expect(conflicts[0]?.problem.message.vi).toContain('PH003');
      });
    },
  },
  {
    title: 'a code that someone took since the read, in any letter case, is told, and nothing is written',
    run: async (store) => {
      const [first, second] = [await store.open(), await store.open()];
      await see(second);
      await write(first, [newFinding('ph006', { content: 'Trước' })]);
      await leavesAll(store, async () => {
        const conflicts = await refused(second, [newFinding('PH006', { content: 'Sau' }), newFinding('PH007')]);
        expect(conflicts).toMatchObject([{ kind: 'code-taken', code: 'PH006' }]);
        expect(conflicts[0]?.problem.place).toMatchObject({
          sheet: SHEET,
          cell: expect.stringMatching(/^A\d+$/u) as string,
        });
      });
    },
  },
  {
    title: 'of two clients that append at the same moment, both get their row',
    run: async (store) => {
      const [first, second] = [await store.open(), await store.open()];
      await Promise.all([see(first), see(second)]);
      const places = await Promise.all([
        write(first, [newFinding('PH006', { content: 'Của người thứ nhất' })]),
        write(second, [newFinding('PH007', { content: 'Của người thứ hai' })]),
      ]);
      const after = await see(await store.open());
      expect(after.register.tables.findings.rows).toHaveLength(7);
      expect([findingOf(after, 'PH006').content, findingOf(after, 'PH007').content]).toEqual([
        'Của người thứ nhất',
        'Của người thứ hai',
      ]);
      const told = places.flatMap((one) => one.places.map(({ cell }) => cell));
      expect(told).toEqual(['PH006', 'PH007'].map((code) => `A${findingOf(after, code).origin.row + 1}`));
    },
  },
  {
    title: 'of two clients that change the same cell at the same moment, one is told',
    run: async (store) => {
      const [first, second] = [await store.open(), await store.open()];
      const [a, b] = [await see(first), await see(second)];
      const tried = await Promise.all([
        first.apply([edit(a, 'PH002', { content: 'Của người thứ nhất' }), edit(a, 'PH001', { cause: 'Một' })]),
        second.apply([edit(b, 'PH002', { content: 'Của người thứ hai' }), edit(b, 'PH003', { cause: 'Hai' })]),
      ]);
      const kinds = tried.map((one) => valueOf(one).kind);
      expect([...kinds].sort()).toEqual(['conflicts', 'written']);
      const isFirst = kinds[0] === 'written';
      const after = await see(await store.open());
      expect(findingOf(after, 'PH002').content).toBe(isFirst ? 'Của người thứ nhất' : 'Của người thứ hai');
      expect([findingOf(after, 'PH001').cause, findingOf(after, 'PH003').cause]).toEqual(
        isFirst ? ['Một', null] : [null, 'Hai'],
      );
    },
  },
  {
    title: 'one code given to two new rows is refused',
    run: async (store) => {
      const workbook = await store.open();
      const conflicts = await refused(workbook, [newFinding('PH006'), newFinding('PH006')]);
      expect(conflicts).toMatchObject([{ kind: 'code-taken', code: 'PH006' }]);
    },
  },
  {
    title: 'a code that stands on two rows names neither',
    run: async (store) => {
      const workbook = await store.open();
      const seen = await see(workbook);
      await store.user.type(findingCell(seen, 'PH004', 'code'), 'PH003');
      const conflicts = await refused(workbook, [edit(seen, 'PH003', { content: 'Sửa' })]);
      expect(conflicts).toMatchObject([{ kind: 'code-taken', code: 'PH003', problem: { code: 'CODE_TWICE' } }]);
    },
  },
  {
    title: 'a code typed anew in other letters is the same row; both spellings on two rows are two',
    run: async (store) => {
      const workbook = await store.open();
      const seen = await see(workbook);
      const cell = findingCell(seen, 'PH003', 'code');
      await store.user.type(cell, 'ph003');
      await write(workbook, [edit(seen, 'PH003', { content: 'Sửa' })]);
      expect(findingOf(await see(workbook), 'ph003').content).toBe('Sửa');
      await store.user.type(findingCell(seen, 'PH004', 'code'), 'PH003');
      await write(workbook, [{ ...edit(seen, 'PH004', { content: 'Sửa cả dòng kia' }), code: 'PH003' }]);
      const after = await see(workbook);
      expect([findingOf(after, 'ph003').content, findingOf(after, 'PH003').content]).toEqual([
        'Sửa',
        'Sửa cả dòng kia',
      ]);
    },
  },
];
