/** A register added to a workbook that people keep other things in: all of it arrives, and nothing else changes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { addRegister } from '../../../../src/hosts/file/add-register';
import { digitPixels } from '../../../../src/hosts/file/digit-width';
import { tableIds, type TableId } from '../../../../src/register/tables';
import type { Package } from '../../../../src/hosts/file/package';
import { ooxmlProblems } from '../../../support/ooxml-check';
import { excelParts } from '../excel-shape';
import { googleParts, sdkParts } from '../other-shapes';
import { changedParts, codeOf, open, rels, simpleParts, snapshot, value, type Parts } from '../package-kit';
import { elements } from '../new-workbook/opened';
import { added, fresh, only, registerIn, registerSheets, saying, without, withoutUnitName } from './kit';

const sheets = registerSheets();
const expected = saying(registerIn(fresh(sheets)));
const libreOffice = new Uint8Array(readFileSync(join(__dirname, '../../../fixtures/xlsx/libreoffice-register.xlsx')));

/** The samples name their units as the register names a table; see below what is said of that. */
const SHAPES: readonly (readonly [string, Package])[] = [
  ['Excel', withoutUnitName(open(excelParts()))],
  ['Google Sheets', withoutUnitName(open(googleParts()))],
  ['OpenXML SDK, with prefixes and no styles', open(sdkParts())],
  ['LibreOffice', withoutUnitName(open(libreOffice))],
];

/** Parts that list what a workbook is made of. */
const LISTS = [
  '[Content_Types].xml',
  'xl/_rels/workbook.xml.rels',
  'xl/calcChain.xml',
  'xl/styles.xml',
  'xl/workbook.xml',
];

describe.each(SHAPES)('a workbook of %s', (_, before) => {
  const after = added(before, sheets);

  test('holds the same register as a new one', () => {
    expect(saying(registerIn(after))).toEqual(expected);
  });

  test('keeps every part that is not concerned, byte for byte', () => {
    const old = new Set(before.partNames());
    const changed = changedParts(before, after).filter((name) => old.has(name));
    expect(changed.filter((name) => !LISTS.includes(name))).toEqual([]);
  });

  test('is sound: every part has its type, every relationship its target', () => {
    const news = ooxmlProblems(after.toBytes()).filter((line) => !ooxmlProblems(before.toBytes()).includes(line));
    expect(news).toEqual([]);
  });

  test('keeps its sheets, names and tables before the new ones', () => {
    const [old, now] = [snapshot(before), snapshot(after)];
    expect(now.sheets.slice(0, old.sheets.length)).toEqual(old.sheets);
    expect(now.sheets).toHaveLength(old.sheets.length + sheets.length);
    expect(now.names).toEqual(expect.arrayContaining([...old.names]));
  });

  test('keeps every style under its number', () => {
    const [old, now] = [before.text('xl/styles.xml') ?? '', after.text('xl/styles.xml') ?? ''];
    for (const list of ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs']) {
      expect(itemsOf(now, list).slice(0, itemsOf(old, list).length)).toEqual(itemsOf(old, list));
      const { count } = elements(now.replaceAll('x:', ''), list)[0] ?? {};
      expect(Number(count)).toBe(itemsOf(now, list).length);
    }
  });

  test('uses no style that is not there', () => {
    const styles = after.text('xl/styles.xml') ?? '';
    const most = itemsOf(styles, 'cellXfs').length;
    const differences = itemsOf(styles, 'dxfs').length;
    for (const name of after.partNames().filter((part) => !before.has(part))) {
      const text = after.text(name) ?? '';
      for (const [, style] of text.matchAll(/\ss="(\d+)"/gu)) expect(Number(style)).toBeLessThan(most);
      for (const [, id] of text.matchAll(/[dD]xfId="(\d+)"/gu)) expect(Number(id)).toBeLessThan(differences);
    }
  });
});

/** The children of a list of styles as written. */
function itemsOf(styles: string, list: string): string[] {
  const content = new RegExp(`<(?:x:)?${list}\\b[^>]*>(.*?)</(?:x:)?${list}>`, 'su').exec(styles)?.[1] ?? '';
  const child = { numFmts: 'numFmt', fonts: 'font', fills: 'fill', borders: 'border', cellXfs: 'xf', dxfs: 'dxf' }[
    list
  ];
  const inner = list === 'dxfs' ? content.replace(/<dxf\/>/gu, '<dxf></dxf>') : content;
  return [
    ...inner.matchAll(new RegExp(`<(?:x:)?${child ?? ''}(?: [^>]*[^/>])?(?:/>|>.*?</(?:x:)?${child ?? ''}>)`, 'gsu')),
  ].map(([xml]) => xml);
}

