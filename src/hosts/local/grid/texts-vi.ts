/** Vietnamese for the texts of o-spreadsheet. */

const TEXTS: Readonly<Record<string, string>> = {};

/** A text of o-spreadsheet in Vietnamese; as it is where there is none. */
export function vietnamese(text: string): string {
  return TEXTS[text] ?? text;
}
