/** The template engine: what a clerk's template and the register's text turn into. */
import Docxtemplater from 'docxtemplater';
import fc from 'fast-check';
import PizZip from 'pizzip';
import { buildTemplates } from '../../scripts/templates';
import { block, paragraph, row, run, section, sectionEnd, table, unless } from '../../scripts/templates/wml';
import { conclusionNoticeData } from '../../src/documents/conclusion-notice/data';
import { fillTemplate, type FillOptions, type TemplateData } from '../../src/documents/engine';
import type { Placeholder } from '../../src/documents/placeholders';
import { dropEmptyLastSection } from '../../src/documents/repair';
import { ooxmlProblems } from '../support/ooxml-check';
import { cleanNotice, districtNotice, notice } from './notices';
import { partOf, templateOf, templateWith, textsOf, withParts } from './templates';

function filled(template: Uint8Array, data: TemplateData, options?: FillOptions): Uint8Array {
  const result = fillTemplate(template, data, options);
  if (!result.ok) throw new Error(result.problem.message.en);
  return result.value.bytes;
}

function texts(template: Uint8Array, data: TemplateData): string[] {
  return textsOf(filled(template, data));
}

describe('filling', () => {
  test('Vietnamese names with spaces, typed in composed or decomposed form, are filled', () => {
    const template = templateWith('Kính gửi {đơn vị}', 'Kính gửi { đơn  vị }', 'Kính gửi {đơn vị}'.normalize('NFD'));
    expect(texts(template, { 'đơn vị': 'Sở Tư pháp' })).toEqual(Array(3).fill('Kính gửi Sở Tư pháp'));
  });

  test('a placeholder that Word split over several runs is filled', () => {
    const split = paragraph('Than', run('Gửi {đơn'), run(' v', 'Dam'), run('ị}.'));
    expect(texts(templateOf(split), { 'đơn vị': 'Sở Y tế' })).toEqual(['Gửi Sở Y tế.']);
  });

  test('text comes out in NFC, numbers as they are, an empty text as nothing', () => {
    expect(texts(templateWith('{a}|{b}|{c}'), { a: 'Sở'.normalize('NFD'), b: 7, c: '' })).toEqual(['Sở|7|']);
  });

  test('text that looks like a placeholder, markup or an entity comes out literally', () => {
    const odd = '{đơn vị} <w:t>&amp; "<&>" ]]> {#x}{/x}';
    expect(texts(templateWith('{a}'), { a: odd, 'đơn vị': 'KHÔNG' })).toEqual([odd]);
  });

  test('whatever text is typed, the document is well-formed and the text is there without control characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const bytes = filled(templateWith('«{a}»'), { a: text });
        expect(ooxmlProblems(bytes, { template: true })).toEqual([]);
        const shown = text
          .normalize('NFC')
          .replace(/\r\n?|\n|\u2028|\u2029/g, ' ')
          .replace(/[^\P{Cc}\t\u007f-\u009f]|[\ufffe\uffff]|\p{Cs}/gu, '');
        expect(textsOf(bytes)).toEqual([`«${shown}»`]);
      }),
    );
  });

  test('a text of 32,767 characters, the most that a cell holds, comes out whole', () => {
    const long = 'Nội dung '.repeat(3641).slice(0, 32767);
    expect(texts(templateWith('{a}'), { a: long })).toEqual([long]);
  });

  test('line breaks in a cell become line breaks, and keep the format of the run', () => {
    const bytes = filled(templateOf(paragraph('Than', run('{a}', 'Dam'))), { a: 'Một\nHai\r\nBa' });
    expect(partOf(bytes, 'word/document.xml')).toContain('Một</w:t><w:br/><w:t xml:space="preserve">Hai</w:t><w:br/>');
  });

  test('the title in the file properties can be filled too, on one line', () => {
    const core = partOf(templateWith('x'), 'docProps/core.xml').replace('Mẫu thử', '{tên}');
    const bytes = filled(withParts(templateWith('x'), { 'docProps/core.xml': core }), { tên: 'Hai\ndòng' });
    expect(partOf(bytes, 'docProps/core.xml')).toContain('<dc:title>Hai dòng</dc:title>');
  });
});

