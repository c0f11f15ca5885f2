/** What the conclusion notice says of findings and recommendations, of one unit, several, or none. */
import type { ConclusionNoticeContent } from '../../src/documents/conclusion-notice/content';
import { draftConclusionNotice } from '../../src/documents/conclusion-notice/draft';
import { cleanNotice, districtNotice, entity, notice, recommendation, weakness } from './notices';
import { partOf } from './templates';
import { TEMPLATE, between, draft, unit } from './notice-support';

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
