/** Numbers in columns of text: read, plainly written, and told of where other text was probably typed. */
import fc from 'fast-check';
import { longText, text } from '../../src/register/columns';
import type { RawCell } from '../../src/register/snapshot';
import type { TableId } from '../../src/register/tables';
import { problemsCalled, registerOf, type Rows } from '../support/register';

const CODE = 'NUMBER_IN_TEXT';

function told(raw: Readonly<Record<string, RawCell>>, table: TableId = 'findings', date1904 = false): string[] {
  const rows: Rows = { [table]: [{ raw }] };
  return registerOf(rows, { date1904 })
    .problems.filter(({ code }) => code === CODE)
    .map(({ message }) => message.vi);
}

test('a date that Excel made of what was typed is told of at its cell, and read all the same', () => {
  const rows: Rows = { findings: [{ raw: { content: 45_261 } }] };
  const [problem, ...others] = problemsCalled(CODE, rows);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    severity: 'warning',
    message: {
      vi: 'Cột “Nội dung”: có số 45261 trong cột chữ, có thể Excel đã đổi thành ngày (01/12/2023).',
      en: 'Column “Nội dung”: number 45261 in a column of text; Excel may have made a date of it (01/12/2023).',
    },
    place: { sheet: 'Phát hiện', cell: 'F4', column: 'content', code: 'PH001' },
  });
  const register = registerOf(rows);
  expect(register.tables.findings.rows[0]?.content).toBe('45261');
  expect(register.tables.findings.rows[0]?.origin.broken.size).toBe(0);
});

test.each<[RawCell, string]>([
  [0.85, 'có số 0.85 trong cột chữ, có thể Excel đã đổi nội dung đã gõ (như 85 %) thành số.'],
  [-3.5, 'có số -3.5 '],
  [0.1 + 0.2, 'có số 0.3 '],
  [1e-7, 'có số 0.0000001 '],
  [1.5e21, 'có số 1500000000000000000000 '],
  [45_261.5, 'thành ngày (01/12/2023)'],
])('%p in a text is told of', (cell, words) => {
  const [message, ...others] = told({ evidence: cell });
  expect(others).toEqual([]);
  expect(message).toContain(words);
});

test.each<RawCell>([0, 12, 2023, 1_200_000, -5, '0.85', '45261', true])('%p is nothing strange in a text', (cell) => {
  expect(told({ evidence: cell })).toEqual([]);
});

test.each<[TableId, string]>([
  ['units', 'code'],
  ['units', 'phone'],
  ['units', 'parent'],
  ['units', 'kind'],
  ['visits', 'members'],
  ['documents', 'number'],
  ['lists', 'value'],
])('a number is nothing strange in %s.%s', (table, column) => {
  expect(told({ [column]: 45_261 }, table)).toEqual([]);
});

test('dates of old Mac workbooks are told by their own count', () => {
  expect(told({ note: 43_799 }, 'visits', true)[0]).toContain('(01/12/2023)');
});

test('settings that are texts are looked at too, codes of documents are not', () => {
  const settingCells = { issuingAgencyName: 45_261, planDocument: 45_261, groundDocuments: 0.5, noticeSymbol: 40_000 };
  const found = problemsCalled(CODE, {}, { settingCells });
  expect(found.map(({ place, message }) => [place.sheet, place.cell?.[0], message.vi])).toEqual([
    ['Cấu hình', 'C', expect.stringContaining('Cột “Tên cơ quan trong câu”: có số 45261') as string],
  ]);
});

test('no number is read with an exponent, and none makes reading throw', () => {
  for (const column of [text('Tên', { help: '' }), longText('Tên', { help: '' })]) {
    fc.assert(
      fc.property(fc.double(), (cell) => {
        const decoded = column.decode(cell, false);
        expect(decoded.ok).toBe(Number.isFinite(cell));
        if (decoded.ok) expect(decoded.value).toMatch(/^-?\d+(?:\.\d+)?$/u);
      }),
    );
  }
});
