/** Checks that what a finding or visit shows now agrees with the history sheets: extensions, reports, re-checks, submissions. */
import { formatDate, type IsoDate } from '../dates';
import { defineProblem, type Mend, type Problem, type ProblemMaker } from '../problem';
import { placeOf, type Register } from '../register';
import type { TableId } from '../tables';
import { verdict as verdictWords, type Verdict } from '../vocabulary';
import { dateIn, isFound, type AnyRow, type Finding } from './support';

interface Disagreement {
  /** What the row shows and what the history says; null is nothing. */
  readonly shown: string | null;
  readonly history: string | null;
}

function disagreement(code: string, header: string, sheets: string): ProblemMaker<Disagreement> {
  return defineProblem<Disagreement>(code, {
    severity: 'warning',
    vi: ({ shown, history }) =>
      `“${header}” ${shown ?? 'còn trống'}, nhưng sheet ${sheets}: ${history ?? 'không có dòng'}.`,
    en: ({ shown, history }) => `“${header}” is ${shown ?? 'blank'}, but sheet ${sheets} has ${history ?? 'no row'}.`,
    tip: {
      vi: `Sửa ô này theo lần gần nhất ở sheet ${sheets}, hoặc thêm dòng còn thiếu ở đó.`,
      en: `Correct the cell by the latest row of sheet ${sheets}, or add the row missing there.`,
    },
  });
}

const extensionDisagrees = disagreement('EXTENSION_DISAGREES', 'Gia hạn đến', 'Gia hạn, Phúc tra');
const reportDisagrees = disagreement('REPORT_DISAGREES', 'Ngày báo cáo', 'Báo cáo khắc phục');
const recheckDisagrees = disagreement('RECHECK_DISAGREES', 'Kết luận phúc tra', 'Phúc tra');
const submissionDisagrees = disagreement('SUBMISSION_DISAGREES', 'Ngày trình UBND', 'Xử lý');

const visitReportDisagrees = defineProblem<Disagreement>('VISIT_REPORT_DISAGREES', {
  severity: 'warning',
  vi: ({ shown, history }) =>
    `“Ngày báo cáo khắc phục” ${shown ?? 'còn trống'}, nhưng báo cáo đầu tiên của đơn vị ở sheet Báo cáo khắc phục: ${history ?? 'không có dòng'}.`,
  en: ({ shown, history }) =>
    `“Ngày báo cáo khắc phục” is ${shown ?? 'blank'}, but the unit's first report on sheet Báo cáo khắc phục: ${history ?? 'no row'}.`,
  tip: {
    vi: 'Ghi ngày nhận báo cáo đầu tiên của đơn vị, hoặc thêm dòng ở sheet Báo cáo khắc phục.',
    en: "Enter the day the unit's first report came, or add the row to sheet Báo cáo khắc phục.",
  },
});

/** What one row of a history sheet says of a finding or visit; `at` orders the rows. */
interface Entry<V> {
  readonly at: IsoDate;
  readonly value: V;
}

/** By finding or visit: the entries of the latest day, or null where a cell that matters can't be read. */
class Latest<V> {
  private readonly byCode = new Map<string, Entry<V>[] | null>();

  add(code: string, at: IsoDate, value: V): void {
    const known = this.byCode.get(code);
    if (known === null) return;
    const day = known?.[0]?.at ?? '';
    if (at > day) this.byCode.set(code, [{ at, value }]);
    else if (at === day) known?.push({ at, value });
  }

  giveUp(code: string): void {
    this.byCode.set(code, null);
  }

  /** The entries of the latest day; none when there is no history, null when it can't be told. */
  of(code: string): readonly Entry<V>[] | null {
    const known = this.byCode.get(code);
    return known === undefined ? [] : known;
  }
}

type Of<V> = Pick<Latest<V>, 'of'>;

const NOTHING_KNOWN: Of<never> = { of: () => null };

/** Reads a history sheet: for each row the codes it is about, the date that orders it and what it says. */
function read<R extends AnyRow, V>(
  latest: Latest<V>,
  rows: readonly R[],
  codes: (row: R) => readonly (string | null)[],
  entry: (row: R) => { at: IsoDate | null; value: V | null },
  needed: readonly string[],
): void {
  for (const row of rows) {
    const { at, value } = entry(row);
    const unreadable = row.origin.broken.size > 0 && needed.some((column) => row.origin.broken.has(column));
    for (const code of codes(row)) {
      if (code === null) continue;
      if (unreadable) latest.giveUp(code);
      else if (at !== null && value !== null) latest.add(code, at, value);
    }
  }
}

