/** The command `serve`: the local workbench in the browser, until it is told to stop. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { systemCode } from '../hosts/file/disk-problems';
import { openWorkbookFile } from '../hosts/file/file-workbook';
import { defineProblem, failure, success, type Result } from '../register/problem';
import { problemLines, say } from './language';
import { untilToldToStop } from './process-terminal';
import { openBrowser } from './serve/open-browser';
import { serve, USUAL_PORTS, type OfferedFile, type Serving } from './serve/server';
import { EXIT, type Terminal } from './terminal';

/** What `serve` was asked for. */
export interface ServeRequest {
  /** A register to open in the page. */
  readonly file?: string;
  readonly port?: number;
  /** Whether the browser may be opened; it never is when nobody watches the terminal. */
  readonly open: boolean;
}

/** What the command serves, waits for and opens; tests put their own in its place. */
interface Surroundings {
  readonly folder?: string;
  readonly stopped?: () => Promise<void>;
  readonly show?: (address: string) => void;
}

/** The built page; the same place for the sources and for the built program. */
const WORKBENCH = join(__dirname, '..', '..', 'dist', 'workbench');

const portTaken = defineProblem<{ ports: string }>('PORT_TAKEN', {
  severity: 'error',
  vi: ({ ports }) => `Không mở được cổng ${ports}: chương trình khác đang dùng, hoặc không được phép.`,
  en: ({ ports }) => `Port ${ports} can't be had: another program uses it, or it is not allowed.`,
  tip: {
    vi: 'Chọn cổng khác, ví dụ: so-kiem-tra serve --port 4321.',
    en: 'Choose another port, such as: so-kiem-tra serve --port 4321.',
  },
});

const notBuilt = defineProblem<null>('WORKBENCH_NOT_BUILT', {
  severity: 'error',
  vi: () => 'Chưa dựng trang của sổ (dist/workbench).',
  en: () => 'The page of the workbench (dist/workbench) is not built.',
  tip: { vi: 'Chạy: npm run build', en: 'Run: npm run build' },
});

/** Runs `serve`; it ends well when it is told to stop. */
export async function runServe(
  request: ServeRequest,
  terminal: Terminal,
  { folder = WORKBENCH, stopped = untilToldToStop, show = openBrowser }: Surroundings = {},
): Promise<number> {
  const offered = request.file === undefined ? success(null) : await offer(request.file);
  const started = offered.ok ? await start(folder, request.port, offered.value) : offered;
  if (!started.ok) {
    terminal.complain(problemLines(terminal.language, started.problem));
    return EXIT.impossible;
  }
  const { serving, address } = started.value;
  const stop = stopped();
  terminal.print(welcome(serving, address, request.port, terminal));
  const watched = terminal.progress !== null && process.env['CI'] === undefined;
  if (request.open && watched) show(address);
  await stop;
  await serving.close();
  terminal.print(say(terminal.language, { vi: '\nĐã dừng.', en: '\nStopped.' }));
  return EXIT.fine;
}

/** A register is looked into before the page is: what can't be opened is told of here. */
async function offer(file: string): Promise<Result<OfferedFile>> {
  const opened = await openWorkbookFile(file);
  if (!opened.ok) return opened;
  const { path } = opened.value;
  return success({
    path: `/so/${randomBytes(16).toString('hex')}/${basename(path).normalize('NFC')}`,
    read: async () => new Uint8Array(await readFile(path)),
  });
}

async function start(
  folder: string,
  port: number | undefined,
  offered: OfferedFile | null,
): Promise<Result<{ serving: Serving; address: string }>> {
  const built = await readFile(join(folder, 'index.html')).then(
    () => true,
    () => false,
  );
  if (!built) return failure(notBuilt(null));
  try {
    const serving = await serve({
      folder,
      ...(port !== undefined && { port }),
      ...(offered !== null && { offered }),
    });
    const address = offered === null ? serving.address : `${serving.address}#${encodeURI(offered.path)}`;
    return success({ serving, address });
  } catch (error) {
    const code = systemCode(error);
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    return failure(
      portTaken({ ports: port === undefined ? `${USUAL_PORTS[0] ?? 0}–${USUAL_PORTS.at(-1) ?? 0}` : String(port) }),
    );
  }
}

function welcome(serving: Serving, address: string, asked: number | undefined, { language }: Terminal): string {
  const moved = asked === undefined && serving.port !== USUAL_PORTS[0];
  return say(language, {
    vi: [
      `Sổ kiểm tra CCHC đang mở tại: ${address}`,
      '  Chỉ máy này mở được; không dữ liệu nào rời khỏi máy. Dừng: Ctrl+C.',
      ...(moved
        ? [`  Cổng ${USUAL_PORTS[0] ?? 0} đang bận: bản chưa lưu giữ ở địa chỉ đó sẽ không hiện ở địa chỉ này.`]
        : []),
    ].join('\n'),
    en: [
      `Sổ kiểm tra CCHC is open at: ${address}`,
      '  Only this computer can reach it, and no data leave it. Stop with Ctrl+C.',
      ...(moved
        ? [`  Port ${USUAL_PORTS[0] ?? 0} is taken: work left unsaved at that address does not show at this one.`]
        : []),
    ].join('\n'),
  });
}
