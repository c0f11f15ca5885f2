/** A formula of the file as the grid writes it: names instead of structured references, custom functions by their own names. */
import { cellAddress } from '../../../register/snapshot';
import type { EngineFacts } from './engine';
import { columnAt, dataRows, splitItems, type GridNames } from './grid-names';
import { tokensOf, type Token } from './tokens';

/** Where a formula stands; rows and columns count from 0. */
export interface FormulaPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** How files name the add-in's functions (see src/blueprint/formulas.ts). */
export const FILE_FUNCTION = /^_xldudf_CCHC_/iu;
/** How the grid names them. */
export const GRID_FUNCTION = 'CCHC.';

const CELL = /^\$?[A-Za-z]{1,3}\$?\d{1,7}$/u;
const COLUMN_OR_ROW = /^(?:\$?[A-Za-z]{1,3}|\$\d{1,7})$/u;

/** The grid's formula, with `=`; undefined when the grid can't take it and its cached value must be shown. */
export function gridFormula(
  formula: string,
  place: FormulaPlace,
  names: GridNames,
  facts: EngineFacts,
): string | undefined {
  const tokens = tokensOf(formula, 'file');
  if (tokens === null || formula === '') return undefined;
  const out: string[] = ['='];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token === undefined) break;
    if (token.kind === 'word' && next?.kind === 'brackets') {
      const text = structured(token.text, next.text.slice(1, -1), place, names);
      if (text === undefined) return undefined;
      out.push(text);
      at++;
    } else {
      const around = { before: tokens[at - 1], next };
      const text = translated(token, around, names, facts);
      if (text === undefined) return undefined;
      out.push(text);
    }
  }
  const text = out.join('');
  return facts.takesFormula(text) ? text : undefined;
}

function translated(
  { kind, text }: Token,
  { before, next }: { before: Token | undefined; next: Token | undefined },
  names: GridNames,
  facts: EngineFacts,
): string | undefined {
  switch (kind) {
    case 'string':
      return gridString(text);
    case 'sheet':
      return text.includes('[') || next?.kind !== 'word' ? undefined : text;
    case 'call': {
      const name = FILE_FUNCTION.test(text)
        ? text.replace(FILE_FUNCTION, GRID_FUNCTION)
        : text.replace(/^_xlfn\.(?:_xlws\.)?/iu, '');
      return facts.takesFunction(name.toUpperCase()) ? name : undefined;
    }
    case 'word': {
      const beside = before?.text === ':' || next?.text === ':';
      if (CELL.test(text) || (beside && COLUMN_OR_ROW.test(text)) || /^(?:true|false)$/iu.test(text)) return text;
      return before?.kind === 'sheet' ? undefined : (names.find(text) ?? names.defined(text))?.name;
    }
    case 'number':
      return text;
    case 'sign':
      return /^[{}@;]$/u.test(text) ? undefined : text;
    case 'brackets':
    case 'error':
      return undefined;
  }
}

/** The grid knows no way to write a quotation mark inside a text. */
function gridString(text: string): string | undefined {
  if (text.includes('\\')) return undefined;
  const inner = text.slice(1, -1);
  return inner.includes('""')
    ? `(${inner
        .split('""')
        .map((part) => `"${part}"`)
        .join('&CHAR(34)&')})`
    : text;
}

function structured(name: string, inside: string, place: FormulaPlace, names: GridNames): string | undefined {
  const table = names.table(name);
  if (table === undefined) return undefined;
  const own = /^(?:@|\[#This Row\],)(.*)$/isu.exec(inside)?.[1];
  if (own === undefined) {
    const columns = names.columnsOf(`${name}[${inside}]`);
    return columns === undefined ? undefined : names.columns(columns)?.name;
  }
  const { top } = dataRows(table);
  if (place.sheet !== table.sheet.name || place.row < top) return undefined;
  const items = own.startsWith('[') ? splitItems(own) : [own];
  const at = (items ?? []).map((item) => columnAt(table, item));
  if (at.length === 0 || at.length > 2 || at.includes(-1)) return undefined;
  return at.map((column) => cellAddress(place.row, table.area.left + column)).join(':');
}
