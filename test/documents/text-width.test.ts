/** Widths of Times New Roman, lines and the drawn lines under them. */
import fc from 'fast-check';
import { AGENCY_LINE, ruleLength, setLineLengths } from '../../src/documents/lines';
import { balanceLines, textWidth, wrapText } from '../../src/documents/text-width';

const BOLD_12 = { size: 12, bold: true } as const;
const BOLD_13 = { size: 13, bold: true } as const;
const TWIPS = 20;

describe('widths', () => {
  test.each([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', BOLD_12, 5007],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', BOLD_13, 5424],
    ['Độc lập - Tự do - Hạnh phúc', BOLD_13, 3183],
    ['Độc lập - Tự do - Hạnh phúc', { size: 14, bold: true }, 3428],
  ])('%s is as wide as measured', (text, font, twips) => {
    expect(Math.abs(textWidth(text, font) * TWIPS - twips)).toBeLessThan(20);
  });

  test('a letter is as wide however its accents are stored', () => {
    const text = 'Sở Nội vụ, Ủy ban nhân dân phường Vĩnh Phước';
    expect(textWidth(text.normalize('NFD'), BOLD_12)).toBe(textWidth(text, BOLD_12));
  });

  test('a sign that the font table does not know counts as an average letter', () => {
    expect(textWidth('字', { size: 10, bold: false })).toBe(5);
  });
});

describe('lines', () => {
  const words = fc.array(fc.stringMatching(/^[a-zđơư]{1,12}$/), { minLength: 1, maxLength: 30 });

  test('broken lines fit, lose nothing, and balancing adds no line', () => {
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(' ');
        const full = wrapText(text, BOLD_12, 170);
        const even = balanceLines(text, BOLD_12, 170);
        expect(full.map((line) => line.text).join(' ')).toBe(text);
        expect(even.join(' ')).toBe(text);
        expect(even).toHaveLength(full.length);
        for (const line of even) expect(textWidth(line, BOLD_12)).toBeLessThanOrEqual(171);
      }),
    );
  });

  test('a long agency name breaks evenly', () => {
    expect(balanceLines('BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP', BOLD_12, 170)).toEqual([
      'BAN QUẢN LÝ CÁC',
      'KHU CÔNG NGHIỆP',
    ]);
  });

  test('the line drawn under a text is between a third and a half of it', () => {
    fc.assert(
      fc.property(words, (list) => {
        const lines = balanceLines(list.join(' '), BOLD_12, 170);
        const longest = Math.max(...lines.map((line) => textWidth(line, BOLD_12)));
        const length = ruleLength(lines, BOLD_12, 170);
        expect(length).toBeGreaterThanOrEqual(longest / 3 - 0.1);
        expect(length).toBeLessThanOrEqual(longest / 2 + 0.1);
      }),
    );
    expect(ruleLength([], BOLD_12, 170)).toBe(0);
  });
});

describe('drawn lines in a document', () => {
  const line = (alt: string): string => `<v:line alt="${alt}" from="0,3pt" to="60pt,3pt"/>`;

  test('only the line that is named gets its length', () => {
    const xml = line(AGENCY_LINE) + line('Đường kẻ khác');
    const set = setLineLengths(xml, new Map([[AGENCY_LINE, 42.5]]));
    expect(set).toBe(line(AGENCY_LINE).replace('60pt', '42.5pt') + line('Đường kẻ khác'));
  });

  test('a line that the clerk moved keeps its start', () => {
    const xml = `<v:line from="10pt,4pt" to='60pt,4pt' alt="${AGENCY_LINE.normalize('NFD')}"/>`;
    expect(setLineLengths(xml, new Map([[AGENCY_LINE, 30]]))).toContain('to="40pt,4pt"');
  });

  test('a template without such a line, or a line without a start, stays as it is', () => {
    expect(setLineLengths('<w:p/>', new Map([[AGENCY_LINE, 1]]))).toBe('<w:p/>');
    expect(setLineLengths(line('x'), undefined)).toBe(line('x'));
    const bare = `<v:line alt="${AGENCY_LINE}" to="60pt,3pt"/>`;
    expect(setLineLengths(bare, new Map([[AGENCY_LINE, 1]]))).toBe(bare);
    expect(setLineLengths('<v:line from="0,0" to="1pt,0"/>', new Map([[AGENCY_LINE, 1]]))).toContain('to="1pt,0"');
  });
});
