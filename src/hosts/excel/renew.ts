/** Puts right what a register lacks of its frame: columns, names, dropdowns, colours, frozen headers, formulas, the overview. */
import { asOfMissing, workbookReadOnly } from '../../host/host-problems';
import type { Renewed } from '../../host/workbook';
import type { Bilingual } from '../../register/problem';
import type { Table } from '../../register/table';
import { tableIds, tables } from '../../register/tables';
import { foundLayout, type FoundLayout } from '../../blueprint/found';
import type { SetUpOptions } from './add-tables';
import { sendSteps } from './draw/steps';
import { sheetProtected, structureProtected } from './excel-problems';
import type { Memory } from './memory';
import { Reader, type Loaded } from './reader';
import { missingColumns } from './renew/columns';
import { askDress } from './renew/dress';
import { missingNames } from './renew/names';
import { missingOverview } from './renew/overview';
import type { Repair } from './renew/repair';
import { refreshInBatch } from './refresh';
import { Refusal } from './run';

/** Renews within a batch; a second time it finds nothing to mend. Rejects with a `Refusal` when it can't. */
export async function renewInBatch(
  context: Excel.RequestContext,
  memory: Memory,
  options: SetUpOptions,
): Promise<Renewed> {
  const request = { tables: tableIds, isThorough: true, writing: tableIds };
  const loaded = await new Reader(context, memory, options.limits, request).read();
  const found = tableIds.flatMap((id) => foundLayout(loaded.snapshot, tables[id] as Table) ?? []);
  if (found.length === 0) return { mended: [] };
  const repairs = await repairsOf(context, loaded, found);
  refuseObstacles(loaded, repairs);
  await carryOut(context, repairs, options);
  const cells = await refreshed(context, memory, options);
  return { mended: [...repairs.map(({ what }) => what), ...(cells === 0 ? [] : [refreshedText(cells)])] };
}

/** How many computed cells were put right; none where values can't be told for want of a day, which the pane says anyway. */
async function refreshed(context: Excel.RequestContext, memory: Memory, options: SetUpOptions): Promise<number> {
  try {
    return (await refreshInBatch(context, memory, options)).cells;
  } catch (error) {
    if (error instanceof Refusal && error.problem.code === asOfMissing(null).code) return 0;
    throw error;
  }
}

async function repairsOf(
  context: Excel.RequestContext,
  loaded: Loaded,
  found: readonly FoundLayout[],
): Promise<Repair[]> {
  const columns = missingColumns(found);
  const grown = columns.layouts;
  const dress = askDress(context, found, grown);
  context.workbook.protection.load('protected');
  await context.sync();
  return [...columns.repairs, ...missingNames(loaded.structure, grown), ...dress(), ...missingOverview(loaded, grown)];
}

function refuseObstacles({ readOnly, obstacles }: Loaded, repairs: readonly Repair[]): void {
  if (repairs.length === 0) return;
  if (readOnly) throw new Refusal(workbookReadOnly(null));
  for (const { sheet, addsSheet } of repairs) {
    if (addsSheet === true) continue;
    const isProtected = sheet !== null && obstacles.get(sheet)?.isProtected === true;
    if (isProtected) throw new Refusal(sheetProtected({ sheet }, { sheet }));
  }
}

async function carryOut(
  context: Excel.RequestContext,
  repairs: readonly Repair[],
  { limits }: SetUpOptions,
): Promise<void> {
  const isLocked = context.workbook.protection.protected;
  if (isLocked && repairs.some(({ addsSheet }) => addsSheet)) throw new Refusal(structureProtected(null));
  const steps = repairs.flatMap((repair) => repair.steps);
  await sendSteps(context, steps, limits);
}

function refreshedText(cells: number): Bilingual {
  return { vi: `Đã tính lại ${cells} ô trạng thái.`, en: `${cells} status cells were worked out anew.` };
}
