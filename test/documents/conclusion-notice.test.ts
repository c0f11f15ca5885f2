/** The conclusion notice as a clerk reads it: Decree 30/2020, the plan of 2023, the visit, and its end. */
import type { NoticeEntity } from '../../src/documents/conclusion-notice/content';
import { conclusionNoticeData } from '../../src/documents/conclusion-notice/data';
import { AGENCY_LINE, SUBJECT_LINE } from '../../src/documents/lines';
import { entity, longNamesNotice, notice } from './notices';
import { partOf } from './templates';
import { between, draft } from './notice-support';

describe('head and title', () => {
  test('number and day stay blank, month and year are filled', () => {
    const { lines } = draft(notice());
    expect(lines).toContain('Số:        /TB-SNV');
    expect(lines).toContain('Sóc Trăng, ngày      tháng 7 năm 2023');
  });

  test('agencies on the left, Quốc hiệu and Tiêu ngữ with hyphens on the right', () => {
    const { lines } = draft(notice());
    expect(lines.slice(0, 6).filter((line) => line !== '')).toEqual([
      'UBND TỈNH SÓC TRĂNG',
      'SỞ NỘI VỤ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
    ]);
  });

  test('a title too long for a line breaks before "tại"', () => {
    const { data } = conclusionNoticeData(notice());
    expect(data['trích yếu']).toBe('Kết luận kiểm tra công tác cải cách hành chính năm 2023\ntại Sở Công Thương');
    const short = conclusionNoticeData(notice(0, { entities: [entity('xã A', 0)] }));
    expect(short.data['trích yếu']).toBe('Kết luận kiểm tra công tác cải cách hành chính năm 2023 tại xã A');
  });

  test('a long agency name is broken evenly, and the lines drawn follow the texts', () => {
    const { lines, bytes } = draft(longNamesNotice());
    expect(lines).toEqual(expect.arrayContaining(['BAN QUẢN LÝ CÁC KHU', 'CHẾ XUẤT VÀ CÔNG']));
    const document = partOf(bytes, 'word/document.xml');
    const length = (alt: string): number =>
      Number(new RegExp(`alt="${alt}"[^>]*to="([\\d.]+)pt`).exec(document)?.[1] ?? NaN);
    const wanted = conclusionNoticeData(longNamesNotice()).lines;
    expect(length(AGENCY_LINE)).toBe(wanted.get(AGENCY_LINE));
    expect(length(SUBJECT_LINE)).toBe(wanted.get(SUBJECT_LINE));
    expect(length('Đường kẻ dưới Tiêu ngữ')).toBe(159);
  });

  test('agencies are printed in capitals however they were typed; no superior agency is a gap', () => {
    const { issuer } = notice();
    const typed = { ...issuer, superiorLines: ['Ubnd tỉnh Sóc Trăng'], agencyLines: ['Sở Nội vụ'] };
    expect(draft(notice(0, { issuer: typed })).lines.slice(0, 2)).toEqual(['UBND TỈNH SÓC TRĂNG', 'SỞ NỘI VỤ']);
    const none = draft(notice(0, { issuer: { ...issuer, superiorLines: [' '] } }));
    expect(none.lines[0]).toBe('[chưa có: cơ quan chủ quản]');
    expect(none.missing).toEqual(['cơ quan chủ quản']);
  });

  test.each([23, 1899, 20230])('a year like %d counts as missing', (year) => {
    const base = notice();
    const { lines, missing } = draft({
      ...base,
      year,
      issuer: { ...base.issuer, year },
      visit: { ...base.visit, from: '0023-06-15', periodFrom: '0023-01-01' },
      plan: base.plan && { ...base.plan, date: '0023-02-09' },
    });
    expect(missing).toEqual(['ngày ban hành', 'năm', 'ngày văn bản', 'thời gian kiểm tra', 'niên độ từ']);
    expect(lines).toContain('Sóc Trăng, [chưa có: ngày ban hành]');
    expect(lines.join(' ')).not.toMatch(new RegExp(`năm ${year}\\b|0023`));
  });

  test('the draft mark is there only on a draft with data missing', () => {
    expect(draft(longNamesNotice()).lines[0]).toBe('BẢN NHÁP – CÒN THIẾU DỮ LIỆU');
    expect(draft(notice()).lines).not.toContain('BẢN NHÁP – CÒN THIẾU DỮ LIỆU');
  });
});

