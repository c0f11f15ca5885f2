/** Checks the budget lines against the allotment (mục V). */
import { defineProblem, type Problem } from '../problem';
import type { Register } from '../register';
import { settingPlace } from './support';

const exceeded = defineProblem<{ header: string; sum: number; allotment: number }>('BUDGET_EXCEEDED', {
  severity: 'warning',
  vi: ({ header, sum, allotment }) =>
    `Tổng “${header}” ${amount(sum)} đồng, vượt kinh phí được giao ${amount(allotment)} đồng là ${amount(sum - allotment)} đồng (mục V).`,
  en: ({ header, sum, allotment }) =>
    `“${header}” adds up to ${amount(sum)} đồng, ${amount(sum - allotment)} more than the allotment of ${amount(allotment)} (V).`,
  tip: {
    vi: 'Rà soát các dòng ở sheet Kinh phí, hoặc sửa thiết lập “Kinh phí được giao”.',
    en: 'Review the lines of sheet Kinh phí, or correct setting “Kinh phí được giao”.',
  },
});

/** An amount with Vietnamese thousands: 12.500.000. */
function amount(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/gu, '.');
}

/** Estimates and payments stay within what was allotted (mục V). */
export function checkBudget(register: Register): Problem[] {
  const allotment = register.settings.budgetAllotment;
  if (allotment === null) return [];
  const { rows } = register.tables.budget;
  const sums = [
    { header: 'Dự toán', sum: rows.reduce((sum, { estimate }) => sum + (estimate ?? 0), 0) },
    { header: 'Thực chi', sum: rows.reduce((sum, { actual }) => sum + (actual ?? 0), 0) },
  ];
  const place = settingPlace(register, 'budgetAllotment');
  return sums.filter(({ sum }) => sum > allotment).map((each) => exceeded({ ...each, allotment }, place));
}
