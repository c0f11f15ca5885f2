/** The places that a template of the conclusion notice can fill, with what each prints: the list behind the guide and the check. */
import type { Placeholder } from '../engine';
import { CITATION_PLACES, HEAD_PLACES, SIGNATURE_PLACES } from '../official-places';
import { coded, condition, list, MUST, required, text } from '../placeholder-kit';
import type { ItemName } from '../placeholders';

const UNIT: ItemName = { vi: 'đơn vị', en: 'entity', keys: ['tên đơn vị'] };
const AREA: ItemName = { vi: 'lĩnh vực', en: 'area', keys: ['tên lĩnh vực'] };

const ENTITY_HEADING = condition(
  'tiêu đề đơn vị',
  'Tên đơn vị và số thứ tự; chỉ có khi kiểm tra từ hai đơn vị trở lên',
  text('số đề mục', 'Số thứ tự của đơn vị'),
  text('tên đơn vị', 'Tên đơn vị', 'name of the entity'),
);

const RECOMMENDATION: readonly Placeholder[] = [
  text('tt', 'Số thứ tự của kiến nghị trong bảng'),
  text('mã', 'Mã kiến nghị trong sổ'),
  required(text('nội dung', 'Nội dung kiến nghị', 'recommendation')),
  text('tên lĩnh vực', 'Lĩnh vực của kiến nghị', 'area'),
  required(text('đơn vị chịu trách nhiệm', 'Cơ quan hoặc cá nhân chịu trách nhiệm', 'responsible agency or person')),
  required(text('thời hạn', 'Thời hạn hoàn thành', 'deadline')),
  text('minh chứng phải gửi', 'Minh chứng phải gửi kèm báo cáo; để trống nếu không yêu cầu'),
];

const HEAD: readonly Placeholder[] = [
  ...HEAD_PLACES,
  text('trích yếu', 'Trích yếu nội dung, đã ngắt dòng cân đối'),
  text('năm', 'Năm của kế hoạch kiểm tra', 'year of the inspection plan'),
  required(text('đơn vị', 'Tên đơn vị được kiểm tra', 'name of the inspected unit')),
  text('các đơn vị', 'Tên đơn vị và đơn vị cấp xã được kiểm tra cùng', 'names of the inspected entities'),
  list(
    'căn cứ',
    'Các văn bản làm căn cứ',
    [...CITATION_PLACES, text('dấu', 'Dấu chấm phẩy, hoặc dấu chấm ở căn cứ cuối')],
    { item: { vi: 'căn cứ', en: 'ground', keys: ['loại văn bản', 'về việc'] } },
  ),
];

const OVERVIEW: readonly Placeholder[] = [
  text('thời gian kiểm tra', 'Các ngày làm việc tại đơn vị', 'days of the visit'),
  text('địa điểm', 'Nơi kiểm tra', 'place of the visit'),
  condition('hình thức', 'Hình thức kiểm tra, nếu có ghi', text('hình thức', 'Hình thức kiểm tra')),
  text('niên độ từ', 'Ngày đầu của niên độ kiểm tra', 'first day of the period inspected'),
  text('niên độ đến', 'Ngày cuối của niên độ kiểm tra', 'last day of the period inspected'),
  condition(
    'đơn vị cấp xã',
    'Có khi kiểm tra kèm đơn vị cấp xã',
    text('đơn vị cấp xã', 'Tên đơn vị cấp xã', 'names of the communes'),
  ),
  condition('có thành phần', 'Có khi sổ ghi thành phần'),
  list('thành phần', 'Thành phần tham gia', [text('nội dung', 'Một dòng thành phần')], {
    item: { vi: 'dòng thành phần', en: 'line of participants', keys: [] },
  }),
  text('phạm vi kiểm tra', 'Số lĩnh vực và tên các lĩnh vực đã kiểm tra', 'areas inspected'),
  condition('có hồ sơ', 'Có khi đơn vị đã cung cấp hồ sơ, báo cáo'),
  list('hồ sơ', 'Hồ sơ, báo cáo đã cung cấp', [text('nội dung', 'Một hồ sơ')], {
    item: { vi: 'dòng hồ sơ', en: 'line of files', keys: [] },
  }),
];

