/** The checkers themselves: a sound document passes, each kind of damage is named. */
import { strToU8 } from 'fflate';
import { row, table } from '../../scripts/templates/wml';
import { withoutExtensions, rootNamespace } from '../support/markup-compatibility';
import { ooxmlProblems } from '../support/ooxml-check';
import { documentProblems, spreadsheetProblems, type Page, type Word } from '../support/page-layout';
import { xmlEvents } from '../support/xml-events';
import { partOf, templateOf, templateWith, withParts } from './templates';

const sound = templateWith('xong');

function broken(part: string, change: (text: string) => string): string[] {
  return ooxmlProblems(withParts(sound, { [part]: change(partOf(sound, part)) }));
}

describe('structure of a package', () => {
  test('a sound one has nothing to report', () => {
    expect(ooxmlProblems(sound)).toEqual([]);
  });

  test.each([
    ['a placeholder left', ooxmlProblems(templateWith('Gửi {đơn vị}')), 'placeholder left'],
    ['bytes that are no zip', ooxmlProblems(strToU8('không phải zip, chỉ là chữ')), 'zip'],
    ['malformed XML', broken('word/document.xml', (t) => t.replace('</w:p>', '')), 'closes nothing'],
    ['a missing part', ooxmlProblems(withParts(sound, { 'word/styles.xml': null })), 'word/styles.xml is not there'],
    ['an uncovered part', ooxmlProblems(withParts(sound, { 'word/a.bin2': 'x' })), 'no content type'],
    ['no content types', ooxmlProblems(withParts(sound, { '[Content_Types].xml': null })), 'no [Content_Types].xml'],
    ['a style that is not defined', broken('word/document.xml', (t) => t.replace('"Than"', '"Khac"')), 'style Khac'],
    ['no last section', broken('word/document.xml', (t) => t.replace(/<w:sectPr>.*<\/w:sectPr>/s, '')), 'section'],
    ['a header that leads nowhere', broken('word/document.xml', (t) => t.replace('rId10', 'rId77')), 'rId77'],
    ['one id given twice', broken('word/_rels/document.xml.rels', (t) => t.replace('rId11', 'rId10')), 'given twice'],
    [
      'a cell without a paragraph',
      ooxmlProblems(templateOf(table('KhungKe', [4000], row([{ width: 4000, content: '' }])))),
      'does not end in a paragraph',
    ],
    ['relationships missing', ooxmlProblems(withParts(sound, { '_rels/.rels': null })), 'no _rels/.rels'],
    [
      'neither kind',
      ooxmlProblems(withParts(sound, { 'word/document.xml': null })),
      'neither a document nor a workbook',
    ],
  ])('%s is named', (_, problems, named) => {
    expect(problems.join('\n')).toContain(named);
  });

  test.each([
    '<a><b></a></b>',
    '<a x="1" x="2"/>',
    '<a>&nbsp;</a>',
    '<a>&</a>',
    '<a/><b/>',
    'chữ<a/>',
    '<a',
    '<a x=1/>',
    '<a>\u0001</a>',
    '<a><![CDATA[x]]></a>',
    '<a b="<"/>',
    '<a>',
    '',
  ])('%j is not well-formed', (text) => {
    expect(() => Array.from(xmlEvents(text))).toThrow();
  });
});

describe('markup compatibility', () => {
  const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

  test('what mc:Ignorable names is dropped, the fallback taken', () => {
    const text =
      `<?xml version="1.0"?><a xmlns="urn:a" xmlns:n="urn:new" ${MC} mc:Ignorable="n" n:x="1" y="2"><n:b><c/></n:b>` +
      '<mc:AlternateContent><mc:Choice Requires="n"><d/></mc:Choice><mc:Fallback><e/>chữ</mc:Fallback></mc:AlternateContent></a>';
    const left = withoutExtensions(text);
    expect(left).toMatch(/^<a [^>]*y="2"><e\/>chữ<\/a>$/);
    expect(left).not.toMatch(/n:x|mc:Ignorable/);
    expect(rootNamespace(text)).toBe('urn:a');
    expect(rootNamespace('<p:a xmlns:p="urn:p"/>')).toBe('urn:p');
  });
});