describe('missing data', () => {
  test('prints visibly and is listed with the item where it is missing', () => {
    const template = templateOf(paragraph('Than', '{năm}'), block('kiến nghị', paragraph('Than', '{thời hạn}')));
    const result = fillTemplate(template, {
      năm: null,
      'thời hạn': 'của văn bản',
      'kiến nghị': [{ 'thời hạn': '30/9/2023' }, { 'thời hạn': null }],
    });
    if (!result.ok) throw new Error('refused');
    expect(textsOf(result.value.bytes)).toEqual(['[chưa có: năm]', '30/9/2023', '[chưa có: thời hạn]']);
    expect(result.value.missing).toEqual([
      { name: 'năm', within: [], label: { vi: 'năm', en: '“năm”' } },
      { name: 'thời hạn', within: ['kiến nghị 2'], label: { vi: 'thời hạn', en: '“thời hạn”' } },
    ]);
  });

  test('what is missing is named in words: the value by its explanation, the item by its number and code', () => {
    const item = { vi: 'kiến nghị', en: 'recommendation', keys: ['mã'], unique: true } as const;
    const within: readonly Placeholder[] = [{ name: 'hạn', about: 'Thời hạn, viết đủ', kind: 'text', en: 'deadline' }];
    const fields: readonly Placeholder[] = [
      { name: 'đơn vị', about: 'Tên đơn vị', kind: 'text' },
      {
        name: 'nhóm',
        about: 'Nhóm',
        kind: 'list',
        item: { vi: 'đơn vị', en: 'unit', keys: ['tên'] },
        within: [{ name: 'dòng', about: 'Dòng', kind: 'list', item, within }],
      },
    ];
    const template = templateOf(
      block('nhóm', block('dòng', paragraph('Than', '{hạn} {đơn vị}'))),
      paragraph('Than', '{đơn vị}'),
    );
    const long = 'x'.repeat(80);
    const result = fillTemplate(
      template,
      {
        'đơn vị': null,
        nhóm: [
          { đầu: { tên: 'Sở A' }, dòng: [{ mã: 'PH1', hạn: null }, { hạn: 'chờ [chưa có:\nngày nhận]' }] },
          { tên: long, dòng: [{ mã: '', hạn: null }] },
        ],
      },
      { fields },
    );
    if (!result.ok) throw new Error('refused');
    expect(result.value.missing.map(({ name, label }) => [name, label.vi, label.en])).toEqual([
      ['hạn', 'thời hạn của kiến nghị thứ 1 (PH1)', 'deadline of recommendation 1 (PH1)'],
      ['đơn vị', 'tên đơn vị', '“đơn vị”'],
      [
        'ngày nhận',
        'ngày nhận của kiến nghị thứ 2, đơn vị thứ 1 (Sở A)',
        '“ngày nhận” of recommendation 2, unit 1 (Sở A)',
      ],
      ['hạn', `thời hạn của đơn vị thứ 2 (${'x'.repeat(60)}…)`, `deadline of unit 2 (${'x'.repeat(60)}…)`],
    ]);
  });

  test('the only item of a list is named by its key alone', () => {
    const item = { vi: 'căn cứ', en: 'ground', keys: ['loại'] };
    const fields: readonly Placeholder[] = [
      { name: 'cc', about: 'Căn cứ', kind: 'list', item, within: [{ name: 'số', about: 'Số', kind: 'text' }] },
    ];
    const template = templateOf(block('cc', paragraph('Than', '{số}')));
    const result = fillTemplate(template, { cc: [{ loại: 'Quyết định', số: null }] }, { fields });
    expect(result).toMatchObject({ value: { missing: [{ label: { vi: 'số của căn cứ (Quyết định)' } }] } });
  });

  test('a name that the data lack is missing where it stands', () => {
    const template = templateOf(block('x', paragraph('Than', '{tên}')));
    expect(fillTemplate(template, { x: [{}] })).toMatchObject({ value: { missing: [{ within: ['x 1'] }] } });
  });

  test('a list or a flag in the place of a text is missing, not printed', () => {
    expect(texts(templateWith('{a} {b}'), { a: [], b: true })).toEqual(['[chưa có: a] [chưa có: b]']);
  });
});

