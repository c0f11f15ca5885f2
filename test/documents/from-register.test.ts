/** What a notice takes from the register: every kind of deadline in words, who took part, which unit bore which name. */
import { conclusionNoticeSource, findingsOf } from '../../src/documents/conclusion-notice/from-register';
import { deadlineWording } from '../../src/documents/conclusion-notice/deadline-wording';
import { participants } from '../../src/documents/conclusion-notice/participants';
import type { Register, RowIn } from '../../src/register/register';
import { unitNameOn } from '../../src/register/units';
import { registerOf, type RowInput } from '../support/register';

const unit = (code: string, name: string, more: Partial<RowInput<'units'>> = {}): RowInput<'units'> => ({
  code,
  name,
  kind: 'Sở, ban, ngành',
  ...more,
});

const units: RowInput<'units'>[] = [
  unit('SNNMT', 'Sở Nông nghiệp và Môi trường', {
    earlierName: 'Sở Tài nguyên và Môi trường',
    earlierUntil: '2025-02-28',
  }),
  unit('HUYEN', 'Ủy ban nhân dân huyện Trần Đề'),
  unit('XA', 'Ủy ban nhân dân xã A (minh họa)'),
  unit('SNV', 'Sở Nội vụ'),
  unit('STP', 'Sở Tư pháp'),
  unit('BAO', 'Báo Sóc Trăng'),
];

const areas: RowInput<'areas'>[] = [
  { code: 'LV2', order: 2, name: 'Cải cách thể chế' },
  { code: 'LV1', order: 1, name: 'Công tác chỉ đạo, điều hành cải cách hành chính' },
];

const visit = (more: Partial<RowInput<'visits'>> = {}): RowInput<'visits'> => ({
  code: 'KT01',
  unit: 'HUYEN',
  form: 'PLANNED',
  scheduledFrom: '2023-07-18',
  inspectedOn: '2023-07-19',
  ...more,
});

const finding = (code: string, more: Partial<RowInput<'findings'>> = {}): RowInput<'findings'> => ({
  code,
  visit: 'KT01',
  unit: 'HUYEN',
  area: 'LV1',
  kind: 'WEAKNESS',
  content: `Nội dung ${code}`,
  ...more,
});

function visitOf(register: Register, code = 'KT01'): RowIn<'visits'> {
  const row = register.tables.visits.byCode.get(code);
  if (row === undefined) throw new Error(`no visit ${code}`);
  return row;
}

const contentOf = (register: Register, code = 'KT01', day = '2023-08-01') =>
  conclusionNoticeSource(register, visitOf(register, code), day).content;

describe('deadlines in words', () => {
  const row = { deadlineDate: '2023-09-30', deadlineCount: 5, deadlineFrom: '2023-08-04' };

  test.each([
    ['BEFORE_DATE', 'trước ngày 30/9/2023'],
    ['BY_DATE', 'chậm nhất ngày 30/9/2023'],
    ['DAYS', '05 ngày kể từ ngày 04/8/2023 (chậm nhất ngày 09/8/2023)'],
    ['WORKING_DAYS', '05 ngày làm việc kể từ ngày 04/8/2023 (chậm nhất ngày 09/8/2023)'],
    ['MONTHS', '05 tháng kể từ ngày 04/8/2023 (chậm nhất ngày 09/8/2023)'],
    ['IN_MONTH', 'trong tháng 9/2023'],
    ['IN_QUARTER', 'trong quý III/2023'],
    ['ONGOING', 'thường xuyên, rà soát ngày 30/9/2023'],
  ] as const)('%s', (deadlineKind, words) => {
    expect(deadlineWording({ ...row, deadlineKind }, '2023-08-09')).toBe(words);
  });

  test('what is missing gives no words rather than half a sentence', () => {
    const blank = { deadlineDate: null, deadlineCount: null, deadlineFrom: null };
    for (const deadlineKind of ['BEFORE_DATE', 'BY_DATE', 'DAYS', 'MONTHS', 'IN_MONTH', 'IN_QUARTER'] as const) {
      expect(deadlineWording({ ...blank, deadlineKind }, null)).toBeNull();
    }
    expect(deadlineWording({ ...blank, deadlineKind: null }, null)).toBeNull();
    expect(deadlineWording({ ...blank, deadlineCount: 5, deadlineKind: 'DAYS' }, null)).toBeNull();
    expect(deadlineWording({ ...blank, deadlineKind: 'ONGOING' }, null)).toBe('thường xuyên');
    expect(deadlineWording({ ...row, deadlineKind: 'DAYS' }, null)).toBe('05 ngày kể từ ngày 04/8/2023');
  });
});

