/** Cell edits and appended rows: what is written, what is refused. */
import { patchPackage, type WorkbookPatch } from '../../../src/hosts/file/patch';
import { excelParts } from './excel-shape';
import { googleParts, sdkParts } from './other-shapes';
import { cell, codeOf, MAIN, open, patched, rels, sheetOf, simpleParts, XML, type Parts } from './package-kit';

const SHEET = 'xl/worksheets/sheet1.xml';

function code(parts: Parts, patch: WorkbookPatch): string | undefined {
  return codeOf(patchPackage(open(parts), patch));
}

function sheetText(parts: Parts, patch: WorkbookPatch): string {
  return /<sheetData>.*<\/sheetData>/s.exec(patched(parts, patch).text(SHEET) ?? '')?.[0] ?? '';
}

const edit = (row: number, column: number, value: string | number | boolean | null): WorkbookPatch => ({
  edits: [{ sheet: 'S', row, column, value }],
});

/** Sheet "S" with table T at A1:C3 (C calculated), and a totals row in row 4 if asked for. */
function tableParts(below = '', tail = '', totals = false): Parts {
  const total =
    '<row r="4"><c r="A4" t="str"><v>Tổng</v></c><c r="B4" s="7"><f>SUBTOTAL(109,B2:B3)</f><v>3</v></c></row>';
  const rows =
    '<row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1" t="str"><v>b</v></c><c r="C1" t="str"><v>c</v></c></row>' +
    '<row r="2"><c r="A2" t="str"><v>x</v></c><c r="B2"><v>1</v></c><c r="C2" s="3"><f>B2*2</f><v>2</v></c></row>' +
    '<row r="3"><c r="A3" t="str"><v>y</v></c><c r="B3"><v>2</v></c><c r="C3" s="3"><f>B3*2</f><v>4</v></c></row>';
  return simpleParts(
    rows + (totals ? total : '') + below,
    `${tail}<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`,
    {
      'xl/worksheets/_rels/sheet1.xml.rels': rels(['table', '../tables/table1.xml']),
      'xl/tables/table1.xml':
        `${XML}<table xmlns="${MAIN}" id="1" name="T" displayName="T" ref="A1:C${totals ? 4 : 3}"${totals ? ' totalsRowCount="1"' : ''}>` +
        `<autoFilter ref="A1:C3"/><tableColumns count="3"><tableColumn id="1" name="a"/><tableColumn id="2" name="b"/>` +
        `<tableColumn id="3" name="c"><calculatedColumnFormula>B2*2</calculatedColumnFormula></tableColumn></tableColumns></table>`,
    },
  );
}

const APPEND: WorkbookPatch = {
  appends: [
    {
      target: 'T',
      rows: [
        ['z', 3, 6],
        ['w', 4, 8],
      ],
    },
  ],
};

