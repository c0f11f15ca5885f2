/** Data validations as data: input hints, dropdowns and limits of the cells of a table. */
import type { Column, ValueSource } from '../register/column';
import type { IsoDate } from '../register/dates';
import type { Area } from './a1';

import { placedColumn, type TableLayout } from './layout';
import type { DropdownNames } from './names';
import { settingColumn, settingRows } from './setting-rows';

/** The most characters Excel takes in the title and in the text of a hint or warning. */
const MAX_TITLE = 32;
const MAX_MESSAGE = 255;

const FIRST_DATE: IsoDate = '1990-01-01';
const LAST_DATE: IsoDate = '2100-12-31';

/** A hint or warning, short enough for Excel. */
export interface Message {
  readonly title: string;
  readonly message: string;
}

/** What a cell takes; `source` is the defined name that offers the values. */
export type Limit =
  | { readonly kind: 'list'; readonly source: string }
  | { readonly kind: 'date'; readonly first: IsoDate; readonly last: IsoDate }
  | { readonly kind: 'whole'; readonly least: number };

/** What is said when a cell is given something else: people may keep it after a warning, not after a stop. */
export interface Alert extends Message {
  readonly style: 'warning' | 'stop';
}

/** A limit, and what is said when it is not kept. */
export interface Rule {
  readonly limit: Limit;
  readonly alert: Alert;
}

/** What the cells of a block are told and asked; blank cells are always allowed. */
export interface Validation {
  readonly block: Area;
  /** Shown when a cell of the block is entered. */
  readonly prompt: Message;
  /** Null where anything may be entered. */
  readonly rule: Rule | null;
}

function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

function dropdownName(source: ValueSource, names: DropdownNames): string | undefined {
  return 'list' in source ? names.byList.get(source.list) : names.byTable.get(source.table);
}

function dropdownMessage(source: ValueSource): string {
  return 'list' in source
    ? `Giá trị này không có trong danh mục “${source.list}”. Chọn trong ô thả xuống, hoặc thêm vào sheet Danh mục trước.`
    : 'Mã này không có trong bảng được dẫn. Chọn trong ô thả xuống, hoặc thêm dòng vào bảng đó trước.';
}

function ruleOf(column: Column<unknown>, title: string, dropdowns: DropdownNames): Rule | null {
  const alert = (style: Alert['style'], message: string): Alert => ({
    style,
    title,
    message: shorten(message, MAX_MESSAGE),
  });
  if (column.formula !== undefined) return null;
  switch (column.kind) {
    case 'date':
      return {
        limit: { kind: 'date', first: FIRST_DATE, last: LAST_DATE },
        alert: alert('stop', 'Nhập một ngày dạng dd/mm/yyyy, từ năm 1990 đến năm 2100.'),
      };
    case 'integer':
      return { limit: { kind: 'whole', least: 0 }, alert: alert('stop', 'Nhập một số nguyên từ 0 trở lên.') };
    case 'money':
      return {
        limit: { kind: 'whole', least: 0 },
        alert: alert('stop', 'Nhập số tiền bằng đồng, không có phần lẻ.'),
      };
    case 'reference':
    case 'choice':
    case 'listed':
    case 'flag': {
      const { source } = column;
      const name = source && dropdownName(source, dropdowns);
      if (source === undefined || name === undefined) return null;
      return { limit: { kind: 'list', source: name }, alert: alert('warning', dropdownMessage(source)) };
    }
    case 'code':
    case 'text':
    case 'longText':
    case 'references':
    case 'raw':
      return null;
  }
}

function validationOf(column: Column<unknown>, block: Area, dropdowns: DropdownNames): Validation[] {
  const title = shorten(column.header, MAX_TITLE);
  const rule = ruleOf(column, title, dropdowns);
  if (rule === null && column.quiet === true) return [];
  const help = column.required === true ? `Bắt buộc. ${column.help}` : column.help;
  return [{ block, prompt: { title, message: shorten(help, MAX_MESSAGE) }, rule }];
}

/** The data validations of a table's sheet: one a column, and one a setting on sheet Cấu hình. */
export function validationsOf(layout: TableLayout, dropdowns: DropdownNames): Validation[] {
  const { columns, firstRow, lastRow } = layout;
  const settings = settingRows(layout);
  const value = settings.length > 0 ? placedColumn(layout, 'value') : undefined;
  const ofColumns = columns
    .filter((placed) => placed !== value)
    .flatMap(({ column, index }) =>
      validationOf(column, { top: firstRow, left: index, bottom: lastRow, right: index }, dropdowns),
    );
  if (value === undefined) return ofColumns;
  const ofSettings = settings.flatMap(({ row, setting }) =>
    validationOf(settingColumn(setting), { top: row, left: value.index, bottom: row, right: value.index }, dropdowns),
  );
  return [...ofColumns, ...ofSettings];
}
