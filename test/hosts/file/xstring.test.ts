/** Cell text in and out of XML. */
import * as fc from 'fast-check';
import { decodeXstring, encodeXstring, textElement } from '../../../src/hosts/file/xstring';
import { decodeContent, escapeText } from '../../../src/ooxml/xml-text';

test('control characters and look-alikes go through _xHHHH_', () => {
  expect(encodeXstring('a\u0001b')).toBe('a_x0001_b');
  expect(encodeXstring('_x0041_')).toBe('_x005F_x0041_');
  expect(encodeXstring('a\r\nb')).toBe('a_x000D_\nb');
  expect(decodeXstring('_x005F_x0041_ _x0041_ _xZZZZ_ _x41_')).toBe('_x0041_ A _xZZZZ_ _x41_');
});

test('any text survives, lone surrogates included', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('_', 'x', '0', 'A', '\ud800') }),
  );
  fc.assert(
    fc.property(text, (value) => {
      const written = escapeText(encodeXstring(value));
      expect(decodeXstring(decodeContent(new TextDecoder().decode(new TextEncoder().encode(written))))).toBe(value);
    }),
  );
});

test('blanks at the ends are kept by xml:space', () => {
  expect(textElement(' a')).toBe('<t xml:space="preserve"> a</t>');
  expect(textElement('a<b', 'x:')).toBe('<x:t>a&lt;b</x:t>');
});
