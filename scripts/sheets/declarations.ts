/** The functions that Google sees in the built script: real declarations, with JSDoc in Vietnamese for what cells may call. */
import { functions } from '../../src/functions';
import type { ArgumentKind, FunctionDefinition } from '../../src/functions/definition';

/** The variable that holds what the script's entry exports. */
export const LIBRARY = 'app_';

/** The export of the entry behind the custom functions. */
const CALL = 'callFunction_';

/** What a function's name begins with in cells. */
const PREFIX = 'CCHC_';

const TYPES: Readonly<Record<ArgumentKind, string>> = {
  text: 'string',
  choice: 'string',
  date: 'Date',
  number: 'number',
  flag: 'string',
  calendar: 'string',
};

const RESULTS: Readonly<Record<FunctionDefinition['result'], string>> = {
  text: 'string',
  date: 'Date',
  number: 'number',
};

/** Declares what the menu and the sidebar call, and every custom function; `exports` are the names of the entry's exports. */
export function declarations(exports: readonly string[]): string {
  const called = exports.filter((name) => !name.endsWith('_')).sort();
  return [...called.map(forwarding), ...functions.map(customFunction)].join('\n');
}

function forwarding(name: string): string {
  return `function ${name}(request) {\n  return ${LIBRARY}.${name}(request);\n}`;
}

function customFunction(definition: FunctionDefinition): string {
  const given = Object.values(definition.arguments);
  const parameters = given.map(({ name, kind, optional, description }) => {
    const shown = optional ? `[${name}]` : name;
    return ` * @param {${TYPES[kind]}} ${shown} ${oneLine(description.vi)}`;
  });
  return [
    '/**',
    ` * ${oneLine(definition.description.vi)}`,
    ' *',
    ...parameters,
    ` * @return {${RESULTS[definition.result]}} ${oneLine(resultText(definition))}`,
    ' * @customfunction',
    ' */',
    `function ${PREFIX}${definition.name}(${given.map(({ name }) => name).join(', ')}) {`,
    `  return ${LIBRARY}.${CALL}('${definition.name}', arguments);`,
    '}',
  ].join('\n');
}

function resultText({ takes }: FunctionDefinition): string {
  return takes === 'row' ? 'Một kết quả cho mỗi dòng; dòng trống thì để trống.' : 'Một kết quả cho cả vùng.';
}

/** A comment must not end early, nor break its line. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').replaceAll('*/', '* /');
}
