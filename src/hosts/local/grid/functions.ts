/** The custom functions in the grid: `=CCHC.NAME(…)`, with help in the language of the page. */
import { EvaluationError, helpers, registries } from '@odoo/o-spreadsheet';
import type { Arg, FunctionResultObject } from '@odoo/o-spreadsheet';
import { DATE_FORMAT } from '../../../blueprint/looks';
import { functions } from '../../../functions';
import type { FunctionDefinition } from '../../../functions/definition';
import { evaluate, type ArgumentValue, type ResultCell } from '../../../functions/evaluate';
import { isFunctionError } from '../../../functions/function-error';
import type { Language } from '../../../register/problem';
import type { RawCell } from '../../../register/snapshot';

/** The name of a function in formulas of the grid. */
export function gridName(definition: FunctionDefinition): string {
  return `CCHC.${definition.name}`;
}

function cellOf(given: FunctionResultObject | undefined): RawCell {
  const value = given?.value ?? null;
  return helpers.isEvaluationError(value) ? { error: value } : value;
}

/** The grid has columns of rows, our functions rows of columns. */
function transposed<T, U>(lines: readonly (readonly T[])[], convert: (cell: T) => U): U[][] {
  const [first = []] = lines;
  return first.map((_, index) => lines.map((line) => convert(line[index] as T)));
}

function argumentOf(given: Arg): ArgumentValue {
  if (given === undefined) return undefined;
  return Array.isArray(given) ? transposed(given, cellOf) : cellOf(given);
}

function resultOf(definition: FunctionDefinition, language: Language) {
  return (cell: ResultCell): FunctionResultObject => {
    if (isFunctionError(cell)) return new EvaluationError(cell.message[language]);
    return definition.result === 'date' && typeof cell === 'number'
      ? { value: cell, format: DATE_FORMAT }
      : { value: cell };
  };
}

/** Registers every custom function, or registers it again in another language. */
export function registerFunctions(language: Language): void {
  for (const definition of functions) {
    const show = resultOf(definition, language);
    registries.functionRegistry.replace(gridName(definition), {
      description: definition.description[language],
      category: 'CCHC',
      args: Object.values(definition.arguments).map(({ name, description, optional }) =>
        helpers.arg(`${name} (any, range<any>${optional ? ', optional' : ''})`, description[language]),
      ),
      compute: (...given) => {
        const result = evaluate(definition, given.map(argumentOf));
        return Array.isArray(result) ? transposed(result, show) : show(result);
      },
    });
  }
}
