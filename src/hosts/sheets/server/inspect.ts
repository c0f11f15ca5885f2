/** Looks at what a sheet has of its frame: frozen rows, colours, warnings, rules, formats, charts. */
import type { InspectRequest, WireFrame } from '../wire';
import { Refusal } from './answer';
import { gridSheets } from './read';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The frames of the sheets asked about. */
export function inspect(book: GoogleAppsScript.Spreadsheet.Spreadsheet, { sheets }: InspectRequest): WireFrame[] {
  const byId = new Map(gridSheets(book).map((sheet) => [sheet.getSheetId(), sheet]));
  return sheets.map(({ sheet: id, row }) => {
    const sheet = byId.get(id);
    if (sheet === undefined) throw new Refusal({ kind: 'sheetGone', sheet: String(id) });
    return frameOf(sheet, row);
  });
}

function frameOf(sheet: Sheet, row: number): WireFrame {
  const cells = row < sheet.getMaxRows() ? sheet.getRange(row + 1, 1, 1, sheet.getMaxColumns()) : null;
  const rules = cells?.getDataValidations()[0] ?? [];
  return {
    sheet: sheet.getSheetId(),
    frozenRows: sheet.getFrozenRows(),
    frozenColumns: sheet.getFrozenColumns(),
    highlights: sheet.getConditionalFormatRules().flatMap((rule) => highlightFormula(rule) ?? []),
    warned: sheet
      .getProtections(SpreadsheetApp.ProtectionType.RANGE)
      .filter((protection) => protection.isWarningOnly())
      .map((protection) => protection.getRange().getA1Notation()),
    rules: rules.map((rule) => rule && ((rule.getHelpText() as string | null) ?? '')),
    formats: cells?.getNumberFormats()[0] ?? [],
    charts: sheet.getCharts().length,
  };
}

/** The formula of a conditional format; null for one of another kind. */
export function highlightFormula(rule: GoogleAppsScript.Spreadsheet.ConditionalFormatRule): string | null {
  const condition = rule.getBooleanCondition();
  if (condition?.getCriteriaType() !== SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA) return null;
  const [formula] = condition.getCriteriaValues() as unknown[];
  return typeof formula === 'string' ? formula : null;
}
