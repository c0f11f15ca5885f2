/** Checks whom visits are made to: a unit each, a commune with each district, the numbers that the plan names. */
import { groupBy } from '../group-by';
import { defineProblem, type Problem } from '../problem';
import { placeOf, type Register } from '../register';
import { foldText } from '../vocabulary';
import { isBlank, isCancelled, isFound, quote, settingPlace, unitName, visitName, type Visit } from './support';

const communeNotNamed = defineProblem<{ visit: string; parent: string }>('COMMUNE_NOT_NAMED', {
  severity: 'warning',
  vi: ({ visit, parent }) =>
    `Cuộc ${visit}: chưa chọn đơn vị cấp xã kiểm tra kèm cuộc ${parent}, theo mục III.2.b Kế hoạch.`,
  en: ({ visit, parent }) => `Visit ${visit}: the commune to inspect along with ${parent} is not chosen yet (III.2.b).`,
  tip: {
    vi: 'Chọn mã của xã, phường, thị trấn ở cột “Đơn vị”; thêm vào sheet Đơn vị nếu chưa có.',
    en: 'Choose the commune in column “Đơn vị”; add it to sheet Đơn vị if it is not there.',
  },
});

const withoutUnit = defineProblem<{ visit: string }>('VISIT_WITHOUT_UNIT', {
  severity: 'error',
  vi: ({ visit }) => `Cuộc ${visit} chưa ghi đơn vị được kiểm tra, cũng không đi kèm cuộc nào.`,
  en: ({ visit }) => `Visit ${visit} names no unit and is not part of another visit.`,
  tip: {
    vi: 'Chọn đơn vị ở cột “Đơn vị”, hoặc ghi cuộc cấp huyện ở cột “Thuộc cuộc”.',
    en: "Choose the unit in column “Đơn vị”, or the district's visit in column “Thuộc cuộc”.",
  },
});

const parentUnfit = defineProblem<{ visit: string; parent: string }>('VISIT_PARENT_UNFIT', {
  severity: 'error',
  vi: ({ visit, parent }) =>
    `Cuộc ${visit} ghi thuộc cuộc ${parent}, nhưng đó là chính nó hoặc một cuộc đi kèm cuộc khác.`,
  en: ({ visit, parent }) =>
    `Visit ${visit} is put under visit ${parent}, which is itself or is part of another visit.`,
  tip: { vi: 'Ghi mã cuộc cấp huyện ở cột “Thuộc cuộc”.', en: "Give the district's visit in column “Thuộc cuộc”." },
});

const communeMissing = defineProblem<{ visit: string; found: number; wanted: number }>('COMMUNE_MISSING', {
  severity: 'warning',
  vi: ({ visit, found, wanted }) =>
    `Cuộc ${visit} có ${found} cuộc cấp xã đi kèm, Kế hoạch yêu cầu ${wanted} (mục III.2.b).`,
  en: ({ visit, found, wanted }) =>
    `Visit ${visit} has ${found} commune visits under it; the plan wants ${wanted} (III.2.b).`,
  tip: {
    vi: 'Thêm dòng cho cuộc cấp xã, cột “Thuộc cuộc” ghi mã cuộc này.',
    en: 'Add a row for the commune with the code of this visit in column “Thuộc cuộc”.',
  },
});

const otherDistrict = defineProblem<{ commune: string; district: string; visited: string }>(
  'COMMUNE_OF_OTHER_DISTRICT',
  {
    severity: 'warning',
    vi: ({ commune, district, visited }) =>
      `${commune} trực thuộc ${district}, nhưng được kiểm tra kèm ${visited} (mục III.2.b).`,
    en: ({ commune, district, visited }) => `${commune} belongs to ${district}, but is inspected with ${visited}.`,
    tip: {
      vi: 'Chọn xã của đúng huyện, hoặc sửa cột “Trực thuộc” ở sheet Đơn vị.',
      en: 'Choose a commune of that district, or correct column “Trực thuộc” of sheet Đơn vị.',
    },
  },
);

const quotaMismatch = defineProblem<{ kind: string; found: number; wanted: number }>('QUOTA_MISMATCH', {
  severity: 'warning',
  vi: ({ kind, found, wanted }) =>
    `Lịch có ${found} cuộc theo kế hoạch tại đơn vị loại ${kind}, Kế hoạch nêu ${wanted} (mục III.2.b).`,
  en: ({ kind, found, wanted }) =>
    `The schedule has ${found} planned visits to units of kind ${kind}; the plan names ${wanted} (III.2.b).`,
  tip: {
    vi: 'Đối chiếu Lịch kiểm tra kèm Kế hoạch; bổ sung cuộc còn thiếu hoặc sửa thiết lập “Số cuộc theo kế hoạch”.',
    en: 'Compare with the annexed schedule; add the missing visits or correct setting “Số cuộc theo kế hoạch”.',
  },
});

