/** Where findings stand: our rules over decoded rows next to the same rules as formulas in HyperFormula. */
import { WorkCalendar } from '../../src/register/calendar/work-calendar';
import { addDays, toSerial, type IsoDate } from '../../src/register/dates';
import type { RowIn } from '../../src/register/register';
import {
  assessFinding,
  findingCells,
  firstDeadline,
  type Assessment,
  type RowState,
} from '../../src/register/rules/assess';
import { BROKEN, findingStatus, type Cell, type FindingCells } from '../../src/register/rules/finding-status';
import { findingStatus as words } from '../../src/register/vocabulary';
import { contender, measure, type Measured } from '../kit/measure';
import { libraries, type HyperFormulaEngine } from '../libraries';
import { AS_OF, makeRegister } from '../register';
import { AS_OF_CELL, allFormulaSheets, RESULT_COLUMNS, statusFormulaSheets, type FormulaInput } from './formulas';

type Row = RowIn<'findings'>;
type Grid = ReturnType<HyperFormulaEngine['getSheetValues']>;

const WARNING_DAYS = 5;
const DAYS = [AS_OF, addDays(AS_OF, 1)] as const;
const [DUE_DATE, STATUS, ...OTHERS] = RESULT_COLUMNS;

/** The calendar of 2023 alone: days off and no worked Saturdays, which native formulas know nothing of. */
function calendarOf2023(whole: WorkCalendar): WorkCalendar {
  return new WorkCalendar(
    whole.daysOff.filter((day) => day.startsWith('2023')),
    [],
    [2023, 2024],
  );
}

function assessmentOn(asOf: IsoDate, calendar: WorkCalendar): Assessment {
  const warnUntil = calendar.addWorkingDays(asOf, WARNING_DAYS).date;
  return { asOf, warnUntil, calendar, beforeDateInclusive: false, planYear: 2023 };
}

/** Assessments on one of two days in turn, so that every turn has something to work out again. */
function otherDay(calendar: WorkCalendar): () => Assessment {
  const assessments = DAYS.map((day) => assessmentOn(day, calendar));
  let turn = 0;
  return () => {
    turn += 1;
    return assessments[turn % 2] ?? assessmentOn(AS_OF, calendar);
  };
}

function calculate(sheets: ReturnType<typeof allFormulaSheets>): HyperFormulaEngine {
  const options = { licenseKey: 'gpl-v3', leapYear1900: true, nullDate: { year: 1899, month: 12, day: 31 } };
  return libraries.hyperFormula().buildFromSheets(sheets, options);
}

function readable(date: Cell<IsoDate>): IsoDate | null {
  return date === BROKEN ? null : date;
}

/** How many rows differ between our rules and the formulas on both days. */
function countDifferences(engine: HyperFormulaEngine, rows: readonly Row[], calendar: WorkCalendar): number {
  const differs = (grid: Grid, row: Row, i: number, assessment: Assessment): boolean => {
    const due = readable(firstDeadline(row, assessment));
    const { status, overdue, daysOverdue, workingDaysOverdue } = assessFinding(row, assessment);
    const ours = [due === null ? '' : toSerial(due), status, overdue, daysOverdue, workingDaysOverdue];
    return [DUE_DATE, STATUS, ...OTHERS].some((column, k) => (grid[i]?.[column] ?? '') !== (ours[k] ?? ''));
  };
  return DAYS.reduce((count, day) => {
    engine.setCellContents(AS_OF_CELL, toSerial(day));
    const grid = engine.getSheetValues(0);
    const assessment = assessmentOn(day, calendar);
    return count + rows.filter((row, i) => differs(grid, row, i, assessment)).length;
  }, 0);
}

/** The same for the workbook with status formulas alone. */
function countOtherStatuses(engine: HyperFormulaEngine, cells: readonly FindingCells[], asOf: Assessment): number {
  engine.setCellContents(AS_OF_CELL, toSerial(asOf.asOf));
  const grid = engine.getSheetValues(0);
  return cells.filter((row, i) => {
    const status = findingStatus(row, asOf);
    return grid[i]?.[STATUS] !== (status === null ? '' : words.label(status));
  }).length;
}

function recalculation(engine: HyperFormulaEngine, calendar: WorkCalendar) {
  return contender('HyperFormula, recalculation', otherDay(calendar), ({ asOf }) =>
    engine.setCellContents(AS_OF_CELL, toSerial(asOf)),
  );
}

/** What the comparison gives: how many rows the two disagree on, and the times. */
export interface StatusFigures {
  readonly differences: number;
  /** All five computed columns from the source cells, nothing known before. */
  readonly fromNothing: readonly Measured[];
  /** The same after the as-of date changed. */
  readonly afterChange: readonly Measured[];
  /** The status alone after the as-of date changed, first deadlines known. */
  readonly statusAlone: readonly Measured[];
}

/** Measures with this many findings. */
export async function measureStatus(count: number): Promise<StatusFigures> {
  const { register } = makeRegister(count);
  const calendar = calendarOf2023(register.calendar);
  const { rows } = register.tables.findings;
  const input: FormulaInput = {
    findings: rows,
    asOf: AS_OF,
    warningDays: WARNING_DAYS,
    daysOff: calendar.daysOff,
  };
  const effort = { warmUps: 3, least: 3, most: 60, seconds: 4 };
  const assessAll = (assessment: Assessment): RowState[] => rows.map((row) => assessFinding(row, assessment));
  const ours = contender('ours, `assessFinding` over decoded rows', otherDay(calendar), assessAll);
  const build = (): void => {
    calculate(allFormulaSheets(input)).destroy();
  };
  const fromNothing = await measure([ours, contender('HyperFormula, build', () => null, build)], {
    ...effort,
    warmUps: 1,
  });

  const all = calculate(allFormulaSheets(input));
  let differences = countDifferences(all, rows, calendar);
  const afterChange = await measure([ours, recalculation(all, calendar)], effort);
  all.destroy();

  const start = assessmentOn(AS_OF, calendar);
  const deadlines = rows.map((row) => readable(firstDeadline(row, start)));
  const cells = rows.map((row) => findingCells(row, start));
  const alone = calculate(statusFormulaSheets(input, deadlines));
  differences += DAYS.reduce((sum, day) => sum + countOtherStatuses(alone, cells, assessmentOn(day, calendar)), 0);
  const judge = (assessment: Assessment): unknown => cells.map((row) => findingStatus(row, assessment));
  const statusAlone = await measure(
    [contender('ours, `findingStatus` over cells', otherDay(calendar), judge), recalculation(alone, calendar)],
    effort,
  );
  alone.destroy();
  return { differences, fromNothing, afterChange, statusAlone };
}
