/** Formulas that call functions of the script: evaluated when what they take has changed, their results spilt over the cells below. */
import { Execution } from './execution';
import { GoogleError } from './faults';
import { areaName, type Area } from './model/area';
import type { Book } from './model/book';
import {
  formatOf,
  isDateFormat,
  isError,
  type Cell,
  type CellError,
  type CellValue,
  type SpillValue,
} from './model/cell';
import type { Sheet } from './model/sheet';
import { momentOf, serialAt } from './model/zones';
import { localeRules } from './parsing';
import { scriptServices } from './services';
import type { World } from './world';

type Grid = readonly (readonly SpillValue[])[];

/** A formula as read: only what custom functions are used with. */
type Term =
  | { readonly kind: 'call'; readonly name: string; readonly given: readonly Term[] }
  | { readonly kind: 'stack'; readonly parts: readonly Term[] }
  | { readonly kind: 'constant'; readonly value: string | number | boolean }
  | { readonly kind: 'reference'; readonly sheet: Sheet; readonly area: Area };

const TOKEN = /\s*("(?:[^"]|"")*"|(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?[\p{L}\p{N}_.$:]+|[^\s])/uy;
const MOST_ROUNDS = 20;

/** Reads a formula; null when it is none that calls a function of the script or only refers to cells. */
function termOf(formula: string, book: Book, home: Sheet, functions: ReadonlySet<string>): Term | null {
  const tokens: string[] = [];
  TOKEN.lastIndex = 1;
  for (let found = TOKEN.exec(formula); found !== null; found = TOKEN.exec(formula)) tokens.push(found[1] ?? '');
  const separators = new Set([';', localeRules(book.locale).separator ?? ';']);
  let at = 0;

  function list(end: string): Term[] | null {
    const terms: Term[] = [];
    while (tokens[at] !== end) {
      const blank = separators.has(tokens[at] ?? '');
      const next: Term | null = blank ? { kind: 'constant', value: '' } : term();
      if (next === null) return null;
      terms.push(next);
      if (separators.has(tokens[at] ?? '')) at += 1;
      else if (tokens[at] !== end) return null;
    }
    at += 1;
    return terms;
  }

  function term(): Term | null {
    const token = tokens[at] ?? '';
    at += 1;
    if (token === '{') {
      const parts = list('}');
      return parts === null ? null : { kind: 'stack', parts };
    }
    if (tokens[at] === '(') {
      const name = [...functions].find((own) => own.toUpperCase() === token.toUpperCase());
      at += 1;
      const given = name === undefined ? null : list(')');
      return name === undefined || given === null ? null : { kind: 'call', name, given };
    }
    if (token.startsWith('"')) return { kind: 'constant', value: token.slice(1, -1).replaceAll('""', '"') };
    if (/^(?:TRUE|FALSE)$/iu.test(token)) return { kind: 'constant', value: token.toUpperCase() === 'TRUE' };
    if (/^\d+(?:\.\d+)?$/u.test(token)) return { kind: 'constant', value: Number(token) };
    const found = book.resolve(token, home);
    return found === null ? null : { kind: 'reference', ...found };
  }

  const read = term();
  return at === tokens.length ? read : null;
}

const known = new WeakMap<World['scripts'], ReadonlySet<string>>();

/** The functions that formulas may call. */
export function functionsOf(world: World): ReadonlySet<string> {
  const before = known.get(world.scripts);
  if (before !== undefined) return before;
  const run = new Execution(world, 'customFunction', scriptServices);
  const names = new Set(Object.keys(run.context).filter((name) => run.topLevel(name) !== null));
  known.set(world.scripts, names);
  return names;
}

function referencesIn(term: Term): readonly Term[] {
  if (term.kind === 'reference') return [term];
  return (term.kind === 'call' ? term.given : term.kind === 'stack' ? term.parts : []).flatMap(referencesIn);
}

function isCalling(term: Term): boolean {
  return term.kind === 'call' || (term.kind === 'stack' && term.parts.some(isCalling));
}

/** What a range passes: rows of cells; blank is '', a day is a moment by the clocks of the spreadsheet. */
function cellsOf(
  { sheet, area }: { readonly sheet: Sheet; readonly area: Area },
  zone: string,
): (string | number | boolean | Date)[][] {
  return Array.from({ length: area.bottom - area.top + 1 }, (_, row) =>
    Array.from({ length: area.right - area.left + 1 }, (__, column) => {
      const cell = sheet.cell(area.top + row, area.left + column);
      const { value } = cell;
      if (value === null) return '';
      if (isError(value)) return value.error;
      const isDay = typeof value === 'number' && isDateFormat(formatOf(cell));
      return isDay ? new Date(momentOf(value, zone)) : value;
    }),
  );
}

const failed = (error: string): Grid => [[{ value: { error } }]];

function evaluate(term: Term, world: World): Grid {
  const { timeZone } = world.book;
  switch (term.kind) {
    case 'constant':
      return [[{ value: term.value }]];
    case 'reference': {
      const { sheet, area } = term;
      return cellsOf(term, timeZone).map((row, r) =>
        row.map((_, c) => {
          const cell = sheet.cell(area.top + r, area.left + c);
          return { value: cell.value, ...(formatOf(cell) !== '' && { format: formatOf(cell) }) };
        }),
      );
    }
    case 'stack': {
      const parts = term.parts.map((part) => evaluate(part, world));
      const width = parts[0]?.[0]?.length ?? 0;
      const fits = parts.every((part) => part.every((row) => row.length === width));
      return fits ? parts.flat() : failed('#REF!');
    }
    case 'call':
      return callFunction(term, world);
  }
}

