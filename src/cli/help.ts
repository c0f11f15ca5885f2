/** The help text in Vietnamese and English. */
import type { Bilingual } from '../register/problem';

/** What `--help` prints. */
export const helpText: Bilingual = {
  vi: `Sổ kiểm tra CCHC: sổ theo dõi kiểm tra cải cách hành chính trên một tệp Excel (.xlsx)

Cách dùng:
  so-kiem-tra new TỆP [--data BỘ] [--as-of NGÀY] [--force]
      Tạo sổ mới. BỘ: soc-trang-2023 (mặc định, theo Kế hoạch 28/KH-UBND), minh-hoa,
      hai-cap-2026, trong (sổ trống).
  so-kiem-tra check TỆP [--as-of NGÀY] [--json]
      Kiểm tra dữ liệu: ô không đọc được, thiếu, mâu thuẫn; mỗi vấn đề kèm ô và cách sửa.
  so-kiem-tra status TỆP [--as-of NGÀY] [--overdue] [--json]
      Trạng thái từng phát hiện, từng cuộc, từng kỳ tự kiểm tra; --overdue chỉ liệt kê việc trễ.
  so-kiem-tra draft conclusion-notice TỆP (--visit MÃ … | --all) --out THƯ_MỤC
                                      [--as-of NGÀY] [--incomplete] [--template MẪU.docx]
      Soạn thông báo kết luận (.docx) theo Nghị định 30/2020/NĐ-CP và ghi vào sheet Văn bản.
      --incomplete: vẫn soạn khi còn thiếu dữ liệu, bản soạn mang dấu “BẢN NHÁP”.
  so-kiem-tra demo
      Làm thử cả quy trình trong thư mục out/.

Tùy chọn chung:
  --as-of YYYY-MM-DD   tính đến ngày này (mặc định: hôm nay, giờ Việt Nam)
  --lang en            tiếng Anh (hoặc biến môi trường SO_KIEM_TRA_LANG=en)
  --help, --version

Mã thoát: 0 xong và không có vấn đề; 1 có vấn đề cần xem; 2 không làm được.
Không lệnh nào ghi đè tệp đã có, trừ khi có --force.`,
  en: `Sổ kiểm tra CCHC: a register of administrative-reform inspections kept in one Excel file (.xlsx)

Usage:
  so-kiem-tra new FILE [--data SET] [--as-of DATE] [--force]
      Creates a register. SET: soc-trang-2023 (default, the plan 28/KH-UBND), minh-hoa (illustration),
      hai-cap-2026 (two tiers), trong (blank).
  so-kiem-tra check FILE [--as-of DATE] [--json]
      Checks the data: unreadable, missing and contradictory cells, each with its place and the mend.
  so-kiem-tra status FILE [--as-of DATE] [--overdue] [--json]
      Where every finding, visit and self-inspection stands; --overdue lists only what is late.
  so-kiem-tra draft conclusion-notice FILE (--visit CODE … | --all) --out FOLDER
                                      [--as-of DATE] [--incomplete] [--template TEMPLATE.docx]
      Drafts conclusion notices (.docx) laid out by Decree 30/2020 and records them on sheet Văn bản.
      --incomplete: drafts in spite of missing data; the draft carries a visible mark.
  so-kiem-tra demo
      Runs the whole process in folder out/.

Everywhere:
  --as-of YYYY-MM-DD   as of this day (default: today in Vietnam)
  --lang en            English (or environment variable SO_KIEM_TRA_LANG=en)
  --help, --version

Exit codes: 0 done, no problems; 1 problems to look at; 2 can't be done.
No command overwrites a file that exists, unless --force is given.`,
};
