/** The cells of a sheet of the file as the grid takes them: contents, looks, rows. */
import { cellAddress, type RawCell } from '../../../register/snapshot';
import type { Area } from '../../../blueprint/a1';
import { cellValue } from '../../file/read';
import { SheetCursor } from '../../file/sheet-cursor';
import type { SheetIndex, FormulaGroups } from '../../file/sheet-index';
import { isTrue } from '../../file/workbook-parts';
import { cellKey, type BaseFormula } from './base-sheet';
import { valueContent } from './cell-content';
import type { Border, SheetData, Style } from './engine';
import { gridFormula } from './formula-in';
import type { Shared } from './grid-sheet';
import type { CellLook } from './grid-styles';
import { linkContent } from './text-content';
import { ZoneRuns } from './zone-runs';

/** Reads the cells of one sheet part, row by row, and gathers what the grid's data says of them. */
export class CellReader {
  readonly cells: Record<string, string> = {};
  readonly styles: ZoneRuns<Style>;
  readonly formats: ZoneRuns<string>;
  readonly borders: ZoneRuns<Border>;
  readonly rows: SheetData['rows'] = {};
  readonly values: RawCell[][] = [];
  readonly formulas = new Map<number, BaseFormula>();
  width = 0;
  private readonly groups: FormulaGroups;

  constructor(
    private readonly index: SheetIndex,
    private readonly sheet: string,
    private readonly shared: Shared,
    private readonly own: { readonly withBorders: boolean; readonly links: ReadonlyMap<number, string> },
  ) {
    this.groups = index.groups();
    this.styles = new ZoneRuns(shared.usedStyles);
    this.formats = new ZoneRuns(shared.usedFormats);
    this.borders = new ZoneRuns(shared.usedBorders);
  }

  read(): void {
    const cursor = new SheetCursor(this.index.text, this.index.part);
    while (cursor.nextRow()) {
      this.readRow(cursor);
      const row: RawCell[] = [];
      while (cursor.nextCell()) {
        const value = this.readCell(cursor);
        if (value === null) continue;
        while (row.length < cursor.column) row.push(null);
        row.push(value);
      }
      if (row.length === 0) continue;
      while (this.values.length < cursor.row) this.values.push([]);
      this.values.push(row);
      this.width = Math.max(this.width, row.length);
    }
  }

  /** Gives some cells of a column a look. */
  look(column: number, top: number, bottom: number, { style, format, border }: CellLook, plainFormat: boolean): void {
    this.styles.add(column, top, bottom, style);
    this.formats.add(column, top, bottom, plainFormat ? undefined : format);
    if (this.own.withBorders) this.borders.add(column, top, bottom, border);
  }

  private readRow({ row, scanner }: SheetCursor): void {
    const height = scanner.attribute('ht');
    const hidden = isTrue(scanner.attribute('hidden'));
    if (height === undefined && !hidden) return;
    this.rows[row] = {
      ...(height !== undefined && { size: Math.round((Number(height) * 4) / 3) }),
      ...(hidden && { isHidden: true }),
    };
  }

  private readCell(cursor: SheetCursor): RawCell {
    const { row, column } = cursor;
    const { date1904, strings, styles } = this.shared;
    const look = styles.cells[Number(cursor.style || '0')] ?? styles.cells[0];
    const value = cellValue(cursor, strings, date1904);
    const formula = cursor.formulaStart < 0 ? undefined : this.formula(cursor);
    const { content, plainFormat } =
      formula === undefined ? valueContent(value, look?.format, date1904) : { content: formula, plainFormat: false };
    if (content !== '') this.cells[cellAddress(row, column)] = this.linked(value, row, column) ?? content;
    if (look !== undefined) this.look(column, row, row, look, plainFormat);
    return value;
  }

  /** A text that leads to another sheet; null for any other cell. */
  private linked(value: RawCell, row: number, column: number): string | null {
    const target = this.own.links.get(cellKey(row, column));
    return target === undefined || typeof value !== 'string' ? null : linkContent(value, target);
  }

  /** The grid's formula; undefined when its cached value is shown. */
  private formula(cursor: SheetCursor): string | undefined {
    const { row, column, text } = cursor;
    const tag = text.slice(cursor.formulaStart, cursor.formulaTagEnd);
    const formula = text.slice(cursor.formulaStart, cursor.formulaEnd);
    const view = { row, column, style: '', type: 'n', formula, value: '', metadata: undefined };
    const full = this.index.formulaOf(view)?.text ?? '';
    const array = /\st=["'](?:array|dataTable)["']/u.test(tag);
    const { names, facts, computedAsValues } = this.shared;
    const custom = computedAsValues && /_xldudf_CCHC_/iu.test(full);
    const content = array || custom ? undefined : gridFormula(full, { sheet: this.sheet, row, column }, names, facts);
    this.formulas.set(cellKey(row, column), { text: full, shownAsValue: content === undefined, array });
    return content;
  }

  /** The cells that show what an array formula elsewhere gives. */
  spilled(): Area[] {
    return this.groups.arrays.map(({ area }) => area);
  }
}
