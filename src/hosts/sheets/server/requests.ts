/** What each call may be given, as `../wire` declares it. */
import type {
  ApplyRequest,
  DocumentRequest,
  DrawRequest,
  InspectRequest,
  ReadRequest,
  RemoveRequest,
  SelectRequest,
} from '../wire';
import {
  amount,
  area,
  both,
  color,
  day,
  flag,
  id,
  isObject,
  kinds,
  list,
  nothing,
  optional,
  orNull,
  record,
  test,
  text,
  tuple,
  whole,
  word,
  type Check,
} from './check';

const date = record({ date: day });
const formula = record({ formula: test((value) => typeof value === 'string' && value.startsWith('='), 'a formula') });
const single = test(
  (value) => value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value),
  'a cell',
);
const input: Check = (value, path) => {
  if (!isObject(value)) single(value, path);
  else if ('formula' in value) formula(value, path);
  else date(value, path);
};
const rows = list(list(input));
const cells: Check = both(
  rows,
  test((value) => {
    const [first, ...others] = value as unknown[][];
    return first !== undefined && first.length > 0 && others.every(({ length }) => length === first.length);
  }, 'rows of one length'),
);
const oneKind = test((value) => {
  const all = (value as unknown[][]).flat();
  const count = all.filter((one) => isObject(one) && 'formula' in one).length;
  return count === 0 || count === all.length;
}, 'all formulas or none');

const read = record({ sheets: orNull(list(text)), formulas: flag });

const apply = record({
  expected: list(record({ sheet: id, stamp: text })),
  writes: list(record({ sheet: id, row: whole, column: whole, cells: both(cells, oneKind) })),
  reread: read,
});

const look = {
  format: optional(text),
  font: optional(text),
  size: optional(amount),
  bold: optional(flag),
  italic: optional(flag),
  underline: optional(flag),
  color: optional(color),
  fill: optional(color),
  wrap: optional(flag),
  horizontal: optional(word('left', 'center', 'right')),
  vertical: optional(word('top', 'middle', 'bottom')),
  border: optional(color),
};

const rule = kinds('kind', {
  range: record({ sheet: text, area }),
  date: record({ first: day, last: day }),
  formula: record({ formula: text }),
});

const draw = both(
  record({ sheet: text }),
  kinds('draw', {
    sheet: record({
      mark: text,
      at: orNull(whole),
      rows: whole,
      columns: whole,
      font: text,
      size: amount,
      tab: color,
      gridLines: flag,
      widths: list(whole),
    }),
    cells: record({ row: whole, column: whole, cells }),
    look: record({ areas: list(area), look: record(look) }),
    heights: record({ heights: list(tuple(whole, whole)) }),
    merge: record({ area }),
    freeze: record({ rows: whole, columns: whole }),
    note: record({ notes: list(tuple(whole, whole, text)) }),
    link: record({ row: whole, column: whole, to: text, text }),
    rule: record({ area, rule: orNull(rule), help: text }),
    highlights: record({ highlights: list(record({ areas: list(area), formula: text, look: record(look) })) }),
    protect: record({ area, description: text }),
    columns: record({ after: whole, row: whole, headers: list(text), widths: list(whole) }),
    names: record({ names: list(record({ name: text, area })) }),
    chart: record({
      chart: record({
        title: text,
        labels: area,
        values: area,
        row: whole,
        column: whole,
        width: whole,
        height: whole,
        bar: color,
      }),
    }),
  }),
);

const paragraph = record({
  runs: list(
    record({ text, bold: optional(flag), italic: optional(flag), underline: optional(flag), size: optional(amount) }),
  ),
  align: word('left', 'center', 'right', 'justify'),
  before: amount,
  after: amount,
  line: amount,
  firstLine: amount,
  left: amount,
  startsPage: optional(flag),
});
const table = record({ widths: list(amount), bordered: flag, rows: list(list(list(paragraph))) });
const block: Check = (value, path) => {
  (isObject(value) && 'rows' in value ? table : paragraph)(value, path);
};

/** Gives the request of a call, or refuses it with what is wrong about it. */
type Reader<T> = (given: unknown) => T;

function reader(check: Check): Reader<never> {
  return (given) => {
    check(given, 'request');
    return given as never;
  };
}

export const readRequest: Reader<ReadRequest> = reader(read);
export const applyRequest: Reader<ApplyRequest> = reader(apply);
export const drawRequest: Reader<DrawRequest> = reader(record({ steps: list(draw), from: whole }));
export const inspectRequest: Reader<InspectRequest> = reader(
  record({ sheets: list(record({ sheet: id, row: whole })) }),
);
export const removeRequest: Reader<RemoveRequest> = reader(record({ sheets: list(text), mark: text }));
export const selectRequest: Reader<SelectRequest> = reader(record({ sheet: orNull(text), cell: text }));
export const noRequest: Reader<null> = reader(nothing);
export const documentRequest: Reader<DocumentRequest> = reader(
  record({
    title: text,
    font: text,
    page: record({ width: amount, height: amount, top: amount, bottom: amount, left: amount, right: amount }),
    blocks: list(block),
  }),
);