function extensionsOf(register: Register): Of<IsoDate> {
  const { extensions, rechecks } = register.tables;
  if (!isFound(register, 'extensions', 'finding') || !isFound(register, 'rechecks', 'finding')) return NOTHING_KNOWN;
  const latest = new Latest<IsoDate>();
  const about = ({ finding }: { finding: string | null }) => [finding];
  read(latest, extensions.rows, about, ({ decidedOn, newDue }) => ({ at: decidedOn, value: newDue }), [
    'decidedOn',
    'newDue',
  ]);
  read(latest, rechecks.rows, about, ({ checkedOn, newDue }) => ({ at: checkedOn, value: newDue }), [
    'checkedOn',
    'newDue',
  ]);
  return latest;
}

function recheckedOf(register: Register): Of<Verdict> {
  if (!isFound(register, 'rechecks', 'finding')) return NOTHING_KNOWN;
  const latest = new Latest<Verdict>();
  const entry = ({ checkedOn, verdict }: { checkedOn: IsoDate | null; verdict: Verdict | null }) => ({
    at: checkedOn,
    value: verdict,
  });
  read(latest, register.tables.rechecks.rows, ({ finding }) => [finding], entry, ['checkedOn', 'verdict']);
  return latest;
}

/** The latest date of rows that name findings; by visit for rows that name none, which speak of the whole visit. */
function datedOf(
  register: Register,
  table: 'remedyReports' | 'submissions',
  column: 'receivedOn' | 'submittedOn',
): { named: Of<IsoDate>; wholeVisit: ReadonlySet<string> } {
  if (!isFound(register, table)) return { named: NOTHING_KNOWN, wholeVisit: new Set() };
  const latest = new Latest<IsoDate>();
  const rows = register.tables[table].rows;
  const entry = (row: AnyRow) => ({ at: dateIn(row, column), value: dateIn(row, column) });
  read<(typeof rows)[number], IsoDate>(latest, rows, ({ findings }) => findings, entry, [column]);
  const whole = rows.filter(({ findings }) => findings.length === 0);
  return {
    named: latest,
    wholeVisit: new Set(whole.map((row) => `${row.visit ?? ''}\n${dateIn(row, column) ?? ''}`)),
  };
}

/** What a finding shows as extended, reported, re-checked and submitted is the latest of its history. */
export function checkFindingHistory(register: Register): Problem[] {
  const extended = extensionsOf(register);
  const rechecked = recheckedOf(register);
  const reported = datedOf(register, 'remedyReports', 'receivedOn');
  const submitted = datedOf(register, 'submissions', 'submittedOn');
  return register.tables.findings.rows.flatMap((row) => {
    const code = row.code;
    if (code === null) return [];
    const found = [
      dateDisagreement(register, row, 'extendedTo', extended.of(code), extensionDisagrees),
      spoken(row, 'reportedOn', reported.wholeVisit)
        ? null
        : dateDisagreement(register, row, 'reportedOn', reported.named.of(code), reportDisagrees),
      spoken(row, 'submittedOn', submitted.wholeVisit)
        ? null
        : dateDisagreement(register, row, 'submittedOn', submitted.named.of(code), submissionDisagrees),
      recheckDisagreement(register, row, rechecked.of(code)),
    ];
    return found.filter((problem) => problem !== null);
  });
}

function spoken(row: Finding, column: 'reportedOn' | 'submittedOn', wholeVisit: ReadonlySet<string>): boolean {
  return row[column] !== null && wholeVisit.has(`${row.visit ?? ''}\n${row[column]}`);
}

/** Tells whether a cell takes part in the comparison: readable, and its column was found. */
function comparable(register: Register, table: TableId, row: AnyRow, column: string): boolean {
  return !row.origin.broken.has(column) && register.tables[table].layout?.columns.has(column) === true;
}

