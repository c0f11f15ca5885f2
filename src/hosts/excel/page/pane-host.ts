/** The surroundings of the pane in Excel: today, files out, and what is remembered in this browser. */
import type { FileHelp, PaneHost } from '../../../host/pane-host';
import type { Workbook } from '../../../host/workbook';
import type { Memory } from '../../browser/memory';
import { browserSurroundings } from '../../browser/surroundings';

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
    ...browserSurroundings(memory),
    libraries: 'Office.js (Microsoft)',
  };
}
