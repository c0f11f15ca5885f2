/** The worksheet part of a table: title, hint, headers and rows. */
import { escapeText } from '../../../ooxml/xml-text';
import type { Column, Formula } from '../../../register/column';
import { cellAddress, type RawCell } from '../../../register/snapshot';
import type { Table } from '../../../register/table';
import { formulaCell, valueCell, type Strings } from './cells';
import { area, formulaText } from './formulas';
import { highlightsXml } from './highlights';
import {
  BOLD,
  headerHeight,
  HEADER_ROW,
  HINT_HEIGHT,
  HINT_ROW,
  pagesWide,
  placedColumn,
  TITLE_COLUMN,
  TITLE_HEIGHT,
  TITLE_ROW,
  type TableLayout,
} from './layout';
import { BACK_LOOK, cellLook, columnLook, headerLook, HINT_LOOK, tabColour, TITLE_LOOK } from './looks';
import { hintText } from './hints';
import type { DropdownNames } from './names';
import { settingRows } from './setting-rows';
import type { Look, StyleBook } from './styles';
import { heightOf, lineCount } from './text-height';
import { validationsXml } from './validation';
import { rowXml, worksheetXml, type RowHeight } from './worksheet';

/** The parts of the workbook that all sheets share. */
export interface Shared {
  readonly styles: StyleBook;
  readonly strings: Strings;
  readonly dropdowns: DropdownNames;
  /** The sheet that cell A1 of every table's sheet leads back to. */
  readonly home: string | undefined;
  /** Whether serial dates count from 1904, and how wide a digit of the workbook's own font is. */
  readonly date1904: boolean;
  readonly digitPixels: number;
}

/** How to write the cells of one column: their look and, when computed, their formula, escaped. */
interface CellPlan {
  readonly letters: string;
  /** Of the column, in characters; 0 where texts are not wrapped. */
  readonly width: number;
  readonly style: number;
  readonly formulaXml?: string;
}

function formulaXmlOf(formula: Formula | undefined, table: Table): { formulaXml: string } | undefined {
  return formula && { formulaXml: escapeText(formulaText(formula, table)) };
}

function cellXml(plan: CellPlan, row: number, value: RawCell, strings: Strings): string {
  const reference = `${plan.letters}${row + 1}`;
  return plan.formulaXml === undefined
    ? valueCell(reference, plan.style, value, strings)
    : formulaCell(reference, plan.style, plan.formulaXml, value);
}

/** Sheet Cấu hình: how each value cell is written, by row. */
function settingPlans(layout: TableLayout, styles: StyleBook): ReadonlyMap<number, CellPlan> {
  const value = placedColumn(layout, 'value');
  const plans = new Map<number, CellPlan>();
  if (value === undefined) return plans;
  for (const { row, setting } of settingRows(layout)) {
    const column: Column<unknown> =
      setting.formula === undefined ? setting.column : { ...setting.column, formula: setting.formula };
    const wrap = setting.formula === undefined || setting.column.kind !== 'longText';
    plans.set(row, {
      letters: value.letters,
      width: wrap ? value.width : 0,
      style: styles.cell({ ...cellLook(column), wrap, horizontal: 'left' }),
      ...formulaXmlOf(setting.formula, layout.table),
    });
  }
  return plans;
}

function headRows(layout: TableLayout, { styles, strings, home }: Shared): string[] {
  const { table, columns } = layout;
  const back = home === undefined ? [] : [valueCell('A1', styles.cell(BACK_LOOK), home, strings)];
  const headers = columns.map(({ column, letters }) =>
    valueCell(`${letters}${HEADER_ROW + 1}`, styles.cell(headerLook(column)), column.header, strings),
  );
  const beside = (row: number, text: string, look: Look): string =>
    valueCell(cellAddress(row, TITLE_COLUMN), styles.cell(look), text, strings);
  const fixed = (height: number): RowHeight => ({ height, fixed: true });
  return [
    rowXml(TITLE_ROW, [...back, beside(TITLE_ROW, table.title, TITLE_LOOK)], fixed(TITLE_HEIGHT)),
    rowXml(HINT_ROW, [beside(HINT_ROW, hintText(table), HINT_LOOK)], fixed(HINT_HEIGHT)),
    rowXml(HEADER_ROW, headers, fixed(headerHeight(columns))),
  ];
}

function dataRows(layout: TableLayout, { styles, strings }: Shared): string[] {
  const plans: CellPlan[] = layout.columns.map(({ column, letters, width }) => ({
    letters,
    width: column.highlights === undefined ? width : width * BOLD,
    style: styles.cell(cellLook(column)),
    ...formulaXmlOf(column.formula, layout.table),
  }));
  const special = settingPlans(layout, styles);
  const rows: string[] = [];
  for (let row = layout.firstRow; row <= layout.lastRow; row++) {
    const values = layout.sheet.rows[row - layout.firstRow] ?? [];
    const own = special.get(row);
    let lines = 1;
    const cells = plans.map((plan, i) => {
      const used = own?.letters === plan.letters ? own : plan;
      const value = values[i] ?? null;
      if (typeof value === 'string' && used.width > 0) lines = Math.max(lines, lineCount(value, used.width));
      return cellXml(used, row, value, strings);
    });
    rows.push(rowXml(row, cells, { height: heightOf(lines) }));
  }
  return rows;
}

/** xl/worksheets/sheetN.xml of a table. */
export function tableSheetXml(layout: TableLayout, shared: Shared, selected: boolean): string {
  const { table, columns, firstRow, lastRow } = layout;
  return worksheetXml({
    tabColour: tabColour(table.id),
    digitPixels: shared.digitPixels,
    columns: columns.map(({ column, width }) => ({ width, style: shared.styles.cell(columnLook(column)) })),
    rows: [...headRows(layout, shared), ...dataRows(layout, shared)],
    rowCount: lastRow + 1,
    frozen: { rows: HEADER_ROW + 1, columns: table.frozenColumns },
    selected,
    gridLines: true,
    pagesWide: pagesWide(columns.map(({ width }) => width)),
    highlights: highlightsXml(layout, shared.styles),
    validations: validationsXml(layout, shared),
    hyperlinks: shared.home === undefined ? [] : [{ cell: 'A1', sheet: shared.home }],
    ignoredErrors: area(firstRow, 0, lastRow, columns.length - 1),
    links: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
  });
}
