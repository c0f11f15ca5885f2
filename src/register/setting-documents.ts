/** The documents that settings name: codes typed in one cell, told apart and resolved like those in the cells of tables. */
import type { Register } from './register';
import type { SettingId, Settings } from './settings';

/** The settings that name documents. */
export const DOCUMENT_SETTINGS = ['planDocument', 'teamDocument', 'groundDocuments'] as const satisfies SettingId[];

/** A setting that names documents. */
export type DocumentSetting = (typeof DOCUMENT_SETTINGS)[number];

/** Those of them that name any number of documents. */
const SEVERAL: ReadonlySet<DocumentSetting> = new Set<DocumentSetting>(['groundDocuments']);

/** The codes of the documents that a setting of an open register names, each once, in the order written. */
export function settingDocuments({ settings }: Pick<Register, 'settings'>, id: DocumentSetting): readonly string[] {
  const value = settings[id];
  if (value === null) return [];
  return SEVERAL.has(id) ? partsOf(value, ';') : [value];
}

/**
 * The same settings with codes as rows have them. Codes are separated by semicolons, or by commas where no code has one.
 * A setting for one document that names two keeps what was typed, for the checks to report.
 */
export function resolveDocumentSettings(
  settings: Settings,
  codes: Iterable<string>,
  resolve: (typed: string) => string,
): Settings {
  const known = new Set(codes);
  const hasCommas = [...known].some((code) => code.includes(','));
  const codesIn = (text: string): string[] =>
    partsOf(text, ';').flatMap((part) => {
      const pieces = partsOf(part, ',').map(resolve);
      const isOne = known.has(resolve(part)) || (hasCommas && !pieces.every((piece) => known.has(piece)));
      return isOne ? [resolve(part)] : pieces;
    });
  const resolved = DOCUMENT_SETTINGS.flatMap((id) => {
    const typed = settings[id];
    const found = typed === null ? [] : [...new Set(codesIn(typed))];
    return found.length === 1 || SEVERAL.has(id) ? [[id, found.join('; ') || null] as const] : [];
  });
  return { ...settings, ...Object.fromEntries(resolved) };
}

function partsOf(text: string, separator: string): string[] {
  const parts = text.split(separator).map((part) => part.trim());
  return parts.filter((part) => part !== '');
}
