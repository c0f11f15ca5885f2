/** Writes changes: read afresh, plan, look for obstacles, write, all in one batch. */
import { workbookReadOnly } from '../../host/host-problems';
import { planChanges, tablesToPlan, type Plan, type RowsToAppend } from '../../host/plan';
import type { Applied } from '../../host/workbook';
import { rowsBelowInUse } from '../../host/write-problems';
import type { Change } from '../../register/changes';
import { cellAddress, type SheetSnapshot } from '../../register/snapshot';
import { formatArea, type Area } from '../../blueprint/a1';
import { formulaOf } from './cell-values';
import { mergedCells, sheetProtected } from './excel-problems';
import type { Memory } from './memory';
import { isWithin, touched } from './obstacles';
import type { Limits } from './pieces';
import { sendInPortions } from './portions';
import { Reader, type Loaded } from './reader';
import { Refusal } from './run';
import { Watch } from './watch';
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
  const formulas = await formulasBefore(context, limits, loaded, runs, sheetId);
  const sheets = new Set([...runs.map(({ sheet }) => sheet), ...growths.map(({ append }) => append.target.sheet)]);
  const watch = new Watch(loaded.snapshot, sheets, limits);
  await new Writer({ context, limits, sheetId, tableId: tableIdOf(loaded), formulas, watch }).write(runs, growths);
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
  for (const { append } of growths) refuseFormulasBelow(append, obstacles.get(append.target.sheet)?.formulas ?? []);
}

/** A formula that shows nothing looks like a blank cell; above totals rows are inserted, which writes over nothing. */
function refuseFormulasBelow({ table, target, firstRow, rows }: RowsToAppend, formulas: readonly Area[]): void {
  if (target.totalsRow) return;
  const written = Array.from({ length: target.right - target.left + 1 }, (_, i) => target.left + i).filter((column) =>
    rows.some((cells) => (cells[column - target.left] ?? null) !== null),
  );
  for (const column of written) {
    const area = { top: firstRow, bottom: firstRow + rows.length - 1, left: column, right: column };
    const found = touched(formulas, area);
    if (found === undefined) continue;
    const cell = cellAddress(Math.max(found.top, firstRow), column);
    const facts = { target: target.tableObject ?? target.sheet, cell };
    throw new Refusal(rowsBelowInUse(facts, { sheet: target.sheet, cell, table }));
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

/** The formulas of cells that will be written over, should they have to come back; asked for where they are not known. */
async function formulasBefore(
  context: Excel.RequestContext,
  limits: Limits,
  { obstacles, formulas }: Loaded,
  runs: readonly Run[],
  sheetId: (name: string) => string,
): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  const asked: Run[] = [];
  for (const run of runs) {
    const { sheet, row, column, values } = run;
    const read = formulas.get(sheet);
    const own = obstacles.get(sheet);
    const mayBe = values.map((_, i) => own?.knowsFormulas !== true || isWithin(own.formulas, row + i, column));
    if (!mayBe.includes(true)) continue;
    if (read === undefined) asked.push(run);
    else note(known, run, (i) => read[row + i]?.[column]);
  }
  const things = asked.map((run) => ({
    bytes: ASKED_BYTES * (run.values.length + 1),
    queue: () => {
      const { sheet, row, column, values } = run;
      const cells = context.workbook.worksheets
        .getItem(sheetId(sheet))
        .getRangeByIndexes(row, column, values.length, 1);
      cells.load('formulas');
      return () => {
        const found = formulaTexts(cells);
        note(known, run, (i) => found[i]);
      };
    },
  }));
  await sendInPortions(context, things, limits);
  return known;
}

function formulaTexts({ formulas }: Pick<Excel.Range, 'formulas'>): unknown[] {
  return (formulas as unknown[][]).map(([formula]) => formula);
}

/** What a request or an answer takes for a formula, in bytes. */
const ASKED_BYTES = 600;

/** Takes note of the formulas of a run. */
function note(
  known: Map<string, string>,
  { sheet, row, column, before }: Run,
  formulaAt: (i: number) => unknown,
): void {
  before.forEach((value, i) => {
    const formula = formulaOf(formulaAt(i), value);
    if (formula !== null) known.set(`${sheet}!${cellAddress(row + i, column)}`, formula);
  });
}
