/** The surroundings of the pane in the workbench: today, downloads, and what is remembered in this browser. */
import type { PaneHost, SavedFile } from '../../../host/pane-host';
import type { Workbook } from '../../../host/workbook';
import { dayInVietnam } from '../../../register/dates';
import { success, type Result } from '../../../register/problem';
import { download } from '../files/download';
import type { Memory } from './memory';

/** The surroundings of one open workbook. */
export function paneHost(parts: {
  readonly workbook: Workbook;
  readonly title: string;
  readonly memory: Memory;
}): PaneHost {
  const { workbook, title, memory } = parts;
  return {
    workbook,
    title,
    today: () => dayInVietnam(Date.now()),
    saveFile: (file): Promise<Result<SavedFile>> => {
      const sent = download(file);
      if (!sent.ok) return Promise.resolve(sent);
      return Promise.resolve(success({ name: sent.value.name, how: 'sent' }));
    },
    remembered: (key) => memory.get(key),
    remember: (key, value) => {
      memory.set(key, value);
    },
  };
}