describe('full stops', () => {
  test.each([
    ['v.v.', 'v.v.'],
    ['thế nào?', 'thế nào?'],
    ['xong!', 'xong!'],
    ['và…', 'và…'],
    ['xong', 'xong.'],
    ['', '.'],
  ])('%j with a full stop after it prints %j', (value, printed) => {
    expect(texts(templateWith('{a}.'), { a: value })).toEqual([printed]);
    const split = paragraph('Than', run('{a}', 'Dam'), run('.'));
    expect(texts(templateOf(split), { a: value })).toEqual([printed]);
  });

  test('only a full stop of the same paragraph goes; "./." and "..." stay', () => {
    expect(texts(templateWith('{a}', '. b', '{a}./.', '{a}... và {a}, {a}.5'), { a: 'v.v.' })).toEqual([
      'v.v.',
      '. b',
      'v.v../.',
      'v.v.... và v.v., v.v..5',
    ]);
  });
});

describe('blocks', () => {
  const shown = (value: TemplateData[string]): string[] =>
    texts(
      templateOf(
        block('x', paragraph('Than', 'có {tên}')),
        unless('x', paragraph('Than', 'không có')),
        paragraph('Than', 'hết'),
      ),
      { x: value, tên: 'ngoài' },
    );

  test.each([
    ['a list', [{ tên: '1' }, { tên: '2' }], ['có 1', 'có 2', 'hết']],
    ['an empty list', [], ['không có', 'hết']],
    ['true', true, ['có ngoài', 'hết']],
    ['false', false, ['không có', 'hết']],
    ['nothing', null, ['không có', 'hết']],
    ['an empty text', '', ['không có', 'hết']],
    ['an object', { tên: 'trong' }, ['có trong', 'hết']],
    ['an object without the name', {}, ['có ngoài', 'hết']],
  ])('%s', (_, value, expected) => {
    expect(shown(value)).toEqual(expected);
  });

  test('table rows repeat, and a table left without rows disappears', () => {
    const rows = row([
      { width: 4000, content: paragraph('Bang', '{#dòng}{a}') },
      { width: 4000, content: paragraph('Bang', '{b}{/dòng}') },
    ]);
    const template = templateOf(table('KhungKe', [4000, 4000], rows), paragraph('Than', 'sau'));
    expect(
      texts(template, {
        dòng: [
          { a: '1', b: '2' },
          { a: '3', b: '4' },
        ],
      }),
    ).toEqual(['1', '2', '3', '4', 'sau']);
    const empty = filled(template, { dòng: [] });
    expect(partOf(empty, 'word/document.xml')).not.toContain('<w:tbl>');
    expect(ooxmlProblems(empty)).toEqual([]);
  });

  test('a cell that a block left empty gets its paragraph', () => {
    const cells = row([{ width: 4000, content: block('x', paragraph('Bang', 'a')) }]);
    const bytes = filled(templateOf(table('KhungKe', [4000], cells), paragraph('Than', 'sau')), { x: false });
    expect(ooxmlProblems(bytes)).toEqual([]);
    expect(textsOf(bytes)).toEqual(['', 'sau']);
  });

  test('a page break in the paragraph of the marks stays between the items', () => {
    const pageBreak = '<w:r><w:br w:type="page"/></w:r>';
    const body =
      paragraph('Than', '{#x}') +
      paragraph('Than', '{a}') +
      paragraph('Than', '{/x}', pageBreak) +
      paragraph('Than', 'hết');
    const document = partOf(filled(templateOf(body), { x: [{ a: '1' }, { a: '2' }] }), 'word/document.xml');
    expect(document.match(/w:type="page"/g)).toHaveLength(1);
    const first = paragraph('Than', '{#x}', pageBreak) + paragraph('Than', '{a}') + paragraph('Than', '{/x}');
    expect(
      partOf(filled(templateOf(first), { x: [{ a: '1' }, { a: '2' }] }), 'word/document.xml').match(/w:type="page"/g),
    ).toHaveLength(2);
  });

  test('when nothing is left after the last section break, the break goes too', () => {
    const template = (condition: string): Uint8Array =>
      templateOf(
        paragraph('Than', 'thân'),
        sectionEnd({ landscape: false }).replace('w:start="1"', 'w:start="7"'),
        block(condition, paragraph('Than', 'phụ lục')),
      );
    const without = filled(template('có'), { có: false });
    expect(partOf(without, 'word/document.xml').match(/<w:sectPr/g)).toHaveLength(1);
    expect(partOf(without, 'word/document.xml')).toContain('w:start="7"');
    expect(ooxmlProblems(without)).toEqual([]);
    expect(partOf(filled(template('có'), { có: true }), 'word/document.xml').match(/<w:sectPr/g)).toHaveLength(2);
  });

  test('a section that ends in a block left out is kept', () => {
    const ending = `<w:p><w:pPr>${section({ landscape: true })}</w:pPr>${run('{/x}')}</w:p>`;
    const body = paragraph('Than', '{#x}') + paragraph('Than', 'a') + ending + paragraph('Than', 'b');
    const bytes = filled(templateOf(body), { x: false });
    expect(partOf(bytes, 'word/document.xml').match(/<w:sectPr/g)).toHaveLength(2);
  });
});

