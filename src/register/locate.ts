/** Finds a table in a workbook that people have sorted, renamed and rearranged: by its table object, its hidden names, its headers. */
import { belowTableObject, endOfSheetTable } from './below-table';
import type { Problem } from './problem';
import { ambiguousColumn, missingColumn, missingTable } from './reading-problems';
import { cellAddress, type RawCell, type SheetSnapshot, type Snapshot, type TableArea } from './snapshot';
import { anchorName, sourceColumns, type Table } from './table';
import { matchKey } from './text';

/** Where a table was found. Rows and columns count from 0; `lastRow` is the last row that can hold data. */
export interface TableLayout {
  readonly sheet: string;
  readonly headerRow: number;
  readonly lastRow: number;
  /** Rows down to there that hold something else, such as a note between rows typed below the table. */
  readonly passedOver: ReadonlySet<number>;
  /** The columns the table spans, inclusive. */
  readonly left: number;
  readonly right: number;
  /** Column id → column index, for the columns that were found. */
  readonly columns: ReadonlyMap<string, number>;
  /** The name of the table object, when the workbook has one. */
  readonly tableObject: string | null;
}

interface Found {
  readonly sheet: SheetSnapshot;
  readonly headerRow: number;
  readonly left: number;
  readonly right: number;
  /** The area of the table object; a table without one may reach to the end of its sheet. */
  readonly object: TableArea | null;
}

type Anchors = ReadonlyMap<string, { readonly sheet: string; readonly row: number; readonly column: number }>;

/** How far down a header row is looked for in a sheet without a table object. */
const HEADER_SEARCH_ROWS = 40;
/** The share of a table's headers that must stand in one row for it to be taken as the header row. */
const HEADER_SHARE = 0.5;

/** Finds a table and its columns. What is missing or ambiguous is reported; nothing is taken by position. */
export function locateTable(snapshot: Snapshot, table: Table): { layout: TableLayout | null; problems: Problem[] } {
  const anchors = anchorsOf(snapshot, table);
  const found = findTableObject(snapshot, table) ?? findByAnchors(snapshot, anchors) ?? findByHeaders(snapshot, table);
  if (found === null) {
    return {
      layout: null,
      problems: [missingTable({ sheet: table.sheet, name: table.name }, { sheet: table.sheet, table: table.id })],
    };
  }
  const { columns, problems } = locateColumns(table, found, anchors);
  const { sheet, headerRow, left, right, object } = found;
  const own = { table, sheet, left, right, columns, date1904: snapshot.date1904 };
  const below =
    object === null
      ? endOfSheetTable(own, headerRow)
      : belowTableObject(own, object.bottom - (object.totalsRow ? 1 : 0), object.bottom);
  const { lastRow, passedOver } = below;
  const tableObject = object?.name ?? null;
  return {
    layout: { sheet: sheet.name, headerRow, lastRow, passedOver, left, right, columns, tableObject },
    problems: [...problems, ...below.problems],
  };
}

function anchorsOf(snapshot: Snapshot, table: Table): Anchors {
  const ids = new Map(Object.keys(table.columns).map((id) => [anchorName(table, id).toLowerCase(), id]));
  const anchors = new Map<string, { sheet: string; row: number; column: number }>();
  for (const { name, sheet, row, column } of snapshot.names) {
    const id = ids.get(name.toLowerCase());
    if (id !== undefined) anchors.set(id, { sheet, row, column });
  }
  return anchors;
}

function findTableObject(snapshot: Snapshot, table: Table): Found | null {
  for (const sheet of snapshot.sheets) {
    const area = sheet.tables.find(({ name }) => name.toLowerCase() === table.name.toLowerCase());
    if (area === undefined) continue;
    return { sheet, headerRow: area.top, left: area.left, right: area.right, object: area };
  }
  return null;
}

function findByAnchors(snapshot: Snapshot, anchors: Anchors): Found | null {
  const votes = new Map<string, number>();
  for (const { sheet, row } of anchors.values()) {
    const key = `${row}!${sheet}`;
    votes.set(key, (votes.get(key) ?? 0) + 1);
  }
  const best = [...votes].sort((a, b) => b[1] - a[1])[0];
  if (best === undefined || best[1] < anchors.size / 2) return null;
  const separator = best[0].indexOf('!');
  const sheet = snapshot.sheets.find(({ name }) => name === best[0].slice(separator + 1));
  return sheet === undefined ? null : fromHeaderRow(sheet, Number(best[0].slice(0, separator)));
}

