/** How tables are made to grow by new rows, and what is looked at meanwhile. */
import type { Area } from '../../blueprint/a1';
import { setFormula } from './cell-values';
import type { Block } from './pieces';
import type { ShownDates } from './shown-dates';
import type { Growth } from './write-steps';

/** What a request answers of a step. */
export interface Look {
  /** Takes note of what was there just before; false when that is not what was planned on. Rejects where it did not arrive. */
  readonly before?: () => boolean;
  /** Takes note of what is there now. */
  readonly after?: () => void;
}

/** One thing to do in a request, about how large it or its answer is, and what to look at afterwards. */
export interface Step {
  readonly bytes: number;
  readonly queue: (request: number) => Look;
}

/** What an action takes besides its values, in bytes, and what looking at cells takes. */
export const ACTION_BYTES = 650;
export const LOOK_BYTES = 450;

/** What the steps of one growth work with. */
export interface GrowthParts {
  readonly context: Excel.RequestContext;
  readonly tableId: (name: string) => string | undefined;
  readonly range: (sheet: string, block: Block) => Excel.Range;
  readonly dates: ShownDates;
  /** Takes note of the last rows of tables as they were just before. */
  readonly bottoms: Map<Growth, number>;
}

/** Before the cells of new rows are written: the table is looked at, and room made above its totals. */
export function stepsBefore(parts: GrowthParts, growth: Growth): Step[] {
  const { target, firstRow, rows } = growth.append;
  const { sheet, left, right, bottom } = target;
  const look = (): Look => ({
    before: areaLook(parts, growth, (area) => {
      parts.bottoms.set(growth, area.bottom);
      return area.bottom === bottom;
    }),
  });
  const insert = (): Look => {
    // What is inserted inside a table belongs to it.
    parts.range(sheet, { top: firstRow, left, rows: rows.length, columns: right - left + 1 }).insert('Down');
    return {};
  };
  const steps = [{ bytes: LOOK_BYTES, queue: look }];
  return target.totalsRow ? [...steps, { bytes: ACTION_BYTES, queue: insert }] : steps;
}

/** Once the cells are written: the table takes the rows in, its formulas are entered, and dates looked at. */
export function stepsAfter(parts: GrowthParts, growth: Growth): Step[] {
  const { append, formulas } = growth;
  const { target, firstRow, rows, dates } = append;
  const column = (at: number): Block => ({ top: firstRow, left: target.left + at, rows: rows.length, columns: 1 });
  return [
    ...(target.totalsRow ? [] : resizeSteps(parts, growth)),
    ...formulas.flatMap((formula, at) =>
      formula === null ? [] : [formulaStep(parts, target.sheet, column(at), formula)],
    ),
    ...dates.map((at) => dateStep(parts, target.sheet, column(at))),
  ];
}

/** Excel may have made the table larger by itself when cells were written below it. */
function resizeSteps(parts: GrowthParts, growth: Growth): Step[] {
  const { target, rows } = growth.append;
  const { sheet, tableObject, top, left, bottom, right } = target;
  const id = tableObject === null ? undefined : parts.tableId(tableObject);
  if (id === undefined) return [];
  const last = bottom + rows.length;
  const queue = (): Look => {
    const before = areaLook(parts, growth, (area) => area.bottom >= bottom && area.bottom <= last);
    const whole = parts.range(sheet, { top, left, rows: last - top + 1, columns: right - left + 1 });
    parts.context.workbook.tables.getItem(id).resize(whole);
    return { before };
  };
  return [{ bytes: ACTION_BYTES + LOOK_BYTES, queue }];
}

/** Whether a table begins where it did, and is as wide; `isFit` tells of its last row. */
function areaLook(
  { context, tableId }: GrowthParts,
  { append }: Growth,
  isFit: (area: Area) => boolean,
): () => boolean {
  const { tableObject, top, left, right } = append.target;
  const id = tableObject === null ? undefined : tableId(tableObject);
  if (id === undefined) return () => true;
  const range = context.workbook.tables.getItem(id).getRange();
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  return () => {
    const { rowIndex, columnIndex, rowCount, columnCount } = range;
    const area = {
      top: rowIndex,
      left: columnIndex,
      bottom: rowIndex + rowCount - 1,
      right: columnIndex + columnCount - 1,
    };
    return isFit(area) && area.top === top && area.left === left && area.right === right;
  };
}

function formulaStep({ range }: GrowthParts, sheet: string, place: Block, formula: string): Step {
  const queue = (): Look => {
    setFormula(range(sheet, place), formula);
    return {};
  };
  return { bytes: formula.length * 2 + ACTION_BYTES, queue };
}

function dateStep({ range, dates }: GrowthParts, sheet: string, place: Block): Step {
  const queue = (): Look => {
    const cells = range(sheet, place);
    cells.load('numberFormat');
    const after = (): void => {
      dates.note(sheet, place, cells.numberFormat as unknown[][]);
    };
    return { after };
  };
  return { bytes: LOOK_BYTES + place.rows * 20, queue };
}
