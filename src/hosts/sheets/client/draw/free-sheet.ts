/** A free-form sheet such as Tổng quan as steps: figures by formulas, links, native charts. */
import { freeRowHeight } from '../../../../blueprint/cells';
import { area } from '../../../../blueprint/formulas';
import { formatArea } from '../../../../blueprint/a1';
import type { BarChart, FreeCell, FreeSheet } from '../../../../blueprint/input';
import type { Look } from '../../../../blueprint/look';
import { CHART_LOOK, FREE_LOOKS } from '../../../../blueprint/looks';
import { frameOf, linksOf, linkTarget } from '../../../../blueprint/page';
import { ROW_HEIGHT } from '../../../../blueprint/text-height';
import type { WireChart, WireInput } from '../../wire';
import { sheetsFormula, type ColumnRange } from '../formulas';
import { inputOf } from '../snapshot';
import { colour, lookSteps, pixelsHigh, pixelsWide } from './look';
import { sheetStep, type SheetSteps } from './table-sheet';

/** Rows that stay free below what is drawn. */
const FREE_ROWS = 50;

/** The steps that make the sheet, at the front; its formulas and links come when the tables are there. */
export function freeSheetSteps(free: FreeSheet, rangeOf: ColumnRange): SheetSteps {
  const { sheet, rows, widths, charts = [] } = free;
  const frame = frameOf(free);
  const links = linksOf(free, undefined);
  const linked = new Set(links.map(({ row, column }) => `${row} ${column}`));
  const cells = rows.map((row, i) =>
    widths.map((_, j) => (linked.has(`${i} ${j}`) ? null : inputOfCell(row.cells[j] ?? null, rangeOf))),
  );
  return {
    add: [sheetStep(sheet, frame, rows.length + FREE_ROWS, 0)],
    fill: [],
    finish: [
      ...lookSteps(sheet, looksOf(free)),
      { sheet, draw: 'cells', row: 0, column: 0, cells },
      ...links.map(({ row, column, sheet: to }) => {
        return { sheet, draw: 'link', row, column, to: linkTarget(to), text: to } as const;
      }),
      { sheet, draw: 'heights', heights: heightsOf(free) },
      ...frame.merges.map((block) => ({ sheet, draw: 'merge', area: formatArea(block) }) as const),
      ...charts.map((chart) => ({ sheet, draw: 'chart', chart: wireChart(free, chart) }) as const),
    ],
  };
}

/** A formula that names a column that is not there leaves its last value. */
function inputOfCell(cell: FreeCell | null, rangeOf: ColumnRange): WireInput {
  if (cell === null) return null;
  const formula = cell.formula === undefined ? null : sheetsFormula(cell.formula, rangeOf);
  return formula === null ? inputOf(cell.value, cell.look === 'date') : { formula: `=${formula}` };
}

function looksOf({ rows }: FreeSheet): [string, Look][] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column): [string, Look][] =>
      cell === null ? [] : [[area(row, column, row, column), FREE_LOOKS[cell.look]]],
    ),
  );
}

function heightsOf({ rows, widths }: FreeSheet): [row: number, pixels: number][] {
  return rows.flatMap((row, i): [number, number][] => {
    const { height } = freeRowHeight(row, widths);
    return height === undefined ? [] : [[i, pixelsHigh(height)]];
  });
}

function wireChart({ rows, widths }: FreeSheet, { title, place, labels, values }: BarChart): WireChart {
  const width = widths.slice(place.left, place.right + 1).reduce((sum, each) => sum + pixelsWide(each), 0);
  const height = rows.slice(place.top, place.bottom + 1).reduce((sum, row) => {
    return sum + pixelsHigh(freeRowHeight(row, widths).height ?? ROW_HEIGHT);
  }, 0);
  const areas = { labels: formatArea(labels), values: formatArea(values) };
  return { title, ...areas, row: place.top, column: place.left, width, height, bar: colour(CHART_LOOK.bar) };
}
