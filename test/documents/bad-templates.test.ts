/** Templates that are refused, each with its own code and the name of what is wrong. */
import { strToU8 } from 'fflate';
import { block, paragraph, row, table } from '../../scripts/templates/wml';
import { checkTemplate, fillTemplate } from '../../src/documents/engine';
import { openZip } from '../../src/ooxml/zip';
import { packZip, rewriteZip } from '../../src/ooxml/zip-write';
import { compoundFile, patchCentral } from '../support/zip-bytes';
import { partOf, templateOf, templateWith, textsOf, withParts } from './templates';

function refusal(template: Uint8Array): { readonly code: string; readonly vi: string } {
  const result = fillTemplate(template, {});
  if (result.ok) throw new Error('accepted');
  const { code, message, tip } = result.problem;
  expect([message.vi, message.en, tip.vi, tip.en].every((text) => text.length > 10)).toBe(true);
  return { code, vi: message.vi };
}

describe('slips of the clerk', () => {
  const cell = (text: string): string => row([{ width: 4000, content: paragraph('Bang', text) }]);

  test.each([
    ['an opening brace alone', templateWith('Gửi {đơn vị', 'tiếp theo'), 'PLACEHOLDER_UNCLOSED', 'đơn vị'],
    ['a closing brace alone', templateWith('Gửi đơn vị} này'), 'PLACEHOLDER_UNOPENED', 'đơn vị'],
    ['doubled opening braces', templateWith('Gửi {{đơn vị}'), 'PLACEHOLDER_DOUBLED', 'đơn'],
    ['doubled closing braces', templateWith('Gửi {đơn vị}}'), 'PLACEHOLDER_DOUBLED', 'vị'],
    ['a block without its end', templateWith('{#kiến nghị}', 'x'), 'LOOP_UNCLOSED', '{#kiến nghị}'],
    ['an end without its block', templateWith('x', '{/kiến nghị}'), 'LOOP_UNOPENED', '{/kiến nghị}'],
    ['crossed blocks', templateWith('{#hạn chế}', '{/kiến nghị}'), 'LOOP_MISMATCHED', 'hạn chế'],
    ['raw XML', templateWith('{@tệp}'), 'PLACEHOLDER_FORBIDDEN', '@tệp'],
    ['raw XML within text', templateWith('a {@tệp} b'), 'PLACEHOLDER_FORBIDDEN', 'tệp'],
    ['other signs', templateWith('{=x}'), 'PLACEHOLDER_FORBIDDEN', '=x'],
    ['an empty placeholder', templateWith('a {} b'), 'PLACEHOLDER_FORBIDDEN', ''],
    [
      'a block that begins in a table and ends after it',
      templateOf(table('KhungKe', [4000], cell('{#x}a')), paragraph('Than', '{/x}')),
      'LOOP_MISPLACED',
      '{#x}',
    ],
  ])('%s', (_, template, code, named) => {
    const found = refusal(template);
    expect(found.code).toBe(code);
    expect(found.vi).toContain(named);
  });

  test('every slip of a template is reported at once, and the document never made', () => {
    const template = templateOf(
      paragraph('Than', '{#a}'),
      block('b', paragraph('Than', 'x')),
      paragraph('Than', '{/c}{/d}'),
    );
    expect(checkTemplate(template).length).toBeGreaterThan(1);
  });

  test('what a message quotes is cut short', () => {
    const { vi } = refusal(templateWith(`{${'rất dài '.repeat(100)}`));
    expect(vi.length).toBeLessThan(140);
  });
});

