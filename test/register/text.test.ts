/** Text: one form for what people type, and keys to compare it by. */
import fc from 'fast-check';
import { cleanLine, cleanText, matchKey } from '../../src/register/text';

const NBSP = '\u00a0';

test('blanks of every kind become one space, lines are trimmed', () => {
  expect(cleanText(`  Sở${NBSP}${NBSP}Nội\tvụ \r\n  tỉnh\u3000Sóc Trăng `)).toBe('Sở Nội vụ\ntỉnh Sóc Trăng');
});

test('line breaks of every kind become one', () => {
  expect(cleanText('a\rb\vc\fd\u0085e\u2028f\u2029g')).toBe('a\nb\nc\nd\ne\nf\ng');
  expect(cleanLine('Ủy ban\n  nhân dân\r\ntỉnh')).toBe('Ủy ban nhân dân tỉnh');
});

test('characters nobody sees or files cannot hold are dropped', () => {
  expect(cleanText('\ufeffKT\u200d001\u0000\u00ad\u200e')).toBe('KT001');
  expect(cleanText('a\ud800b')).toBe('ab');
  expect(cleanText('nhà 🏠')).toBe('nhà 🏠');
});

test('text is NFC also where a dropped character stood between a letter and its mark', () => {
  expect(cleanText('Tre\u0000\u0302')).toBe('Trê');
  expect(cleanText('Đề án'.normalize('NFD'))).toBe('Đề án');
});

test('cleaning twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = cleanText(text);
      expect(cleanText(clean)).toBe(clean);
      expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
      expect(clean.normalize('NFC')).toBe(clean);
    }),
  );
});

test('keys ignore case, blanks and Unicode form, but not diacritics', () => {
  expect(matchKey(' SỞ  nội VỤ '.normalize('NFD'))).toBe(matchKey('Sở Nội vụ'));
  expect(matchKey('Đ')).not.toBe(matchKey('D'));
});

test('every single character, alone and among letters, comes out as a slow cleaning makes it', () => {
  const slowly = (text: string): string => cleanText(`\u00a0${text}\u00a0`);
  for (let unit = 0; unit < 0x10000; unit += 1) {
    const character = String.fromCharCode(unit);
    for (const text of [character, `a${character}b`, `${character} b`]) {
      if (cleanText(text) !== slowly(text)) throw new Error(`U+${unit.toString(16)} in ${JSON.stringify(text)}`);
    }
  }
  expect(cleanText('Ủy ban nhân dân')).toBe('Ủy ban nhân dân');
});
