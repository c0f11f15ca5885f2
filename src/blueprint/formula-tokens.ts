/** The tokens of a formula, and the sheets that it names. */
import { quoteSheet } from './formulas';

/** Rewrites the names of sheets before references; `rename` gives the new name of a sheet, or undefined to leave it. */
export function renameSheets(formula: string, rename: (sheet: string) => string | undefined): string {
  let out = '';
  let from = 0;
  let at = 0;
  while (at < formula.length) {
    const end = tokenEnd(formula, at);
    const name = formula[end] === '!' ? rename(unquoteSheet(formula.slice(at, end))) : undefined;
    if (name !== undefined) {
      out += formula.slice(from, at) + quoteSheet(name);
      from = end;
    }
    at = end;
  }
  return out + formula.slice(from);
}

/** Where the token that starts at an offset ends: a string, a quoted name, brackets, an error value, a word or a sign. */
export function tokenEnd(formula: string, at: number): number {
  const sign = formula[at] ?? '';
  if (sign === '"' || sign === "'") return quotedEnd(formula, at, sign);
  if (sign === '[') return bracketEnd(formula, at);
  if (sign === '#' && /[A-Z]/.test(formula[at + 1] ?? '')) {
    const match = /^#[A-Z/0-9_]+[!?]?/.exec(formula.slice(at, at + 20));
    return at + (match?.[0].length ?? 1);
  }
  let end = at;
  while (end < formula.length && isWordCode(formula.charCodeAt(end))) end++;
  return end === at ? at + 1 : end;
}

function quotedEnd(formula: string, at: number, quote: string): number {
  for (let end = formula.indexOf(quote, at + 1); end >= 0; end = formula.indexOf(quote, end + 2)) {
    if (formula[end + 1] !== quote) return end + 1;
  }
  return formula.length;
}

function bracketEnd(formula: string, at: number): number {
  let depth = 0;
  for (let i = at; i < formula.length; i++) {
    const sign = formula[i];
    if (sign === "'") i++;
    else if (sign === '[') depth++;
    else if (sign === ']' && --depth === 0) return i + 1;
  }
  return formula.length;
}

/** Whether a character can be part of a name, a number or a reference. */
export function isWordCode(code: number): boolean {
  if (code >= 0x80) return true;
  const digit = code >= 0x30 && code <= 0x39;
  const letter = (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  return digit || letter || code === 0x24 || code === 0x2e || code === 0x5c || code === 0x5f || code === 0x3f;
}

/** A sheet name as it is, from how it stands before `!`. */
export function unquoteSheet(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
