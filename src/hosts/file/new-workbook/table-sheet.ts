/** The worksheet part of a table: title, hint, headers and rows. */
import { columnPlans, headCells, headHeights, rowHeight, settingPlans, type CellPlan } from '../../../blueprint/cells';
import { area, formulaText, FUNCTION_PREFIX } from '../../../blueprint/formulas';
import type { TableLayout } from '../../../blueprint/layout';
import { columnLook } from '../../../blueprint/looks';
import type { DropdownNames } from '../../../blueprint/names';
import { frameOf, linksOf } from '../../../blueprint/page';
import { escapeText } from '../../../ooxml/xml-text';
import { cellAddress, columnLetters, type RawCell } from '../../../register/snapshot';
import type { Table } from '../../../register/table';
import { formulaCell, valueCell, type Strings } from './cells';
import { highlightsXml } from './highlights';
import type { StyleBook } from './styles';
import { validationsXml } from './validation';
import { rowXml, worksheetXml } from './worksheet';

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

/** How to write the cells of one column: the number of their look and, when computed, their formula, escaped. */
interface WrittenPlan extends CellPlan {
  readonly letters: string;
  readonly style: number;
  readonly formulaXml?: string;
}

function written(plan: CellPlan, table: Table, styles: StyleBook): WrittenPlan {
  const { column, look, formula } = plan;
  return {
    ...plan,
    letters: columnLetters(column),
    style: styles.cell(look),
    ...(formula !== undefined && {
      formulaXml: escapeText(formulaText(formula, table, { prefix: FUNCTION_PREFIX.file })),
    }),
  };
}

function cellXml(plan: WrittenPlan, row: number, value: RawCell, strings: Strings): string {
  const reference = `${plan.letters}${row + 1}`;
  return plan.formulaXml === undefined
    ? valueCell(reference, plan.style, value, strings)
    : formulaCell(reference, plan.style, plan.formulaXml, value);
}

function headRows(layout: TableLayout, { styles, strings, home }: Shared): string[] {
  const cells = headCells(layout, home).map(({ row, column, text, look }) => ({
    row,
    xml: valueCell(cellAddress(row, column), styles.cell(look), text, strings),
  }));
  return headHeights(layout).map((height, row) =>
    rowXml(
      row,
      cells.filter((cell) => cell.row === row).map(({ xml }) => xml),
      { height, fixed: true },
    ),
  );
}

function dataRows(layout: TableLayout, { styles, strings }: Shared): string[] {
  const { table, sheet, firstRow, lastRow } = layout;
  const plans = columnPlans(layout).map((plan) => written(plan, table, styles));
  const settings = new Map([...settingPlans(layout)].map(([row, plan]) => [row, written(plan, table, styles)]));
  const rows: string[] = [];
  for (let row = firstRow; row <= lastRow; row++) {
    const values = sheet.rows[row - firstRow] ?? [];
    const own = settings.get(row);
    const cells = plans.map((plan, i) =>
      cellXml(own?.column === plan.column ? own : plan, row, values[i] ?? null, strings),
    );
    rows.push(rowXml(row, cells, rowHeight(values, plans, own)));
  }
  return rows;
}

/** xl/worksheets/sheetN.xml of a table. */
export function tableSheetXml(layout: TableLayout, shared: Shared, selected: boolean): string {
  const { sheet, columns, firstRow, lastRow } = layout;
  return worksheetXml({
    frame: frameOf(layout),
    digitPixels: shared.digitPixels,
    styles: columns.map(({ column }) => shared.styles.cell(columnLook(column))),
    rows: [...headRows(layout, shared), ...dataRows(layout, shared)],
    rowCount: lastRow + 1,
    selected,
    highlights: highlightsXml(layout, shared.styles),
    validations: validationsXml(layout, shared),
    hyperlinks: linksOf(sheet, shared.home),
    ignoredErrors: area(firstRow, 0, lastRow, columns.length - 1),
    links: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
  });
}
