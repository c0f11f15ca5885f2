/** The notice of the visit in whose row the user is; loaded, with what reads a register, when a command asks for it. */
import { visitOfRow } from '../commands/parent-visit';
import { noVisitInRow } from '../host/host-problems';
import type { Workbook } from '../host/workbook';
import { readRegister } from '../pane/core';
import { draftNotice } from '../pane/quick-commands';
import type { Store } from '../pane/state/store';
import { failure, success, type Result } from '../register/problem';

/** A workbook that tells where its user is; rows and columns count from 0. */
export interface WorkbookWithCursor extends Workbook {
  activeCell(): Promise<Result<{ readonly sheet: string; readonly row: number }>>;
}

/** Drafts, records and saves the notice; what is missing for it, or for finding the visit, is shown in the pane. */
export async function draftNoticeAtCursor(workbook: WorkbookWithCursor, store: Store): Promise<void> {
  const visit = await visitAtCursor(workbook);
  if (!visit.ok) {
    store.tell(visit.problem);
    store.openPlace('visits', { arrive: true });
    return;
  }
  await store.run(draftNotice(store, visit.value));
  if (store.state.finished?.ending.kind !== 'done') store.openVisit(visit.value, { drafting: true });
}

/** The code of the visit; a problem when the row belongs to none. */
async function visitAtCursor(workbook: WorkbookWithCursor): Promise<Result<string>> {
  const at = await workbook.activeCell();
  if (!at.ok) return at;
  const register = await readRegister(workbook);
  if (!register.ok) return register;
  const { sheet, row } = at.value;
  const visit = visitOfRow(register.value, sheet, row);
  return visit === null ? failure(noVisitInRow({ sheet, row: row + 1 })) : success(visit);
}
