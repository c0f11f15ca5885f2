/** A formula of the grid as the file stores it. */
import { GRID_FUNCTION } from './formula-in';
import type { GridNames } from './grid-names';
import { tokensOf } from './tokens';

/** Functions that came after the format was fixed carry a prefix in files (MS-XLSX 2.2.2, future functions). */
const FUTURE = new Set(
  (
    'AGGREGATE CONCAT COVARIANCE.P COVARIANCE.S CHOOSECOLS CHOOSEROWS DAYS DROP EXPAND FORMULATEXT HSTACK IFNA IFS ' +
    'ISFORMULA ISOWEEKNUM LAMBDA LET MAXIFS MINIFS NUMBERVALUE PERCENTILE.EXC PERCENTILE.INC QUARTILE.EXC ' +
    'QUARTILE.INC RANDARRAY RANK.EQ RANK.AVG SEQUENCE SHEET SHEETS STDEV.P STDEV.S SWITCH TAKE TEXTAFTER TEXTBEFORE ' +
    'TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VAR.P VAR.S VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR'
  ).split(' '),
);
const FUTURE_SHEET = new Set(['FILTER', 'SORT', 'SORTBY']);
const OPEN_RANGE = /(\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3})(?![A-Z\d$])/giu;

/** The formula without `=` in the file's notation. */
export function fileFormula(content: string, names: GridNames): string {
  const tokens = tokensOf(content.replace(/^=/u, ''), 'grid') ?? [];
  return tokens
    .map(({ kind, text }) => {
      if (kind === 'string') return text.replaceAll('\\"', '""');
      if (kind === 'word') return names.find(text)?.fileText ?? text;
      return kind === 'call' ? fileFunction(text) : text;
    })
    .join('')
    .replace(OPEN_RANGE, (range) => `${range}${range.includes('$') ? '$' : ''}1048576`);
}

function fileFunction(name: string): string {
  const upper = name.toUpperCase();
  if (upper.startsWith(GRID_FUNCTION)) return `_xldudf_CCHC_${upper.slice(GRID_FUNCTION.length)}`;
  if (FUTURE_SHEET.has(upper)) return `_xlfn._xlws.${upper}`;
  return FUTURE.has(upper) ? `_xlfn.${upper}` : name;
}
