/** The settings a register keeps on sheet Cấu hình: each key, kind and defined name, declared once. */
import type { Column, Formula } from './column';
import { date, flag, integer, longText, money, text } from './columns';
import { EARLIEST_YEAR, LATEST_YEAR } from './dates';

/** A year has hardly more working days: a longer warning is a slip of the keyboard. */
const MOST_WARNING_DAYS = 250;

/** A setting: a column turned on its side, so that it has the same codecs. */
export interface Setting<V> {
  readonly key: string;
  readonly column: Column<V>;
  /** The defined name of its value cell, where formulas need it. */
  readonly name?: string;
  /** The least and the greatest value that make sense; any other is told of and not used. */
  readonly range?: readonly [least: number, greatest: number];
  /** Present when the tool computes the value. */
  readonly formula?: Formula;
}

function setting<V>(key: string, column: Column<V>, extra: Omit<Setting<V>, 'key' | 'column'> = {}): Setting<V> {
  return { key, column, ...extra };
}

/** All settings by id, in the order of the sheet. */
export const settingList = {
  year: setting('year', integer('Năm kiểm tra', { help: 'Năm của Kế hoạch kiểm tra.' }), {
    name: 'NamKiemTra',
    range: [EARLIEST_YEAR, LATEST_YEAR],
  }),
  asOf: setting('asOf', date('Ngày báo cáo', { help: 'Trạng thái và quá hạn tính đến ngày này.' }), {
    name: 'NgayBaoCao',
  }),
  warningDays: setting(
    'warningDays',
    integer('Số ngày làm việc cảnh báo', { help: 'Trước hạn bao nhiêu ngày làm việc thì báo “Sắp đến hạn”.' }),
    { name: 'SoNgayCanhBao', range: [0, MOST_WARNING_DAYS] },
  ),
  warnUntil: setting('warnUntil', date('Ngày cảnh báo', { help: 'Công cụ tính: hạn đến ngày này là sắp đến hạn.' }), {
    name: 'NgayCanhBao',
    formula: {
      function: 'NGAYCANHBAO',
      arguments: [{ name: 'NgayBaoCao' }, { name: 'SoNgayCanhBao' }, { name: 'LichLamViec' }],
    },
  }),
  fixedDayIncluded: setting(
    'fixedDayIncluded',
    flag('Tính cả ngày ấn định', {
      help: '“Có”: “trước ngày 30/9” được nộp cả ngày 30/9; “Không”: ngày cuối cùng là 29/9.',
    }),
    { name: 'TinhCaNgayAnDinh' },
  ),
  computedAsValues: setting(
    'computedAsValues',
    flag('Cột tính giữ bằng giá trị', {
      help: '“Có”: các cột trạng thái là giá trị, công cụ làm mới; “Không” hoặc trống: là công thức CCHC.',
    }),
  ),
  provinceKind: setting('provinceKind', text('Loại tỉnh', { help: '“tỉnh” hoặc “thành phố”.' })),
  provinceName: setting('provinceName', text('Tên tỉnh', { help: 'Không kèm chữ “tỉnh”, “thành phố”.' })),
  placeName: setting('placeName', text('Địa danh', { help: 'In trước ngày tháng của văn bản.' })),
  superiorAgency: setting(
    'superiorAgency',
    longText('Cơ quan chủ quản', { help: 'In trên tên cơ quan ban hành, mỗi dòng một dòng in.' }),
  ),
  issuingAgency: setting(
    'issuingAgency',
    longText('Cơ quan ban hành', { help: 'In hoa trên đầu văn bản, mỗi dòng một dòng in.' }),
  ),
  issuingAgencyName: setting('issuingAgencyName', text('Tên cơ quan trong câu', { help: 'Ví dụ: Sở Nội vụ.' })),
  reportTo: setting('reportTo', text('Nơi nhận báo cáo khắc phục', { help: 'Ví dụ: Ủy ban nhân dân tỉnh Sóc Trăng.' })),
  noticeSymbol: setting(
    'noticeSymbol',
    text('Ký hiệu thông báo', { help: 'Phần sau số, ví dụ: TB-SNV.', digits: true }),
  ),
  planDocument: setting(
    'planDocument',
    text('Kế hoạch kiểm tra', { help: 'Mã văn bản của Kế hoạch trong sheet Văn bản.', digits: true }),
  ),
  teamDocument: setting(
    'teamDocument',
    text('Quyết định thành lập Đoàn', { help: 'Mã văn bản trong sheet Văn bản.', digits: true }),
  ),
  groundDocuments: setting(
    'groundDocuments',
    text('Căn cứ khác', { help: 'Mã các văn bản làm căn cứ, cách nhau bằng dấu chấm phẩy.', digits: true }),
  ),
  periodFrom: setting('periodFrom', date('Niên độ từ ngày', { help: 'Ngày đầu của niên độ kiểm tra (mục III.2.d).' })),
  areaCount: setting('areaCount', integer('Số lĩnh vực', { help: 'Số nội dung kiểm tra theo mục II Kế hoạch.' })),
  visitQuotas: setting(
    'visitQuotas',
    longText('Số cuộc theo kế hoạch', {
      help: 'Mỗi dòng: loại đơn vị = số cuộc. Ví dụ: Sở, ban, ngành = 5.',
    }),
  ),
  districtKind: setting(
    'districtKind',
    text('Loại đơn vị kèm cấp xã', {
      help: 'Loại đơn vị mà mỗi cuộc phải kèm kiểm tra đơn vị cấp xã; trống là không.',
    }),
  ),
  communesPerDistrict: setting(
    'communesPerDistrict',
    integer('Số xã mỗi huyện', { help: 'Số đơn vị cấp xã kiểm tra kèm mỗi cuộc cấp huyện.' }),
  ),
  halfYearReportDue: setting(
    'halfYearReportDue',
    date('Hạn báo cáo tự kiểm tra 06 tháng', { help: 'Dùng khi lập dòng mới ở sheet Tự kiểm tra.' }),
  ),
  yearReportDue: setting(
    'yearReportDue',
    date('Hạn báo cáo tự kiểm tra cuối năm', { help: 'Dùng khi lập dòng mới ở sheet Tự kiểm tra.' }),
  ),
  noticeAuthority: setting(
    'noticeAuthority',
    longText('Quyền hạn, chức vụ người ký', {
      help: 'Mỗi dòng một dòng in. Ví dụ: KT. GIÁM ĐỐC, xuống dòng, PHÓ GIÁM ĐỐC.',
    }),
  ),
  noticeSigner: setting('noticeSigner', text('Người ký thông báo', { help: 'Họ tên, không học hàm học vị.' })),
  noticeSignerPosition: setting(
    'noticeSignerPosition',
    text('Chức vụ tại cơ quan', { help: 'Chỉ khi ký thay mặt Đoàn: chức vụ tại cơ quan của người ký.' }),
  ),
  noticeRecipients: setting(
    'noticeRecipients',
    longText('Nơi nhận thông báo kết luận', {
      help: 'Mỗi dòng một nơi; {đơn vị} là đơn vị được kiểm tra, {đơn vị cấp xã} là xã kiểm tra kèm.',
    }),
  ),
  sayEmptyAreas: setting(
    'sayEmptyAreas',
    flag('Ghi lĩnh vực không có kết quả', { help: '“Có”: in “Không có nội dung ghi nhận” ở lĩnh vực trống.' }),
  ),
  budgetAllotment: setting('budgetAllotment', money('Kinh phí được giao', { help: 'Đồng; từ kinh phí CCHC (mục V).' })),
  calendar: setting(
    'calendar',
    longText('Lịch làm việc', { help: 'Công cụ tính: sheet Ngày nghỉ thu gọn vào một ô, để các hàm dùng.' }),
    {
      name: 'LichLamViec',
      formula: {
        function: 'LICHLAMVIEC',
        arguments: [{ name: 'NgayNghi[Ngày]' }, { name: 'NgayNghi[Loại ngày]' }],
      },
    },
  ),
} as const;

/** The id of a setting. */
export type SettingId = keyof typeof settingList;

/** The settings of a register by id; what is blank or unreadable is null. */
export type Settings = {
  readonly [K in SettingId]: (typeof settingList)[K] extends Setting<infer V> ? V : never;
};
