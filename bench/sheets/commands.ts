/** What people ask the sidebar and the menu for, and how many calls of Google's services each takes at three sizes. */
import type { SheetsWorkbook } from '../../src/hosts/sheets/client/sheets-workbook';
import type { PushedFile } from '../../test/sheets-host';
import { expectOf, nothing, tasks, type Command } from '../tasks';
import { readRegister } from '../tasks/pane';
import { untidyRegister } from '../tasks/untidy';
import { valueOf } from '../workbooks/contenders';
import { RegisterInSheets, type Asked } from './register-in-sheets';

/** Findings of the registers, the smallest first. */
export const SIZES = [100, 2_000, 20_000] as const;

/** Sheets to which rows are added before anything is written: the findings and, with them, the journal. */
const TO_GROW = 2;

/** What a command took at every size. */
export interface CommandFigures {
  readonly name: string;
  readonly sizes: readonly (Asked & { readonly written: number | null })[];
  /** Whether a large register takes more calls than a small one, beyond what sheets that must grow first take. */
  readonly grows: boolean;
}

function commandsOf(target: RegisterInSheets, findings: number): Command[] {
  let workbook: SheetsWorkbook;
  const read = async (): Promise<null> => {
    expectOf('read', valueOf(await readRegister(workbook)).tables.findings.rows.length === findings);
    return null;
  };
  return [
    {
      name: 'Create the register, its sheets drawn',
      run: async () => valueOf(await (await target.open()).addTables(untidyRegister(findings).tables)).length,
    },
    {
      name: 'Open the sidebar',
      run: async () => {
        workbook = await target.open();
        return null;
      },
    },
    { name: 'Read everything', run: read },
    { name: 'Refresh, nothing to do', run: nothing('refresh', async () => valueOf(await workbook.refresh()).cells) },
    {
      name: 'Renew, nothing to do',
      run: nothing('renew', async () => valueOf(await workbook.renew()).mended.length),
    },
    ...tasks(() => workbook),
    {
      name: 'Today as the as-of date, from the menu',
      run: () => {
        target.choose('asOfToday');
        return Promise.resolve(1);
      },
    },
  ];
}

/** Measures all commands at all sizes. */
export async function measureCommands(files: readonly PushedFile[]): Promise<CommandFigures[]> {
  const figures = new Map<string, CommandFigures['sizes'][number][]>();
  for (const findings of SIZES) {
    const target = new RegisterInSheets(files);
    for (const { name, prepare, run } of commandsOf(target, findings)) {
      await prepare?.();
      const { result: written, ...asked } = await target.asked(run);
      figures.set(name, [...(figures.get(name) ?? []), { ...asked, written }]);
    }
  }
  return [...figures].map(([name, sizes]) => {
    const [least] = sizes;
    const isMore = ({ runs, services }: Asked): boolean =>
      least !== undefined && (runs > least.runs || services > least.services + TO_GROW);
    return { name, sizes, grows: sizes.some(isMore) };
  });
}
