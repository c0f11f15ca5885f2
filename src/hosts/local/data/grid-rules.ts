/** Dropdowns, limits and conditional formats of a sheet, for the grid; what it can't show is left out and stays in the file. */
import { isCellError, type RawCell } from '../../../register/snapshot';
import { columnIndex, formatArea, LAST_ROW, parseSheetReference, type Area } from '../../../blueprint/a1';
import { translateFormula } from '../../file/formula-text';
import type { DefinedName } from '../../file/workbook-parts';
import type { BaseSheet } from './base-sheet';
import type { EngineFacts, SheetData, Style } from './engine';
import { gridFormula } from './formula-in';
import { dataRows, rangeText, type GridNames } from './grid-names';
import type { FormatRule, Validation } from './sheet-frame';

/** What the rules of a workbook refer to. */
export interface RuleContext {
  readonly names: GridNames;
  readonly defined: readonly DefinedName[];
  readonly facts: EngineFacts;
  readonly sheets: readonly BaseSheet[];
  readonly differences: readonly Style[];
}

type GridValidation = SheetData['dataValidationRules'][number];
type Criterion = GridValidation['criterion'];
type GridFormat = SheetData['conditionalFormats'][number];

/** Adds the rules of a sheet to its data. */
export function addRules(base: BaseSheet, data: SheetData, context: RuleContext): void {
  base.frame.validations.forEach((validation, i) => {
    const criterion = criterionOf(validation, base, context);
    const ranges = validation.areas.flatMap((area) => shownRange(area, base, data) ?? []);
    if (criterion === undefined || ranges.length === 0) return;
    data.dataValidationRules.push({ id: `v${i + 1}`, criterion, ranges, isBlocking: validation.blocking });
  });
  base.frame.formats.forEach((rule, i) => {
    data.conditionalFormats.push(...formatsOf(rule, `f${i + 1}`, base, data, context));
  });
}

/** The range as the grid shows it: down to its last row when it covers a table to its end, so that new rows have it too. */
function shownRange(area: Area, { tables }: BaseSheet, { rowNumber, colNumber }: SheetData): string | undefined {
  const withTable = tables.some((table) => {
    const { top, bottom } = dataRows(table);
    const inside = area.left >= table.area.left && area.right <= table.area.right;
    return inside && table.totalsRows === 0 && area.top <= top && area.bottom === bottom;
  });
  if (area.top >= rowNumber || area.left >= colNumber) return undefined;
  const bottom = withTable ? rowNumber - 1 : Math.min(area.bottom, rowNumber - 1);
  return formatArea({ ...area, bottom, right: Math.min(area.right, colNumber - 1) });
}

const COMPARISONS: Readonly<
  Record<string, 'Equal' | 'NotEqual' | 'Greater' | 'GreaterOrEqual' | 'Less' | 'LessOrEqual'>
> = {
  equal: 'Equal',
  notEqual: 'NotEqual',
  greaterThan: 'Greater',
  greaterThanOrEqual: 'GreaterOrEqual',
  lessThan: 'Less',
  lessThanOrEqual: 'LessOrEqual',
};

const NUMBER_TESTS = {
  Equal: 'isEqual',
  NotEqual: 'isNotEqual',
  Greater: 'isGreaterThan',
  GreaterOrEqual: 'isGreaterOrEqualTo',
  Less: 'isLessThan',
  LessOrEqual: 'isLessOrEqualTo',
} as const;

function criterionOf(validation: Validation, base: BaseSheet, context: RuleContext): Criterion | undefined {
  const { type, formulas, areas } = validation;
  const [first = '', second = ''] = formulas;
  if (type === 'list') return listOf(first, base, context);
  if (type === 'custom') {
    const { top = 0, left = 0 } = areas[0] ?? {};
    const formula = gridFormula(first, { sheet: base.name, row: top, column: left }, context.names, context.facts);
    return formula === undefined ? undefined : { type: 'customFormula', values: [formula] };
  }
  const plain = [first, second].every((text) => text === '' || Number.isFinite(Number(text)));
  if (!plain || first === '') return undefined;
  const comparison = COMPARISONS[validation.operator];
  if (type === 'whole' || type === 'decimal') {
    if (comparison !== undefined) return { type: NUMBER_TESTS[comparison], values: [first] };
    return second === '' ? undefined : { type: 'isBetween', values: [first, second] };
  }
  const between = validation.operator === '' || validation.operator === 'between';
  return type === 'date' && between && second !== '' ? { type: 'dateIsBetween', values: [first, second] } : undefined;
}

function listOf(formula: string, base: BaseSheet, context: RuleContext): Criterion | undefined {
  if (formula.startsWith('"')) {
    const words = formula.slice(1, -1).replaceAll('""', '"').split(',');
    return { type: 'isValueInList', values: words.map((word) => word.trim()), displayStyle: 'arrow' };
  }
  const range = listRange(formula, base, context);
  return range === undefined ? undefined : { type: 'isValueInRange', values: [range], displayStyle: 'arrow' };
}

