/** Applies cell edits and appended rows to a workbook package; no part that is not concerned changes. */
import { escapeText } from '../../ooxml/xml-text';
import type { Result } from '../../register/problem';
import type { RawCell } from '../../register/snapshot';
import { cellAddress } from '../../register/snapshot';
import type { Area, SheetArea } from '../../blueprint/a1';
import { overlap, planAppend, type AppendSite, type NewCell } from './append-plan';
import { withoutCalcChain } from './calc-chain';
import { checkValue, type CellContent, type CellWrite } from './cell-xml';
import { DateStyles } from './date-style';
import { tableFrame, targetMissing, workbookSigned } from './edit-problems';
import { attempt, refuse } from './file-problems';
import { stretchDimension, stretchNames, stretchSheetRanges, stretchTable } from './growth';
import { writeLooks, type LookEdit, type RowLook } from './look-edits';
import type { Package } from './package';
import { withFullCalculation } from './recalculation';
import { SheetIndex } from './sheet-index';
import { rewriteSheet } from './sheet-rewrite';
import { defaultStyles } from './sheet-styles';
import { StylesPart } from './styles-part';
import { checkTotalsUnused } from './totals-use';
import { readWorkbookParts, type SheetPart, type WorkbookParts } from './workbook-parts';

export type { FormulaCell, NewCell } from './append-plan';
export type { LookEdit, RowLook } from './look-edits';

/** One cell to write; rows and columns count from 0. */
export interface CellEdit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: RawCell;
  /** A formula without `=` in the file's notation; `value` is then what it gives. */
  readonly formula?: string;
  /** Keeps the formula of the cell and sets only its cached value; without a formula the value is written. */
  readonly keepFormula?: boolean;
  /** Gives a cell that has no style yet that of the cell above, not that of its row or column. */
  readonly style?: 'above';
  /** The value is the serial number of a date: a cell that shows no dates gets a copy of its style that does. */
  readonly dateFormat?: true;
}

/** Rows to append to a table by name, or to an area (its first row is the header). */
export interface RowAppend {
  readonly target: string | SheetArea;
  readonly rows: readonly (readonly NewCell[])[];
}

/** Everything one command changes: edits are written first, then rows appended in order, looks last. */
export interface WorkbookPatch {
  readonly edits?: readonly CellEdit[];
  readonly appends?: readonly RowAppend[];
  readonly looks?: readonly LookEdit[];
  readonly rows?: readonly RowLook[];
  /**
   * False when the edits bring what every formula gives that depends on them: the workbook is then not marked to be
   * worked out anew when it is opened, which costs the values of custom functions where no add-in answers for them.
   */
  readonly recalculate?: false;
}

/** The package after a patch, and where each append put its rows. */
export interface PatchedPackage {
  readonly pack: Package;
  readonly appended: readonly SheetArea[];
}

/** Applies a patch, all of it or nothing. The given package stays as it was. */
export function patchPackage(pack: Package, patch: WorkbookPatch): Result<PatchedPackage> {
  return attempt(() => {
    if (pack.partNames().some((name) => name.toLowerCase().startsWith('_xmlsignatures/'))) refuse(workbookSigned(null));
    let current = writeEdits(pack, patch.edits ?? [], patch.recalculate ?? true);
    const appended: SheetArea[] = [];
    for (const append of patch.appends ?? []) {
      if (append.rows.length === 0) continue;
      const done = appendRows(current, append);
      current = done.pack;
      appended.push(done.written);
    }
    return { pack: writeLooks(current, pack, patch.looks ?? [], patch.rows ?? []), appended };
  });
}

function writeEdits(pack: Package, edits: readonly CellEdit[], recalculate: boolean): Package {
  if (edits.length === 0) return pack;
  const parts = readWorkbookParts(pack);
  const bySheet = new Map<string, CellEdit[]>();
  for (const edit of edits) {
    const list = bySheet.get(edit.sheet) ?? [];
    if (list.length === 0) bySheet.set(edit.sheet, list);
    list.push(edit);
  }
  const changes = new Map<string, string>();
  const dates = edits.some(({ dateFormat }) => dateFormat) ? new DateStyles(StylesPart.of(pack, parts)) : undefined;
  let stale = false;
  for (const [name, list] of bySheet) {
    const sheet = findSheet(parts, name);
    const text = pack.text(sheet.part) ?? '';
    const index = new SheetIndex(text, sheet.part);
    checkFrames(parts, sheet, list);
    const styles = defaultStyles(index);
    const rewritten = rewriteSheet(
      text,
      sheet.part,
      list.map((edit) => editWrite(edit, index, styles, dates)),
    );
    stale ||= rewritten.formulasChanged;
    changes.set(sheet.part, stretchDimension(rewritten.text, sheet.part, list.map(areaOf)));
  }
  if (recalculate && edits.some(({ keepFormula, formula }) => formula !== undefined || keepFormula !== true)) {
    changes.set(parts.part, withFullCalculation(pack.text(parts.part) ?? '', parts.part));
  }
  const edited = (dates?.write(pack) ?? pack).withChanges(changes);
  return stale ? withoutCalcChain(edited, parts) : edited;
}

