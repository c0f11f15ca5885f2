/** What Apps Script has, by its published declarations: classes, their members, and the scopes that each method asks for. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A class or service of Apps Script. */
export interface ApiClass {
  /** Method name → scopes, of which the manifest must have one; none where no authorisation is needed. */
  readonly methods: ReadonlyMap<string, readonly string[]>;
  /** Property name → the enum that it is. */
  readonly enums: ReadonlyMap<string, string>;
}

interface Reading {
  readonly classes: Map<string, { methods: Map<string, string[]>; enums: Map<string, string>; parent: string | null }>;
  readonly enums: Map<string, readonly string[]>;
}

const PACKAGES = ['gas-types-detailed', '@types/google-apps-script'] as const;
const FILES = ['spreadsheet', 'base', 'html', 'lock', 'utilities', 'document', 'script', 'charts', 'properties'];
const MORE_FILES = ['cache', 'drive', 'url-fetch', 'mail', 'gmail'];

const BEGIN = /^ *interface (\w+)(?: extends (\w+))?.*\{/u;
const METHOD = /^ *(\w+)\(.*\):/u;
const ENUM_PROPERTY = /^ *(\w+): typeof (?:\w+\.)*(\w+);/u;
const SCOPE = /^ *\* +- (https:\/\/\S+)/u;
const ENUM = /^ *enum (\w+) \{([^}]*)\}/gmu;

function read(): Reading {
  const reading: Reading = { classes: new Map(), enums: new Map() };
  for (const name of PACKAGES) {
    const folder = dirname(require.resolve(`${name}/package.json`));
    for (const file of [...FILES, ...MORE_FILES]) {
      const text = readFileSync(join(folder, `google-apps-script.${file}.d.ts`), 'utf8');
      readClasses(text, reading);
      for (const [, enumName = '', body = ''] of text.matchAll(ENUM)) {
        const members = body.replace(/\/\*[^]*?\*\/|\/\/.*$/gmu, '').split(',');
        const names = members.map((member) => /\w+/u.exec(member)?.[0] ?? '').filter((member) => member !== '');
        if (!reading.enums.has(enumName)) reading.enums.set(enumName, names);
      }
    }
  }
  return reading;
}

function readClasses(text: string, { classes }: Reading): void {
  let current: ReturnType<Reading['classes']['get']>;
  let scopes: string[] = [];
  for (const line of text.split('\n')) {
    const begin = BEGIN.exec(line);
    if (begin !== null) {
      const [, name = '', parent = null] = begin;
      current = classes.get(name) ?? { methods: new Map(), enums: new Map(), parent };
      classes.set(name, current);
    }
    const scope = SCOPE.exec(line)?.[1];
    if (scope !== undefined) scopes.push(scope);
    if (current === undefined || /^ *\*/u.test(line)) continue;
    const method = METHOD.exec(line)?.[1];
    if (method !== undefined) {
      if (!current.methods.has(method)) current.methods.set(method, scopes);
      scopes = [];
    }
    const [, property, enumName] = ENUM_PROPERTY.exec(line) ?? [];
    if (property !== undefined && enumName !== undefined) current.enums.set(property, enumName);
  }
}

let known: Reading | undefined;
const NOTHING: ApiClass = { methods: new Map(), enums: new Map() };
const flat = new Map<string, ApiClass>();

/** A class with what it inherits; empty when there is none of that name. */
export function apiClass(name: string): ApiClass {
  const before = flat.get(name);
  if (before !== undefined) return before;
  known ??= read();
  const own = known.classes.get(name);
  if (own === undefined) return NOTHING;
  const parent = own.parent === null ? NOTHING : apiClass(own.parent);
  const made = {
    methods: new Map([...parent.methods, ...own.methods]),
    enums: new Map([...parent.enums, ...own.enums]),
  };
  flat.set(name, made);
  return made;
}

/** The members of an enum, in order. */
export function enumMembers(name: string): readonly string[] {
  known ??= read();
  return known.enums.get(name) ?? [];
}

/** One value of an enum, the same object wherever it is used. */
export class EnumValue {
  static readonly #all = new Map<string, EnumValue>();

  private constructor(
    readonly type: string,
    readonly name: string,
  ) {}

  /** Throws when Apps Script has no such value. */
  static of(type: string, name: string): EnumValue {
    const key = `${type}.${name}`;
    const made = this.#all.get(key) ?? new EnumValue(type, name);
    if (!enumMembers(type).includes(name)) throw new Error(`Apps Script has no ${key}`);
    this.#all.set(key, made);
    return made;
  }
}
