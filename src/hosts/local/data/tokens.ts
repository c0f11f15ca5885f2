/** Formula text cut into tokens, for files and for the grid alike. */

/** What a token is. A sheet token ends with its `!`; brackets are one token with all they hold. */
export type TokenKind = 'string' | 'sheet' | 'brackets' | 'error' | 'number' | 'word' | 'call' | 'sign';

/** A piece of a formula. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const WORD = /[$\p{L}_\\][$\p{L}\p{M}\p{N}_.\\?]*/uy;
const ERROR = /#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)/uy;
const NUMBER = /\d[\d.]*(?:[eE][+-]?\d+)?/uy;
const STRING = /"(?:[^"]|"")*"/uy;
const GRID_STRING = /"(?:\\"|[^"])*"/uy;
const QUOTED = /'(?:[^']|'')*'!?/uy;

/** The tokens of a formula without its `=`; null when a string, name or bracket is not closed. */
export function tokensOf(formula: string, where: 'file' | 'grid'): Token[] | null {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(formula)?.[0];
  };
  while (at < formula.length) {
    const sign = formula[at] ?? '';
    let token: Token | null;
    if (sign === '"') token = closed('string', take(where === 'file' ? STRING : GRID_STRING));
    else if (sign === "'") token = closed('sheet', take(QUOTED));
    else if (sign === '[') token = closed('brackets', brackets(formula, at));
    else if (sign === '#') token = { kind: 'error', text: take(ERROR) ?? '#' };
    else token = other(formula, at, take(NUMBER), take(WORD));
    if (token === null) return null;
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function closed(kind: TokenKind, text: string | undefined): Token | null {
  return text === undefined || (kind === 'sheet' && !text.endsWith('!')) ? null : { kind, text };
}

function other(formula: string, at: number, number: string | undefined, word: string | undefined): Token {
  if (number !== undefined) return { kind: 'number', text: number };
  if (word === undefined) return { kind: 'sign', text: formula[at] ?? '' };
  const next = formula[at + word.length];
  if (next === '!') return { kind: 'sheet', text: `${word}!` };
  return { kind: next === '(' ? 'call' : 'word', text: word };
}

function brackets(formula: string, start: number): string | undefined {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const sign = formula[at];
    if (sign === "'") at++;
    else if (sign === '[') depth++;
    else if (sign === ']' && --depth === 0) return formula.slice(start, at + 1);
  }
  return undefined;
}
