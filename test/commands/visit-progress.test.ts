/** The list of visits to choose from, as the illustration has it. */
import { shippedDataSet } from '../../src/commands/data-sets';
import { newRegister } from '../../src/commands/new-register';
import { visitProgress } from '../../src/commands/visit-progress';
import { registerOf } from '../support/register';

const illustration = newRegister(shippedDataSet('minh-hoa'), { today: '2023-10-02' }).register;
const visits = visitProgress(illustration, '2023-10-02');

test('each visit is told once, with the communes inspected with it', () => {
  const codes = visits.map(({ code }) => code);
  expect(codes).toEqual(['KT01', 'KT02', 'KT03', 'KT04', 'KT05', 'KT06', 'KT07', 'KT08', 'KT09', 'KT10']);
  const rows = illustration.tables.visits.rows;
  const communes = rows.filter(({ parent, unit }) => parent !== null && unit !== null).length;
  expect(visits.flatMap((visit) => visit.communes)).toHaveLength(communes);
});

test('findings of the communes count with the visit, each kind by itself', () => {
  const { findings } = illustration.tables;
  const total = visits.reduce(
    (sum, { weaknesses, results, difficulties }) => sum + weaknesses + results + difficulties,
    0,
  );
  expect(total).toBe(findings.rows.length);
});

test('a step shows the day it was done, until when it should be, and its cell', () => {
  const register = registerOf({
    visits: [
      { code: 'KT01', unit: 'DV001', scheduledFrom: '2023-06-05', inspectedOn: '2023-06-07', concludeBy: '2023-06-30' },
    ],
  });
  const [visit] = visitProgress(register, '2023-07-03');
  expect(visit?.steps.map(({ label, doneOn, due }) => [label, doneOn, due])).toEqual([
    ['Đã lên lịch', '2023-06-05', null],
    ['Đã thông báo', null, null],
    ['Đã nhận báo cáo', null, null],
    ['Đã kiểm tra', '2023-06-07', '2023-06-05'],
    ['Đã có kết luận', null, '2023-06-30'],
    ['Đang khắc phục', null, null],
    ['Đã báo cáo', null, null],
    ['Đã phúc tra', null, null],
    ['Hoàn thành', null, null],
  ]);
  expect(visit?.steps[3]?.place).toMatchObject({ sheet: 'Lịch kiểm tra', code: 'KT01', column: 'inspectedOn' });
  expect(visit?.overdue).toBe('Quá hạn ban hành kết luận');
});

test('drafts recorded for a visit are listed with their version', () => {
  const register = registerOf({
    visits: [{ code: 'KT01', unit: 'DV001' }],
    documents: [
      { code: 'VB001', kind: 'Thông báo', visit: 'KT01', version: 1, draftedOn: '2023-07-01', file: 'a.docx' },
      { code: 'VB002', kind: 'Biên bản', visit: 'KT01' },
    ],
  });
  expect(visitProgress(register, '2023-07-03')[0]?.drafts).toMatchObject([
    { code: 'VB001', version: 1, file: 'a.docx' },
  ]);
});
