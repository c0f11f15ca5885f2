/** The checks of a register on a day, run once however many views ask. */
import { checkRegister } from '../../../register/checks';
import type { IsoDate } from '../../../register/dates';
import type { Problem } from '../../../register/problem';
import type { Register } from '../../../register/register';

const known = new WeakMap<Register, { readonly asOf: IsoDate; readonly problems: readonly Problem[] }>();

/** What the checks find. */
export function checked(register: Register, asOf: IsoDate): readonly Problem[] {
  const before = known.get(register);
  if (before?.asOf === asOf) return before.problems;
  const problems = checkRegister(register, { asOf });
  known.set(register, { asOf, problems });
  return problems;
}
