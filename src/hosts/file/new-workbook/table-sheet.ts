/** The worksheet part of a table: title, hint, headers and rows. */
import type { Column, Formula } from '../../../register/column';
import type { RawCell } from '../../../register/snapshot';
import type { Table } from '../../../register/table';
import { escapeText } from '../xml-text';
import { formulaCell, valueCell, type SharedStrings } from './cells';
import { area, formulaText } from './formulas';
import { highlightsXml } from './highlights';
import {
  headerHeight,
  HEADER_ROW,
  HINT_HEIGHT,
  HINT_ROW,
  pagesWide,
  placedColumn,
  TITLE_HEIGHT,
  TITLE_ROW,
  type TableLayout,
} from './layout';
import { cellLook, columnLook, headerLook, HINT_LOOK, tabColour, TITLE_LOOK } from './looks';
import type { DropdownNames } from './names';
import { settingRows } from './setting-rows';
import type { StyleBook } from './styles';
import { validationsXml } from './validation';
import { worksheetXml } from './worksheet';

/** The parts of the workbook that all sheets share. */
export interface Shared {
  readonly styles: StyleBook;
  readonly strings: SharedStrings;
  readonly dropdowns: DropdownNames;
}

/** How to write the cells of one column: their look and, when computed, their formula, escaped. */
interface CellPlan {
  readonly letters: string;
  readonly style: number;
  readonly formulaXml?: string;
}

/** What a clerk needs to know before typing, from what the table has. */
export function hintText(table: Table): string {
  const columns = Object.values(table.columns);
  const parts = [
    columns.some((column) => column.required === true) && 'Cột có đầu đề xanh đậm: phải điền.',
    columns.some((column) => column.formula !== undefined) && 'Cột nền xám, chữ nghiêng: công cụ tính, không sửa.',
    columns.some((column) => column.kind === 'code') && 'Thêm dòng: gõ ngay dưới dòng cuối; mã do công cụ cấp.',
  ];
  return parts.filter((part) => part !== false).join(' ');
}

function formulaXmlOf(formula: Formula | undefined, table: Table): { formulaXml: string } | undefined {
  return formula && { formulaXml: escapeText(formulaText(formula, table)) };
}

function rowXml(row: number, cells: readonly string[], height?: number): string {
  const high = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  return `<row r="${row + 1}"${high}>${cells.join('')}</row>`;
}

function cellXml(plan: CellPlan, row: number, value: RawCell, strings: SharedStrings): string {
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
      style: styles.cell({ ...cellLook(column), wrap, horizontal: 'left' }),
      ...formulaXmlOf(setting.formula, layout.table),
    });
  }
  return plans;
}

function headRows(layout: TableLayout, { styles, strings }: Shared): string[] {
  const { table, columns } = layout;
  const line = (row: number, text: string, style: number, height: number): string =>
    rowXml(row, [valueCell(`A${row + 1}`, style, text, strings)], height);
  const headers = columns.map(({ column, letters }) =>
    valueCell(`${letters}${HEADER_ROW + 1}`, styles.cell(headerLook(column)), column.header, strings),
  );
  return [
    line(TITLE_ROW, table.title, styles.cell(TITLE_LOOK), TITLE_HEIGHT),
    line(HINT_ROW, hintText(table), styles.cell(HINT_LOOK), HINT_HEIGHT),
    rowXml(HEADER_ROW, headers, headerHeight(columns)),
  ];
}

function dataRows(layout: TableLayout, { styles, strings }: Shared): string[] {
  const plans: CellPlan[] = layout.columns.map(({ column, letters }) => ({
    letters,
    style: styles.cell(cellLook(column)),
    ...formulaXmlOf(column.formula, layout.table),
  }));
  const special = settingPlans(layout, styles);
  const rows: string[] = [];
  for (let row = layout.firstRow; row <= layout.lastRow; row++) {
    const values = layout.sheet.rows[row - layout.firstRow] ?? [];
    const own = special.get(row);
    const cells = plans.map((plan, i) => {
      const used = own?.letters === plan.letters ? own : plan;
      return cellXml(used, row, values[i] ?? null, strings);
    });
    rows.push(rowXml(row, cells));
  }
  return rows;
}

/** xl/worksheets/sheetN.xml of a table. */
export function tableSheetXml(layout: TableLayout, shared: Shared, selected: boolean): string {
  const { table, columns, firstRow, lastRow } = layout;
  return worksheetXml({
    tabColour: tabColour(table.id),
    columns: columns.map(({ column, width }) => ({ width, style: shared.styles.cell(columnLook(column)) })),
    rows: [...headRows(layout, shared), ...dataRows(layout, shared)],
    rowCount: lastRow + 1,
    frozen: { rows: HEADER_ROW + 1, columns: table.frozenColumns },
    selected,
    gridLines: true,
    pagesWide: pagesWide(columns.map(({ width }) => width)),
    highlights: highlightsXml(layout, shared.styles),
    validations: validationsXml(layout, shared.dropdowns),
    ignoredErrors: area(firstRow, 0, lastRow, columns.length - 1),
    links: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
  });
}
