/** The surroundings of the pane in Excel: today, files out, and what is remembered in this browser. */
import type { FileHelp, PaneHost, SavedFile } from '../../../host/pane-host';
import type { Workbook } from '../../../host/workbook';
import { dayInVietnam } from '../../../register/dates';
import { success, type Result } from '../../../register/problem';
import { download } from '../../browser/download';
import type { Memory } from '../../browser/memory';

/** The surroundings of the open workbook. */
export function excelPaneHost(parts: {
  readonly workbook: Workbook;
  readonly title: string | null;
  readonly memory: Memory;
  readonly fileHelp: FileHelp;
  readonly keepsValues: boolean;
}): PaneHost {
  const { workbook, title, memory, fileHelp, keepsValues } = parts;
  return {
    workbook,
    title,
    fileHelp,
    keepsValues,
    libraries: 'Office.js (Microsoft)',
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