describe('grounds', () => {
  test('plan, decision and minutes with number and full date; the last ends with a full stop', () => {
    const { lines } = draft(notice());
    expect(lines.filter((line) => line.startsWith('Căn cứ '))).toEqual([
      'Căn cứ Kế hoạch số 28/KH-UBND ngày 09 tháng 02 năm 2023 của Ủy ban nhân dân tỉnh Sóc Trăng kiểm tra công tác cải cách hành chính năm 2023;',
      'Căn cứ Quyết định số 512/QĐ-UBND ngày 14 tháng 3 năm 2023 của Ủy ban nhân dân tỉnh Sóc Trăng thành lập Đoàn kiểm tra cải cách hành chính năm 2023;',
      'Căn cứ Biên bản kiểm tra ngày 15 tháng 6 năm 2023 tại Sở Công Thương.',
    ]);
  });

  test('a subject that the register writes with a capital goes on in the sentence; abbreviations and names stay', () => {
    const plan = { kind: 'Kế hoạch', number: '192/KH-UBND', date: '2022-12-20', issuer: 'Ủy ban nhân dân tỉnh' };
    const otherGrounds = ['Thực hiện cải cách hành chính', 'CCHC năm 2023', 'Sóc Trăng xanh'].map((subject) => ({
      ...plan,
      subject,
    }));
    const { lines } = draft(notice(0, { otherGrounds }));
    expect(lines.filter((line) => line.startsWith('Căn cứ ')).slice(0, 3)).toEqual([
      'Căn cứ Kế hoạch số 192/KH-UBND ngày 20 tháng 12 năm 2022 của Ủy ban nhân dân tỉnh thực hiện cải cách hành chính;',
      'Căn cứ Kế hoạch số 192/KH-UBND ngày 20 tháng 12 năm 2022 của Ủy ban nhân dân tỉnh CCHC năm 2023;',
      'Căn cứ Kế hoạch số 192/KH-UBND ngày 20 tháng 12 năm 2022 của Ủy ban nhân dân tỉnh Sóc Trăng xanh;',
    ]);
  });

  test('a law is cited by its name; what is not in the register shows as missing', () => {
    const law = { kind: 'Luật Tổ chức chính quyền địa phương', number: '', date: '', issuer: null, subject: null };
    const { lines, missing } = draft(notice(0, { otherGrounds: [law], plan: null, teamDecision: null, minutes: [] }));
    expect(lines.filter((line) => line.startsWith('Căn cứ '))).toEqual([
      'Căn cứ Luật Tổ chức chính quyền địa phương;',
      'Căn cứ Kế hoạch số [chưa có: số văn bản] [chưa có: ngày văn bản] kiểm tra công tác cải cách hành chính;',
      'Căn cứ Quyết định số [chưa có: số văn bản] [chưa có: ngày văn bản] thành lập Đoàn kiểm tra cải cách hành chính;',
      'Căn cứ Biên bản kiểm tra [chưa có: ngày văn bản].',
    ]);
    expect(missing).toHaveLength(5);
  });
});

