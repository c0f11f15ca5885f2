/** The places that a template of the reminder letter can fill, with what each prints: the list behind the guide and the check. */
import type { Placeholder } from '../engine';
import { CITATION_PLACES, HEAD_PLACES, SIGNATURE_PLACES } from '../official-places';
import { coded, condition, list, required, text } from '../placeholder-kit';

const LETTER: readonly Placeholder[] = [
  text('trích yếu', 'V/v và nội dung công văn, đã ngắt dòng cân đối; có lần thứ mấy từ lần đôn đốc thứ hai'),
  text('năm', 'Năm của kế hoạch kiểm tra', 'year of the inspection plan'),
  required(text('đơn vị', 'Tên đơn vị nhận công văn', 'name of the unit')),
  condition('đôn đốc khắc phục', 'Có khi đôn đốc khắc phục sau kiểm tra'),
  condition('đôn đốc tự kiểm tra', 'Có khi đôn đốc báo cáo tự kiểm tra'),
  list(
    'văn bản viện dẫn',
    'Kế hoạch, rồi các thông báo kết luận liên quan',
    [text('nối', 'Dấu chấm phẩy giữa hai văn bản'), ...CITATION_PLACES],
    { item: { vi: 'văn bản viện dẫn', en: 'document cited', keys: ['loại văn bản', 'về việc'] } },
  ),
  condition(
    'đã đôn đốc',
    'Có khi đơn vị đã được đôn đốc trước đó',
    text('số lần', 'Số lần đã đôn đốc, hai chữ số'),
    list('công văn gần nhất', 'Công văn đôn đốc gần nhất', CITATION_PLACES, {
      item: { vi: 'công văn đôn đốc gần nhất', en: 'last reminder', keys: ['về việc'] },
    }),
  ),
];

const OWED: readonly Placeholder[] = [
  text('tính đến ngày', 'Ngày tính số ngày quá hạn', 'day lateness was counted on'),
  text('tình hình', 'Số việc quá hạn, sắp đến hạn, viết trong câu', 'what is owed'),
  list(
    'nội dung đôn đốc',
    'Việc đơn vị còn phải làm hoặc báo cáo',
    [
      text('tt', 'Số thứ tự trong bảng'),
      condition('mã', 'Có khi là một kiến nghị của thông báo kết luận', text('mã', 'Mã trong sổ')),
      required(text('nội dung', 'Nội dung kiến nghị, hoặc báo cáo phải gửi', 'what is owed')),
      required(text('thời hạn', 'Thời hạn đang có hiệu lực', 'deadline')),
      text('số ngày quá hạn', 'Số ngày quá hạn; chưa quá hạn thì in “còn …”'),
      text('tình trạng', 'Tình trạng theo sổ', 'where it stands'),
    ],
    { required: true, item: coded('nội dung đôn đốc', 'item owed') },
  ),
  condition('thiếu kế hoạch', 'Có khi sổ chưa ghi kế hoạch tự kiểm tra của đơn vị'),
  condition('có quá hạn', 'Có khi ít nhất một việc đã quá hạn'),
  required(text('hạn báo cáo', 'Thời hạn mới phải báo cáo', 'new deadline of the report')),
  condition('sẽ trình xử lý', 'Có khi còn việc quá hạn chưa trình hình thức xử lý'),
  condition('đã trình xử lý', 'Có khi đã trình hình thức xử lý về một số việc'),
];

/** Every place of the reminder letter; those of a list or condition can be used within it. */
export const reminderLetterPlaceholders: readonly Placeholder[] = [
  ...HEAD_PLACES,
  ...LETTER,
  ...OWED,
  ...SIGNATURE_PLACES,
];
