/** What google.script.run lets through between the sidebar and the script: plain data, no dates, no functions. */
import { isDate, type Execution } from './execution';

/** A copy of what was sent, made by `array` and `record` of the side that gets it; throws with the path of what may not go. */
export function transported(value: unknown, isForeign: (value: object) => boolean, path = '$'): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || isDate(value) || isForeign(value)) throw illegal(path, value);
  if (Array.isArray(value)) return value.map((item, i) => transported(item, isForeign, `${path}[${i}]`));
  if (!isPlain(value)) throw illegal(path, value);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, transported(item, isForeign, `${path}.${key}`)]));
}

/** An object of no class, in whichever realm. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || (typeof prototype === 'object' && Object.getPrototypeOf(prototype) === null);
}

function illegal(path: string, value: unknown): TypeError {
  const what = isDate(value) ? 'Date' : typeof value;
  return new TypeError(`Failed due to illegal value in property: ${path} (${what})`);
}

/** The argument of a call as the script gets it: made of its own realm. */
export function argumentFor(run: Execution, argument: unknown): unknown {
  return run.fromJson(JSON.stringify(transported(argument, () => false)));
}

/** What the script gives back, as the sidebar gets it. */
export function resultOf(run: Execution, result: unknown): unknown {
  return transported(result, (value) => run.isService(value));
}
