/** Dropdowns, colours of statuses, formats, frozen headers and warnings that a sheet has lost. */
import type { FoundLayout } from '../../../../blueprint/found';
import { parseArea } from '../../../../blueprint/a1';
import type { Look } from '../../../../blueprint/look';
import { DATE_FORMAT, numberFormat } from '../../../../blueprint/looks';
import type { DropdownNames } from '../../../../blueprint/names';
import { frameOf } from '../../../../blueprint/page';
import { settings } from '../../../../register/tables/settings';
import type { Draw, WireFrame } from '../../wire';
import { lookSteps } from '../draw/look';
import { ruleSteps, wireHighlights, type NamedPlace } from '../draw/rules';
import { computedAreas, protectSteps } from '../draw/table-sheet';
import { openColumn } from '../formulas';
import { repair, type Repair } from './repair';

/** What a sheet lacks. `layout` has the columns that are still to come, too; `places` the names. */
export function missingDress(
  layout: FoundLayout,
  frame: WireFrame,
  dropdowns: DropdownNames,
  places: ReadonlyMap<string, NamedPlace>,
): Repair[] {
  const { sheet } = layout.table;
  const rules = missingRules(layout, frame, ruleSteps(layout, dropdowns, places));
  const present = new Set(frame.highlights.map(withoutRows));
  const highlights = wireHighlights(layout).filter(({ formula }) => !present.has(withoutRows(formula)));
  const warned = new Set(frame.warned.map(firstCell));
  const areas = computedAreas(layout).filter((area) => !warned.has(firstCell(area)));
  const { frozen } = frameOf(layout);
  const isLoose = frozen !== null && frame.frozenRows === 0;
  return [
    ...repair(
      formatSteps(layout, frame),
      `Đã đặt lại định dạng cột ở sheet ${sheet}.`,
      `Formats of columns of sheet ${sheet} were put back.`,
    ),
    ...repair(
      rules,
      `Đã đặt lại danh sách chọn của ${rules.length} cột ở sheet ${sheet}.`,
      `Dropdowns and limits of ${rules.length} columns of sheet ${sheet} were put back.`,
    ),
    ...repair(
      highlights.length === 0 ? [] : [{ sheet, draw: 'highlights', highlights }],
      `Đã đặt lại màu trạng thái ở sheet ${sheet}.`,
      `Colours of statuses on sheet ${sheet} were put back.`,
    ),
    ...repair(
      protectSteps(layout, areas),
      `Đã đặt lại cảnh báo ở các ô công cụ tính của sheet ${sheet}.`,
      `The warnings of computed cells of sheet ${sheet} were put back.`,
    ),
    ...repair(
      isLoose ? [{ sheet, draw: 'freeze', ...frozen, rows: layout.headerRow + 1 }] : [],
      `Đã cố định dòng tiêu đề ở sheet ${sheet}.`,
      `The headers of sheet ${sheet} stay in view again.`,
    ),
  ];
}

/** Looked at in the first row of the table; on sheet Cấu hình each row has rules of its own, which come back together. */
function missingRules<R extends Draw & { readonly area: string }>(
  { firstRow, table }: FoundLayout,
  { rules }: WireFrame,
  wanted: readonly R[],
): readonly R[] {
  const missing = wanted.filter(({ area }) => {
    const first = parseArea(firstCell(area));
    return first?.top === firstRow && (rules[first.left] ?? null) === null;
  });
  return missing.length > 0 && table.id === settings.id ? wanted : missing;
}

/** Text that is not formatted as text loses its zeros; a day that is not formatted as one shows as a number. */
function formatSteps({ table, columns, firstRow }: FoundLayout, { formats }: WireFrame): Draw[] {
  const looks = columns.flatMap(({ column, index }): [string, Look][] => {
    const wanted = numberFormat(column);
    const now = formats[index];
    if (now === undefined || column.kind === 'raw') return [];
    const isRight = wanted === '@' ? now === '@' : wanted !== DATE_FORMAT || /y/iu.test(now);
    return isRight ? [] : [[openColumn(index, firstRow), { format: wanted }]];
  });
  return lookSteps(table.sheet, looks);
}

function firstCell(area: string): string {
  return area.split(':')[0] ?? area;
}

function withoutRows(formula: string): string {
  return formula
    .replace(/(\$?[A-Z]{1,3})\$?\d+/gu, '$1')
    .replaceAll(' ', '')
    .replaceAll(',', ';');
}
