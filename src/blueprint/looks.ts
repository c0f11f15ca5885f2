/** How headers, cells, tones and sheets of the register look: the one place for colours and number formats. */
import type { Column, ColumnKind, Highlight } from '../register/column';
import type { Setting } from '../register/settings';
import type { FreeLook } from './input';
import type { Look } from './look';
import { settingColumn } from './setting-rows';

/** Dates everywhere in the workbook. */
export const DATE_FORMAT = 'dd/mm/yyyy';

const LINE = 'BFBFBF';
const NAVY = '1F3864';
const COMPUTED_FILL = 'EDEDED';

const FORMATS: Readonly<Record<ColumnKind, string>> = {
  code: '@',
  text: '@',
  longText: '@',
  reference: '@',
  references: '@',
  choice: '@',
  listed: '@',
  date: DATE_FORMAT,
  integer: '0',
  money: '#,##0',
  flag: '@',
  raw: 'General',
};

const CENTRED: ReadonlySet<ColumnKind> = new Set(['code', 'reference', 'date', 'integer', 'flag']);

/** The line above the table, and the line that says how to use it. */
export const TITLE_LOOK: Look = { size: 16, bold: true, color: NAVY, vertical: 'center' };
export const HINT_LOOK: Look = { size: 11, italic: true, color: '595959', vertical: 'center' };

/** The way back to Tổng quan. */
export const BACK_LOOK: Look = { size: 11, underline: true, color: '0563C1', horizontal: 'center', vertical: 'center' };

/** A header: dark where the cell must be filled, grey where the tool computes, light otherwise. */
export function headerLook(column: Column<unknown>): Look {
  const shared = { bold: true, border: LINE, wrap: true, horizontal: 'center', vertical: 'center' } as const;
  if (column.formula !== undefined) return { ...shared, italic: true, color: '404040', fill: 'D0CECE' };
  if (column.required === true) return { ...shared, color: 'FFFFFF', fill: '1F4E79' };
  return { ...shared, color: NAVY, fill: 'DDEBF7' };
}

/**
 * The number format of a column. A computed cell is never formatted as text: entering its formula again would leave
 * the formula standing as text.
 */
export function numberFormat(column: Column<unknown>): string {
  const format = FORMATS[column.kind];
  return column.formula !== undefined && format === '@' ? 'General' : format;
}

/** How blank cells under a table look, so that what is typed there reads as in the table. */
export function columnLook(column: Column<unknown>): Look {
  return {
    format: numberFormat(column),
    wrap: true,
    vertical: 'top',
    ...(CENTRED.has(column.kind) && { horizontal: 'center' as const }),
  };
}

/** A cell of a table. */
export function cellLook(column: Column<unknown>): Look {
  const shared = { ...columnLook(column), border: LINE };
  return column.formula === undefined ? shared : { ...shared, italic: true, color: '404040', fill: COMPUTED_FILL };
}

/** The value of a setting on sheet Cấu hình: the kind of the setting, not of its column, says how it looks. */
export function settingLook(setting: Setting<unknown>): Look {
  const wrap = setting.formula === undefined || setting.column.kind !== 'longText';
  return { ...cellLook(settingColumn(setting)), wrap, horizontal: 'left' };
}

/** What tables add to the looks of their cells: a frame, and every second row shaded. */
export const TABLE_LOOK: Look = { border: LINE };
export const STRIPE_LOOK: Look = { fill: 'F5F9FD' };

/** Conditional formats; the words in the cell say the same as the colour. */
export const TONES: Readonly<Record<Highlight['tone'], Look>> = {
  late: { bold: true, color: '9C0006', fill: 'FFC7CE' },
  wrong: { bold: true, color: '5B2C83', fill: 'E4DFEC' },
  soon: { color: '7F4F00', fill: 'FFEB9C' },
  done: { color: '006100', fill: 'C6EFCE' },
};

/** Colours of sheet tabs: the dashboard, daily work, what the work refers to, and what the tool keeps. */
export const TAB_COLOURS = { overview: 'C00000', work: '2E75B6', lists: '548235', tool: '7F7F7F' } as const;

const LISTS: ReadonlySet<string> = new Set(['units', 'areas', 'outline', 'team', 'daysOff', 'lists']);
const TOOL: ReadonlySet<string> = new Set(['settings', 'journal']);

/** The tab colour of a table's sheet. */
export function tabColour(tableId: string): string {
  if (LISTS.has(tableId)) return TAB_COLOURS.lists;
  return TOOL.has(tableId) ? TAB_COLOURS.tool : TAB_COLOURS.work;
}

const BOXED = { border: LINE, vertical: 'center' } as const;
const FIGURE = { ...BOXED, size: 22, bold: true, horizontal: 'center', format: '0' } as const;
const TOTAL = { ...BOXED, bold: true, fill: 'F2F2F2' } as const;

const INDENTED = { horizontal: 'left', indent: 1 } as const;

/** The looks of free-form sheets. */
export const FREE_LOOKS: Readonly<Record<FreeLook, Look>> = {
  title: { size: 18, bold: true, color: NAVY, vertical: 'center' },
  plain: { vertical: 'center' },
  date: { bold: true, vertical: 'center', horizontal: 'left', format: DATE_FORMAT },
  note: { size: 11, italic: true, color: '595959', vertical: 'center' },
  section: { size: 14, bold: true, color: NAVY, vertical: 'center' },
  header: { ...BOXED, bold: true, color: NAVY, fill: 'DDEBF7', wrap: true, horizontal: 'center' },
  label: { ...BOXED, wrap: true, ...INDENTED },
  link: { ...BOXED, size: 11, underline: true, color: '0563C1', horizontal: 'center' },
  number: { ...BOXED, format: '0', horizontal: 'center' },
  totalLabel: { ...TOTAL, wrap: true, ...INDENTED },
  totalNumber: { ...TOTAL, format: '0', horizontal: 'center' },
  figureLabel: { ...BOXED, size: 11, color: '404040', fill: 'F2F2F2', wrap: true, horizontal: 'center' },
  figure: { ...FIGURE, color: NAVY },
  figureLate: { ...FIGURE, ...TONES.late },
  figureSoon: { ...FIGURE, ...TONES.soon, bold: true },
  figureDone: { ...FIGURE, ...TONES.done, bold: true },
};

/** Bar charts: colours, sizes of letters, and the gap between two bars in per cent of a bar. */
export const CHART_LOOK = { bar: '2E75B6', text: '404040', titleSize: 13, textSize: 11, gap: 45 } as const;
