/** The surroundings of the pane in the workbench: today, downloads, and what is remembered in this browser. */
import type { PaneHost, SavedFile } from '../../../host/pane-host';
import type { Workbook } from '../../../host/workbook';
import { dayInVietnam } from '../../../register/dates';
import { success, type Result } from '../../../register/problem';
import { download } from '../../browser/download';
import type { Memory } from '../../browser/memory';
import { fileHelp } from './file-help';

/** The surroundings of one open workbook; `onJump` hears of cells that the pane shows. */
export function paneHost(parts: {
  readonly workbook: Workbook;
  readonly title: string;
  readonly memory: Memory;
  readonly onJump: () => void;
}): PaneHost {
  const { workbook, title, memory, onJump } = parts;
  return {
    workbook: heard(workbook, onJump),
    title,
    fileHelp,
    libraries: 'o-spreadsheet, owl (LGPL-3.0), Bootstrap (MIT)',
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

/** The workbook, with an ear for jumps. */
function heard(workbook: Workbook, onJump: () => void): Workbook {
  return {
    capabilities: workbook.capabilities,
    read: (tables) => workbook.read(tables),
    apply: (changes) => workbook.apply(changes),
    addTables: (tables) => workbook.addTables(tables),
    refresh: () => workbook.refresh(),
    renew: () => workbook.renew(),
    onChange: (listener) => workbook.onChange(listener),
    select: async (place) => {
      const selected = await workbook.select(place);
      if (selected.ok) onJump();
      return selected;
    },
  };
}
