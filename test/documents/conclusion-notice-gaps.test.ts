/** Sentences of the register in the conclusion notice, what is missing, and the places of its template. */
import type { ConclusionNoticeContent } from '../../src/documents/conclusion-notice/content';
import { conclusionNoticeData } from '../../src/documents/conclusion-notice/data';
import { draftConclusionNotice } from '../../src/documents/conclusion-notice/draft';
import { conclusionNoticePlaceholders } from '../../src/documents/conclusion-notice/placeholders';
import { checkTemplate, type Placeholder, type TemplateData } from '../../src/documents/engine';
import { districtNotice, entity, longNamesNotice, notice, recommendation } from './notices';
import { templateWith } from './templates';
import { TEMPLATE, draft, unit } from './notice-support';

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
