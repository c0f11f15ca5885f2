/** A small script as clasp would push it, for the tests of the stand-in itself. */
import { GoogleSheets, type GoogleSheetsOptions, type PushedFile } from '.';

const SCOPES = ['spreadsheets.currentonly', 'script.container.ui'];

/** The files of a push: the manifest, a page, and the code. */
export function pushed(code: string, scopes: readonly string[] = SCOPES): readonly PushedFile[] {
  const oauthScopes = scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`);
  const manifest = { timeZone: 'Asia/Ho_Chi_Minh', runtimeVersion: 'V8', oauthScopes };
  return [
    { name: 'appsscript', type: 'JSON', source: JSON.stringify(manifest) },
    { name: 'sidebar', type: 'HTML', source: '<p>Khung</p>' },
    { name: 'Code', type: 'SERVER_JS', source: code },
  ];
}

/** A spreadsheet whose script has `run(body)` for any lines of code; `ss` is the spreadsheet, `sheet` its first sheet. */
export function spreadsheet(options: Partial<GoogleSheetsOptions> & { readonly code?: string } = {}): GoogleSheets {
  const { code = '', ...rest } = options;
  const run = `function run(body) {
    const ss = SpreadsheetApp.getActive();
    return new Function('ss', 'sheet', body)(ss, ss.getSheets()[0]);
  }`;
  return new GoogleSheets({ files: pushed(`${run}\n${code}`), ...rest });
}