describe('bytes', () => {
  test('same template and data, same bytes, whether or not the template was used before', () => {
    const template = templateOf(block('x', paragraph('Than', '{a}')));
    const data = { x: [{ a: 'Sở Tài chính' }] };
    const first = filled(template, data);
    expect(filled(template, { x: [] })).not.toEqual(first);
    expect(filled(template, data)).toEqual(first);
    expect(filled(template.slice(), data)).toEqual(first);
  });

  test('the caller may reuse the buffer of the template', () => {
    const template = templateWith('{a}');
    const kept = template.slice();
    filled(template, { a: '1' });
    template.fill(0);
    expect(fillTemplate(template, { a: '1' })).toMatchObject({ ok: false, problem: { code: 'TEMPLATE_NOT_DOCX' } });
    expect(texts(kept, { a: '2' })).toEqual(['2']);
  });

  test('parts without placeholders are copied as they are', () => {
    const template = templateWith('{a}');
    expect(partOf(filled(template, { a: '1' }), 'word/styles.xml')).toBe(partOf(template, 'word/styles.xml'));
  });
});

describe('beside docxtemplater itself', () => {
  /** The same template filled by the library, with the same way of printing. */
  function rendered(template: Uint8Array, data: TemplateData): string {
    const engine = new Docxtemplater(new PizZip(template), {
      paragraphLoop: true,
      parser: (tag: string) => ({ get: (scope: TemplateData) => scope[tag] }),
    });
    return engine.render(data).toUint8Array().length > 0
      ? (engine.getZip().file('word/document.xml')?.asText() ?? '')
      : '';
  }

  /** Without what the two may write differently: an empty text element. */
  function comparable(xml: string): string {
    return xml.replaceAll('<w:t xml:space="preserve"></w:t>', '<w:t/>');
  }

  test.each([
    ['a unit', notice(16)],
    ['a district with its commune', districtNotice()],
    ['a unit without weaknesses', cleanNotice()],
  ])('the conclusion notice of %s is the same document', (_, content) => {
    const template = buildTemplates().get('thong-bao-ket-luan.docx') ?? new Uint8Array();
    const { data } = conclusionNoticeData(content);
    const single = { ...data, 'trích yếu': 'một dòng' };
    const library = dropEmptyLastSection(rendered(template, single));
    expect(comparable(partOf(filled(template, single), 'word/document.xml'))).toBe(comparable(library));
  });
});
