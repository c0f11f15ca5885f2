/** The words of Thiết lập. */
import type { DataSetId } from '../../../commands/data-sets';
import type { Bilingual } from '../../../register/problem';

export const setupTexts = {
  create: { vi: 'Tạo sổ kiểm tra', en: 'Create the register' },
  createLead: {
    vi: 'Sổ tính này chưa có sổ kiểm tra. Chọn một bộ dữ liệu; công cụ thêm các sheet của sổ, không ghi đè gì.',
    en: 'This workbook has no inspection register. Choose what to start from; sheets are added, nothing is overwritten.',
  },
  startFrom: { vi: 'Bắt đầu từ', en: 'Start from' },
  cannotCreate: {
    vi: 'Ở đây không thêm được sheet vào sổ tính. Mở một sổ tính sửa được, hoặc một tệp sổ đã có.',
    en: 'Sheets can’t be added to this workbook. Open one that can be edited, or a register that exists.',
  },
  register: { vi: 'Sổ đang mở', en: 'The open register' },
  year: { vi: 'Năm kiểm tra', en: 'Year' },
  province: { vi: 'Địa phương', en: 'Province' },
  units: { vi: 'Đơn vị', en: 'Units' },
  visits: { vi: 'Cuộc kiểm tra', en: 'Visits' },
  findings: { vi: 'Phát hiện', en: 'Findings' },
  unknown: { vi: '(chưa ghi)', en: '(not given)' },
  asOf: { vi: 'Ngày báo cáo', en: 'As-of date' },
  asOfHint: {
    vi: 'Mọi trạng thái, quá hạn tính đến ngày này. Ghi dạng ngày/tháng/năm, ví dụ 02/10/2023.',
    en: 'Statuses and lateness are told as of this day. Write day/month/year, such as 02/10/2023.',
  },
  asOfError: {
    vi: 'Không đọc được ngày này. Ghi ngày/tháng/năm, từ năm 1990 đến 2100.',
    en: 'This is no date. Write day/month/year between 1990 and 2100.',
  },
  changeAsOf: { vi: 'Đổi ngày báo cáo', en: 'Change the as-of date' },
  today: { vi: 'Hôm nay', en: 'Today' },
  missing: { vi: 'Sổ thiếu bảng', en: 'Tables are missing' },
  missingLead: { vi: 'Sổ đang mở không có các sheet:', en: 'The open register lacks these sheets:' },
  addMissing: { vi: 'Thêm các bảng còn thiếu', en: 'Add the missing tables' },
  frame: { vi: 'Khung sổ', en: 'Frame of the register' },
  renew: { vi: 'Cập nhật khung sổ', en: 'Renew the frame of the register' },
  renewHint: {
    vi: 'Dựng lại sheet Tổng quan, cột, danh sách chọn, màu, công thức bị thiếu. Dữ liệu đã nhập giữ nguyên.',
    en: 'Brings back sheet Tổng quan, columns, dropdowns, colours and formulas. What was entered stays.',
  },
  keepTitle: { vi: 'Đổi cách giữ cột tính', en: 'Keeping computed columns' },
  yes: { vi: 'Có', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },
  valuesHint: {
    vi: 'Cột trạng thái là giá trị: ai mở sổ cũng thấy, kể cả nơi không có công cụ này. Công cụ làm mới sau mỗi việc; gõ tay xong thì bấm “Cập nhật trạng thái”.',
    en: 'Status columns are plain values: everyone sees them, also where this tool is not. They follow each task; after typing, choose “Update the statuses”.',
  },
  formulasHint: {
    vi: 'Cột trạng thái là công thức CCHC: tự tính lại khi gõ, nhưng nơi không có công cụ này thì không tính được.',
    en: 'Status columns are CCHC formulas: worked out anew as you type, but not where this tool is missing.',
  },
  valuesOnly: {
    vi: 'Hàm CCHC không chạy được ở đây, nên cột trạng thái luôn giữ bằng giá trị. Công cụ làm mới sau mỗi việc; gõ tay xong thì bấm “Cập nhật trạng thái”.',
    en: 'CCHC functions can’t run here, so status columns are always kept as values. They follow each task; after typing, choose “Update the statuses”.',
  },
  language: { vi: 'Ngôn ngữ', en: 'Language' },
  languageHint: {
    vi: 'Chỉ khung này đổi ngôn ngữ; sheet và văn bản luôn bằng tiếng Việt.',
    en: 'This changes the pane; sheets and documents stay in Vietnamese.',
  },
  templates: { vi: 'Mẫu văn bản', en: 'Templates' },
  templateDefault: { vi: 'Đang dùng mẫu mặc định.', en: 'The default template is in use.' },
  templateOwn: {
    vi: 'Đang dùng mẫu riêng, đến khi đóng khung nghiệp vụ:',
    en: 'Your own is in use until this pane is closed:',
  },
  download: { vi: 'Tải mẫu mặc định', en: 'Download the default' },
  choose: { vi: 'Chọn mẫu riêng (.docx)', en: 'Choose your own (.docx)' },
  backToDefault: { vi: 'Dùng lại mẫu mặc định', en: 'Use the default again' },
  templateGood: {
    vi: 'Mẫu dùng được: mọi chỗ điền đều đúng.',
    en: 'The template is good: every placeholder is known.',
  },
  templateBad: {
    vi: 'Mẫu chưa dùng được; vẫn giữ mẫu đang dùng. Cần sửa:',
    en: 'The template can’t be used; the one in use is kept. To correct:',
  },
  checking: { vi: 'Đang kiểm tra mẫu…', en: 'Checking the template…' },
  about: { vi: 'Giới thiệu, giấy phép', en: 'About, licences' },
  aboutText: {
    vi: 'Sổ theo dõi kiểm tra cải cách hành chính trên sổ tính. Dữ liệu chỉ nằm trong sổ tính đang mở; công cụ không gửi đi đâu.',
    en: 'A register of administrative reform inspections in a spreadsheet. The data stays in your workbook; this pane sends it nowhere.',
  },
  version: { vi: 'Phiên bản', en: 'Version' },
  licence: { vi: 'Giấy phép MIT. Dùng các thư viện:', en: 'MIT licence. Built with:' },
} satisfies Readonly<Record<string, Bilingual>>;

