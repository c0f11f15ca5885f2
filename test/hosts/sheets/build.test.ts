/** The script as Google gets it: what its engine can read, what it may ask for, what it shows beside a function. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { parse } from 'acorn';
import { analyze } from 'eslint-scope';
import { functions } from '../../../src/functions';
import { BUILDS, builtFiles, type Build } from '../../support/sheets-build';

function sourceOf(name: string, build: Build = 'plain'): string {
  return builtFiles(build).find((file) => file.name === name)?.source ?? '';
}

const SERVICES = ['Charts', 'DocumentApp', 'HtmlService', 'LockService', 'Session', 'SpreadsheetApp', 'Utilities'];

describe.each(BUILDS)('the %s build', (build) => {
  const code = sourceOf('Code', build);

  it('has syntax that Google reads, and no name that Google does not have', () => {
    const tree = parse(code, { ecmaVersion: 2021, sourceType: 'script', ranges: true });
    const language = runInContext('Object.getOwnPropertyNames(globalThis)', createContext({})) as string[];
    const known = new Set([...language, ...SERVICES, 'undefined', 'arguments']);
    const scopes = analyze(tree, { ecmaVersion: 2021, sourceType: 'script' });
    const { globalScope } = scopes;
    const used = globalScope?.through.map(({ identifier }) => identifier.name) ?? [];
    expect(used).toContain('SpreadsheetApp');
    expect(used.filter((name) => !known.has(name) && globalScope?.set.has(name) !== true)).toEqual([]);
  });

  it('is loaded as a whole by every call of a function, and small enough for that', () => {
    expect(Buffer.byteLength(code)).toBeLessThan(70 * 1024);
  });
});

it('pushes the script, its pages and the project file, and nothing else', () => {
  expect(builtFiles().map(({ name, type }) => `${name} ${type}`)).toEqual(['Code SERVER_JS', 'appsscript JSON']);
});

it('declares what the sidebar calls, as src/hosts/sheets/wire.ts lists it', () => {
  const wire = readFileSync(join(__dirname, '../../../src/hosts/sheets/wire.ts'), 'utf8');
  const listed = wire.slice(wire.indexOf('interface ServerApi'));
  const called = [...listed.matchAll(/^ {2}(\w+)\??\(request:/gmu)].map(([, name]) => name);
  expect(called).toHaveLength(8);
  const declared = (build: Build): string[] =>
    [...sourceOf('Code', build).matchAll(/^function (\w+)\(request\)/gmu)].map(([, name = '']) => name);
  expect(declared('documents')).toEqual(expect.arrayContaining(called));
  expect(declared('plain')).toEqual(declared('documents').filter((name) => name !== 'createDocument'));
});

it('declares each custom function with its arguments, and says in Vietnamese what they are', () => {
  const code = sourceOf('Code');
  for (const definition of functions) {
    const names = Object.values(definition.arguments).map(({ name }) => name);
    const at = code.indexOf(`function CCHC_${definition.name}(${names.join(', ')})`);
    expect(at).toBeGreaterThan(0);
    const told = code.slice(code.lastIndexOf('/**', at), at);
    expect(told).toContain(definition.description.vi);
    expect(told).toContain('@customfunction');
    expect([...told.matchAll(/@param \{\w+\} \[?(\w+)\]? [\p{Lu}“]/gu)].map(([, name]) => name)).toEqual(names);
  }
});