test('any part of a register is completed to the whole, statuses and all', () => {
  const subset = fc.subarray(
    tableIds.filter((id) => id !== 'settings'),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(subset, fc.boolean(), (missing, twice) => {
      const rest = only(sheets, missing);
      const half = Math.ceil(rest.length / 2);
      const start = fresh(without(sheets, missing));
      const done = twice ? added(added(start, rest.slice(0, half)), rest.slice(half)) : added(start, rest);
      expect(saying(registerIn(done))).toEqual(expected);
    }),
    { numRuns: 12 },
  );
});

test.each(['', '<workbookPr date1904="1"/>'])('the days in a workbook with “%s” stay the same days', (pr) => {
  const after = added(simpleParts('', '', {}, '', pr), sheets);
  const { told, ...said } = saying(registerIn(after));
  const { told: toldOfNew, ...wanted } = expected;
  expect([said, told]).toEqual([wanted, toldOfNew]);
  const cells = snapshot(after).sheets.find(({ name }) => name === 'Tổng quan')?.cells;
  const shift = pr === '' ? 0 : 1462;
  expect(cells?.[1]?.[1]).toBe((snapshot(fresh(sheets)).sheets[0]?.cells[1]?.[1] as number) - shift);
});

describe('a sheet name that is taken', () => {
  const NAMES = ['tổng quan', 'Phát hiện', 'Danh mục', 'Phát hiện (2)'];
  const workbook = (names: readonly string[]): Parts => {
    const plain = simpleParts('<row r="1"><c r="A1"><v>1</v></c></row>');
    const listed = names.map((name, i) => `<sheet name="${name}" sheetId="${i + 7}" r:id="rId1"/>`).join('');
    const text = String(plain['xl/workbook.xml']).replace(/<sheets>.*<\/sheets>/u, `<sheets>${listed}</sheets>`);
    return { ...plain, 'xl/workbook.xml': text };
  };
  const result = value(addRegister(open(workbook(NAMES)), sheets));
  const after = open(result.pack.toBytes());
  const texts = after.partNames().map((name) => after.text(name) ?? '');

  test('is left to whom it belongs', () => {
    expect(result.added.slice(0, 3)).toEqual(['Tổng quan (2)', 'Lịch kiểm tra', 'Phát hiện (3)']);
    expect(result.added).toContain('Danh mục (2)');
    expect(saying(registerIn(after))).toEqual(expected);
  });

  test('is followed by names, links and charts', () => {
    const names = after.text('xl/workbook.xml') ?? '';
    expect(names).toContain(`hidden="1">'Phát hiện (3)'!$A$3</definedName>`);
    expect(names).not.toContain(`'Phát hiện'!`);
    expect(names).toContain(`COUNTIF('Danh mục (2)'!$A:$A`);
    expect(texts.some((text) => text.includes(`location="'Phát hiện (3)'!A1"`))).toBe(true);
    expect(texts.filter((text) => text.includes(`location="'Tổng quan (2)'!A1"`))).toHaveLength(tableIds.length);
    const charts = after.partNames().filter((name) => name.startsWith('xl/charts/chart'));
    expect(charts).toHaveLength(2);
    for (const chart of charts) expect(after.text(chart)).toContain(`<c:f>'Tổng quan (2)'!$A$`);
  });

  test('is cut where it would be too long', () => {
    const long = 'Ư'.repeat(31);
    const [overview] = sheets;
    if (overview === undefined || 'table' in overview) throw new Error('overview first');
    const made = value(addRegister(open(workbook([long])), [{ ...overview, sheet: long }]));
    expect(made.added).toEqual([`${'Ư'.repeat(27)} (2)`]);
  });

  test('positions of local names count from the sheets that are there', () => {
    const titles = elements(after.text('xl/workbook.xml') ?? '', 'definedName').filter(
      ({ name }) => name === '_xlnm.Print_Titles',
    );
    const all = elements(after.text('xl/workbook.xml') ?? '', 'sheet').map(({ name }) => name ?? '');
    expect(titles).toHaveLength(tableIds.length);
    for (const title of titles) {
      const own = all[Number(title['localSheetId'])] ?? '';
      expect(title['']).toContain(`'${own}'!$A:$A`);
    }
  });
});