const AREA_HEADING: readonly Placeholder[] = [
  condition('khoản', 'Tên lĩnh vực đánh số 1, 2 (khi chỉ có một đơn vị)', text('số', 'Số thứ tự')),
  condition('điểm', 'Tên lĩnh vực đánh chữ a, b (khi có từ hai đơn vị)', text('chữ', 'Chữ cái thứ tự')),
  text('tên lĩnh vực', 'Tên lĩnh vực', 'name of the area'),
];

const RESULT = list(
  'mục',
  'Kết quả trong lĩnh vực',
  [required(text('nội dung', 'Nội dung kết quả', 'content')), text('mã', 'Mã trong sổ')],
  { required: true, item: coded('kết quả', 'result') },
);

const RESULTS: readonly Placeholder[] = [
  condition('đánh giá chung', 'Đánh giá chung, nếu có', text('đánh giá chung', 'Đoạn đánh giá chung')),
  list(
    'kết quả',
    'Kết quả đạt được của từng đơn vị',
    [
      ENTITY_HEADING,
      list('lĩnh vực', 'Các lĩnh vực theo thứ tự của kế hoạch', [...AREA_HEADING, RESULT], {
        required: true,
        item: AREA,
      }),
    ],
    { required: true, item: UNIT },
  ),
];

const WEAKNESS = list(
  'hạn chế',
  'Hạn chế trong lĩnh vực',
  [
    required(text('nội dung', 'Nội dung hạn chế', 'content')),
    text('mã', 'Mã hạn chế trong sổ'),
    condition('bổ sung cho', 'Có khi bổ sung cho một hạn chế khác', text('bổ sung cho', 'Mã của hạn chế kia')),
    condition('lặp lại', 'Có khi đã nêu ở kỳ kiểm tra trước'),
    condition('minh chứng', 'Minh chứng, nếu có', text('minh chứng', 'Minh chứng')),
    condition('căn cứ pháp lý', 'Căn cứ pháp lý, nếu có', text('căn cứ pháp lý', 'Căn cứ pháp lý')),
  ],
  { required: true, item: coded('hạn chế', 'weakness') },
);

const CAUSES: readonly Placeholder[] = [
  text('đề mục nguyên nhân', 'Số của đề mục Nguyên nhân'),
  list(
    'nhóm nguyên nhân',
    'Nguyên nhân khách quan, chủ quan, sau cùng là nguyên nhân chưa phân loại',
    [
      condition(
        'tiêu đề nhóm',
        'Chữ cái và tên nhóm; không có khi mọi nguyên nhân đều chưa phân loại',
        text('chữ', 'Chữ cái thứ tự'),
        text('tên nhóm', 'Nguyên nhân khách quan, Nguyên nhân chủ quan, Nguyên nhân khác'),
      ),
      list('nguyên nhân', 'Nguyên nhân trong nhóm', [required(text('nội dung', 'Một nguyên nhân', 'cause'))], MUST),
    ],
    MUST,
  ),
  required(
    condition(
      'thiếu nguyên nhân',
      'Có khi sổ chưa ghi nguyên nhân nào',
      required(text('nguyên nhân', 'Nguyên nhân: để trống, in thành chỗ thiếu', 'cause')),
    ),
  ),
];

