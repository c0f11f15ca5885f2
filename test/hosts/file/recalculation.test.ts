/** Formulas that depend on an edited cell are worked out anew when the workbook is opened. */
import { withFullCalculation } from '../../../src/hosts/file/recalculation';
import { excelParts } from './excel-shape';
import { changedParts, MAIN, open, patched, simpleParts } from './package-kit';

const WORKBOOK = 'xl/workbook.xml';
const root = (inner: string): string => `<workbook xmlns="${MAIN}"><sheets/>${inner}</workbook>`;

test.each([
  ['<calcPr calcId="191029"/>', '<calcPr fullCalcOnLoad="1" calcId="191029"/>'],
  ['<calcPr/>', '<calcPr fullCalcOnLoad="1"/>'],
  ['<calcPr fullCalcOnLoad="0"/>', '<calcPr fullCalcOnLoad="1"/>'],
  ['<calcPr fullCalcOnLoad="true"/>', '<calcPr fullCalcOnLoad="true"/>'],
  ['<definedNames/><oleSize ref="A1"/>', '<definedNames/><calcPr fullCalcOnLoad="1"/><oleSize ref="A1"/>'],
  ['', '<calcPr fullCalcOnLoad="1"/>'],
])('%s becomes %s', (before, after) => {
  expect(withFullCalculation(root(before), WORKBOOK)).toBe(root(after));
  expect(withFullCalculation(root(after), WORKBOOK)).toBe(root(after));
});

test('a value or a formula marks the workbook; a cached value, no edit, or a caller who knows better does not', () => {
  const before = open(simpleParts('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c></row>'));
  const marked = (edit: object, recalculate?: false): boolean => {
    const edits = [{ sheet: 'S', row: 0, column: 1, value: 2, ...edit }];
    return changedParts(before, patched(before, { edits, ...(recalculate === false && { recalculate }) })).includes(
      WORKBOOK,
    );
  };
  expect(marked({ column: 0 })).toBe(true);
  expect(marked({ formula: 'A1*2' })).toBe(true);
  expect(marked({ keepFormula: true })).toBe(false);
  expect(marked({ column: 0 }, false)).toBe(false);
  expect(changedParts(before, patched(before, { edits: [] }))).toEqual([]);
});

test('the calculation chain is dropped only where a formula goes', () => {
  const before = open(excelParts());
  const edit = { sheet: 'Sổ theo dõi', row: 5, column: 1, value: 1 };
  expect(patched(before, { edits: [edit] }).has('xl/calcChain.xml')).toBe(true);
  expect(patched(before, { edits: [{ ...edit, column: 4 }] }).has('xl/calcChain.xml')).toBe(false);
});