describe('pages', () => {
  const word = (text: string, left: number, top: number, right = left + 60): Word => ({
    text,
    left,
    right,
    top,
    bottom: top + 16,
  });
  const A4 = { width: 595.3, height: 841.9 } as const;
  const first: Page = {
    ...A4,
    words: [
      word('CỘNG', 270, 58),
      word('HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 332, 58, 530),
      word('Độc lập - Tự do - Hạnh phúc', 300, 74, 480),
      word('Nội', 85, 200),
    ],
  };
  const last: Page = {
    ...A4,
    words: [
      word('2', 308, 30, 315),
      word('thực', 85, 100, 110),
      word('hiện./.', 112, 100),
      word('Nơi', 85, 130, 100),
      word('nhận:', 103, 130),
      word('- Lưu: VT', 85, 160),
    ],
  };
  const form: Page = { width: 841.9, height: 595.3, words: [word('Phụ lục', 430, 60)] };
  const without = (page: Page, text: string): Page => ({ ...page, words: page.words.filter((w) => w.text !== text) });
  const plus = (page: Page, ...words: readonly Word[]): Page => ({ ...page, words: [...page.words, ...words] });

  test('a right document has nothing to report', () => {
    expect(documentProblems([first, last, form])).toEqual([]);
  });

  test.each([
    ['another paper', [{ ...first, width: 612 }, last], 'page 1 is not A4'],
    ['text in the right margin', [plus(first, word('dài', 500, 300, 560)), last], 'stands in the margin'],
    [
      'text that begins too far in',
      [
        { ...first, words: first.words.slice(0, 3) },
        { ...last, words: [word('2', 308, 30, 315), word('x./.', 120, 90)] },
      ],
      'not 30',
    ],
    ['a number on page 1', [plus(first, word('1', 308, 30, 315)), last], 'above the first page'],
    ['no number on page 2', [first, without(last, '2')], 'not 2'],
    ['a number aside', [first, plus(without(last, '2'), word('2', 500, 30, 507))], 'not centred'],
    ['a small number', [first, plus(without(last, '2'), { ...word('2', 308, 30, 315), bottom: 40 })], 'size 13–14'],
    ['a Quốc hiệu on two lines', [plus(without(first, 'CỘNG'), word('CỘNG', 380, 40, 440)), last], 'Quốc hiệu'],
    ['a Tiêu ngữ changed', [without(first, 'Độc lập - Tự do - Hạnh phúc'), last], 'Tiêu ngữ'],
    ['no Nơi nhận', [first, without(last, 'nhận:')], 'no Nơi nhận'],
    [
      'a closing sentence elsewhere',
      [plus(first, word('xong./.', 85, 700)), without(last, 'hiện./.')],
      'closing sentence',
    ],
    ['recipients split', [first, without(last, '- Lưu: VT')], 'split over pages'],
    ['a placeholder left', [plus(first, word('{đơn', 85, 300)), last], 'placeholder is left'],
    ['an empty page', [first, last, { ...A4, words: [word('3', 308, 30, 315)] }], 'page 3 is empty'],
    [
      'a number in the appendix that goes on',
      [first, last, plus(form, word('3', 430, 30, 437))],
      'above the first page',
    ],
    ['no pages', [], 'no pages'],
  ])('%s is named', (_, pages: readonly Page[], named) => {
    expect(documentProblems(pages).join('\n')).toContain(named);
  });

  test('a workbook prints on A4 landscape', () => {
    expect(spreadsheetProblems([form])).toEqual([]);
    expect(spreadsheetProblems([first])).toEqual(['page 1 is not landscape']);
    expect(spreadsheetProblems([])).toEqual(['no pages']);
  });
});