/** The range a dropdown takes its values from; for the values of a table column, also those that will stand below. */
function listRange(formula: string, base: BaseSheet, { names, defined, sheets }: RuleContext): string | undefined {
  const own = parseSheetReference(formula) ?? parseSheetReference(`'${base.name.replaceAll("'", "''")}'!${formula}`);
  if (own !== undefined) return rangeText({ ...own, bottom: Math.min(own.bottom, lastRow(sheets, own.sheet)) });
  const name = names.defined(formula) ?? namedColumns(formula, names);
  if (name !== undefined) {
    const totals = name.columns?.table.totalsRows ?? 1;
    const bottom = totals > 0 ? name.area.bottom : lastRow(sheets, name.area.sheet);
    return rangeText({ ...name.area, bottom });
  }
  const found = defined.find((each) => each.name.toLowerCase() === formula.toLowerCase());
  return found === undefined ? undefined : wordsOfList(found.formula, sheets);
}

function namedColumns(formula: string, names: GridNames) {
  const columns = names.columnsOf(formula);
  return columns === undefined ? undefined : names.columns(columns);
}

function lastRow(sheets: readonly BaseSheet[], name: string): number {
  const sheet = sheets.find((each) => each.name === name);
  return Math.min(LAST_ROW, (sheet?.values.length ?? 0) + 98);
}

/** The names of our own lists (src/blueprint/names.ts): as many values as carry the list's title. */
const LIST_NAME =
  /^INDEX\((?:'((?:[^']|'')+)'|([^'!]+))!\$([A-Z]+):\$\3,MATCH\("((?:[^"]|"")*)",(?:'(?:[^']|'')+'|[^'!]+)!\$([A-Z]+):\$\5,0\)\):INDEX\(/u;

function wordsOfList(formula: string, sheets: readonly BaseSheet[]): string | undefined {
  const match = LIST_NAME.exec(formula.replace(/^=/u, ''));
  if (match === null) return undefined;
  const name = (match[1] ?? match[2] ?? '').replaceAll("''", "'");
  const sheet = sheets.find((each) => each.name === name);
  const [values, titles] = [columnOf(match[3]), columnOf(match[5])];
  const title = (match[4] ?? '').replaceAll('""', '"').replace(/~([~*?])/gu, '$1');
  if (sheet === undefined) return undefined;
  const rows = sheet.values.flatMap((cells, row) => (isText(cells[titles], title) ? [row] : []));
  const [top] = rows;
  if (top === undefined) return undefined;
  return rangeText({ sheet: name, top, left: values, bottom: top + rows.length - 1, right: values });
}

function columnOf(letters = 'A'): number {
  return columnIndex(letters);
}

function isText(cell: RawCell | undefined, text: string): boolean {
  if (cell === undefined || cell === null || isCellError(cell)) return false;
  return String(cell).toLowerCase() === text.toLowerCase();
}

/** A rule a range, as each range reads the formula from its own first cell. */
function formatsOf(rule: FormatRule, id: string, base: BaseSheet, data: SheetData, context: RuleContext): GridFormat[] {
  const style = context.differences[rule.difference];
  const [first] = rule.areas;
  if (style === undefined || first === undefined) return [];
  const byTest = new Map<string, GridFormat>();
  rule.areas.forEach((area) => {
    const range = shownRange(area, base, data);
    const test = testOf(rule, first, area, base, context);
    if (range === undefined || test === undefined) return;
    const key = JSON.stringify(test);
    const same = byTest.get(key);
    if (same !== undefined) same.ranges.push(range);
    else {
      const own = { id: `${id}-${byTest.size + 1}`, stopIfTrue: rule.stop, ranges: [range] };
      byTest.set(key, { ...own, rule: { type: 'CellIsRule', style, ...test } });
    }
  });
  return [...byTest.values()];
}

type Test = Pick<Extract<GridFormat['rule'], { type: 'CellIsRule' }>, 'operator' | 'values'>;

const TEXT_TESTS: Readonly<Record<string, Test['operator']>> = {
  containsText: 'containsText',
  notContainsText: 'notContainsText',
  beginsWith: 'beginsWithText',
  endsWith: 'endsWithText',
};

function testOf(rule: FormatRule, first: Area, area: Area, base: BaseSheet, context: RuleContext): Test | undefined {
  const text = TEXT_TESTS[rule.type];
  if (text !== undefined) return { operator: text, values: [rule.text] };
  if (rule.type === 'containsBlanks') return { operator: 'isEmpty', values: [] };
  if (rule.type === 'notContainsBlanks') return { operator: 'isNotEmpty', values: [] };
  const moved = rule.formulas.map((formula) => {
    const shifted = translateFormula(formula, area.top - first.top, area.left - first.left);
    const place = { sheet: base.name, row: area.top, column: area.left };
    return gridFormula(shifted, place, context.names, context.facts);
  });
  const values = moved.filter((formula) => formula !== undefined);
  if (values.length !== moved.length || values.length === 0) return undefined;
  if (rule.type === 'expression') return { operator: 'customFormula', values };
  if (rule.type !== 'cellIs') return undefined;
  if (rule.operator === 'between') return { operator: 'isBetween', values };
  const comparison = COMPARISONS[rule.operator];
  return comparison === undefined ? undefined : { operator: NUMBER_TESTS[comparison], values };
}