describe('what is no Word document', () => {
  const good = templateWith('{a}');

  test('text, nothing, a workbook, an archive of something else', () => {
    expect(refusal(strToU8('không phải tệp Word, chỉ là một dòng chữ')).code).toBe('TEMPLATE_NOT_DOCX');
    expect(refusal(new Uint8Array()).code).toBe('TEMPLATE_NOT_DOCX');
    expect(refusal(compoundFile('WordDocument')).code).toBe('TEMPLATE_NOT_DOCX');
    expect(refusal(packZip([{ name: 'a.txt', bytes: strToU8('a') }])).code).toBe('TEMPLATE_NOT_DOCX');
    const types = partOf(good, '[Content_Types].xml').replaceAll(
      'wordprocessingml.document.main',
      'spreadsheetml.sheet.main',
    );
    const workbook = types.replaceAll('wordprocessingml', 'spreadsheetml');
    expect(refusal(withParts(good, { '[Content_Types].xml': workbook })).code).toBe('TEMPLATE_NOT_DOCX');
    const plain = types.replace(/<Override[^>]*>/g, '');
    expect(refusal(withParts(good, { '[Content_Types].xml': plain })).code).toBe('TEMPLATE_NOT_DOCX');
  });

  test('a file cut short or with a changed byte', () => {
    expect(refusal(good.slice(0, good.length - 200)).code).toBe('TEMPLATE_DAMAGED');
    const first = good.slice();
    first[60] = (first[60] ?? 0) ^ 0xff;
    expect(refusal(first).code).toBe('TEMPLATE_DAMAGED');
  });

  test('a password', () => {
    const locked = good.slice();
    const view = new DataView(locked.buffer);
    for (let at = 0; at < locked.length - 4; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    }
    expect(refusal(locked).code).toBe('TEMPLATE_ENCRYPTED');
    expect(refusal(compoundFile('EncryptedPackage')).code).toBe('TEMPLATE_ENCRYPTED');
  });

  test('a file that unpacks to more than any template, by its directory or in fact', () => {
    const declared = refusal(patchCentral(good, 0, 24, 65 * 1024 * 1024, 4));
    expect(declared.code).toBe('TEMPLATE_TOO_LARGE');
    expect(declared.vi).toContain('64 MB');
    const nine = Array.from({ length: 9 }, (_, i) => i);
    const eachSmall = nine.reduce((bytes, i) => patchCentral(bytes, i, 24, 8 * 1024 * 1024, 4), good);
    expect(refusal(eachSmall).code).toBe('TEMPLATE_TOO_LARGE');
    const bomb = withParts(good, { 'word/comments.xml': `<x>${' '.repeat(9_000_000)}</x>` });
    expect(refusal(bomb).vi).toContain('word/comments.xml');
    expect(refusal(bomb).code).toBe('TEMPLATE_TOO_LARGE');
    expect(refusal(patchCentral(good, 2, 24, 100, 4)).code).toBe('TEMPLATE_TOO_LARGE');
  });

  test('an archive of the kind made for more than 4 GB', () => {
    expect(refusal(patchCentral(good, 1, 24, 0xffffffff, 4)).code).toBe('TEMPLATE_ZIP64');
  });

  test('damage in a part that only filling would look into', () => {
    const types = partOf(good, '[Content_Types].xml').replaceAll('word/header1.xml', 'word/header1.part');
    const moved = withParts(good, {
      'word/header1.xml': null,
      'word/header1.part': partOf(good, 'word/header1.xml'),
      '[Content_Types].xml': types,
    });
    expect(fillTemplate(moved, { a: '1' }).ok).toBe(true);
    const index = openZip(moved).entries.size - 1;
    const found = refusal(patchCentral(moved, index, 16, 1, 4));
    expect(found.code).toBe('TEMPLATE_DAMAGED');
    expect(found.vi).toContain('word/header1.part');
  });

  test('a part that is not UTF-8 is refused by its name; a byte order mark is not', () => {
    const archive = openZip(good);
    const latin = rewriteZip(archive, new Map([['word/styles.xml', new Uint8Array([0x3c, 0xe9, 0x2f, 0x3e])]]));
    expect(refusal(latin).code).toBe('TEMPLATE_BAD_XML');
    expect(refusal(latin).vi).toContain('word/styles.xml');
    const marked = withParts(good, { 'word/document.xml': `\ufeff${partOf(good, 'word/document.xml')}` });
    const filled = fillTemplate(marked, { a: 'Sở Y tế' });
    expect(filled.ok && textsOf(filled.value.bytes)).toEqual(['Sở Y tế']);
  });

  test('broken XML, a DTD', () => {
    const document = partOf(good, 'word/document.xml');
    expect(refusal(withParts(good, { 'word/document.xml': document.replace('</w:body>', '</w:body') })).code).toBe(
      'TEMPLATE_BAD_XML',
    );
    const dtd = document.replace('?>\n', '?><!DOCTYPE x [<!ENTITY a "b">]>');
    expect(refusal(withParts(good, { 'word/document.xml': dtd })).code).toBe('TEMPLATE_BAD_XML');
  });
});