describe('an edit', () => {
  const rows =
    '<row r="2" spans="2:3" s="9" customFormat="1"><c r="B2" s="4"><v>1</v></c><c r="C2" vm="1" t="s"><v>0</v></c></row><row r="4"/>';

  test.each<[string, WorkbookPatch, string]>([
    ['keeps the style', edit(1, 1, 2.5), '<c r="B2" s="4"><v>2.5</v></c>'],
    ['writes text inline', edit(1, 2, '=1 <&> 2'), '<c r="C2" t="inlineStr"><is><t>=1 &lt;&amp;&gt; 2</t></is></c>'],
    ['writes booleans', edit(1, 1, true), '<c r="B2" s="4" t="b"><v>1</v></c>'],
    ['empties a cell but keeps its style', edit(1, 1, null), '<c r="B2" s="4"/>'],
    [
      'inserts before, with the row’s style',
      edit(1, 0, 7),
      '<row r="2" spans="1:3" s="9" customFormat="1"><c r="A2" s="9"><v>7</v></c><c r="B2"',
    ],
    ['inserts after', edit(1, 4, 7), '<row r="2" spans="2:5" s="9" customFormat="1">'],
    ['opens an empty row', edit(3, 0, 7), '<row r="4"><c r="A4"><v>7</v></c></row></sheetData>'],
    ['adds a row between', edit(2, 0, 7), '</row><row r="3"><c r="A3"><v>7</v></c></row><row r="4"/>'],
    ['adds a row before', edit(0, 0, 7), '<sheetData><row r="1"><c r="A1"><v>7</v></c></row><row r="2"'],
    ['adds a row after', edit(8, 27, 7), '<row r="4"/><row r="9"><c r="AB9"><v>7</v></c></row></sheetData>'],
    [
      'writes a formula with its cached value',
      { edits: [{ sheet: 'S', row: 1, column: 1, formula: 'A1&"<"', value: 'x' }] },
      '<c r="B2" s="4" t="str"><f>A1&amp;"&lt;"</f><v>x</v></c>',
    ],
    [
      'writes an error',
      { edits: [{ sheet: 'S', row: 1, column: 1, value: { error: '#N/A' } }] },
      '<c r="B2" s="4" t="e"><v>#N/A</v></c>',
    ],
    [
      'takes the style above when asked',
      { edits: [{ sheet: 'S', row: 2, column: 1, value: 1, style: 'above' }] },
      '<row r="3"><c r="B3" s="4"><v>1</v></c></row>',
    ],
  ])('%s', (_, patch, expected) => {
    expect(sheetText(simpleParts(rows), patch)).toContain(expected);
  });

  test('fills a sheet without rows, and takes the column’s style', () => {
    const parts = simpleParts('');
    const empty = `<worksheet xmlns="${MAIN}"><dimension ref="A1"/><cols><col min="2" max="3" style="6"/></cols><sheetData /></worksheet>`;
    const after = patched({ ...parts, [SHEET]: empty }, edit(2, 2, 1)).text(SHEET);
    expect(after).toContain('<dimension ref="A1:C3"/>');
    expect(after).toContain('<sheetData><row r="3"><c r="C3" s="6"><v>1</v></c></row></sheetData>');
  });

  test('the last of two edits of one cell wins', () => {
    const two = { edits: [...(edit(0, 0, 1).edits ?? []), ...(edit(0, 0, 2).edits ?? [])] };
    expect(cell(sheetOf(patched(simpleParts(''), two)), 0, 0)).toBe(2);
  });

  test('writes with the prefix of the sheet', () => {
    const after = patched(sdkParts(), { edits: [{ sheet: 'So', row: 9, column: 0, value: ' a' }] });
    expect(after.text(SHEET)).toContain(
      '<x:row r="10"><x:c r="A10" t="inlineStr"><x:is><x:t xml:space="preserve"> a</x:t></x:is></x:c></x:row>',
    );
    expect(after.text(SHEET)?.startsWith('\ufeff<?xml')).toBe(true);
  });

  test('32,767 characters are the most', () => {
    expect(cell(sheetOf(patched(simpleParts(''), edit(0, 0, 'ệ'.repeat(32_767)))), 0, 0)).toHaveLength(32_767);
    expect(code(simpleParts(''), edit(0, 0, 'a'.repeat(32_768)))).toBe('TEXT_TOO_LONG');
    expect(() => patchPackage(open(simpleParts('')), edit(0, 0, NaN))).toThrow(RangeError);
  });

  test('a signed workbook is refused', () => {
    const signed = simpleParts('', '', { '_xmlsignatures/sig1.xml': '<Signature/>' });
    expect(code(signed, edit(0, 0, 1))).toBe('FILE_SIGNED');
  });

  test('an unknown sheet, table header or totals cell is refused', () => {
    expect(code(simpleParts(''), { edits: [{ sheet: 'X', row: 0, column: 0, value: 1 }] })).toBe('FILE_TARGET_MISSING');
    expect(code(tableParts(), edit(0, 1, 'mới'))).toBe('FILE_TABLE_HEADER');
    expect(code(tableParts('', '', true), edit(3, 1, 1))).toBe('FILE_TABLE_HEADER');
  });
});

