/** The help text in Vietnamese and English. */
import type { Bilingual } from '../register/problem';

/** What `--help` prints. */
export const helpText: Bilingual = {
  vi: `Sổ kiểm tra CCHC: theo dõi kiểm tra cải cách hành chính trong một tệp Excel (.xlsx)

Cách dùng:
  so-kiem-tra new TỆP.xlsx [--data BỘ] [--as-of NGÀY] [--force]
      Tạo sổ mới. BỘ là soc-trang-2023 (mặc định: theo Kế hoạch 28/KH-UBND), minh-hoa (số liệu minh họa),
      hai-cap-2026 (hai cấp, minh họa) hoặc trong (sổ trống). NGÀY là ngày báo cáo ghi trong sổ.
  so-kiem-tra check TỆP.xlsx [--as-of NGÀY] [--json]
      Kiểm tra dữ liệu: ô không đọc được, còn thiếu, mâu thuẫn; chỉ rõ ô nào và cách sửa.
  so-kiem-tra status TỆP.xlsx [--as-of NGÀY] [--overdue] [--json]
      Trạng thái của từng phát hiện, từng cuộc, từng kỳ tự kiểm tra. --overdue: chỉ việc trễ, trễ nhất trước.
  so-kiem-tra draft conclusion-notice TỆP.xlsx (--visit MÃ | --all) --out THƯ_MỤC
                                      [--as-of NGÀY] [--incomplete] [--template MẪU.docx]
      Soạn thông báo kết luận (.docx) theo Nghị định 30/2020/NĐ-CP, rồi thêm dòng vào sheet Văn bản của sổ.
      --visit KT01,KT02: các cuộc này; --all: mọi cuộc đã kiểm tra xong.
      --incomplete: vẫn soạn khi còn thiếu dữ liệu; văn bản mang dấu “BẢN NHÁP”.
  so-kiem-tra draft reminders TỆP.xlsx --out THƯ_MỤC [--units MÃ] [--near] [--report-by NGÀY]
                              [--as-of NGÀY] [--incomplete] [--template MẪU.docx]
      Soạn công văn đôn đốc khắc phục, đôn đốc tự kiểm tra: mỗi đơn vị một công văn mỗi loại, gồm mọi việc quá hạn.
      --units SCT,STC: các đơn vị này; --near: gồm cả việc sắp đến hạn; --report-by: hạn báo cáo mới.
  so-kiem-tra serve [TỆP.xlsx] [--port N] [--no-open]
      Mở sổ trong trình duyệt trên máy này (mặc định cổng 3210; bận thì cổng kế tiếp). Dừng: Ctrl+C.
  so-kiem-tra demo
      Làm thử cả quy trình trong thư mục out/.

Tùy chọn chung:
  --as-of YYYY-MM-DD   tính đến ngày này (mặc định: hôm nay theo giờ Việt Nam)
  --json               kết quả cho chương trình khác đọc
  --lang en            tiếng Anh (hoặc đặt biến môi trường SO_KIEM_TRA_LANG=en)
  --help, --version

Mã thoát: 0 xong, không có vấn đề; 1 có vấn đề cần xem; 2 không làm được.
Không tệp nào bị ghi đè, trừ khi new có --force; draft chỉ thêm dòng vào sổ, mỗi lần soạn là một tệp mới.`,
  en: `Sổ kiểm tra CCHC: a register of administrative-reform inspections kept in one Excel file (.xlsx)

Usage:
  so-kiem-tra new FILE.xlsx [--data SET] [--as-of DATE] [--force]
      Creates a register. SET is soc-trang-2023 (default: the plan 28/KH-UBND), minh-hoa (illustration),
      hai-cap-2026 (two tiers, illustration) or trong (blank). DATE is the as-of date kept in the register.
  so-kiem-tra check FILE.xlsx [--as-of DATE] [--json]
      Checks the data: cells that are unreadable, missing or contradict each other, each with its place and how to correct it.
  so-kiem-tra status FILE.xlsx [--as-of DATE] [--overdue] [--json]
      Where every finding, visit and self-inspection stands. --overdue: only what is late, the longest overdue first.
  so-kiem-tra draft conclusion-notice FILE.xlsx (--visit CODE | --all) --out FOLDER
                                      [--as-of DATE] [--incomplete] [--template TEMPLATE.docx]
      Drafts conclusion notices (.docx) laid out by Decree 30/2020 and adds rows on sheet Văn bản of the register.
      --visit KT01,KT02: these visits; --all: every visit that has been inspected.
      --incomplete: drafts in spite of missing data; the draft carries a visible mark.
  so-kiem-tra draft reminders FILE.xlsx --out FOLDER [--units CODE] [--near] [--report-by DATE]
                              [--as-of DATE] [--incomplete] [--template TEMPLATE.docx]
      Drafts reminder letters on remedies and on self-inspection, one a unit and kind, with all that is overdue.
      --units SCT,STC: these units; --near: also what is due soon; --report-by: the new deadline of the report.
  so-kiem-tra serve [FILE.xlsx] [--port N] [--no-open]
      Opens the register in the browser of this computer (port 3210, or the next free one). Stop with Ctrl+C.
  so-kiem-tra demo
      Runs the whole process in folder out/.

Everywhere:
  --as-of YYYY-MM-DD   as of this day (default: today in Vietnam)
  --json               results for other programs
  --lang en            English (or environment variable SO_KIEM_TRA_LANG=en)
  --help, --version

Exit codes: 0 done, no problems; 1 problems to look at; 2 can't be done.
No file is overwritten, unless new is given --force; draft only adds rows to the register, and each draft is a new file.`,
};
