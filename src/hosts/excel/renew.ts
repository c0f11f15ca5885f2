/** Puts right what a register lacks of its frame: columns, names, dropdowns, colours, frozen headers, formulas, the overview. */
import { asOfMissing, workbookReadOnly } from '../../host/host-problems';
import type { Renewed } from '../../host/workbook';
import type { Bilingual } from '../../register/problem';
import type { Table } from '../../register/table';
import { tableIds, tables } from '../../register/tables';
import { foundLayout, type FoundLayout } from '../../blueprint/found';
import type { SetUpOptions } from './add-tables';
import { sendSteps } from './draw/steps';
import { renewedNotRefreshed, renewHalfDone, sheetProtected, structureProtected } from './excel-problems';
import type { Memory } from './memory';
import { Reader, type Loaded } from './reader';
import { askBareColumns, missingColumns } from './renew/columns';
import { askDress } from './renew/dress';
import { missingNames } from './renew/names';
import { missingOverview } from './renew/overview';
import { missingTables } from './renew/tables';
import type { Repair } from './renew/repair';
import { refreshInBatch } from './refresh';
import { problemIn, Refusal } from './run';

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
  const cells = await refreshed(context, memory, options, repairs.length > 0);
  return { mended: [...repairs.map(({ what }) => what), ...(cells === 0 ? [] : [refreshedText(cells)])] };
}

/** How many computed cells were put right; none where values can't be told for want of a day, which the pane says anyway. */
async function refreshed(
  context: Excel.RequestContext,
  memory: Memory,
  options: SetUpOptions,
  isRenewed: boolean,
): Promise<number> {
  try {
    return (await refreshInBatch(context, memory, { ...options, doubtsAll: true })).cells;
  } catch (error) {
    const reason = problemIn(error);
    if (reason?.code === asOfMissing(null).code) return 0;
    if (reason === null || !isRenewed) throw error;
    throw new Refusal(renewedNotRefreshed({ reason }));
  }
}

async function repairsOf(
  context: Excel.RequestContext,
  loaded: Loaded,
  found: readonly FoundLayout[],
): Promise<Repair[]> {
  const tables = missingTables(loaded, found);
  const columns = missingColumns(tables.layouts);
  const grown = columns.layouts;
  const bare = askBareColumns(context, loaded.structure, found);
  const dress = askDress(context, found, grown);
  context.workbook.protection.load('protected');
  await context.sync();
  return [
    ...tables.repairs,
    ...columns.repairs,
    ...bare(),
    ...missingNames(loaded.structure, grown),
    ...dress(),
    ...missingOverview(loaded, grown),
  ];
}

function refuseObstacles({ readOnly, obstacles }: Loaded, repairs: readonly Repair[]): void {
  if (repairs.length === 0) return;
  if (readOnly) throw new Refusal(workbookReadOnly(null));
  for (const { sheet, workingSheet } of repairs) {
    if (workingSheet !== undefined) continue;
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
  if (isLocked && repairs.some(({ workingSheet }) => workingSheet !== undefined))
    throw new Refusal(structureProtected(null));
  const steps = repairs.flatMap((repair) => repair.steps);
  try {
    await sendSteps(context, steps, limits);
  } catch (error) {
    const reason = problemIn(error);
    if (reason === null) throw error;
    await takeBackUnfinished(context, repairs);
    throw new Refusal(renewHalfDone({ reason }));
  }
}

/** Takes away sheets that were not finished; one that stays, with Excel out of reach, tells by its name what it is. */
async function takeBackUnfinished(context: Excel.RequestContext, repairs: readonly Repair[]): Promise<void> {
  const { worksheets } = context.workbook;
  const unfinished = repairs.flatMap(({ workingSheet: name }) =>
    name === undefined ? [] : [worksheets.getItemOrNullObject(name)],
  );
  if (unfinished.length === 0) return;
  try {
    await context.sync();
    for (const sheet of unfinished) if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  } catch (error) {
    if (problemIn(error) === null) throw error;
  }
}

function refreshedText(cells: number): Bilingual {
  return { vi: `Đã tính lại ${cells} ô trạng thái.`, en: `${cells} status cells were worked out anew.` };
}
