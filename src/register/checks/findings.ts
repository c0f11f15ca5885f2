/** Checks what findings say: a recommendation each, someone responsible, the right unit, nothing said twice. */
import { groupBy } from '../group-by';
import { defineProblem, type Bilingual, type Problem } from '../problem';
import { placeOf, type Register } from '../register';
import { matchKey } from '../text';
import { findingKind } from '../vocabulary';
import {
  findingName,
  isBlank,
  isCancelled,
  isFound,
  quote,
  repeatedRows,
  unitName,
  visitName,
  type Finding,
} from './support';

const recommendationMissing = defineProblem<{ finding: string }>('MISSING_RECOMMENDATION', {
  severity: 'warning',
  vi: ({ finding }) => `Tồn tại, hạn chế ${finding} chưa có kiến nghị (mục IV.1).`,
  en: ({ finding }) => `Weakness ${finding} has no recommendation (IV.1).`,
  tip: {
    vi: 'Ghi việc đơn vị phải làm vào cột “Kiến nghị”.',
    en: 'Write what the unit must do in column “Kiến nghị”.',
  },
});

const responsibleMissing = defineProblem<{ recommendation: string }>('MISSING_RESPONSIBLE', {
  severity: 'warning',
  vi: ({ recommendation }) => `Kiến nghị ${recommendation} chưa ghi ai chịu trách nhiệm thực hiện.`,
  en: ({ recommendation }) => `Recommendation ${recommendation} names no one responsible.`,
  tip: {
    vi: 'Ghi cơ quan hoặc cá nhân vào cột “Cơ quan, cá nhân chịu trách nhiệm”.',
    en: 'Name the agency or person in column “Cơ quan, cá nhân chịu trách nhiệm”.',
  },
});

const notPrinted = defineProblem<{ recommendation: string }>('RECOMMENDATION_NOT_PRINTED', {
  severity: 'warning',
  vi: ({ recommendation }) => `Kiến nghị ${recommendation} ghi ở “Kết quả nổi bật” nên không in trong văn bản nào.`,
  en: ({ recommendation }) => `Recommendation ${recommendation} is on an outstanding result, so no document prints it.`,
  tip: {
    vi: 'Sửa cột “Loại”, hoặc chuyển kiến nghị sang dòng tồn tại, hạn chế.',
    en: 'Correct column “Loại”, or move the recommendation to the row of a weakness.',
  },
});

const causeWithoutKind = defineProblem<{ finding: string }>('CAUSE_WITHOUT_KIND', {
  severity: 'warning',
  vi: ({ finding }) => `Phát hiện ${finding} có nguyên nhân nhưng chưa ghi khách quan hay chủ quan.`,
  en: ({ finding }) => `Finding ${finding} gives a cause, but not whether it is objective or subjective.`,
  tip: {
    vi: 'Chọn “Khách quan” hoặc “Chủ quan” ở cột “Loại nguyên nhân”.',
    en: 'Choose “Khách quan” or “Chủ quan” in column “Loại nguyên nhân”.',
  },
});

const ofCancelledVisit = defineProblem<{ finding: string; visit: string }>('FINDING_OF_CANCELLED_VISIT', {
  severity: 'warning',
  vi: ({ finding, visit }) => `Phát hiện ${finding} thuộc cuộc ${visit}, nhưng cuộc này đã hủy.`,
  en: ({ finding, visit }) => `Finding ${finding} is of visit ${visit}, which was cancelled.`,
  tip: {
    vi: 'Sửa mã cuộc hoặc xóa dòng này; nếu cuộc vẫn diễn ra thì xóa “Hủy” ở cột “Dời hoặc hủy”.',
    en: 'Correct the code of the visit or delete the row; if the visit took place, clear “Hủy” in column “Dời hoặc hủy”.',
  },
});

