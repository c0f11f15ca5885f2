/** The surroundings of the pane in Google Sheets: today, files out, Google Docs, and what is remembered in this browser. */
import type { OnlineDocuments, PaneHost } from '../../../host/pane-host';
import type { Workbook } from '../../../host/workbook';
import type { Problem } from '../../../register/problem';
import type { Memory } from '../../browser/memory';
import { browserSurroundings } from '../../browser/surroundings';
import { fileHelp } from './file-help';

/** The surroundings of the open spreadsheet; `onlineDocuments` is null in the build that may make none. */
export function sheetsPaneHost(parts: {
  readonly workbook: Workbook;
  readonly title: string | null;
  readonly warnings: readonly Problem[];
  readonly memory: Memory;
  readonly onlineDocuments: OnlineDocuments | null;
}): PaneHost {
  const { workbook, title, warnings, memory, onlineDocuments } = parts;
  return {
    workbook,
    title,
    warnings,
    fileHelp,
    ...browserSurroundings(memory),
    ...(onlineDocuments !== null && { onlineDocuments }),
  };
}
