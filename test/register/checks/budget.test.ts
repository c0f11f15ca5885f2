/** Checks of the budget (mục V). */
import { problemsOf } from '../../support/register';

const budget = [
  { item: 'Công tác phí', estimate: 12_000_000, actual: 9_000_000 },
  { item: 'Văn phòng phẩm', estimate: 3_500_000 },
];

test('estimates and payments stay within the allotment', () => {
  const [problem, ...others] = problemsOf({ budget }, { settings: { budgetAllotment: 15_000_000 } });
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ code: 'BUDGET_EXCEEDED', place: { sheet: 'Cấu hình', column: 'value' } });
  expect(problem?.message.vi).toBe(
    'Tổng “Dự toán” 15.500.000 đồng, vượt kinh phí được giao 15.000.000 đồng là 500.000 đồng (mục V).',
  );
  expect(problemsOf({ budget }, { settings: { budgetAllotment: 8_000_000 } })).toHaveLength(2);
  expect(problemsOf({ budget }, { settings: { budgetAllotment: 15_500_000 } })).toEqual([]);
  expect(problemsOf({ budget })).toEqual([]);
});
