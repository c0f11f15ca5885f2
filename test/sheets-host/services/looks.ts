/** How cells can look, by the names that Range has for it. */
import { EnumValue } from '../api';
import type { Cell } from '../model/cell';

interface Look {
  readonly plural: string;
  readonly byDefault: unknown;
  /** Where reading it is another member of Range, which is not emulated. */
  readonly setOnly?: true;
}

/** How cells can look: the names that Range has for it, and what it says of a cell that nobody has changed. */
export const LOOKS: Readonly<Record<string, Look>> = {
  NumberFormat: { plural: 'NumberFormats', byDefault: '0.###############' },
  Note: { plural: 'Notes', byDefault: '' },
  Background: { plural: 'Backgrounds', byDefault: '#ffffff' },
  FontColor: { plural: 'FontColors', byDefault: '#000000', setOnly: true },
  FontFamily: { plural: 'FontFamilies', byDefault: 'Arial' },
  FontSize: { plural: 'FontSizes', byDefault: 10 },
  FontStyle: { plural: 'FontStyles', byDefault: 'normal' },
  FontWeight: { plural: 'FontWeights', byDefault: 'normal' },
  FontLine: { plural: 'FontLines', byDefault: 'none' },
  HorizontalAlignment: { plural: 'HorizontalAlignments', byDefault: 'general' },
  VerticalAlignment: { plural: 'VerticalAlignments', byDefault: 'bottom' },
  Wrap: { plural: 'Wraps', byDefault: false },
  WrapStrategy: { plural: 'WrapStrategies', byDefault: EnumValue.of('WrapStrategy', 'OVERFLOW') },
};

/** The members that set one look of a whole range. */
export const LOOK_SETTERS: readonly string[] = Object.keys(LOOKS).map((name) => `set${name}`);

/** A look with one thing changed; what is as by default is left out. */
export function lookWith(before: Cell['look'], name: string, given: unknown): Cell['look'] {
  const isDefault =
    given === null ||
    given === undefined ||
    (name === 'NumberFormat' && typeof given === 'string' && /^general$/iu.test(given));
  if (!isDefault) return { ...before, [name]: given };
  return Object.fromEntries(Object.entries(before).filter(([key]) => key !== name));
}
