/** A register in the grid that keeps its computed columns as plain values: switched, refreshed, saved, and switched back. */
import { Package } from '../../../src/hosts/file/package';
import { patchPackage } from '../../../src/hosts/file/patch';
import type { LocalWorkbook } from '../../../src/hosts/local/local-workbook';
import { computedEdits } from '../../../src/host/computed-edits';
import { openRegister, type Register } from '../../../src/register/register';
import { packageParts } from '../../support/ooxml-check';
import { fileSnapshot, gridSnapshot, openGrid, registerFile, saved, value } from './workbooks';

const AS_OF = '2023-10-02';

beforeAll(() => {
  jest.spyOn(console, 'debug').mockReturnValue(undefined);
});

const formulas = (bytes: Uint8Array): number =>
  [...packageParts(bytes).values()].join('').match(/_xldudf_CCHC_/gu)?.length ?? 0;

async function registerOf(workbook: LocalWorkbook): Promise<Register> {
  return value(openRegister(await gridSnapshot(workbook)));
}

/** Writes the setting, as the pane does. */
async function keepValues(workbook: LocalWorkbook, keep: boolean): Promise<void> {
  const { settings } = (await registerOf(workbook)).tables;
  const found = settings.rows.find(({ key }) => key === 'computedAsValues')?.value;
  const expected = { value: found };
  const change = {
    kind: 'update',
    table: 'settings',
    code: 'computedAsValues',
    values: { value: keep },
    expected,
  } as const;
  expect(value(await workbook.apply([change]))).toMatchObject({ kind: 'written' });
}

/** The status cell of a finding: where it is, and whether it holds a formula. */
async function status(workbook: LocalWorkbook, code: string) {
  const { findings } = (await registerOf(workbook)).tables;
  const [row = -1, col = -1] = [findings.byCode.get(code)?.origin.row, findings.layout?.columns.get('status')];
  const sheetId = workbook.model.getters.getSheetIdByName('Phát hiện') ?? '';
  const cell = workbook.model.getters.getCell({ sheetId, row, col });
  const { formattedValue } = workbook.model.getters.getEvaluatedCell({ sheetId, row, col });
  return { sheetId, row, col, isFormula: cell?.isFormula === true, shown: formattedValue };
}

/** Types another deadline into a finding that is open. */
async function type(workbook: LocalWorkbook, code: string, day: string): Promise<void> {
  const { findings } = (await registerOf(workbook)).tables;
  const { sheetId, row } = await status(workbook, code);
  const at = (id: string): number => findings.layout?.columns.get(id) ?? -1;
  for (const [col, content] of [
    [at('deadlineKind'), 'Chậm nhất ngày'],
    [at('deadlineDate'), day],
    [at('extendedTo'), ''],
    [at('reportedOn'), ''],
    [at('verdict'), ''],
    [at('submittedOn'), ''],
  ] as const) {
    workbook.model.dispatch('UPDATE_CELL', { sheetId, row, col, content });
  }
}

test('formulas give way to what they showed as one step that can be undone, and are gone from the file', async () => {
  const workbook = openGrid();
  const before = await status(workbook, 'PH003');
  expect(before.isFormula).toBe(true);
  await keepValues(workbook, true);
  expect(value(await workbook.refresh()).cells).toBeGreaterThan(300);
  const after = await status(workbook, 'PH003');
  expect(after).toEqual({ ...before, isFormula: false });
  expect(value(await workbook.refresh()).cells).toBe(0);
  const file = saved(workbook);
  expect(formulas(file)).toBe(0);
  expect(computedEdits(fileSnapshot(file), null, AS_OF)).toEqual([]);
  workbook.model.dispatch('REQUEST_UNDO');
  expect((await status(workbook, 'PH003')).isFormula).toBe(true);
});

test('a file saved without refreshing has its values worked out all the same', async () => {
  const workbook = openGrid();
  await keepValues(workbook, true);
  value(await workbook.refresh());
  await type(workbook, 'PH003', '29/12/2023');
  const file = saved(workbook);
  const register = value(openRegister(fileSnapshot(file)));
  const { findings } = register.tables;
  const sheet = fileSnapshot(file).sheets.find(({ name }) => name === 'Phát hiện');
  const [row = -1, col = -1] = [findings.byCode.get('PH003')?.origin.row, findings.layout?.columns.get('status')];
  expect(sheet?.cells[row]?.[col]).toBe('Chưa đến hạn');
});

test('a file that keeps values opens with them, follows what is typed when asked, and gets its formulas back', async () => {
  const first = openGrid();
  await keepValues(first, true);
  value(await first.refresh());
  const workbook = openGrid(saved(first));
  expect(workbook.keepsValues).toBe(true);
  expect(await status(workbook, 'PH003')).toMatchObject({ isFormula: false });
  await type(workbook, 'PH003', '29/12/2023');
  expect((await status(workbook, 'PH003')).shown).not.toBe('Chưa đến hạn');
  value(await workbook.refresh());
  expect((await status(workbook, 'PH003')).shown).toBe('Chưa đến hạn');
  await keepValues(workbook, false);
  value(await workbook.refresh());
  expect(workbook.keepsValues).toBe(false);
  expect(await status(workbook, 'PH003')).toMatchObject({ isFormula: true, shown: 'Chưa đến hạn' });
  await type(workbook, 'PH003', '01/06/2023');
  expect((await status(workbook, 'PH003')).shown).toBe('Quá hạn');
  const cells = (bytes: Uint8Array): number =>
    [...packageParts(bytes)].reduce(
      (sum, [part, text]) => sum + (part.includes('worksheets/') ? (text ?? '').split('_xldudf_CCHC_').length - 1 : 0),
      0,
    );
  expect(cells(saved(workbook))).toBe(cells(registerFile()));
});

test('without an as-of date the values stay as they are, and the file is saved', async () => {
  const first = openGrid();
  await keepValues(first, true);
  value(await first.refresh());
  const file = saved(first);
  const { settings } = value(openRegister(fileSnapshot(file))).tables;
  const row = settings.rows.find(({ key }) => key === 'asOf')?.origin.row ?? -1;
  const edit = { sheet: 'Cấu hình', row, column: 2, value: null };
  const without = value(patchPackage(value(Package.open(file)), { edits: [edit] })).pack.toBytes();
  const workbook = openGrid(without);
  const shown = (await status(workbook, 'PH004')).shown;
  await type(workbook, 'PH003', '29/12/2023');
  const refused = await workbook.refresh();
  expect(refused.ok ? 'refreshed' : refused.problem.code).toBe('AS_OF_MISSING');
  expect((await status(openGrid(saved(workbook)), 'PH004')).shown).toBe(shown);
});
