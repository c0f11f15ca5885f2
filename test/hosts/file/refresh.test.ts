/** Computed columns of a register file turned into plain values and back into formulas. */
import { newRegister } from '../../../src/commands/new-register';
import { computedEdits } from '../../../src/host/computed-edits';
import { Package } from '../../../src/hosts/file/package';
import { patchPackage, type CellEdit } from '../../../src/hosts/file/patch';
import { refreshPackage } from '../../../src/hosts/file/refresh';
import { registerWorkbook } from '../../../src/hosts/file/new-workbook/register-workbook';
import { toSerial } from '../../../src/register/dates';
import { openRegister } from '../../../src/register/register';
import type { RawCell } from '../../../src/register/snapshot';
import type { Table } from '../../../src/register/table';
import { tables, type TableId } from '../../../src/register/tables';
import { dataSet } from '../../data/files';
import { ooxmlProblems, packageParts } from '../../support/ooxml-check';
import { fileSnapshot, value } from '../local/workbooks';

const AS_OF = '2023-10-02';
const OWN = /_xldudf_CCHC_/gu;

const illustration = dataSet('minh-hoa');
const original = registerWorkbook(newRegister(illustration, { today: AS_OF }));
const keeping = registerWorkbook(
  newRegister(
    {
      ...illustration,
      settings: { ...illustration.settings, computedAsValues: true },
      tables: {
        ...illustration.tables,
        settings: illustration.tables.settings.map((row) =>
          row.key === 'computedAsValues' ? { ...row, value: 'Có' } : row,
        ),
      },
    },
    { today: AS_OF },
  ),
);

/** How many formulas of ours a file has, those that its tables declare included. */
function formulas(bytes: Uint8Array): number {
  return [...packageParts(bytes).values()].join('').match(OWN)?.length ?? 0;
}

/** The formulas of ours with their cells, and those that tables declare, part by part. */
function listed(bytes: Uint8Array): string[] {
  return [...packageParts(bytes)].flatMap(([part, text]) => {
    const cells = [...(text ?? '').matchAll(/<c r="([A-Z]+\d+)"[^>]*><f>(_xldudf_CCHC_[^<]*)<\/f>/gu)];
    const declared = [...(text ?? '').matchAll(/name="([^"]*)"[^>]*><calculatedColumnFormula>([^<]*)</gu)];
    return [...cells, ...declared].map(([, at = '', formula = '']) => `${part} ${at} ${formula}`);
  });
}

/** Where a column of a table stands in a file that was just made. */
function cell(id: TableId, row: number, column: string, typed: RawCell): CellEdit {
  const table: Table = tables[id];
  return { sheet: table.sheet, row, column: Object.keys(table.columns).indexOf(column), value: typed };
}

function settingRow(bytes: Uint8Array, key: string): number {
  const register = value(openRegister(fileSnapshot(bytes)));
  return register.tables.settings.rows.find((row) => row.key === key)?.origin.row ?? -1;
}

function edited(bytes: Uint8Array, ...edits: CellEdit[]): Uint8Array {
  return value(patchPackage(value(Package.open(bytes)), { edits })).pack.toBytes();
}

function refreshed(bytes: Uint8Array): { readonly cells: number; readonly bytes: Uint8Array } {
  const { pack, cells } = value(refreshPackage(value(Package.open(bytes))));
  return { cells, bytes: pack.toBytes() };
}

const withValues = (bytes: Uint8Array, setting = 'Có'): Uint8Array =>
  edited(bytes, cell('settings', settingRow(bytes, 'computedAsValues'), 'value', setting));

/** What the cells of a file say, texts that are nothing but a blank aside. */
function said(bytes: Uint8Array): (RawCell | undefined)[][][] {
  return fileSnapshot(bytes).sheets.map(({ cells }) =>
    cells.map((row) => {
      const shown = row.map((one) => (typeof one === 'string' && one.trim() === '' ? null : one));
      while (shown.length > 0 && shown.at(-1) === null) shown.pop();
      return shown;
    }),
  );
}

test('a new register that keeps values has no formula of ours, and says the same as one that has them', () => {
  expect(formulas(original)).toBeGreaterThan(300);
  expect(formulas(keeping)).toBe(0);
  expect(ooxmlProblems(keeping)).toEqual([]);
  expect(said(keeping)).toEqual(said(withValues(original)));
  expect(computedEdits(fileSnapshot(keeping), null, AS_OF)).toEqual([]);
});

test('a register that is told to keep values loses its formulas and nothing else', () => {
  const { cells, bytes } = refreshed(withValues(original));
  expect(cells).toBeGreaterThan(300);
  expect(formulas(bytes)).toBe(0);
  expect(ooxmlProblems(bytes)).toEqual([]);
  expect(said(bytes)).toEqual(said(withValues(original)));
  const again = refreshed(bytes);
  expect(again.cells).toBe(0);
  expect(packageParts(again.bytes)).toEqual(packageParts(bytes));
});

