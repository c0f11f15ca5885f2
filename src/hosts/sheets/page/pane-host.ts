/** The surroundings of the pane in Google Sheets: today, files out, Google Docs, and what is remembered in this browser. */
import type { OnlineDocuments, PaneHost, SavedFile } from '../../../host/pane-host';
import type { Workbook } from '../../../host/workbook';
import { dayInVietnam } from '../../../register/dates';
import { success, type Problem, type Result } from '../../../register/problem';
import { download } from '../../browser/download';
import type { Memory } from '../../browser/memory';
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
    ...(onlineDocuments !== null && { onlineDocuments }),
    today: () => dayInVietnam(Date.now()),
    saveFile: (file): Promise<Result<SavedFile>> => {
      const sent = download(file);
      return Promise.resolve(sent.ok ? success({ name: sent.value.name, how: 'sent' }) : sent);
    },
    remembered: (key) => memory.get(key),
    remember: (key, value) => {
      memory.set(key, value);
    },
  };
}
