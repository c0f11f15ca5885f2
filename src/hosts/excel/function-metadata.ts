/** What Excel reads about the custom functions before any code of theirs runs: names, arguments and help in one language. */
import { functions } from '../../functions';
import type { Argument, FunctionDefinition } from '../../functions/definition';
import type { Language } from '../../register/problem';

/** An argument in the metadata. */
export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: 'any';
  readonly dimensionality: 'matrix';
  readonly optional?: true;
}

/** A function in the metadata. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly result: { readonly type: 'any'; readonly dimensionality: 'matrix' };
  readonly parameters: readonly ParameterMetadata[];
}

/** The file of metadata. */
export interface Metadata {
  /** Cells that hold errors reach the function, which then says what is wrong with which row. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
}

function parameter({ name, description, optional }: Argument<unknown>, language: Language): ParameterMetadata {
  const described = { name, description: description[language], type: 'any', dimensionality: 'matrix' } as const;
  return optional ? { ...described, optional } : described;
}

function described(definition: FunctionDefinition, language: Language, helpPage: string): FunctionMetadata {
  const { name, description, anchor } = definition;
  return {
    id: name,
    name,
    description: description[language],
    helpUrl: `${helpPage}#${anchor}`,
    result: { type: 'any', dimensionality: 'matrix' },
    parameters: Object.values(definition.arguments).map((each) => parameter(each, language)),
  };
}

/** The metadata in a language. Only what people read differs: the names under which formulas are kept do not. */
export function functionMetadata(language: Language, helpPage: string): Metadata {
  return {
    allowErrorForDataTypeAny: true,
    functions: functions.map((definition) => described(definition, language, helpPage)),
  };
}
