/** Checks of cited documents. */
import { citedNumbers } from '../../../src/register/checks/documents';
import { problemsCalled, problemsOf, type RowInput, type Rows } from '../../support/register';

test.each<[string, string[]]>([
  ['theo Kế hoạch số 28/KH-UBND ngày 09/02/2023', ['28/KH-UBND']],
  ['Kế hoạch số 28 /KH-UBND, Nghị định 61/2018/NĐ-CP.', ['28/KH-UBND', '61/2018/NĐ-CP']],
  ['(Nghị quyết 1668/NQ-UBTVQH15; Luật 84/2025/QH15)', ['1668/NQ-UBTVQH15', '84/2025/QH15']],
  ['Nghị quyết 43-NQ/TW', ['43-NQ/TW']],
  ['công văn 12/SNV-CCHC và 1105/KH–ĐKT', ['12/SNV-CCHC', '1105/KH–ĐKT']],
  ['30/2020/NĐ-CP'.normalize('NFD'), ['30/2020/NĐ-CP']],
  ['Kế hoạch 28/KH-UBND - UBND tỉnh', ['28/KH-UBND']],
  ['trước ngày 30/9/2023, đạt 15/20 hồ sơ', []],
  ['tỷ lệ 5/SNV, điểm 3/2023/A', []],
  ['quý II/2023 và 06/QĐ', []],
  ['không có số', []],
])('the documents cited in “%s”', (text, numbers) => {
  expect(citedNumbers(text)).toEqual(numbers);
});

const documents: RowInput<'documents'>[] = [
  { kind: 'Kế hoạch', number: '28 /KH-UBND', date: '2023-02-09' },
  { kind: 'Báo cáo', number: '05/BC-SCT', date: '2023-02-09' },
  { kind: 'Báo cáo', number: null, date: '2023-02-09' },
];

test('a number in free text is that of a document; one problem names all its cells', () => {
  const rows: Rows = {
    documents,
    findings: [
      { content: 'Trái Nghị định 61/2018/NĐ-CP và 61/2018/NĐ-CP', legalGround: 'Nghị định 61/2018/NĐ-CP' },
      { content: 'Chưa làm theo 28/KH-UBND, 5/BC-SCT' },
    ],
    visits: [{ assessment: 'Theo 61 / 2018/NĐ-CP' }],
  };
  const found = problemsCalled('CITED_NOT_IN_DOCUMENTS', rows);
  expect(found).toHaveLength(1);
  expect(found[0]?.place).toMatchObject({ sheet: 'Lịch kiểm tra', column: 'assessment' });
  expect(found[0]?.message.vi).toBe(
    'Văn bản số 61/2018/NĐ-CP được viện dẫn ở ô Lịch kiểm tra!V4; Phát hiện!F4; Phát hiện!H4 nhưng không có trong sheet Văn bản.',
  );
});

test('D is not Đ in a number', () => {
  const rows: Rows = {
    documents: [{ kind: 'Quyết định', number: '5/QĐ-UBND' }],
    findings: [{ content: 'Theo 5/QD-UBND' }],
  };
  expect(problemsCalled('CITED_NOT_IN_DOCUMENTS', rows)).toHaveLength(1);
});

test('without sheet Văn bản nothing can be compared', () => {
  const layouts = { documents: { present: false } };
  expect(problemsCalled('CITED_NOT_IN_DOCUMENTS', { findings: [{ content: '5/QĐ-UBND' }] }, { layouts })).toEqual([]);
});

test('documents that settings name have number and date', () => {
  const draft = { kind: 'Kế hoạch', title: 'Kiểm tra năm 2023' };
  const settings = { planDocument: 'VB001', groundDocuments: 'VB001; VB002; VB003' };
  const rows: Rows = {
    documents: [draft, { ...draft, number: '1/KH-UBND' }, { kind: 'Kế hoạch', date: '2023-02-09' }],
  };
  expect(problemsOf(rows, { settings }).map(({ message, place }) => [message.vi, place.cell])).toEqual([
    [
      'Văn bản VB001 “Kiểm tra năm 2023” được viện dẫn ở “Kế hoạch kiểm tra” nhưng chưa có số, ký hiệu và ngày ban hành.',
      'C4',
    ],
    ['Văn bản VB002 “Kiểm tra năm 2023” được viện dẫn ở “Căn cứ khác” nhưng chưa có ngày ban hành.', 'D5'],
    ['Văn bản VB003 được viện dẫn ở “Căn cứ khác” nhưng chưa có số, ký hiệu.', 'C6'],
  ]);
  expect(problemsOf({ documents: [draft] })).toEqual([]);
});

