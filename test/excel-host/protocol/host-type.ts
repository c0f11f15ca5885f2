/** How the members of one class of the client are declared, and called by name. */
import { invalidArgument, notEmulated } from '../model/fault';
import type { Call } from './call';
import { clientName } from './wire';

/** An object of the host, behind which its class is not known. */
export interface HostObject {
  readonly typeName: string;
  /** What tells the client how to find it again. */
  identity(): Readonly<Record<string, unknown>>;
  /** What the object stands for; only its own class knows what it is. */
  readonly target: unknown;
  readonly scalarNames: readonly string[];
  readonly isCollection: boolean;
  hasScalar(name: string): boolean;
  hasPart(name: string): boolean;
  get(name: string, call: Call): unknown;
  set(name: string, value: unknown, call: Call): void;
  part(name: string, call: Call): HostObject | null;
  invoke(name: string, args: Args, call: Call): unknown;
  items(call: Call): readonly HostObject[];
  item(key: unknown, call: Call): HostObject | null;
}

type Getter<T> = (target: T, call: Call) => unknown;

/** A property that the client loads, and sets when it has `set`. */
export interface Scalar<T> {
  readonly get: Getter<T>;
  readonly set: (target: T, value: unknown, call: Call) => void;
}

export interface Members<T> {
  readonly identity?: (target: T) => Readonly<Record<string, unknown>>;
  readonly scalars?: Readonly<Record<string, Scalar<T> | Getter<T>>>;
  readonly parts?: Readonly<Record<string, (target: T, call: Call) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, (target: T, args: Args, call: Call) => unknown>>;
  /** Of a collection. */
  readonly items?: (target: T, call: Call) => readonly HostObject[];
  readonly item?: (target: T, key: unknown, call: Call) => HostObject | null;
}

/** What a class has, for comparison with the real client. */
export interface TypeSummary {
  readonly name: string;
  readonly scalars: readonly string[];
  readonly settable: readonly string[];
  readonly parts: readonly string[];
  readonly methods: readonly string[];
  readonly isCollection: boolean;
}

export class HostType<T> {
  constructor(
    readonly name: string,
    readonly members: Members<T>,
  ) {}

  /** The host's object for a target. */
  of(target: T): HostObject {
    return new TypedObject(this, target);
  }

  /** The target of an object of this class; null when the object is of another. */
  targetOf(object: HostObject | null | undefined): T | null {
    return object instanceof TypedObject && object.typeName === this.name ? (object.target as T) : null;
  }

  get summary(): TypeSummary {
    const { scalars = {}, parts = {}, methods = {}, items } = this.members;
    return {
      name: this.name,
      scalars: Object.keys(scalars),
      settable: Object.keys(scalars).filter((name) => typeof scalars[name] === 'object'),
      parts: Object.keys(parts),
      methods: Object.keys(methods),
      isCollection: items !== undefined,
    };
  }
}

class TypedObject<T> implements HostObject {
  constructor(
    private readonly type: HostType<T>,
    readonly target: T,
  ) {}

  get typeName(): string {
    return this.type.name;
  }

  get scalarNames(): readonly string[] {
    return Object.keys(this.type.members.scalars ?? {});
  }

  get isCollection(): boolean {
    return this.type.members.items !== undefined;
  }

  identity(): Readonly<Record<string, unknown>> {
    return this.type.members.identity?.(this.target) ?? {};
  }

  hasScalar(name: string): boolean {
    return this.type.members.scalars?.[name] !== undefined;
  }

  hasPart(name: string): boolean {
    return this.type.members.parts?.[name] !== undefined;
  }

  get(name: string, call: Call): unknown {
    const scalar = this.type.members.scalars?.[name];
    if (scalar === undefined) throw this.missing(name);
    return typeof scalar === 'function' ? scalar(this.target, call) : scalar.get(this.target, call);
  }

  set(name: string, value: unknown, call: Call): void {
    const scalar = this.type.members.scalars?.[name];
    if (scalar === undefined || typeof scalar === 'function') throw this.missing(`${name} (set)`);
    scalar.set(this.target, value, call);
  }

  part(name: string, call: Call): HostObject | null {
    const part = this.type.members.parts?.[name];
    if (part === undefined) throw this.missing(name);
    return part(this.target, call);
  }

  invoke(name: string, args: Args, call: Call): unknown {
    const method = this.type.members.methods?.[name];
    if (method === undefined) throw this.missing(`${name}()`);
    return method(this.target, args, call);
  }

  items(call: Call): readonly HostObject[] {
    if (this.type.members.items === undefined) throw this.missing('items');
    return this.type.members.items(this.target, call);
  }

  item(key: unknown, call: Call): HostObject | null {
    if (this.type.members.item === undefined) throw this.missing('getItem()');
    return this.type.members.item(this.target, key, call);
  }

  private missing(member: string): Error {
    return notEmulated(`${this.type.name}.${clientName(member)}`);
  }
}

/** The arguments of a method, checked as they are read. */
export class Args {
  constructor(
    private readonly values: readonly unknown[],
    private readonly objects: readonly (HostObject | null | undefined)[],
  ) {}

  at(index: number): unknown {
    return this.values[index] ?? null;
  }

  /** The object given as an argument; undefined when a plain value was given. */
  object(index: number): HostObject | null | undefined {
    return this.objects[index];
  }

  string(index: number): string {
    const value = this.at(index);
    if (typeof value !== 'string') throw invalidArgument(`argument ${index + 1} is no text`);
    return value;
  }

  stringOr<F>(index: number, otherwise: F): string | F {
    return this.at(index) === null ? otherwise : this.string(index);
  }

  number(index: number): number {
    const value = this.at(index);
    if (typeof value !== 'number' || !Number.isFinite(value))
      throw invalidArgument(`argument ${index + 1} is no number`);
    return value;
  }

  numberOr(index: number, otherwise: number): number {
    return this.at(index) === null ? otherwise : this.number(index);
  }

  booleanOr(index: number, otherwise: boolean): boolean {
    const value = this.at(index);
    return typeof value === 'boolean' ? value : otherwise;
  }
}
