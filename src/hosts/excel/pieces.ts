/** Cuts areas into pieces that Excel on the web can give or take at once, and pieces into requests. */

/** What one request may hold. Excel on the web refuses 5 MB; the others know no such limit. */
export interface Limits {
  /** Of one request or answer. */
  readonly bytes: number;
  /** Of one range. */
  readonly cells: number;
}

/** A margin below the 5 MB of Excel on the web. */
export const WEB_LIMITS: Limits = { bytes: 4_000_000, cells: 100_000 };

/** Excel on a computer. */
export const DESKTOP_LIMITS: Limits = { bytes: Infinity, cells: 100_000 };

/** What a cell takes in an answer, in bytes, before anything is known of the sheet. */
export const USUAL_CELL_BYTES = 40;

/** A rectangle of cells by its first cell and its size. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** Rows of a block, a few at a time, so that no piece has more cells than a range may. */
export function rowPieces({ top, left, rows, columns }: Block, most: number): Block[] {
  const each = Math.max(1, Math.floor(most / Math.max(1, columns)));
  const pieces: Block[] = [];
  for (let done = 0; done < rows; done += each) {
    pieces.push({ top: top + done, left, rows: Math.min(each, rows - done), columns });
  }
  return pieces;
}

/** Some of the rows of values, beginning with the row `from`. */
export interface ValuePiece<T> {
  readonly from: number;
  readonly rows: readonly (readonly T[])[];
  readonly bytes: number;
}

/** Cuts rows of values so that none has more cells, and none but a single row takes more bytes, than a request may have. */
export function valuePieces<T>(rows: readonly (readonly T[])[], { bytes: most, cells }: Limits): ValuePiece<T>[] {
  const pieces: { from: number; rows: (readonly T[])[]; bytes: number }[] = [];
  rows.forEach((row, from) => {
    const bytes = jsonBytes([row]) * SPLIT;
    const last = pieces.at(-1);
    const isFull = last === undefined || last.bytes + bytes > most || (last.rows.length + 1) * row.length > cells;
    if (isFull) pieces.push({ from, rows: [row], bytes });
    else {
      last.rows.push(row);
      last.bytes += bytes;
    }
  });
  return pieces;
}

/** What the library adds to large values: it sends them in runs of rows. */
const SPLIT = 1.1;

/** Puts things into as few requests as their bytes allow, in their order; one that is too large alone goes alone. */
export function intoRequests<T>(things: readonly T[], bytesOf: (thing: T) => number, most: number): T[][] {
  const requests: T[][] = [];
  let bytes = Infinity;
  for (const thing of things) {
    const own = bytesOf(thing);
    const last = requests.at(-1);
    if (last === undefined || bytes + own > most) {
      requests.push([thing]);
      bytes = own;
    } else {
      last.push(thing);
      bytes += own;
    }
  }
  return requests;
}

/** What rows of values take in a request or an answer, in bytes of UTF-8. */
export function jsonBytes(rows: readonly (readonly unknown[])[]): number {
  let bytes = 0;
  for (const row of rows) {
    bytes += 3;
    for (const cell of row) bytes += typeof cell === 'string' ? textBytes(cell) + 3 : NUMBER_BYTES;
  }
  return bytes;
}

/** Of a number, a truth value or null, with the comma after it. */
const NUMBER_BYTES = 7;

function textBytes(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 0x800) bytes += 2;
    else if (code >= 0x80 || code === 0x22 || code === 0x5c || code === 0x0a) bytes += 1;
    else if (code < 0x20) bytes += 5;
  }
  return bytes;
}
