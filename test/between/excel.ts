/** The add-in's custom functions in a stand-in for Excel, registered by the add-in's own script. */
import { setDate1904 } from '../../src/hosts/excel/date-system';
import { registerFunctions } from '../../src/hosts/excel/functions';
import type { ExcelClient } from '../excel-host';

const page = globalThis as Record<string, unknown>;

/** Registers the functions with a client, as its page would; what they ask of the page stays that client's. */
export function registerIn({ CustomFunctions, Office }: ExcelClient): void {
  page['CustomFunctions'] = CustomFunctions;
  page['Office'] = Office;
  setDate1904(false);
  registerFunctions();
}
