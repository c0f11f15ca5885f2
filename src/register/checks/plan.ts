/** Checks the schedule against the plan: all areas in one visit, one planned visit a unit, exceptions with reason and order. */
import { defineProblem, type Bilingual, type Problem } from '../problem';
import { placeOf, type Register } from '../register';
import { visitForm, type VisitForm } from '../vocabulary';
import {
  isBlank,
  isCancelled,
  isFound,
  listSome,
  repeatedRows,
  settingPlace,
  unitName,
  visitName,
  type Visit,
} from './support';

const areaCountDiffers = defineProblem<{ found: number; wanted: number }>('AREA_COUNT', {
  severity: 'warning',
  vi: ({ found, wanted }) => `Sheet Lĩnh vực có ${found} lĩnh vực, thiết lập “Số lĩnh vực” là ${wanted} (mục II).`,
  en: ({ found, wanted }) => `There are ${found} areas where setting “Số lĩnh vực” says ${wanted} (section II).`,
  tip: {
    vi: 'Bổ sung hoặc xóa lĩnh vực cho đúng mục II Kế hoạch, hoặc sửa thiết lập.',
    en: 'Add or delete areas to match section II of the plan, or correct the setting.',
  },
});

const areaOrderRepeated = defineProblem<{ order: number; first: string }>('DUPLICATE_AREA_ORDER', {
  severity: 'warning',
  vi: ({ order, first }) =>
    `Thứ tự ${order} đã dùng cho lĩnh vực “${first}”; tài liệu không biết in lĩnh vực nào trước.`,
  en: ({ order, first }) => `Order ${order} is already that of area “${first}”, so which prints first is not known.`,
  tip: { vi: 'Đánh lại thứ tự theo mục II Kế hoạch.', en: 'Number the areas as section II of the plan does.' },
});

const areasLacking = defineProblem<{ visit: string; areas: Bilingual }>('PLANNED_VISIT_LACKS_AREA', {
  severity: 'warning',
  vi: ({ visit, areas }) =>
    `Cuộc theo kế hoạch ${visit} không kiểm tra: ${areas.vi}; Kế hoạch yêu cầu tất cả nội dung trong một đợt (mục III.2.a).`,
  en: ({ visit, areas }) =>
    `Planned visit ${visit} leaves out: ${areas.en}; the plan wants all areas in one visit (III.2.a).`,
  tip: {
    vi: 'Để trống ô này để kiểm tra tất cả, hoặc đổi hình thức nếu đây là cuộc ngoại lệ.',
    en: 'Clear the cell to inspect all areas, or change the form if this is an exception.',
  },
});

const secondVisit = defineProblem<{ unit: string; visit: string }>('SECOND_PLANNED_VISIT', {
  severity: 'warning',
  vi: ({ unit, visit }) =>
    `${unit} đã có cuộc theo kế hoạch ${visit}; mỗi đơn vị chỉ kiểm tra theo kế hoạch một đợt (mục III.2.a).`,
  en: ({ unit, visit }) => `${unit} already has planned visit ${visit}; a unit gets one planned visit (III.2.a).`,
  tip: {
    vi: 'Hủy một trong hai cuộc, hoặc đổi hình thức và ghi lý do, văn bản chỉ đạo.',
    en: 'Cancel one of the two, or change its form and give the reason and the order.',
  },
});

const reasonMissing = defineProblem<{ visit: string; form: VisitForm }>('EXCEPTION_WITHOUT_REASON', {
  severity: 'warning',
  vi: ({ visit, form }) => `Cuộc ${visit} là “${visitForm.label(form)}” nhưng chưa ghi lý do (mục III.2.a).`,
  en: ({ visit, form }) => `Visit ${visit} is “${visitForm.label(form)}” but gives no reason (III.2.a).`,
  tip: { vi: 'Ghi lý do vào cột “Lý do ngoại lệ”.', en: 'Give the reason in column “Lý do ngoại lệ”.' },
});

