/** What the lists of the pane show and choose: visits, problems, units to be reminded. */
import { shippedDataSet } from '../../../src/commands/data-sets';
import { lateByUnit } from '../../../src/commands/late-by-unit';
import { newRegister } from '../../../src/commands/new-register';
import { visitProgress } from '../../../src/commands/visit-progress';
import { countOf, lettersFor, listText, ofKind } from '../../../src/pane/places/chase/rows';
import { countBy, groupsOf, matchingProblems, NO_FILTER } from '../../../src/pane/places/checks/filter';
import { readinessOf } from '../../../src/pane/places/visits/drafting';
import { LATE, matchingVisits, mayBeReady, statusCounts } from '../../../src/pane/places/visits/filter';
import { checkRegister } from '../../../src/register/checks';

const DAY = '2023-10-02';
const { register } = newRegister(shippedDataSet('minh-hoa'), { today: DAY });
const visits = visitProgress(register, DAY);
const codesOf = (found: typeof visits) => found.map(({ code }) => code);

test('visits are found by every typed word, in code, unit or commune, whatever the case', () => {
  expect(codesOf(matchingVisits(visits, { query: '  kt05 ', status: null }))).toEqual(['KT05']);
  expect(codesOf(matchingVisits(visits, { query: 'huyện MỸ', status: null }))).toEqual(['KT07']);
  expect(codesOf(matchingVisits(visits, { query: 'xã A', status: null }))).toContain('KT06');
  expect(matchingVisits(visits, { query: 'không có', status: null })).toEqual([]);
});

test('visits are filtered by status and by being late; the counts say how many there are', () => {
  for (const { status, count } of statusCounts(visits)) {
    expect(matchingVisits(visits, { query: '', status })).toHaveLength(count);
  }
  expect(codesOf(matchingVisits(visits, { query: '', status: LATE }))).toEqual(['KT04', 'KT07', 'KT09']);
});

test.each(['soc-trang-2023', 'minh-hoa', 'hai-cap-2026'] as const)(
  'every visit of %s whose notice is ready can be drafted from the list, none that was not inspected',
  (id) => {
    const set = newRegister(shippedDataSet(id), { today: DAY });
    const listed = visitProgress(set.register, set.asOf);
    const offered = codesOf(listed.filter(mayBeReady));
    const ready = codesOf(listed).filter((code) => {
      const lint = readinessOf(set.register, code ?? '', set.asOf);
      return lint.ok && lint.value.gaps.length === 0;
    });
    expect(offered).toEqual(expect.arrayContaining(ready));
    const { byCode } = set.register.tables.visits;
    expect(offered.filter((code) => byCode.get(code ?? '')?.inspectedOn === null)).toEqual([]);
    if (id === 'minh-hoa') expect(ready).toEqual(['KT01', 'KT02', 'KT03', 'KT05', 'KT08']);
  },
);

test('problems stand by severity, then sheet; filters and counts agree', () => {
  const problems = checkRegister(register, { asOf: DAY });
  const all = matchingProblems(problems, NO_FILTER);
  const order = all.map(({ severity }) => ['error', 'warning', 'note'].indexOf(severity));
  expect(order).toEqual([...order].sort());
  expect(all).toHaveLength(problems.length);
  for (const [severity, count] of countBy(problems, (problem) => problem.severity)) {
    expect(matchingProblems(problems, { severity, sheet: null })).toHaveLength(count);
  }
  expect(groupsOf(all).flatMap((group) => group.problems)).toEqual(all);
});

test('letters are for the chosen units, about the rows shown, a unit chosen twice once', () => {
  const { late, near } = lateByUnit(register, DAY);
  const unit = late.find(({ unitName }) => unitName === 'Sở Tư pháp');
  const soon = near.find(({ unitName }) => unitName === 'Sở Tư pháp');
  if (unit === undefined || soon === undefined) throw new Error('the illustration has both');
  const [letters, ...others] = lettersFor([unit, soon], '?');
  expect(others).toEqual([]);
  expect(letters?.items).toHaveLength(unit.rows.length + soon.rows.length);
  expect(ofKind(late, 'selfInspections').flatMap(({ rows }) => rows)).toHaveLength(countOf(late, 'selfInspections'));
});

test('the list as text names the day, each unit and each row', () => {
  const text = listText(lateByUnit(register, DAY).late, DAY, {
    say: ({ en }) => en,
    heading: 'Late',
    nameless: '(no unit chosen)',
  });
  expect(text).toMatch(/^Late \(02\/10\/2023\)\n/u);
  expect(text).toContain('Sở Tư pháp\n- PH032, Report overdue, 26/09/2023, 6 days late');
});
