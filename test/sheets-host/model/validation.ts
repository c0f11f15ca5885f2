/** Whether what is entered breaks a rule that refuses. */
import type { Book } from './book';
import type { Cell, ValidationRule } from './cell';
import { isError } from './cell';
import { contains } from './area';
import type { Area } from './area';
import type { Sheet } from './sheet';
import { serialAt } from './zones';

/** A range as a rule keeps it. */
export interface RuleRange {
  readonly sheet: number;
  readonly area: Area;
}

export function isRuleRange(value: unknown): value is RuleRange {
  return typeof value === 'object' && value !== null && 'area' in value;
}

/** Blank cells and formulas never break a rule; rules by formula are not worked out. */
export function violates(cell: Cell, rule: ValidationRule, book: Book): boolean {
  const { value } = cell;
  if (rule.allowInvalid || value === null || cell.formula !== undefined) return false;
  const bound = (index: number): number => {
    const given = rule.values[index];
    return given instanceof Date ? Math.floor(serialAt(given.getTime(), book.timeZone)) : Number(given);
  };
  switch (rule.criteria?.name ?? '') {
    case 'DATE_IS_VALID_DATE':
      return typeof value !== 'number';
    case 'DATE_BETWEEN':
      return typeof value !== 'number' || value < bound(0) || value >= bound(1) + 1;
    case 'NUMBER_BETWEEN':
      return typeof value !== 'number' || value < bound(0) || value > bound(1);
    case 'DATE_ON_OR_AFTER':
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return typeof value !== 'number' || value < bound(0);
    case 'VALUE_IN_LIST': {
      const [list] = rule.values;
      return Array.isArray(list) && !list.some((offered) => offered === value);
    }
    case 'VALUE_IN_RANGE': {
      const [range] = rule.values;
      const sheet = isRuleRange(range) ? book.sheets.find(({ id }) => id === range.sheet) : undefined;
      return isRuleRange(range) && sheet !== undefined && !offers(sheet, range.area, value);
    }
    default:
      return false;
  }
}

function offers(sheet: Sheet, area: Area, wanted: unknown): boolean {
  let found = false;
  sheet.forEachCell(({ value }, row, column) => {
    if (contains(area, row, column) && !isError(value) && value === wanted) found = true;
  });
  return found;
}
