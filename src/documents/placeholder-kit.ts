/** Short ways to declare the places of a template. */
import type { ItemName, Placeholder } from './placeholders';

/** What a list may have beside its name. */
type ListOptions = Pick<Placeholder, 'required' | 'en' | 'item'>;

/** A place that prints. */
export function text(name: string, about: string, en?: string): Placeholder {
  return { name, about, kind: 'text', ...(en === undefined ? {} : { en }) };
}

/** A block repeated for each item. */
export function list(
  name: string,
  about: string,
  within: readonly Placeholder[],
  options: ListOptions = {},
): Placeholder {
  return { name, about, kind: 'list', within, ...options };
}

/** A block shown or not. */
export function condition(name: string, about: string, ...within: readonly Placeholder[]): Placeholder {
  return { name, about, kind: 'condition', within };
}

/** A place without which the document would lose what it is for. */
export function required(placeholder: Placeholder): Placeholder {
  return { ...placeholder, required: true };
}

/** What a list must not be without. */
export const MUST = { required: true } as const;

/** The items of a list told apart by their code in the register. */
export function coded(vi: string, en: string): ItemName {
  return { vi, en, keys: ['mã'], unique: true };
}
