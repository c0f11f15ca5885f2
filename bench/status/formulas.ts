/** The status rules of a finding as native spreadsheet formulas over the same cells: what a register without add-in would hold. */
import { toSerial } from '../../src/register/dates';
import { deadlineKind, findingKind, findingStatus, overdueFlag, verdict } from '../../src/register/vocabulary';
import type { Finding } from '../findings';

/** Where the as-of date stands, on the second sheet. */
export const AS_OF_CELL = { sheet: 1, row: 0, col: 0 } as const;

/** The columns of results in the grid: due date, status, overdue flag, days, working days. */
export const RESULT_COLUMNS = [13, 14, 15, 16, 17] as const;

const AS_OF = 'Settings!$A$1';
const WARN_UNTIL = 'Settings!$A$2';

const quote = (text: string): string => `"${text}"`;
const KIND = { weakness: quote(findingKind.label('WEAKNESS')) };
const MET = quote(verdict.label('MET'));

/** A: kind, B–E: the deadline's terms, F: extended to, G: reported, H: verdict, I: its date, J: submitted. */
function sourceCells(finding: Finding): (string | number | null)[] {
  const day = (iso: string | null): number | null => (iso === null ? null : toSerial(iso));
  return [
    finding.kind && findingKind.label(finding.kind),
    finding.deadlineKind && deadlineKind.label(finding.deadlineKind),
    day(finding.deadlineDate),
    finding.deadlineCount,
    day(finding.deadlineFrom),
    day(finding.extendedTo),
    day(finding.reportedOn),
    finding.verdict && verdict.label(finding.verdict),
    day(finding.verdictOn),
    day(finding.submittedOn),
  ];
}

function firstDeadline(row: number, holidays: string): string {
  const [kind, date, count, from] = [`B${row}`, `C${row}`, `D${row}`, `E${row}`];
  const next = (day: string): string => `WORKDAY(${day}-1,1,${holidays})`;
  const cases: readonly (readonly [Parameters<typeof deadlineKind.label>[0], string])[] = [
    ['BEFORE_DATE', `${date}-1`],
    ['BY_DATE', date],
    ['DAYS', next(`${from}+${count}`)],
    ['WORKING_DAYS', `WORKDAY(${from},${count},${holidays})`],
    ['MONTHS', next(`EDATE(${from},${count})`)],
    ['IN_MONTH', `EOMONTH(${date},0)`],
    ['IN_QUARTER', `EOMONTH(${date},MOD(3-MONTH(${date}),3))`],
  ];
  const nested = cases.reduceRight((rest, [key, formula]) => {
    return `IF(${kind}=${quote(deadlineKind.label(key))},${formula},${rest})`;
  }, date);
  return `IF(${kind}="","",${nested})`;
}

function status(row: number): string {
  const label = (key: Parameters<typeof findingStatus.label>[0]): string => quote(findingStatus.label(key));
  const [kind, reported, judged, judgedOn, submitted, due] = ['A', 'G', 'H', 'I', 'J', 'K'].map(
    (column) => `${column}${row}`,
  );
  const pending =
    `IF(${due}="",${label('NO_DEADLINE')},IF(${AS_OF}>${due},${label('OVERDUE')},IF(${AS_OF}=${due},` +
    `${label('DUE_TODAY')},IF(${due}<=${WARN_UNTIL},${label('DUE_SOON')},${label('NOT_DUE')}))))`;
  const waiting =
    `IF(AND(${submitted}<>"",OR(${reported}="",${reported}<${submitted})),${label('SUBMITTED')},` +
    `IF(AND(${reported}<>"",NOT(L${row})),` +
    `IF(AND(${due}<>"",${reported}>${due}),${label('REPORTED_LATE')},${label('REPORTED')}),${pending}))`;
  return (
    `IF(${kind}="","",IF(${kind}<>${KIND.weakness},${label('NOT_APPLICABLE')},IF(${judged}=${MET},${MET},` +
    `IF(AND(${judged}<>"",OR(${due}="",${due}<=${judgedOn})),${judged},${waiting}))))`
  );
}

function overdue(row: number): string {
  const label = (key: Parameters<typeof overdueFlag.label>[0]): string => quote(overdueFlag.label(key));
  return (
    `IF(OR(A${row}<>${KIND.weakness},H${row}=${MET},K${row}="",${AS_OF}<=K${row}),"",` +
    `IF(G${row}="",${label('REPORT')},IF(L${row},${label('REMEDY')},"")))`
  );
}

/** Helper columns: K the deadline that holds, L whether the report was judged. */
function helpers(row: number): string[] {
  return [`=IF(F${row}="",N${row},F${row})`, `=AND(H${row}<>"",G${row}<>"",G${row}<=I${row})`];
}

/** All five computed columns, after M, the day through which lateness counts. */
function allFormulas(row: number, holidays: string): string[] {
  const until = `IF(H${row}=${MET},IF(G${row}="",I${row},G${row}),IF(G${row}="",${AS_OF},IF(L${row},${AS_OF},G${row})))`;
  const counted = (days: string): string => `IF(OR(A${row}<>${KIND.weakness},K${row}="",M${row}=""),"",${days})`;
  const late = `NETWORKDAYS(K${row}+1,M${row},${holidays})`;
  const left = `-NETWORKDAYS(M${row}+1,K${row},${holidays})`;
  return [
    ...helpers(row),
    `=${until}`,
    `=${firstDeadline(row, holidays)}`,
    `=${status(row)}`,
    `=${overdue(row)}`,
    `=${counted(`M${row}-K${row}`)}`,
    `=${counted(`IF(M${row}=K${row},0,IF(M${row}>K${row},${late},${left}))`)}`,
  ];
}

/** What the formulas work from. */
export interface FormulaInput {
  readonly findings: readonly Finding[];
  readonly asOf: string;
  readonly warningDays: number;
  readonly daysOff: readonly string[];
}

type Sheets = Readonly<Record<'Findings' | 'Settings', (string | number | null)[][]>>;

/** Days off in a column beside the as-of date and the warning date. */
function settings({ asOf, warningDays, daysOff }: FormulaInput): Sheets['Settings'] {
  return daysOff.map((day, i) => {
    const own = i === 0 ? toSerial(asOf) : i === 1 ? `=WORKDAY(A1,${warningDays},${range(daysOff)})` : null;
    return [own, toSerial(day)];
  });
}

function range(daysOff: readonly string[]): string {
  return `Settings!$B$1:$B$${daysOff.length}`;
}

/** A workbook whose formulas work out all five columns from the source cells. */
export function allFormulaSheets(input: FormulaInput): Sheets {
  const holidays = range(input.daysOff);
  const rows = input.findings.map((finding, i) => [...sourceCells(finding), ...allFormulas(i + 1, holidays)]);
  return { Findings: rows, Settings: settings(input) };
}

/** A workbook whose formulas work out the status alone; the first deadlines are there as values. */
export function statusFormulaSheets(input: FormulaInput, deadlines: readonly (string | null)[]): Sheets {
  const rows = input.findings.map((finding, i) => {
    const deadline = deadlines[i] ?? null;
    const value = deadline === null ? '' : toSerial(deadline);
    return [...sourceCells(finding), ...helpers(i + 1), null, value, `=${status(i + 1)}`];
  });
  return { Findings: rows, Settings: settings(input) };
}
