/** Text on its way into a document, tables that blocks leave empty, and slips in names. */
import { paragraph, row, table } from '../../scripts/templates/wml';
import { fillTemplate } from '../../src/documents/engine';
import { placeholderProblems } from '../../src/documents/placeholders';
import { dropEmptyLastSection, needsRepair, repairTables } from '../../src/documents/repair';
import { attributesOf, unsafeContent } from '../../src/documents/safety';
import { TemplatePackage } from '../../src/documents/template-package';
import { cleanText, placeholderName } from '../../src/documents/text';
import { templateOf, templateWith, textsOf, withParts } from './templates';

describe('text', () => {
  test('control characters, lone surrogates and non-characters are dropped; tabs and emoji stay', () => {
    expect(cleanText('a\u0000\u0008\tb\u000b\u001f\ud800c\udc00\ufffe😀\u0085')).toBe('a\tbc😀\u0085');
  });

  test('every way to end a line becomes one', () => {
    expect(cleanText('1\r\n2\r3\u20284\u20295\n6')).toBe('1\n2\n3\n4\n5\n6');
  });

  test('names are compared in NFC with single spaces', () => {
    expect(placeholderName('  đơn \u00a0 vị '.normalize('NFD'))).toBe('đơn vị');
  });

  test('attributes are read in either kind of quotes', () => {
    expect(attributesOf(`<a x="1 &lt;" w:y = '2'/>`)).toEqual({ x: '1 <', 'w:y': '2' });
  });
});

describe('names nearly right', () => {
  const fields = [
    { name: 'kiến nghị', about: '', kind: 'list' as const },
    { name: 'hạn báo cáo', about: '', kind: 'text' as const },
  ];
  const tip = (name: string): string =>
    placeholderProblems([{ name, isBlock: false, inverted: false, within: [] }], fields)[0]?.tip.vi ?? '';

  test.each([
    ['kien nghi', '{kiến nghị}'],
    ['kiến nghi', '{kiến nghị}'],
    ['KIẾN_NGHỊ', '{kiến nghị}'],
    ['hạn báo các', '{hạn báo cáo}'],
    ['thủ trưởng', 'danh sách chỗ điền'],
  ])('{%s} leads to %s', (name, expected) => {
    expect(tip(name)).toContain(expected);
  });

  test('what stands in a block that declares nothing is looked for around it', () => {
    const inner = { name: 'hạn báo cáo', isBlock: false, inverted: false, within: [] };
    const used = [{ name: 'kiến nghị', isBlock: true, inverted: false, within: [inner] }];
    expect(placeholderProblems(used, fields)).toEqual([]);
  });
});

describe('repairs', () => {
  const cell = (content: string): string => `<w:tc><w:tcPr><w:tcW w:w="1" w:type="dxa"/></w:tcPr>${content}</w:tc>`;

  test('rows without cells, tables without rows, empty cells and content controls', () => {
    expect(repairTables('<w:tr><w:trPr><w:cantSplit/></w:trPr></w:tr>')).toBe('');
    expect(repairTables('<w:tbl><w:tblPr/><w:tblGrid/></w:tbl>x')).toBe('x');
    expect(repairTables(cell(''))).toBe(cell('<w:p/>'));
    expect(repairTables('<w:tc><w:tbl><w:tr>x</w:tr></w:tbl></w:tc>')).toContain('</w:tbl><w:p/></w:tc>');
    expect(repairTables('<w:sdtContent></w:sdtContent>')).toBe('<w:sdtContent><w:p/></w:sdtContent>');
  });

  test('a program that can leave no hole is not searched for holes', () => {
    const block = (...body: string[]) => ({
      name: 'x',
      inverted: false,
      body,
      beforeEach: '',
      afterLast: '',
      whenEmpty: '',
    });
    expect(needsRepair(['<w:p>', { name: 'a' }, '</w:p>', block('<w:p/>')])).toBe(false);
    expect(needsRepair(['<w:tc>', block('<w:p/>'), '</w:tc>'])).toBe(true);
    expect(needsRepair([block('<w:tc></w:tc>')])).toBe(true);
  });

  test('a document without sections, or with text in the last one, stays as it is', () => {
    const whole = '<w:body><w:p/></w:body>';
    expect(dropEmptyLastSection(whole)).toBe(whole);
    const odd = 'x</w:sectPr></w:pPr></w:p><w:sectPr></w:sectPr>';
    expect(dropEmptyLastSection(odd)).toBe(odd);
    const named = '<w:p w:rsidR="1"><w:pPr><w:sectPr><w:a/></w:sectPr></w:pPr></w:p>\n<w:sectPr></w:sectPr></w:body>';
    expect(dropEmptyLastSection(named)).toBe('<w:sectPr><w:a/></w:sectPr></w:body>');
  });

  test('the numbers of the list repeat in a row of several cells', () => {
    const cells = [{ width: 4000, content: paragraph('Bang', '{#x}{n}{/x}') }];
    const result = fillTemplate(templateOf(table('KhungKe', [4000], row(cells)), paragraph('Than', 's')), {
      x: [{ n: 1 }, { n: 2 }],
    });
    expect(result.ok && textsOf(result.value.bytes)).toEqual(['12', 's']);
  });
});

test('a name that no data have is missing', () => {
  const result = fillTemplate(templateWith('{a}'), {});
  expect(result.ok && textsOf(result.value.bytes)).toEqual(['[chưa có: a]']);
});

test('a template without placeholders comes out as it went in', () => {
  const result = fillTemplate(templateWith('a'), {});
  expect(result.ok && textsOf(result.value.bytes)).toEqual(['a']);
});

test('relationships without type or target do no harm', () => {
  const bytes = withParts(templateWith('a'), {
    'word/_rels/x.xml.rels': '<r:Relationships><r:Relationship Id="1"/></r:Relationships>',
  });
  expect(unsafeContent(new TemplatePackage(bytes))).toBeNull();
});
