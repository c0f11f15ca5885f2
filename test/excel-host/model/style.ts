/** How a cell looks: flat, immutable and shared, so that a column of 20,000 cells holds one style. */

/** Values by dotted names, e.g. `font.bold`, `fill.color`, `border.top.style`; what is absent is as in a new workbook. */
export type StyleValue = string | number | boolean | null;
export type Style = Readonly<Record<string, StyleValue>>;

/** What a cell of a new workbook shows; `fill.color` is white although nothing is filled. */
const DEFAULTS: Style = {
  numberFormat: 'General',
  quotePrefix: false,
  'font.name': 'Calibri',
  'font.size': 11,
  'font.color': '#000000',
  'font.bold': false,
  'font.italic': false,
  'font.underline': 'None',
  'font.strikethrough': false,
  'fill.color': '#FFFFFF',
  wrapText: false,
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  indentLevel: 0,
  textOrientation: 0,
  shrinkToFit: false,
  readingOrder: 'Context',
  'protection.locked': true,
  'protection.formulaHidden': false,
};

/** The sides of a cell. */
export const SIDES = ['top', 'bottom', 'left', 'right', 'diagonalDown', 'diagonalUp'] as const;
export type Side = (typeof SIDES)[number];

const BORDER_DEFAULTS: Style = { style: 'None', color: '#000000', weight: 'Thin' };

export const PLAIN: Style = Object.freeze({});

const shared = new Map<string, Style>([['{}', PLAIN]]);

/** The one shared style with these values. */
function styleOf(values: Style): Style {
  const kept = Object.entries(values)
    .filter(([name, value]) => value !== defaultOf(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const key = JSON.stringify(Object.fromEntries(kept));
  const known = shared.get(key);
  if (known !== undefined) return known;
  const made = Object.freeze(Object.fromEntries(kept));
  shared.set(key, made);
  return made;
}

function defaultOf(name: string): StyleValue {
  if (name.startsWith('border.')) return BORDER_DEFAULTS[name.slice(name.lastIndexOf('.') + 1)] ?? null;
  return DEFAULTS[name] ?? null;
}

/** One value of a style. */
export function styleValue(style: Style, name: string): StyleValue {
  const own = style[name];
  return own === undefined ? defaultOf(name) : own;
}

/** Makes the changed style of each style it is given; remembers what it made. */
export function restyler(changes: Style): (before: Style) => Style {
  const made = new Map<Style, Style>();
  return (before) => {
    const known = made.get(before);
    if (known !== undefined) return known;
    const after = styleOf({ ...before, ...changes });
    made.set(before, after);
    return after;
  };
}
