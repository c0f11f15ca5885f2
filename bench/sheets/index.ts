/** The project for Google Sheets: calls and bytes of every command, custom functions, and what is loaded each time. */
import { bySize, kib, reportTable, textTable } from '../kit/report';
import { CALLED } from '../tasks/calls';
import { measureCommands, SIZES, type CommandFigures } from './commands';
import { measureCalls } from './functions';
import { pushedFiles } from './register-in-sheets';
import { measureLoading, weights } from './script';

function figure(value: number): string {
  return value.toLocaleString('en');
}

function commandTable(commands: readonly CommandFigures[]): string {
  const head = ['', 'written', 'calls of the script', 'calls of services', 'grows', 'sent', 'received'];
  const rows = commands.map(({ name, sizes, grows }) => [
    name,
    bySize(sizes.map(({ written }) => (written === null ? '' : figure(written)))),
    bySize(sizes.map(({ runs }) => figure(runs))),
    bySize(sizes.map(({ services }) => figure(services))),
    grows ? '**yes**' : 'no',
    bySize(sizes.map(({ sent }) => kib(sent))),
    bySize(sizes.map(({ received }) => kib(received))),
  ]);
  return textTable(`Calls with ${SIZES.map(figure).join(' / ')} findings`, head, rows);
}

/** Prints everything; gives for how many commands calls grow and how many results are wrong. */
export async function printSheets(): Promise<number> {
  const files = pushedFiles();
  const commands = await measureCommands(files);
  console.log(commandTable(commands));
  const { times, wrong } = await measureCalls(files);
  console.log(reportTable(`Statuses of ${figure(CALLED)} findings by the custom function`, times));
  if (wrong > 0) console.log(`Results that the rules give otherwise: ${wrong}.\n`);
  console.log(reportTable('The script, loaded by every call', await measureLoading()));
  const exact = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KiB`;
  const sizes = weights().map(({ name, bytes, gzip }) => [name, exact(bytes), exact(gzip)]);
  console.log(textTable('What is pushed', ['', 'minified', 'gzip'], sizes));
  return commands.filter(({ grows }) => grows).length + wrong;
}
