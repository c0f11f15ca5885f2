/** Sheet Nhận xét: one member's remark on one area of one visit a row (mục IV.1 of the plan). */
import { code, date, longText, note, reference } from '../columns';
import { defineTable } from '../table';

/** A remark: visit × area × member. */
export const remarks = defineTable({
  id: 'remarks',
  sheet: 'Nhận xét',
  name: 'NhanXet',
  title: 'Nhận xét: mỗi dòng là nhận xét của một thành viên về một lĩnh vực của một cuộc',
  codePrefix: 'NX',
  frozenColumns: 3,
  columns: {
    code: code(),
    visit: reference('Cuộc', 'visits', { help: 'Mã cuộc kiểm tra.', required: true }),
    area: reference('Lĩnh vực', 'areas', { help: 'Mã lĩnh vực.', required: true }),
    member: reference('Thành viên', 'team', { help: 'Mã thành viên.', required: true }),
    due: date('Hạn nộp', { help: 'Hạn nộp phiếu nhận xét.' }),
    submittedOn: date('Ngày nộp', { help: 'Ngày nộp phiếu nhận xét.' }),
    results: longText('Kết quả', { help: 'Kết quả nổi bật.' }),
    weaknesses: longText('Hạn chế', { help: 'Tồn tại, hạn chế.' }),
    causes: longText('Nguyên nhân', { help: 'Nguyên nhân khách quan, chủ quan.' }),
    proposals: longText('Đề xuất', { help: 'Đề xuất, kiến nghị.' }),
    note: note(),
  },
});