/** What a new register can be made from, in the order offered. */
export const dataSetChoices: readonly { readonly id: DataSetId; readonly name: Bilingual; readonly what: Bilingual }[] =
  [
    {
      id: 'trong',
      name: { vi: 'Sổ trống', en: 'Blank register' },
      what: {
        vi: 'Chỉ có danh mục, đề cương và lịch nghỉ; tự nhập đơn vị, kế hoạch.',
        en: 'Lists, outline and days off only; you enter units and plan.',
      },
    },
    {
      id: 'soc-trang-2023',
      name: { vi: 'Kế hoạch Sóc Trăng 2023', en: 'Sóc Trăng plan 2023' },
      what: {
        vi: 'Đơn vị, lịch, Đoàn và đề cương theo Kế hoạch 28/KH-UBND; chưa có phát hiện.',
        en: 'Units, schedule, team and outline of Plan 28/KH-UBND; no findings yet.',
      },
    },
    {
      id: 'hai-cap-2026',
      name: { vi: 'Mẫu chính quyền hai cấp 2026', en: 'Two-tier sample 2026' },
      what: {
        vi: 'Một tỉnh giả định chỉ có cấp tỉnh và cấp xã (minh họa).',
        en: 'A fictitious province with provincial and communal levels only (illustration).',
      },
    },
    {
      id: 'minh-hoa',
      name: { vi: 'Sổ minh họa', en: 'Illustration' },
      what: {
        vi: 'Kế hoạch Sóc Trăng 2023 với kết quả kiểm tra giả định, để xem thử.',
        en: 'The 2023 plan of Sóc Trăng with made-up findings, to try things out.',
      },
    },
  ];

/** What was put right of the frame. */
export function renewedText(count: number): Bilingual {
  if (count === 0)
    return {
      vi: 'Các bảng đang có đều đủ khung, không phải dựng lại gì.',
      en: 'The tables that are there lack nothing of their frame.',
    };
  return {
    vi: `Đã cập nhật khung sổ (${count} mục).`,
    en: `The frame was renewed (${count} ${count === 1 ? 'thing' : 'things'}).`,
  };
}

/** How the computed columns are kept from now on. */
export function keptText(asValues: boolean): Bilingual {
  return asValues
    ? { vi: 'Các cột trạng thái nay giữ bằng giá trị.', en: 'The status columns are plain values now.' }
    : { vi: 'Các cột trạng thái nay là công thức CCHC.', en: 'The status columns are CCHC formulas now.' };
}

/** The kinds of documents with a template. */
export const templateNames = {
  'conclusion-notice': { vi: 'Thông báo kết luận', en: 'Conclusion notice' },
  'reminder-letter': { vi: 'Công văn đôn đốc', en: 'Reminder letter' },
} satisfies Readonly<Record<string, Bilingual>>;

/** The libraries the pane is built with, and their licences. */
export const libraries =
  'Preact (MIT), docx-preview (Apache-2.0), JSZip (MIT), docxtemplater (MIT), fflate (MIT), noble-hashes (MIT)';
