/** The program so-kiem-tra: hands the command line to its command; the composition root of the command line. */
import packageFile from '../../package.json';
import { helpText } from './help';
import { parseCommandLine, type Invocation } from './arguments';
import { problemLines, say } from './language';
import { runCheck } from './run-check';
import { runDemo } from './run-demo';
import { noticesOf, remindersOf, runDraft } from './run-draft';
import { runNew } from './run-new';
import { runServe } from './run-serve';
import { runStatus } from './run-status';
import { EXIT, type Terminal } from './terminal';

/** Runs a command line and gives its exit code. */
export async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parseCommandLine(argv);
  if (!parsed.ok) {
    terminal.complain(problemLines(terminal.language, parsed.problem));
    return EXIT.impossible;
  }
  return run(parsed.value, terminal);
}

async function run(invocation: Invocation, terminal: Terminal): Promise<number> {
  switch (invocation.command) {
    case 'help':
      terminal.print(say(terminal.language, helpText));
      return EXIT.fine;
    case 'version':
      terminal.print(packageFile.version);
      return EXIT.fine;
    case 'demo':
      return runDemo(terminal);
    case 'new':
      return runNew(invocation, terminal);
    case 'check':
      return runCheck(invocation, terminal);
    case 'status':
      return runStatus(invocation, terminal);
    case 'serve':
      return runServe(invocation, terminal);
    case 'draft':
      return runDraft(invocation, noticesOf(invocation), terminal);
    case 'draft-reminders':
      return runDraft(invocation, remindersOf(invocation), terminal);
  }
}
