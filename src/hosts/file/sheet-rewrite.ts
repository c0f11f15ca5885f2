/** Writes cells into the text of a sheet part, touching no byte outside of them. */
import { escapeText } from '../../ooxml/xml-text';
import { cellAddress } from '../../register/snapshot';
import { formatArea } from '../../blueprint/a1';
import { renderCell, restyledCell, type CellWrite } from './cell-xml';
import { cellInArray } from './edit-problems';
import { refuse } from './file-problems';
import { SheetCursor } from './sheet-cursor';
import { cellMetadata, SheetIndex } from './sheet-index';
import { openTag } from './xml-sections';

/** The new text of a sheet, and whether a formula came, went or changed (the calculation chain is then stale). */
export interface RewrittenSheet {
  readonly text: string;
  readonly formulasChanged: boolean;
}

/** Gives the attributes, each with a blank before it, of a row that has no element yet. */
export type NewRowAttributes = (row: number) => string;

/**
 * Writes cells into a sheet. Later writes to one cell win. Shared formulas whose master is overwritten are written out
 * in every cell first; a part of a multi-cell array formula is refused.
 */
export function rewriteSheet(
  text: string,
  part: string,
  writes: readonly CellWrite[],
  newRow: NewRowAttributes = () => '',
): RewrittenSheet {
  if (writes.length === 0) return { text, formulasChanged: false };
  const rows = groupByRow(writes);
  const expanded = expandOverwritten(text, part, rows);
  return new SheetWriter(expanded, part, rows, newRow).run();
}

function groupByRow(writes: readonly CellWrite[]): Map<number, CellWrite[]> {
  const byRow = new Map<number, Map<number, CellWrite>>();
  for (const write of writes) {
    const row = byRow.get(write.row) ?? new Map<number, CellWrite>();
    row.set(write.column, write);
    byRow.set(write.row, row);
  }
  const rows = [...byRow].sort(([a], [b]) => a - b);
  return new Map(rows.map(([row, cells]) => [row, [...cells.values()].sort((a, b) => a.column - b.column)]));
}

