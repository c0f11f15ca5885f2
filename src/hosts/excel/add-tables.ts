/** Puts a register, or the tables that one lacks, into the open workbook; what is there stays as it is. */
import { workbookReadOnly } from '../../host/host-problems';
import { fitSheets, homeOf } from '../../blueprint/fit';
import { isTableSheet, sheetName } from '../../blueprint/input';
import { isLaidTable, laidSheet } from '../../blueprint/layout';
import { planNames, type NamePlan } from '../../blueprint/name-plan';
import type { PresentName, PresentWorkbook } from '../../blueprint/present';
import { sheetsOf } from '../../blueprint/sheets';
import type { NewTable } from '../../register/new-table';
import { freeSheetSteps } from './draw/free-sheet';
import { sendSteps, sheetNamed, step, type Step } from './draw/steps';
import { tableSheetSteps, type Setting } from './draw/table-sheet';
import { problemOfError, setUpTakenBack, structureProtected } from './excel-problems';
import type { Limits } from './pieces';
import { errorCode, Refusal } from './run';
import { askStructure, type Structure } from './structure';

/** How sheets are set up. */
export interface SetUpOptions {
  readonly limits: Limits;
  /** Computed cells hold values instead of formulas. */
  readonly asValues: boolean;
}

/** Adds the tables within a batch; gives the names of the new sheets. Rejects with a `Refusal`, and then nothing is added. */
export async function addTablesInBatch(
  context: Excel.RequestContext,
  tables: readonly NewTable[],
  options: SetUpOptions,
): Promise<readonly string[]> {
  const { workbook } = context;
  const asked = askStructure(context);
  workbook.load('readOnly');
  workbook.protection.load('protected');
  await context.sync();
  if (workbook.readOnly) throw new Refusal(workbookReadOnly(null));
  if (workbook.protection.protected) throw new Refusal(structureProtected(null));
  const structure = asked();
  const added = plannedSheets(structure, tables, options);
  try {
    await sendSteps(context, added.steps, options.limits);
  } catch (error) {
    const code = errorCode(error);
    await takeBack(context, structure, added);
    if (code === null) throw error;
    throw new Refusal(setUpTakenBack({ reason: problemOfError(code, (error as Error).message) }));
  }
  return added.sheets;
}

interface Planned {
  readonly sheets: readonly string[];
  readonly names: readonly string[];
  readonly steps: readonly Step[];
}

/** What a workbook holds, as new sheets have to fit it. */
export function presentOf({ sheets, tables, names, date1904 }: Structure): PresentWorkbook {
  const sheetNames = sheets.map(({ name }) => name);
  return {
    sheetNames,
    worksheets: sheetNames,
    tables: tables.map(({ name, sheet }) => ({ name, sheet })),
    names: names.map(({ name, formula }) => ({ name, formula: formula.replace(/^=/u, '') })),
    date1904,
  };
}

function plannedSheets(structure: Structure, tables: readonly NewTable[], options: SetUpOptions): Planned {
  const present = presentOf(structure);
  const sheets = fitSheets(sheetsOf(tables), present);
  const layouts = sheets.filter(isTableSheet).map(laidSheet).filter(isLaidTable);
  const names = planNames(layouts, present);
  if (!names.ok) throw new Refusal(names.problem);
  const setting: Setting = { ...options, home: homeOf(sheets, present), dropdowns: names.value.dropdowns };
  const made = sheets.map((sheet) => {
    const laid = laidSheet(sheet);
    return isLaidTable(laid) ? tableSheetSteps(laid, setting) : freeSheetSteps(laid);
  });
  const first = sheets[0];
  // Formulas need names, names need sheets; the overview counts in all tables.
  const finish = [...made].reverse().flatMap((each) => each.finish);
  return {
    sheets: sheets.map(sheetName),
    names: names.value.added.map(({ name }) => name),
    steps: [
      ...made.flatMap(({ add }) => add),
      ...made.flatMap(({ fill }) => fill),
      ...nameSteps(names.value),
      ...finish,
      ...(first === undefined ? [] : [showStep(sheetName(first))]),
    ],
  };
}

function nameSteps({ added, revived }: NamePlan): Step[] {
  const ofRevived = revived.map(({ present, formula }) => nameStep(present, formula));
  const ofAdded = added.map(({ name, formula, hidden }) =>
    step(3, ({ workbook }) => {
      const made = workbook.names.add(name, `=${formula}`);
      if (hidden === true) made.visible = false;
    }),
  );
  return [...ofRevived, ...ofAdded];
}

function nameStep({ name }: PresentName, formula: string): Step {
  return step(3, ({ workbook }) => {
    workbook.names.getItem(name).formula = `=${formula}`;
  });
}

function showStep(name: string): Step {
  return step(3, (context) => {
    const sheet = sheetNamed(context, name);
    sheet.activate();
    sheet.getRange('A1').select();
  });
}

/** Takes away what was added before something failed; rejects when that fails, too. */
async function takeBack(context: Excel.RequestContext, before: Structure, { sheets, names }: Planned): Promise<void> {
  const { worksheets, names: present } = context.workbook;
  const known = new Set(before.sheets.map(({ name }) => name));
  const made = sheets.filter((name) => !known.has(name)).map((name) => worksheets.getItemOrNullObject(name));
  const named = names.map((name) => present.getItemOrNullObject(name));
  await context.sync();
  for (const name of named) if (!name.isNullObject) name.delete();
  for (const sheet of made) if (!sheet.isNullObject) sheet.delete();
  await context.sync();
}
