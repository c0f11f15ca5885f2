/** The words of Tổng quan. */
import type { Bilingual } from '../../../register/problem';
import type { SelfInspectionPeriod, VisitLateness } from '../../../register/vocabulary';
import type { Fill } from '../../parts/chart';

export const overviewTexts = {
  figures: { vi: 'Số liệu chính', en: 'Key figures' },
  none: { vi: 'Không có dòng nào.', en: 'There are no rows.' },
  next: { vi: 'Sắp tới hạn', en: 'Due next' },
  nothingDue: { vi: 'Không còn việc nào có hạn từ ngày này về sau.', en: 'Nothing is due from this day on.' },
  byStatus: { vi: 'Tồn tại, hạn chế theo trạng thái', en: 'Weaknesses by status' },
  byArea: { vi: 'Tồn tại, hạn chế theo lĩnh vực', en: 'Weaknesses by area' },
  visits: { vi: 'Cuộc kiểm tra theo trạng thái', en: 'Visits by status' },
  status: { vi: 'Trạng thái', en: 'Status' },
  area: { vi: 'Lĩnh vực', en: 'Area' },
  noArea: { vi: '(không rõ lĩnh vực)', en: '(area unknown)' },
  noWeakness: { vi: 'Sổ chưa có tồn tại, hạn chế nào.', en: 'The register has no weaknesses yet.' },
  noVisits: { vi: 'Sổ chưa có cuộc kiểm tra nào.', en: 'The register has no visits yet.' },
  finding: { vi: 'Khắc phục', en: 'Remedy' },
  selfInspection: { vi: 'Báo cáo tự kiểm tra', en: 'Self-inspection report' },
} satisfies Readonly<Record<string, Bilingual>>;

/** The groups of statuses that the bars by area are made of. */
export const groupNames: Readonly<Record<Fill, Bilingual>> = {
  late: { vi: 'Quá hạn, chưa đạt', en: 'Overdue or not met' },
  soon: { vi: 'Sắp đến hạn', en: 'Due soon' },
  open: { vi: 'Chưa đến hạn', en: 'Not due yet' },
  waiting: { vi: 'Chờ phúc tra, xử lý', en: 'Awaiting re-check or decision' },
  done: { vi: 'Đạt', en: 'Met' },
  unclear: { vi: 'Thiếu thời hạn, dữ liệu sai', en: 'No deadline or wrong data' },
};

/** How many units a line stands for. */
export function unitCount(count: number): Bilingual {
  return { vi: `${count} đơn vị`, en: `${count} units` };
}

/** The steps that a visit waits for. */
export const stepNames: Readonly<Record<VisitLateness, Bilingual>> = {
  OUTLINE_REPORT: { vi: 'Báo cáo đề cương', en: 'Outline report' },
  VISIT: { vi: 'Kiểm tra tại đơn vị', en: 'Visit to the unit' },
  CONCLUSION: { vi: 'Ban hành kết luận', en: 'Conclusion' },
  REMEDY_REPORT: { vi: 'Báo cáo khắc phục', en: 'Remedy report' },
};

/** The periods of self-inspections. */
export const periodNames: Readonly<Record<SelfInspectionPeriod, Bilingual>> = {
  HALF_YEAR: { vi: '06 tháng đầu năm', en: 'first six months' },
  YEAR: { vi: 'cuối năm', en: 'whole year' },
};
