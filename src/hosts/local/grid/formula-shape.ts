/** The shape of a formula, as o-spreadsheet names it in its cache: read back into a tree, with its arguments checked. */
import { helpers, parseTokens, registries, tokenize } from '@odoo/o-spreadsheet';
import type { AST } from '@odoo/o-spreadsheet/dist/types/formulas/parser';
import type { Token } from '@odoo/o-spreadsheet/dist/types/formulas/tokenizer';
import type { ArgDefinition, FunctionDescription } from '@odoo/o-spreadsheet/dist/types/types/functions';

/** A formula without its references, numbers and texts: all formulas of one shape are one function. */
export interface FormulaShape {
  readonly tree: AST;
  /** The names in the formula, functions among them, in their order. */
  readonly symbols: readonly string[];
}

const PLACEHOLDERS: Readonly<Record<string, Token>> = {
  '|C|': { type: 'REFERENCE', value: 'A1' },
  '|R|': { type: 'REFERENCE', value: 'A1:A2' },
  '|N|': { type: 'NUMBER', value: '0' },
  '|S|': { type: 'STRING', value: '""' },
};

/** Reads a key of o-spreadsheet's cache, such as `=SUM(|R|)+|N|`. Throws, as its parser does, where there is no formula. */
export function readShape(key: string): FormulaShape {
  const tokens = key.split(/(\|[CRNS]\|)/u).flatMap((part) => {
    const placeholder = PLACEHOLDERS[part];
    return placeholder === undefined ? tokenize(part) : [{ ...placeholder }];
  });
  const symbols = tokens.filter(({ type }) => type === 'SYMBOL').map(({ value }) => helpers.unquote(value, "'"));
  return { tree: parseTokens(tokens), symbols };
}

/** The function of that name; undefined when there is none. */
export function functionNamed(name: string): FunctionDescription | undefined {
  const content: Readonly<Record<string, FunctionDescription>> = registries.functionRegistry.content;
  return Object.hasOwn(content, name) ? content[name] : undefined;
}

/** Whether a function may be called with so many arguments: repeated ones come in whole groups. */
export function takesCount(called: FunctionDescription, count: number): boolean {
  const { minArgRequired, maxArgPossible, nbrArgRepeating, nbrOptionalNonRepeatingArgs } = called;
  if (count < minArgRequired || count > maxArgPossible) return false;
  if (nbrArgRepeating <= 1) return true;
  return (count - minArgRequired) % nbrArgRepeating <= nbrOptionalNonRepeatingArgs;
}

/** Which declared argument each given one is, for `count` given: groups repeat, optional ones fill up from the left. */
export function declaredArguments(called: FunctionDescription, count: number): readonly ArgDefinition[] {
  const { args, minArgRequired, nbrArgRepeating } = called;
  const spare = count - minArgRequired;
  const groups = nbrArgRepeating === 0 ? 0 : Math.floor(spare / nbrArgRepeating);
  let optional = spare - groups * nbrArgRepeating;
  const repeating = args.filter((argument) => argument.repeating === true);
  const first = repeating[0];
  return args.flatMap((argument) => {
    if (argument.repeating === true) {
      if (argument !== first) return [];
      const times = groups + (argument.optional === true ? 0 : 1);
      return Array.from({ length: times }, () => repeating).flat();
    }
    const mayMiss = argument.optional === true || argument.default === true;
    if (mayMiss && optional <= 0) return [];
    if (mayMiss) optional -= 1;
    return [argument];
  });
}
