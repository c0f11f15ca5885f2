/** The functions as declared: they take what the formulas of the register give them, and say in two languages what that is. */
import { functions } from '../../src/functions';
import type { Formula, FormulaArgument } from '../../src/register/column';
import { settingList, type Setting } from '../../src/register/settings';
import type { Table } from '../../src/register/table';
import { tableIds, tables } from '../../src/register/tables';
import { functionNamed } from './recalculation';

const settings: readonly [string, Setting<unknown>][] = Object.entries(settingList);
const columnFormulas = tableIds.flatMap((id) => {
  const table: Table = tables[id];
  return Object.values(table.columns).flatMap(({ formula, header }) =>
    formula === undefined ? [] : [[`${table.sheet}, ${header}`, formula] as const],
  );
});
const settingFormulas = settings.flatMap(([, { formula, column }]) =>
  formula === undefined ? [] : [[`Cấu hình, ${column.header}`, formula] as const],
);
const formulas: readonly (readonly [string, Formula])[] = [...columnFormulas, ...settingFormulas];

/** The id of the column or setting whose cell an argument of a formula is. */
function sourceOf(argument: FormulaArgument): string | null {
  if ('column' in argument) return argument.column;
  if (!('name' in argument)) return null;
  const { name } = argument;
  const setting = settings.find(([, declared]) => declared.name === name)?.[0];
  if (setting !== undefined) return setting;
  const [, table, header] = /^(\w+)\[(.+)\]$/u.exec(name) ?? [];
  const declared: Table | undefined = tableIds.map((id): Table => tables[id]).find((other) => other.name === table);
  return Object.entries(declared?.columns ?? {}).find(([, column]) => column.header === header)?.[0] ?? null;
}

describe('the formulas of the register', () => {
  it.each(formulas)('%s: gives each argument of its function in order', (_, formula) => {
    const declared = Object.entries(functionNamed(formula.function).arguments);
    const given = formula.arguments.map(sourceOf);
    expect(given).toEqual(declared.slice(0, given.length).map(([id]) => id));
    expect(declared.slice(given.length).every(([, { optional }]) => optional)).toBe(true);
  });

  it('use every function, and give all its arguments somewhere', () => {
    const most = Object.fromEntries(functions.map(({ name }) => [name, 0]));
    for (const [, { function: name, arguments: given }] of formulas)
      most[name] = Math.max(most[name] ?? 0, given.length);
    expect(most).toEqual(
      Object.fromEntries(functions.map(({ name, arguments: declared }) => [name, Object.keys(declared).length])),
    );
  });
});

describe.each(functions.map((definition) => [definition.name, definition] as const))('%s', (name, definition) => {
  const declared = Object.values(definition.arguments);

  it('has a name and arguments that every host can take', () => {
    expect(name).toMatch(/^[A-Z]+$/u);
    expect(definition.anchor).toBe(name.toLowerCase());
    expect(new Set(declared.map((argument) => argument.name)).size).toBe(declared.length);
    for (const argument of declared) expect(argument.name).toMatch(/^[a-z][a-zA-Z]*$/u);
    const firstOptional = declared.findIndex(({ optional }) => optional);
    if (firstOptional >= 0) expect(declared.slice(firstOptional).every(({ optional }) => optional)).toBe(true);
  });

  it('says in Vietnamese and English what it does and takes', () => {
    const texts = [definition.description, ...declared.flatMap(({ label, description }) => [label, description])];
    for (const { vi, en } of texts) {
      expect(vi.trim()).not.toBe('');
      expect(en.trim()).not.toBe('');
      expect(vi).not.toBe(en);
    }
    for (const { en } of [definition.description, ...declared.map(({ description }) => description)])
      expect(en).toMatch(/\.$/u);
  });
});
