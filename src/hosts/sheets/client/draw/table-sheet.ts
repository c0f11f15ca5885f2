/** The sheet of a table as steps: its head, its rows, looks, formulas, dropdowns, colours, warnings. */
import { cellAddress, columnLetters, type RawCell } from '../../../../register/snapshot';
import { headCells, headHeights, settingPlans } from '../../../../blueprint/cells';
import { area } from '../../../../blueprint/formulas';
import type { PlacedColumn, TableLayout } from '../../../../blueprint/layout';
import { FONT, type Look } from '../../../../blueprint/look';
import { BACK_LOOK, cellLook } from '../../../../blueprint/looks';
import type { DropdownNames } from '../../../../blueprint/names';
import { frameOf, linksOf, linkTarget, type SheetFrame } from '../../../../blueprint/page';
import type { Draw, WireInput } from '../../wire';
import { columnFormula, openColumn, settingFormula, type FormulaSources } from '../formulas';
import { inputOf } from '../snapshot';
import { colour, lookSteps, pixelsHigh, pixelsWide } from './look';
import { noteStep, ruleSteps, wireHighlights, type NamedPlace } from './rules';

/** The rows of a new sheet, and how many stay free below the data: as many as Google gives a new sheet of its own. */
const ROWS = 1000;
const FREE_ROWS = 500;

/** So many columns a sheet has at least: its title and its hint need room. */
const COLUMNS = 8;

/** So many rows are written in one step, so that one step is never long. */
const ROWS_A_STEP = 2000;

/** What the sheets of a register share. */
export interface Setting {
  /** The sheet that every table leads back to. */
  readonly home: string | undefined;
  readonly dropdowns: DropdownNames;
  readonly places: ReadonlyMap<string, NamedPlace>;
  readonly sources: FormulaSources;
}

/** The step that adds a sheet, to be marked by the set-up that sends it. */
type UnmarkedSheet = Omit<Extract<Draw, { readonly draw: 'sheet' }>, 'mark'>;

/** The steps that add sheets, under the mark of one set-up. */
export function markedAs(mark: string, sheets: readonly UnmarkedSheet[]): Draw[] {
  return sheets.map((sheet) => ({ ...sheet, mark }));
}

/** The steps of a sheet, by when they can be done: all of one kind before the next. */
export interface SheetSteps {
  readonly add: readonly UnmarkedSheet[];
  readonly fill: readonly Draw[];
  /** Once names and all sheets are there. */
  readonly finish: readonly Draw[];
}

/** Adds a sheet. */
export function sheetStep(sheet: string, frame: SheetFrame, rows: number, at: number | null): UnmarkedSheet {
  const { tabColour, widths, gridLines } = frame;
  const own = { font: FONT.name, size: FONT.size, tab: colour(tabColour), gridLines };
  return {
    sheet,
    draw: 'sheet',
    at,
    rows,
    columns: Math.max(widths.length, COLUMNS),
    ...own,
    widths: widths.map(pixelsWide),
  };
}

/** The steps that make the sheet of a table. */
export function tableSheetSteps(layout: TableLayout, setting: Setting): SheetSteps {
  const { table, lastRow } = layout;
  const sheet = table.sheet;
  const frame = frameOf(layout);
  const highlights = wireHighlights(layout);
  const links = linksOf(layout.sheet, setting.home);
  return {
    add: [sheetStep(sheet, frame, Math.max(ROWS, lastRow + 1 + FREE_ROWS), null)],
    fill: [
      ...lookSteps(sheet, columnLooks(layout, layout.columns)),
      ...lookSteps(sheet, settingLooks(layout)),
      ...headSteps(layout, setting.home),
      ...rowSteps(layout),
    ],
    finish: [
      ...formulaSteps(layout, setting.sources),
      ...ruleSteps(layout, setting.dropdowns, setting.places),
      ...(highlights.length === 0 ? [] : [{ sheet, draw: 'highlights', highlights } as const]),
      noteStep(layout),
      ...protectSteps(layout),
      ...links.map(({ row, column, sheet: to }) => {
        return { sheet, draw: 'link', row, column, to: linkTarget(to), text: to } as const;
      }),
      ...(links.length === 0 ? [] : lookSteps(sheet, [['A1', BACK_LOOK]])),
      ...(frame.frozen === null ? [] : [{ sheet, draw: 'freeze', ...frame.frozen } as const]),
    ],
  };
}

