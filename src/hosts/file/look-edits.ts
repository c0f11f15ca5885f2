/** How cells and rows of a workbook look, changed without touching what they hold. */
import type { Area } from '../../blueprint/a1';
import type { CellWrite } from './cell-xml';
import { DateStyles } from './date-style';
import { stretchDimension } from './growth';
import type { Package } from './package';
import { rewriteRowAttributes, rowAttributes, shownAttributes } from './row-attributes';
import { rewriteSheet } from './sheet-rewrite';
import { StylesPart } from './styles-part';
import { readWorkbookParts } from './workbook-parts';

/** The look of one cell; rows and columns count from 0, in the workbook as it is once everything else is written. */
export interface LookEdit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** A style of the workbook, by its index. */
  readonly style: number;
  /** The cell holds the serial number of a date: a style that shows no dates is replaced by a copy that does. */
  readonly dateFormat?: true;
}

/** The height, style and outline of one row, and whether it is hidden. */
export interface RowLook {
  readonly sheet: string;
  readonly row: number;
  /** The row that looked so before the patch; null for a row that is new, or that nothing stands in any more. */
  readonly from: number | null;
  readonly hidden: boolean;
}

/** The workbook with the looks. `before` is the workbook that rows are copied from. Sheets that are not there are left out. */
export function writeLooks(
  pack: Package,
  before: Package,
  looks: readonly LookEdit[],
  rows: readonly RowLook[],
): Package {
  if (looks.length === 0 && rows.length === 0) return pack;
  const parts = readWorkbookParts(pack);
  const dates = looks.some(({ dateFormat }) => dateFormat) ? new DateStyles(StylesPart.of(pack, parts)) : undefined;
  const changes = new Map<string, string>();
  for (const { name, part } of parts.sheets) {
    const old = pack.text(part) ?? '';
    const ofRows = rows.filter(({ sheet }) => sheet === name);
    let text = ofRows.length === 0 ? old : withRows(old, before.text(part) ?? '', part, ofRows);
    const ofCells = looks.filter(({ sheet }) => sheet === name);
    const writes = ofCells.map((look): CellWrite => {
      const style = String(look.style);
      const shown = look.dateFormat === true ? (dates?.of(style) ?? style) : style;
      return { row: look.row, column: look.column, content: { kind: 'kept' }, style: shown, restyle: true };
    });
    text = rewriteSheet(text, part, writes).text;
    if (text !== old) changes.set(part, stretchDimension(text, part, ofCells.map(areaOf)));
  }
  return (dates?.write(pack) ?? pack).withChanges(changes);
}

function withRows(text: string, before: string, part: string, rows: readonly RowLook[]): string {
  const source = rowAttributes(before, part);
  const present = rowAttributes(text, part);
  const wanted = new Map<number, string>();
  for (const { row, from, hidden } of rows) {
    const now = present.get(row) ?? '';
    const look = shownAttributes(from === null ? now : (source.get(from) ?? ''), from !== null, hidden);
    if (look !== now) wanted.set(row, look);
  }
  return rewriteRowAttributes(text, part, wanted);
}

function areaOf({ row, column }: LookEdit): Area {
  return { top: row, left: column, bottom: row, right: column };
}