function callFunction({ name, given }: Term & { readonly kind: 'call' }, world: World): Grid {
  const run = new Execution(world, 'customFunction', scriptServices);
  const passed = given.map((term): unknown => {
    if (term.kind === 'constant') return term.value;
    const cells: readonly (readonly unknown[])[] =
      term.kind === 'reference'
        ? cellsOf(term, world.book.timeZone)
        : evaluate(term, world).map((row) => row.map(({ value }) => (isError(value) ? value.error : (value ?? ''))));
    return cells.length === 1 && cells[0]?.length === 1 ? cells[0][0] : cells;
  });
  try {
    const result = run.inside(() => run.topLevel(name)?.(...passed.map((value) => run.toScript(value))));
    return gridOf(run.fromScript(result), world);
  } catch (error) {
    if (isScriptError(error)) return failed('#ERROR!');
    throw error;
  }
}

/** Whether the script itself threw, or Google did; faults of the emulator are for the tester. */
function isScriptError(error: unknown): boolean {
  return error instanceof GoogleError || !(error instanceof Error);
}

function gridOf(result: unknown, world: World): Grid {
  if (!Array.isArray(result)) return [[spillValue(result, world)]];
  if (result.length === 0 || !result.every(Array.isArray)) return failed('#ERROR!');
  return (result as readonly (readonly unknown[])[]).map((row) => row.map((value) => spillValue(value, world)));
}

function spillValue(value: unknown, { book }: World): SpillValue {
  if (value instanceof Date) {
    return { value: serialAt(value.getTime(), book.timeZone), format: localeRules(book.locale).dateFormat };
  }
  if (value === null || value === undefined) return { value: null };
  const known = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return { value: known ? value : { error: '#ERROR!' } };
}

interface Anchor {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

function anchorsOf(book: Book): Anchor[] {
  const anchors: Anchor[] = [];
  for (const sheet of book.sheets) {
    sheet.forEachCell((cell, row, column) => {
      if (cell.formula !== undefined) anchors.push({ sheet, row, column, cell });
    });
  }
  return anchors;
}

/** Takes every spilt value away and lays them anew, the first formula of a sheet first. */
function layAll(book: Book): void {
  for (const sheet of book.sheets) {
    sheet.forEachCell((cell, row, column) => {
      if (cell.spilled === true) sheet.put(row, column, { look: cell.look, ...ruleOf(cell), value: null });
    });
  }
  for (const { sheet, row, column, cell } of anchorsOf(book)) {
    if (cell.result === undefined) continue;
    const { values } = cell.result;
    const height = values.length;
    const width = values[0]?.length ?? 1;
    const isBlocked =
      row + height > sheet.rows || column + width > sheet.columns || occupied(sheet, row, column, values);
    if (isBlocked) {
      sheet.put(row, column, { ...cell, value: { error: '#REF!' } });
      continue;
    }
    values.forEach((line, r) => {
      line.forEach((spill, c) => {
        const before = sheet.cell(row + r, column + c);
        const first = r === 0 && c === 0;
        sheet.put(row + r, column + c, withSpill(first ? cell : before, spill, first));
      });
    });
  }
}

function ruleOf({ rule }: Cell): Pick<Cell, 'rule'> {
  return rule === undefined ? {} : { rule };
}

function occupied(sheet: Sheet, row: number, column: number, values: Grid): boolean {
  return values.some((line, r) =>
    line.some((_, c) => {
      if (r === 0 && c === 0) return false;
      const { value, formula } = sheet.cell(row + r, column + c);
      return value !== null || formula !== undefined;
    }),
  );
}

function withSpill(cell: Cell, { value, format }: SpillValue, isAnchor: boolean): Cell {
  const isPlain = format === undefined || formatOf(cell) !== '';
  const look = isPlain ? cell.look : { ...cell.look, NumberFormat: format };
  return isAnchor ? { ...cell, value, look } : { look, ...ruleOf(cell), value, spilled: true };
}

/** Works out every formula that is ours until nothing changes any more. */
export function recalculate(world: World): void {
  const { book } = world;
  if (anchorsOf(book).length === 0 && !hasSpills(book)) return;
  const functions = functionsOf(world);
  layAll(book);
  for (let round = 0; ; round += 1) {
    if (round === MOST_ROUNDS) throw new Error('formulas that depend on each other in a circle');
    let changed = false;
    for (const { sheet, row, column } of anchorsOf(book)) {
      const cell = sheet.cell(row, column);
      const term = termOf(cell.formula ?? '', book, sheet, functions);
      if (term === null) continue;
      const key = keyOf(cell.formula ?? '', term, world);
      if (cell.result?.key === key) continue;
      sheet.put(row, column, { ...cell, result: { key, values: evaluate(term, world) } });
      changed = true;
    }
    if (!changed) return;
    layAll(book);
  }
}

function keyOf(formula: string, term: Term, world: World): string {
  const taken = referencesIn(term).flatMap((reference) =>
    reference.kind === 'reference' ? [cellsOf(reference, world.book.timeZone)] : [],
  );
  return JSON.stringify([isCalling(term) ? formula : areaName(noArea(term)), taken]);
}

function noArea(term: Term): Area {
  return term.kind === 'reference' ? term.area : { top: 0, left: 0, bottom: 0, right: 0 };
}

function hasSpills(book: Book): boolean {
  let found = false;
  for (const sheet of book.sheets) {
    sheet.forEachCell(({ spilled }) => {
      found ||= spilled === true;
    });
  }
  return found;
}

export type { CellError, CellValue };
