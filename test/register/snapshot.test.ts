/** Snapshots: cell addresses, blank cells and errors. */
import { cellAddress, columnLetters, isCellError, isFilledCell } from '../../src/register/snapshot';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %d is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

test('addresses count from A1', () => {
  expect(cellAddress(4, 2)).toBe('C5');
});

test('errors are told from values', () => {
  expect(isCellError({ error: '#N/A' })).toBe(true);
  expect(isCellError(null)).toBe(false);
  expect(isCellError('#N/A')).toBe(false);
});

test('cells of blanks only are not filled', () => {
  expect([null, '', ' \u00a0\n'].map(isFilledCell)).toEqual([false, false, false]);
  expect([0, false, 'x', { error: '#REF!' }].map(isFilledCell)).toEqual([true, true, true, true]);
});