test('told to keep values no longer, it has every formula again, in the cells and in the tables', () => {
  const plain = refreshed(withValues(original)).bytes;
  const { bytes } = refreshed(withValues(plain, 'Không'));
  expect(listed(bytes)).toEqual(listed(original));
  expect(ooxmlProblems(bytes)).toEqual([]);
  expect(said(bytes)).toEqual(said(withValues(original, 'Không')));
  expect(refreshed(bytes).cells).toBe(0);
});

test('formulas that come back name a column as people have renamed it', () => {
  const [old, now] = ['Gia hạn đến', 'Hạn đã gia'];
  const plain = value(Package.open(refreshed(withValues(original)).bytes));
  const changes = new Map<string, string>();
  for (const name of plain.partNames()) {
    const text = /sharedStrings|tables\//u.test(name) ? (plain.text(name) ?? '') : '';
    if (text.includes(old)) changes.set(name, text.replace(`>${old}<`, `>${now}<`).replace(`"${old}"`, `"${now}"`));
  }
  const { bytes } = refreshed(withValues(plain.withChanges(changes).toBytes(), 'Không'));
  const status = listed(bytes).filter((line) => line.includes('_xldudf_CCHC_TRANGTHAI('));
  expect(status.length).toBeGreaterThan(10);
  expect(status.filter((line) => !line.includes(`[${now}]`))).toEqual([]);
});

test('a formula whose names are gone stays a value', () => {
  const plain = value(Package.open(refreshed(withValues(original)).bytes));
  const workbook = (plain.text('xl/workbook.xml') ?? '').replace(
    /<definedName name="NgayCanhBao"[^>]*>[^<]*<[^>]*>/u,
    '',
  );
  const without = plain.withChanges(new Map([['xl/workbook.xml', workbook]])).toBytes();
  const { bytes } = refreshed(withValues(without, 'Không'));
  expect(listed(bytes).filter((line) => line.includes('_xldudf_CCHC_TRANGTHAI('))).toEqual([]);
  expect(listed(bytes).filter((line) => line.includes('_xldudf_CCHC_QUAHAN('))).not.toEqual([]);
  expect(said(bytes)).toEqual(said(withValues(without, 'Không')));
});

test('where formulas stay, only what they gave is renewed', () => {
  const register = value(openRegister(fileSnapshot(original)));
  const [first] = register.tables.findings.rows.filter(({ kind, verdict }) => kind === 'WEAKNESS' && verdict === null);
  const row = first?.origin.row ?? -1;
  const typed = edited(
    original,
    cell('findings', row, 'deadlineKind', 'Chậm nhất ngày'),
    cell('findings', row, 'deadlineDate', toSerial('2023-12-29')),
    cell('findings', row, 'extendedTo', null),
    cell('findings', row, 'reportedOn', null),
  );
  const { cells, bytes } = refreshed(typed);
  expect(cells).toBeGreaterThan(0);
  expect(listed(bytes)).toEqual(listed(typed));
  const { column } = cell('findings', row, 'status', null);
  const sheet = fileSnapshot(bytes).sheets.find(({ name }) => name === tables.findings.sheet);
  expect(sheet?.cells[row]?.[column]).toBe('Chưa đến hạn');
});

test('a formula that somebody wrote in the place of ours stays, whether values are kept or not', () => {
  const [first] = value(openRegister(fileSnapshot(original))).tables.findings.rows;
  const own = { ...cell('findings', first?.origin.row ?? -1, 'status', 'tự ghi'), formula: '"tự "&"ghi"' };
  for (const setting of ['Có', 'Không']) {
    const { bytes } = refreshed(edited(withValues(original, setting), own));
    expect([...packageParts(bytes).values()].join('')).toContain('<f>"tự "&amp;"ghi"</f><v>tự ghi</v>');
  }
});

test('rows that are appended where values are kept get no formula', () => {
  const pack = value(Package.open(keeping));
  const row = ['PH900', 'KT01'];
  const grown = value(patchPackage(pack, { appends: [{ target: tables.findings.name, rows: [row] }] })).pack.toBytes();
  expect(formulas(grown)).toBe(0);
});

test('a workbook without a register stays as it is', () => {
  const pack = value(Package.open(original));
  const bare = pack.withChanges(
    new Map(
      pack.partNames().flatMap((name) => {
        const text = pack.text(name) ?? '';
        return /worksheets\/sheet\d+\.xml$/u.test(name)
          ? [
              [
                name,
                text.replace(/<sheetData>.*<\/sheetData>/su, '<sheetData/>').replace(/<tablePart[^>]*>/gu, ''),
              ] as const,
            ]
          : [];
      }),
    ),
  );
  expect(value(refreshPackage(bare)).cells).toBe(0);
});
