/** What guides people who type: rules for cells, colours that follow values, warnings before computed cells. */
import type { Draw, WireHighlight, WireRule } from '../../wire';
import { Refusal } from '../answer';
import { momentOf } from '../dates';
import { highlightFormula } from '../inspect';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Gives an area a rule, or takes its rule away. */
export function drawRule(
  book: Spreadsheet,
  sheet: Sheet,
  { area, rule, help }: Extract<Draw, { readonly draw: 'rule' }>,
): void {
  const cells = sheet.getRange(area);
  cells.setDataValidation(rule === null ? null : validation(book, rule, help));
}

function validation(book: Spreadsheet, rule: WireRule, help: string): GoogleAppsScript.Spreadsheet.DataValidation {
  const builder = SpreadsheetApp.newDataValidation();
  if (rule.kind === 'range') {
    const source = book.getSheetByName(rule.sheet);
    if (source === null) throw new Refusal({ kind: 'sheetGone', sheet: rule.sheet });
    builder.requireValueInRange(source.getRange(rule.area), true);
  } else if (rule.kind === 'date') {
    const zone = book.getSpreadsheetTimeZone();
    builder.requireDateBetween(momentOf(rule.first, zone), momentOf(rule.last, zone));
  } else {
    builder.requireFormulaSatisfied(rule.formula);
  }
  builder.setAllowInvalid(rule.kind === 'range');
  if (help !== '') builder.setHelpText(help);
  return builder.build();
}

/** Adds conditional formats; one with the same formula is replaced, those of other people stay, before ours. */
export function drawHighlights(sheet: Sheet, highlights: readonly WireHighlight[]): void {
  const ours = new Set(highlights.map(({ formula }) => formula));
  const others = sheet.getConditionalFormatRules().filter((rule) => !ours.has(highlightFormula(rule) ?? ''));
  const rules = highlights.map(({ areas, formula, look }) => {
    const builder = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formula);
    builder.setRanges(areas.map((area) => sheet.getRange(area)));
    if (look.bold !== undefined) builder.setBold(look.bold);
    if (look.color !== undefined) builder.setFontColor(look.color);
    if (look.fill !== undefined) builder.setBackground(look.fill);
    return builder.build();
  });
  sheet.setConditionalFormatRules([...others, ...rules]);
}

/** Warns who types into an area; a same warning is not given twice. */
export function drawProtection(sheet: Sheet, { area, description }: Extract<Draw, { readonly draw: 'protect' }>): void {
  const range = sheet.getRange(area);
  const own = sheet
    .getProtections(SpreadsheetApp.ProtectionType.RANGE)
    .filter((one) => one.isWarningOnly() && one.getDescription() === description);
  const same = own.find((one) => one.getRange().getA1Notation() === range.getA1Notation());
  if (same === undefined) range.protect().setDescription(description).setWarningOnly(true);
}
