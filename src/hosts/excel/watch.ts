/** What must still stand as it was read when cells are written: the headers and codes that tell which row and column is which. */
import { keyColumn } from '../../host/cell-values';
import { locateTable } from '../../register/locate';
import { isCellError, type RawCell, type Snapshot } from '../../register/snapshot';
import type { Table } from '../../register/table';
import { tables } from '../../register/tables';
import { rawCellOf } from './cell-values';
import { jsonBytes, rowPieces, type Block, type Limits } from './pieces';
import type { Answer } from './structure';

/** The column of the codes of a table on a sheet; rows and columns count from 0. */
export interface CodeColumn {
  readonly sheet: string;
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Whether two cells hold exactly the same. */
export function sameRaw(a: RawCell, b: RawCell): boolean {
  return isCellError(a) && isCellError(b) ? a.error === b.error : a === b;
}

/** The headers and codes of the tables on some sheets, as they were read and as the command itself changes them. */
export class Watch {
  /** Of every table on the sheets. */
  readonly codes: readonly CodeColumn[];
  private readonly blocks: readonly (Block & { readonly sheet: string })[];
  private readonly cells: ReadonlyMap<string, readonly (readonly RawCell[])[]>;
  private readonly own = new Map<string, RawCell>();

  constructor(snapshot: Snapshot, sheets: ReadonlySet<string>, limits: Limits) {
    const watched = { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => sheets.has(name)) };
    const layouts = Object.values<Table>(tables).flatMap((table) => {
      const { layout } = locateTable(watched, table);
      return layout === null ? [] : [{ ...layout, codeAt: codeColumnOf(table, layout.columns) ?? layout.left }];
    });
    this.cells = new Map(watched.sheets.map(({ name, cells }) => [name, cells]));
    this.codes = layouts.map(({ sheet, codeAt, headerRow, lastRow }) => ({
      ...{ sheet, column: codeAt },
      ...{ firstRow: headerRow + 1, lastRow },
    }));
    this.blocks = layouts.flatMap(({ sheet, headerRow, lastRow, left, right, codeAt }) => [
      { sheet, top: headerRow, left, rows: 1, columns: right - left + 1 },
      ...rowPieces({ top: headerRow, left: codeAt, rows: lastRow - headerRow + 1, columns: 1 }, limits.cells).map(
        (piece) => ({ sheet, ...piece }),
      ),
    ]);
  }

  /** What a cell must hold. */
  at(sheet: string, row: number, column: number): RawCell {
    const own = this.own.get(`${sheet}!${row}!${column}`);
    return own !== undefined ? own : (this.cells.get(sheet)?.[row]?.[column] ?? null);
  }

  /** From now on a cell holds something that the command wrote. */
  wrote(sheet: string, row: number, column: number, value: RawCell): void {
    if (this.codes.some((codes) => codes.sheet === sheet && codes.column === column)) {
      this.own.set(`${sheet}!${row}!${column}`, value);
    }
  }

  /** What asking for them takes of an answer, about. */
  get bytes(): number {
    return this.blocks.reduce((sum, block) => sum + jsonBytes(this.expected(block)) + ANSWER_BYTES, 0);
  }

  /** Asks for the headers and codes; tells after the next sync whether all are as they must be. */
  ask(range: (sheet: string, block: Block) => Excel.Range): Answer<boolean> {
    const asked = this.blocks.map((block) => {
      const cells = range(block.sheet, block);
      cells.load('values');
      return { block, cells };
    });
    const expected = asked.map(({ block }) => this.expected(block));
    return () =>
      asked.every(({ cells }, i) =>
        (expected[i] ?? []).every((line, row) =>
          line.every((cell, column) => sameRaw(cell, rawCellOf((cells.values as unknown[][])[row]?.[column]))),
        ),
      );
  }

  private expected({ sheet, top, left, rows, columns }: Block & { readonly sheet: string }): RawCell[][] {
    return Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (__, j) => this.at(sheet, top + i, left + j)),
    );
  }
}

/** What an answer takes besides its values, in bytes. */
const ANSWER_BYTES = 100;

function codeColumnOf(table: Table, columns: ReadonlyMap<string, number>): number | undefined {
  const key = keyColumn(table);
  return key === null ? undefined : columns.get(key);
}
