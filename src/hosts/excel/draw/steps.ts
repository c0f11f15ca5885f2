/** Setting up sheets as steps, so that what is too large for one request of Excel on the web goes in several. */
import type { RawCell } from '../../../register/snapshot';
import { inputOf, setFormula, type ExcelValue } from '../cell-values';
import { intoRequests, valuePieces, type Limits } from '../pieces';

/** One thing to ask Excel for, and about how much it takes in a request. */
export interface Step {
  readonly bytes: number;
  readonly queue: (context: Excel.RequestContext) => void;
}

/** What one call takes in a request, in bytes. */
const CALL_BYTES = 160;

/** A step of so many calls. */
export function step(calls: number, queue: Step['queue']): Step {
  return { bytes: calls * CALL_BYTES, queue };
}

/** Carries out steps in as few requests as they fit in. */
export async function sendSteps(context: Excel.RequestContext, steps: readonly Step[], limits: Limits): Promise<void> {
  for (const request of intoRequests(steps, ({ bytes }) => bytes, limits.bytes)) await send(context, request);
}

async function send(context: Excel.RequestContext, request: readonly Step[]): Promise<void> {
  for (const { queue } of request) queue(context);
  await context.sync();
}

/** The sheet of a name, which another step has added or found. */
export function sheetNamed({ workbook }: Excel.RequestContext, name: string): Excel.Worksheet {
  return workbook.worksheets.getItem(name);
}

/** Writes rows of cells from a corner, null where nothing is written; a few rows at a time where there are many. */
export function cellSteps(
  sheet: string,
  corner: { readonly row: number; readonly column: number },
  rows: readonly (readonly (RawCell | undefined)[])[],
  limits: Limits,
): Step[] {
  const columns = Math.max(0, ...rows.map(({ length }) => length));
  if (columns === 0) return [];
  const values = rows.map((row) =>
    Array.from({ length: columns }, (_, i): ExcelValue | null => {
      const cell = row[i];
      return cell === undefined || cell === null ? null : inputOf(cell);
    }),
  );
  return valuePieces(values, limits).map(({ from, rows: piece, bytes }) => ({
    bytes: bytes + 3 * CALL_BYTES,
    queue: (context) => {
      const first = corner.row + from;
      const range = sheetNamed(context, sheet).getRangeByIndexes(first, corner.column, piece.length, columns);
      range.values = piece.map((cells) => [...cells]);
    },
  }));
}

/** Puts one formula into every row of a column. */
export function formulaStep(
  sheet: string,
  place: { readonly row: number; readonly column: number; readonly rows: number },
  formula: string,
): Step {
  const { row, column, rows } = place;
  return {
    bytes: formula.length * 2 + 3 * CALL_BYTES,
    queue: (context) => {
      setFormula(sheetNamed(context, sheet).getRangeByIndexes(row, column, rows, 1), `=${formula}`);
    },
  };
}