describe('formulas that share or spill', () => {
  const lists = (edits: WorkbookPatch['edits']): WorkbookPatch => ({ edits: edits ?? [] });
  const at = (row: number, column: number, more = {}): WorkbookPatch =>
    lists([{ sheet: 'Danh mục', row, column, value: 9, ...more }]);
  const text = (patch: WorkbookPatch): string => patched(excelParts(), patch).text('xl/worksheets/sheet2.xml') ?? '';

  test('overwriting a shared master writes the others out first', () => {
    const after = text(at(1, 2));
    expect(after).toContain('<c r="C2"><v>9</v></c>');
    expect(after).toContain('<c r="C3"><f>B3*2</f><v>4</v></c>');
    expect(after).toContain('<c r="C4"><f>B4*2</f><v>6</v></c>');
  });

  test('overwriting another member leaves the group alone', () => {
    expect(text(at(2, 2))).toContain('<f t="shared" ref="C2:C4" si="0">B2*2</f>');
  });

  test('a new cached value keeps the formula and the calculation chain', () => {
    const after = patched(excelParts(), at(1, 2, { keepFormula: true }));
    expect(after.text('xl/worksheets/sheet2.xml')).toContain(
      '<c r="C2"><f t="shared" ref="C2:C4" si="0">B2*2</f><v>9</v></c>',
    );
    expect(after.has('xl/calcChain.xml')).toBe(true);
    expect(patched(excelParts(), at(1, 2)).has('xl/calcChain.xml')).toBe(false);
  });

  test('part of a multi-cell array is refused, its cached value is not', () => {
    expect(code(excelParts(), at(4, 2))).toBe('FILE_CELL_IN_ARRAY');
    expect(code(excelParts(), at(4, 1))).toBe('FILE_CELL_IN_ARRAY');
    expect(text(at(4, 1, { keepFormula: true }))).toContain('<f t="array" ref="B5:C5">TRANSPOSE(B2:B3)</f><v>9</v>');
  });
});

