/** The default template of the conclusion notice (Thông báo kết luận): wording and places to fill, nothing computed. */
import { appendixHead, draftMark, head, signature, title } from './blocks';
import type { TemplateSource } from './package';
import { block, paragraph, row, run, section, sectionEnd, table, unless } from './wml';

/** Wide enough for "(chậm nhất ngày" on one line of the column of deadlines. */
const RECOMMENDATIONS = [500, 2640, 1300, 1500, 1881, 1250] as const;
const FOLLOW_UP = [510, 1100, 4256, 2200, 1900, 2337, 1700] as const;

function opening(): string {
  return (
    block(
      'căn cứ',
      paragraph(
        'CanCu',
        'Căn cứ {loại văn bản}{#có số} số {số văn bản}{/có số}{#có ngày} {ngày văn bản}{/có ngày}{#cơ quan} của {cơ quan}{/cơ quan}' +
          '{#về việc} {về việc}{/về việc}{dấu}',
      ),
    ) +
    paragraph(
      'Than',
      'Trên cơ sở nhận xét, đánh giá theo lĩnh vực của các thành viên Đoàn kiểm tra, {tên cơ quan ban hành} thông báo ' +
        'kết luận kiểm tra công tác cải cách hành chính năm {năm} tại {đơn vị} như sau:',
    )
  );
}

function overview(): string {
  return (
    paragraph('Muc', 'I. KHÁI QUÁT VỀ CUỘC KIỂM TRA') +
    paragraph('Than', '- Thời gian kiểm tra: {thời gian kiểm tra}.') +
    paragraph('Than', '- Địa điểm: {địa điểm}.') +
    block('hình thức', paragraph('Than', '- Hình thức kiểm tra: {hình thức}.')) +
    paragraph('Than', '- Niên độ kiểm tra: từ ngày {niên độ từ} đến ngày {niên độ đến}.') +
    block('đơn vị cấp xã', paragraph('Than', '- Đơn vị cấp xã được kiểm tra: {đơn vị cấp xã}.')) +
    block('có thành phần', paragraph('CauDan', '- Thành phần:')) +
    block('thành phần', paragraph('Than', '+ {nội dung}')) +
    paragraph('Than', '- Phạm vi kiểm tra: {phạm vi kiểm tra}.') +
    block('có hồ sơ', paragraph('CauDan', '- Hồ sơ, báo cáo đã cung cấp:')) +
    block('hồ sơ', paragraph('Than', '+ {nội dung}'))
  );
}

/** A heading that is a khoản when one entity was inspected, a điểm below the entity's own khoản when there are more. */
const AREA_HEADING =
  block('khoản', paragraph('Khoan', '{số}. {tên lĩnh vực}')) +
  block('điểm', paragraph('Diem', '{chữ}) {tên lĩnh vực}'));

/** "1. Tại …", where more than one entity was inspected. */
const ENTITY_HEADING = block('tiêu đề đơn vị', paragraph('Khoan', '{số đề mục}. Tại {tên đơn vị}'));

function results(): string {
  return (
    paragraph('Muc', 'II. KẾT QUẢ ĐẠT ĐƯỢC') +
    block('đánh giá chung', paragraph('Than', '{đánh giá chung}')) +
    block(
      'kết quả',
      ENTITY_HEADING,
      block(
        'lĩnh vực',
        AREA_HEADING,
        block('mục', paragraph('Than', '- {nội dung}.')),
        unless('mục', paragraph('Than', 'Không có nội dung ghi nhận.')),
      ),
      unless('lĩnh vực', paragraph('Than', 'Không có nội dung ghi nhận.')),
    )
  );
}

