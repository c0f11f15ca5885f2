/** Cells and areas in A1 form; rows and columns count from 0. */

/** The letters of a column: 0 is A. */
export function columnName(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? columnName(before - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** A cell: B5. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

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
        runs.push(`${cellName(row + start, column + across)}:${cellName(row + down - 1, column + across)}`);
        start = null;
      }
    }
  }
  return runs;
}
