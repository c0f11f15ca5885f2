/** Shows a place to the user. */
import { placeMissing } from '../../../host/host-problems';
import { failure, success, type Place, type Result } from '../../../register/problem';
import { attempt, type Call } from './call';
import { sheetGone } from './sheets-problems';

/** Moves the user's cursor; a place that is not there is told. */
export async function selectPlace(call: Call, place: Place): Promise<Result<void>> {
  const { sheet = null, cell = 'A1' } = place;
  const outcome = await attempt(call, 'selectPlace', { sheet, cell });
  if (outcome.kind === 'done') return success(undefined);
  const isGone = outcome.problem.code === sheetGone({ sheet: '' }).code;
  return failure(isGone ? placeMissing({ sheet: sheet ?? '', cell }, place) : outcome.problem);
}
