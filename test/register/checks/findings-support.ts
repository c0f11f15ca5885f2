/** A small register of two visits, one with a commune, for the checks of findings. */
import type { Problem } from '../../../src/register/problem';
import { problemsOf, type RowInput, type Rows, type WorkbookInput } from '../../support/register';

const units = [
  { code: 'SCT', name: 'Sở Công Thương', kind: 'Sở, ban, ngành' },
  { code: 'TD', name: 'UBND huyện Trần Đề', kind: 'UBND cấp huyện' },
  { code: 'X1', name: 'UBND xã Lịch Hội Thượng', kind: 'UBND cấp xã', parent: 'TD' },
];
export const visits = [
  { unit: 'TD', form: 'PLANNED', inspectedOn: '2023-07-12', concludedOn: '2023-08-01' },
  { unit: 'X1', form: 'PLANNED', parent: 'KT001' },
  { unit: 'SCT', form: 'PLANNED' },
] as const;
const areas = [{ order: 1, name: 'Chỉ đạo' }];

/** A weakness in which nothing is wrong. */
export const weakness: RowInput<'findings'> = {
  visit: 'KT001',
  unit: 'TD',
  area: 'LV001',
  kind: 'WEAKNESS',
  content: 'Chưa ban hành kế hoạch',
  recommendation: 'Ban hành kế hoạch',
  responsible: 'Văn phòng',
  deadlineKind: 'BY_DATE',
  deadlineDate: '2023-09-29',
};

/** A register with these findings. */
export function findings(...rows: RowInput<'findings'>[]): Rows {
  return { units, visits, areas, findings: rows };
}

/** The codes of all its problems. */
export function codes(rows: Rows, input: WorkbookInput = {}): string[] {
  return problemsOf(rows, input).map(({ code }) => code);
}

/** Its only problem. */
export function one(rows: Rows, input: WorkbookInput = {}): Problem {
  const [problem, ...others] = problemsOf(rows, input);
  expect(others).toEqual([]);
  if (problem === undefined) throw new Error('no problem');
  return problem;
}
