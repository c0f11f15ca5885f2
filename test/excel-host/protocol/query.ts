/** Answers a load: the properties that were asked for, of an object or of a collection's items. */
import type { Call } from './call';
import type { HostObject } from './host-type';
import { wireName, type WireQuery } from './wire';

type Note = (typeName: string, member: string) => void;

/** What is asked of an object: `''` stands for all of its own properties. */
type Wanted = ReadonlyMap<string, readonly string[]>;

/** The value of an object as the client loads it. */
export function query(object: HostObject, { Select, Expand, Top, Skip }: WireQuery, call: Call, note: Note): unknown {
  const paths = [...(Select ?? []), ...(Expand ?? []).map((path) => `${path}/*`)];
  const wanted = paths.length === 0 || (Select === undefined && Expand !== undefined) ? ['*', ...paths] : paths;
  return read(object, wanted, call, note, { skip: Skip ?? 0, top: Top ?? Infinity });
}

interface Page {
  readonly skip: number;
  readonly top: number;
}

const WHOLE: Page = { skip: 0, top: Infinity };

function read(
  object: HostObject,
  paths: readonly string[],
  call: Call,
  note: Note,
  page: Page = WHOLE,
): Readonly<Record<string, unknown>> {
  const wanted = byFirst(paths);
  if (object.isCollection) return readCollection(object, wanted, paths, call, note, page);
  const value: Record<string, unknown> = { ...object.identity() };
  for (const [name, rest] of wanted) readMember(object, name, rest, value, call, note);
  return value;
}

function readMember(
  object: HostObject,
  name: string,
  rest: readonly string[],
  value: Record<string, unknown>,
  call: Call,
  note: Note,
): void {
  if (name === '*') {
    for (const scalar of object.scalarNames) value[scalar] = object.get(scalar, call);
    note(object.typeName, '*');
    return;
  }
  note(object.typeName, name);
  if (object.hasPart(name) && !object.hasScalar(name)) {
    const part = object.part(name, call);
    value[name] = part === null ? null : read(part, rest.length === 0 ? ['*'] : rest, call, note);
  } else {
    value[name] = object.get(name, call);
  }
}

function readCollection(
  collection: HostObject,
  wanted: Wanted,
  paths: readonly string[],
  call: Call,
  note: Note,
  { skip, top }: Page,
): Readonly<Record<string, unknown>> {
  const value: Record<string, unknown> = {};
  const own = [...wanted.keys()].filter((name) => collection.hasScalar(name));
  for (const name of own) readMember(collection, name, [], value, call, note);
  if (wanted.has('*')) readMember(collection, '*', [], value, call, note);
  const ofItems = paths.filter((path) => !own.includes(firstOf(path)));
  if (ofItems.length === 0) return value;
  value['_Items'] = collection
    .items(call)
    .slice(skip, skip + top)
    .map((item) => read(item, ofItems, call, note));
  return value;
}

function firstOf(path: string): string {
  return wireName(path.split('/')[0] ?? '');
}

function byFirst(paths: readonly string[]): Wanted {
  const wanted = new Map<string, string[]>();
  for (const path of paths) {
    const [, ...rest] = path.split('/');
    const name = firstOf(path);
    const known = wanted.get(name) ?? [];
    if (rest.length > 0) known.push(rest.join('/'));
    wanted.set(name, known);
  }
  return wanted;
}
