/** Starts the program: the entry of the built command line. */
import { takeBackProvisional } from '../hosts/file/place-file';
import { main } from './main';
import { endWith, processTerminal, tidyUpOnSignals } from './process-terminal';
import { EXIT } from './terminal';

const argv = process.argv.slice(2);

tidyUpOnSignals();
main(argv, processTerminal(argv)).then(endWith, (error: unknown) => {
  takeBackProvisional();
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  endWith(EXIT.impossible);
});
