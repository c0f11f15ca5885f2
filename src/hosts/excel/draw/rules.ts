/** Dropdowns, limits and input hints, and the colours of statuses, as Excel takes them. */
import { formatArea } from '../../../blueprint/a1';
import type { PlacedHighlight } from '../../../blueprint/highlights';
import { TONES } from '../../../blueprint/looks';
import type { Limit, Validation } from '../../../blueprint/validation';
import { sheetNamed, step, type Step } from './steps';

/** A day as Excel's formulas say it, whatever the date system. */
function dayFormula(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `=DATE(${Number(year)},${Number(month)},${Number(date)})`;
}

/** The rule of a limit. */
export function ruleOf(limit: Limit): Excel.DataValidationRule {
  switch (limit.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: `=${limit.source}` } };
    case 'date':
      return { date: { formula1: dayFormula(limit.first), formula2: dayFormula(limit.last), operator: 'Between' } };
    case 'whole':
      return { wholeNumber: { formula1: limit.least, operator: 'GreaterThanOrEqualTo' } };
  }
}

/** Gives cells their dropdown or limit, with what is said beside it. */
export function applyValidation(range: Excel.Range, { prompt, rule }: Validation): void {
  const { dataValidation } = range;
  if (rule !== null) {
    dataValidation.rule = ruleOf(rule.limit);
    dataValidation.ignoreBlanks = true;
    const { title, message, style } = rule.alert;
    dataValidation.errorAlert = { showAlert: true, style: style === 'stop' ? 'Stop' : 'Warning', title, message };
  }
  dataValidation.prompt = { showPrompt: true, title: prompt.title, message: prompt.message };
}

/** The validations of a sheet. */
export function validationSteps(sheet: string, validations: readonly Validation[]): Step[] {
  return validations.map((validation) =>
    step(7, (context) => {
      applyValidation(sheetNamed(context, sheet).getRange(formatArea(validation.block)), validation);
    }),
  );
}

/** The conditional formats of a sheet; the first is the most urgent, and Excel puts a new one before those there are. */
export function highlightSteps(sheet: string, highlights: readonly PlacedHighlight[]): Step[] {
  return [...highlights].reverse().map(({ blocks, formula, tone }) =>
    step(10, (context) => {
      const areas = sheetNamed(context, sheet).getRanges(blocks.map(formatArea).join(','));
      const { custom } = areas.conditionalFormats.add('Custom');
      custom.rule.formula = `=${formula}`;
      const { bold, color, fill } = TONES[tone];
      if (bold === true) custom.format.font.bold = true;
      if (color !== undefined) custom.format.font.color = `#${color}`;
      if (fill !== undefined) custom.format.fill.color = `#${fill}`;
    }),
  );
}
