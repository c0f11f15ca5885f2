/** A small register as its workbook is made of: realistic rows, cells by column id. */
import type { TableSheet } from '../../src/blueprint/input';
import { toSerial } from '../../src/register/dates';
import { settingList } from '../../src/register/settings';
import type { RawCell } from '../../src/register/snapshot';
import type { Table } from '../../src/register/table';
import { tableIds, tables, type TableId } from '../../src/register/tables';
import { vocabularies } from '../../src/register/vocabulary';

export type Cells = Readonly<Record<string, RawCell>>;

/** The cells of rows in column order. */
export function sheetOf(table: Table, rows: readonly Cells[]): TableSheet {
  const ids = Object.keys(table.columns);
  return { table, rows: rows.map((row) => ids.map((id) => row[id] ?? null)) };
}

const day = (iso: string): number => toSerial(iso);

const SETTINGS: Readonly<Record<string, RawCell>> = {
  year: 2023,
  asOf: day('2023-09-25'),
  warningDays: 5,
  warnUntil: day('2023-10-02'),
  calendar: '2023:1:2,20-26;2023:4:29-30;2023:5:1-3;2023:9:1-4 '.repeat(12).trim(),
  fixedDayIncluded: 'Không',
  provinceKind: 'tỉnh',
  provinceName: 'Sóc Trăng',
  placeName: 'Sóc Trăng',
  superiorAgency: 'UBND TỈNH SÓC TRĂNG',
  issuingAgency: 'SỞ NỘI VỤ',
  issuingAgencyName: 'Sở Nội vụ',
  periodFrom: day('2023-01-01'),
  visitQuotas: 'Sở, ban, ngành = 5\nỦy ban nhân dân cấp huyện = 5',
  noticeRecipients: 'Như trên;\nUBND tỉnh (để báo cáo);\n{đơn vị cấp xã};\nLưu: VT, CCHC.',
  sayEmptyAreas: 'Có',
  budgetAllotment: 120000000,
};

const AREAS = [
  'Công tác chỉ đạo, điều hành cải cách hành chính',
  'Cải cách thể chế',
  'Cải cách thủ tục hành chính',
  'Cải cách tổ chức bộ máy hành chính nhà nước',
  'Cải cách chế độ công vụ',
  'Cải cách tài chính công',
  'Xây dựng và phát triển Chính quyền điện tử, Chính quyền số',
  'Việc khắc phục những tồn tại, hạn chế đã được chỉ ra',
];

const UNITS: readonly (readonly [string, string, string, string | null])[] = [
  ['DV001', 'Sở Nội vụ tỉnh Sóc Trăng', 'Sở, ban, ngành', null],
  ['DV002', 'Sở Công Thương tỉnh Sóc Trăng', 'Sở, ban, ngành', null],
  ['DV003', 'Ủy ban nhân dân huyện Kế Sách', 'Ủy ban nhân dân cấp huyện', null],
  ['DV004', 'Ủy ban nhân dân xã An Mỹ', 'Ủy ban nhân dân cấp xã', 'DV003'],
];

const FINDINGS: readonly Cells[] = [
  {
    code: 'PH001',
    visit: 'KT001',
    unit: 'DV002',
    area: 'LV01',
    kind: 'Kết quả nổi bật',
    content:
      'Ban hành đầy đủ, kịp thời kế hoạch cải cách hành chính năm 2023; phân công trách nhiệm cụ thể từng phòng.',
    status: 'Không phải khắc phục',
  },
  {
    code: 'PH002',
    visit: 'KT001',
    unit: 'DV002',
    area: 'LV03',
    kind: 'Tồn tại, hạn chế',
    content:
      'Còn 05/128 hồ sơ trả kết quả trễ hẹn nhưng không có văn bản xin lỗi và hẹn lại ngày trả kết quả; chưa niêm yết công khai đầy đủ thủ tục hành chính tại Bộ phận Một cửa.',
    evidence: 'Biên bản kiểm tra ngày 16/5/2023; danh sách hồ sơ trễ hẹn quý I/2023.',
    legalGround: 'Khoản 8 Điều 19 Nghị định số 61/2018/NĐ-CP',
    severity: 'Trung bình',
    repeated: 'Có',
    causeKind: 'Chủ quan',
    cause: 'Công chức chưa nắm quy định; lãnh đạo phòng chưa kiểm tra thường xuyên.',
    recommendation: 'Thực hiện nghiêm việc xin lỗi bằng văn bản; niêm yết công khai đầy đủ thủ tục hành chính.',
    responsible: 'Sở Công Thương; Văn phòng Sở',
    deadlineKind: 'Trước ngày',
    deadlineDate: day('2023-07-01'),
    dueDate: day('2023-06-30'),
    status: 'Quá hạn',
    overdue: 'Quá hạn báo cáo',
    daysOverdue: 87,
    workingDaysOverdue: 59,
  },
  {
    code: 'PH003',
    visit: 'KT002',
    unit: 'DV003',
    area: 'LV05',
    kind: 'Tồn tại, hạn chế',
    content: 'Chưa ban hành kế hoạch tinh giản biên chế năm 2023.',
    severity: 'Nhẹ',
    repeated: 'Không',
    deadlineKind: 'Số ngày làm việc',
    deadlineCount: 30,
    deadlineFrom: day('2023-08-15'),
    dueDate: day('2023-09-28'),
    status: 'Sắp đến hạn',
    daysOverdue: -3,
    workingDaysOverdue: -3,
  },
  {
    code: 'PH004',
    visit: 'KT003',
    unit: 'DV004',
    area: 'LV03',
    kind: 'Tồn tại, hạn chế',
    content: '=Sổ theo dõi hồ sơ ghi chưa đầy đủ <cột 5> & "cột 7"\nchưa cập nhật phần mềm.',
    deadlineKind: 'Chậm nhất ngày',
    deadlineDate: day('2023-08-31'),
    dueDate: day('2023-08-31'),
    reportedOn: day('2023-08-30'),
    verdict: 'Đạt',
    verdictOn: day('2023-09-10'),
    status: 'Đạt',
  },
  {
    code: 'PH005',
    visit: 'KT003',
    unit: 'DV004',
    kind: 'Tồn tại, hạn chế',
    content: 'Ghi tắt.',
    status: 'Thiếu thời hạn',
  },
];

