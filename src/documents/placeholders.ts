/** The declared places to fill of a kind of document, and whether a template has those it must and no others. */
import type { Bilingual, Problem } from '../register/problem';
import { placeholderUnknown, templateLacksPlaces } from './problems';

/** A place that a template may fill; a list or a condition has further places within. */
export interface Placeholder {
  readonly name: string;
  /** What it prints, for clerks, in one line. */
  readonly about: string;
  /** `text` prints; `list` repeats what stands between `{#…}` and `{/…}`; `condition` shows it or not. */
  readonly kind: 'text' | 'list' | 'condition';
  readonly within?: readonly Placeholder[];
  /** Without it the document would lose what it is for: a template that lacks it is refused. */
  readonly required?: true;
  /** What it prints, in a few English words; the Vietnamese ones are those of `about` up to its first sign. */
  readonly en?: string;
  /** Of a list: what one item is called where a gap in it is reported. */
  readonly item?: ItemName;
}

/** The name of one item of a list, and the places within it that tell it from the others. */
export interface ItemName extends Bilingual {
  readonly keys: readonly string[];
  /** The keys alone find the item, whatever it stands in. */
  readonly unique?: true;
}

/** A placeholder found in a template, with those within its block. */
export interface UsedTag {
  readonly name: string;
  readonly isBlock: boolean;
  /** `{^name}…{/name}` */
  readonly inverted: boolean;
  readonly within: readonly UsedTag[];
}

/** The placeholder of a name, looked up from the innermost scope (the last) outwards. */
export function declaredIn(name: string, scopes: readonly (readonly Placeholder[])[]): Placeholder | undefined {
  for (let i = scopes.length - 1; i >= 0; i -= 1) {
    const found = scopes[i]?.find((placeholder) => placeholder.name === name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The placeholders of a block, with the marks that open it: `{#kiến nghị theo đơn vị}{#kiến nghị}`. */
interface Scope {
  readonly opening: string;
  readonly placeholders: readonly Placeholder[];
}

function declared(name: string, scopes: readonly Scope[]): (Scope & { readonly found: Placeholder }) | undefined {
  for (let i = scopes.length - 1; i >= 0; i -= 1) {
    const scope = scopes[i];
    const found = scope?.placeholders.find((placeholder) => placeholder.name === name);
    if (scope !== undefined && found !== undefined) return { ...scope, found };
  }
  return undefined;
}

function mark({ name, kind }: Placeholder): string {
  return kind === 'text' ? `{${name}}` : `{#${name}}`;
}

/** Letters without marks or case: what a clerk may have typed for a name. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

function nearest(name: string, scopes: readonly Scope[]): string | null {
  const wanted = plain(name);
  let best: string | null = null;
  let least = Math.max(2, Math.floor(wanted.length / 4)) + 1;
  for (const placeholder of scopes.flatMap(({ placeholders }) => placeholders)) {
    const changes = distance(wanted, plain(placeholder.name));
    if (changes < least) [best, least] = [placeholder.name, changes];
  }
  return best;
}

/** What is wrong with the placeholders of a template: each that is not declared where it stands, then all that it lacks. */
export function placeholderProblems(tags: readonly UsedTag[], fields: readonly Placeholder[]): Problem[] {
  const problems: Problem[] = [];
  const used = new Set<string>();
  const visit = (within: readonly UsedTag[], scopes: readonly Scope[], block: string | null): void => {
    for (const tag of within) {
      const place = declared(tag.name, scopes);
      if (place === undefined) {
        problems.push(placeholderUnknown({ tag: tag.name, within: block, nearest: nearest(tag.name, scopes) }));
      } else if (tag.inverted) {
        visit(tag.within, scopes, block);
      } else {
        const { found } = place;
        const opening = place.opening + mark(found);
        if (tag.isBlock === (found.kind !== 'text')) used.add(opening);
        if (tag.isBlock) visit(tag.within, [...scopes, { opening, placeholders: found.within ?? [] }], tag.name);
      }
    }
  };
  visit(tags, [{ opening: '', placeholders: fields }], null);
  const lacking = lackingIn({ opening: '', placeholders: fields }, used);
  return lacking.length === 0 ? problems : [...problems, templateLacksPlaces({ places: lacking })];
}

/** The required places that are not used, each with the marks of the blocks it belongs in. */
function lackingIn({ opening, placeholders }: Scope, used: ReadonlySet<string>): string[] {
  return placeholders.flatMap((placeholder) => {
    const path = opening + mark(placeholder);
    if (!used.has(path) && placeholder.required !== true) return [];
    const inner = lackingIn({ opening: path, placeholders: placeholder.within ?? [] }, used);
    return inner.length > 0 || used.has(path) ? inner : [path];
  });
}
