import type { TableSheet } from '../../../../src/blueprint/input';
import { text } from '../../../../src/register/columns';
import { openRegister } from '../../../../src/register/register';
import { cellAddress, columnLetters } from '../../../../src/register/snapshot';
import { anchorName, defineTable, type Table } from '../../../../src/register/table';
import { tableIds, tables } from '../../../../src/register/tables';
import { ooxmlProblems } from '../../../support/ooxml-check';
import { childText, elements, make, namesOf, partOf, sampleSheets, sheetPart, snapshotOf } from './opened';
import { sampleTables, sheetOf } from '../../../blueprint/sample';

const bytes = make(sampleSheets);
const snapshot = snapshotOf(bytes);
const styles = partOf(bytes, 'xl/styles.xml');
const formats = elements(/<cellXfs.*<\/cellXfs>/su.exec(styles)?.[0] ?? '', 'xf').map(({ numFmtId }) => numFmtId);
const customFormats = new Map(elements(styles, 'numFmt').map((format) => [format['numFmtId'], format['formatCode']]));
const HEADER_ROW = 2;

const FORMAT_OF = {
  code: '49',
  text: '49',
  longText: '49',
  reference: '49',
  references: '49',
  choice: '49',
  listed: '49',
  date: '164',
  integer: '1',
  money: '3',
  flag: '49',
  raw: '0',
} as const;

