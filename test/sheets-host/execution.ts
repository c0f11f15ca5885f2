/** One execution: a context of its own with nothing but the language and Google's services, its mode, its time and its log. */
import vm from 'node:vm';
import { apiClass, enumMembers, EnumValue } from './api';
import { EmulatorFault, GoogleError } from './faults';
import { isCounted, isWrite } from './round-trips';
import type { World } from './world';

export type Mode = 'menu' | 'sidebar' | 'simpleTrigger' | 'customFunction';

/** A service, or what a service gives: the methods of its class that Apps Script declares can be called by scripts. */
export abstract class Service {
  /** What Apps Script calls the class. */
  abstract readonly className: string;

  constructor(protected readonly run: Execution) {}
}

/** Milliseconds that an execution may take. */
const LIMITS: Readonly<Record<Mode, number>> = {
  menu: 360_000,
  sidebar: 360_000,
  simpleTrigger: 30_000,
  customFunction: 30_000,
};

interface Realm {
  readonly array: (items: readonly unknown[]) => unknown[];
  readonly date: (moment: number) => Date;
  readonly error: (message: string) => Error;
  readonly enumValue: (name: string, ordinal: number) => object;
  readonly json: (text: string) => unknown;
}

/** Runs first in every context: what services need to make things of that realm, and the simulated clock. */
const PRELUDE = new vm.Script(`((now) => {
  const Real = Date;
  const clock = new Proxy(Real, {
    construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [now()] : given, made === clock ? target : made),
    apply: () => new Real(now()).toString(),
    get: (target, key) => (key === 'now' ? now : target[key]),
  });
  Real.prototype.constructor = clock;
  globalThis.Date = clock;
  delete globalThis.SharedArrayBuffer;
  delete globalThis.Atomics;
  delete globalThis.console;
  const exception = (message) => { const error = new Error(message); error.name = 'Exception'; return error; };
  const enumValue = (name, ordinal) => ({ toString: () => name, name: () => name, ordinal: () => ordinal, compareTo: (other) => ordinal - other.ordinal() });
  return { array: Array.from.bind(Array), date: (moment) => new Real(moment), error: exception, enumValue, json: JSON.parse };
})`);
const ENTER = new vm.Script('(() => { const enter = globalThis.$enter; delete globalThis.$enter; return enter(); })()');

export class Execution {
  /** An ordinary global object: one behind interceptors would make every name that a script uses slow. */
  readonly context = vm.createContext(vm.constants.DONT_CONTEXTIFY, { microtaskMode: 'afterEvaluate' });
  readonly calls: string[] = [];
  /** Writes that no flush has followed yet. */
  unflushed = false;
  /** Whether anything was written at all. */
  wrote = false;
  holdsLock = false;
  readonly #realm: Realm;
  readonly #began: number;
  readonly #counts = new Map<string, number>();
  readonly #facades = new WeakMap<object, object>();
  readonly #behind = new WeakMap<object, Service | EnumValue>();
  readonly #own: ReadonlySet<string>;
  #stopped = false;
  #fault: EmulatorFault | null = null;

  constructor(
    readonly world: World,
    readonly mode: Mode,
    services: (run: Execution) => Readonly<Record<string, Service>>,
  ) {
    this.#began = world.clock.now;
    const prelude = PRELUDE.runInContext(this.context) as (now: () => number) => Realm;
    this.#realm = prelude(() => world.clock.now);
    for (const [name, service] of Object.entries(services(this))) this.#define(name, this.facade(service));
    this.#own = new Set(Object.getOwnPropertyNames(this.context));
    this.inside(() => {
      for (const script of world.scripts) script.runInContext(this.context);
    });
  }

