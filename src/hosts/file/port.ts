/** The .xlsx file as a workbook of the port: what the planner decides becomes one patch of the package. */
import { cannotAddTables, cannotSelect, workbookReadOnly } from '../../host/host-problems';
import { planChanges, type Plan } from '../../host/plan';
import type { Applied, Workbook } from '../../host/workbook';
import type { Change } from '../../register/changes';
import { failure, success, type Result } from '../../register/problem';
import type { Snapshot } from '../../register/snapshot';
import type { WorkbookPatch } from './patch';

/** A workbook file held in memory, such as an `OpenWorkbook`. */
export interface WorkbookFile {
  /** The raw cells, tables and names as they are now. */
  read(): Result<Snapshot>;
  /** Applies a patch in memory, all of it or nothing. */
  apply(patch: WorkbookPatch): Result<unknown>;
}

/** How a file may be used. */
export interface FileOptions {
  readonly readOnly?: boolean;
}

/** A file as a workbook of the port. Writing changes it in memory only: whoever opened the file saves it. */
export function fileWorkbook(file: WorkbookFile, { readOnly = false }: FileOptions = {}): Workbook {
  const capabilities = { select: false, hearsChanges: false, addTables: false, undoesApply: false, readOnly };
  return {
    capabilities,
    read: () => Promise.resolve(file.read()),
    apply: (changes) =>
      Promise.resolve().then(() => (readOnly ? failure(workbookReadOnly(null)) : applyToFile(file, changes))),
    select: ({ sheet = '', cell = '' }) => Promise.resolve(failure(cannotSelect({ sheet, cell }))),
    onChange: () => () => undefined,
    addTables: () => Promise.resolve(failure(cannotAddTables(null))),
  };
}

/** Plans the changes against the file as it is now and patches it: everything, or nothing because of conflicts. */
export function applyToFile(file: WorkbookFile, changes: readonly Change[]): Result<Applied> {
  const snapshot = file.read();
  if (!snapshot.ok) return snapshot;
  const planned = planChanges(snapshot.value, changes);
  if (!planned.ok) return planned;
  if (planned.value.kind === 'conflicts') return success(planned.value);
  const patched = file.apply(patchOf(planned.value));
  return patched.ok ? success({ kind: 'written', places: planned.value.places }) : patched;
}

function patchOf({ edits, appends }: Plan): WorkbookPatch {
  return { edits, appends: appends.map(({ target, rows }) => ({ target: target.tableObject ?? target, rows })) };
}
