/** The sheet of a table: its head, rows, table object, formulas, looks, dropdowns, colours, print set-up. */
import { headCells, headHeights, settingPlans } from '../../../blueprint/cells';
import { FUNCTION_PREFIX, formulaText } from '../../../blueprint/formulas';
import { highlightsOf } from '../../../blueprint/highlights';
import { HEADER_ROW, type TableLayout } from '../../../blueprint/layout';
import type { Look } from '../../../blueprint/look';
import { BACK_LOOK, cellLook, columnLook, TABLE_LOOK } from '../../../blueprint/looks';
import type { DropdownNames } from '../../../blueprint/names';
import { frameOf, linksOf } from '../../../blueprint/page';
import { validationsOf } from '../../../blueprint/validation';
import type { Formula } from '../../../register/column';
import type { RawCell } from '../../../register/snapshot';
import { inputOf } from '../cell-values';
import type { Limits } from '../pieces';
import { sheetStep, freezeStep, linkSteps, pageStep } from './frame';
import { applyLook, callsOf } from './look';
import { highlightSteps, validationSteps } from './rules';
import { cellSteps, formulaStep, sheetNamed, step, type Step } from './steps';

/** The built-in style of tables: lines of data in turns white and light; the register's own looks lie on it. */
export const TABLE_STYLE = 'TableStyleLight1';

/** What the sheets of a register share. */
export interface Setting {
  /** The sheet that every table leads back to. */
  readonly home: string | undefined;
  readonly dropdowns: DropdownNames;
  readonly limits: Limits;
  /** Computed cells hold values, not formulas. */
  readonly asValues: boolean;
}

/** The steps of a table's sheet, by when they can be done: all of one kind before the next. */
export interface SheetSteps {
  /** The blank sheet is there. */
  readonly dress: readonly Step[];
  /** Cells and table objects, which names and formulas refer to. */
  readonly fill: readonly Step[];
  /** Once names are there. */
  readonly finish: readonly Step[];
}

/** The steps that make the sheet of a table. */
export function tableSheetSteps(layout: TableLayout, setting: Setting): SheetSteps {
  const { sheet: name } = layout.table;
  const frame = frameOf(layout);
  const { frozen } = frame;
  return {
    dress: [sheetStep(name, frame)],
    fill: [
      ...lookSteps(layout),
      ...headSteps(layout, setting.home),
      ...cellSteps(name, { row: layout.firstRow, column: 0 }, sourceRows(layout, setting.asValues), setting.limits),
      tableStep(layout),
    ],
    finish: [
      ...(setting.asValues ? [] : formulaSteps(layout)),
      ...settingLookSteps(layout),
      ...validationSteps(name, validationsOf(layout, setting.dropdowns)),
      ...highlightSteps(name, highlightsOf(layout)),
      ...linkSteps(name, linksOf(layout.sheet, setting.home)),
      ...(setting.home === undefined ? [] : [backLookStep(name)]),
      ...(frozen === null ? [] : [freezeStep(name, frozen)]),
      pageStep(name, frame, true),
      heightStep(layout),
    ],
  };
}

/** The rows with what people type; computed cells only where they hold values. */
function sourceRows(layout: TableLayout, asValues: boolean): (RawCell | undefined)[][] {
  const computed = layout.columns.map(({ column }) => column.formula !== undefined);
  const settings = settingPlans(layout);
  return layout.sheet.rows.map((cells, i) => {
    const own = settings.get(layout.firstRow + i);
    return layout.columns.map(({ index }) => {
      const isComputed = computed[index] === true || (own?.formula !== undefined && own.column === index);
      return isComputed && !asValues ? undefined : cells[index];
    });
  });
}

