/** Starts the program: the entry of the built command line. */
import { main, processTerminal } from './main';

const argv = process.argv.slice(2);

main(argv, processTerminal(argv)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 2;
  },
);