/** Whole columns look like the cells of the table, so that rows to come do, too. */
export function columnLooks({ firstRow }: TableLayout, columns: readonly PlacedColumn[]): [string, Look][] {
  return columns.map(({ column, index }) => [openColumn(index, firstRow), cellLook(column)]);
}

/** On sheet Cấu hình each value has the look of its own kind. */
function settingLooks(layout: TableLayout): [string, Look][] {
  return [...settingPlans(layout)].map(([row, { column, look }]) => [cellAddress(row, column), look]);
}

/** Title, hint and headers; headers of computed columns are given by their formulas where those work. */
function headSteps(layout: TableLayout, home: string | undefined): Draw[] {
  const { table, headerRow, columns } = layout;
  const sheet = table.sheet;
  const cells = headCells(layout, home);
  const heights = headHeights(layout).map((points, row) => [row, pixelsHigh(points)] as const);
  const texts = cells.filter(({ row, column }) => row !== headerRow && !(row === 0 && column === 0));
  return [
    { sheet, draw: 'cells', row: headerRow, column: 0, cells: [columns.map(({ column }) => column.header)] },
    ...texts.map(({ row, column, text }) => ({ sheet, draw: 'cells', row, column, cells: [[text]] }) as const),
    ...lookSteps(
      sheet,
      cells.map(({ row, column, look }) => [cellAddress(row, column), look]),
    ),
    { sheet, draw: 'heights', heights },
  ];
}

/** The rows with what people type. */
function rowSteps(layout: TableLayout): Draw[] {
  const { table, sheet, columns, firstRow } = layout;
  const settings = settingPlans(layout);
  const rows = sheet.rows.map((cells, i) => {
    const own = settings.get(firstRow + i);
    return columns.map(({ column, index }): WireInput => {
      const isComputed = column.formula !== undefined || (own?.formula !== undefined && own.column === index);
      const isDate = column.kind === 'date' || (own?.column === index && isDateLook(own.look));
      return isComputed ? null : inputOf(cells[index] ?? null, isDate);
    });
  });
  const steps: Draw[] = [];
  for (let from = 0; from < rows.length; from += ROWS_A_STEP) {
    const cells = rows.slice(from, from + ROWS_A_STEP);
    if (isFilled(cells)) steps.push({ sheet: table.sheet, draw: 'cells', row: firstRow + from, column: 0, cells });
  }
  return steps;
}

function isDateLook({ format }: Look): boolean {
  return format?.includes('yy') === true;
}

function isFilled(rows: readonly (readonly (WireInput | RawCell)[])[]): boolean {
  return rows.some((cells) => cells.some((cell) => cell !== null));
}

/** The formulas of computed columns, each in the cell of its header, and those of computed settings. */
export function formulaSteps(layout: TableLayout, sources: FormulaSources): Draw[] {
  const { table, columns, headerRow } = layout;
  const sheet = table.sheet;
  const cellStep = (row: number, column: number, formula: string | null): Draw[] =>
    formula === null ? [] : [{ sheet, draw: 'cells', row, column, cells: [[{ formula }]] }];
  const ofSettings = [...settingPlans(layout)].flatMap(([row, { formula, column }]) =>
    formula === undefined ? [] : cellStep(row, column, settingFormula(formula, layout, sources)),
  );
  const ofColumns = columns.flatMap(({ column, index }) =>
    column.formula === undefined
      ? []
      : cellStep(headerRow, index, columnFormula(column.header, column.formula, layout, sources)),
  );
  return [...ofSettings, ...ofColumns];
}

/** What is said to who types into computed cells. */
const WARNING = 'Công cụ tính ô này; không sửa.';

/** The areas of a table that the tool computes: typing there is warned of. */
export function computedAreas(layout: TableLayout): string[] {
  const { columns, headerRow } = layout;
  const ofColumns = columns.flatMap(({ column, index }) => {
    const letters = columnLetters(index);
    return column.formula === undefined ? [] : [`${letters}${headerRow + 1}:${letters}`];
  });
  const ofSettings = [...settingPlans(layout)].flatMap(([row, { formula, column }]) =>
    formula === undefined ? [] : [area(row, column, row, column)],
  );
  return [...ofColumns, ...ofSettings];
}

/** Warns who types into computed cells. */
export function protectSteps(layout: TableLayout, areas = computedAreas(layout)): Draw[] {
  return areas.map((own) => ({ sheet: layout.table.sheet, draw: 'protect', area: own, description: WARNING }));
}