function weaknesses(): string {
  const item = paragraph(
    'Than',
    '- {nội dung} ({mã}{#bổ sung cho}, bổ sung cho {bổ sung cho}{/bổ sung cho}{#lặp lại}; lặp lại từ kỳ kiểm tra trước{/lặp lại}).' +
      '{#minh chứng} Minh chứng: {minh chứng}.{/minh chứng}{#căn cứ pháp lý} Căn cứ: {căn cứ pháp lý}.{/căn cứ pháp lý}',
  );
  const causes =
    paragraph('Khoan', '{đề mục nguyên nhân}. Nguyên nhân') +
    block(
      'nhóm nguyên nhân',
      block('tiêu đề nhóm', paragraph('Diem', '{chữ}) {tên nhóm}')),
      block('nguyên nhân', paragraph('Than', '- {nội dung}.')),
    ) +
    block('thiếu nguyên nhân', paragraph('Than', '{nguyên nhân}'));
  const difficulties = block(
    'có khó khăn',
    paragraph('Khoan', '{đề mục khó khăn}. Khó khăn, vướng mắc và đề xuất, kiến nghị'),
    block('khó khăn', paragraph('Than', '- {nội dung} ({mã}).{#đề xuất} Đề xuất, kiến nghị: {đề xuất}.{/đề xuất}')),
  );
  return (
    paragraph('Muc', 'III. {tiêu đề phần hạn chế}') +
    block(
      'có hạn chế',
      paragraph(
        'CauDan',
        'Qua kiểm tra, Đoàn kiểm tra ghi nhận {số hạn chế} hạn chế' +
          '{#hạn chế từng đơn vị} ({hạn chế từng đơn vị}){/hạn chế từng đơn vị}, cụ thể như sau:',
      ),
    ) +
    block(
      'hạn chế theo đơn vị',
      ENTITY_HEADING,
      unless(
        'có hạn chế của đơn vị',
        paragraph('Than', 'Qua kiểm tra, Đoàn kiểm tra không ghi nhận tồn tại, hạn chế.'),
      ),
      block(
        'có hạn chế của đơn vị',
        paragraph('Khoan', '{đề mục hạn chế}. Tồn tại, hạn chế'),
        block('lĩnh vực', paragraph('Diem', '{chữ}) {tên lĩnh vực}'), block('hạn chế', item)),
        causes,
      ),
      difficulties,
    )
  );
}

function recommendations(): string {
  const heading = ['TT', 'Nội dung kiến nghị', 'Lĩnh vực', 'Cơ quan, cá nhân chịu trách nhiệm'];
  const cells = [...heading, 'Thời hạn hoàn thành', 'Minh chứng phải gửi'];
  const header = row(
    cells.map((text, i) => ({ width: RECOMMENDATIONS[i] ?? 0, content: paragraph('BangDau', text) })),
    { header: true },
  );
  const body = row([
    { width: RECOMMENDATIONS[0], content: paragraph('BangGiua', '{#kiến nghị}{tt}') },
    { width: RECOMMENDATIONS[1], content: paragraph('Bang', '{nội dung} ({mã})') },
    { width: RECOMMENDATIONS[2], content: paragraph('Bang', '{tên lĩnh vực}') },
    { width: RECOMMENDATIONS[3], content: paragraph('Bang', '{đơn vị chịu trách nhiệm}') },
    { width: RECOMMENDATIONS[4], content: paragraph('Bang', run('{thời hạn}', 'Dam')) },
    { width: RECOMMENDATIONS[5], content: paragraph('Bang', '{minh chứng phải gửi}{/kiến nghị}') },
  ]);
  return (
    paragraph('Muc', 'IV. KIẾN NGHỊ, YÊU CẦU') +
    block(
      'có kiến nghị',
      paragraph(
        'CauDan',
        'Từ kết quả kiểm tra, {tên cơ quan ban hành} nêu {số kiến nghị} kiến nghị, yêu cầu, cụ thể như sau:',
      ),
    ) +
    unless(
      'có kiến nghị',
      paragraph(
        'Than',
        'Đoàn kiểm tra không có kiến nghị, yêu cầu khắc phục; đề nghị {các đơn vị} tiếp tục duy trì, phát huy những kết ' +
          'quả đã đạt được.',
      ),
    ) +
    block(
      'kiến nghị theo đơn vị',
      paragraph('Khoan', '{số đề mục}. Đối với {tên đơn vị}'),
      unless('thiếu kiến nghị', table('KhungKe', RECOMMENDATIONS, header, body), paragraph('Cach')),
      block('thiếu kiến nghị', paragraph('Than', '{kiến nghị}')),
    )
  );
}

