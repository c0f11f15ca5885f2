/** Rows a command adds land in the columns they belong to, wherever people have moved them. */
import { createWorkbook } from '../../../src/hosts/file/new-workbook/create-workbook';
import { patchOf } from '../../../src/hosts/file/changes';
import { newRegister } from '../../../src/commands/new-register';
import { shippedDataSet } from '../../../src/commands/data-sets';
import { Package } from '../../../src/hosts/file/package';
import { patchPackage } from '../../../src/hosts/file/patch';
import { readSnapshot } from '../../../src/hosts/file/read';
import { openRegister, type Register } from '../../../src/register/register';
import { opened, snapshotOf } from '../../support/register';

const today = '2023-10-02';

function open(pack: Package): Register {
  const snapshot = readSnapshot(pack);
  if (!snapshot.ok) throw new Error(snapshot.problem.message.en);
  const register = openRegister(snapshot.value);
  if (!register.ok) throw new Error(register.problem.message.en);
  return register.value;
}

test('an appended row is read back as it was written, its text never a formula', () => {
  const made = newRegister(shippedDataSet('minh-hoa'), { today });
  const pack = Package.open(createWorkbook(made.tables, { created: today }));
  if (!pack.ok) throw new Error(pack.problem.message.en);
  const values = { code: 'VB900', kind: 'Thông báo', title: '=1+1', version: 3, draftedOn: today, rowsUsed: '@a; -b' };
  const patch = patchOf(open(pack.value), [{ kind: 'append', table: 'documents', values }]);
  if (!patch.ok) throw new Error(patch.problem.message.en);
  const patched = patchPackage(pack.value, patch.value);
  if (!patched.ok) throw new Error(patched.problem.message.en);
  const before = made.register.tables.documents.rows.length;
  const { rows } = open(patched.value.pack).tables.documents;
  expect(rows).toHaveLength(before + 1);
  expect(rows.at(-1)).toMatchObject({ ...values, number: null, date: null });
});

test('in a workbook that counts days from 1904 the day written is the day read', () => {
  const made = newRegister(shippedDataSet('trong'), { today });
  const pack = Package.open(createWorkbook(made.tables, { created: today }));
  if (!pack.ok) throw new Error(pack.problem.message.en);
  const workbook = pack.value.text('xl/workbook.xml') ?? '';
  const mac = pack.value.withChanges(
    new Map([['xl/workbook.xml', workbook.replace('<workbookPr', '<workbookPr date1904="1"')]]),
  );
  const patch = patchOf(open(mac), [{ kind: 'append', table: 'documents', values: { code: 'VB900', date: today } }]);
  if (!patch.ok) throw new Error(patch.problem.message.en);
  const patched = patchPackage(mac, patch.value);
  if (!patched.ok) throw new Error(patched.problem.message.en);
  expect(open(patched.value.pack).tables.documents.rows.at(-1)?.date).toBe(today);
});

test('a table that is not in the workbook is named, and nothing is planned', () => {
  const snapshot = snapshotOf();
  const sheets = snapshot.sheets.filter(({ name }) => name !== 'Nhật ký');
  const patch = patchOf(opened({ ...snapshot, sheets }), [{ kind: 'append', table: 'journal', values: {} }]);
  expect(patch.ok ? 'planned' : patch.problem.code).toBe('MISSING_TABLE');
});
