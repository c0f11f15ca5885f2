/** The conclusion notice as a clerk reads it: Decree 30/2020, the plan of 2023, and the rows of the register. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConclusionNoticeContent, NoticeEntity } from '../../src/documents/conclusion-notice/content';
import { conclusionNoticeData } from '../../src/documents/conclusion-notice/data';
import { draftConclusionNotice } from '../../src/documents/conclusion-notice/draft';
import { conclusionNoticePlaceholders } from '../../src/documents/conclusion-notice/placeholders';
import { checkTemplate, type Placeholder, type TemplateData } from '../../src/documents/engine';
import { AGENCY_LINE, SUBJECT_LINE } from '../../src/documents/lines';
import { ooxmlProblems } from '../support/ooxml-check';
import { cleanNotice, districtNotice, entity, longNamesNotice, notice, recommendation, weakness } from './notices';
import { partOf, templateWith, textsOf } from './templates';

const TEMPLATE = new Uint8Array(readFileSync(join(__dirname, '..', '..', 'templates', 'thong-bao-ket-luan.docx')));

function draft(content: ConclusionNoticeContent): { bytes: Uint8Array; lines: string[]; missing: string[] } {
  const result = draftConclusionNotice(TEMPLATE, content);
  if (!result.ok) throw new Error(result.problem.message.en);
  const { bytes, missing } = result.value;
  expect(ooxmlProblems(bytes)).toEqual([]);
  return { bytes, lines: textsOf(bytes), missing: missing.map(({ name }) => name) };
}

function between(lines: readonly string[], from: string, to: string): string[] {
  return lines.slice(
    lines.findIndex((line) => line.startsWith(from)) + 1,
    lines.findIndex((line) => line.startsWith(to)),
  );
}

function unit(change: Partial<NoticeEntity>): ConclusionNoticeContent {
  return notice(0, { entities: [{ ...entity('Sở Công Thương', 0), ...change }] });
}

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

describe('findings of one unit', () => {
  test('results stand by area in the order of the plan; an empty area says so, or is passed over', () => {
    const results = [
      { code: 'KQ-2', area: '3', content: 'Giải quyết 99,2% hồ sơ đúng hạn.' },
      { code: 'KQ-1', area: '1', content: 'Ban hành kế hoạch đúng thời hạn;' },
    ];
    const said = between(draft({ ...unit({ results }), overallAssessment: null }).lines, 'II. KẾT QUẢ', 'III.');
    expect(said.slice(0, 5)).toEqual([
      '1. Công tác chỉ đạo, điều hành cải cách hành chính',
      '- Ban hành kế hoạch đúng thời hạn.',
      '2. Cải cách thể chế',
      'Không có nội dung ghi nhận.',
      '3. Cải cách thủ tục hành chính',
    ]);
    const skipped = draft({ ...unit({ results }), emptyAreas: 'skip', overallAssessment: null }).lines;
    expect(between(skipped, 'II. KẾT QUẢ', 'III.')).toEqual([
      '1. Công tác chỉ đạo, điều hành cải cách hành chính',
      '- Ban hành kế hoạch đúng thời hạn.',
      '2. Cải cách thủ tục hành chính',
      '- Giải quyết 99,2% hồ sơ đúng hạn.',
    ]);
    const none = draft({ ...unit({ results: [] }), emptyAreas: 'skip', overallAssessment: null }).lines;
    expect(between(none, 'II. KẾT QUẢ', 'III.')).toEqual(['Không có nội dung ghi nhận.']);
  });

  test('a weakness keeps its code, evidence and legal ground; counts are computed', () => {
    const weaknesses = [
      { ...weakness(2, '3'), repeated: true },
      { ...weakness(1, '1'), evidence: null, legalGround: null, objectiveCause: null, subjectiveCause: null },
    ];
    const recommendations = [recommendation(2, '3'), recommendation(1, '1'), recommendation(3, '1')];
    const { lines } = draft(unit({ weaknesses, recommendations }));
    expect(between(lines, 'III. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN', 'IV.')).toEqual([
      'Qua kiểm tra, Đoàn kiểm tra ghi nhận 02 hạn chế, cụ thể như sau:',
      '1. Tồn tại, hạn chế',
      'a) Công tác chỉ đạo, điều hành cải cách hành chính',
      '- Kế hoạch cải cách hành chính năm 2023 ban hành chậm 12 ngày so với quy định; chưa gắn trách nhiệm người đứng đầu (PH-2023-001).',
      'b) Cải cách thủ tục hành chính',
      '- Còn 14 hồ sơ giải quyết trễ hạn nhưng không có văn bản xin lỗi tổ chức, cá nhân (PH-2023-002; lặp lại từ kỳ kiểm tra trước).' +
        ' Minh chứng: Báo cáo số 2/BC-SCT ngày 05/6/2023 của Sở Công Thương.' +
        ' Căn cứ: khoản 2 Điều 5 Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ.',
      '2. Nguyên nhân',
      'a) Nguyên nhân chủ quan',
      '- Người đứng đầu chưa thường xuyên kiểm tra, đôn đốc.',
    ]);
    expect(lines).toContain('Từ kết quả kiểm tra, Sở Nội vụ nêu 03 kiến nghị, yêu cầu, cụ thể như sau:');
  });

  test('the same cause of several weaknesses is given once; none at all shows as missing', () => {
    const causes = { objectiveCause: 'Thiếu biên chế.', subjectiveCause: 'Chưa quan tâm' };
    const two = [1, 2].map((n) => ({ ...weakness(n, '1'), ...causes }));
    expect(between(draft(unit({ weaknesses: two })).lines, '2. Nguyên nhân', 'IV.')).toEqual([
      'a) Nguyên nhân khách quan',
      '- Thiếu biên chế.',
      'b) Nguyên nhân chủ quan',
      '- Chưa quan tâm.',
    ]);
    const none = [{ ...weakness(1, '1'), objectiveCause: null, subjectiveCause: '' }];
    expect(between(draft(unit({ weaknesses: none })).lines, '2. Nguyên nhân', 'IV.')).toEqual([
      '[chưa có: nguyên nhân]',
    ]);
  });

  test('a cause of no known kind stands after the two; alone it has no heading', () => {
    const kindUnknown = {
      ...weakness(2, '1'),
      objectiveCause: null,
      subjectiveCause: null,
      cause: 'Quy định chưa rõ;',
    };
    const both = [{ ...weakness(1, '1'), objectiveCause: 'Thiếu biên chế.', subjectiveCause: null }, kindUnknown];
    expect(between(draft(unit({ weaknesses: both })).lines, '2. Nguyên nhân', 'IV.')).toEqual([
      'a) Nguyên nhân khách quan',
      '- Thiếu biên chế.',
      'b) Nguyên nhân khác',
      '- Quy định chưa rõ.',
    ]);
    expect(between(draft(unit({ weaknesses: [kindUnknown] })).lines, '2. Nguyên nhân', 'IV.')).toEqual([
      '- Quy định chưa rõ.',
    ]);
  });

  test('what adds to a weakness names it and is not a weakness more, unless that one is elsewhere', () => {
    const added = { ...weakness(40, '1'), supplements: 'PH-2023-038', evidence: null, legalGround: null };
    const two = draft(unit({ weaknesses: [weakness(38, '1'), added] })).lines;
    expect(two).toContain('Qua kiểm tra, Đoàn kiểm tra ghi nhận 01 hạn chế, cụ thể như sau:');
    expect(two.join('\n')).toContain('người đứng đầu (PH-2023-040, bổ sung cho PH-2023-038).');
    const alone = draft(unit({ weaknesses: [added] })).lines;
    expect(alone).toContain('Qua kiểm tra, Đoàn kiểm tra ghi nhận 01 hạn chế, cụ thể như sau:');
  });

  test('an area that the plan does not have comes last, its name missing', () => {
    const { lines } = draft(unit({ weaknesses: [weakness(1, '99'), weakness(2, '8')] }));
    expect(lines.filter((line) => /^[a-z]\) /.test(line)).slice(0, 2)).toEqual([
      'a) Thực hiện một số nhiệm vụ khác',
      'b) [chưa có: tên lĩnh vực]',
    ]);
  });

  test('difficulties have a part of their own', () => {
    const difficulties = [
      { code: 'PA-1', area: '7', content: 'Phần mềm chưa đồng bộ.', proposal: null },
      { code: 'PA-2', area: '2', content: 'Thiếu hướng dẫn', proposal: 'Bộ Nội vụ hướng dẫn.' },
    ];
    expect(between(draft(unit({ difficulties })).lines, 'III. TỒN TẠI, HẠN CHẾ VÀ KHÓ KHĂN, VƯỚNG MẮC', 'IV.')).toEqual(
      [
        'Qua kiểm tra, Đoàn kiểm tra không ghi nhận tồn tại, hạn chế.',
        '1. Khó khăn, vướng mắc và đề xuất, kiến nghị',
        '- Thiếu hướng dẫn (PA-2). Đề xuất, kiến nghị: Bộ Nội vụ hướng dẫn.',
        '- Phần mềm chưa đồng bộ (PA-1).',
      ],
    );
  });
});

describe('recommendations', () => {
  const cells = (content: ConclusionNoticeContent): string[] =>
    between(draft(content).lines, 'IV. KIẾN NGHỊ', 'V. TỔ CHỨC');

  test('each row has its number, area, who answers for it, deadline and evidence', () => {
    const recommendations = [recommendation(2, '3'), { ...recommendation(1, '1'), responsible: null }];
    expect(cells(unit({ recommendations })).slice(1, 20)).toEqual([
      '1. Đối với Sở Công Thương',
      'TT',
      'Nội dung kiến nghị',
      'Lĩnh vực',
      'Cơ quan, cá nhân chịu trách nhiệm',
      'Thời hạn hoàn thành',
      'Minh chứng phải gửi',
      '1',
      expect.stringContaining('cá nhân có liên quan (PH-2023-001)'),
      'Công tác chỉ đạo, điều hành cải cách hành chính',
      '[chưa có: đơn vị chịu trách nhiệm]',
      'Trước ngày 30/9/2023',
      '',
      '2',
      expect.stringContaining('(PH-2023-002)'),
      'Cải cách thủ tục hành chính',
      'Văn phòng Sở',
      'Trước ngày 30/9/2023',
      'Văn bản đã ban hành',
    ]);
  });

  test.each([
    [{ text: 'trước ngày 30/9/2023', lastDay: '2023-09-29' }, 'Trước ngày 30/9/2023'],
    [{ text: null, lastDay: '2023-09-05' }, 'Chậm nhất ngày 05/9/2023'],
    [
      { text: 'trong thời hạn 30 ngày kể từ ngày nhận Thông báo', lastDay: '2023-02-01' },
      'Trong thời hạn 30 ngày kể từ ngày nhận Thông báo (chậm nhất ngày 01/02/2023)',
    ],
    [{ text: 'thường xuyên', lastDay: null }, 'Thường xuyên'],
    [{ text: ' ', lastDay: null }, '[chưa có: thời hạn]'],
  ])('deadline %j prints %s', (deadline, shown) => {
    expect(cells(unit({ recommendations: [{ ...recommendation(1, '1'), deadline }] }))[12]).toBe(shown);
  });

  test('weaknesses without any recommendation are a gap, not a unit to be praised; part V and the form stay', () => {
    const drafted = draft(unit({ weaknesses: [weakness(1, '1'), weakness(2, '2')], recommendations: [] }));
    const shown = drafted.lines;
    expect(between(shown, 'IV. KIẾN NGHỊ', 'V. TỔ CHỨC')).toEqual([
      'Từ kết quả kiểm tra, Sở Nội vụ nêu [chưa có: số kiến nghị] kiến nghị, yêu cầu, cụ thể như sau:',
      '1. Đối với Sở Công Thương',
      '[chưa có: kiến nghị]',
    ]);
    expect(shown.join('\n')).not.toMatch(/phát huy|không có kiến nghị/);
    expect(between(shown, 'V. TỔ CHỨC', 'Nơi nhận:')[0]).toContain('trước ngày 15/10/2023.');
    expect(shown).toContain(
      '3. Quá thời hạn nêu trên, nếu không có báo cáo, Đoàn kiểm tra sẽ có văn bản trình xin ý kiến của Ủy ban nhân dân tỉnh Sóc Trăng quyết định hình thức xử lý.',
    );
    expect(shown.slice(shown.indexOf('I. Sở Công Thương') + 1).slice(0, 3)).toEqual(['', '[chưa có: kiến nghị]', '']);
    expect(drafted.missing).toEqual(['số kiến nghị', 'kiến nghị']);
  });

  test('of two entities the one without recommendations is a gap; the others keep theirs', () => {
    const commune = { ...entity('Ủy ban nhân dân xã A', 1, 'commune'), recommendations: [] };
    const drafted = draft(notice(0, { entities: [entity('Ủy ban nhân dân huyện B', 1), commune] }));
    const result = draftConclusionNotice(
      TEMPLATE,
      notice(0, { entities: [entity('Ủy ban nhân dân huyện B', 1), commune] }),
    );
    expect(drafted.lines).toContain('Từ kết quả kiểm tra, Sở Nội vụ nêu 01 kiến nghị, yêu cầu, cụ thể như sau:');
    expect(result).toMatchObject({
      value: { missing: [{ label: { vi: 'kiến nghị của đơn vị thứ 2 (Ủy ban nhân dân xã A)' } }] },
    });
  });

  test('the form to send back has every recommendation, with result and evidence left blank', () => {
    const { lines } = draft(notice(3));
    const form = lines.slice(lines.indexOf('Phụ lục'));
    expect(form).toContain('(Kèm theo Thông báo số        /TB-SNV ngày      tháng 7 năm 2023 của Sở Nội vụ)');
    expect(form.filter((line) => line.startsWith('PH-2023-'))).toEqual(['PH-2023-001', 'PH-2023-002', 'PH-2023-003']);
    expect(form.slice(form.indexOf('I. Sở Công Thương') + 1).slice(0, 7)).toEqual([
      '1',
      'PH-2023-001',
      expect.stringContaining('Rà soát'),
      'Văn phòng Sở',
      'Trước ngày 30/9/2023',
      '',
      '',
    ]);
  });
});

describe('a district and its commune', () => {
  const { lines } = draft(districtNotice());

  test('the commune has its own part among results, weaknesses and recommendations', () => {
    expect(lines.filter((line) => /^\d\. Tại /.test(line))).toEqual([
      '1. Tại Ủy ban nhân dân huyện Trần Đề',
      '2. Tại Ủy ban nhân dân xã Lịch Hội Thượng',
      '1. Tại Ủy ban nhân dân huyện Trần Đề',
      '2. Tại Ủy ban nhân dân xã Lịch Hội Thượng',
    ]);
    expect(lines.filter((line) => /^\d\. Đối với /.test(line))).toEqual([
      '1. Đối với Ủy ban nhân dân huyện Trần Đề',
      '2. Đối với Ủy ban nhân dân xã Lịch Hội Thượng',
      '3. Đối với các cơ quan, đơn vị liên quan',
    ]);
    expect(lines).toEqual(
      expect.arrayContaining(['I. Ủy ban nhân dân huyện Trần Đề', 'II. Ủy ban nhân dân xã Lịch Hội Thượng']),
    );
  });

  test('parts are numbered 1.1, 1.2 and counts given in all and for each', () => {
    expect(lines.filter((line) => /^\d\.\d\. /.test(line))).toEqual([
      '1.1. Tồn tại, hạn chế',
      '1.2. Nguyên nhân',
      '1.3. Khó khăn, vướng mắc và đề xuất, kiến nghị',
      '2.1. Tồn tại, hạn chế',
      '2.2. Nguyên nhân',
    ]);
    expect(lines).toContain(
      'Qua kiểm tra, Đoàn kiểm tra ghi nhận 08 hạn chế (Ủy ban nhân dân huyện Trần Đề: 06 hạn chế; ' +
        'Ủy ban nhân dân xã Lịch Hội Thượng: 02 hạn chế), cụ thể như sau:',
    );
    expect(lines).toContain('III. TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN VÀ KHÓ KHĂN, VƯỚNG MẮC');
    expect(lines).toContain('Từ kết quả kiểm tra, Sở Nội vụ nêu 09 kiến nghị, yêu cầu, cụ thể như sau:');
  });

  test('recommendations to others stay out of the form', () => {
    expect(lines.slice(lines.indexOf('Phụ lục'))).not.toContain('PH-2023-020');
  });

  test('a commune without a name, without weaknesses', () => {
    const commune = { ...entity('', 0, 'commune'), name: null };
    const drafted = draft(notice(1, { entities: [entity('Ủy ban nhân dân huyện Mỹ Tú', 1), commune] }));
    expect(drafted.lines).toContain('2. Tại [chưa có: đơn vị cấp xã]');
    expect(drafted.lines.join(' ')).toContain('1. Ủy ban nhân dân huyện Mỹ Tú và [chưa có: đơn vị cấp xã] tổ chức');
    expect(drafted.lines).toContain('Qua kiểm tra, Đoàn kiểm tra không ghi nhận tồn tại, hạn chế.');
    expect(drafted.lines.join(' ')).toContain('[chưa có: đơn vị cấp xã]: 00 hạn chế');
    expect(drafted.missing).toEqual(['đơn vị cấp xã']);
  });
});

describe('a unit without weaknesses', () => {
  const { lines, bytes, missing } = draft(cleanNotice());

  test('reads properly: no count of nothing, no empty table, no form', () => {
    expect(between(lines, 'III. TỒN TẠI, HẠN CHẾ', 'IV.')).toEqual([
      'Qua kiểm tra, Đoàn kiểm tra không ghi nhận tồn tại, hạn chế.',
    ]);
    expect(between(lines, 'IV. KIẾN NGHỊ', 'V.')).toEqual([
      'Đoàn kiểm tra không có kiến nghị, yêu cầu khắc phục; đề nghị Sở Công Thương tiếp tục duy trì, phát huy những kết quả đã đạt được.',
    ]);
    expect(lines.join('\n')).not.toMatch(/\b00\b|Phụ lục/);
    expect(missing).toEqual([]);
  });

  test('the document has one section, upright', () => {
    const document = partOf(bytes, 'word/document.xml');
    expect(document.match(/<w:sectPr/g)).toHaveLength(1);
    expect(document).not.toContain('landscape');
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

describe('sentences in the register', () => {
  test.each([
    ['Niêm yết ngay./.', 'Niêm yết ngay.'],
    ['Niêm yết ngay. / .', 'Niêm yết ngay.'],
    ['Niêm yết ngay./', 'Niêm yết ngay.'],
    ['Niêm yết ngay..', 'Niêm yết ngay.'],
    ['Niêm yết;. ,', 'Niêm yết.'],
    ['biểu mẫu, tờ khai, v.v.', 'biểu mẫu, tờ khai, v.v.'],
    ['biểu mẫu, tờ khai, v.v..', 'biểu mẫu, tờ khai, v.v.'],
    ['biểu mẫu, tờ khai, v.v.;', 'biểu mẫu, tờ khai, v.v.'],
    ['biểu mẫu, tờ khai, v.v', 'biểu mẫu, tờ khai, v.v.'],
    ['theo phụ lục:', 'theo phụ lục.'],
    ['Công ty A&amp;', 'Công ty A&amp;.'],
    ['Công ty A&#38;', 'Công ty A&#38;.'],
    ['Công ty A&B;', 'Công ty A&B.'],
    ['biểu mẫu…', 'biểu mẫu…'],
    ['biểu mẫu….', 'biểu mẫu…'],
    ['biểu mẫu...', 'biểu mẫu...'],
    ['đã rõ chưa?', 'đã rõ chưa?'],
    ['đã rõ!', 'đã rõ!'],
  ])('%j ends as %j', (content, printed) => {
    const { lines } = draft(unit({ results: [{ code: 'KQ-1', area: '1', content }] }));
    expect(lines).toContain(`- ${printed}`);
  });

  test('lines that the notice closes itself: files, grounds, recipients', () => {
    const base = notice(0);
    const { lines } = draft({
      ...base,
      visit: { ...base.visit, filesProvided: ['Báo cáo, v.v.', 'Biểu số 1, 2…'] },
      minutes: [{ kind: 'Biên bản', number: '', date: '2023-06-15', issuer: null, subject: 'về hồ sơ, v.v.' }],
      recipients: ['Các phòng, v.v.', 'Lưu: VT, v.v.'],
    });
    expect(lines).toEqual(
      expect.arrayContaining([
        '+ Báo cáo, v.v.;',
        '+ Biểu số 1, 2…',
        'Căn cứ Biên bản ngày 15 tháng 6 năm 2023 về hồ sơ, v.v.',
        '- Các phòng, v.v.;',
        '- Lưu: VT, v.v.',
      ]),
    );
  });

  test('a long row of initials is no trap', () => {
    const content = 'a.'.repeat(16000) + ' b.';
    expect(draft(unit({ results: [{ code: 'KQ-1', area: '1', content }] })).lines).toContain(`- ${content}`);
  });
});

describe('what is missing', () => {
  const labels = (content: ConclusionNoticeContent): { vi: string; en: string }[] => {
    const result = draftConclusionNotice(TEMPLATE, content);
    return result.ok ? result.value.missing.map(({ label }) => label) : [];
  };

  test('is told in words, once, with the item that it belongs to', () => {
    const recommendations = [recommendation(1, '1'), { ...recommendation(2, '3'), responsible: null }];
    expect(labels({ ...unit({ recommendations }), teamDecision: null })).toEqual([
      {
        vi: 'số và ký hiệu của căn cứ thứ 2 (Quyết định thành lập Đoàn kiểm tra cải cách hành chính)',
        en: 'number of ground 2 (Quyết định thành lập Đoàn kiểm tra cải cách hành chính)',
      },
      {
        vi: 'ngày ban hành của căn cứ thứ 2 (Quyết định thành lập Đoàn kiểm tra cải cách hành chính)',
        en: 'date of ground 2 (Quyết định thành lập Đoàn kiểm tra cải cách hành chính)',
      },
      {
        vi: 'cơ quan hoặc cá nhân chịu trách nhiệm của kiến nghị thứ 2 (PH-2023-002)',
        en: 'responsible agency or person of recommendation 2 (PH-2023-002)',
      },
    ]);
  });

  test('holds what texts made elsewhere show as missing', () => {
    const { visit } = notice();
    const participants = ['Đoàn kiểm tra: Nguyễn Văn A, [chưa có: cơ quan]', 'Đại diện đơn vị'];
    const content = notice(0, {
      year: null,
      visit: { ...visit, participants },
      recipients: ['[chưa có: đơn vị] (th/h)'],
    });
    expect(labels(content).map(({ vi }) => vi)).toEqual([
      'năm của kế hoạch kiểm tra',
      'cơ quan của dòng thành phần thứ 1',
      'tên đơn vị được kiểm tra',
    ]);
    const commune = { ...entity('', 1, 'commune'), name: null };
    expect(labels(notice(0, { entities: [entity('Ủy ban nhân dân huyện B', 1), commune] }))).toEqual([
      { vi: 'tên đơn vị cấp xã', en: 'names of the communes' },
    ]);
  });

  test.each([notice(9), districtNotice(), longNamesNotice()])(
    'each value that can be missing has English words',
    (content) => {
      for (const { en } of labels(content)) expect(en).not.toContain('“');
    },
  );
});

describe('template and placeholders', () => {
  test('a template that lost its loops is refused, with all that it lacks', () => {
    const result = draftConclusionNotice(templateWith('Thông báo tại {đơn vị}'), notice());
    if (result.ok) throw new Error('accepted');
    expect(result.problem.code).toBe('TEMPLATE_LACKS_PLACES');
    for (const place of [
      '{#bản nháp}',
      '{#hạn chế theo đơn vị}{#lĩnh vực}{#hạn chế}{nội dung}',
      '{#kiến nghị theo đơn vị}{#kiến nghị}{đơn vị chịu trách nhiệm}',
      '{#kiến nghị theo đơn vị}{#kiến nghị}{thời hạn}',
      '{hạn báo cáo}',
      '{#nơi nhận}{dòng nơi nhận}',
      '{#quyền hạn người ký}{dòng chức vụ}',
    ]) {
      expect(result.problem.message.vi).toContain(place);
    }
    expect(result.problem.message.vi).not.toContain('{đơn vị}');
  });

  test('the default template uses only declared places', () => {
    expect(checkTemplate(TEMPLATE, conclusionNoticePlaceholders)).toEqual([]);
  });

  test('a name that the notice does not have is refused before drafting', () => {
    expect(draftConclusionNotice(templateWith('{số điện thoại}'), notice())).toMatchObject({
      ok: false,
      problem: { code: 'PLACEHOLDER_UNKNOWN' },
    });
  });

  test('each place is described, in NFC, and given by the data; the data give no other', () => {
    const names = (fields: readonly Placeholder[]): string[] =>
      fields.flatMap(({ name, kind, within }) => [name, ...(kind === 'condition' ? names(within ?? []) : [])]);
    const compare = (fields: readonly Placeholder[], data: TemplateData, path: string): void => {
      for (const key of Object.keys(data)) {
        expect([path, names(fields)]).toEqual([path, expect.arrayContaining([key])]);
      }
      for (const { name, about, within } of fields) {
        expect(name).toBe(name.normalize('NFC'));
        expect(about.length).toBeGreaterThan(5);
        const value = data[name];
        const items = Array.isArray(value) ? (value as readonly TemplateData[]) : [value];
        for (const item of items) {
          if (typeof item === 'object' && item !== null) compare(within ?? [], item as TemplateData, `${path}/${name}`);
        }
      }
    };
    for (const content of [notice(9), districtNotice(), longNamesNotice()]) {
      compare(conclusionNoticePlaceholders, conclusionNoticeData(content).data, '');
    }
  });

  test('the same content gives the same bytes', () => {
    expect(draft(districtNotice()).bytes).toEqual(draft(districtNotice()).bytes);
  });
});
