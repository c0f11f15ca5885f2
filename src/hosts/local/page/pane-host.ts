/** The surroundings of the pane in the workbench: today, downloads, and what is remembered in this browser. */
import type { PaneHost } from '../../../host/pane-host';
import type { Workbook } from '../../../host/workbook';
import type { Memory } from '../../browser/memory';
import { browserSurroundings } from '../../browser/surroundings';
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
    ...browserSurroundings(memory),
    libraries: 'o-spreadsheet, owl (LGPL-3.0), Bootstrap (MIT)',
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