const LIST_VALUES: Readonly<Record<string, readonly string[]>> = {
  'Mức độ': ['Nghiêm trọng', 'Trung bình', 'Nhẹ'],
  'Kết quả báo cáo': ['Đã xong', 'Đang làm', 'Chưa làm'],
  'Loại đơn vị': ['Sở, ban, ngành', 'Ủy ban nhân dân cấp huyện', 'Ủy ban nhân dân cấp xã'],
};

function listRows(): Cells[] {
  const fixed = vocabularies.map(({ title, labels }) => ({ title, values: labels, fixed: 'Có' }));
  const free = Object.entries(LIST_VALUES).map(([title, values]) => ({ title, values, fixed: 'Không' }));
  return [...free, ...fixed].flatMap(({ title, values, fixed: mark }) =>
    values.map((value, i) => ({ list: title, value, order: i + 1, fixed: mark })),
  );
}

const VISITS: readonly Cells[] = [
  {
    code: 'KT001',
    unit: 'DV002',
    form: 'Theo kế hoạch',
    plannedMonth: 5,
    scheduledFrom: day('2023-05-16'),
    place: 'Phòng họp Sở Công Thương',
    noticedOn: day('2023-05-05'),
    inspectedOn: day('2023-05-16'),
    concludedOn: day('2023-05-30'),
    sentOn: day('2023-05-31'),
    remedyReportDue: day('2023-07-01'),
    status: 'Đang khắc phục',
    overdue: 'Quá hạn báo cáo khắc phục',
  },
  { code: 'KT002', unit: 'DV003', form: 'Theo kế hoạch', plannedMonth: 8, status: 'Hoàn thành', overdue: '' },
  { code: 'KT003', unit: 'DV004', form: 'Theo kế hoạch', parent: 'KT002', plannedMonth: 8, status: 'Dời lịch' },
];

const ROWS: Partial<Record<TableId, readonly Cells[]>> = {
  visits: VISITS,
  findings: FINDINGS,
  selfInspections: [
    { code: 'TK001', unit: 'DV002', period: '06 tháng đầu năm', due: day('2023-06-10'), status: 'Quá hạn' },
    { code: 'TK002', unit: 'DV003', period: '06 tháng đầu năm', due: day('2023-06-10'), status: 'Đã nộp' },
    { code: 'TK003', unit: 'DV003', period: 'Cuối năm', due: day('2023-12-05'), status: 'Chưa đến hạn' },
  ],
  documents: [
    {
      code: 'VB001',
      kind: 'Kế hoạch',
      number: '28/KH-UBND',
      date: day('2023-02-09'),
      issuer: 'Ủy ban nhân dân tỉnh Sóc Trăng',
      title: 'Kiểm tra công tác cải cách hành chính tỉnh Sóc Trăng năm 2023',
    },
  ],
  units: UNITS.map(([code, name, kind, parent]) => ({ code, name, kind, parent, phone: '02993822333' })),
  areas: AREAS.map((name, i) => ({ code: `LV0${i + 1}`, order: i + 1, name })),
  budget: [{ code: 'KP001', item: 'Công tác phí Đoàn kiểm tra', estimate: 45000000, actual: 41250000 }],
  lists: listRows(),
  settings: Object.values(settingList).map(({ key, column }) => ({
    key,
    label: column.header,
    value: SETTINGS[key] ?? null,
    note: column.help,
  })),
};

/** Every table of the register, in sheet order; tables without sample rows are empty. */
export const sampleTables: readonly TableSheet[] = tableIds.map((id) => sheetOf(tables[id], ROWS[id] ?? []));

/** The plan named on sheet Tổng quan. */
export const samplePlan =
  'Kế hoạch số 28/KH-UBND ngày 09/02/2023 của Ủy ban nhân dân tỉnh Sóc Trăng kiểm tra công tác cải cách hành chính năm 2023';
