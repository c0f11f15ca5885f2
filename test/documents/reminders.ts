/** Contents of reminder letters for the tests: invented findings on a unit of the plan of 2023. */
import type { ReminderItem, ReminderLetterContent } from '../../src/documents/reminder-letter/content';

/** A finding that is overdue. */
export function lateItem(change: Partial<ReminderItem> = {}): ReminderItem {
  return {
    code: 'PH021',
    kind: 'finding',
    text: '(minh họa) Giải quyết dứt điểm hồ sơ trễ hạn; có giải pháp không để phát sinh mới.',
    due: '2023-08-31',
    daysLate: 32,
    state: 'Quá hạn báo cáo',
    urgency: 'late',
    submitted: false,
    ...change,
  };
}

/** The remedy report of the visit, overdue. */
export function lateReport(change: Partial<ReminderItem> = {}): ReminderItem {
  const text = 'Báo cáo kết quả khắc phục tồn tại, hạn chế sau kiểm tra';
  return lateItem({ code: 'KT04', kind: 'remedyReport', text, state: 'Quá hạn báo cáo khắc phục', ...change });
}

/** A letter on remedies to Sở Tài nguyên và Môi trường. */
export function letter(change: Partial<ReminderLetterContent> = {}): ReminderLetterContent {
  return {
    kind: 'remedy',
    year: 2023,
    issuer: {
      superiorLines: ['UBND TỈNH SÓC TRĂNG'],
      agencyLines: ['SỞ NỘI VỤ'],
      agencyName: 'Sở Nội vụ',
      reportTo: 'Ủy ban nhân dân tỉnh Sóc Trăng',
      place: 'Sóc Trăng',
      symbol: 'SNV-CCHC',
      month: 10,
      year: 2023,
    },
    unit: 'Sở Tài nguyên và Môi trường',
    plan: {
      kind: 'Kế hoạch',
      number: '28/KH-UBND',
      date: '2023-02-09',
      issuer: 'Ủy ban nhân dân tỉnh Sóc Trăng',
      subject: 'Kiểm tra công tác cải cách hành chính năm 2023',
    },
    conclusions: [
      {
        kind: 'Thông báo',
        number: '15/TB-SNV',
        date: '2023-07-21',
        issuer: 'Sở Nội vụ',
        subject: 'Kết luận kiểm tra công tác cải cách hành chính năm 2023 tại Sở Tài nguyên và Môi trường',
      },
    ],
    asOf: '2023-10-02',
    reminded: 0,
    lastReminder: null,
    items: [lateReport(), lateItem()],
    periods: [],
    planMissing: false,
    reportBy: '2023-10-16',
    signer: { authorityLines: ['GIÁM ĐỐC'], name: 'Nguyễn Văn Mẫu', ownPosition: null },
    recipients: ['Như trên', 'UBND tỉnh (b/c)', 'Lưu: VT, CCHC'],
    draftMark: false,
    ...change,
  };
}

/** A letter on self-inspection to Ban Dân tộc. */
export function selfInspectionLetter(change: Partial<ReminderLetterContent> = {}): ReminderLetterContent {
  const report = lateItem({
    code: 'TK035',
    kind: 'selfInspectionReport',
    text: 'Báo cáo kết quả tự kiểm tra cải cách hành chính 06 tháng đầu năm 2023',
    due: '2023-06-15',
    daysLate: 109,
    state: 'Quá hạn',
  });
  return letter({
    kind: 'selfInspection',
    unit: 'Ban Dân tộc',
    conclusions: [],
    items: [report],
    periods: ['06 tháng đầu năm'],
    ...change,
  });
}