function dateDisagreement(
  register: Register,
  row: Finding,
  column: 'extendedTo' | 'reportedOn' | 'submittedOn',
  entries: readonly Entry<IsoDate>[] | null,
  problem: ProblemMaker<Disagreement>,
): Problem | null {
  const shown = row[column];
  if (entries === null || (shown === null && entries.length === 0)) return null;
  if (entries.some(({ value }) => value === shown) || !comparable(register, 'findings', row, column)) return null;
  const history = entries[0] === undefined ? null : formatDate(entries[0].value);
  const found = problem({ shown: shown && formatDate(shown), history }, placeOf(register, 'findings', row, column));
  const [value, ...others] = new Set(entries.map((entry) => entry.value));
  if (shown !== null || value === undefined || others.length > 0) return found;
  return { ...found, mend: filling('findings', row, { [column]: value }, formatDate(value)) };
}

/** Fills blank cells of a row with what its history says. */
function filling(
  table: 'findings' | 'visits',
  row: { readonly code: string | null },
  values: Readonly<Record<string, unknown>>,
  shown: string,
): Mend {
  const expected = Object.fromEntries(Object.keys(values).map((column) => [column, null]));
  return {
    label: { vi: `Điền ${shown}`, en: `Fill in ${shown}` },
    changes: [{ kind: 'update', table, code: row.code, values, expected }],
  };
}

function recheckDisagreement(
  register: Register,
  row: Finding,
  entries: readonly Entry<Verdict>[] | null,
): Problem | null {
  const { verdict, verdictOn } = row;
  if (entries === null || (entries.length === 0 && verdict === null)) return null;
  if (entries.some((entry) => entry.value === verdict && entry.at === verdictOn)) return null;
  if (!comparable(register, 'findings', row, 'verdict') || !comparable(register, 'findings', row, 'verdictOn'))
    return null;
  const [last] = entries;
  const history = last === undefined ? null : describe(last.value, last.at);
  const shown = verdict === null ? verdictOn && formatDate(verdictOn) : describe(verdict, verdictOn);
  const found = recheckDisagrees({ shown, history }, placeOf(register, 'findings', row, 'verdict'));
  if (shown !== null || last === undefined || new Set(entries.map(({ value }) => value)).size > 1) return found;
  const values = { verdict: last.value, verdictOn: last.at };
  return { ...found, mend: filling('findings', row, values, describe(last.value, last.at)) };
}

function describe(verdict: Verdict, date: IsoDate | null): string {
  return `“${verdictWords.label(verdict)}”${date === null ? '' : ` ${formatDate(date)}`}`;
}

/** The day of the first report by visit and unit; null where one of the days can't be read. */
function firstReports(register: Register): ReadonlyMap<string, IsoDate | null> {
  const first = new Map<string, IsoDate | null>();
  for (const { visit, unit, receivedOn, origin } of register.tables.remedyReports.rows) {
    const key = `${visit ?? ''}\n${unit ?? ''}`;
    const known = first.get(key);
    if (origin.broken.has('receivedOn')) first.set(key, null);
    else if (known !== null && receivedOn !== null && (known === undefined || receivedOn < known)) {
      first.set(key, receivedOn);
    }
  }
  return first;
}

/**
 * A visit shows the day of its unit's first report: that is the day the duty to report was met (mục IV.2). Later reports
 * are kept by finding. A commune may report under its district's visit, or within its district's report.
 */
export function checkVisitReports(register: Register): Problem[] {
  const { visits } = register.tables;
  if (!isFound(register, 'remedyReports', 'visit', 'unit') || !isFound(register, 'visits', 'parent')) return [];
  const first = firstReports(register);
  return visits.rows.flatMap((visit) => {
    const { code, unit, parent, remedyReportOn: shown } = visit;
    if (code === null || unit === null) return [];
    const own = first.get(`${code}\n${unit}`);
    const history = own === undefined && parent !== null ? first.get(`${parent}\n${unit}`) : own;
    const district = parent === null ? undefined : visits.byCode.get(parent)?.unit;
    const within = history === undefined && district != null ? first.get(`${parent ?? ''}\n${district}`) : undefined;
    if (history === null || within === null || (history ?? null) === shown || within === shown) return [];
    if (!comparable(register, 'visits', visit, 'remedyReportOn')) return [];
    const about = { shown: shown && formatDate(shown), history: history === undefined ? null : formatDate(history) };
    const found = visitReportDisagrees(about, placeOf(register, 'visits', visit, 'remedyReportOn'));
    if (shown !== null || history === undefined) return [found];
    return [{ ...found, mend: filling('visits', visit, { remedyReportOn: history }, formatDate(history)) }];
  });
}