describe('units', () => {
  const register = registerOf({ units });

  test('bear the name that was valid on the day', () => {
    expect(unitNameOn(register, 'SNNMT', '2025-02-28')).toBe('Sở Tài nguyên và Môi trường');
    expect(unitNameOn(register, 'SNNMT', '2025-03-01')).toBe('Sở Nông nghiệp và Môi trường');
    expect(unitNameOn(register, 'SNV', '2025-02-28')).toBe('Sở Nội vụ');
    expect(unitNameOn(register, 'KHONGCO', '2025-03-01')).toBeNull();
    expect(unitNameOn(register, null, '2025-03-01')).toBeNull();
  });
});

describe('participants', () => {
  const team: RowInput<'team'>[] = [
    { code: 'TV001', agency: 'SNV', role: 'HEAD', name: 'Người thứ nhất (minh họa)', position: 'Phó Giám đốc' },
    { code: 'TV002', agency: 'STP', role: 'MEMBER' },
    { code: 'TV003', agency: 'SNV', role: 'SECRETARY' },
    { code: 'TV004', agency: 'SNV', role: 'MEMBER', name: 'Người đã thôi', to: '2023-06-30' },
    { code: 'TV005', agency: 'SNV', role: 'MEMBER', name: 'Người đến sau', from: '2023-08-01' },
    { code: 'TV006', agency: 'BAO', role: 'INVITED' },
  ];
  const linesOf = (more: Partial<RowInput<'visits'>>): string[] => {
    const register = registerOf({ units, team, visits: [visit(more)] });
    return participants(register, visitOf(register));
  };

  test('are the members serving that day, by name or by agency, then those invited', () => {
    expect(linesOf({ contact: 'Chánh Văn phòng' })).toEqual([
      'Đoàn kiểm tra: Người thứ nhất (minh họa), Phó Giám đốc, Sở Nội vụ, Trưởng đoàn; đại diện Sở Tư pháp; đại diện Sở Nội vụ (Thư ký)',
      'Mời tham dự: Báo Sóc Trăng',
      'Đại diện đơn vị: Chánh Văn phòng',
    ]);
  });

  test('leave out the absent, and those not chosen for this visit', () => {
    expect(linesOf({ absent: ['TV001', 'TV006'] })).toEqual([
      'Đoàn kiểm tra: đại diện Sở Tư pháp; đại diện Sở Nội vụ (Thư ký)',
    ]);
    expect(linesOf({ members: ['TV002'] })).toEqual(['Đoàn kiểm tra: đại diện Sở Tư pháp']);
  });

  test('of a visit without a day are all who were ever named', () => {
    const lines = linesOf({ scheduledFrom: null, inspectedOn: null });
    expect(lines[0]).toContain('Người đã thôi');
    expect(lines[0]).toContain('Người đến sau');
  });
});

