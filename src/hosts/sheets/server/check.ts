/** Looks at what a call was given before anything is done: every user of the sidebar can call the script with anything. */
import { Refusal } from './answer';

/** Refuses a value that is not what it should be; `path` says where it stands in the request. */
export type Check = (value: unknown, path: string) => void;

function refuse(path: string, expected: string): never {
  throw new Refusal({ kind: 'badRequest', message: `${path}: ${expected}` });
}

/** A check of one value. */
export function test(isRight: (value: unknown) => boolean, expected: string): Check {
  return (value, path) => {
    if (!isRight(value)) refuse(path, expected);
  };
}

export const text = test((value) => typeof value === 'string', 'a text');
export const flag = test((value) => typeof value === 'boolean', 'true or false');
export const amount = test((value) => typeof value === 'number' && Number.isFinite(value), 'a number');
export const whole = test((value) => Number.isInteger(value) && Number(value) >= 0, 'a whole number from 0');
export const id = test((value) => Number.isInteger(value), 'a whole number');
export const nothing = test((value) => value === null, 'null');
export const area = test(
  (value) => typeof value === 'string' && /^[A-Z]{1,3}\d*(?::[A-Z]{1,3}\d*)?$/u.test(value),
  'an area such as B2:C9',
);
export const color = test((value) => typeof value === 'string' && /^#[\da-f]{6}$/iu.test(value), 'a colour');
export const day = test(
  (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d)?$/u.test(value),
  'a date',
);

/** One of some words. */
export function word(...words: readonly string[]): Check {
  return test((value) => typeof value === 'string' && words.includes(value), words.join(', '));
}

/** A value, or null. */
export function orNull(check: Check): Check {
  return (value, path) => {
    if (value !== null) check(value, path);
  };
}

/** A property that may be left out. */
export function optional(check: Check): Check {
  return (value, path) => {
    if (value !== undefined) check(value, path);
  };
}

/** A list. */
export function list(check: Check): Check {
  return (value, path) => {
    if (!Array.isArray(value)) refuse(path, 'a list');
    value.forEach((one, index) => {
      check(one, `${path}[${index}]`);
    });
  };
}

/** A list of so many values, one check each. */
export function tuple(...checks: readonly Check[]): Check {
  return (value, path) => {
    if (!Array.isArray(value) || value.length !== checks.length) refuse(path, `a list of ${checks.length}`);
    checks.forEach((check, index) => {
      check(value[index], `${path}[${index}]`);
    });
  };
}

/** An object with these properties. */
export function record(properties: Readonly<Record<string, Check>>): Check {
  return (value, path) => {
    if (!isObject(value)) refuse(path, 'an object');
    for (const [name, check] of Object.entries(properties)) check(value[name], `${path}.${name}`);
  };
}

/** Several checks of one value. */
export function both(...checks: readonly Check[]): Check {
  return (value, path) => {
    for (const check of checks) check(value, path);
  };
}

/** An object of one of several kinds, told by one of its properties. */
export function kinds(property: string, by: Readonly<Record<string, Check>>): Check {
  return (value, path) => {
    const kind = isObject(value) ? value[property] : undefined;
    const check = typeof kind === 'string' && Object.hasOwn(by, kind) ? by[kind] : undefined;
    if (check === undefined) refuse(`${path}.${property}`, Object.keys(by).join(', '));
    check(value, path);
  };
}

/** Whether a value is an object with properties. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
