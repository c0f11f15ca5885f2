/** What a Google Doc made of a draft has not, or has otherwise, and what its reader can do about it. */
import type { Bilingual } from '../../../register/problem';

/** The differences, in the order in which they are told: what changes the text first. */
const TOLD = {
  numbering: {
    vi: 'Số thứ tự tự động của mẫu riêng không chép sang: đối chiếu với tệp Word và gõ lại.',
    en: 'Automatic numbers of your own template are left out: compare with the Word file and type them.',
  },
  notes: {
    vi: 'Chú thích cuối trang hoặc nhận xét của mẫu riêng không chép sang.',
    en: 'Footnotes or comments of your own template are left out.',
  },
  pictures: { vi: 'Hình của mẫu riêng không chép sang.', en: 'Pictures of your own template are left out.' },
  headers: {
    vi: 'Chữ ở đầu trang, cuối trang không chép sang.',
    en: 'What stands in the header and the footer is left out.',
  },
  boxes: {
    vi: 'Chữ trong khung (text box) thành đoạn văn thường.',
    en: 'The text of text boxes becomes ordinary paragraphs.',
  },
  nested: { vi: 'Bảng trong ô của bảng khác thành đoạn văn thường.', en: 'Tables within tables become paragraphs.' },
  merged: {
    vi: 'Ô gộp của bảng được tách ra; chữ nằm ở ô rộng nhất.',
    en: 'Merged cells are parted; their text stands in the widest of them.',
  },
  pageNumbers: {
    vi: 'Chưa có số trang: chọn Chèn → Số trang, kiểu ở đầu trang và không đánh số trang đầu, rồi căn giữa.',
    en: 'No page numbers: choose Insert → Page numbers, at the top, not on the first page, and centre them.',
  },
  landscape: {
    vi: 'Phụ lục khổ ngang thành khổ dọc, bảng thu hẹp cho vừa trang.',
    en: 'The appendix in landscape becomes portrait; its table is narrowed to fit.',
  },
  lines: {
    vi: 'Đường kẻ dưới tên cơ quan và Tiêu ngữ là dãy gạch dưới, không phải nét vẽ.',
    en: 'The lines below the names are rows of underscores, not drawn ones.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** A kind of difference. */
export type Difference = keyof typeof TOLD;

/** Differences found so far. */
export class Differences {
  private readonly found = new Set<Difference>();

  add(difference: Difference): void {
    this.found.add(difference);
  }

  /** The kinds found, in the order in which they are told. */
  get kinds(): readonly Difference[] {
    return (Object.keys(TOLD) as Difference[]).filter((kind) => this.found.has(kind));
  }
}

/** The sentences on some differences. */
export function toldOf(kinds: readonly Difference[]): readonly Bilingual[] {
  return kinds.map((kind) => TOLD[kind]);
}
