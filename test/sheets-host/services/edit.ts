/** Who may change what: the refusals of Google when a script writes. */
import type { Execution } from '../execution';
import { GoogleError } from '../faults';
import { overlaps, type Area } from '../model/area';
import type { Sheet } from '../model/sheet';

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** No cell of a sheet: only a protection of the whole sheet keeps people from what is not in cells. */
export const NO_CELL: Area = { top: -1, left: -1, bottom: -1, right: -1 };

/** Whether the user may edit an area; null is the whole sheet. */
export function mayEdit({ world }: Execution, sheet: Sheet | null, area: Area | null): boolean {
  const { user } = world;
  const isBarred = sheet?.state.protections.some(
    (protection) =>
      !protection.warningOnly &&
      !protection.editors.includes(user.email) &&
      (protection.area === null || area === null || overlaps(protection.area, area)),
  );
  return user.canEdit && isBarred !== true;
}

/** Notes that the script writes to an area (`null`: the sheet itself); throws what Google throws when it may not. */
export function toWrite(run: Execution, sheet: Sheet | null, area: Area | null): void {
  if (!run.world.user.canEdit) throw new GoogleError('You do not have permission to perform that action.');
  if (!mayEdit(run, sheet, area)) throw new GoogleError(PROTECTED);
  run.unflushed = true;
  run.wrote = true;
}
