/** Vietnamese for the texts of o-spreadsheet that a user of the grid meets. */
import { INTERFACE_TEXTS } from './texts-vi-interface';
import { RULE_TEXTS } from './texts-vi-rules';

const TEXTS: ReadonlyMap<string, string> = new Map([...Object.entries(INTERFACE_TEXTS), ...Object.entries(RULE_TEXTS)]);

/** Whether a text has its Vietnamese. */
export function hasVietnamese(text: string): boolean {
  return TEXTS.has(text);
}

/** A text of o-spreadsheet in Vietnamese, its placeholders kept; as it is where there is none. */
export function vietnamese(text: string): string {
  return TEXTS.get(text) ?? text;
}
