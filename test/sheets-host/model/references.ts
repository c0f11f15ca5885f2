/** References inside formulas: found, moved with rows and columns, and renamed with their sheets. */
import { columnOf, lettersOf, shiftSpan, type Shift } from './area';

const STRING = '"(?:[^"]|"")*"';
const SHEET = "(?:'(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!";
const CELL = '\\$?[A-Z]{1,3}\\$?\\d{1,7}';
const AREA = `${CELL}:${CELL}|${CELL}:\\$?[A-Z]{1,3}|${CELL}|\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3}|\\$?\\d{1,7}:\\$?\\d{1,7}`;
const TOKEN = new RegExp(`${STRING}|(${SHEET})?(${AREA})(?![\\p{L}\\p{N}_.(!])|[\\p{L}_][\\p{L}\\p{N}_.]*|'`, 'giu');

/** The name of a sheet as it is written before `!`, without quotes. */
export function unquoted(prefix: string): string {
  const name = prefix.endsWith('!') ? prefix.slice(0, -1) : prefix;
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

export function quoted(sheet: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

/** The formula with its references replaced; `change` gets the sheet's name (null is the formula's own) and the area. */
function rewrite(formula: string, change: (sheet: string | null, area: string) => string | null): string {
  return formula.replace(TOKEN, (token: string, prefix: string | undefined, area: string | undefined) => {
    if (area === undefined) return token;
    return change(prefix === undefined ? null : unquoted(prefix), area) ?? token;
  });
}

/** Whether two names are of one sheet: Sheets tells them apart by their letters, not by their case. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** The formula on sheet `home` after rows or columns of sheet `changed` have moved. */
export function shiftFormula(formula: string, home: string, changed: string, shift: Shift): string {
  return rewrite(formula, (sheet, area) => {
    if (!sameName(sheet ?? home, changed)) return null;
    const moved = shiftText(area, shift);
    const prefix = sheet === null ? '' : `${quoted(sheet)}!`;
    return moved === null ? '#REF!' : prefix + moved;
  });
}

/** The formula after a sheet has another name; null is that the sheet is gone. */
export function renameInFormula(formula: string, before: string, after: string | null): string {
  return rewrite(formula, (sheet, area) => {
    if (sheet === null || !sameName(sheet, before)) return null;
    return after === null ? '#REF!' : `${quoted(after)}!${area}`;
  });
}

const CORNER = /^(\$?)([A-Z]*)(\$?)(\d*)$/iu;

function shiftText(area: string, shift: Shift): string | null {
  const corners = area.split(':').map((corner) => CORNER.exec(corner));
  const [from, to = from] = corners;
  if (from === null || from === undefined || to === null || to === undefined) return area;
  const rows = shift.axis === 'rows';
  const indexOf = (corner: RegExpExecArray): number | null => {
    const text = corner[rows ? 4 : 2] ?? '';
    return text === '' ? null : rows ? Number(text) - 1 : columnOf(text);
  };
  const first = indexOf(from);
  const last = indexOf(to);
  if (first === null && last === null) return area;
  const span = shiftSpan(first ?? 0, last ?? Number.MAX_SAFE_INTEGER, shift);
  if (span === null) return null;
  const write = (corner: RegExpExecArray, index: number | null, moved: number): string => {
    const [, letterMark = '', letters = '', rowMark = '', row = ''] = corner;
    if (index === null) return corner[0];
    return rows ? `${letterMark}${letters}${rowMark}${moved + 1}` : `${letterMark}${lettersOf(moved)}${rowMark}${row}`;
  };
  const start = write(from, first, span[0]);
  return corners.length === 1 ? start : `${start}:${write(to, last, span[1])}`;
}
