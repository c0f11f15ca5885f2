/** Checks deadlines: every weakness has one that can be worked out and that is not before the conclusion. */
import { formatDate, type IsoDate } from '../dates';
import { defineProblem, type Bilingual, type Problem } from '../problem';
import { placeOf, type Register } from '../register';
import { assessmentOf, type Assessment } from '../rules/assess';
import { dueDate, dueDateProblems, type DeadlineInput, type DueDate, type DueDateWarning } from '../rules/due-date';
import { findingKind, type DeadlineKind, type FindingKind } from '../vocabulary';
import { yearsToComplete } from './schedule';
import { findingName, isBlank, visitName, type CheckContext, type Finding, type Visit } from './support';

const deadlineMissing = defineProblem<{ finding: string }>('MISSING_DEADLINE', {
  severity: 'error',
  vi: ({ finding }) =>
    `Tồn tại, hạn chế ${finding} chưa có thời hạn khắc phục nên không theo dõi quá hạn được (mục IV.1).`,
  en: ({ finding }) => `Weakness ${finding} has no deadline, so it can't be told when it is overdue (IV.1).`,
  tip: {
    vi: 'Chọn “Loại thời hạn” rồi nhập ngày hoặc số ngày theo thông báo kết luận.',
    en: 'Choose “Loại thời hạn”, then enter the date or the number of days as the conclusion notice has it.',
  },
});

/** The day before which a visit can set no deadline: that of its conclusion, or else of the inspection. */
interface Start {
  readonly step: 'concludedOn' | 'inspectedOn';
  readonly date: IsoDate;
}

const STARTS: Readonly<Record<Start['step'], Bilingual>> = {
  concludedOn: { vi: 'ngày kết luận', en: 'the conclusion' },
  inspectedOn: { vi: 'ngày làm việc xong', en: 'the end of the inspection' },
};

interface TooEarly {
  readonly due: IsoDate;
  readonly start: Start;
  readonly visit: string;
}

const CHECK_THE_YEAR = {
  vi: 'Kiểm tra lại thời hạn và các ngày của cuộc, nhất là năm.',
  en: 'Check the deadline and the days of the visit, the year above all.',
};

const beforeConclusion = defineProblem<TooEarly>('DEADLINE_BEFORE_CONCLUSION', {
  severity: 'warning',
  vi: ({ due, start: { step, date }, visit }) =>
    `Hạn khắc phục ${formatDate(due)} trước ${STARTS[step].vi} ${formatDate(date)} của cuộc ${visit}.`,
  en: ({ due, start: { step, date }, visit }) =>
    `The deadline ${formatDate(due)} is before ${STARTS[step].en} of visit ${visit} on ${formatDate(date)}.`,
  tip: CHECK_THE_YEAR,
});

const reportDueTooEarly = defineProblem<TooEarly>('REPORT_DUE_BEFORE_CONCLUSION', {
  severity: 'error',
  vi: ({ due, start: { step, date }, visit }) =>
    `“Hạn báo cáo khắc phục” ${formatDate(due)} trước ${STARTS[step].vi} ${formatDate(date)} của cuộc ${visit}.`,
  en: ({ due, start: { step, date }, visit }) =>
    `“Hạn báo cáo khắc phục” ${formatDate(due)} is before ${STARTS[step].en} of visit ${visit} on ${formatDate(date)}.`,
  tip: CHECK_THE_YEAR,
});

const needless = defineProblem<{ kind: FindingKind }>('NEEDLESS_DEADLINE', {
  severity: 'note',
  vi: ({ kind }) => `“${findingKind.label(kind)}” không phải khắc phục nên thời hạn này không được dùng.`,
  en: ({ kind }) => `“${findingKind.label(kind)}” is nothing to remedy, so this deadline is not used.`,
  tip: { vi: 'Xóa thời hạn, hoặc sửa cột “Loại”.', en: 'Clear the deadline, or correct column “Loại”.' },
});

const INPUT_COLUMNS: Readonly<Record<DeadlineInput, string>> = {
  date: 'deadlineDate',
  count: 'deadlineCount',
  from: 'deadlineFrom',
};

/** The column whose cell a warning about a deadline of each kind belongs to. */
const MAIN_INPUT: Readonly<Record<DeadlineKind, DeadlineInput>> = {
  BEFORE_DATE: 'date',
  BY_DATE: 'date',
  IN_MONTH: 'date',
  IN_QUARTER: 'date',
  ONGOING: 'date',
  DAYS: 'from',
  WORKING_DAYS: 'from',
  MONTHS: 'from',
};

