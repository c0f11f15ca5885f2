/** From every kind of draft to a Google Doc: all of its text in its order, on the pages of the decree. */
import { readFileSync } from 'node:fs';
import { draftConclusionNotice } from '../../../src/documents/conclusion-notice/draft';
import { draftReminderLetter } from '../../../src/documents/reminder-letter/draft';
import { documentRequestOf, type Converted } from '../../../src/hosts/sheets/documents/convert';
import type { DocumentRequest, WireParagraph } from '../../../src/hosts/sheets/wire';
import type { Result } from '../../../src/register/problem';
import { cleanNotice, districtNotice, longNamesNotice, notice } from '../../documents/notices';
import { letter, selfInspectionLetter } from '../../documents/reminders';
import { templateOf, textsOf, withParts } from '../../documents/templates';

const NOTICE = new Uint8Array(readFileSync('templates/thong-bao-ket-luan.docx'));
const LETTER = new Uint8Array(readFileSync('templates/cong-van-don-doc.docx'));

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.message.en);
  return result.value;
}

const drafts: readonly (readonly [kind: string, draft: () => Result<{ readonly bytes: Uint8Array }>])[] = [
  ['a notice to a unit', () => draftConclusionNotice(NOTICE, notice())],
  ['a notice to a district and communes', () => draftConclusionNotice(NOTICE, districtNotice())],
  ['a notice without findings', () => draftConclusionNotice(NOTICE, cleanNotice())],
  ['a notice with long names', () => draftConclusionNotice(NOTICE, longNamesNotice())],
  [
    'an unfinished notice',
    () => draftConclusionNotice(NOTICE, notice(2, { draftMark: true, issuer: { ...notice().issuer, symbol: null } })),
  ],
  ['a letter on remedies', () => draftReminderLetter(LETTER, letter())],
  ['a letter on self-inspection', () => draftReminderLetter(LETTER, selfInspectionLetter())],
];

function paragraphsOf({ blocks }: DocumentRequest): WireParagraph[] {
  return blocks.flatMap((block) => ('runs' in block ? [block] : block.rows.flat(2)));
}

/** The text of each paragraph that has some; rows of underscores are drawn lines. */
function textOf(request: DocumentRequest): string[] {
  return paragraphsOf(request)
    .map(({ runs }) => runs.map(({ text }) => text).join(''))
    .filter((text) => !/^_*$/u.test(text))
    .map((text) => text.replace(/[\t\n]/gu, ' '));
}

function converted(bytes: Uint8Array, name = 'Dự thảo.docx'): Converted {
  return valueOf(documentRequestOf({ name, bytes }));
}

function paragraph({ request }: Converted, text: string): WireParagraph | undefined {
  return paragraphsOf(request).find(({ runs }) => runs.map((run) => run.text).join('') === text);
}

