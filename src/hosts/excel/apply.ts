/** Writes changes: read afresh, plan, look for obstacles, write, all in one batch. */
import { workbookReadOnly } from '../../host/host-problems';
import { planChanges, tablesToPlan, type Plan } from '../../host/plan';
import type { Applied } from '../../host/workbook';
import type { Change } from '../../register/changes';
import { cellAddress, type SheetSnapshot } from '../../register/snapshot';
import { formatArea, type Area } from '../../blueprint/a1';
import { mergedCells, sheetProtected } from './excel-problems';
import type { Memory } from './memory';
import { isWithin, touched } from './obstacles';
import type { Limits } from './pieces';
import { Reader, type Loaded } from './reader';
import { Refusal } from './run';
import { growthsOf, runsOf, type Growth, type Run } from './write-steps';
import { Writer } from './writer';

/** Applies changes within a batch; rejects with a `Refusal` when they can't be written, and then nothing is. */
export async function applyInBatch(
  context: Excel.RequestContext,
  memory: Memory,
  limits: Limits,
  changes: readonly Change[],
): Promise<Applied> {
  const writing = [...new Set(changes.map(({ table }) => table))];
  const request = { tables: tablesToPlan(changes), isThorough: false, writing };
  const loaded = await new Reader(context, memory, limits, request).read();
  if (loaded.readOnly) throw new Refusal(workbookReadOnly(null));
  const planned = planChanges(loaded.snapshot, changes);
  if (!planned.ok) throw new Refusal(planned.problem);
  if (planned.value.kind === 'conflicts') return planned.value;
  await carryOut(context, limits, loaded, planned.value);
  return { kind: 'written', places: planned.value.places };
}

/** Writes a plan into the workbook it was made for. */
async function carryOut(context: Excel.RequestContext, limits: Limits, loaded: Loaded, plan: Plan): Promise<void> {
  const growths = growthsOf(plan, (sheet) => loaded.obstacles.get(sheet), tableIdOf(loaded));
  await writeRuns(context, limits, loaded, runsOf(plan.edits, loaded.snapshot), growths);
}

/** Writes runs and rows where nothing stands in the way; rejects with a `Refusal`, and then nothing is written. */
export async function writeRuns(
  context: Excel.RequestContext,
  limits: Limits,
  loaded: Loaded,
  runs: readonly Run[],
  growths: readonly Growth[],
): Promise<void> {
  refuseObstacles(loaded, runs, growths);
  const sheetIds = new Map(loaded.structure.sheets.map(({ id, name }) => [name, id]));
  const sheetId = (name: string): string => {
    const id = sheetIds.get(name);
    if (id === undefined) throw new Error(`No sheet ${name}`);
    return id;
  };
  const formulas = await formulasBefore(context, loaded, runs, sheetId);
  await new Writer({ context, limits, sheetId, tableId: tableIdOf(loaded), formulas }).write(runs, growths);
}

function tableIdOf({ structure }: Loaded): (name: string) => string | undefined {
  return (name) => structure.tables.find((table) => table.name === name)?.id;
}

function refuseObstacles({ obstacles, snapshot }: Loaded, runs: readonly Run[], growths: readonly Growth[]): void {
  const areas = [...runs.map(areaOfRun), ...growths.map((growth) => areaOfGrowth(growth, snapshot.sheets))];
  for (const { sheet, ...area } of areas) {
    const own = obstacles.get(sheet);
    if (own?.isProtected === true) throw new Refusal(sheetProtected({ sheet }, { sheet }));
    const merged = own === undefined ? undefined : touched(own.merged, area);
    if (merged === undefined) continue;
    const place = { sheet, cell: cellAddress(merged.top, merged.left) };
    throw new Refusal(mergedCells({ sheet, area: formatArea(merged) }, place));
  }
}

type SheetArea = Area & { readonly sheet: string };

function areaOfRun({ sheet, row, column, values }: Run): SheetArea {
  return { sheet, top: row, bottom: row + values.length - 1, left: column, right: column };
}

/** The new rows; with totals below them everything that moves down. */
function areaOfGrowth({ append }: Growth, sheets: readonly SheetSnapshot[]): SheetArea {
  const { target, firstRow, rows } = append;
  const { sheet, left, right, totalsRow } = target;
  const end = sheets.find(({ name }) => name === sheet)?.cells.length ?? 0;
  const last = firstRow + rows.length - 1;
  return { sheet, left, right, top: firstRow, bottom: totalsRow ? Math.max(last, end) : last };
}

/** The formulas of cells that will be written over, should they have to come back. */
async function formulasBefore(
  context: Excel.RequestContext,
  { obstacles, formulas }: Loaded,
  runs: readonly Run[],
  sheetId: (name: string) => string,
): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  const asked: { readonly key: string; readonly cell: Excel.Range }[] = [];
  for (const { sheet, row, column, values } of runs) {
    const areas = obstacles.get(sheet)?.formulas ?? [];
    for (let at = row; at < row + values.length; at += 1) {
      if (!isWithin(areas, at, column)) continue;
      const key = `${sheet}!${cellAddress(at, column)}`;
      const read = formulas.get(sheet)?.[at]?.[column];
      if (typeof read === 'string') known.set(key, read);
      else asked.push({ key, cell: context.workbook.worksheets.getItem(sheetId(sheet)).getCell(at, column) });
    }
  }
  if (asked.length === 0) return known;
  for (const { cell } of asked) cell.load('formulas');
  await context.sync();
  for (const { key, cell } of asked) known.set(key, String(cell.formulas[0]?.[0] ?? ''));
  return known;
}