/** Whole columns look like the cells of the table, so that rows to come do, too; lines and grey are the table's own. */
function lookSteps({ table, columns, firstRow, lastRow }: TableLayout): Step[] {
  const rows = lastRow - firstRow + 1;
  const ofColumns = columns.map(({ column, index }) => {
    const below = columnLook(column);
    const { italic, color, fill } = cellLook(column);
    const own: Look = {
      ...(italic !== undefined && { italic }),
      ...(color !== undefined && { color }),
      ...(fill !== undefined && { fill }),
    };
    return step(callsOf(below) + callsOf(own), (context) => {
      const sheet = sheetNamed(context, table.sheet);
      applyLook(sheet.getRangeByIndexes(0, index, 1, 1).getEntireColumn(), below);
      if (column.formula !== undefined) applyLook(sheet.getRangeByIndexes(firstRow, index, rows, 1), own);
    });
  });
  const lines = step(callsOf(TABLE_LOOK), (context) => {
    applyLook(sheetNamed(context, table.sheet).getRangeByIndexes(firstRow, 0, rows, columns.length), TABLE_LOOK);
  });
  return [...ofColumns, lines];
}

/** Title, hint and headers; the rows of the first two run over their columns. */
function headSteps(layout: TableLayout, home: string | undefined): Step[] {
  const { sheet: name } = layout.table;
  const cells = headCells(layout, home);
  const plain = step(8, (context) => {
    const { format } = sheetNamed(context, name).getRangeByIndexes(0, 0, HEADER_ROW, layout.columns.length);
    format.wrapText = false;
    format.horizontalAlignment = 'General';
  });
  const written = cells.map(({ row, column, text, look }) =>
    step(callsOf(look) + 3, (context) => {
      const range = sheetNamed(context, name).getCell(row, column);
      range.values = [[inputOf(text)]];
      applyLook(range, { format: 'General', ...look });
    }),
  );
  const heights = step(headHeights(layout).length * 3, (context) => {
    headHeights(layout).forEach((height, row) => {
      sheetNamed(context, name).getCell(row, 0).format.rowHeight = height;
    });
  });
  return [plain, ...written, heights];
}

/** A link brings a look of its own along. */
function backLookStep(name: string): Step {
  return step(callsOf(BACK_LOOK), (context) => {
    applyLook(sheetNamed(context, name).getRange('A1'), BACK_LOOK);
  });
}

/** Rows with wrapped texts are as high as they need. */
function heightStep({ table, columns, firstRow, lastRow }: TableLayout): Step {
  return step(4, (context) => {
    const rows = lastRow - firstRow + 1;
    sheetNamed(context, table.sheet).getRangeByIndexes(firstRow, 0, rows, columns.length).format.autofitRows();
  });
}

function tableStep({ table, columns, lastRow }: TableLayout): Step {
  return step(8, (context) => {
    const sheet = sheetNamed(context, table.sheet);
    const range = sheet.getRangeByIndexes(HEADER_ROW, 0, lastRow - HEADER_ROW + 1, columns.length);
    const made = sheet.tables.add(range, true);
    made.name = table.name;
    made.style = TABLE_STYLE;
    made.showBandedRows = true;
  });
}

/** The formulas of computed columns and settings, as an open workbook has them. */
function formulaSteps(layout: TableLayout): Step[] {
  const { table, firstRow, lastRow } = layout;
  const text = (formula: Formula): string => formulaText(formula, table, { prefix: FUNCTION_PREFIX.live });
  const ofColumns = layout.columns.flatMap(({ column, index }) => {
    const place = { row: firstRow, column: index, rows: lastRow - firstRow + 1 };
    return column.formula === undefined ? [] : [formulaStep(table.sheet, place, text(column.formula))];
  });
  const ofSettings = [...settingPlans(layout)].flatMap(([row, { formula, column }]) =>
    formula === undefined ? [] : [formulaStep(table.sheet, { row, column, rows: 1 }, text(formula))],
  );
  return [...ofSettings, ...ofColumns];
}

/** On sheet Cấu hình each value has the look of its own kind. */
function settingLookSteps(layout: TableLayout): Step[] {
  return [...settingPlans(layout)].map(([row, { column, look }]) =>
    step(callsOf(look), (context) => {
      applyLook(sheetNamed(context, layout.table.sheet).getCell(row, column), look);
    }),
  );
}