function implementation(): string {
  return (
    paragraph('Muc', 'V. TỔ CHỨC THỰC HIỆN') +
    block(
      'phải báo cáo',
      paragraph(
        'Than',
        '1. {các đơn vị} tổ chức khắc phục những tồn tại, hạn chế, thực hiện các kiến nghị, yêu cầu nêu tại Thông báo này; ' +
          'báo cáo kết quả khắc phục (theo biểu tại Phụ lục) về {nơi nhận báo cáo} (qua {tên cơ quan ban hành}) ',
        run('{hạn báo cáo}', 'Dam'),
        run('.'),
      ),
      paragraph('Than', '2. {tên cơ quan ban hành} tổ chức kiểm tra việc khắc phục sau khi nhận được báo cáo.'),
      paragraph(
        'Than',
        '3. Quá thời hạn nêu trên, nếu không có báo cáo, Đoàn kiểm tra sẽ có văn bản trình xin ý kiến của ' +
          '{nơi nhận báo cáo} quyết định hình thức xử lý.',
      ),
    ) +
    unless(
      'phải báo cáo',
      paragraph('Than', '{các đơn vị} và các cơ quan, đơn vị có liên quan căn cứ Thông báo này tổ chức thực hiện.'),
    ) +
    paragraph(
      'KetThuc',
      'Trên đây là Thông báo kết luận kiểm tra công tác cải cách hành chính năm {năm} tại {đơn vị}; đề nghị {các đơn vị} ' +
        'nghiêm túc triển khai thực hiện./.',
    )
  );
}

function followUpForm(): string {
  const headings = ['TT', 'Mã', 'Nội dung kiến nghị', 'Đơn vị, cá nhân chịu trách nhiệm', 'Thời hạn hoàn thành'];
  const cells = [...headings, 'Kết quả khắc phục', 'Minh chứng kèm theo'];
  const header = row(
    cells.map((text, i) => ({ width: FOLLOW_UP[i] ?? 0, content: paragraph('BangDau', text) })),
    { header: true },
  );
  const group = row([
    {
      width: FOLLOW_UP.reduce((sum, width) => sum + width, 0),
      span: FOLLOW_UP.length,
      content: paragraph('BangNhom', '{#phụ lục theo đơn vị}{số La Mã}. {tên đơn vị}'),
    },
  ]);
  const gap = row([
    { width: FOLLOW_UP[0], content: paragraph('BangGiua', '{#thiếu kiến nghị}') },
    {
      width: FOLLOW_UP.slice(1).reduce((sum, width) => sum + width, 0),
      span: FOLLOW_UP.length - 1,
      content: paragraph('Bang', '{kiến nghị}{/thiếu kiến nghị}'),
    },
  ]);
  const item = row([
    { width: FOLLOW_UP[0], content: paragraph('BangGiua', '{#kiến nghị}{tt}') },
    { width: FOLLOW_UP[1], content: paragraph('BangGiua', '{mã}') },
    { width: FOLLOW_UP[2], content: paragraph('Bang', '{nội dung}') },
    { width: FOLLOW_UP[3], content: paragraph('Bang', '{đơn vị chịu trách nhiệm}') },
    { width: FOLLOW_UP[4], content: paragraph('Bang', '{thời hạn}') },
    { width: FOLLOW_UP[5], content: paragraph('Bang') },
    { width: FOLLOW_UP[6], content: paragraph('Bang', '{/kiến nghị}{/phụ lục theo đơn vị}') },
  ]);
  return block(
    'phải báo cáo',
    appendixHead(
      'BIỂU KẾT QUẢ KHẮC PHỤC CÁC TỒN TẠI, HẠN CHẾ SAU KIỂM TRA',
      '(Kèm theo Thông báo số        /{ký hiệu} {ngày ban hành} của {tên cơ quan ban hành})',
    ),
    table('KhungKe', FOLLOW_UP, header, group, gap, item),
    paragraph('Cach'),
  );
}

/** The conclusion notice with its appendix, the form on which the unit reports what it has remedied. */
export const conclusionNoticeTemplate: TemplateSource = {
  title: 'Thông báo kết luận kiểm tra công tác cải cách hành chính',
  body:
    draftMark() +
    head() +
    title('THÔNG BÁO') +
    opening() +
    overview() +
    results() +
    weaknesses() +
    recommendations() +
    implementation() +
    signature() +
    sectionEnd({ landscape: false }) +
    followUpForm() +
    section({ landscape: true }),
};