const orderMissing = defineProblem<{ visit: string; form: VisitForm }>('EXCEPTION_WITHOUT_ORDER', {
  severity: 'warning',
  vi: ({ visit, form }) => `Cuộc ${visit} là “${visitForm.label(form)}” nhưng chưa có văn bản chỉ đạo (mục III.2.a).`,
  en: ({ visit, form }) => `Visit ${visit} is “${visitForm.label(form)}” but names no ordering document (III.2.a).`,
  tip: {
    vi: 'Thêm văn bản vào sheet Văn bản rồi chọn mã của nó ở cột “Văn bản chỉ đạo”.',
    en: 'Add the document to sheet Văn bản, then choose its code in column “Văn bản chỉ đạo”.',
  },
});

/** The eight areas of section II: as many as the setting says, no two with one order. */
export function checkAreas(register: Register): Problem[] {
  const { areas } = register.tables;
  const wanted = register.settings.areaCount;
  const repeated = repeatedRows(areas.rows, ({ order }) => (order === null ? null : String(order)));
  const problems = repeated.map(({ row, first }) =>
    areaOrderRepeated(
      { order: row.order ?? 0, first: first.name ?? first.code ?? '' },
      placeOf(register, 'areas', row, 'order'),
    ),
  );
  if (wanted !== null && isFound(register, 'areas') && areas.rows.length !== wanted) {
    problems.push(areaCountDiffers({ found: areas.rows.length, wanted }, settingPlace(register, 'areaCount')));
  }
  return problems;
}

/** Planned visits cover all areas and are the only planned one of their unit (mục III.2.a). */
export function checkPlannedVisits(register: Register): Problem[] {
  const planned = register.tables.visits.rows.filter((visit) => visit.form === 'PLANNED' && !isCancelled(visit));
  const lacking = planned.flatMap((visit) => {
    const left = areasLeftOut(register, visit);
    const place = placeOf(register, 'visits', visit, 'areas');
    return left.length === 0 ? [] : [areasLacking({ visit: visitName(register, visit), areas: listSome(left) }, place)];
  });
  const second = repeatedRows(planned, ({ unit }) => unit).map(({ row, first }) =>
    secondVisit(
      { unit: unitName(register, row.unit ?? ''), visit: first.code ?? '' },
      placeOf(register, 'visits', row, 'unit'),
    ),
  );
  return [...lacking, ...second];
}

/** The names of the areas a visit leaves out; none when the cell is blank, or names an area that does not exist. */
function areasLeftOut(register: Register, visit: Visit): string[] {
  const { byCode } = register.tables.areas;
  if (visit.areas.length === 0 || !visit.areas.every((code) => byCode.has(code))) return [];
  const covered = new Set(visit.areas);
  return [...byCode].flatMap(([code, { name }]) => (covered.has(code) ? [] : [name ?? code]));
}

/** Exceptions have a reason and an ordering document (mục III.2.a); a commune's may be those of its district's visit. */
export function checkExceptions(register: Register): Problem[] {
  const { visits } = register.tables;
  return visits.rows.flatMap((visit) => {
    const { form } = visit;
    if (form === null || form === 'PLANNED' || isCancelled(visit)) return [];
    const parent = visit.parent === null ? undefined : visits.byCode.get(visit.parent);
    const covering = parent?.form === form ? parent : undefined;
    const about = { visit: visitName(register, visit), form };
    const problems: Problem[] = [];
    if (isBlank(register, 'visits', visit, 'exceptionReason') && (covering?.exceptionReason ?? null) === null) {
      problems.push(reasonMissing(about, placeOf(register, 'visits', visit, 'exceptionReason')));
    }
    if (isBlank(register, 'visits', visit, 'orderDocument') && (covering?.orderDocument ?? null) === null) {
      problems.push(orderMissing(about, placeOf(register, 'visits', visit, 'orderDocument')));
    }
    return problems;
  });
}