describe('appended rows', () => {
  test('copy a calculated column with references that move', () => {
    expect(sheetText(tableParts(), APPEND)).toContain(
      '<row r="5"><c r="A5" t="inlineStr"><is><t>w</t></is></c><c r="B5"><v>4</v></c><c r="C5" s="3"><f>B5*2</f><v>8</v></c></row>',
    );
  });

  test('a caller’s own formula wins over the column’s', () => {
    const patch = { appends: [{ target: 'T', rows: [['z', 3, { formula: 'B4+1', value: 4 }]] }] };
    expect(sheetText(tableParts(), patch)).toContain('<c r="C4" s="3"><f>B4+1</f><v>4</v></c>');
  });

  test('overwrite formatted blank rows below, and leave other columns alone', () => {
    const below = '<row r="4"><c r="A4" s="8"/><c r="B4" s="8"/><c r="E4" t="str"><v>ký tên</v></c></row>';
    const after = sheetText(tableParts(below), APPEND);
    expect(after).toContain('<row r="4"><c r="A4" t="inlineStr"><is><t>z</t></is></c><c r="B4"><v>3</v></c>');
    expect(after).toContain('<c r="E4" t="str"><v>ký tên</v></c>');
  });

  test.each([
    ['a value', '<row r="5"><c r="B5"><v>1</v></c></row>', ''],
    ['a formula', '<row r="5"><c r="B5"><f>1+1</f></c></row>', ''],
    ['a merged range', '', '<mergeCells count="1"><mergeCell ref="C5:D6"/></mergeCells>'],
  ])('are refused when %s stands below', (_, below, tail) => {
    expect(code(tableParts(below, tail), APPEND)).toBe('ROWS_BELOW_IN_USE');
  });

  test('fill blank rows at the end of the table first, keeping their formulas', () => {
    const parts = tableParts();
    const blank = String(parts[SHEET]).replace(
      '<c r="A3" t="str"><v>y</v></c><c r="B3"><v>2</v></c>',
      '<c r="A3" s="5"/>',
    );
    const after = patched({ ...parts, [SHEET]: blank }, APPEND);
    expect(after.text(SHEET)).toContain(
      '<row r="3"><c r="A3" s="5" t="inlineStr"><is><t>z</t></is></c><c r="B3"><v>3</v></c><c r="C3" s="3"><f>B3*2</f><v>6</v></c></row>',
    );
    expect(after.text('xl/tables/table1.xml')).toContain('ref="A1:C4"');
  });

  test('fill the insert row of a table without data', () => {
    const parts = tableParts();
    const emptied = String(parts[SHEET]).replace(/<row r="2">.*<\/row>/, '');
    const table = String(parts['xl/tables/table1.xml']).replace(' ref="A1:C3"', ' insertRow="1" ref="A1:C2"');
    const after = patched({ ...parts, [SHEET]: emptied, 'xl/tables/table1.xml': table }, APPEND);
    expect(sheetOf(after).cells.slice(1)).toEqual([
      ['z', 3, 6],
      ['w', 4, 8],
    ]);
    expect(after.text('xl/tables/table1.xml')).toContain('insertRow="0" ref="A1:C3"');
  });

  test('move a totals row down, its formula stretched', () => {
    const after = patched(tableParts('', '', true), APPEND);
    expect(after.text(SHEET)).toContain(
      '<row r="6"><c r="A6" t="str"><v>Tổng</v></c><c r="B6" s="7"><f>SUBTOTAL(109,B2:B5)</f><v>3</v></c></row>',
    );
    expect(after.text(SHEET)).toContain(
      '<row r="4"><c r="A4" t="inlineStr"><is><t>z</t></is></c><c r="B4"><v>3</v></c><c r="C4" s="3">',
    );
    expect(after.text('xl/tables/table1.xml')).toContain('ref="A1:C6" totalsRowCount="1"');
    expect(after.text('xl/tables/table1.xml')).toContain('<autoFilter ref="A1:C5"/>');
  });

  test('a totals row that another formula points at is not moved', () => {
    const parts = tableParts('<row r="20"><c r="F20"><f>B4*2</f><v>6</v></c></row>', '', true);
    expect(code(parts, APPEND)).toBe('FILE_TOTALS_ROW_IN_USE');
  });

  test('go below an area of a sheet without tables, as Google Sheets exports it', () => {
    const target = { sheet: 'Sổ', top: 2, left: 0, bottom: 6, right: 4 };
    const after = patched(googleParts(), { appends: [{ target, rows: [['KT-005', 'Khác', 45100, 45120, null]] }] });
    const text = after.text(SHEET) ?? '';
    expect(text).toContain(
      '<row r="8"><c r="A8" s="3" t="inlineStr"><is><t>KT-005</t></is></c><c r="B8" s="3" t="inlineStr"><is><t>Khác</t></is></c>' +
        '<c r="C8" s="4"><v>45100</v></c><c r="D8" s="3"><f>C8+20</f><v>45120</v></c><c r="E8" s="3"/></row>',
    );
    expect(text).toContain('<conditionalFormatting sqref="D4:D8">');
    expect(text).toContain('<autoFilter ref="A3:E8"/>');
    expect(text).toContain('sqref="B4:B1000"');
    expect(after.text('xl/workbook.xml')).toContain("'Sổ'!$B$4:$B$8<");
    expect(after.text('xl/workbook.xml')).toContain("'Sổ'!$A$3:$E$8<");
  });

  test('two appends and an edit in one patch see each other', () => {
    const append = { target: 'T', rows: [['z', 3, 6]] };
    const after = patched(tableParts(), {
      edits: [{ sheet: 'S', row: 2, column: 0, value: 'Y' }],
      appends: [append, append],
    });
    expect(sheetOf(after).cells.slice(2)).toEqual([
      ['Y', 2, 4],
      ['z', 3, 6],
      ['z', 3, 6],
    ]);
    expect(sheetOf(after).tables).toEqual([{ name: 'T', top: 0, left: 0, bottom: 4, right: 2, totalsRow: false }]);
  });

  test('an unknown table and a full sheet are refused; no rows change nothing', () => {
    expect(code(tableParts(), { appends: [{ target: 'Khong', rows: [[1]] }] })).toBe('FILE_TARGET_MISSING');
    const full = { sheet: 'S', top: 1_048_574, left: 0, bottom: 1_048_575, right: 0 };
    expect(
      code(simpleParts('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'), {
        appends: [{ target: full, rows: [[1]] }],
      }),
    ).toBe('FILE_SHEET_FULL');
    const before = open(tableParts());
    const after = patchPackage(before, { appends: [{ target: 'T', rows: [] }] });
    expect(after.ok && after.value.pack.changed).toBe(false);
  });
});
