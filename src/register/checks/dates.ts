/** Checks dates against the year of the register and against one another. */
import { formatDate, yearOf, type IsoDate } from '../dates';
import { defineProblem, type Problem } from '../problem';
import { placeOf, type Register } from '../register';
import type { Table } from '../table';
import { tables, type TableId } from '../tables';
import { dateIn, type AnyRow, type CheckContext } from './support';

const wrongYear = defineProblem<{ header: string; date: IsoDate; from: number; to: number }>('WRONG_YEAR', {
  severity: 'warning',
  vi: ({ header, date, from, to }) =>
    `“${header}” là ${formatDate(date)}, ngoài năm ${years(from, to)} của sổ kiểm tra này.`,
  en: ({ header, date, from, to }) =>
    `“${header}” is ${formatDate(date)}, outside ${years(from, to)} of this register.`,
  tip: {
    vi: 'Kiểm tra lại năm của ngày này, hoặc thiết lập “Năm kiểm tra”.',
    en: 'Check the year of this date, or setting “Năm kiểm tra”.',
  },
});

const inFuture = defineProblem<{ header: string; date: IsoDate; asOf: IsoDate }>('DATE_IN_FUTURE', {
  severity: 'warning',
  vi: ({ header, date, asOf }) =>
    `“${header}” là ${formatDate(date)}, sau ngày ${formatDate(asOf)}: việc chưa thể xảy ra.`,
  en: ({ header, date, asOf }) =>
    `“${header}” is ${formatDate(date)}, after ${formatDate(asOf)}: it can't have happened yet.`,
  tip: {
    vi: 'Kiểm tra lại ngày, nhất là năm; cột này chỉ ghi việc đã làm, không ghi dự kiến.',
    en: 'Check the date, the year above all; this column is for what was done, not for what is planned.',
  },
});

interface OutOfOrder {
  readonly later: string;
  readonly laterDate: IsoDate;
  readonly earlier: string;
  readonly earlierDate: IsoDate;
}

const outOfOrder = defineProblem<OutOfOrder>('DATE_ORDER', {
  severity: 'warning',
  vi: ({ later, laterDate, earlier, earlierDate }) =>
    `“${later}” ${formatDate(laterDate)} trước “${earlier}” ${formatDate(earlierDate)}.`,
  en: ({ later, laterDate, earlier, earlierDate }) =>
    `“${later}” ${formatDate(laterDate)} is before “${earlier}” ${formatDate(earlierDate)}.`,
  tip: { vi: 'Đối chiếu văn bản và sửa ngày sai.', en: 'Compare with the documents and correct the wrong date.' },
});

function years(from: number, to: number): string {
  return from === to ? String(from) : `${from}–${to}`;
}

interface YearRule {
  readonly table: TableId;
  readonly columns: readonly string[];
  /** How many years after the register's year are still plausible. */
  readonly after: number;
}

const YEAR_RULES: readonly YearRule[] = [
  {
    table: 'visits',
    columns: [
      'noticedOn',
      'scheduledFrom',
      'scheduledTo',
      'movedFrom',
      'outlineReportDue',
      'outlineReportOn',
      'inspectedOn',
    ],
    after: 0,
  },
  {
    table: 'visits',
    columns: ['concludeBy', 'concludedOn', 'sentOn', 'remedyReportDue', 'remedyReportOn', 'recheckedOn', 'completedOn'],
    after: 1,
  },
  {
    table: 'findings',
    columns: ['deadlineDate', 'deadlineFrom', 'extendedTo', 'reportedOn', 'verdictOn', 'submittedOn'],
    after: 1,
  },
  { table: 'extensions', columns: ['decidedOn', 'oldDue', 'newDue'], after: 1 },
  { table: 'remedyReports', columns: ['reportDate', 'receivedOn'], after: 1 },
  { table: 'rechecks', columns: ['checkedOn', 'newDue'], after: 1 },
  { table: 'submissions', columns: ['submittedOn', 'decidedOn'], after: 1 },
  { table: 'selfInspections', columns: ['due', 'reportedOn'], after: 1 },
  { table: 'remarks', columns: ['due', 'submittedOn'], after: 1 },
];

/** The dates of what happened, as opposed to what is planned or due. */
const EVENTS: Readonly<Partial<Record<TableId, readonly string[]>>> = {
  visits: [
    'noticedOn',
    'outlineReportOn',
    'inspectedOn',
    'concludedOn',
    'sentOn',
    'remedyReportOn',
    'recheckedOn',
    'completedOn',
  ],
  findings: ['reportedOn', 'verdictOn', 'submittedOn'],
  extensions: ['decidedOn'],
  remedyReports: ['receivedOn'],
  rechecks: ['checkedOn'],
  submissions: ['submittedOn', 'decidedOn'],
  selfInspections: ['reportedOn'],
  remarks: ['submittedOn'],
  difficulties: ['receivedOn'],
};

