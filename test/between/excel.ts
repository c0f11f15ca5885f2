/** The add-in's custom functions in a stand-in for Excel, registered by the add-in's own script. */
import { setDate1904 } from '../../src/hosts/excel/date-system';
import { registerFunctions } from '../../src/hosts/excel/functions';
import { ExcelHost, type ExcelBook, type ExcelClient } from '../excel-host';
import { DECLARED, join, type Opened } from '../hosts/excel/support';

const page = globalThis as Record<string, unknown>;

/** Registers the functions with a client, as its page would; what they ask of the page stays that client's. */
export function registerIn({ CustomFunctions, Office }: ExcelClient): void {
  page['CustomFunctions'] = CustomFunctions;
  page['Office'] = Office;
  setDate1904(false);
  registerFunctions();
}

/** The add-in in a workbook with its functions live. */
export function withFunctions(opened: Opened): Opened {
  registerIn(opened.client);
  opened.host.calculateWith(opened.client.session);
  return opened;
}

/** Opens a workbook in Excel with the add-in. */
export async function openInExcel(book: ExcelBook): Promise<Opened> {
  const host = new ExcelHost(book, { requirementSets: DECLARED });
  const opened = withFunctions({ book, host, ...(await join(host)) });
  await host.settled();
  return opened;
}