function editWrite(
  edit: CellEdit,
  index: SheetIndex,
  styles: (row: number, column: number) => string,
  dates: DateStyles | undefined,
): CellWrite {
  const { row, column, value } = edit;
  checkValue(value, row, column);
  const above = edit.style === 'above' ? index.rowByColumn(row - 1).get(column)?.style : undefined;
  const write = { row, column, content: editContent(edit), style: above ?? styles(row, column) };
  if (dates === undefined || edit.dateFormat !== true || typeof value !== 'number') return write;
  const shown = index.rowByColumn(row).get(column)?.style ?? write.style;
  const dated = dates.of(shown);
  return dated === shown ? write : { ...write, style: dated, restyle: true };
}

function editContent({ value, formula, keepFormula }: CellEdit): CellContent {
  if (formula === undefined) return { kind: keepFormula ? 'cached' : 'value', value };
  return { kind: 'formula', formula: { text: escapeText(formula), array: false, metadata: undefined }, value };
}

function areaOf({ row, column }: CellEdit): Area {
  return { top: row, left: column, bottom: row, right: column };
}

function checkFrames(parts: WorkbookParts, sheet: SheetPart, edits: readonly CellEdit[]): void {
  for (const table of parts.tables) {
    if (table.sheet.name !== sheet.name) continue;
    const { area, headerRows, totalsRows } = table;
    const edit = edits.find(({ row, column }) => {
      const inside = overlap(area, { top: row, left: column, bottom: row, right: column });
      return inside && (row < area.top + headerRows || row > area.bottom - totalsRows);
    });
    if (edit !== undefined) refuse(tableFrame({ cell: cellAddress(edit.row, edit.column), table: table.name }));
  }
}

function findSheet(parts: WorkbookParts, name: string): SheetPart {
  return parts.sheets.find((sheet) => sheet.name === name) ?? refuse(targetMissing({ target: name }));
}

function findSite(parts: WorkbookParts, target: string | SheetArea): AppendSite {
  if (typeof target !== 'string') {
    const others = parts.tables.filter((table) => table.sheet.name === target.sheet).map((table) => table.area);
    return { title: target.sheet, area: target, table: undefined, others };
  }
  const name = target.toLowerCase();
  const table = parts.tables.find((candidate) => candidate.name.toLowerCase() === name);
  if (table === undefined) return refuse(targetMissing({ target }));
  const others = parts.tables.filter((other) => other !== table && other.sheet === table.sheet);
  const area = { sheet: table.sheet.name, ...table.area };
  return { title: table.name, area, table, others: others.map((other) => other.area) };
}

function appendRows(pack: Package, append: RowAppend): { pack: Package; written: SheetArea } {
  const parts = readWorkbookParts(pack);
  const site = findSite(parts, append.target);
  const sheet = findSheet(parts, site.area.sheet);
  const text = pack.text(sheet.part) ?? '';
  const plan = planAppend(new SheetIndex(text, sheet.part), site, append.rows);
  const { growth, written } = plan;
  if (growth.end > growth.dataBottom && growth.newEnd > growth.end) checkTotalsUnused(pack, parts, site.title, growth);
  const rewritten = rewriteSheet(text, sheet.part, plan.writes, () => plan.rowAttributes);
  const stretched = stretchSheetRanges(rewritten.text, sheet.part, growth);
  const changes = new Map<string, string>();
  const grownArea = { ...written, bottom: Math.max(written.bottom, growth.newEnd) };
  changes.set(sheet.part, stretchDimension(stretched, sheet.part, [grownArea]));
  const { table } = site;
  if (table !== undefined) {
    const old = pack.text(table.part) ?? '';
    const grown = stretchTable(old, table, growth);
    if (grown !== old) changes.set(table.part, grown);
  }
  const workbook = pack.text(parts.part) ?? '';
  const named = stretchNames(workbook, parts, growth);
  if (named !== workbook) changes.set(parts.part, named);
  const grown = pack.withChanges(changes);
  return { pack: rewritten.formulasChanged ? withoutCalcChain(grown, parts) : grown, written };
}
