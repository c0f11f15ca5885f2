/** Checks that the settings which other checks and statuses rest on are filled in. */
import { defineProblem, type Problem } from '../problem';
import type { Register } from '../register';
import { settingList } from '../settings';
import { settingPlace } from './support';

const yearBlank = defineProblem<null>('YEAR_BLANK', {
  severity: 'warning',
  vi: () =>
    'Thiết lập “Năm kiểm tra” còn trống: không đối chiếu được năm của các ngày, và cuộc mới có tháng dự kiến thì không biết là trễ.',
  en: () =>
    'Setting “Năm kiểm tra” is blank: the years of dates are not checked, and a visit that only has its planned month is never late.',
  tip: { vi: 'Nhập năm của Kế hoạch kiểm tra.', en: 'Enter the year of the inspection plan.' },
});

/** A register with visits says which year they are of. */
export function checkSettings(register: Register): Problem[] {
  const { settings, tables } = register;
  const row = tables.settings.rows.find(({ key }) => key === settingList.year.key);
  const isBlank = row?.value === null && !row.origin.broken.has('value');
  if (settings.year !== null || !isBlank || tables.visits.rows.length === 0) return [];
  return [yearBlank(null, settingPlace(register, 'year'))];
}
