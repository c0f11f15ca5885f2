/** The workbook as tests use it: hands that work in it, and plain data of what it holds. */
import { columnName, readAddress, writeAddress, type Area } from './area';
import { isFilled, wireValue, type Cell, type CellValue, type Hyperlink } from './cell';
import { displayText } from './display';
import { BookWithHands } from './hands';
import type { Sheet } from './sheet';
import { styleValue, type Style } from './style';
import type { Chart, ConditionalFormat, Validation } from './things';

/** A cell as it is. */
export interface CellView {
  readonly value: CellValue;
  /** With its `=`; null for a constant. */
  readonly formula: string | null;
  readonly numberFormat: string;
  readonly text: string;
  /** Only what differs from a new workbook, e.g. `{ 'font.bold': true }`. */
  readonly format: Style;
  /** It was entered with an apostrophe, to stay a text. */
  readonly quotePrefix: boolean;
  readonly link: Hyperlink | null;
}

export interface TableView {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
  readonly columns: readonly string[];
  readonly calculated: readonly (string | null)[];
  readonly showTotals: boolean;
  readonly style: string;
  readonly filtered: boolean;
}

export interface NameView {
  readonly name: string;
  readonly scope: string | null;
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}

export class ExcelBook extends BookWithHands {
  /** One cell; rows and columns count from 0. */
  cell(sheet: string, row: number, column: number): CellView {
    return this.viewOf(this.sheetNamed(sheet).grid.get(row, column));
  }

  private viewOf({ value, formula, style, link }: Cell): CellView {
    const numberFormat = String(styleValue(style, 'numberFormat'));
    const text = displayText(value, numberFormat, this.date1904);
    const quotePrefix = styleValue(style, 'quotePrefix') === true;
    return { value, formula, numberFormat, text, format: style, quotePrefix, link: link ?? null };
  }

  /** The values of an area such as `A1:C3`, by rows; blank is `''`. */
  values(sheet: string, address: string): readonly (readonly (string | number | boolean)[])[] {
    const { grid } = this.sheetNamed(sheet);
    const area = readAddress(address)?.area ?? this.areaAt(address, this.sheetNamed(sheet)).area;
    return Array.from({ length: area.bottom - area.top + 1 }, (_, i) =>
      Array.from({ length: area.right - area.left + 1 }, (__, j) =>
        wireValue(grid.get(area.top + i, area.left + j).value),
      ),
    );
  }

  /** The sheets' names, in order. */
  get sheets(): readonly string[] {
    return this.sheetList.map(({ name }) => name);
  }

  get tables(): readonly TableView[] {
    return this.tableList.map(({ name, sheet, area, columns, showTotals, style, filtered }) => ({
      name,
      sheet: sheet.name,
      area,
      columns: columns.map((column) => column.name),
      calculated: columns.map(({ calculated }) => calculated),
      showTotals,
      style,
      filtered,
    }));
  }

  get names(): readonly NameView[] {
    return this.nameList.map(({ name, scope, formula, visible, comment }) => ({
      name,
      scope: scope?.name ?? null,
      formula,
      visible,
      comment,
    }));
  }

  /** What is selected on the screen. */
  get selection(): { readonly sheet: string; readonly address: string } {
    return { sheet: this.activeSheet.name, address: writeAddress(this.selected) };
  }

  charts(sheet: string): readonly Chart[] {
    return this.sheetNamed(sheet).charts;
  }

  validations(sheet: string): readonly Validation[] {
    return this.sheetNamed(sheet).validations;
  }

  conditionalFormats(sheet: string): readonly ConditionalFormat[] {
    return this.sheetNamed(sheet).conditionalFormats;
  }

  /** The address of the frozen rows and columns; null when nothing is frozen. */
  freeze(sheet: string): string | null {
    const { frozen } = this.sheetNamed(sheet);
    return frozen === null ? null : writeAddress(frozen);
  }

  /** The rows that are hidden, by a filter or by hand. */
  hiddenRows(sheet: string): readonly number[] {
    return this.sheetNamed(sheet)
      .grid.ownLines('rows')
      .filter(([, line]) => line.hidden)
      .map(([row]) => row);
  }

  /** All of it as plain data, to be compared with what it was; what is selected is left out. */
  state(): unknown {
    return {
      sheets: this.sheetList.map((sheet) => this.sheetState(sheet)),
      tables: this.tableList.map(({ sheet, area, ...rest }) => ({
        ...structuredClone(rest),
        sheet: sheet.name,
        area: writeAddress(area),
      })),
      names: this.names,
      structureProtected: this.structureProtected,
    };
  }

  private sheetState(sheet: Sheet): unknown {
    const cells: Record<string, unknown> = {};
    sheet.grid.eachKept({ top: 0, left: 0, bottom: 1_048_575, right: 16_383 }, (row, column, cell) => {
      if (!isFilled(cell) && cell.style === sheet.grid.unset(row, column).style) return;
      const { value, formula, style, link } = cell;
      cells[`${columnName(column)}${row + 1}`] = { value: wireValue(value), formula, style, link };
    });
    const { charts, name, visibility, tabColor, showGridlines, page, protection } = sheet;
    return {
      name,
      visibility,
      tabColor,
      showGridlines,
      protection,
      cells,
      rows: sheet.grid.ownLines('rows'),
      columns: sheet.grid.ownLines('columns'),
      merged: sheet.merged.map((area) => writeAddress(area)),
      validations: structuredClone(sheet.validations),
      conditionalFormats: structuredClone(sheet.conditionalFormats),
      frozen: sheet.frozen,
      charts: charts.map(({ settings, sheet: home, ...rest }) =>
        structuredClone({ ...rest, on: home.name, settings: [...settings] }),
      ),
      page: { ...page, settings: [...page.settings] },
      breaks: structuredClone([sheet.horizontalBreaks, sheet.verticalBreaks]),
    };
  }
}
