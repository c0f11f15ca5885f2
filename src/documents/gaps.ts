/** What a draft lacks: which value, of which item, in words for the clerk who is to fill it in. */
import type { Bilingual } from '../register/problem';
import type { TemplateData } from './fill';
import { declaredIn, type Placeholder } from './placeholders';

/** A place that had nothing to print. */
export interface MissingValue {
  /** The placeholder's name, or what stands in `[chưa có: …]`. */
  readonly name: string;
  /** The items it belongs to with their numbers, from the outside: `["kiến nghị theo đơn vị 1", "kiến nghị 3"]`. */
  readonly within: readonly string[];
  /** The same for a reader: "thời hạn hoàn thành của kiến nghị thứ 3 (PH-2023-003)". */
  readonly label: Bilingual;
}

/** A block being filled: its name and, of a list, which item of how many. */
export interface Frame {
  readonly name: string;
  readonly position: number | null;
  readonly of: number;
  /** What names are looked up in; null when the block is a mere condition. */
  readonly item: TemplateData | null;
}

const GAP = /\[chưa\s+có:\s+([^\]]+)\]/gu;
const LONGEST_KEY = 60;

/** What a text from elsewhere shows as missing. */
export function gapsIn(text: string): string[] {
  return text.includes('[') ? [...text.matchAll(GAP)].map(([, name = '']) => name.replace(/\s+/gu, ' ')) : [];
}

/**
 * Describes a gap that stands within some blocks, outermost first, when its value belongs to the first `depth` of them and
 * the rest are only around it.
 */
export function missingValue(
  name: string,
  frames: readonly Frame[],
  depth: number,
  fields: readonly Placeholder[],
): MissingValue {
  const within = frames
    .slice(0, depth)
    .filter(({ item }) => item !== null)
    .map((frame) => (frame.position === null ? frame.name : `${frame.name} ${String(frame.position)}`));
  return { name, within, label: labelOf(name, frames, depth, fields) };
}

function labelOf(name: string, frames: readonly Frame[], depth: number, fields: readonly Placeholder[]): Bilingual {
  const scopes: (readonly Placeholder[])[] = [fields];
  const blocks = frames.map((frame) => {
    const placeholder = declaredIn(frame.name, scopes);
    scopes.push(placeholder?.within ?? []);
    return { frame, placeholder };
  });
  const items: Bilingual[] = [];
  const own = declaration(name, scopes);
  for (const { frame, placeholder } of blocks.slice(0, Math.min(depth, own.depth)).reverse()) {
    const item = placeholder?.item;
    if (item === undefined || frame.position === null) continue;
    const key = keyOf(frame.item ?? {}, item.keys);
    if (frame.of > 1 || key !== '') items.push(itemLabel(item, frame, key));
    if (item.unique === true && key !== '') break;
  }
  const { placeholder } = own;
  const what = { vi: placeholder === undefined ? name : noun(placeholder.about), en: placeholder?.en ?? `“${name}”` };
  if (items.length === 0) return what;
  return {
    vi: `${what.vi} của ${items.map(({ vi }) => vi).join(', ')}`,
    en: `${what.en} of ${items.map(({ en }) => en).join(', ')}`,
  };
}

/** What prints a name, and how many blocks it is declared in: what is declared outside a block does not belong to it. */
function declaration(
  name: string,
  scopes: readonly (readonly Placeholder[])[],
): { readonly placeholder?: Placeholder; readonly depth: number } {
  const depth = scopes.map((scope) => scope.some((placeholder) => placeholder.name === name)).lastIndexOf(true);
  const found = scopes[depth]?.find((placeholder) => placeholder.name === name);
  const printing = found?.kind === 'condition' ? found.within?.find((inner) => inner.name === name) : found;
  return printing === undefined ? { depth: scopes.length } : { placeholder: printing, depth };
}

function itemLabel({ vi, en }: Bilingual, { position, of }: Frame, key: string): Bilingual {
  const number = String(position);
  const shown = key === '' ? '' : ` (${key})`;
  return of > 1
    ? { vi: `${vi} thứ ${number}${shown}`, en: `${en} ${number}${shown}` }
    : { vi: `${vi}${shown}`, en: `${en}${shown}` };
}

/** An explanation up to its first sign, within a sentence: "Ngày ban hành, viết đủ …" → "ngày ban hành". */
function noun(about: string): string {
  const [first = ''] = about.split(/[,;:]/u);
  return first.charAt(0).toLocaleLowerCase('vi') + first.slice(1);
}

/** What tells an item from the others; a condition within the item may hold it. */
function keyOf(item: TemplateData, names: readonly string[]): string {
  const inner = Object.values(item).filter((value) => typeof value === 'object' && value !== null) as TemplateData[];
  const values = names.map((name) => [item, ...inner].map((data) => data[name]).find(isText) ?? '');
  const key = values.filter((value) => value !== '').join(' ');
  return key.length > LONGEST_KEY ? `${key.slice(0, LONGEST_KEY).trimEnd()}…` : key;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
