/** Checks self-inspections (mục III.1): a row per unit and period, with a due date, merged reports keep the procedure. */
import type { AppendRow } from '../changes';
import type { IsoDate } from '../dates';
import { groupBy } from '../group-by';
import { defineProblem, type Bilingual, type Mend, type Problem } from '../problem';
import { placeOf, type Register, type RowIn } from '../register';
import { nextCode } from '../table';
import { tables } from '../tables';
import { selfInspectionPeriod, type SelfInspectionPeriod } from '../vocabulary';
import { isBlank, isFound, listSome, repeatedRows, tablePlace, unitName } from './support';

interface InPeriod {
  readonly period: SelfInspectionPeriod;
}

const rowMissing = defineProblem<InPeriod & { units: Bilingual; count: number }>('SELF_INSPECTION_ROW_MISSING', {
  severity: 'warning',
  vi: ({ period, units, count }) =>
    `Kỳ ${selfInspectionPeriod.label(period)}: ${count} đơn vị phải tự kiểm tra chưa có dòng theo dõi: ${units.vi} (mục III.1).`,
  en: ({ period, units, count }) =>
    `${selfInspectionPeriod.label(period)}: ${count} units that must inspect themselves have no row: ${units.en} (III.1).`,
  tip: {
    vi: 'Thêm mỗi đơn vị một dòng cho kỳ này ở sheet Tự kiểm tra.',
    en: 'Add a row for each unit and this period on sheet Tự kiểm tra.',
  },
});

const duplicate = defineProblem<InPeriod & { unit: string; first: string }>('DUPLICATE_SELF_INSPECTION', {
  severity: 'warning',
  vi: ({ period, unit, first }) => `${unit} đã có dòng ${first} cho kỳ ${selfInspectionPeriod.label(period)}.`,
  en: ({ period, unit, first }) => `${unit} already has row ${first} for period ${selfInspectionPeriod.label(period)}.`,
  tip: { vi: 'Gộp hai dòng làm một.', en: 'Make one row of the two.' },
});

const procedureNotKept = defineProblem<{ unit: string }>('MERGED_WITHOUT_PROCEDURE', {
  severity: 'warning',
  vi: ({ unit }) =>
    `${unit} lồng ghép tự kiểm tra trong báo cáo CCHC nhưng chưa xác nhận bảo đảm quy trình (mục III.1).`,
  en: ({ unit }) => `${unit} reports within its CCHC report, but the procedure is not confirmed as kept (III.1).`,
  tip: {
    vi: 'Ghi “Có” ở cột “Bảo đảm quy trình” sau khi kiểm tra, hoặc yêu cầu đơn vị bổ sung.',
    en: 'Put “Có” in column “Bảo đảm quy trình” once checked, or ask the unit to complete its report.',
  },
});

const noDue = defineProblem<InPeriod & { count: number }>('SELF_INSPECTION_NO_DUE', {
  severity: 'warning',
  vi: ({ period, count }) =>
    `Kỳ ${selfInspectionPeriod.label(period)}: ${count} dòng chưa có hạn báo cáo nên không biết ai trễ.`,
  en: ({ period, count }) =>
    `${selfInspectionPeriod.label(period)}: ${count} rows have no due date, so it can't be told who is late.`,
  tip: {
    vi: 'Điền cột “Hạn báo cáo”; hạn chung đặt ở sheet Cấu hình.',
    en: 'Fill column “Hạn báo cáo”; the common due date is a setting.',
  },
});

type Row = RowIn<'selfInspections'>;

/** Every unit that must inspect itself has one row per period, with a due date; merged reports keep the procedure. */
export function checkSelfInspections(register: Register): Problem[] {
  const { rows } = register.tables.selfInspections;
  const byPeriod = groupBy(rows, ({ period }) => period);
  const codes = rows.map(({ code }) => code);
  const problems = selfInspectionPeriod.keys.flatMap((period) =>
    periodProblems(register, period, byPeriod.get(period) ?? [], codes),
  );
  const twice = repeatedRows(rows, ({ unit, period }) =>
    unit === null || period === null ? null : `${unit}\n${period}`,
  );
  const repeated = twice.map(({ row, first }) => {
    const names = { unit: unitName(register, row.unit ?? ''), first: first.code ?? '–' };
    return duplicate({ ...names, period: row.period ?? 'YEAR' }, placeOf(register, 'selfInspections', row, 'unit'));
  });
  const merged = rows.flatMap((row) => {
    if (row.merged !== true || row.procedureKept === true || row.origin.broken.has('procedureKept')) return [];
    const place = placeOf(register, 'selfInspections', row, 'procedureKept');
    return [procedureNotKept({ unit: unitName(register, row.unit ?? '–') }, place)];
  });
  return [...problems, ...repeated, ...merged];
}

/** What is wrong with the rows of one period; `codes` are those in use, to which codes proposed for missing rows are added. */
function periodProblems(
  register: Register,
  period: SelfInspectionPeriod,
  rows: readonly Row[],
  codes: (string | null)[],
): Problem[] {
  if (!isFound(register, 'selfInspections', 'unit', 'period')) return [];
  const present = new Set(rows.map(({ unit }) => unit));
  const absent = unitsBound(register).filter(({ code }) => !present.has(code));
  const undated = rows.filter((row) => isBlank(register, 'selfInspections', row, 'due'));
  const problems: Problem[] = [];
  if (absent.length > 0) {
    const units = listSome(absent.map(({ name, code }) => name ?? code ?? '–'));
    const found = rowMissing({ period, units, count: absent.length }, tablePlace(register, 'selfInspections'));
    problems.push({ ...found, mend: rowsFor(register, period, absent, codes) });
  }
  if (undated[0] !== undefined) {
    const place = placeOf(register, 'selfInspections', undated[0], 'due');
    problems.push(noDue({ period, count: undated.length }, place));
  }
  return problems;
}

function rowsFor(
  register: Register,
  period: SelfInspectionPeriod,
  units: readonly RowIn<'units'>[],
  codes: (string | null)[],
): Mend {
  const { halfYearReportDue, yearReportDue } = register.settings;
  const due = period === 'HALF_YEAR' ? halfYearReportDue : yearReportDue;
  const changes = units.map((unit): AppendRow => {
    const code = nextCode(tables.selfInspections, codes);
    codes.push(code);
    return { kind: 'append', table: 'selfInspections', values: { code, unit: unit.code, period, due } };
  });
  const count = changes.length;
  return { label: { vi: `Thêm ${count} dòng còn thiếu`, en: `Add the ${count} missing rows` }, changes };
}

/** The units that must inspect themselves and exist in the year of the register. */
function unitsBound(register: Register): RowIn<'units'>[] {
  const year = register.settings.year;
  const first: IsoDate | null = year === null ? null : `${year}-01-01`;
  const last: IsoDate | null = year === null ? null : `${year}-12-31`;
  return register.tables.units.rows.filter(({ code, selfInspects, validFrom, validTo }) => {
    const gone = first !== null && validTo !== null && validTo < first;
    const future = last !== null && validFrom !== null && validFrom > last;
    return code !== null && selfInspects === true && !gone && !future;
  });
}
