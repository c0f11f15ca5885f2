/** Areas in A1 form; rows and columns count from 0. */
import { cellAddress } from '../../../register/snapshot';

/** Runs of cells below each other, in A1 form, of the cells of a rectangle that a test picks. */
export function columnRuns(
  {
    row,
    column,
    rows,
    columns,
  }: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number },
  picks: (row: number, column: number) => boolean,
): string[] {
  const runs: string[] = [];
  for (let across = 0; across < columns; across++) {
    let start: number | null = null;
    for (let down = 0; down <= rows; down++) {
      const isIn = down < rows && picks(down, across);
      if (isIn) start ??= down;
      else if (start !== null) {
        runs.push(`${cellAddress(row + start, column + across)}:${cellAddress(row + down - 1, column + across)}`);
        start = null;
      }
    }
  }
  return runs;
}
