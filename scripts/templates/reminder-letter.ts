/** The default template of the reminder letter (Công văn đôn đốc), for remedies and for self-inspection. */
import { addressee, draftMark, head, LETTER_SUBJECT, signature } from './blocks';
import type { TemplateSource } from './package';
import { block, paragraph, row, run, section, table, unless } from './wml';

const OWED = [560, 4191, 1420, 1200, 1700] as const;

const CITATION =
  '{loại văn bản}{#có số} số {số văn bản}{/có số}{#có ngày} {ngày văn bản}{/có ngày}{#cơ quan} của {cơ quan}{/cơ quan}';

const CITED = `{#văn bản viện dẫn}{nối}${CITATION}{#về việc} {về việc}{/về việc}{/văn bản viện dẫn}`;

function opening(): string {
  const earlier = block(
    'đã đôn đốc',
    paragraph(
      'Than',
      '{tên cơ quan ban hành} đã đôn đốc {đơn vị} {số lần} lần{#công văn gần nhất}, gần nhất tại ' +
        `${CITATION}{/công văn gần nhất}.`,
    ),
  );
  return (
    block(
      'đôn đốc khắc phục',
      paragraph(
        'Than',
        `Thực hiện ${CITED}, {đơn vị} có trách nhiệm khắc phục những tồn tại, hạn chế sau kiểm tra và báo cáo kết quả về ` +
          '{nơi nhận báo cáo} (qua {tên cơ quan ban hành}).',
      ),
      earlier,
      paragraph('CauDan', 'Qua theo dõi, tính đến ngày {tính đến ngày}, {đơn vị} {tình hình}, cụ thể như sau:'),
    ) +
    block(
      'đôn đốc tự kiểm tra',
      paragraph(
        'Than',
        `Thực hiện ${CITED}, các cơ quan, đơn vị tự kiểm tra công tác cải cách hành chính và gửi báo cáo kết quả về ` +
          '{tên cơ quan ban hành} để tổng hợp, báo cáo {nơi nhận báo cáo}.',
      ),
      earlier,
      paragraph(
        'CauDan',
        'Qua theo dõi, tính đến ngày {tính đến ngày}, {tên cơ quan ban hành} chưa nhận được báo cáo kết quả tự kiểm tra ' +
          'của {đơn vị} ({tình hình}), cụ thể như sau:',
      ),
    )
  );
}

function owed(): string {
  const headings = ['TT', 'Nội dung', 'Thời hạn', 'Số ngày quá hạn', 'Tình trạng'];
  const header = row(
    headings.map((text, i) => ({ width: OWED[i] ?? 0, content: paragraph('BangDau', text) })),
    { header: true },
  );
  const body = row([
    { width: OWED[0], content: paragraph('BangGiua', '{#nội dung đôn đốc}{tt}') },
    { width: OWED[1], content: paragraph('Bang', '{nội dung}{#mã} ({mã}){/mã}') },
    { width: OWED[2], content: paragraph('BangGiua', '{thời hạn}') },
    { width: OWED[3], content: paragraph('BangGiua', '{số ngày quá hạn}') },
    { width: OWED[4], content: paragraph('Bang', '{tình trạng}{/nội dung đôn đốc}') },
  ]);
  return table('KhungKe', OWED, header, body) + paragraph('Cach');
}

function remedyDemands(): string {
  return block(
    'đôn đốc khắc phục',
    paragraph(
      'CauDan',
      'Để việc khắc phục sau kiểm tra được thực hiện nghiêm túc, {tên cơ quan ban hành} đề nghị {đơn vị}:',
    ),
    block(
      'có quá hạn',
      paragraph(
        'Than',
        '1. Khẩn trương chỉ đạo, hoàn thành việc khắc phục các nội dung nêu trên; làm rõ nguyên nhân, trách nhiệm đối với ' +
          'nội dung quá hạn.',
      ),
    ),
    unless('có quá hạn', paragraph('Than', '1. Tập trung chỉ đạo, hoàn thành việc khắc phục các nội dung nêu trên.')),
    paragraph(
      'Than',
      '2. Báo cáo kết quả khắc phục, kèm minh chứng, về {nơi nhận báo cáo} (qua {tên cơ quan ban hành}) ',
      run('{hạn báo cáo}', 'Dam'),
      run('.'),
    ),
    block(
      'đã trình xử lý',
      paragraph(
        'Than',
        'Đối với nội dung ghi “đã trình xử lý”, Đoàn kiểm tra đã có văn bản trình {nơi nhận báo cáo} xem xét, quyết định ' +
          'hình thức xử lý.',
      ),
    ),
    block(
      'sẽ trình xử lý',
      paragraph(
        'Than',
        'Quá thời hạn nêu trên, nếu không có báo cáo, Đoàn kiểm tra sẽ có văn bản trình xin ý kiến của {nơi nhận báo cáo} ' +
          'quyết định hình thức xử lý.',
      ),
    ),
  );
}

function selfInspectionDemands(): string {
  return block(
    'đôn đốc tự kiểm tra',
    block(
      'thiếu kế hoạch',
      paragraph(
        'Than',
        '{tên cơ quan ban hành} cũng chưa nhận được kế hoạch tự kiểm tra công tác cải cách hành chính năm {năm} của {đơn vị}.',
      ),
    ),
    paragraph(
      'Than',
      '{tên cơ quan ban hành} đề nghị {đơn vị} khẩn trương tổ chức tự kiểm tra, gửi ' +
        '{#thiếu kế hoạch}kế hoạch và {/thiếu kế hoạch}báo cáo kết quả về {tên cơ quan ban hành} ',
      run('{hạn báo cáo}', 'Dam'),
      run(
        '; trường hợp lồng ghép trong báo cáo kết quả thực hiện cải cách hành chính, phải bảo đảm quy trình của công tác ' +
          'kiểm tra.',
      ),
    ),
  );
}

/** The reminder letter: no title, what it is about under its number. */
export const reminderLetterTemplate: TemplateSource = {
  title: 'Công văn đôn đốc',
  body:
    draftMark() +
    head(LETTER_SUBJECT) +
    addressee('{đơn vị}') +
    opening() +
    owed() +
    remedyDemands() +
    selfInspectionDemands() +
    paragraph(
      'KetThuc',
      'Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị {đơn vị} phản ánh về {tên cơ quan ban hành} để ' +
        'phối hợp, trình {nơi nhận báo cáo} xem xét, giải quyết./.',
    ) +
    signature() +
    section({ landscape: false }),
};