describe('the content of a notice', () => {
  test('puts the commune in its own part, cancelled visits nowhere', () => {
    const register = registerOf({
      units,
      areas,
      visits: [
        visit(),
        visit({ code: 'KT01.1', unit: 'XA', parent: 'KT01', inspectedOn: '2023-07-20' }),
        visit({ code: 'KT01.2', unit: 'STP', parent: 'KT01', sideState: 'CANCELLED' }),
      ],
      findings: [
        finding('PH001', { recommendation: 'Khắc phục', causeKind: 'OBJECTIVE', cause: 'Thiếu người' }),
        finding('PH002', { unit: 'XA', visit: 'KT01.1', causeKind: 'SUBJECTIVE', cause: 'Chưa sát sao' }),
        finding('PH003', { unit: 'XA', kind: 'RESULT' }),
        finding('PH004', { supplements: 'PH001', recommendation: 'Báo cáo thêm', content: 'nội dung  PH001' }),
        finding('PH005', { supplements: 'PH001', recommendation: 'Làm thêm', content: 'Nội dung khác' }),
      ],
    });
    const { entities, areas: ordered, visit: main } = contentOf(register);
    expect([main.to, main.periodTo, entities[1]?.visitedOn?.to]).toEqual(['2023-07-19', '2023-07-20', '2023-07-20']);
    expect(entities.map(({ kind, name }) => [kind, name])).toEqual([
      ['unit', 'Ủy ban nhân dân huyện Trần Đề'],
      ['commune', 'Ủy ban nhân dân xã A (minh họa)'],
    ]);
    expect(entities[0]?.weaknesses.map(({ code, objectiveCause }) => [code, objectiveCause])).toEqual([
      ['PH001', 'Thiếu người'],
      ['PH005', null],
    ]);
    expect(entities[0]?.weaknesses[1]?.supplements).toBe('PH001');
    expect(entities[0]?.recommendations.map(({ code }) => code)).toEqual(['PH001', 'PH004', 'PH005']);
    expect(entities[1]?.weaknesses.map(({ code, subjectiveCause }) => [code, subjectiveCause])).toEqual([
      ['PH002', 'Chưa sát sao'],
    ]);
    expect(entities[1]?.results.map(({ code }) => code)).toEqual(['PH003']);
    expect(ordered.map(({ code }) => code)).toEqual(['LV1', 'LV2']);
  });

  test('a difficulty asking a named agency by a day is a recommendation to others, else a proposal', () => {
    const asks = { kind: 'DIFFICULTY', recommendation: 'Bổ sung kinh phí' } as const;
    const register = registerOf({
      units,
      areas,
      visits: [visit()],
      findings: [
        finding('PH001', { ...asks, responsible: 'Sở Tài chính', deadlineKind: 'BY_DATE', deadlineDate: '2023-10-31' }),
        finding('PH002', { ...asks, responsible: 'Sở Tài chính' }),
        finding('PH003', asks),
      ],
    });
    const { entities, otherRecommendations } = contentOf(register);
    expect(otherRecommendations).toMatchObject([
      { code: 'PH001', responsible: 'Sở Tài chính', deadline: { lastDay: '2023-10-31' } },
    ]);
    expect(entities[0]?.difficulties.map(({ code, proposal }) => [code, proposal])).toEqual([
      ['PH001', null],
      ['PH002', 'Bổ sung kinh phí'],
      ['PH003', 'Bổ sung kinh phí'],
    ]);
  });

  test('cites documents only as sheet Văn bản has them; minutes may go without a number', () => {
    const register = registerOf(
      {
        units,
        visits: [visit({ minutes: 'VB003' })],
        documents: [
          { code: 'VB001', kind: 'Kế hoạch', number: '28/KH-UBND', date: '2023-02-09', title: 'Kiểm tra năm 2023' },
          { code: 'VB002', kind: 'Quyết định', title: 'UBND giao nhiệm vụ' },
          { code: 'VB003', kind: 'Biên bản', date: '2023-07-19' },
          { code: 'VB004', number: '1/X' },
        ],
      },
      { settings: { planDocument: 'VB001', teamDocument: 'VB002', groundDocuments: 'VB004; VB999' } },
    );
    const { plan, teamDecision, minutes, otherGrounds } = contentOf(register);
    expect(plan).toMatchObject({ kind: 'Kế hoạch', number: '28/KH-UBND', subject: 'Kiểm tra năm 2023' });
    expect(teamDecision).toMatchObject({ number: null, date: null, subject: 'UBND giao nhiệm vụ' });
    expect(minutes).toMatchObject([{ number: '', date: '2023-07-19', subject: null }]);
    expect(otherGrounds).toMatchObject([{ kind: '', number: '1/X' }]);
  });

  test('recipients name the unit and its communes; a unit not known is said', () => {
    const settings = { noticeRecipients: 'UBND tỉnh (b/c)\n{ Đơn vị } (th/h)\n{đơn vị cấp xã} (th/h)\nLưu: VT' };
    const visits = [visit(), visit({ code: 'KT01.1', unit: 'XA', parent: 'KT01' })];
    expect(contentOf(registerOf({ units, visits }, { settings })).recipients).toEqual([
      'UBND tỉnh (b/c)',
      'Ủy ban nhân dân huyện Trần Đề (th/h)',
      'Ủy ban nhân dân xã A (minh họa) (th/h)',
      'Lưu: VT',
    ]);
    expect(contentOf(registerOf({ visits: [visit()] }, { settings })).recipients[1]).toBe('[chưa có: đơn vị] (th/h)');
  });

  test('dates and scope: one day once, a blank list of areas means all, an exception is named', () => {
    const register = registerOf({
      units,
      areas,
      visits: [
        visit({ scheduledFrom: '2023-07-19', scheduledTo: '2023-07-19' }),
        visit({ code: 'KT02', form: 'UNANNOUNCED', areas: ['LV2'], remedyReportDue: '2023-09-30' }),
        visit({ code: 'KT03', scheduledFrom: null, inspectedOn: null }),
      ],
    });
    const planned = contentOf(register);
    expect(planned.visit).toMatchObject({ from: '2023-07-19', to: '2023-07-19', areasInspected: ['LV1', 'LV2'] });
    expect(planned.visit.form).toBeNull();
    expect(planned.visit.periodTo).toBe('2023-07-19');
    expect(planned.reportDeadline).toEqual({ text: null, lastDay: null });
    const unannounced = contentOf(register, 'KT02');
    expect(unannounced.visit).toMatchObject({ from: '2023-07-18', to: '2023-07-19', form: 'đột xuất' });
    expect(unannounced.visit.areasInspected).toEqual(['LV2']);
    expect(unannounced.reportDeadline).toEqual({ text: 'chậm nhất ngày 30/9/2023', lastDay: '2023-09-30' });
    expect(contentOf(register, 'KT03').visit).toMatchObject({ from: null, to: null, periodTo: null });
  });

  test('a last day that rests on a year not entered is not printed', () => {
    const terms = { deadlineKind: 'WORKING_DAYS', deadlineCount: 5, deadlineFrom: '2026-12-29' } as const;
    const register = registerOf({
      units,
      visits: [visit()],
      findings: [finding('PH001', { recommendation: 'Khắc phục', ...terms })],
    });
    expect(contentOf(register).entities[0]?.recommendations[0]?.deadline).toEqual({
      text: '05 ngày làm việc kể từ ngày 29/12/2026',
      lastDay: null,
    });
  });

  test('a notice that was signed keeps its month and the names of that day', () => {
    const register = registerOf({ units, visits: [visit({ unit: 'SNNMT', concludedOn: '2025-02-10' })] });
    const { issuer, entities } = contentOf(register, 'KT01', '2026-11-23');
    expect([issuer.month, issuer.year]).toEqual([2, 2025]);
    expect(entities[0]?.name).toBe('Sở Tài nguyên và Môi trường');
  });

  test('an unreadable deadline prints as missing, never as another day', () => {
    const broken = registerOf({
      units,
      visits: [visit()],
      findings: [
        finding('PH001', {
          recommendation: 'Khắc phục',
          deadlineKind: 'DAYS',
          deadlineCount: 0,
          deadlineFrom: '2023-08-04',
        }),
      ],
    });
    expect(contentOf(broken).entities[0]?.recommendations[0]?.deadline.lastDay).toBeNull();
    expect(findingsOf(broken, visitOf(broken))).toHaveLength(1);
  });
});