describe('what runs or fetches something', () => {
  const good = templateWith('{a}');
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const related = (type: string, target: string, mode: string): Uint8Array =>
    withParts(good, {
      'word/_rels/document.xml.rels': partOf(good, 'word/_rels/document.xml.rels').replace(
        '</Relationships>',
        `<Relationship Id="rId90" Type="${office}/${type}" Target='${target}'${mode}/></Relationships>`,
      ),
    });
  const EXTERNAL = ' TargetMode="External"';
  const field = (...runs: readonly string[]): Uint8Array => templateOf(`<w:p>${runs.join('')}</w:p>`);
  const instruction = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;

  test('macros, in a part, a content type or a relationship', () => {
    expect(refusal(withParts(good, { 'word/vbaProject.bin': 'x' })).code).toBe('TEMPLATE_HAS_MACROS');
    const types = partOf(good, '[Content_Types].xml').replace(
      /[^"]*document\.main\+xml/,
      'application/vnd.ms-word.document.macroEnabled.main+xml',
    );
    expect(refusal(withParts(good, { '[Content_Types].xml': types })).code).toBe('TEMPLATE_HAS_MACROS');
    expect(refusal(related('oleObject', 'styles.xml', '')).code).toBe('TEMPLATE_HAS_MACROS');
  });

  test('an attached template, a linked picture, a link to a file', () => {
    expect(refusal(related('attachedTemplate', 'http://mau.vn/a.dotm', EXTERNAL))).toMatchObject({
      code: 'TEMPLATE_EXTERNAL_LINK',
    });
    expect(refusal(related('image', 'file:///C:/anh.png', EXTERNAL)).vi).toContain('file:///C:/anh.png');
    expect(refusal(related('hyperlink', 'file://may-chu/a.exe', EXTERNAL)).code).toBe('TEMPLATE_EXTERNAL_LINK');
  });

  test('names of parts do not differ by case, so links in a part named in capitals count', () => {
    const linked = related('image', 'file:///C:/anh.png', EXTERNAL);
    const without = withParts(linked, { 'word/_rels/document.xml.rels': null });
    const hidden = withParts(without, {
      'word/_RELS/document.xml.RELS': partOf(linked, 'word/_rels/document.xml.rels'),
    });
    expect(openZip(hidden).partNames()).toContain('word/_RELS/document.xml.RELS');
    expect(refusal(hidden).code).toBe('TEMPLATE_EXTERNAL_LINK');
  });

  test('a hyperlink to a web page is allowed', () => {
    expect(fillTemplate(related('hyperlink', 'https://soctrang.gov.vn', EXTERNAL), { a: '1' }).ok).toBe(true);
  });

  test('DDE and INCLUDE fields, simple, spread over runs, or written with entities', () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
    expect(refusal(field('<w:fldSimple w:instr=" INCLUDEPICTURE &quot;http://a&quot; "/>')).vi).toContain(
      'INCLUDEPICTURE',
    );
    expect(refusal(field(begin, instruction(' DDE'), instruction('AUTO c:\\a'))).vi).toContain('DDEAUTO');
    expect(refusal(field(begin, instruction('&#68;DE x'))).code).toBe('TEMPLATE_UNSAFE_FIELD');
    expect(fillTemplate(field('<w:fldSimple w:instr=" PAGE "/>', '<w:fldSimple w:dirty="1"/>'), {}).ok).toBe(true);
    expect(fillTemplate(field(begin, instruction(' NUMPAGES ')), {}).ok).toBe(true);
  });
});

test('the paragraphs of a template made for a test are what was asked', () => {
  expect(textsOf(templateWith('a', 'b'))).toEqual(['a', 'b']);
});
