/** Runs o-spreadsheet's formulas without `new Function`, which the page's Content-Security-Policy forbids. */
import { functionCache } from '@odoo/o-spreadsheet';
import type { AST, ASTFuncall } from '@odoo/o-spreadsheet/dist/types/formulas/parser';
import type { FormulaToExecute, LiteralValues } from '@odoo/o-spreadsheet/dist/types/types/misc';
import { declaredArguments, functionNamed, readShape, takesCount } from './formula-shape';

const OPERATORS: Readonly<Record<string, string>> = {
  '=': 'EQ',
  '+': 'ADD',
  '-': 'MINUS',
  '*': 'MULTIPLY',
  '/': 'DIVIDE',
  '>=': 'GTE',
  '<>': 'NE',
  '>': 'GT',
  '<=': 'LTE',
  '<': 'LT',
  '^': 'POWER',
  '&': 'CONCATENATE',
};

const UNARY_OPERATORS: Readonly<Record<string, string>> = {
  '-': 'UMINUS',
  '+': 'UPLUS',
  '%': 'UNARY.PERCENT',
  '#': 'SPILLED.RANGE',
};

/** What a formula is run on: the cells, texts and numbers of its own place. */
interface Frame {
  readonly formula: { readonly literalValues: LiteralValues; readonly symbols: readonly string[] };
  readonly ranges: Parameters<FormulaToExecute>[0];
  readonly cell: Parameters<FormulaToExecute>[1];
  readonly range: Parameters<FormulaToExecute>[2];
  readonly symbol: Parameters<FormulaToExecute>[3];
  readonly functions: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
}

type Step = (frame: Frame) => unknown;

/** What counts up while a tree is walked from left to right: the places of its numbers, texts and references. */
interface Walk {
  readonly symbols: readonly string[];
  numbers: number;
  texts: number;
  ranges: number;
}

/** The cache promises each formula what its shape asks for. */
function at<T>(list: readonly T[], index: number): T {
  return list[index] as T;
}

/** Evaluates the arguments from left to right, then calls the function, as the generated code does. */
function call(name: string, args: readonly Step[]): Step {
  return (frame) => {
    const values = args.map((step) => step(frame));
    const called = frame.functions[name];
    if (called === undefined) throw new TypeError(`${name} is not a function`);
    return called.apply(frame.functions, values);
  };
}

/** A function of o-spreadsheet or ours; an argument that takes ranges gets a single cell as a range, too. */
function callNamed(name: string, args: readonly AST[], walk: Walk): Step {
  const called = functionNamed(name);
  if (called === undefined || !takesCount(called, args.length)) throw new SyntaxError(name);
  const declared = declaredArguments(called, args.length);
  return call(
    name,
    args.map((tree, index) =>
      stepOf(
        tree,
        walk,
        declared[index]?.type.some((type) => type.startsWith('RANGE')),
      ),
    ),
  );
}

/** `{1,2;3,4}` as the calls that o-spreadsheet makes of it. */
function arrayCall(rows: readonly (readonly AST[])[], walk: Walk): Step {
  const callOf = (value: string, args: AST[]): ASTFuncall => ({
    type: 'FUNCALL',
    value,
    args,
    tokenStartIndex: 0,
    tokenEndIndex: 0,
  });
  return stepOf(
    callOf(
      'ARRAY.LITERAL',
      rows.map((row) => callOf('ARRAY.ROW', [...row])),
    ),
    walk,
  );
}

/** Turns a tree into a step, as o-spreadsheet's compiler turns it into code. `asRange`: the place wants a range. */
function stepOf(tree: AST, walk: Walk, asRange = false): Step {
  switch (tree.type) {
    case 'BOOLEAN':
      return () => ({ value: tree.value });
    case 'NUMBER': {
      const index = walk.numbers++;
      return ({ formula }) => formula.literalValues.numbers[index];
    }
    case 'STRING': {
      const index = walk.texts++;
      return ({ formula }) => formula.literalValues.strings[index];
    }
    case 'REFERENCE': {
      const index = walk.ranges++;
      const read = asRange || tree.value.includes(':') ? 'range' : 'cell';
      return (frame) => frame[read](at(frame.ranges, index));
    }
    case 'SYMBOL': {
      const index = walk.symbols.indexOf(tree.value);
      return ({ formula, symbol }) => symbol(at(formula.symbols, index), asRange);
    }
    case 'FUNCALL':
      return callNamed(tree.value.toUpperCase(), tree.args, walk);
    case 'ARRAY':
      return arrayCall(tree.value, walk);
    case 'UNARY_OPERATION':
      return call(UNARY_OPERATORS[String(tree.value)] ?? '', [stepOf(tree.operand, walk, tree.value === '#')]);
    case 'BIN_OPERATION': {
      const left = stepOf(tree.left, walk);
      return call(OPERATORS[String(tree.value)] ?? '', [left, stepOf(tree.right, walk)]);
    }
    case 'EMPTY':
      return () => undefined;
  }
}

/**
 * The function for a key of o-spreadsheet's cache, doing what its generated code would do. Undefined where there is no
 * formula to run: o-spreadsheet then finds the fault itself, before it would generate code, and tells the user of it.
 */
export function interpreterOf(key: string): FormulaToExecute | undefined {
  let step: Step;
  try {
    const { tree, symbols } = readShape(key);
    if (tree.type === 'EMPTY' || (tree.type === 'BIN_OPERATION' && tree.value === ':')) return undefined;
    step = stepOf(tree, { symbols, numbers: 0, texts: 0, ranges: 0 });
  } catch {
    return undefined;
  }
  return function execute(this: Frame['formula'], ranges, cell, range, symbol, functions) {
    return step({ formula: this, ranges, cell, range, symbol, functions: functions as Frame['functions'] });
  } as FormulaToExecute;
}

/** Makes o-spreadsheet find each formula in its cache already: what the cache lacks is interpreted, never compiled. */
export function interpretFormulas(): void {
  const made = new Proxy(Object.create(null) as Record<string, FormulaToExecute>, {
    get: (_target, key) => {
      const execute = typeof key === 'string' ? interpreterOf(key) : undefined;
      if (execute !== undefined) functionCache[key as string] = execute;
      return execute;
    },
  });
  Object.setPrototypeOf(functionCache, made);
}