const duplicate = defineProblem<{ content: string; first: string }>('DUPLICATE_FINDING', {
  severity: 'warning',
  vi: ({ content, first }) => `Phát hiện ${content} trùng nội dung, đơn vị và cuộc với ${first}.`,
  en: ({ content, first }) => `Finding ${content} repeats ${first}: same content, unit and visit.`,
  tip: {
    vi: 'Xóa một dòng; nếu dòng này nêu thêm kiến nghị thì ghi mã dòng kia ở cột “Bổ sung cho”.',
    en: "Delete one; if this row adds a recommendation, give the other row's code in column “Bổ sung cho”.",
  },
});

const unitNotVisited = defineProblem<{ unit: string; visit: string }>('FINDING_UNIT_NOT_VISITED', {
  severity: 'warning',
  vi: ({ unit, visit }) => `${unit} không phải đơn vị được kiểm tra trong cuộc ${visit} hay cuộc đi kèm.`,
  en: ({ unit, visit }) => `${unit} was not inspected in visit ${visit}, nor in a visit under it.`,
  tip: {
    vi: 'Sửa cột “Đơn vị được ghi nhận” hoặc cột “Cuộc”.',
    en: 'Correct column “Đơn vị được ghi nhận” or column “Cuộc”.',
  },
});

type Mismatch = 'itself' | 'otherVisit' | 'otherUnit' | 'noWeakness' | 'supplement';

const MISMATCHES: Readonly<Record<Mismatch, Bilingual>> = {
  itself: { vi: 'đó là chính dòng này', en: 'that is this very row' },
  otherVisit: { vi: 'dòng đó thuộc cuộc kiểm tra khác', en: 'that row belongs to another visit' },
  otherUnit: { vi: 'dòng đó ghi nhận ở đơn vị khác', en: 'that row is about another unit' },
  noWeakness: { vi: 'dòng đó không phải tồn tại, hạn chế', en: 'that row is no weakness' },
  supplement: { vi: 'dòng đó cũng là dòng bổ sung', en: 'that row is a supplement itself' },
};

const supplementMismatch = defineProblem<{ base: string; why: Mismatch }>('SUPPLEMENT_MISMATCH', {
  severity: 'error',
  vi: ({ base, why }) => `“Bổ sung cho” ghi ${base}, nhưng ${MISMATCHES[why].vi}.`,
  en: ({ base, why }) => `“Bổ sung cho” names ${base}, but ${MISMATCHES[why].en}.`,
  tip: {
    vi: 'Ghi mã của tồn tại, hạn chế gốc trong cùng cuộc và đơn vị, hoặc để trống.',
    en: 'Give the code of the original weakness of the same visit and unit, or clear the cell.',
  },
});

/** Every weakness has a recommendation and every recommendation someone responsible (mục IV.1). */
export function checkRecommendations(register: Register): Problem[] {
  const { rows } = register.tables.findings;
  const supplemented = new Set(rows.flatMap((row) => (row.recommendation === null ? [] : [row.supplements])));
  return rows.flatMap((row) => {
    if (row.kind === 'WEAKNESS' && isBlank(register, 'findings', row, 'recommendation')) {
      if (row.code !== null && supplemented.has(row.code)) return [];
      return [
        recommendationMissing(
          { finding: findingName(register, row) },
          placeOf(register, 'findings', row, 'recommendation'),
        ),
      ];
    }
    if (row.recommendation === null) return [];
    const about = { recommendation: quote(row.recommendation) };
    if (row.kind === 'RESULT') return [notPrinted(about, placeOf(register, 'findings', row, 'recommendation'))];
    if (!isBlank(register, 'findings', row, 'responsible')) return [];
    return [responsibleMissing(about, placeOf(register, 'findings', row, 'responsible'))];
  });
}