const quotaUnreadable = defineProblem<{ line: string }>('QUOTA_UNREADABLE', {
  severity: 'error',
  vi: ({ line }) => `Thiết lập “Số cuộc theo kế hoạch”: không đọc được dòng ${line}.`,
  en: ({ line }) => `Setting “Số cuộc theo kế hoạch”: line ${line} can't be read.`,
  tip: {
    vi: 'Mỗi dòng ghi: loại đơn vị = số cuộc. Ví dụ: Sở, ban, ngành = 5.',
    en: 'Write each line as: unit kind = number of visits. For example: Sở, ban, ngành = 5.',
  },
});

/** Every visit has a unit; a commune's, when it is named, is one of the district visited (mục III.2.b). */
export function checkVisitedUnits(register: Register): Problem[] {
  const { visits } = register.tables;
  return visits.rows.flatMap((visit) => {
    const { code, parent: parentCode } = visit;
    const blankUnit = isBlank(register, 'visits', visit, 'unit');
    const about = { visit: visitName(register, visit) };
    const unitPlace = placeOf(register, 'visits', visit, 'unit');
    if (parentCode === null) {
      return blankUnit && !visit.origin.broken.has('parent') ? [withoutUnit(about, unitPlace)] : [];
    }
    const parent = visits.byCode.get(parentCode);
    if (parentCode === code || (parent?.parent ?? null) !== null) {
      return [parentUnfit({ ...about, parent: parentCode }, placeOf(register, 'visits', visit, 'parent'))];
    }
    if (isCancelled(visit)) return [];
    if (blankUnit) {
      const named = parent === undefined ? parentCode : visitName(register, parent);
      return [communeNotNamed({ ...about, parent: named }, unitPlace)];
    }
    return parent === undefined ? [] : otherDistrictProblems(register, visit, parent);
  });
}

function otherDistrictProblems(register: Register, visit: Visit, parent: Visit): Problem[] {
  const commune = visit.unit ?? '';
  const district = register.tables.units.byCode.get(commune)?.parent ?? null;
  if (district === null || parent.unit === null || district === parent.unit) return [];
  const names = {
    commune: unitName(register, commune),
    district: unitName(register, district),
    visited: unitName(register, parent.unit),
  };
  return [otherDistrict(names, placeOf(register, 'visits', visit, 'unit'))];
}

/** Each planned visit to a district takes in as many communes as the plan says (mục III.2.b). */
export function checkCommuneCount(register: Register): Problem[] {
  const { districtKind, communesPerDistrict: wanted } = register.settings;
  if (districtKind === null || wanted === null || !isFound(register, 'visits', 'code', 'parent')) return [];
  const { visits, units } = register.tables;
  const kept = visits.rows.filter((visit) => !isCancelled(visit));
  const children = groupBy(kept, ({ parent }) => parent);
  return kept.flatMap((visit) => {
    const kind = units.byCode.get(visit.unit ?? '')?.kind ?? null;
    const isDistrict = kind !== null && foldText(kind) === foldText(districtKind);
    if (!isDistrict || visit.parent !== null || visit.form !== 'PLANNED') return [];
    const found = children.get(visit.code ?? '')?.length ?? 0;
    const place = placeOf(register, 'visits', visit);
    return found < wanted ? [communeMissing({ visit: visitName(register, visit), found, wanted }, place)] : [];
  });
}

/** As many planned visits for each kind of unit as the plan names (mục III.2.b). */
export function checkQuotas(register: Register): Problem[] {
  const { visits, units } = register.tables;
  const place = settingPlace(register, 'visitQuotas');
  const planned = visits.rows.filter(
    (visit) => visit.parent === null && visit.form === 'PLANNED' && !isCancelled(visit),
  );
  const byKind = groupBy(planned, ({ unit }) => {
    const kind = units.byCode.get(unit ?? '')?.kind ?? null;
    return kind === null ? null : foldText(kind);
  });
  const isCountable =
    isFound(register, 'visits', 'unit', 'form', 'parent') && isFound(register, 'units', 'code', 'kind');
  const lines = (register.settings.visitQuotas ?? '').split('\n').filter((line) => line.trim() !== '');
  return lines.flatMap((line) => {
    const [, kind, count] = /^(.*\S)\s*=\s*(\d{1,4})$/u.exec(line.trim()) ?? [];
    if (kind === undefined) return [quotaUnreadable({ line: quote(line) }, place)];
    const found = byKind.get(foldText(kind))?.length ?? 0;
    const wanted = Number(count);
    if (found === wanted || !isCountable) return [];
    return [quotaMismatch({ kind: quote(kind), found, wanted }, place)];
  });
}
