/** A register in the stand-in for Google Sheets, with the script and through the port of the sidebar; what is asked is counted. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Call } from '../../src/hosts/sheets/client/call';
import { openSheetsWorkbook, type SheetsWorkbook } from '../../src/hosts/sheets/client/sheets-workbook';
import { GoogleSheets, type PushedFile } from '../../test/sheets-host';
import { AS_OF } from '../register';
import { valueOf } from '../workbooks/contenders';

const BUILT = join(process.cwd(), 'dist', 'bench', 'sheets');

/** The text of a built file. */
export function built(name: string): string {
  return readFileSync(join(BUILT, name), 'utf8');
}

/** The built script and its project file. */
export function pushedFiles(): readonly PushedFile[] {
  return [
    { name: 'appsscript', type: 'JSON', source: built('appsscript.json') },
    { name: 'Code', type: 'SERVER_JS', source: built('Code.js') },
  ];
}

/** What some work asked of Google. */
export interface Asked {
  /** Calls of the script by the sidebar or the menu. */
  readonly runs: number;
  /** Calls of the script that Google's servers answer. */
  readonly services: number;
  /** Bytes over google.script.run. */
  readonly sent: number;
  readonly received: number;
}

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value ?? null));
}

/** One spreadsheet with one user. */
export class RegisterInSheets {
  readonly sheets: GoogleSheets;
  private asking: { -readonly [K in keyof Asked]: Asked[K] } = { runs: 0, services: 0, sent: 0, received: 0 };

  constructor(files: readonly PushedFile[]) {
    this.sheets = new GoogleSheets({ files, name: 'Sổ kiểm tra', now: `${AS_OF}T02:00:00Z` });
  }

  private readonly call: Call = async (name, argument) => {
    this.asking.runs += 1;
    this.asking.sent += bytesOf(argument);
    const answer = await this.sheets.call(name, argument);
    this.asking.services += this.sheets.last.calls.length;
    this.asking.received += bytesOf(answer);
    return answer as Awaited<ReturnType<Call>> as never;
  };

  /** Opens the sidebar. */
  async open(): Promise<SheetsWorkbook> {
    return valueOf(await openSheetsWorkbook(this.call));
  }

  /** Chooses an item of the menu. */
  choose(item: string): void {
    this.asking.runs += 1;
    this.sheets.execute('menu', item);
    this.asking.services += this.sheets.last.calls.length;
  }

  /** Runs some work and tells what it asked of Google. */
  async asked<T>(work: () => Promise<T>): Promise<Asked & { readonly result: T }> {
    this.asking = { runs: 0, services: 0, sent: 0, received: 0 };
    const result = await work();
    return { result, ...this.asking };
  }
}