function expandOverwritten(text: string, part: string, rows: ReadonlyMap<number, readonly CellWrite[]>): string {
  const index = new SheetIndex(text, part);
  const { masters, arrays } = index.groups();
  for (const cells of rows.values()) {
    for (const { row, column, content } of cells) {
      if (content.kind === 'kept') continue;
      const array = arrays.find(
        ({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
      );
      const ownCache = content.kind === 'cached' && array?.row === row && array.column === column;
      if (array === undefined || ownCache) continue;
      refuse(cellInArray({ cell: cellAddress(row, column), area: formatArea(array.area) }));
    }
  }
  const overwritten = new Set<string>();
  for (const [group, master] of masters) {
    const write = rows.get(master.row)?.find(({ column }) => column === master.column);
    if (write !== undefined && !['cached', 'kept'].includes(write.content.kind)) overwritten.add(group);
  }
  return overwritten.size === 0 ? text : expandShared(index, overwritten);
}

/** Writes the formulas of some shared groups out in full in every cell (ECMA-376 part 1, 18.3.1.40). */
function expandShared(index: SheetIndex, groups: ReadonlySet<string>): string {
  const { text, part } = index;
  const cursor = new SheetCursor(text, part);
  const out: string[] = [];
  let from = 0;
  while (cursor.nextRow()) {
    while (cursor.nextCell()) {
      if (cursor.formulaStart < 0) continue;
      const group = /\ssi=["'](\d+)["']/.exec(text.slice(cursor.formulaStart, cursor.formulaTagEnd))?.[1];
      if (group === undefined || !groups.has(group)) continue;
      const { row, column, prefix } = cursor;
      const formula = text.slice(cursor.formulaStart, cursor.formulaEnd);
      const full = index.formulaOf({ row, column, style: '', type: 'n', formula, value: '', metadata: undefined });
      if (full === undefined) continue;
      out.push(text.slice(from, cursor.formulaStart), `<${prefix}f>${escapeText(full.text)}</${prefix}f>`);
      from = cursor.formulaEnd;
    }
  }
  out.push(text.slice(from));
  return out.join('');
}

class SheetWriter {
  private readonly out: string[] = [];
  private readonly cursor: SheetCursor;
  private from = 0;
  private formulasChanged = false;

  constructor(
    private readonly text: string,
    part: string,
    private readonly rows: ReadonlyMap<number, readonly CellWrite[]>,
    private readonly newRow: NewRowAttributes,
  ) {
    this.cursor = new SheetCursor(text, part);
  }

  run(): RewrittenSheet {
    const { cursor, rows } = this;
    const pending = [...rows.keys()];
    let next = 0;
    while (next < pending.length && cursor.nextRow()) {
      for (; (pending[next] ?? Infinity) < cursor.row; next++) this.insertRow(pending[next] ?? 0, cursor.rowStart);
      if (pending[next] === cursor.row) {
        this.writeRow(rows.get(cursor.row) ?? []);
        next++;
      } else cursor.skipRow();
    }
    if (next < pending.length) this.appendRows(pending.slice(next));
    this.out.push(this.text.slice(this.from));
    return { text: this.out.join(''), formulasChanged: this.formulasChanged };
  }

  private copyTo(at: number): void {
    if (at > this.from) this.out.push(this.text.slice(this.from, at));
    this.from = at;
  }

  private appendRows(pending: readonly number[]): void {
    const { cursor, text } = this;
    const { prefix, dataEmpty, dataTagStart, dataStart } = cursor;
    if (dataEmpty) {
      this.copyTo(dataTagStart);
      this.out.push(openTag(text.slice(dataTagStart, dataStart)));
      this.from = dataStart;
    }
    for (const row of pending) this.insertRow(row, dataEmpty ? dataStart : cursor.dataEnd);
    if (dataEmpty) this.out.push(`</${prefix}sheetData>`);
  }

  private insertRow(row: number, at: number): void {
    const { prefix } = this.cursor;
    this.copyTo(at);
    const cells = (this.rows.get(row) ?? []).map((write) => this.freshCell(write)).join('');
    this.out.push(`<${prefix}row r="${row + 1}"${this.newRow(row)}>${cells}</${prefix}row>`);
  }

  private freshCell(write: CellWrite): string {
    if (write.content.kind === 'formula' || (write.content.kind === 'moved' && write.content.formula)) {
      this.formulasChanged = true;
    }
    return renderCell(write, { style: undefined, formula: '', metadata: undefined }, this.cursor.prefix);
  }

  private writeRow(writes: readonly CellWrite[]): void {
    const { cursor, text } = this;
    const { prefix, rowEmpty, rowStart, rowTagEnd } = cursor;
    this.copyTo(rowStart);
    const tag = widenSpans(text.slice(rowStart, rowTagEnd), writes);
    this.out.push(rowEmpty ? openTag(tag) : tag);
    this.from = rowTagEnd;
    let next = 0;
    while (cursor.nextCell()) {
      for (let write = writes[next]; write !== undefined && write.column < cursor.column; write = writes[++next]) {
        this.copyTo(cursor.cellStart);
        this.out.push(this.freshCell(write));
      }
      const write = writes[next];
      if (write?.column !== cursor.column) continue;
      this.copyTo(cursor.cellStart);
      this.out.push(this.changedCell(write));
      this.from = cursor.cellEnd;
      next++;
    }
    if (!rowEmpty) this.copyTo(cursor.scanner.start);
    for (const write of writes.slice(next)) this.out.push(this.freshCell(write));
    if (rowEmpty) this.out.push(`</${prefix}row>`);
  }

  private changedCell(write: CellWrite): string {
    const { cursor, text } = this;
    const hadFormula = cursor.formulaStart >= 0;
    const { kind } = write.content;
    if (kind === 'kept') return restyledCell(text.slice(cursor.cellStart, cursor.cellEnd), write.style ?? '');
    if (kind === 'formula' || kind === 'moved' || (kind === 'value' && hadFormula)) this.formulasChanged = true;
    const formula = hadFormula ? text.slice(cursor.formulaStart, cursor.formulaEnd) : '';
    const metadata = cellMetadata(text.slice(cursor.cellStart, cursor.cellTagEnd));
    return renderCell(write, { style: cursor.style, formula, metadata }, cursor.prefix);
  }
}

/** Widens the optimisation hint `spans` of a row so that it covers the cells written (18.3.1.73). */
function widenSpans(tag: string, writes: readonly CellWrite[]): string {
  return tag.replace(
    /(\sspans=["'])(\d+):(\d+)(["'])/,
    (_, before: string, low: string, high: string, after: string) => {
      const columns = writes.map(({ column }) => column + 1);
      const from = Math.min(Number(low), ...columns);
      return `${before}${from}:${Math.max(Number(high), ...columns)}${after}`;
    },
  );
}
