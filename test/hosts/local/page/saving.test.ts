/** Under which names and types workbooks are saved. */
import { workbookType } from '../../../../src/hosts/local/files/file-system-access';
import { newName } from '../../../../src/hosts/local/page/saving';

const STAMP = String.raw`\(\d{4}-\d\d-\d\d \d\d\.\d\d\)`;

test.each([
  ['Sổ.xlsx', '.xlsx'],
  ['Sổ (2023-10-02 08.15).xlsx', '.xlsx'],
  ['Sổ.XLSM', '.XLSM'],
  ['Sổ', '.xlsx'],
])('%s becomes a version with the day and time, and stays a %s', (name, extension) => {
  expect(newName(name)).toMatch(new RegExp(`^Sổ ${STAMP}${extension.replace('.', String.raw`\.`)}$`, 'u'));
});

test('a workbook with macros keeps its own type', () => {
  expect(workbookType('Sổ.xlsm')).toContain('macroEnabled');
  expect(workbookType('Sổ.xlsx')).not.toContain('macroEnabled');
});
