/** What Decree 30/2020, Appendix I asks of the pages of an official document, asked of the words that a PDF shows. */

/** A piece of text with its box in points from the top left corner of the page. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
}

interface Line extends Word {
  /** Without spaces: a font that lacks a letter makes PDF readers see gaps where there are none. */
  readonly dense: string;
}

const MILLIMETRE = 72 / 25.4;
const A4 = { short: 210 * MILLIMETRE, long: 297 * MILLIMETRE } as const;
const MARGIN = {
  left: 30 * MILLIMETRE,
  right: 20 * MILLIMETRE,
  top: 20 * MILLIMETRE,
  bottom: 20 * MILLIMETRE,
} as const;
const TOLERANCE = 2.5;
/** The box of a line is higher than its letters: accents above, descenders below. */
const LINE_BOX = 6;
const NATION = 'CỘNGHÒAXÃHỘICHỦNGHĨAVIỆTNAM';
const MOTTO = 'Độclập-Tựdo-Hạnhphúc';

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE;
}

function joinedLine(words: readonly Word[]): Line {
  const sorted = [...words].sort((a, b) => a.left - b.left);
  return {
    text: sorted.map(({ text }) => text).join(' '),
    dense: sorted.map(({ text }) => text.replace(/\s/g, '')).join(''),
    left: Math.min(...words.map(({ left }) => left)),
    right: Math.max(...words.map(({ right }) => right)),
    top: Math.min(...words.map(({ top }) => top)),
    bottom: Math.max(...words.map(({ bottom }) => bottom)),
  };
}

/** Words whose middles are level, as lines from top to bottom. */
function linesOf(words: readonly Word[]): Line[] {
  const rows: Word[][] = [];
  for (const word of [...words].sort((a, b) => a.top + a.bottom - b.top - b.bottom)) {
    const row = rows[rows.length - 1];
    const first = row?.[0];
    const level = first !== undefined && (word.top + word.bottom - first.top - first.bottom) / 2 < 4;
    if (level) row?.push(word);
    else rows.push([word]);
  }
  return rows.map(joinedLine);
}

function isLandscape({ width, height }: Page): boolean {
  return width > height;
}

function paperProblems(page: Page, n: number): string[] {
  const [short, long] = isLandscape(page) ? [page.height, page.width] : [page.width, page.height];
  return near(short, A4.short) && near(long, A4.long) ? [] : [`page ${n} is not A4`];
}

function body(page: Page): Word[] {
  return page.words.filter(({ bottom }) => bottom > MARGIN.top - LINE_BOX / 2);
}

function marginProblems(page: Page, n: number): string[] {
  const outside = body(page).filter(
    ({ left, right, top, bottom }) =>
      left < MARGIN.left - TOLERANCE ||
      right > page.width - MARGIN.right + TOLERANCE ||
      top < MARGIN.top - LINE_BOX ||
      bottom > page.height - MARGIN.bottom + LINE_BOX,
  );
  const [first] = outside;
  if (body(page).length === 0) return [`page ${n} is empty`];
  return first === undefined ? [] : [`page ${n}: "${first.text}" stands in the margin`];
}

function beginsPart(page: Page, previous: Page | undefined): boolean {
  if (previous === undefined) return true;
  const [first] = linesOf(body(page));
  return isLandscape(page) !== isLandscape(previous) || /^PhụlụcI?[IVX]*$/.test(first?.dense ?? '');
}

/** No number on the first page of the document and of each appendix; then 2, 3 … centred above the text. */
function numberProblems(pages: readonly Page[]): string[] {
  let expected = 0;
  return pages.flatMap((page, i) => {
    expected = beginsPart(page, pages[i - 1]) ? 1 : expected + 1;
    const above = linesOf(page.words.filter(({ bottom }) => bottom <= MARGIN.top - LINE_BOX / 2));
    const place = `page ${i + 1}`;
    if (expected === 1) return above.length === 0 ? [] : [`${place}: "${above[0]?.text ?? ''}" above the first page`];
    const [line] = above;
    if (above.length !== 1 || line?.dense !== String(expected)) {
      return [`${place}: the top margin shows "${above.map(({ text }) => text).join(' / ')}", not ${expected}`];
    }
    const middle = (MARGIN.left + page.width - MARGIN.right) / 2;
    const size = line.bottom - line.top;
    return [
      ...(near((line.left + line.right) / 2, middle) ? [] : [`${place}: the page number is not centred`]),
      ...(size >= 13 && size <= 19 ? [] : [`${place}: the page number is not of size 13–14`]),
    ];
  });
}

function headProblems(page: Page | undefined): string[] {
  if (page === undefined) return ['no pages'];
  const dense = linesOf(page.words).map((line) => line.dense);
  return [
    ...(dense.some((line) => line.includes(NATION)) ? [] : ['the Quốc hiệu is not on one line of page 1']),
    ...(dense.some((line) => line.includes(MOTTO)) ? [] : ['the Tiêu ngữ is not on one line of page 1']),
  ];
}

/** The last page with a line like that; -1 when none has. */
function pageWith(pages: readonly Page[], pattern: RegExp): number {
  const found = pages.map((page) => linesOf(page.words).some(({ dense }) => pattern.test(dense)));
  return found.lastIndexOf(true);
}

function signatureProblems(pages: readonly Page[]): string[] {
  const recipients = pageWith(pages, /^Nơinhận:/);
  if (recipients < 0) return ['no Nơi nhận'];
  const end = pageWith(pages, /\.\/\.$/);
  const copy = pageWith(pages, /^-Lưu:/);
  return [
    ...(end === recipients ? [] : ['the signature block is not on the page of the closing sentence "./."']),
    ...(copy === recipients ? [] : ['the list of recipients is split over pages']),
  ];
}

/** What is wrong with the pages of an official document; nothing when they are right. */
export function documentProblems(pages: readonly Page[]): string[] {
  const upright = pages.filter((page) => !isLandscape(page));
  const edge = Math.min(...upright.flatMap((page) => body(page).map(({ left }) => left)));
  const braces = pages.findIndex((page) => page.words.some(({ text }) => /[{}]/.test(text)));
  return [
    ...pages.flatMap((page, i) => [...paperProblems(page, i + 1), ...marginProblems(page, i + 1)]),
    ...(near(edge, MARGIN.left)
      ? []
      : [`the text begins ${(edge / MILLIMETRE).toFixed(1)} mm from the left edge, not 30`]),
    ...numberProblems(pages),
    ...headProblems(pages[0]),
    ...signatureProblems(pages),
    ...(braces < 0 ? [] : [`page ${braces + 1}: a placeholder is left`]),
  ];
}

/** What is wrong with the pages of a printed workbook. */
export function spreadsheetProblems(pages: readonly Page[]): string[] {
  if (pages.length === 0) return ['no pages'];
  return pages.flatMap((page, i) => [
    ...paperProblems(page, i + 1),
    ...(isLandscape(page) ? [] : [`page ${i + 1} is not landscape`]),
  ]);
}
