/** Random access to the rows of a sheet part: where each row starts, its cells, and its formulas in full. */
import { decodeContent } from '../../ooxml/xml-text';
import { parseArea, type Area } from '../../blueprint/a1';
import { translateFormula } from './formula-text';
import { SheetCursor } from './sheet-cursor';

/** A cell as it stands in the sheet. */
export interface CellView {
  readonly row: number;
  readonly column: number;
  readonly style: string;
  readonly type: string;
  /** The whole `<f>` element, or nothing. */
  readonly formula: string;
  /** The content after the formula as written: `<v>…</v>` or `<is>…</is>`. */
  readonly value: string;
  /** `cm`, the cell metadata that marks dynamic array formulas. */
  readonly metadata: string | undefined;
}

/** A formula whose text is complete: shared formulas are already translated to their cell. */
export interface FullFormula {
  readonly text: string;
  readonly array: boolean;
  readonly metadata: string | undefined;
}

/** Shared formula masters by index, and the areas of array formulas and data tables that span several cells. */
export interface FormulaGroups {
  readonly masters: ReadonlyMap<string, { readonly row: number; readonly column: number; readonly text: string }>;
  readonly arrays: readonly { readonly row: number; readonly column: number; readonly area: Area }[];
}

const NO_GROUPS: FormulaGroups = { masters: new Map(), arrays: [] };

/** An index of one sheet part; rows are parsed only when asked for. */
export class SheetIndex {
  private startsFound: Map<number, number> | undefined;
  private groupsFound: FormulaGroups | undefined;

  constructor(
    readonly text: string,
    readonly part: string,
  ) {}

  /** The cells of a row in order; none when the row has no element. */
  row(row: number): CellView[] {
    const cursor = this.cursorAt(row);
    const cells: CellView[] = [];
    while (cursor?.nextCell()) cells.push(viewOf(cursor));
    return cells;
  }

  /** The cells of a row by column. */
  rowByColumn(row: number): Map<number, CellView> {
    return new Map(this.row(row).map((cell) => [cell.column, cell]));
  }

  /** An attribute of a row element. */
  rowAttribute(row: number, name: string): string | undefined {
    return this.cursorAt(row)?.scanner.attribute(name);
  }

  /** The shared and array formulas of the sheet; the cells are only searched when the text mentions any. */
  groups(): FormulaGroups {
    this.groupsFound ??= mentionsGroups(this.text) ? collectGroups(new SheetCursor(this.text, this.part)) : NO_GROUPS;
    return this.groupsFound;
  }

  /** The formula of a cell, decoded and complete; undefined for a cell without one. */
  formulaOf(cell: CellView): FullFormula | undefined {
    if (cell.formula === '') return undefined;
    const tagEnd = cell.formula.indexOf('>') + 1;
    const tag = cell.formula.slice(0, tagEnd);
    const text = tag.endsWith('/>') ? '' : decodeContent(cell.formula.slice(tagEnd, cell.formula.lastIndexOf('</')));
    const index = /\st=["']shared["']/.test(tag) ? /\ssi=["'](\d+)["']/.exec(tag)?.[1] : undefined;
    const array = /\st=["']array["']/.test(tag);
    if (text !== '' || index === undefined) return { text, array, metadata: cell.metadata };
    const master = this.groups().masters.get(index);
    if (master === undefined) return undefined;
    const moved = translateFormula(master.text, cell.row - master.row, cell.column - master.column);
    return { text: moved, array: false, metadata: undefined };
  }

  private starts(): Map<number, number> {
    if (this.startsFound !== undefined) return this.startsFound;
    const starts = new Map<number, number>();
    const cursor = new SheetCursor(this.text, this.part);
    while (cursor.nextRow()) {
      starts.set(cursor.row, cursor.rowStart);
      cursor.skipRow();
    }
    this.startsFound = starts;
    return starts;
  }

  private cursorAt(row: number): SheetCursor | undefined {
    const start = this.starts().get(row);
    if (start === undefined) return undefined;
    const cursor = new SheetCursor(this.text, this.part);
    cursor.scanner.end = start;
    cursor.row = row - 1;
    cursor.nextRow();
    return cursor;
  }
}

function mentionsGroups(text: string): boolean {
  return ['shared', 'array', 'dataTable'].some((type) => text.includes(type));
}

function viewOf(cursor: SheetCursor): CellView {
  const { text } = cursor;
  const formula = cursor.formulaStart < 0 ? '' : text.slice(cursor.formulaStart, cursor.formulaEnd);
  return {
    row: cursor.row,
    column: cursor.column,
    style: cursor.style,
    type: cursor.type,
    formula,
    value: valueXml(cursor),
    metadata: cellMetadata(text.slice(cursor.cellStart, cursor.cellTagEnd)),
  };
}

function valueXml({ text, prefix, valueStart, valueEnd, inlineStart, inlineEnd }: SheetCursor): string {
  if (inlineStart >= 0) return `<${prefix}is>${text.slice(inlineStart, inlineEnd)}</${prefix}is>`;
  return valueStart < 0 || valueEnd === valueStart
    ? ''
    : `<${prefix}v>${text.slice(valueStart, valueEnd)}</${prefix}v>`;
}

/** The `cm` attribute of a cell tag. */
export function cellMetadata(tag: string): string | undefined {
  return /\scm=["'](\d+)["']/.exec(tag)?.[1];
}

function collectGroups(cursor: SheetCursor): FormulaGroups {
  const masters = new Map<string, { row: number; column: number; text: string }>();
  const arrays: { row: number; column: number; area: Area }[] = [];
  while (cursor.nextRow()) {
    while (cursor.nextCell()) {
      if (cursor.formulaStart < 0) continue;
      const tag = cursor.text.slice(cursor.formulaStart, cursor.formulaTagEnd);
      const area = parseArea(/\sref=["']([^"']*)["']/.exec(tag)?.[1] ?? '');
      if (area === undefined) continue;
      const { row, column } = cursor;
      const index = /\ssi=["'](\d+)["']/.exec(tag)?.[1];
      if (index !== undefined) {
        const text = decodeContent(cursor.text.slice(cursor.formulaTagEnd, cursor.formulaTextEnd));
        masters.set(index, { row, column, text });
      } else if (area.top !== area.bottom || area.left !== area.right) arrays.push({ row, column, area });
    }
  }
  return { masters, arrays };
}