interface Surroundings {
  readonly register: Register;
  readonly assessment: Assessment;
  /** Years whose days off are incomplete and which are told of once for the whole register. */
  readonly knownYears: readonly number[];
}

/** Every weakness has a deadline that can be worked out, not before the visit's conclusion or inspection; nothing else needs one. */
export function checkDeadlines(register: Register, { asOf }: CheckContext): Problem[] {
  const assessment = assessmentOf(register, asOf);
  const around = { register, assessment, knownYears: yearsToComplete(register, asOf) };
  return register.tables.findings.rows.flatMap((row) => {
    if (row.kind === null) return [];
    return row.kind === 'WEAKNESS' ? weaknessProblems(row, around) : needlessProblems(row, row.kind, register);
  });
}

function needlessProblems(row: Finding, kind: FindingKind, register: Register): Problem[] {
  const { deadlineKind, recommendation, responsible } = row;
  // A difficulty that asks something of someone by a day is printed as a recommendation to others, its deadline too.
  const isAsked = kind === 'DIFFICULTY' && recommendation !== null && responsible !== null;
  return deadlineKind === null || isAsked
    ? []
    : [needless({ kind }, placeOf(register, 'findings', row, 'deadlineKind'))];
}

function weaknessProblems(row: Finding, around: Surroundings): readonly Problem[] {
  const { register, assessment } = around;
  if (row.deadlineKind === null) {
    const missing =
      isBlank(register, 'findings', row, 'deadlineKind') && isBlank(register, 'findings', row, 'extendedTo');
    const about = { finding: findingName(register, row) };
    return missing ? [deadlineMissing(about, placeOf(register, 'findings', row, 'deadlineKind'))] : [];
  }
  const { deadlineKind: kind, deadlineDate: date, deadlineCount: count, deadlineFrom: from } = row;
  const result = dueDate({ kind, date, count, from }, assessment.calendar, assessment);
  const visit = register.tables.visits.byCode.get(row.visit ?? '');
  const complete = result.missing.length + result.invalid.length + result.warnings.length === 0;
  const problems = complete ? [] : inputProblems(row, kind, result, around);
  const due = result.dueDate;
  const start = visit === undefined ? null : startOf(visit);
  if (due === null || visit === undefined || start === null || due >= start.date) return problems;
  const place = placeOf(register, 'findings', row, INPUT_COLUMNS[MAIN_INPUT[kind]]);
  return [...problems, beforeConclusion({ due, start, visit: visitName(register, visit) }, place)];
}

function startOf({ concludedOn, inspectedOn }: Visit): Start | null {
  if (concludedOn !== null) return { step: 'concludedOn', date: concludedOn };
  return inspectedOn === null ? null : { step: 'inspectedOn', date: inspectedOn };
}

/** The report on remedying is not due before there is anything to remedy. */
export function checkReportDue(register: Register): Problem[] {
  return register.tables.visits.rows.flatMap((visit) => {
    const start = startOf(visit);
    const due = visit.remedyReportDue;
    if (due === null || start === null || due >= start.date) return [];
    const about = { due, start, visit: visitName(register, visit) };
    return [reportDueTooEarly(about, placeOf(register, 'visits', visit, 'remedyReportDue'))];
  });
}

/** What the due date lacks or should be looked at for, each at its own cell; unreadable cells are told of elsewhere. */
function inputProblems(row: Finding, kind: DeadlineKind, result: DueDate, around: Surroundings): Problem[] {
  const { register, knownYears } = around;
  const empty: DueDate = { dueDate: result.dueDate, missing: [], invalid: [], warnings: [] };
  const at = (input: DeadlineInput) => placeOf(register, 'findings', row, INPUT_COLUMNS[input]);
  const isEmpty = (input: DeadlineInput) => isBlank(register, 'findings', row, INPUT_COLUMNS[input]);
  const superseded = row.extendedTo !== null || row.verdict === 'MET';
  const warnings = result.warnings.flatMap((warning): DueDateWarning[] => {
    if (superseded) return [];
    if (warning.kind === 'needsReviewDate') return isEmpty('date') ? [warning] : [];
    if (warning.kind === 'dayOff') return [warning];
    const years = warning.years.filter((year) => !knownYears.includes(year));
    return years.length === 0 ? [] : [{ ...warning, years }];
  });
  const missing = result.warnings.length > 0 ? [] : result.missing.filter(isEmpty);
  return [
    ...missing.flatMap((input) => dueDateProblems({ ...empty, missing: [input] }, at(input))),
    ...result.invalid.flatMap((input) => dueDateProblems({ ...empty, invalid: [input] }, at(input))),
    ...dueDateProblems({ ...empty, warnings }, at(MAIN_INPUT[kind])),
  ];
}
