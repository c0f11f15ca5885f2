/** Tells what stands in the way of a visit's conclusion notice before it is drafted, by the rules the draft itself follows. */
import { conclusionNoticeSource } from '../documents/conclusion-notice/from-register';
import type { IsoDate } from '../register/dates';
import { failure, success, type Problem, type Result } from '../register/problem';
import { placeOf, type Register } from '../register/register';
import { lintNotice } from './draft-lint';
import type { DraftLint } from './draft-lint-rules';
import { unknownVisit, visitCancelled } from './draft-problems';

/**
 * What holds back the notice of a visit on a day, and what should be looked at. `checked` are the problems of the whole
 * register on that day. Fails where there is nothing to draft: no such visit, or a cancelled one.
 */
export function noticeReadiness(
  register: Register,
  code: string,
  checked: readonly Problem[],
  today: IsoDate,
): Result<DraftLint> {
  const { byCode } = register.tables.visits;
  const visit = byCode.get(code);
  if (visit === undefined) return failure(unknownVisit({ visit: code, known: [...byCode.keys()] }));
  if (visit.sideState === 'CANCELLED') {
    return failure(visitCancelled({ visit: code }, placeOf(register, 'visits', visit, 'sideState')));
  }
  return success(lintNotice(register, visit, conclusionNoticeSource(register, visit, today).rowsUsed, checked, today));
}
