/** The declared places to fill of a kind of document, and whether a template uses only those. */
import type { Problem } from '../register/problem';
import { placeholderUnknown } from './problems';

/** A place that a template may fill; a list or a condition has further places within. */
export interface Placeholder {
  readonly name: string;
  /** What it prints, for clerks, in one line. */
  readonly about: string;
  /** `text` prints; `list` repeats what stands between `{#…}` and `{/…}`; `condition` shows it or not. */
  readonly kind: 'text' | 'list' | 'condition';
  readonly within?: readonly Placeholder[];
}

/** A placeholder found in a template, with those within its block. */
export interface UsedTag {
  readonly name: string;
  readonly isBlock: boolean;
  readonly within: readonly UsedTag[];
}

type Scope = readonly (readonly Placeholder[])[];

function declared(name: string, scopes: Scope): Placeholder | undefined {
  for (let i = scopes.length - 1; i >= 0; i -= 1) {
    const found = scopes[i]?.find((placeholder) => placeholder.name === name);
    if (found !== undefined) return found;
  }
  return undefined;
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

function nearest(name: string, scopes: Scope): string | null {
  const wanted = plain(name);
  let best: string | null = null;
  let least = Math.max(2, Math.floor(wanted.length / 4)) + 1;
  for (const placeholder of scopes.flat()) {
    const changes = distance(wanted, plain(placeholder.name));
    if (changes < least) [best, least] = [placeholder.name, changes];
  }
  return best;
}

/** Problems for every placeholder of a template that is not declared where it stands. */
export function unknownPlaceholders(used: readonly UsedTag[], fields: readonly Placeholder[]): Problem[] {
  const problems: Problem[] = [];
  const visit = (tags: readonly UsedTag[], scopes: Scope, within: string | null): void => {
    for (const tag of tags) {
      const found = declared(tag.name, scopes);
      if (found === undefined)
        problems.push(placeholderUnknown({ tag: tag.name, within, nearest: nearest(tag.name, scopes) }));
      else if (tag.isBlock) visit(tag.within, [...scopes, found.within ?? []], tag.name);
    }
  };
  visit(used, [fields], null);
  return problems;
}
