/** The XML scanner and the escapes of cell text. */
import * as fc from 'fast-check';
import { XmlScanner } from '../../../src/hosts/file/xml';
import {
  decodeContent,
  decodeXstring,
  encodeXstring,
  escapeAttribute,
  escapeText,
  textElement,
} from '../../../src/hosts/file/xml-text';

function tags(text: string): string[] {
  const scanner = new XmlScanner(text, 'part');
  const found: string[] = [];
  while (scanner.next()) found.push((scanner.closing ? '/' : '') + scanner.local + (scanner.empty ? '/' : ''));
  return found;
}

test('walks over prefixes, comments, CDATA, instructions and ">" in attributes', () => {
  expect(tags('<?xml version="1.0"?><!-- <no/> --><x:a b=">"><![CDATA[<no/>]]><c /></x:a>')).toEqual(['a', 'c/', '/a']);
});

test('finds attributes by full name or by any prefix', () => {
  const scanner = new XmlScanner(`<x:sheet name='Xã &amp; &#x110;' d3p1:id = "rId1" sheetId="4"/>`, 'part');
  scanner.next();
  expect(scanner.prefix).toBe('x:');
  expect(scanner.attribute('name')).toBe('Xã & Đ');
  expect(scanner.attribute(':id')).toBe('rId1');
  expect(scanner.attribute('id')).toBeUndefined();
  expect(scanner.attribute('sheetId')).toBe('4');
});

test('skips a whole element and reads its text', () => {
  const scanner = new XmlScanner('<a><b><b>x</b></b><c>1 &lt; 2</c></a>', 'part');
  scanner.next();
  scanner.next();
  scanner.skip();
  scanner.next();
  expect(scanner.content()).toBe('1 < 2');
});

test.each([['<a b="1'], ['<!-- x'], ['<!DOCTYPE a []><a/>'], ['<a'], ['<a b="1>']])('refuses %s', (text) => {
  expect(() => tags(text)).toThrow('FILE_PART_DAMAGED');
});

test('an element that never ends is refused', () => {
  const scanner = new XmlScanner('<a><b></b>', 'part');
  scanner.next();
  expect(() => scanner.skip()).toThrow('FILE_PART_DAMAGED');
});

test('decodes content as an XML reader does', () => {
  expect(decodeContent('a\r\nb &amp;amp; <![CDATA[<&amp;>]]>&#65;&unknown; & c')).toBe(
    'a\nb &amp; <&amp;>A&unknown; & c',
  );
});

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

test('any attribute survives', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      const scanner = new XmlScanner(`<a b="${escapeAttribute(value)}"/>`, 'part');
      scanner.next();
      expect(scanner.attribute('b')).toBe(value);
    }),
  );
});

test('blanks at the ends are kept by xml:space', () => {
  expect(textElement(' a')).toBe('<t xml:space="preserve"> a</t>');
  expect(textElement('a<b', 'x:')).toBe('<x:t>a&lt;b</x:t>');
});