  #define(name: string, value: object): void {
    Object.defineProperty(this.context, name, { value, writable: true, configurable: true, enumerable: false });
  }

  get milliseconds(): number {
    return this.world.clock.now - this.#began;
  }

  /** A function of the script that can be called from outside: declared at the top, and none of the language's own. */
  topLevel(name: string): ((...given: unknown[]) => unknown) | null {
    const own = Object.prototype.hasOwnProperty.call(this.context, name) && !this.#own.has(name);
    const found: unknown = own ? (this.context as Record<string, unknown>)[name] : undefined;
    return typeof found === 'function' && !name.endsWith('_') ? (found as (...given: unknown[]) => unknown) : null;
  }

  /** Does something inside the context, promises included; what the emulator found fault with comes out, whatever the script caught. */
  inside<T>(work: () => T): T {
    (this.context as Record<string, unknown>)['$enter'] = work;
    try {
      return ENTER.runInContext(this.context) as T;
    } finally {
      this.#throwFault();
    }
  }

  #throwFault(): void {
    if (this.#fault !== null) throw this.#fault;
    if (this.#stopped) throw new GoogleError('Exceeded maximum execution time');
  }

  /** What a script has of a service: its real members; those that are not emulated say so when they are called. */
  facade(service: Service): object {
    const before = this.#facades.get(service);
    if (before !== undefined) return before;
    const { className } = service;
    const { methods, enums } = apiClass(className);
    const made = new Proxy(Object.create(null) as object, {
      get: (_, key) => {
        if (typeof key === 'symbol') return undefined;
        if (methods.has(key)) return (...given: unknown[]) => this.#call(service, key, given);
        const enumName = enums.get(key);
        if (enumName !== undefined) return this.#enum(enumName);
        return key === 'toString' ? () => className : undefined;
      },
      has: (_, key) => typeof key === 'string' && methods.has(key),
      set: () => false,
    });
    this.#facades.set(service, made);
    this.#behind.set(made, service);
    return made;
  }

  /** Whether something of the script is a service or an enum value, which no transport takes. */
  isService(value: object): boolean {
    return this.#behind.has(value);
  }

  #enum(type: string): object {
    return Object.fromEntries(enumMembers(type).map((name) => [name, this.toScript(EnumValue.of(type, name))]));
  }

  #call(service: Service, method: string, given: readonly unknown[]): unknown {
    try {
      this.#charge(service.className, method);
      const own = (service as unknown as Record<string, unknown>)[method];
      if (typeof own !== 'function') throw this.fault(`EMULATOR GAP: ${service.className}.${method}`);
      return this.toScript(
        own.apply(
          service,
          given.map((value) => this.fromScript(value)),
        ),
      );
    } catch (error) {
      if (error instanceof GoogleError) throw this.#realm.error(error.message);
      throw error instanceof EmulatorFault
        ? error
        : this.fault(`EMULATOR: ${service.className}.${method}: ${String(error)}`);
    }
  }

  /** A fault that ends the execution even when the script catches it. */
  fault(message: string): EmulatorFault {
    this.#fault ??= new EmulatorFault(message);
    return this.#fault;
  }

  #charge(className: string, method: string): void {
    if (this.#stopped) throw new GoogleError('Exceeded maximum execution time');
    this.#mayCall(className, method);
    if (!isCounted(className, method)) return;
    const nth = (this.#counts.get(method) ?? 0) + 1;
    this.#counts.set(method, nth);
    this.calls.push(method);
    const { hooks } = this.world;
    hooks.beforeCall?.(method, nth);
    this.spend(hooks.costPerCall ?? 0);
  }

  /** Lets time pass; past the limit of the mode nothing more is done. */
  spend(milliseconds: number): void {
    this.world.clock.now += milliseconds;
    if (this.milliseconds <= LIMITS[this.mode]) return;
    this.#stopped = true;
    throw new GoogleError('Exceeded maximum execution time');
  }

  #mayCall(className: string, method: string): void {
    const scopes = apiClass(className).methods.get(method) ?? [];
    const spreadsheet = scopes.some((scope) => scope.includes('/auth/spreadsheets'));
    const refused = `You do not have permission to call ${className}.${method}.`;
    if (this.mode === 'customFunction') {
      if (isWrite(className, method) || className === 'Ui' || (scopes.length > 0 && !spreadsheet)) {
        throw new GoogleError(refused);
      }
      return;
    }
    const granted = this.mode === 'simpleTrigger' && !spreadsheet ? [] : this.world.scopes;
    if (scopes.length > 0 && !scopes.some((scope) => granted.includes(scope))) {
      throw new GoogleError(`${refused} Required permissions: ${scopes.join(' || ')}`);
    }
  }

  /** A value as the script gets it: arrays and dates are of its own realm. */
  toScript(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Service) return this.facade(value);
    if (Array.isArray(value)) return this.#realm.array(value.map((item) => this.toScript(item)));
    if (value instanceof Date) return this.#realm.date(value.getTime());
    if (!(value instanceof EnumValue)) return value;
    const before = this.#facades.get(value);
    if (before !== undefined) return before;
    const made = this.#realm.enumValue(value.name, enumMembers(value.type).indexOf(value.name));
    this.#facades.set(value, made);
    this.#behind.set(made, value);
    return made;
  }

  /** Plain data made inside the context. */
  fromJson(text: string): unknown {
    return this.#realm.json(text);
  }

  /** A value of the script as the emulator takes it. */
  fromScript(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const behind = this.#behind.get(value);
    if (behind !== undefined) return behind;
    if (Array.isArray(value)) return value.map((item) => this.fromScript(item));
    return isDate(value) ? new Date(value.getTime()) : value;
  }
}

/** Whether something is a date, of whichever realm. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
