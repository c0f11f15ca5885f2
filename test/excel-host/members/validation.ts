/** Data validation of ranges. */
import { invalidArgument } from '../model/fault';
import { checkFormula } from '../model/formulas';
import { tokensOf } from '../model/references';
import type { Json, Validation } from '../model/things';
import type { Call } from '../protocol/call';
import { HostType, type Scalar } from '../protocol/host-type';
import { areasOf, type Cells } from './range-areas';

const TYPES: Readonly<Record<string, string>> = {
  list: 'List',
  custom: 'Custom',
  date: 'Date',
  decimal: 'Decimal',
  textLength: 'TextLength',
  time: 'Time',
  wholeNumber: 'WholeNumber',
};
const NO_PROMPT = { showPrompt: true, title: '', message: '' };
const NO_ALERT = { showAlert: true, style: 'Stop', title: '', message: '' };

function current({ sheet, refs }: Cells): Validation | 'mixed' | null {
  const all = areasOf({ sheet, refs }).map((area) => sheet.validationOf(area));
  const [first = null] = all;
  return all.every((one) => one === first) ? first : 'mixed';
}

function typeOf(rule: Json): string {
  return TYPES[Object.keys(rule)[0] ?? ''] ?? 'None';
}

/** Puts a rule on cells; what they had is replaced. */
function put(cells: Cells, change: Partial<Validation>): void {
  const before = current(cells);
  const kept: Omit<Validation, 'areas'> =
    before === null || before === 'mixed'
      ? { rule: {}, prompt: NO_PROMPT, errorAlert: NO_ALERT, ignoreBlanks: true }
      : before;
  for (const area of areasOf(cells)) cells.sheet.clearValidation(area);
  cells.sheet.validations.push({ ...kept, ...change, areas: areasOf(cells) });
}

function checkRule(rule: unknown, cells: Cells, call: Call): Json {
  if (typeof rule !== 'object' || rule === null) throw invalidArgument('a validation rule');
  const [kind = ''] = Object.keys(rule);
  if (TYPES[kind] === undefined || Object.keys(rule).length !== 1) throw invalidArgument(`validation ${kind}`);
  const inner = Object.values(rule)[0] as Json;
  for (const value of Object.values(inner)) {
    if (typeof value !== 'string') continue;
    if (!value.startsWith('=')) {
      if (kind === 'list' && value.length > 255) throw invalidArgument('a list of more than 255 characters');
      continue;
    }
    if (tokensOf(value).some((token) => token.kind === 'brackets')) {
      throw invalidArgument('a validation can not refer to table columns');
    }
    checkFormula(call.book, value, { sheet: cells.sheet, table: null });
  }
  return rule as Json;
}

const lengthOf = (text: unknown): number => (typeof text === 'string' ? text.length : 0);

/** Excel keeps at most so many characters of a message and of its title. */
function checkMessage(value: unknown, title: number, message: number): Json {
  if (typeof value !== 'object' || value === null) throw invalidArgument('a message');
  const json = value as Json;
  if (lengthOf(json['title']) > title || lengthOf(json['message']) > message) {
    throw invalidArgument(`a title of at most ${title}, a message of at most ${message} characters`);
  }
  return json;
}

function property<K extends 'prompt' | 'errorAlert' | 'ignoreBlanks'>(
  name: K,
  check: (value: unknown) => Validation[K],
  otherwise: Validation[K],
): Scalar<Cells> {
  return {
    get: (cells) => {
      const found = current(cells);
      return found === 'mixed' ? null : found === null ? otherwise : found[name];
    },
    set: (cells, value, call) => {
      call.guard(cells.sheet);
      put(cells, { [name]: check(value) });
    },
  };
}

export const dataValidationType: HostType<Cells> = new HostType<Cells>('DataValidation', {
  scalars: {
    Type: (cells) => {
      const found = current(cells);
      return found === 'mixed' ? 'Inconsistent' : found === null ? 'None' : typeOf(found.rule);
    },
    Rule: {
      get: (cells) => {
        const found = current(cells);
        return found === 'mixed' ? null : found === null ? {} : found.rule;
      },
      set: (cells, rule, call) => {
        call.guard(cells.sheet);
        put(cells, { rule: checkRule(rule, cells, call) });
      },
    },
    Prompt: property('prompt', (value) => checkMessage(value, 32, 255), NO_PROMPT),
    ErrorAlert: property('errorAlert', (value) => checkMessage(value, 32, 225), NO_ALERT),
    IgnoreBlanks: property('ignoreBlanks', (value) => value === true, true),
  },
  methods: {
    Clear: (cells, _args, call) => {
      call.guard(cells.sheet);
      for (const area of areasOf(cells)) cells.sheet.clearValidation(area);
    },
  },
});

export const VALIDATION_TYPES = [dataValidationType] as const;
