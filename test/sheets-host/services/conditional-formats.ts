/** ConditionalFormatRule: how cells look while something is true, its condition and its builder. */
import { EnumValue } from '../api';
import { Service, type Execution } from '../execution';
import { GoogleError } from '../faults';
import type { ConditionalRule } from '../model/sheet';
import type { RangeService } from './range';
import type { SheetService } from './sheet';

export class ConditionalFormatRuleService extends Service {
  readonly className = 'ConditionalFormatRule';

  constructor(
    run: Execution,
    readonly rule: ConditionalRule,
    readonly sheet: SheetService | null,
  ) {
    super(run);
  }

  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.run, this.rule, this.sheet);
  }

  getRanges(): RangeService[] {
    const { sheet } = this;
    return sheet === null ? [] : this.rule.areas.map((area) => sheet.rangeAt(area));
  }

  getBooleanCondition(): BooleanConditionService | null {
    return this.rule.criteria === null ? null : new BooleanConditionService(this.run, this.rule);
  }

  getGradientCondition(): null {
    return null;
  }
}

export class BooleanConditionService extends Service {
  readonly className = 'BooleanCondition';

  constructor(
    run: Execution,
    private readonly rule: ConditionalRule,
  ) {
    super(run);
  }

  getCriteriaType(): EnumValue | null {
    return this.rule.criteria;
  }

  getCriteriaValues(): readonly unknown[] {
    return this.rule.values;
  }

  getBold(): unknown {
    return this.rule.look['Bold'] ?? null;
  }

  getItalic(): unknown {
    return this.rule.look['Italic'] ?? null;
  }

  getUnderline(): unknown {
    return this.rule.look['Underline'] ?? null;
  }

  getBackground(): unknown {
    return this.rule.look['Background'] ?? null;
  }

  getFontColor(): unknown {
    return this.rule.look['FontColor'] ?? null;
  }
}

const EMPTY: ConditionalRule = { areas: [], criteria: null, values: [], look: {} };

export class ConditionalFormatRuleBuilder extends Service {
  readonly className = 'ConditionalFormatRuleBuilder';

  constructor(
    run: Execution,
    private rule: ConditionalRule = EMPTY,
    private sheet: SheetService | null = null,
  ) {
    super(run);
  }

  #look(name: string, value: unknown): this {
    this.rule = { ...this.rule, look: { ...this.rule.look, [name]: value } };
    return this;
  }

  whenFormulaSatisfied(formula: string): this {
    this.rule = { ...this.rule, criteria: EnumValue.of('BooleanCriteria', 'CUSTOM_FORMULA'), values: [formula] };
    return this;
  }

  whenTextEqualTo(text: string): this {
    this.rule = { ...this.rule, criteria: EnumValue.of('BooleanCriteria', 'TEXT_EQUAL_TO'), values: [text] };
    return this;
  }

  setRanges(ranges: readonly RangeService[]): this {
    this.sheet = ranges[0]?.getSheet() ?? null;
    if (ranges.some((range) => range.getGridId() !== this.sheet?.id)) {
      throw new GoogleError('All ranges of a conditional format rule must be on the same sheet.');
    }
    this.rule = { ...this.rule, areas: ranges.map(({ area }) => area) };
    return this;
  }

  setBackground(color: string | null): this {
    return this.#look('Background', color);
  }

  setFontColor(color: string | null): this {
    return this.#look('FontColor', color);
  }

  setBold(bold: boolean): this {
    return this.#look('Bold', bold);
  }

  setItalic(italic: boolean): this {
    return this.#look('Italic', italic);
  }

  setUnderline(underline: boolean): this {
    return this.#look('Underline', underline);
  }

  build(): ConditionalFormatRuleService {
    if (this.rule.areas.length === 0) throw new GoogleError('A conditional format rule must have at least one range.');
    if (this.rule.criteria === null) throw new GoogleError('A conditional format rule must have a condition.');
    return new ConditionalFormatRuleService(this.run, this.rule, this.sheet);
  }
}
