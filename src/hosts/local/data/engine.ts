/** The names under which this host speaks of o-spreadsheet 19.3.7: its types, and what our plugin adds. */
import type * as OSpreadsheet from '@odoo/o-spreadsheet';

/** The module: the page gives its global, tests the CommonJS build. */
export type Engine = typeof OSpreadsheet;

export type Model = OSpreadsheet.Model;
export type Getters = OSpreadsheet.Getters;
export type WorkbookData = OSpreadsheet.WorkbookData;
export type SheetData = OSpreadsheet.SheetData;
export type Style = OSpreadsheet.Style;
export type Border = OSpreadsheet.Border;
export type Command = OSpreadsheet.Command;
export type Cell = OSpreadsheet.Cell;
export type Zone = OSpreadsheet.Zone;

/** The version of the data format that the engine reads without migrating (its last migration step). */
export const DATA_VERSION = '19.3.2';

/** What the engine can take, asked before a workbook is translated for it. */
export interface EngineFacts {
  /** Whether it knows a function by the name that formulas use. */
  takesFunction(name: string): boolean;
  /** Whether it can show numbers in a format. */
  takesFormat(format: string): boolean;
  /** Whether it can compile a formula, with its `=`. */
  takesFormula(formula: string): boolean;
}

/** Facts for building data without an engine at hand: everything is taken. */
export const TAKES_ALL: EngineFacts = {
  takesFunction: () => true,
  takesFormat: () => true,
  takesFormula: () => true,
};

/** What an engine can take. */
export function factsOf(engine: Engine): EngineFacts {
  const { functionRegistry } = engine.registries;
  return {
    takesFunction: (name) => functionRegistry.contains(name),
    takesFormat: (format) => {
      try {
        engine.helpers.formatValue(1234.5, { format, locale: VIETNAMESE });
        return true;
      } catch {
        return false;
      }
    },
    takesFormula: (formula) => !engine.CompiledFormula.IsBadExpression(formula),
  };
}

/** How numbers, dates and formulas are written on screen; the model's own data always has dots and commas. */
export const VIETNAMESE: OSpreadsheet.Locale = {
  name: 'Tiếng Việt',
  code: 'vi_VN',
  thousandsSeparator: '.',
  decimalSeparator: ',',
  weekStart: 1,
  dateFormat: 'dd/mm/yyyy',
  timeFormat: 'hh:mm:ss',
  formulaArgSeparator: ';',
};
