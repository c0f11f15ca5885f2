/** DataValidation: what cells may hold, and its builder. */
import { EnumValue } from '../api';
import { Service, type Execution } from '../execution';
import type { ValidationRule } from '../model/cell';
import { isRuleRange } from '../model/validation';
import type { RangeService } from './range';
import { SheetService } from './sheet';
import { SpreadsheetService } from './spreadsheet';

const EMPTY: ValidationRule = { criteria: null, values: [], allowInvalid: true, help: null };

/** The values of a rule as scripts see them: ranges are ranges again. */
function scriptValues(run: Execution, values: readonly unknown[]): unknown[] {
  return values.map((value) => {
    if (!isRuleRange(value)) return value;
    return new SheetService(run, value.sheet, new SpreadsheetService(run)).rangeAt(value.area);
  });
}

export class DataValidationService extends Service {
  readonly className = 'DataValidation';

  constructor(
    run: Execution,
    readonly rule: ValidationRule,
  ) {
    super(run);
  }

  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.run, this.rule);
  }

  getAllowInvalid(): boolean {
    return this.rule.allowInvalid;
  }

  getCriteriaType(): EnumValue | null {
    return this.rule.criteria;
  }

  getCriteriaValues(): unknown[] {
    return scriptValues(this.run, this.rule.values);
  }

  getHelpText(): string | null {
    return this.rule.help;
  }
}

export class DataValidationBuilder extends Service {
  readonly className = 'DataValidationBuilder';

  constructor(
    run: Execution,
    private rule: ValidationRule = EMPTY,
  ) {
    super(run);
  }

  #require(criteria: string, ...values: readonly unknown[]): this {
    this.rule = { ...this.rule, criteria: EnumValue.of('DataValidationCriteria', criteria), values };
    return this;
  }

  requireDate(): this {
    return this.#require('DATE_IS_VALID_DATE');
  }

  requireDateBetween(first: Date, last: Date): this {
    return this.#require('DATE_BETWEEN', first, last);
  }

  requireDateOnOrAfter(first: Date): this {
    return this.#require('DATE_ON_OR_AFTER', first);
  }

  requireFormulaSatisfied(formula: string): this {
    return this.#require('CUSTOM_FORMULA', formula);
  }

  requireNumberBetween(least: number, most: number): this {
    return this.#require('NUMBER_BETWEEN', least, most);
  }

  requireNumberGreaterThanOrEqualTo(least: number): this {
    return this.#require('NUMBER_GREATER_THAN_OR_EQUAL_TO', least);
  }

  requireValueInList(values: readonly string[], showDropdown = true): this {
    return this.#require('VALUE_IN_LIST', values, showDropdown);
  }

  requireValueInRange(range: RangeService, showDropdown = true): this {
    return this.#require('VALUE_IN_RANGE', { sheet: range.getGridId(), area: range.area }, showDropdown);
  }

  setAllowInvalid(allowInvalid: boolean): this {
    this.rule = { ...this.rule, allowInvalid };
    return this;
  }

  setHelpText(help: string): this {
    this.rule = { ...this.rule, help };
    return this;
  }

  build(): DataValidationService {
    return new DataValidationService(this.run, this.rule);
  }
}