/** A cause is objective or subjective: under which of the two it is printed depends on that. */
export function checkCauses(register: Register): Problem[] {
  return register.tables.findings.rows.flatMap((row) => {
    if (row.kind !== 'WEAKNESS' || row.cause === null || !isBlank(register, 'findings', row, 'causeKind')) return [];
    const about = { finding: findingName(register, row) };
    return [causeWithoutKind(about, placeOf(register, 'findings', row, 'causeKind'))];
  });
}

/** A visit that was called off, or a commune's within a visit that was not, has no findings. */
export function checkCancelledVisits(register: Register): Problem[] {
  const { visits, findings } = register.tables;
  const children = groupBy(visits.rows, ({ parent }) => parent);
  return findings.rows.flatMap((row) => {
    const visit = visits.byCode.get(row.visit ?? '');
    if (visit === undefined) return [];
    const ofUnit = (children.get(visit.code ?? '') ?? []).filter(({ unit }) => unit !== null && unit === row.unit);
    const own = visit.unit === row.unit || ofUnit.length === 0 ? [visit] : ofUnit;
    const cancelled = isCancelled(visit) ? visit : own.every(isCancelled) ? own[0] : undefined;
    if (cancelled === undefined) return [];
    const about = { finding: findingName(register, row), visit: visitName(register, cancelled) };
    return [ofCancelledVisit(about, placeOf(register, 'findings', row, 'visit'))];
  });
}

/** No finding is written twice, save as a further recommendation for the same one. */
export function checkDuplicateFindings(register: Register): Problem[] {
  const { rows } = register.tables.findings;
  const repeated = repeatedRows(rows, ({ visit, unit, kind, content }) =>
    visit === null || unit === null || kind === null || content === null
      ? null
      : [visit, unit, findingKind.label(kind), matchKey(content)].join('\n'),
  );
  return repeated.flatMap(({ row, first }) => {
    const root = row.supplements ?? row.code;
    if (root !== null && root === (first.supplements ?? first.code)) return [];
    const place = placeOf(register, 'findings', row, 'content');
    const firstName = first.code ?? placeOf(register, 'findings', first).cell ?? '';
    return [duplicate({ content: findingName(register, row), first: firstName }, place)];
  });
}

/** A finding is about the unit visited, or about a commune visited along with it (mục III.2.b). */
export function checkFindingUnits(register: Register): Problem[] {
  const { visits, findings, units } = register.tables;
  const children = groupBy(visits.rows, ({ parent }) => parent);
  if (!isFound(register, 'units') || !isFound(register, 'visits', 'parent')) return [];
  return findings.rows.flatMap((row) => {
    const visit = visits.byCode.get(row.visit ?? '');
    if (visit?.unit == null || row.unit === null || !units.byCode.has(row.unit)) return [];
    const under = children.get(visit.code ?? '') ?? [];
    if ([visit, ...under].some(({ unit }) => unit === row.unit)) return [];
    const place = placeOf(register, 'findings', row, 'unit');
    return [unitNotVisited({ unit: unitName(register, row.unit), visit: visitName(register, visit) }, place)];
  });
}

/** A further recommendation names an original weakness of its own visit and unit. */
export function checkSupplements(register: Register): Problem[] {
  const { rows, byCode } = register.tables.findings;
  return rows.flatMap((row) => {
    const base = row.supplements === null ? undefined : byCode.get(row.supplements);
    if (base === undefined) return [];
    const why = mismatchOf(row, base);
    const place = placeOf(register, 'findings', row, 'supplements');
    return why === null ? [] : [supplementMismatch({ base: base.code ?? '', why }, place)];
  });
}

function mismatchOf(row: Finding, base: Finding): Mismatch | null {
  if (row.supplements === row.code) return 'itself';
  if (row.visit !== null && base.visit !== null && row.visit !== base.visit) return 'otherVisit';
  if (row.unit !== null && base.unit !== null && row.unit !== base.unit) return 'otherUnit';
  if (base.kind !== null && base.kind !== 'WEAKNESS') return 'noWeakness';
  return base.supplements === null ? null : 'supplement';
}