describe('a Google Doc of a draft', () => {
  it.each(drafts)('keeps all text of %s, in its order, with as many cells in every row', (_, draft) => {
    const { bytes } = valueOf(draft());
    const { request } = converted(bytes);
    const expected = textsOf(bytes).filter((text) => text !== '');
    expect(expected.length).toBeGreaterThan(20);
    expect(textOf(request)).toEqual(expected);
    for (const block of request.blocks) {
      if ('runs' in block) continue;
      expect(new Set(block.rows.map(({ length }) => length))).toEqual(new Set([block.widths.length]));
      expect(block.widths.reduce((sum, width) => sum + width, 0)).toBeLessThan(454);
    }
  });

  it('has the page, the font and the sizes of Decree 30/2020, Appendix I', () => {
    const made = converted(valueOf(draftConclusionNotice(NOTICE, notice())).bytes, 'Thông báo KT05 (dự thảo 1).docx');
    const { title, font, page } = made.request;
    expect([title, font]).toEqual(['Thông báo KT05 (dự thảo 1)', 'Times New Roman']);
    // A4 with 20 mm above, below and to the right, 30 mm to the left; 1 mm is 2.83 points.
    expect(Object.values(page).map((length) => Math.round(length / (72 / 25.4)))).toEqual([210, 297, 20, 20, 30, 20]);
    expect(paragraph(made, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toMatchObject({
      align: 'center',
      runs: [{ bold: true, size: 12 }],
    });
    expect(paragraph(made, 'Độc lập - Tự do - Hạnh phúc')?.runs).toEqual([
      { text: 'Độc lập - Tự do - Hạnh phúc', bold: true, size: 13 },
    ]);
    expect(paragraph(made, 'THÔNG BÁO')).toMatchObject({
      align: 'center',
      before: 12,
      runs: [{ bold: true, size: 14 }],
    });
    const body = paragraphsOf(made.request).find(({ align }) => align === 'justify');
    expect(body).toMatchObject({ firstLine: 36, after: 6, line: 1, left: 0 });
    expect(paragraph(made, 'Phụ lục')?.startsPage).toBe(true);
    const [frame, ...others] = made.request.blocks.filter((block) => 'rows' in block);
    expect([frame?.bordered, others.some(({ bordered }) => bordered)]).toEqual([false, true]);
  });

  it('tells what differs from the Word file', () => {
    const { differences } = converted(valueOf(draftConclusionNotice(NOTICE, notice())).bytes);
    expect(differences).toEqual(['merged', 'pageNumbers', 'landscape', 'lines']);
    expect(converted(valueOf(draftReminderLetter(LETTER, letter())).bytes).differences).toEqual([
      'pageNumbers',
      'lines',
    ]);
  });

  it('takes what a clerk’s own template may hold, and tells what it can’t', () => {
    const run = (text: string, look = ''): string => `<w:r><w:rPr>${look}</w:rPr>${text}</w:r>`;
    const text = (words: string): string => `<w:t xml:space="preserve">${words}</w:t>`;
    const own = templateOf(
      `<w:p><w:pPr><w:numPr/></w:pPr>${run(text('Một'), '<w:caps/>')}${run('<w:tab/>')}${run(text('hai'), '<w:u w:val="single"/>')}</w:p>`,
      `<w:sdt><w:sdtContent><w:p><w:hyperlink>${run(text('Trong khung'))}</w:hyperlink></w:p></w:sdtContent></w:sdt>`,
      `<w:p>${run(text('Trang một'))}${run('<w:br w:type="page"/>')}${run(text('Trang hai'))}</w:p>`,
      `<w:p>${run(text('ẩn'), '<w:vanish/>')}<w:del>${run('<w:delText>đã xóa</w:delText>')}</w:del>${run(text('dòng 1'))}${run('<w:br/>')}${run(text('dòng 2'))}</w:p>`,
      `<w:p>${run('<w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>Hộp chữ</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict>')}</w:p>`,
      `<w:p>${run('<w:drawing/>')}</w:p>`,
    );
    const made = converted(own);
    expect(textOf(made.request)).toEqual([
      'MỘT hai',
      'Trong khung',
      'Trang một',
      'Trang hai',
      'dòng 1 dòng 2',
      'Hộp chữ',
    ]);
    expect(paragraph(made, 'Trang hai')?.startsPage).toBe(true);
    expect(paragraph(made, 'MỘT\thai')?.runs.at(-1)).toMatchObject({ text: 'hai', underline: true });
    expect(made.differences).toEqual(expect.arrayContaining(['numbering', 'pictures', 'boxes']));
  });

  it.each([
    ['no zip', new Uint8Array([1, 2, 3])],
    ['no document', withParts(LETTER, { 'word/document.xml': null })],
    ['broken XML', withParts(LETTER, { 'word/document.xml': '<w:document><w:body>' })],
  ])('is not made of a file with %s', (_, bytes) => {
    const made = documentRequestOf({ name: 'Hỏng.docx', bytes });
    expect(made.ok ? null : made.problem.code).toBe('SHEETS_DOCUMENT_UNREADABLE');
  });
});
