/** Everything the emulator answers is something that the real client has, by the same name. */
import { ExcelBook, ExcelHost } from '.';
import { ALL_TYPES } from './members/all-types';
import { clientName } from './protocol/wire';

type Prototype = Readonly<Record<string, unknown>>;

const host = new ExcelHost(new ExcelBook());
const client = host.connect();

/** What a class of the client says about itself. */
function ownOf(name: string): {
  readonly prototype: Prototype;
  readonly scalars: ReadonlyMap<string, boolean>;
  readonly parts: readonly string[];
} {
  const made = (client.Excel as unknown as Record<string, { readonly prototype: Prototype } | undefined>)[name];
  if (made === undefined) throw new Error(`The client has no class ${name}`);
  const { prototype } = made;
  const scalars = listOf(prototype, '_scalarPropertyOriginalNames');
  const settable = listOf(prototype, '_scalarPropertyUpdateable');
  return {
    prototype,
    scalars: new Map(scalars.map((scalar, i) => [String(scalar), settable[i] === true])),
    parts: listOf(prototype, '_navigationPropertyNames').map(String),
  };
}

function listOf(prototype: Prototype, property: string): readonly unknown[] {
  const list: unknown = Object.getOwnPropertyDescriptor(prototype, property)?.get?.call({});
  return Array.isArray(list) ? list : [];
}

describe('the emulator’s members', () => {
  it.each(ALL_TYPES.map((type) => [type.name, type] as const))('of %s are those of the client', (name, type) => {
    const real = ownOf(name);
    const methods = type.methods.map(clientName);
    expect(type.scalars.filter((scalar) => !real.scalars.has(scalar))).toEqual([]);
    expect(type.settable.filter((scalar) => real.scalars.get(scalar) !== true)).toEqual([]);
    expect(type.parts.map(clientName).filter((part) => !real.parts.includes(part))).toEqual([]);
    expect(methods.filter((method) => typeof real.prototype[method] !== 'function')).toEqual([]);
    expect(type.isCollection).toBe(Object.getOwnPropertyDescriptor(real.prototype, '_isCollection') !== undefined);
  });

  it('are those of one class each', () => {
    const names = ALL_TYPES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('are all there is: what is not emulated says so by name', async () => {
    const asked = client.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('linkedDataTypeState');
      await context.sync();
    });
    await expect(asked).rejects.toMatchObject({
      code: 'ApiNotFound',
      message: '[emulator] Range.linkedDataTypeState',
    });
  });
});
