/** A free-form sheet such as Tổng quan: figures by formulas, links, native charts. */
import { freeRowHeight } from '../../../blueprint/cells';
import type { FreeCell, FreeSheet } from '../../../blueprint/input';
import { FREE_LOOKS } from '../../../blueprint/looks';
import { frameOf, linksOf } from '../../../blueprint/page';
import { formatArea } from '../../../blueprint/a1';
import { inputOf, type ExcelValue } from '../cell-values';
import { chartStep } from './chart';
import { sheetStep, linkSteps, pageStep } from './frame';
import { applyLook, callsOf } from './look';
import { sheetNamed, step, type Step } from './steps';
import type { SheetSteps } from './table-sheet';

/** The steps that make the sheet; its formulas and links come when the tables are there. */
export function freeSheetSteps(sheet: FreeSheet): SheetSteps {
  const { sheet: name, rows, charts = [] } = sheet;
  const frame = frameOf(sheet);
  return {
    dress: [sheetStep(name, frame)],
    fill: [],
    finish: [
      contentStep(sheet),
      ...linkSteps(name, linksOf(sheet, undefined)),
      ...rows.flatMap(({ cells }, row) => runsOf(cells).map((run) => lookStep(name, row, run))),
      heightStep(sheet),
      ...frame.merges.map((block) =>
        step(2, (context) => {
          sheetNamed(context, name).getRange(formatArea(block)).merge();
        }),
      ),
      pageStep(name, frame, false),
      ...charts.map((chart) => chartStep(name, chart)),
    ],
  };
}

function contentStep({ sheet: name, rows, widths }: FreeSheet): Step {
  const contents = rows.map(({ cells }) => widths.map((_, i) => inputOfCell(cells[i] ?? null)));
  const bytes = JSON.stringify(contents).length;
  const queue = (context: Excel.RequestContext): void => {
    sheetNamed(context, name).getRangeByIndexes(0, 0, rows.length, widths.length).formulas = contents;
  };
  return { bytes: bytes * 1.2, queue };
}

function inputOfCell(cell: FreeCell | null): ExcelValue {
  if (cell === null) return '';
  return cell.formula === undefined ? inputOf(cell.value) : `=${cell.formula}`;
}

/** Neighbouring cells of one look. */
interface LookRun {
  readonly look: FreeCell['look'];
  readonly column: number;
  length: number;
}

function runsOf(cells: readonly (FreeCell | null)[]): LookRun[] {
  const runs: LookRun[] = [];
  cells.forEach((cell, column) => {
    if (cell === null) return;
    const last = runs.at(-1);
    if (last?.look === cell.look && last.column + last.length === column) last.length += 1;
    else runs.push({ look: cell.look, column, length: 1 });
  });
  return runs;
}

function lookStep(name: string, row: number, { look, column, length }: LookRun): Step {
  const own = FREE_LOOKS[look];
  return step(callsOf(own), (context) => {
    applyLook(sheetNamed(context, name).getRangeByIndexes(row, column, 1, length), own);
  });
}

function heightStep({ sheet: name, rows, widths }: FreeSheet): Step {
  return step(rows.length * 3, (context) => {
    rows.forEach((row, i) => {
      const { height } = freeRowHeight(row, widths);
      if (height !== undefined) sheetNamed(context, name).getCell(i, 0).format.rowHeight = height;
    });
  });
}
