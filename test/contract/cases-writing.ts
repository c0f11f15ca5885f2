/** What is written stands where it belongs, as it was given. */
import type { Change, UpdateRow } from '../../src/register/changes';
import { toSerial } from '../../src/register/dates';
import {
  cellOf,
  edit,
  findingCell,
  findingOf,
  manyFindings,
  newFinding,
  rawOf,
  see,
  write,
  type Seen,
} from './content';
import type { HostUnderTest, WorkbookStore } from './harness';
import type { Case } from './suite';

/** What a spreadsheet, or a program that reads its export, might take for a formula (OWASP ASVS, CSV and formula injection). */
const FORMULA_LIKE = ['=1+1', '+84 299 382 2338', '-5', '@SUM(A1)', '\t=1+1', '\u0000=1+1', "'=1+1", '=HYPERLINK("x")'];

const MANY = 20_000;

const manyOf = ({ manyRows = MANY }: HostUnderTest): number => manyRows;

export const writingCases: readonly Case[] = [
  {
    title: 'what is in the workbook is read, in one round trip for all tables',
    run: async (store) => {
      const workbook = await store.open();
      const { register } = await see(workbook);
      expect(register.tables.findings.rows.map(({ code }) => code)).toEqual([
        'PH001',
        'PH002',
        'PH003',
        'PH004',
        'PH005',
      ]);
      expect(register.tables.findings.byCode.get('PH001')).toMatchObject({
        unit: 'SCT',
        kind: 'WEAKNESS',
        content: 'Chưa niêm yết thủ tục',
        deadlineDate: '2023-09-30',
      });
      expect(register.settings).toMatchObject({ year: 2023, asOf: '2023-09-11' });
    },
  },
  {
    title: 'a client that asks for some tables hears nothing of the others',
    run: async (store) => {
      const { register } = await see(await store.open(), ['units']);
      expect(register.problems).toEqual([]);
      expect([...register.tables.units.byCode.keys()]).toEqual(['SCT', 'SXD']);
    },
  },
  {
    title: 'a row is appended below the others, and its place told',
    run: async (store) => {
      const workbook = await store.open();
      const { places } = await write(workbook, [
        newFinding('PH006', { content: 'Mới', deadlineDate: '2023-12-01', repeated: true }),
      ]);
      const seen = await see(workbook);
      expect(seen.register.tables.findings.rows.at(-1)).toMatchObject({
        code: 'PH006',
        content: 'Mới',
        deadlineDate: '2023-12-01',
        repeated: true,
        kind: 'WEAKNESS',
      });
      const at = findingOf(seen, 'PH006').origin.row;
      expect(places).toEqual([
        { sheet: 'Phát hiện', cell: `A${at + 1}`, table: 'findings', code: 'PH006', column: 'code' },
      ]);
    },
  },
  {
    title: 'blank rows at the end of a table are filled before it grows',
    run: async (store) => {
      const workbook = await store.open();
      const before = (await see(workbook)).register.tables.documents.layout;
      const row = (code: string) =>
        ({ kind: 'append', table: 'documents', values: { code, kind: 'Thông báo' } }) as const;
      await write(workbook, [row('VB001'), row('VB002')]);
      await write(workbook, [row('VB003')]);
      const { register } = await see(workbook);
      const rows = register.tables.documents.rows.map(({ code, origin }) => [code, origin.row]);
      const first = (before?.headerRow ?? 0) + 1;
      expect(rows).toEqual([
        ['VB001', first],
        ['VB002', first + 1],
        ['VB003', first + 2],
      ]);
    },
  },
  {
    title: 'cells of a row are updated by its code, and nothing else changes',
    run: async (store) => {
      const workbook = await store.open();
      const before = await see(workbook);
      const { places } = await write(workbook, [
        edit(before, 'PH002', { content: 'Chậm 03 hồ sơ', deadlineDate: '2023-11-20', responsible: null }),
      ]);
      const after = await see(workbook);
      const { row } = findingCell(after, 'PH002', 'content');
      expect(findingOf(after, 'PH002')).toEqual({
        ...findingOf(before, 'PH002'),
        content: 'Chậm 03 hồ sơ',
        deadlineDate: '2023-11-20',
        responsible: null,
      });
      expect(places[0]).toMatchObject({ sheet: 'Phát hiện', cell: `F${row + 1}`, code: 'PH002', column: 'content' });
      for (const code of ['PH001', 'PH003', 'PH004', 'PH005']) {
        expect(findingOf(after, code)).toEqual(findingOf(before, code));
      }
    },
  },
  {
    title: 'a setting is updated by its key, and keeps its kind',
    run: async (store) => {
      const workbook = await store.open();
      const change: UpdateRow = {
        kind: 'update',
        table: 'settings',
        code: 'asOf',
        values: { value: '2023-12-31' },
        expected: { value: '2023-09-11' },
      };
      await write(workbook, [change]);
      const { register } = await see(workbook);
      expect(register.settings.asOf).toBe('2023-12-31');
      expect(register.tables.settings.rows.find(({ key }) => key === 'asOf')?.value).toBe(toSerial('2023-12-31'));
    },
  },
  {
    title: 'a row without a code is found by what it holds, and given one',
    content: () => ({
      documents: [
        { code: 'VB001', kind: 'Quyết định' },
        { kind: 'Thông báo', number: '28/TB-SNV' },
      ],
    }),
    run: async (store) => {
      const workbook = await store.open();
      const expected = { code: null, kind: 'Thông báo', number: '28/TB-SNV' };
      await write(workbook, [{ kind: 'update', table: 'documents', code: null, values: { code: 'VB002' }, expected }]);
      const { register } = await see(workbook);
      expect(register.tables.documents.byCode.get('VB002')?.number).toBe('28/TB-SNV');
    },
  },
  {
    title: 'computed columns are never written, whatever a command gives for them',
    run: async (store) => {
      const workbook = await store.open();
      const before = await see(workbook);
      await write(workbook, [
        { ...edit(before, 'PH003', { content: 'Sửa', status: 'OVERDUE' }) },
        newFinding('PH006', { content: 'Mới', status: 'OVERDUE', dueDate: '2023-01-01' }),
      ]);
      const after = await see(workbook);
      for (const column of ['status', 'dueDate']) {
        expect(rawOf(after, findingCell(after, 'PH003', column))).toBe(
          rawOf(before, findingCell(before, 'PH003', column)),
        );
        expect(rawOf(after, findingCell(after, 'PH006', column))).not.toBe(toSerial('2023-01-01'));
      }
    },
  },
  ...FORMULA_LIKE.map((text): Case => ({
    title: `${JSON.stringify(text)} stays text, appended and updated`,
    run: async (store) => {
      const workbook = await store.open();
      const before = await see(workbook);
      await write(workbook, [edit(before, 'PH002', { content: text }), newFinding('PH006', { content: text })]);
      const after = await see(workbook);
      for (const code of ['PH002', 'PH006']) expect(rawOf(after, findingCell(after, code, 'content'))).toBe(text);
    },
  })),
  {
    title: 'Vietnamese typed with separate marks is found, compared and kept',
    run: async (store) => {
      const apart = (text: string): string => text.normalize('NFD');
      const workbook = await store.open();
      const first = await see(workbook);
      const unit = (column: string) =>
        cellOf(first, 'units', first.register.tables.units.rows[0]?.origin.row ?? 0, column);
      await store.user.type(unit('code'), apart('SỞCT'));
      await store.user.type(unit('name'), apart('Sở Công Thương mới'));
      await store.user.type(findingCell(first, 'PH002', 'unit'), apart('sở công thương mới'));
      await store.user.type(findingCell(first, 'PH002', 'content'), apart('Chậm trả kết quả'));
      const seen = await see(workbook);
      expect(findingOf(seen, 'PH002')).toMatchObject({ unit: 'SỞCT', content: 'Chậm trả kết quả' });
      const values = { contact: apart('Nguyễn Văn A (minh họa)') };
      const expected = { contact: null, name: apart('Sở Công Thương mới') };
      await write(workbook, [
        { kind: 'update', table: 'units', code: 'SỞCT', values, expected },
        edit(seen, 'PH002', { unit: 'SXD' }),
      ]);
      const after = await see(workbook);
      expect(after.register.tables.units.byCode.get('SỞCT')?.contact).toBe('Nguyễn Văn A (minh họa)');
      expect(rawOf(after, unit('name'))).toBe(apart('Sở Công Thương mới'));
      expect(findingOf(after, 'PH002').unit).toBe('SXD');
    },
  },
  ...[false, true].map((date1904): Case => ({
    title: `days are read and written as serial numbers of the ${date1904 ? '1904' : '1900'} system`,
    ...(date1904 && { needs: 'count from 1904' as const }),
    options: { date1904 },
    run: async (store) => {
      const workbook = await store.open();
      const before = await see(workbook);
      expect(findingOf(before, 'PH001').deadlineDate).toBe('2023-09-30');
      await write(workbook, [
        edit(before, 'PH001', { deadlineDate: '2023-10-31' }),
        newFinding('PH006', { deadlineDate: '2024-02-29' }),
      ]);
      const after = await see(workbook);
      const raw = (code: string) => rawOf(after, findingCell(after, code, 'deadlineDate'));
      expect(raw('PH001')).toBe(toSerial('2023-10-31', date1904));
      expect(raw('PH006')).toBe(toSerial('2024-02-29', date1904));
    },
  })),
  {
    title: 'thousands of rows take updates and appends in one apply',
    content: (host) => manyFindings(manyOf(host)),
    run: async (store, host) => {
      const many = manyOf(host);
      const workbook = await store.open();
      await write(workbook, manyChanges(await see(workbook), many));
      const { register } = await see(workbook);
      expect(register.tables.findings.rows).toHaveLength(many + ADDED);
      expect(register.tables.findings.byCode.get(codeOf(40))?.content).toBe('Sửa 40');
      expect(register.tables.findings.byCode.get(codeOf(many))?.content).toBe(`Sửa ${many}`);
      const last = { code: codeOf(many + ADDED), content: `Thêm ${many + ADDED}` };
      expect(register.tables.findings.rows.at(-1)).toMatchObject(last);
    },
  },
  {
    title: 'a thousand changes take as many round trips as one',
    needs: 'count round trips',
    content: () => manyFindings(1_000),
    run: async (store) => {
      const workbook = await store.open();
      const seen = await see(workbook);
      const few = await tripsOf(store, () => write(workbook, [edit(seen, 'PH001', { content: 'Một' })]));
      const many = await tripsOf(store, async () => {
        const changes = seen.register.tables.findings.rows
          .slice(1)
          .map(({ code }) => edit(seen, code ?? '', { cause: 'x' }));
        await write(workbook, [...changes, newFinding('PH2000')]);
      });
      expect(many).toBe(few);
      const reads = await tripsOf(store, () => see(workbook));
      expect(reads).toBe(await tripsOf(store, () => see(workbook, ['units'])));
    },
  },
];

const ADDED = 500;

const codeOf = (n: number): string => `PH${String(n).padStart(3, '0')}`;

/** An update of every fortieth row, and five hundred new ones. */
function manyChanges(seen: Seen, many: number): Change[] {
  const updated = Array.from({ length: many / 40 }, (_, i) => (i + 1) * 40);
  const added = Array.from({ length: ADDED }, (_, i) => many + 1 + i);
  return [
    ...updated.map((n) => edit(seen, codeOf(n), { content: `Sửa ${n}` })),
    ...added.map((n) => newFinding(codeOf(n), { content: `Thêm ${n}` })),
  ];
}

async function tripsOf(store: WorkbookStore, work: () => Promise<unknown>): Promise<number> {
  const before = store.roundTrips();
  await work();
  return store.roundTrips() - before;
}
