/** Input hints, dropdowns and limits of the cells of a table. */
import { escapeAttribute, escapeText } from '../../../ooxml/xml-text';
import type { Column, ValueSource } from '../../../register/column';
import { toSerial } from '../../../register/dates';
import { cellAddress } from '../../../register/snapshot';
import { encodeXstring } from '../xstring';
import { area } from './formulas';
import { placedColumn, type TableLayout } from './layout';
import type { DropdownNames } from './names';
import { settingRows } from './setting-rows';

/** The most characters Excel takes in the title and in the text of a hint or warning. */
const MAX_TITLE = 32;
const MAX_MESSAGE = 255;

const FIRST_DATE = '1990-01-01';
const LAST_DATE = '2100-12-31';

/** What rules depend on besides their column. */
interface Context {
  readonly dropdowns: DropdownNames;
  readonly date1904: boolean;
}

interface Rule {
  readonly attributes: string;
  readonly message: string;
  readonly formulas: readonly (string | number)[];
}

function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

function attribute(name: string, text: string): string {
  return ` ${name}="${escapeAttribute(encodeXstring(text))}"`;
}

function dropdownName(source: ValueSource | undefined, names: DropdownNames): string | undefined {
  if (source === undefined) return undefined;
  return 'list' in source ? names.byList.get(source.list) : names.byTable.get(source.table);
}

function dropdown(column: Column<unknown>, names: DropdownNames): Rule | undefined {
  const name = dropdownName(column.source, names);
  if (name === undefined || column.source === undefined) return undefined;
  const message =
    'list' in column.source
      ? `Giá trị này không có trong danh mục “${column.source.list}”. Chọn trong ô thả xuống, hoặc thêm vào sheet Danh mục trước.`
      : 'Mã này không có trong bảng được dẫn. Chọn trong ô thả xuống, hoặc thêm dòng vào bảng đó trước.';
  return { attributes: ' type="list" errorStyle="warning"', message, formulas: [name] };
}

function ruleOf(column: Column<unknown>, { dropdowns, date1904 }: Context): Rule | undefined {
  if (column.formula !== undefined) return undefined;
  switch (column.kind) {
    case 'date':
      return {
        attributes: ' type="date"',
        message: 'Nhập một ngày dạng dd/mm/yyyy, từ năm 1990 đến năm 2100.',
        formulas: [toSerial(FIRST_DATE, date1904), toSerial(LAST_DATE, date1904)],
      };
    case 'integer':
    case 'money':
      return {
        attributes: ' type="whole" operator="greaterThanOrEqual"',
        message:
          column.kind === 'money' ? 'Nhập số tiền bằng đồng, không có phần lẻ.' : 'Nhập một số nguyên từ 0 trở lên.',
        formulas: [0],
      };
    case 'reference':
    case 'choice':
    case 'listed':
    case 'flag':
      return dropdown(column, dropdowns);
    case 'code':
    case 'text':
    case 'longText':
    case 'references':
    case 'raw':
      return undefined;
  }
}

function validationXml(column: Column<unknown>, cells: string, context: Context): string {
  const rule = ruleOf(column, context);
  const title = shorten(column.header, MAX_TITLE);
  const help = column.required === true ? `Bắt buộc. ${column.help}` : column.help;
  const hint = ` showInputMessage="1"${attribute('promptTitle', title)}${attribute('prompt', shorten(help, MAX_MESSAGE))}`;
  if (rule === undefined && column.quiet === true) return '';
  if (rule === undefined) return `<dataValidation allowBlank="1"${hint} sqref="${cells}"/>`;
  const warning = ` showErrorMessage="1"${attribute('errorTitle', title)}${attribute('error', shorten(rule.message, MAX_MESSAGE))}`;
  const formulas = rule.formulas.map((text, i) => `<formula${i + 1}>${escapeText(String(text))}</formula${i + 1}>`);
  return `<dataValidation${rule.attributes} allowBlank="1"${warning}${hint} sqref="${cells}">${formulas.join('')}</dataValidation>`;
}

/** The data validations of a table's sheet: one a column, and one a setting on sheet Cấu hình. */
export function validationsXml(layout: TableLayout, context: Context): string {
  const { columns, firstRow, lastRow } = layout;
  const bySetting = settingRows(layout);
  const value = bySetting.length > 0 ? placedColumn(layout, 'value') : undefined;
  const items = columns
    .filter((placed) => placed !== value)
    .map(({ column, index }) => validationXml(column, area(firstRow, index, lastRow, index), context))
    .filter((xml) => xml !== '');
  if (value !== undefined) {
    for (const { row, setting } of bySetting) {
      const column = setting.formula === undefined ? setting.column : { ...setting.column, formula: setting.formula };
      items.push(validationXml(column, cellAddress(row, value.index), context));
    }
  }
  return `<dataValidations count="${items.length}">${items.join('')}</dataValidations>`;
}
