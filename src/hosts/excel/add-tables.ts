/** Puts a register, or the tables that one lacks, into the open workbook; what is there stays as it is. */
import { workbookReadOnly } from '../../host/host-problems';
import { fitSheets, homeOf } from '../../blueprint/fit';
import { isTableSheet, sheetName } from '../../blueprint/input';
import { isLaidTable, laidSheet } from '../../blueprint/layout';
import { planNames, type NamePlan } from '../../blueprint/name-plan';
import type { PresentName, PresentWorkbook } from '../../blueprint/present';
import { sheetsOf } from '../../blueprint/sheets';
import type { NewTable } from '../../register/new-table';
import type { Problem } from '../../register/problem';
import { freeSheetSteps } from './draw/free-sheet';
import { sendSteps, sheetNamed, step, type Step } from './draw/steps';
import { tableSheetSteps, type Setting } from './draw/table-sheet';
import { madeMeanwhile, setUpHalfDone, setUpTakenBack, structureProtected } from './excel-problems';
import { NewSheets, WORKING_NAME, type Making } from './new-sheets';
import type { Limits } from './pieces';
import { problemIn, Refusal } from './run';
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
  const { steps, ...making } = plannedSheets(asked(), tables, options);
  const made = new NewSheets(context, making);
  try {
    await made.add();
    await sendSteps(context, steps, options.limits);
  } catch (error) {
    const reason = problemIn(error);
    if (reason === null) throw error;
    throw new Refusal(await takenBack(made, making, reason));
  }
  return making.sheets;
}

/** Takes back what was made before something failed; gives the problem to tell. */
async function takenBack(made: NewSheets, { sheets }: Making, reason: Problem): Promise<Problem> {
  try {
    return setUpTakenBack({ reason: (await made.takeBack()) ? madeMeanwhile(null) : reason });
  } catch (error) {
    if (problemIn(error) === null) throw error;
    return setUpHalfDone({ reason, sheets, working: WORKING_NAME });
  }
}

interface Planned extends Making {
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
    tables: layouts.map(({ table }) => table.name),
    names: names.value.added,
    steps: [
      ...made.flatMap(({ dress }) => dress),
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