const DIFFICULTIES: readonly Placeholder[] = [
  condition('có khó khăn', 'Có khi đơn vị nêu khó khăn, vướng mắc'),
  text('đề mục khó khăn', 'Số của đề mục Khó khăn, vướng mắc'),
  list(
    'khó khăn',
    'Khó khăn, vướng mắc',
    [
      required(text('nội dung', 'Nội dung khó khăn', 'content')),
      text('mã', 'Mã trong sổ'),
      condition('đề xuất', 'Đề xuất, kiến nghị của đơn vị, nếu có', text('đề xuất', 'Đề xuất, kiến nghị')),
    ],
    { required: true, item: coded('khó khăn', 'difficulty') },
  ),
];

const WEAKNESSES: readonly Placeholder[] = [
  text('tiêu đề phần hạn chế', 'Tên phần III, tùy có hạn chế và khó khăn hay không'),
  condition('có hạn chế', 'Có khi ghi nhận ít nhất một hạn chế'),
  text('số hạn chế', 'Tổng số hạn chế, hai chữ số'),
  condition(
    'hạn chế từng đơn vị',
    'Số hạn chế của từng đơn vị; chỉ có khi có từ hai đơn vị',
    text('hạn chế từng đơn vị', 'Số hạn chế của từng đơn vị'),
  ),
  list(
    'hạn chế theo đơn vị',
    'Hạn chế, nguyên nhân, khó khăn của từng đơn vị',
    [
      ENTITY_HEADING,
      condition('có hạn chế của đơn vị', 'Có khi đơn vị này có hạn chế'),
      text('đề mục hạn chế', 'Số của đề mục Tồn tại, hạn chế'),
      list(
        'lĩnh vực',
        'Các lĩnh vực có hạn chế',
        [text('chữ', 'Chữ cái thứ tự'), text('tên lĩnh vực', 'Tên lĩnh vực', 'name of the area'), WEAKNESS],
        { required: true, item: AREA },
      ),
      ...CAUSES,
      ...DIFFICULTIES,
    ],
    { required: true, item: UNIT },
  ),
];

const ADDRESSED: readonly Placeholder[] = [
  text('tên đơn vị', 'Tên đơn vị nhận kiến nghị', 'name of the entity'),
  required(
    condition(
      'thiếu kiến nghị',
      'Có khi đơn vị có hạn chế mà sổ chưa ghi kiến nghị nào',
      required(text('kiến nghị', 'Kiến nghị: để trống, in thành chỗ thiếu', 'recommendations')),
    ),
  ),
  list('kiến nghị', 'Kiến nghị', RECOMMENDATION, { required: true, item: coded('kiến nghị', 'recommendation') }),
];

const RECOMMENDATIONS: readonly Placeholder[] = [
  condition('có kiến nghị', 'Có khi có kiến nghị, hoặc có hạn chế nên phải có kiến nghị'),
  text('số kiến nghị', 'Tổng số kiến nghị, hai chữ số', 'number of recommendations'),
  list(
    'kiến nghị theo đơn vị',
    'Kiến nghị đối với từng đơn vị, sau cùng là cơ quan liên quan',
    [text('số đề mục', 'Số thứ tự'), ...ADDRESSED],
    { required: true, item: UNIT },
  ),
  condition('phải báo cáo', 'Có khi đơn vị được kiểm tra có hạn chế, hoặc có kiến nghị phải thực hiện'),
  required(text('hạn báo cáo', 'Thời hạn đơn vị báo cáo kết quả khắc phục', 'deadline of the remedy report')),
  list(
    'phụ lục theo đơn vị',
    'Kiến nghị đối với đơn vị được kiểm tra, cho biểu ở Phụ lục',
    [text('số La Mã', 'Số thứ tự bằng số La Mã'), ...ADDRESSED],
    { item: UNIT },
  ),
];

/** Every place of the conclusion notice; those of a list or condition can be used within it. */
export const conclusionNoticePlaceholders: readonly Placeholder[] = [
  ...HEAD,
  ...OVERVIEW,
  ...RESULTS,
  ...WEAKNESSES,
  ...RECOMMENDATIONS,
  ...SIGNATURE_PLACES,
];