function findByHeaders(snapshot: Snapshot, table: Table): Found | null {
  const wanted = sourceColumns(table).map((id) => headersOf(table, id));
  const sheetKey = matchKey(table.sheet);
  let best: { found: Found; score: number } | null = null;
  for (const sheet of snapshot.sheets) {
    const own = matchKey(sheet.name) === sheetKey;
    const needed = own ? HEADER_SHARE : (1 + HEADER_SHARE) / 2;
    for (let row = 0; row < Math.min(HEADER_SEARCH_ROWS, sheet.cells.length); row += 1) {
      const present = new Set((sheet.cells[row] ?? []).map(headerKey));
      const share = wanted.filter((headers) => headers.some((key) => present.has(key))).length / wanted.length;
      // The sheet of the right name wins over a copy of it under another name.
      const score = own ? 1 + share : share;
      if (share >= needed && score > (best?.score ?? 0)) best = { found: fromHeaderRow(sheet, row), score };
    }
  }
  return best?.found ?? null;
}

/** The table object that begins in the header row, under whatever name people gave it; else all of the sheet. */
function fromHeaderRow(sheet: SheetSnapshot, headerRow: number): Found {
  const object = sheet.tables.find(({ top }) => top === headerRow);
  if (object !== undefined) return { sheet, headerRow, left: object.left, right: object.right, object };
  const right = Math.max(0, (sheet.cells[headerRow]?.length ?? 0) - 1);
  return { sheet, headerRow, left: 0, right, object: null };
}

function headersOf(table: Table, id: string): string[] {
  const column = table.columns[id];
  return [column?.header ?? id, ...(column?.aliases ?? [])].map(matchKey);
}

function headerKey(cell: RawCell): string {
  return typeof cell === 'string' ? matchKey(cell) : '';
}

function locateColumns(
  table: Table,
  found: Found,
  anchors: Anchors,
): { columns: Map<string, number>; problems: Problem[] } {
  const { sheet, headerRow, left, right } = found;
  const keys: string[] = [];
  for (let column = left; column <= right; column += 1) {
    keys[column] = headerKey(sheet.cells[headerRow]?.[column] ?? null);
  }
  const declared = new Map(Object.keys(table.columns).map((id) => [headersOf(table, id)[0], id]));
  const columns = new Map<string, number>();
  const problems: Problem[] = [];
  for (const [id, column] of Object.entries(table.columns)) {
    const headers = headersOf(table, id);
    const matches = keys.flatMap((key, index) => (key !== '' && headers.includes(key) ? [index] : []));
    const anchored = anchoredColumn(anchors.get(id), found);
    // A tool that moves cells without moving names leaves an anchor on another column's header: then the header decides.
    const owner = anchored === null ? undefined : declared.get(keys[anchored]);
    const ownerAt = owner === undefined ? null : anchoredColumn(anchors.get(owner), found);
    const ownerElsewhere = ownerAt !== null && ownerAt !== anchored;
    const stale = owner !== undefined && owner !== id && (matches.length === 1 || !ownerElsewhere);
    const index = anchored !== null && !stale ? anchored : matches.length === 1 ? matches[0] : undefined;
    const place = { sheet: sheet.name, table: table.id, column: id, cell: cellAddress(headerRow, index ?? left) };
    if (index !== undefined) columns.set(id, index);
    else if (matches.length > 1) {
      const cells = matches.map((match) => cellAddress(headerRow, match));
      problems.push(ambiguousColumn({ header: column.header, cells }, place));
    } else if (column.formula === undefined) {
      problems.push(missingColumn({ header: column.header, required: column.required === true }, place));
    }
  }
  return { columns, problems };
}

function anchoredColumn(
  anchor: { sheet: string; row: number; column: number } | undefined,
  found: Found,
): number | null {
  if (anchor?.sheet !== found.sheet.name || anchor.row !== found.headerRow) return null;
  return anchor.column >= found.left && anchor.column <= found.right ? anchor.column : null;
}
