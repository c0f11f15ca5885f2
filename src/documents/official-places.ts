/** The places that templates of every official document have: head, documents cited, recipients and signature. */
import { condition, list, required, text } from './placeholder-kit';
import type { Placeholder } from './placeholders';

/** The head of page one. */
export const HEAD_PLACES: readonly Placeholder[] = [
  required(condition('bản nháp', 'Có khi soạn dù sổ còn thiếu dữ liệu')),
  list('cơ quan chủ quản', 'Tên cơ quan chủ quản, từng dòng', [text('dòng chủ quản', 'Một dòng tên')], {
    en: 'superior agency',
  }),
  list('cơ quan ban hành', 'Tên cơ quan ban hành, từng dòng', [text('dòng cơ quan', 'Một dòng tên')], {
    en: 'issuing agency',
  }),
  text('tên cơ quan ban hành', 'Tên cơ quan ban hành viết trong câu', 'name of the issuing agency, as in a sentence'),
  text('nơi nhận báo cáo', 'Cơ quan nhận báo cáo khắc phục', 'who receives the remedy report'),
  text('ký hiệu', 'Ký hiệu văn bản sau số, ví dụ TB-SNV', 'symbol of the document'),
  text('địa danh', 'Địa danh ghi trước ngày ban hành', 'place name before the date'),
  text('ngày ban hành', 'Tháng và năm ban hành; ngày để trống', 'month and year of issue'),
];

/** One document cited. */
export const CITATION_PLACES: readonly Placeholder[] = [
  text('loại văn bản', 'Loại văn bản: Kế hoạch, Quyết định, Biên bản…', 'kind of document'),
  condition('có số', 'Có khi văn bản có số', text('số văn bản', 'Số và ký hiệu', 'number')),
  condition('có ngày', 'Có khi văn bản dẫn kèm ngày', text('ngày văn bản', 'Ngày ban hành, viết đủ chữ', 'date')),
  condition('cơ quan', 'Có khi ghi cơ quan ban hành', text('cơ quan', 'Cơ quan ban hành')),
  condition('về việc', 'Có khi ghi trích yếu', text('về việc', 'Trích yếu của văn bản')),
];

/** Recipients and signature. */
export const SIGNATURE_PLACES: readonly Placeholder[] = [
  list('nơi nhận', 'Các dòng nơi nhận, đã có gạch đầu dòng và dấu', [required(text('dòng nơi nhận', 'Một dòng'))], {
    required: true,
    en: 'recipients',
  }),
  list('quyền hạn người ký', 'Quyền hạn, chức vụ người ký, từng dòng', [required(text('dòng chức vụ', 'Một dòng'))], {
    required: true,
    en: 'authority and position of the signer',
  }),
  text('họ tên người ký', 'Họ tên người ký', 'name of the signer'),
  condition(
    'chức vụ riêng của người ký',
    'Chức vụ ở cơ quan của người ký, khi ký thay mặt Đoàn',
    text('chức vụ riêng của người ký', 'Chức vụ'),
  ),
];
