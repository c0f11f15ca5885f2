/** What stands in the way of a notice, told before drafting: the same as drafting itself would tell. */
import { readFileSync } from 'node:fs';
import { shippedDataSet } from '../../src/commands/data-sets';
import { draftConclusionNotices } from '../../src/commands/draft-conclusion-notice';
import { newRegister } from '../../src/commands/new-register';
import { noticeReadiness } from '../../src/commands/notice-readiness';
import { visitProgress } from '../../src/commands/visit-progress';
import { checkRegister } from '../../src/register/checks';
import { registerOf } from '../support/register';

const { register, asOf } = newRegister(shippedDataSet('minh-hoa'), { today: '2023-10-02' });
const checked = checkRegister(register, { asOf });
const template = new Uint8Array(readFileSync('templates/thong-bao-ket-luan.docx'));
const codes = visitProgress(register, asOf).flatMap(({ code }) => code ?? []);

test.each(codes)('%s is ready exactly when drafting is not held back, for the same reasons', (visit) => {
  const readiness = noticeReadiness(register, visit, checked, asOf);
  const drafted = draftConclusionNotices(
    register,
    { visits: [visit], allowIncomplete: false, template, takenNames: new Set() },
    asOf,
  );
  if (!readiness.ok || !drafted.ok) throw new Error('neither fails for a visit of the illustration');
  const { gaps, remarks } = readiness.value;
  expect(drafted.value.blocked).toEqual(gaps.length > 0 ? [visit] : []);
  const told = drafted.value.problems.filter(({ code }) => code !== 'GAPS_IN_DRAFT');
  expect([...gaps, ...remarks]).toEqual(told);
});

test('a cancelled visit and an unknown one are told with the cell or what there is', () => {
  const one = registerOf({ visits: [{ code: 'KT01', unit: 'DV001', sideState: 'CANCELLED' }] });
  expect(noticeReadiness(one, 'KT01', [], asOf)).toMatchObject({
    ok: false,
    problem: { code: 'VISIT_CANCELLED', place: { sheet: 'Lịch kiểm tra', column: 'sideState' } },
  });
  expect(noticeReadiness(one, 'KT99', [], asOf)).toMatchObject({ ok: false, problem: { code: 'UNKNOWN_VISIT' } });
});
