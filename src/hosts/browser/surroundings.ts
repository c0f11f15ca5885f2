/** The surroundings of a pane that lives in a browser: today, files out as downloads, and what is remembered there. */
import type { PaneHost, SavedFile } from '../../host/pane-host';
import { dayInVietnam } from '../../register/dates';
import { success, type Result } from '../../register/problem';
import { download } from './download';
import type { Memory } from './memory';

/** What every such pane has of its host; the workbook and its own ways come from the host. */
export function browserSurroundings(
  memory: Memory,
): Required<Pick<PaneHost, 'today' | 'saveFile' | 'remembered' | 'remember'>> {
  return {
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
