/** The terminal of this process: what becomes of output nobody reads, and of a process told to stop. */
import { takeBackProvisional } from '../hosts/file/place-file';
import { systemCode } from '../hosts/file/disk-problems';
import { defineProblem } from '../register/problem';
import { languageOf } from './arguments';
import { problemLines } from './language';
import { EXIT, type Terminal } from './terminal';

const outputLost = defineProblem<{ code: string }>('OUTPUT_LOST', {
  severity: 'error',
  vi: ({ code }) =>
    `Không ghi được kết quả ra màn hình hoặc tệp nhận kết quả (${code === 'ENOSPC' ? 'ổ đĩa đã đầy' : code}).`,
  en: ({ code }) => `The result could not be written out (${code === 'ENOSPC' ? 'the disk is full' : code}).`,
  tip: {
    vi: 'Giải phóng dung lượng, hoặc chuyển kết quả sang tệp khác, rồi chạy lại.',
    en: 'Free some space, or send the result to another file, and run again.',
  },
});

/** Back to the start of the line, and what stands on it is gone. */
const CLEARED_LINE = '\r\u001b[K';

/** The terminal of this process, in the language of its command line. */
export function processTerminal(argv: readonly string[]): Terminal {
  const { stdout, stderr, env } = process;
  const language = languageOf(argv, env['SO_KIEM_TRA_LANG']);
  const complainLine = writerTo(stderr, () => {
    process.exitCode = EXIT.impossible;
  });
  const printLine = writerTo(stdout, (code) => {
    process.exitCode = EXIT.impossible;
    complainLine(problemLines(language, outputLost({ code })));
  });
  let progressShown = false;
  const afterProgress = (write: (text: string) => void) => (text: string) => {
    if (progressShown) stderr.write(CLEARED_LINE);
    progressShown = false;
    write(text);
  };
  const progress = (text: string): void => {
    progressShown = true;
    stderr.write(`${CLEARED_LINE}${text}`);
  };
  return {
    language,
    print: afterProgress(printLine),
    complain: afterProgress(complainLine),
    progress: stderr.isTTY ? progress : null,
    now: () => new Date(),
  };
}

/** Writes lines until the stream fails. A reader that has seen enough (EPIPE) is no fault: the rest is not printed. */
function writerTo(stream: NodeJS.WriteStream, onFault: (code: string) => void): (text: string) => void {
  let open = true;
  stream.on('error', (error) => {
    const code = systemCode(error) ?? 'ERROR';
    if (open && code !== 'EPIPE') onFault(code);
    open = false;
  });
  return (text) => {
    if (open) stream.write(`${text}\n`);
  };
}

/** Told to stop, the process takes back what does not count yet, then ends as it would have. */
export function tidyUpOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      takeBackProvisional();
      process.kill(process.pid, signal);
    });
  }
}

/** Settles at the first signal to stop; it is then the caller's to end. A second one ends the process at once. */
export function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.removeAllListeners(signal);
      process.once(signal, () => {
        resolve();
      });
    }
  });
}

/** Sets the exit code, unless output that was lost has set it. */
export function endWith(code: number): void {
  process.exitCode = Math.max(code, Number(process.exitCode ?? 0));
}
