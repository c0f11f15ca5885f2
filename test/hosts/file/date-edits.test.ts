/** A date typed into an ordinary cell stays a date. */
import { isDateFormat } from '../../../src/hosts/file/date-style';
import { excelParts } from './excel-shape';
import { sdkParts } from './other-shapes';
import { changedParts, open, patched, simpleParts, type Parts } from './package-kit';

const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES = 'xl/styles.xml';
const WORKBOOK = 'xl/workbook.xml';
const DATE = 45_300;

const at = (row: number, column: number, value: number | string = DATE) =>
  ({ sheet: 'Sổ theo dõi', row, column, value, dateFormat: true }) as const;

function cellAt(text: string, address: string): string | undefined {
  return new RegExp(`<(?:x:)?c r="${address}".*?(?:/>|</(?:x:)?c>)`, 'su').exec(text)?.[0];
}

describe('in a workbook with styles', () => {
  const before = open(excelParts());

  test('a cell gets a copy of its style that shows a date, and keeps the rest of its look', () => {
    const after = patched(before, { edits: [at(1, 3)] });
    expect(changedParts(before, after)).toEqual([STYLES, WORKBOOK, SHEET]);
    expect(cellAt(after.text(SHEET) ?? '', 'D2')).toBe('<c r="D2" s="6"><v>45300</v></c>');
    const [old, now] = [before.text(STYLES) ?? '', after.text(STYLES) ?? ''];
    expect(now).toContain('<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts');
    expect(now).toContain('<cellXfs count="7">');
    const copy = '<xf numFmtId="164" applyNumberFormat="1" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1"/>';
    expect(now).toContain(`${copy}</cellXfs>`);
    expect(
      now
        .replace(/<numFmts.*<\/numFmts>/u, '')
        .replace(copy, '')
        .replace('cellXfs count="7"', 'cellXfs count="6"'),
    ).toBe(old);
  });

  test('each style is copied once, also by a later patch', () => {
    const after = patched(before, { edits: [at(1, 3), at(1, 4), at(0, 0), at(20, 20)] });
    expect(after.text(STYLES)).toContain('<cellXfs count="9">');
    const later = patched(after, { edits: [at(1, 3, DATE + 1), at(21, 21)] });
    expect(later.text(STYLES)).toBe(after.text(STYLES));
    expect(cellAt(later.text(SHEET) ?? '', 'V22')).toBe(cellAt(after.text(SHEET) ?? '', 'U21')?.replace('U21', 'V22'));
  });

  test('a cell that shows dates, or that gets a text, keeps its style', () => {
    const edits = [at(4, 2), at(1, 3, 'Quý I'), { ...at(0, 0), dateFormat: undefined }];
    const after = patched(before, {
      edits: edits.map(({ dateFormat, ...edit }) => ({ ...edit, ...(dateFormat && { dateFormat }) })),
    });
    expect(changedParts(before, after)).toEqual([WORKBOOK, SHEET]);
    expect(cellAt(after.text(SHEET) ?? '', 'C5')).toBe('<c r="C5" s="3"><v>45300</v></c>');
  });
});

test('a workbook without styles gets them, and its other cells look as before', () => {
  for (const [parts, sheet] of [
    [simpleParts('<row r="1"><c r="A1"><v>1</v></c></row>'), 'S'],
    [sdkParts(), 'So'],
  ] as const satisfies readonly (readonly [Parts, string])[]) {
    const before = open(parts);
    const after = patched(before, { edits: [{ ...at(0, 3), sheet }] });
    expect(changedParts(before, after)).toEqual(
      ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', STYLES, WORKBOOK, SHEET].sort(),
    );
    expect(cellAt(after.text(SHEET) ?? '', 'D1')).toContain(' s="1"');
    expect(after.text(STYLES)).toContain('<fonts count="1"><font><sz val="11"/><name val="Calibri"/>');
    expect(after.contentType(STYLES)).toContain('styles+xml');
    expect(after.relationships(WORKBOOK).filter(({ kind }) => kind === 'styles')).toHaveLength(1);
  }
});

test.each([
  ['dd/mm/yyyy', true],
  ['[$-42A]dd mmmm yyyy;@', true],
  ['mmm\\-yy', true],
  ['h:mm:ss', false],
  ['General', false],
  ['#,##0 "đồng/day"', false],
  ['[Red]0.00', false],
  ['0\\d', false],
])('%s shows a date: %s', (format, expected) => {
  expect(isDateFormat(format)).toBe(expected);
});