function sheetNamed(name: string) {
  const sheet = snapshot.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

describe('the package', () => {
  test('is whole, and the same every time', () => {
    expect(ooxmlProblems(bytes)).toEqual([]);
    expect(make(sampleSheets)).toEqual(bytes);
  });

  test('has the dashboard first, the journal last', () => {
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(['Tổng quan', ...tableIds.map((id) => tables[id].sheet)]);
  });

  test('says it is by Excel, so that LibreOffice shows kept values, and asks for no recalculation', () => {
    expect(partOf(bytes, 'docProps/app.xml')).toContain('<Application>Microsoft Excel</Application>');
    expect(partOf(bytes, 'xl/workbook.xml')).toContain('<calcPr calcId="191029"/>');
    const core = partOf(bytes, 'docProps/core.xml');
    expect(core).toContain('<dc:title>Sổ kiểm tra CCHC</dc:title>');
    expect(core).toContain('2023-09-25T00:00:00Z');
  });

  test('is a register that reads back without a problem of structure', () => {
    const opened = openRegister(snapshot);
    if (!opened.ok) throw new Error(opened.problem.message.en);
    const { tables: read, settings } = opened.value;
    expect(settings.asOf).toBe('2023-09-25');
    expect(settings.fixedDayIncluded).toBe(false);
    expect(read.findings.rows.map(({ code }) => code)).toEqual(['PH001', 'PH002', 'PH003', 'PH004', 'PH005']);
    expect(read.findings.rows[3]?.content).toBe(
      '=Sổ theo dõi hồ sơ ghi chưa đầy đủ <cột 5> & "cột 7"\nchưa cập nhật phần mềm.',
    );
    expect(read.findings.rows[1]?.deadlineDate).toBe('2023-07-01');
    expect(read.extensions.rows).toEqual([]);
  });
});

describe.each(tableIds.map((id) => [tables[id].sheet, tables[id] as Table, id] as const))('%s', (name, table) => {
  const sheet = sheetNamed(name);
  const xml = sheetPart(bytes, name);
  const columns = Object.entries(table.columns);
  const given = sampleTables.find((candidate) => candidate.table.id === table.id)?.rows ?? [];
  const lastRow = HEADER_ROW + Math.max(given.length, 1);

  test('is a table object with all columns', () => {
    expect(sheet.tables).toEqual([
      { name: table.name, top: HEADER_ROW, left: 0, bottom: lastRow, right: columns.length - 1, totalsRow: false },
    ]);
    expect(sheet.cells[HEADER_ROW]).toEqual(columns.map(([, column]) => column.header));
    expect(sheet.cells[0]?.[1]).toBe(table.title);
    expect(sheet.cells[0]?.[0]).toBe('Tổng quan');
  });

  test('keeps every cell', () => {
    given.forEach((row, i) => {
      const read = sheet.cells[HEADER_ROW + 1 + i] ?? [];
      row.forEach((cell, c) => {
        const computed = columns[c]?.[1].formula !== undefined;
        const kept = read[c] ?? null;
        expect(computed && (cell === null || cell === '') ? [null, '\u00a0'] : [cell]).toContainEqual(kept);
      });
    });
  });

  test('names every header', () => {
    const names = namesOf(bytes);
    columns.forEach(([id], c) => {
      const cell = `'${name}'!$${columnLetters(c)}$${HEADER_ROW + 1}`;
      expect(names.get(anchorName(table, id))).toBe(cell);
    });
  });

  test('gives every column its width, format and hint', () => {
    const widths = elements(xml, 'col').map((column) => Number(column['width']));
    const hints = elements(xml, 'dataValidation').map((hint) => hint['promptTitle']?.replace('…', ''));
    const first = elements(xml, 'c').filter(({ r }) => r?.replace(/^[A-Z]+/u, '') === String(HEADER_ROW + 2));
    columns.forEach(([id, column], c) => {
      expect(widths[c]).toBeGreaterThanOrEqual(column.width);
      if (table.id === 'settings' && id === 'value') return;
      const hinted = hints.includes(column.header.slice(0, column.header.length > 32 ? 31 : 32));
      expect(hinted).toBe(column.quiet !== true);
      const format = column.formula !== undefined && FORMAT_OF[column.kind] === '49' ? '0' : FORMAT_OF[column.kind];
      expect(formats[Number(first[c]?.['s'])]).toBe(format);
    });
    expect(customFormats.get('164')).toBe('dd/mm/yyyy');
  });

  test('keeps headers in view and prints on A4 landscape', () => {
    const [pane] = elements(xml, 'pane');
    expect(pane).toMatchObject({ xSplit: String(table.frozenColumns), ySplit: '3', state: 'frozen' });
    expect(pane?.['topLeftCell']).toBe(cellAddress(HEADER_ROW + 1, table.frozenColumns));
    expect(elements(xml, 'pageSetup')[0]).toMatchObject({ paperSize: '9', orientation: 'landscape', fitToHeight: '0' });
    const titles = elements(partOf(bytes, 'xl/workbook.xml'), 'definedName')
      .filter((element) => element['name'] === '_xlnm.Print_Titles')
      .map((element) => element['']);
    expect(titles).toContain(`'${name}'!$A:$A,'${name}'!$3:$3`);
  });

  test('has a formula in every computed cell, the same as the column’s', () => {
    const part = partOf(bytes, `xl/tables/table${tableIds.findIndex((id) => tables[id].id === table.id) + 2}.xml`);
    const ofColumns = elements(part, 'tableColumn').map((column) => childText(column, 'calculatedColumnFormula'));
    columns.forEach(([, column], c) => {
      expect(ofColumns[c] !== undefined).toBe(column.formula !== undefined);
      if (column.formula === undefined) return;
      const cells = elements(xml, 'c').filter(({ r }) => r?.replace(/\d+$/u, '') === columnLetters(c));
      const data = cells.slice(1);
      expect(data).toHaveLength(Math.max(given.length, 1));
      for (const cell of data) {
        expect(childText(cell, 'f')).toBe(ofColumns[c]);
        expect(['str', undefined]).toContain(cell['t']);
      }
    });
  });
});

test('tables without rows have one blank row, which is no row of the register', () => {
  const empty = make(tableIds.map((id) => sheetOf(tables[id], [])));
  const opened = openRegister(snapshotOf(empty));
  if (!opened.ok) throw new Error(opened.problem.message.en);
  for (const id of tableIds) expect(opened.value.tables[id].rows).toEqual([]);
  expect(elements(sheetPart(empty, 'Phát hiện'), 'dataValidation')[0]?.['sqref']).toBe('A4');
});

test('no name stands for two things', () => {
  const all = [...namesOf(bytes).keys(), ...tableIds.map((id) => tables[id].name)].map((name) => name.toUpperCase());
  expect(new Set(all).size).toBe(all.length);
});

describe('input that only our own fault could give', () => {
  const table = tables.findings;
  const made = (cells: Record<string, string | number | boolean>): Uint8Array => make([sheetOf(table, [cells])]);

  test.each([
    [{ content: 'x'.repeat(32_768) }, 'does not fit'],
    [{ status: true }, 'must hold text'],
    [{ deadlineCount: Number.NaN }, 'NaN'],
    [{ daysOverdue: Number.POSITIVE_INFINITY }, 'Infinity'],
  ])('%#', (cells, message) => {
    expect(() => made(cells)).toThrow(message);
  });
});

test('cells of every kind keep their value, and text is NFC', () => {
  const table = tables.journal;
  const sheet: TableSheet = {
    table,
    rows: [['NK001', { error: '#N/A' }, true, false, 'mo\u0302\u0323t _x0041_', ' hai\tba\u0007 ']],
  };
  const { cells } = snapshotOf(make([sheet])).sheets[0] ?? { cells: [] };
  expect(cells[3]).toEqual(['NK001', { error: '#N/A' }, true, false, 'một _x0041_', ' hai\tba\u0007 ']);
  expect(cells[0]?.[0] ?? null).toBeNull();
});

test('a workbook of one plain table needs neither lists nor dashboard', () => {
  const table = defineTable({
    id: 'plain',
    sheet: 'Bảng',
    name: 'Bang',
    title: 'Bảng',
    codePrefix: 'B',
    frozenColumns: 1,
    columns: { a: text('A', { help: 'a', highlights: [{ when: ['Quá', 'Trễ'], tone: 'late' }] }) },
  });
  const plain = make([sheetOf(table, [])]);
  expect(ooxmlProblems(plain)).toEqual([]);
  expect([...namesOf(plain).keys()]).toEqual(['SKT_Bang_a']);
  const xml = sheetPart(plain, 'Bảng');
  expect(childText(elements(xml, 'conditionalFormatting')[0], 'formula')).toBe('OR($A4="Quá",$A4="Trễ")');
  expect(elements(xml, 'hyperlink')).toEqual([]);
});