interface OrderRule {
  readonly later: string;
  /** Columns whose latest date must not be after it. */
  readonly earlier: readonly string[];
}

const ORDER_RULES: Readonly<Partial<Record<TableId, readonly OrderRule[]>>> = {
  visits: [
    { later: 'scheduledTo', earlier: ['scheduledFrom'] },
    { later: 'inspectedOn', earlier: ['scheduledFrom'] },
    { later: 'outlineReportDue', earlier: ['noticedOn'] },
    { later: 'concludeBy', earlier: ['inspectedOn'] },
    { later: 'concludedOn', earlier: ['scheduledFrom', 'inspectedOn'] },
    { later: 'sentOn', earlier: ['concludedOn'] },
    { later: 'remedyReportOn', earlier: ['concludedOn'] },
    { later: 'recheckedOn', earlier: ['concludedOn', 'remedyReportOn'] },
    { later: 'completedOn', earlier: ['inspectedOn', 'concludedOn', 'remedyReportOn', 'recheckedOn'] },
  ],
  findings: [{ later: 'extendedTo', earlier: ['deadlineFrom'] }],
  extensions: [{ later: 'newDue', earlier: ['oldDue'] }],
  remedyReports: [{ later: 'receivedOn', earlier: ['reportDate'] }],
  rechecks: [{ later: 'newDue', earlier: ['checkedOn'] }],
  submissions: [{ later: 'decidedOn', earlier: ['submittedOn'] }],
  selfInspections: [{ later: 'reportedOn', earlier: ['planOn'] }],
  difficulties: [{ later: 'answeredOn', earlier: ['receivedOn'] }],
  units: [{ later: 'validTo', earlier: ['validFrom'] }],
  team: [{ later: 'to', earlier: ['from'] }],
};

function headerOf(table: TableId, column: string): string {
  return (tables[table] as Table).columns[column]?.header ?? column;
}

/** Visits are made in the year of the register; what follows them happens that year or the next. */
export function checkYears(register: Register): Problem[] {
  const from = register.settings.year;
  if (from === null) return [];
  return YEAR_RULES.flatMap(({ table, columns, after }) => {
    const rows: readonly AnyRow[] = register.tables[table].rows;
    return columns.flatMap((column) => {
      const header = headerOf(table, column);
      return rows.flatMap((row) => {
        const date = dateIn(row, column);
        if (date === null || (yearOf(date) >= from && yearOf(date) <= from + after)) return [];
        return [wrongYear({ header, date, from, to: from + after }, placeOf(register, table, row, column))];
      });
    });
  });
}

/** Nothing has happened after the day the register is looked at. */
export function checkFuture(register: Register, { asOf }: CheckContext): Problem[] {
  return Object.entries(EVENTS).flatMap(([id, columns]) => {
    const table = id as TableId;
    const rows: readonly AnyRow[] = register.tables[table].rows;
    return columns.flatMap((column) =>
      rows.flatMap((row) => {
        const date = dateIn(row, column);
        if (date === null || date <= asOf) return [];
        const about = { header: headerOf(table, column), date, asOf };
        return [inFuture(about, placeOf(register, table, row, column))];
      }),
    );
  });
}

/** What comes later in the course of an inspection is not dated earlier. */
export function checkDateOrder(register: Register): Problem[] {
  return Object.entries(ORDER_RULES).flatMap(([id, rules]) => {
    const table = id as TableId;
    const rows: readonly AnyRow[] = register.tables[table].rows;
    return rules.flatMap((rule) => rows.flatMap((row) => orderProblem(register, table, row, rule) ?? []));
  });
}

function orderProblem(register: Register, table: TableId, row: AnyRow, rule: OrderRule): Problem | null {
  const laterDate = dateIn(row, rule.later);
  if (laterDate === null) return null;
  let latest: { column: string; date: IsoDate } | null = null;
  for (const column of rule.earlier) {
    const date = dateIn(row, column);
    if (date !== null && date > (latest?.date ?? laterDate)) latest = { column, date };
  }
  if (latest === null) return null;
  const earlier = { earlier: headerOf(table, latest.column), earlierDate: latest.date };
  const place = placeOf(register, table, row, rule.later);
  return outOfOrder({ later: headerOf(table, rule.later), laterDate, ...earlier }, place);
}