test('an unreadable date is told of as unreadable only', () => {
  const rows: Rows = { documents: [{ kind: 'Kế hoạch', number: '1/KH-UBND', raw: { date: 'tháng 2' } }] };
  const settings = { planDocument: 'VB001' };
  expect(problemsOf(rows, { settings }).map(({ code }) => code)).toEqual(['UNREADABLE_CELL']);
});

function citedBy(visit: RowInput<'visits'>, document: RowInput<'documents'>): string[] {
  const units = [{ code: 'SCT', name: 'Sở Công Thương', kind: 'Sở, ban, ngành' }];
  const rows: Rows = { units, documents: [document], visits: [{ unit: 'SCT', form: 'PLANNED', ...visit }] };
  return problemsCalled('CITED_WITHOUT_NUMBER', rows).map(({ message }) => message.en);
}

test('documents that visits rest on have number and date; minutes a date, conclusions once signed', () => {
  const minutes = { minutes: 'VB001' };
  const concluded = { conclusion: 'VB001', concludedOn: '2023-08-01' };
  expect(citedBy({ orderDocument: 'VB001' }, { date: '2023-03-01' })).toEqual([
    'Document VB001, cited by KT001 (Sở Công Thương), has no number.',
  ]);
  expect(citedBy(minutes, { date: '2023-03-01' })).toEqual([]);
  expect(citedBy(minutes, {})).toEqual(['Document VB001, cited by KT001 (Sở Công Thương), has no date of issue.']);
  expect(citedBy(concluded, {})).toHaveLength(1);
  expect(citedBy({ ...concluded, concludedOn: null }, {})).toEqual([]);
  expect(citedBy(concluded, { number: '5/TB-SNV', date: '2023-08-01' })).toEqual([]);
  expect(citedBy({ minutes: 'VB099' }, {})).toEqual([]);
});

describe('a document of another kind than it is cited for', () => {
  const kinds = (kind: string): Rows => ({ documents: [{ kind, number: '1/A-UBND', date: '2023-02-09' }] });
  const told = (rows: Rows, settings = {}) => problemsCalled('CITED_OF_OTHER_KIND', rows, { settings });

  test('as the plan or the decision on the team', () => {
    const [problem, ...others] = told(kinds('Báo cáo'), { planDocument: 'VB001' });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ severity: 'warning', place: { sheet: 'Cấu hình', column: 'value' } });
    expect(problem?.message).toEqual({
      vi: '“Kế hoạch kiểm tra” ghi văn bản VB001, nhưng loại của văn bản đó là “Báo cáo”, không phải “Kế hoạch”.',
      en: '“Kế hoạch kiểm tra” names document VB001, whose kind is “Báo cáo”, not “Kế hoạch”.',
    });
    expect(told(kinds('Kế hoạch'), { teamDocument: 'VB001' })).toHaveLength(1);
    expect(told(kinds('kế  hoạch'), { planDocument: 'VB001' })).toEqual([]);
    expect(told(kinds('Quyết định'), { teamDocument: 'vb001' })).toEqual([]);
  });

  test('as the minutes of a visit', () => {
    const visits = [{ unit: 'SCT', form: 'PLANNED', minutes: 'VB001' }, { minutes: 'VB9' }, {}] as const;
    expect(told({ ...kinds('Quyết định'), visits })).toMatchObject([
      { place: { sheet: 'Lịch kiểm tra', code: 'KT001', column: 'minutes' } },
    ]);
    expect(told({ ...kinds('Biên bản'), visits })).toEqual([]);
    expect(told({ ...kinds('Biên bản kiểm tra'), visits })).toEqual([]);
    expect(told({ documents: [{ title: 'Chưa rõ' }], visits })).toEqual([]);
  });

  test('other grounds may be of any kind', () => {
    expect(told(kinds('Báo cáo'), { groundDocuments: 'VB001' })).toEqual([]);
  });
});
