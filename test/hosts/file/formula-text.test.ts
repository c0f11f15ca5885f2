/** References in formulas: what moves when a formula is copied, and what only looks like a reference. */
import * as fc from 'fast-check';
import { movesWithRow, stretchReferences, translateFormula } from '../../../src/hosts/file/formula-text';

test.each([
  ['A1+$B$2+C$3+$D4', 'B3+$B$2+D$3+$D6'],
  ['SUM(A1:B9)', 'SUM(B3:C11)'],
  ["'Đơn vị''s A1'!A1&Sheet1!A1", "'Đơn vị''s A1'!B3&Sheet1!B3"],
  ['"A1 ""B2"" "&a1', '"A1 ""B2"" "&B3'],
  ['Bang[[#This Row],[A1]]+Bang[B2]', 'Bang[[#This Row],[A1]]+Bang[B2]'],
  ['LOG10(A1)+ATAN2(B1,C1)', 'LOG10(B3)+ATAN2(C3,D3)'],
  ['SUM(A:A)+SUM(1:1)+SUM($A:$A)+SUM($1:$2)', 'SUM(B:B)+SUM(3:3)+SUM($A:$A)+SUM($1:$2)'],
  ['IF(#REF!=A1,#N/A,1E5+1.5)', 'IF(#REF!=B3,#N/A,1E5+1.5)'],
  ['_xldudf_THANHTRA_HAN(A1)+Tên1+ABCD1', '_xldudf_THANHTRA_HAN(B3)+Tên1+ABCD1'],
  ['A1:INDEX(B:B,3)', 'B3:INDEX(C:C,3)'],
  ["[1]Sheet1!A1+'[2]Sổ A1'!$A$1", "[1]Sheet1!B3+'[2]Sổ A1'!$A$1"],
  ['A1#+SUM(T[[A]:[B]])', 'B3#+SUM(T[[A]:[B]])'],
  ['XFD1048576', '#REF!'],
])('%s copied two rows down and one right is %s', (formula, moved) => {
  expect(translateFormula(formula, 2, 1)).toBe(moved);
});

test('what falls off the top is lost', () => {
  expect(translateFormula('A1+A3+SUM(1:2)', -2, 0)).toBe('#REF!+A1+SUM(#REF!)');
});

test('there and back again gives the same formula', () => {
  const reference = fc
    .tuple(
      fc.constantFrom('', '$'),
      fc.constantFrom('B', 'Z', 'AA'),
      fc.constantFrom('', '$'),
      fc.integer({ min: 20, max: 900 }),
    )
    .map((parts) => parts.join(''));
  const piece = fc.oneof(reference, fc.constantFrom('"A1"', "'A 1'!B22", 'T[A1]', '1.5', 'SUM(C30:D40)'));
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1 }), fc.integer({ min: -15, max: 15 }), (pieces, rows) => {
      const formula = pieces.join('+');
      expect(translateFormula(translateFormula(formula, rows, 0), -rows, 0)).toBe(formula);
    }),
  );
});

test('knows formulas that read the same in every row', () => {
  expect(movesWithRow('Bang[[#This Row],[A]]*$D$2')).toBe(false);
  expect(movesWithRow('A5*2')).toBe(true);
  expect(movesWithRow('SUM(A:A)')).toBe(false);
  expect(movesWithRow('SUM(A$1:A5)')).toBe(true);
});

test('stretches only the references asked for', () => {
  expect(
    stretchReferences('SUM(A2:A5)+A5+SUM(Khac!A2:A5)', (r) => (r.sheet || r.first === r.last ? undefined : 8)),
  ).toBe('SUM(A2:A9)+A5+SUM(Khac!A2:A5)');
});