describe('the visit', () => {
  test('time, place, period, scope and files', () => {
    const lines = between(draft(notice()).lines, 'I. KHÁI QUÁT', 'II.');
    expect(lines).toEqual([
      '- Thời gian kiểm tra: ngày 15 tháng 6 năm 2023.',
      '- Địa điểm: Trụ sở Sở Công Thương.',
      '- Hình thức kiểm tra: theo Kế hoạch.',
      '- Niên độ kiểm tra: từ ngày 01/01/2023 đến ngày 15/6/2023.',
      '- Thành phần:',
      '+ Đoàn kiểm tra cải cách hành chính của tỉnh;',
      '+ Ban Giám đốc và trưởng các phòng của Sở Công Thương.',
      expect.stringMatching(
        /^- Phạm vi kiểm tra: 08 lĩnh vực, gồm: Công tác chỉ đạo, .*; Thực hiện một số nhiệm vụ khác\.$/,
      ),
      '- Hồ sơ, báo cáo đã cung cấp:',
      '+ Báo cáo kết quả cải cách hành chính 6 tháng đầu năm 2023.',
    ]);
  });

  test('a visit of which nothing is known invents nothing', () => {
    const { lines, missing } = draft(
      notice(0, {
        visit: {
          from: null,
          to: null,
          place: null,
          periodFrom: null,
          periodTo: null,
          form: null,
          participants: [],
          areasInspected: [],
          filesProvided: [],
        },
      }),
    );
    expect(between(lines, 'I. KHÁI QUÁT', 'II.')).toEqual([
      '- Thời gian kiểm tra: [chưa có: thời gian kiểm tra].',
      '- Địa điểm: [chưa có: địa điểm].',
      '- Niên độ kiểm tra: từ ngày [chưa có: niên độ từ] đến ngày [chưa có: niên độ đến].',
      '- Phạm vi kiểm tra: [chưa có: phạm vi kiểm tra].',
    ]);
    expect(missing).toHaveLength(5);
  });

  test.each([
    ['2023-06-13', '2023-06-13', 'ngày 13 tháng 6 năm 2023'],
    ['2023-06-13', null, 'ngày 13 tháng 6 năm 2023'],
    [null, '2023-06-13', 'ngày 13 tháng 6 năm 2023'],
    ['2023-07-10', '2023-07-12', 'từ ngày 10 tháng 7 năm 2023 đến ngày 12 tháng 7 năm 2023'],
    [null, null, null],
  ])('the days from %s to %s', (from, to, shown) => {
    const { visit } = notice();
    const { data } = conclusionNoticeData(notice(0, { visit: { ...visit, from, to } }));
    expect(data['thời gian kiểm tra']).toBe(shown);
  });

  test('a commune stands with the day on which it was visited, where that is known', () => {
    const named = (visitedOn: NoticeEntity['visitedOn']): string | undefined =>
      draft(
        notice(0, {
          entities: [
            entity('Ủy ban nhân dân huyện B', 0),
            { ...entity('Ủy ban nhân dân xã A', 0, 'commune'), visitedOn },
          ],
        }),
      ).lines.find((line) => line.includes('cấp xã'));
    const plain = '- Đơn vị cấp xã được kiểm tra: Ủy ban nhân dân xã A';
    expect(named({ from: '2023-08-09', to: '2023-08-09' })).toBe(`${plain} (ngày 09 tháng 8 năm 2023).`);
    expect(named({ from: null, to: null })).toBe(`${plain}.`);
    expect(named({ from: '0023-08-09', to: null })).toBe(`${plain} ([chưa có: thời gian kiểm tra]).`);
    expect(named(null)).toBe(`${plain}.`);
  });
});

describe('end of the document', () => {
  test('report, re-check and consequence, then the closing sentence with "./."', () => {
    const { lines } = draft(notice());
    expect(between(lines, 'V. TỔ CHỨC', 'Nơi nhận:')).toEqual([
      expect.stringMatching(/về Ủy ban nhân dân tỉnh Sóc Trăng \(qua Sở Nội vụ\) trước ngày 15\/10\/2023\.$/),
      '2. Sở Nội vụ tổ chức kiểm tra việc khắc phục sau khi nhận được báo cáo.',
      expect.stringContaining('trình xin ý kiến của Ủy ban nhân dân tỉnh Sóc Trăng quyết định hình thức xử lý'),
      expect.stringMatching(/nghiêm túc triển khai thực hiện\.\/\.$/),
    ]);
  });

  test('recipients have dashes, semicolons and a full stop, however they were typed', () => {
    const { lines } = draft(notice(0, { recipients: ['- UBND tỉnh (b/c);', 'Lãnh đạo Sở', ' – Lưu: VT, CCHC. '] }));
    expect(lines.slice(lines.indexOf('Nơi nhận:') + 1).slice(0, 5)).toEqual([
      '- UBND tỉnh (b/c);',
      '- Lãnh đạo Sở;',
      '- Lưu: VT, CCHC.',
      'KT. GIÁM ĐỐC',
      'PHÓ GIÁM ĐỐC',
    ]);
  });

  test('a signer of the team gives the position in the own agency; what is not known is missing', () => {
    const { lines } = draft(longNamesNotice());
    const from = lines.indexOf('TM. ĐOÀN KIỂM TRA');
    expect(lines.slice(from, from + 4)).toEqual([
      'TM. ĐOÀN KIỂM TRA',
      'TRƯỞNG ĐOÀN',
      '[chưa có: họ tên người ký]',
      'Phó Trưởng Ban Quản lý các khu chế xuất và công nghiệp Cần Thơ',
    ]);
    const bare = draft({
      ...notice(0),
      year: null,
      entities: [],
      recipients: [],
      signer: { authorityLines: [], name: null, ownPosition: null },
      issuer: {
        superiorLines: [],
        agencyLines: [],
        agencyName: null,
        reportTo: null,
        place: null,
        symbol: null,
        month: null,
        year: null,
      },
    });
    expect(bare.missing).toEqual(
      expect.arrayContaining([
        'cơ quan chủ quản',
        'cơ quan ban hành',
        'nơi nhận',
        'quyền hạn người ký',
        'ký hiệu',
        'địa danh',
        'ngày ban hành',
        'năm',
      ]),
    );
  });
});
