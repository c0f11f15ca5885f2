/** The files of Office.js that Excel's add-ins need, for networks that do not reach Microsoft's server. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** From the folder `dist` of the package: the loader, Excel's part for each platform, texts in our languages, telemetry. */
export const OFFICE_FILES = [
  'office.js',
  'o15apptofilemappingtable.js',
  'excel-web-16.00.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'excel-ios-16.00.js',
  'vi-vn/office_strings.js',
  'en-us/office_strings.js',
  'telemetry/oteljs_agave.js',
] as const;

/** The files, unchanged, with the licence under which they may be handed on as a part of the add-in. */
export function officeFiles(): Readonly<Record<string, Uint8Array>> {
  const home = dirname(require.resolve('@microsoft/office-js/package.json'));
  const files = OFFICE_FILES.map((name) => [name, readFileSync(join(home, 'dist', name))] as const);
  return Object.fromEntries([...files, ['LICENSE.md', readFileSync(join(home, 'LICENSE.md'))] as const]);
}