describe('what can not be added', () => {
  const named = (names: string): Parts => simpleParts('', '', {}, `<definedNames>${names}</definedNames>`);
  const code = (parts: Parts, ids: readonly TableId[] = ['findings']): string | undefined =>
    codeOf(addRegister(open(parts), only(sheets, ids)));

  test('a table of the register that is there already', () => {
    expect(codeOf(addRegister(open(fresh(sheets)), only(sheets, ['findings'])))).toBe('FILE_TABLE_TAKEN');
  });

  test('a table or a setting whose name means something else, whatever its case', () => {
    expect(codeOf(addRegister(open(excelParts()), sheets))).toBe('FILE_NAME_TAKEN');
    expect(code(named('<definedName name="PHATHIEN">S!$A$1</definedName>'))).toBe('FILE_NAME_TAKEN');
    expect(code(named('<definedName name="ngaybaocao">S!$A$1</definedName>'), ['settings'])).toBe('FILE_NAME_TAKEN');
    expect(code(named('<definedName name="skt_phathien_CODE">S!$A$1</definedName>'))).toBe('FILE_NAME_TAKEN');
    expect(code(named('<definedName name="NgayBaoCao" localSheetId="0">S!$A$1</definedName>'), ['settings'])).toBe(
      undefined,
    );
  });

  test('anything to a workbook that is signed, locked, shared in the old way or strict', () => {
    const locked = '<workbookProtection lockStructure="1"/>';
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const plain = simpleParts('');
    expect(code({ ...plain, '_xmlsignatures/sig1.xml': '<a/>' })).toBe('FILE_SIGNED');
    expect(code(simpleParts('', '', {}, '', locked))).toBe('FILE_STRUCTURE_LOCKED');
    expect(
      code({
        ...plain,
        'xl/revisions/revisionHeaders.xml': '<headers/>',
        'xl/_rels/workbook.xml.rels': rels(
          ['worksheet', 'worksheets/sheet1.xml'],
          ['revisionHeaders', 'revisions/revisionHeaders.xml'],
        ),
      }),
    ).toBe('FILE_SHARED_WORKBOOK');
    const strict = String(plain['xl/workbook.xml']).replace(main, 'http://purl.oclc.org/ooxml/spreadsheetml/main');
    expect(code({ ...plain, 'xl/workbook.xml': strict })).toBe('FILE_STRICT_FORMAT');
  });

  test('nothing gives the same package back', () => {
    const before = open(simpleParts(''));
    expect(value(addRegister(before, [])).pack).toBe(before);
  });
});

describe('names', () => {
  test('of dropdowns that are taken become others', () => {
    const taken = '<definedNames><definedName name="dm_mucdo">S!$A$1</definedName></definedNames>';
    const after = added(simpleParts('', '', {}, taken), sheets);
    expect(after.text('xl/workbook.xml')).toContain('<definedName name="DM_MucDo_2">INDEX(');
    expect(after.text('xl/workbook.xml')).toContain('<definedName name="dm_mucdo">S!$A$1</definedName>');
    const parts = after.partNames().map((name) => after.text(name) ?? '');
    expect(parts.some((text) => text.includes('<formula1>DM_MucDo_2</formula1>'))).toBe(true);
  });

  test('that lost their cells when a sheet was deleted get them back', () => {
    const start = open(fresh(without(sheets, ['units'])));
    const dead = String(start.text('xl/workbook.xml'))
      .replace('<calcPr', '<calcPr')
      .replace(
        '</definedNames>',
        '<definedName name="SKT_DonVi_code" hidden="1">#REF!</definedName><definedName name="DS_DonVi">#REF!</definedName></definedNames>',
      );
    const after = added(start.withChanges(new Map([['xl/workbook.xml', dead]])), only(sheets, ['units']));
    const text = after.text('xl/workbook.xml') ?? '';
    expect(text).not.toContain('#REF!');
    expect(text.match(/name="SKT_DonVi_code"/gu)).toHaveLength(1);
    expect(text).toContain('<definedName name="DS_DonVi">DonVi[');
    expect(saying(registerIn(after))).toEqual(expected);
  });
});

test('a table added to a register in part offers the lists and codes that are there, and leads back to Tổng quan', () => {
  const before = open(fresh(without(sheets, ['remedyReports'])));
  const after = added(before, only(sheets, ['remedyReports']));
  const [name = ''] = after.partNames().filter((part) => part.startsWith('xl/worksheets/sheet') && !before.has(part));
  const text = after.text(name) ?? '';
  expect(text).toContain('<formula1>DS_DonVi</formula1>');
  expect(text).toContain('<formula1>DM_KetQuaBaoCao</formula1>');
  expect(text).toContain(`location="'Tổng quan'!A1"`);
  const was = open(fresh(sheets));
  const names = elements(was.text('xl/workbook.xml') ?? '', 'definedName').map(({ name: own }) => own);
  expect(
    elements(after.text('xl/workbook.xml') ?? '', 'definedName')
      .map(({ name: own }) => own)
      .sort(),
  ).toEqual(names.sort());
  expect(after.text('xl/styles.xml')).toBe(before.text('xl/styles.xml'));
});

test.each([
  ['Calibri', 11, 7],
  ['Times New Roman', 12, 8],
  ['Times New Roman', 14, 9],
  ['Arial', 10, 7],
  ['Font lạ', 11, 7],
])('columns are as wide in a workbook of %s %d', (name, size, pixels) => {
  expect(digitPixels(`<font><sz val="${size}"/><name val="${name}"/></font>`)).toBe(pixels);
});

test('a formula on a sheet of the register follows a sheet that had to be renamed', () => {
  const free = {
    sheet: 'S',
    widths: [10],
    rows: [{ cells: [{ look: 'number', value: 1, formula: 'S!A2' }] }],
  } as const;
  const after = added(simpleParts(''), [free]);
  expect(after.text('xl/worksheets/sheet3.xml')).toContain("<f>'S (2)'!A2</f>");
});
