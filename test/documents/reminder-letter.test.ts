/** The reminder letter as a clerk reads it: Decree 30/2020, what is owed, what is asked. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkTemplate } from '../../src/documents/engine';
import { AGENCY_LINE } from '../../src/documents/lines';
import type { ReminderLetterContent } from '../../src/documents/reminder-letter/content';
import { letterSubject, reminderLetterData } from '../../src/documents/reminder-letter/data';
import { draftReminderLetter } from '../../src/documents/reminder-letter/draft';
import { reminderLetterPlaceholders } from '../../src/documents/reminder-letter/placeholders';
import { ooxmlProblems } from '../support/ooxml-check';
import { lateItem, lateReport, letter, selfInspectionLetter } from './reminders';
import { partOf, textsOf } from './templates';

const TEMPLATE = new Uint8Array(readFileSync(join(__dirname, '..', '..', 'templates', 'cong-van-don-doc.docx')));

function draft(content: ReminderLetterContent): { bytes: Uint8Array; lines: string[]; missing: string[] } {
  const result = draftReminderLetter(TEMPLATE, content);
  if (!result.ok) throw new Error(result.problem.message.en);
  const { bytes, missing } = result.value;
  expect(ooxmlProblems(bytes)).toEqual([]);
  return { bytes, lines: textsOf(bytes).filter((line) => line !== ''), missing: missing.map(({ label }) => label.vi) };
}

const starting = (content: ReminderLetterContent, words: string): string | undefined =>
  draft(content).lines.find((line) => line.startsWith(words));

test('the default template has every place it must, and no other', () => {
  expect(checkTemplate(TEMPLATE, reminderLetterPlaceholders)).toEqual([]);
});

describe('head', () => {
  test('no title: the subject stands under the number, which stays blank with the day', () => {
    const { lines, missing } = draft(letter());
    expect(lines.slice(0, 8)).toEqual([
      'UBND TỈNH SÓC TRĂNG',
      'SỞ NỘI VỤ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số:        /SNV-CCHC',
      expect.stringMatching(/^V\/v đôn đốc khắc phục/u),
      'Sóc Trăng, ngày      tháng 10 năm 2023',
      'Kính gửi: Sở Tài nguyên và Môi trường',
    ]);
    expect(missing).toEqual([]);
  });

  test('the subject is broken evenly, of size 12 and upright; the line under the agency follows the text', () => {
    const { data, lines } = reminderLetterData(letter());
    expect(data['trích yếu']).toBe(
      'V/v đôn đốc khắc phục tồn\ntại, hạn chế sau kiểm tra cải\ncách hành chính năm 2023',
    );
    const { bytes } = draft(letter());
    const length = new RegExp(`alt="${AGENCY_LINE}"[^>]*to="([\\d.]+)pt`).exec(partOf(bytes, 'word/document.xml'))?.[1];
    expect(Number(length)).toBe(lines.get(AGENCY_LINE));
    const style = /w:styleId="VeViec".*?<\/w:style>/su.exec(partOf(TEMPLATE, 'word/styles.xml'))?.[0] ?? '';
    expect(style).toContain('<w:sz w:val="24"/>');
    expect(style).not.toMatch(/<w:[bi]\/>/u);
  });

  test('a second reminder says so, in the subject and in the text', () => {
    const lastReminder = { kind: 'Công văn', number: '301/SNV-CCHC', date: '2023-09-06', issuer: null, subject: null };
    const second = letter({ reminded: 1, lastReminder });
    expect(letterSubject(second)).toMatch(/ năm 2023 \(lần thứ 2\)$/u);
    expect(starting(second, 'Sở Nội vụ đã đôn đốc')).toBe(
      'Sở Nội vụ đã đôn đốc Sở Tài nguyên và Môi trường 01 lần, gần nhất tại Công văn số 301/SNV-CCHC ngày 06 tháng 9 năm 2023.',
    );
    expect(starting(letter(), 'Sở Nội vụ đã đôn đốc')).toBeUndefined();
    expect(starting(letter({ reminded: 2 }), 'Sở Nội vụ đã đôn đốc')).toMatch(/ 02 lần\.$/u);
  });

  test('the mark of a draft with data missing', () => {
    expect(draft(letter({ draftMark: true })).lines[0]).toBe('BẢN NHÁP – CÒN THIẾU DỮ LIỆU');
  });
});

describe('a letter on remedies', () => {
  test('cites the plan and the conclusion notice by number and day', () => {
    expect(starting(letter(), 'Thực hiện')).toBe(
      'Thực hiện Kế hoạch số 28/KH-UBND ngày 09 tháng 02 năm 2023 của Ủy ban nhân dân tỉnh Sóc Trăng kiểm tra công tác cải ' +
        'cách hành chính năm 2023; Thông báo số 15/TB-SNV ngày 21 tháng 7 năm 2023 của Sở Nội vụ kết luận kiểm tra công tác ' +
        'cải cách hành chính năm 2023 tại Sở Tài nguyên và Môi trường, Sở Tài nguyên và Môi trường có trách nhiệm khắc phục ' +
        'những tồn tại, hạn chế sau kiểm tra và báo cáo kết quả về Ủy ban nhân dân tỉnh Sóc Trăng (qua Sở Nội vụ).',
    );
  });

  test('counts what is owed by how pressing it is, as of a day', () => {
    const items = [
      lateReport(),
      lateItem(),
      lateItem({ code: 'PH022' }),
      lateItem({ code: 'PH023', urgency: 'near', daysLate: -3, state: 'Sắp đến hạn' }),
      lateItem({ code: 'PH024', urgency: 'open', daysLate: -40, state: 'Chưa đến hạn' }),
    ];
    expect(starting(letter({ items }), 'Qua theo dõi')).toBe(
      'Qua theo dõi, tính đến ngày 02/10/2023, Sở Tài nguyên và Môi trường chưa gửi báo cáo kết quả khắc phục (đã quá thời ' +
        'hạn) và còn 02 kiến nghị quá hạn, 01 kiến nghị sắp đến hạn và 01 kiến nghị chưa hoàn thành, cụ thể như sau:',
    );
    expect(starting(letter({ items: [lateReport({ urgency: 'near', daysLate: -2 })] }), 'Qua theo dõi')).toContain(
      'Môi trường chưa gửi báo cáo kết quả khắc phục, cụ thể',
    );
  });

  test('lists each item with its code, deadline, days and state', () => {
    const items = [
      lateReport(),
      lateItem({ submitted: true, daysLate: 5 }),
      lateItem({ daysLate: 0, urgency: 'near', state: 'Đến hạn hôm nay' }),
      lateItem({ daysLate: -3, urgency: 'near', state: null }),
    ];
    const rows = reminderLetterData(letter({ items })).data['nội dung đôn đốc'];
    expect(rows).toMatchObject([
      { tt: 1, mã: false, 'thời hạn': '31/8/2023', 'số ngày quá hạn': '32', 'tình trạng': 'Quá hạn báo cáo khắc phục' },
      { tt: 2, mã: 'PH021', 'số ngày quá hạn': '05', 'tình trạng': 'Quá hạn báo cáo; đã trình xử lý' },
      { 'số ngày quá hạn': '0', 'tình trạng': 'Đến hạn hôm nay' },
      { 'số ngày quá hạn': 'còn 03', 'tình trạng': null },
    ]);
    expect(draft(letter()).lines).toContain(
      '(minh họa) Giải quyết dứt điểm hồ sơ trễ hạn; có giải pháp không để phát sinh mới (PH021)',
    );
  });

  test('asks for the report by the new day, and tells the consequence in the plan', () => {
    const { lines } = draft(letter());
    expect(lines).toContain(
      '2. Báo cáo kết quả khắc phục, kèm minh chứng, về Ủy ban nhân dân tỉnh Sóc Trăng (qua Sở Nội vụ) chậm nhất ngày 16/10/2023.',
    );
    expect(lines.some((line) => line.startsWith('Quá thời hạn nêu trên'))).toBe(true);
    expect(lines.some((line) => line.includes('đã trình xử lý'))).toBe(false);
    expect(lines.find((line) => line.endsWith('./.'))).toMatch(/^Trong quá trình thực hiện/u);
  });

  test('what was submitted already is not threatened with submission', () => {
    const items = [lateReport({ submitted: true }), lateItem({ submitted: true })];
    expect(starting(letter({ items }), 'Quá thời hạn nêu trên')).toBeUndefined();
    expect(starting(letter({ items }), 'Đối với nội dung ghi “đã trình xử lý”')).toContain('đã có văn bản trình');
  });

  test('with nothing overdue it only reminds of the deadlines', () => {
    const items = [lateItem({ urgency: 'near', daysLate: -3, state: 'Sắp đến hạn' })];
    expect(draft(letter({ items })).lines.find((line) => line.startsWith('2. Báo cáo'))).not.toContain('16/10/2023');
    const { lines, missing } = draft(letter({ items, reportBy: null }));
    expect(lines).toContain('1. Tập trung chỉ đạo, hoàn thành việc khắc phục các nội dung nêu trên.');
    expect(lines.find((line) => line.startsWith('2. Báo cáo'))).toMatch(/ đúng thời hạn nêu trên\.$/u);
    expect(lines.some((line) => line.startsWith('Quá thời hạn'))).toBe(false);
    expect(missing).toEqual([]);
  });
});

test('the new deadline is for what is overdue, not for what still has its own', () => {
  const near = lateItem({ code: 'PH022', urgency: 'near', daysLate: -3, state: 'Sắp đến hạn' });
  expect(starting(letter({ items: [lateItem(), near] }), '2. Báo cáo')).toMatch(
    / chậm nhất ngày 16\/10\/2023 đối với nội dung quá hạn, đúng thời hạn nêu trên đối với nội dung còn lại\.$/u,
  );
});

describe('a letter on self-inspection', () => {
  test('names the period, the report, and asks for it', () => {
    const content = selfInspectionLetter();
    expect(letterSubject(content)).toBe(
      'đôn đốc báo cáo kết quả tự kiểm tra cải cách hành chính 06 tháng đầu năm 2023',
    );
    const { lines, missing } = draft(content);
    expect(missing).toEqual([]);
    expect(lines).toContain(
      'Qua theo dõi, tính đến ngày 02/10/2023, Sở Nội vụ chưa nhận được báo cáo kết quả tự kiểm tra của Ban Dân tộc ' +
        '(01 báo cáo quá hạn), cụ thể như sau:',
    );
    expect(lines).toContain('Báo cáo kết quả tự kiểm tra cải cách hành chính 06 tháng đầu năm 2023');
    expect(lines.find((line) => line.startsWith('Sở Nội vụ đề nghị'))).toMatch(
      /gửi báo cáo kết quả về Sở Nội vụ chậm nhất ngày 16\/10\/2023; trường hợp lồng ghép/u,
    );
    expect(lines.join('\n')).not.toMatch(/Đoàn kiểm tra sẽ|khắc phục/u);
  });

  test('two periods are named by the year', () => {
    const content = selfInspectionLetter({ periods: ['06 tháng đầu năm', 'cuối năm'] });
    expect(letterSubject(content)).toMatch(/cải cách hành chính năm 2023$/u);
  });

  test('a plan that has not come is asked for too', () => {
    const { lines } = draft(selfInspectionLetter({ planMissing: true }));
    expect(lines).toContain(
      'Sở Nội vụ cũng chưa nhận được kế hoạch tự kiểm tra công tác cải cách hành chính năm 2023 của Ban Dân tộc.',
    );
    expect(lines.find((line) => line.startsWith('Sở Nội vụ đề nghị'))).toContain('gửi kế hoạch và báo cáo kết quả');
  });
});

test('what is not known shows, and is named for the clerk', () => {
  const { lines, missing } = draft(
    letter({
      year: null,
      unit: null,
      plan: null,
      issuer: { ...letter().issuer, symbol: null },
      conclusions: [{ kind: 'Thông báo', number: null, date: null, issuer: 'Sở Nội vụ', subject: null }],
      items: [lateItem({ text: null, due: null, daysLate: null, code: null })],
      reportBy: null,
      recipients: [],
      signer: { authorityLines: [], name: null, ownPosition: null },
    }),
  );
  expect(lines).toContain('Số:        /[chưa có: ký hiệu]');
  expect(lines).toContain('Kính gửi: [chưa có: đơn vị]');
  expect(lines.join(' ')).toContain('Thông báo số [chưa có: số văn bản] [chưa có: ngày văn bản] của Sở Nội vụ');
  expect(missing).toEqual(
    expect.arrayContaining([
      'tên đơn vị nhận công văn',
      'thời hạn mới phải báo cáo',
      'họ tên người ký',
      'năm của kế hoạch kiểm tra',
    ]),
  );
});
