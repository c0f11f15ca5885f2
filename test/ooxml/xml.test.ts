/** The XML scanner, and text in and out of XML. */
import * as fc from 'fast-check';
import { decodePart, XmlScanner } from '../../src/ooxml/xml';
import { decodeContent, decodeEntities, escapeAttribute, escapeText } from '../../src/ooxml/xml-text';
import { faultOf } from '../support/zip-bytes';

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
  expect(faultOf(() => tags(text))).toMatchObject({ kind: 'bad-xml', part: 'part' });
});

test('an element that never ends is refused', () => {
  const scanner = new XmlScanner('<a><b></b>', 'part');
  scanner.next();
  expect(faultOf(() => scanner.skip())).toEqual({ kind: 'bad-xml', part: 'part', detail: 'end, 10' });
});

test('decodes content as an XML reader does', () => {
  expect(decodeContent('a\r\nb &amp;amp; <![CDATA[<&amp;>]]>&#65;&unknown; & c')).toBe(
    'a\nb &amp; <&amp;>A&unknown; & c',
  );
});

test('references are decoded as XML knows them, and nothing else is', () => {
  expect(decodeEntities('&lt;&gt;&amp;&quot;&apos;&#272;&#x110;&#x110000;&nbsp;')).toBe('<>&"\'ĐĐ&#x110000;&nbsp;');
  expect(decodeEntities('a & b &lt; &#0000000000000000000000000000000000065; &#x; &# &constructor; &')).toBe(
    'a & b < A &#x; &# &constructor; &',
  );
});

test('many signs that begin no reference cost no more than their length', () => {
  const text = '&'.repeat(1_000_000) + ';';
  expect(decodeEntities(text)).toBe(text);
});

test('escaping element content can be undone', () => {
  expect(escapeText('a < b & c > d')).toBe('a &lt; b &amp; c &gt; d');
  fc.assert(
    fc.property(fc.string(), (value) => {
      expect(decodeEntities(escapeText(value))).toBe(value);
    }),
  );
});

test('a part that is not UTF-8 is refused; a byte order mark stays', () => {
  expect(decodePart(new TextEncoder().encode('\ufeff<a/>'), 'part')).toBe('\ufeff<a/>');
  expect(faultOf(() => decodePart(new Uint8Array([0x3c, 0xff]), 'part'))).toEqual({
    kind: 'bad-xml',
    part: 'part',
    detail: 'UTF-8',
  });
});

test('any attribute survives', () => {
  expect(escapeAttribute('"\t\r\n')).toBe('&quot;&#9;&#13;&#10;');
  fc.assert(
    fc.property(fc.string(), (value) => {
      const scanner = new XmlScanner(`<a b="${escapeAttribute(value)}"/>`, 'part');
      scanner.next();
      expect(scanner.attribute('b')).toBe(value);
    }),
  );
});
