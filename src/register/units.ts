/** Names of units: the one valid on a day, and how a register's code reads in a sentence. */
import type { IsoDate } from './dates';
import type { Register } from './register';

/** The name a unit bore on a day; null for an unknown code or a unit without a name. */
export function unitNameOn(register: Pick<Register, 'tables'>, code: string | null, day: IsoDate): string | null {
  const unit = code === null ? undefined : register.tables.units.byCode.get(code);
  if (unit === undefined) return null;
  const { earlierName, earlierUntil } = unit;
  return earlierName !== null && earlierUntil !== null && day <= earlierUntil ? earlierName : unit.name;
}
