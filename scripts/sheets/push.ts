/** Brings the built project into a spreadsheet with clasp: shows what will be pushed, and what is missing before it can be. */
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineProblem, failure, success, type Bilingual, type Result } from '../../src/register/problem';

const ROOT = join(__dirname, '..', '..');
const CLASP = join(ROOT, 'node_modules', '@google', 'clasp', 'build', 'src', 'index.js');
const COLLECTOR = join(__dirname, 'pushed-files.mjs');

/** What a whole project consists of. */
const NEEDED = ['Code', 'appsscript', 'sidebar'];

const noProject = defineProblem<{ folder: string }>('SHEETS_NO_PROJECT', {
  severity: 'error',
  vi: ({ folder }) =>
    `Chưa biết đưa mã lên bảng tính nào: trong ${folder} chưa có tệp .clasp.json. Chưa đưa gì lên Google.`,
  en: ({ folder }) =>
    `It is not known which spreadsheet the script is for: ${folder} has no .clasp.json. Nothing was pushed.`,
  tip: {
    vi: [
      '1. Mở bảng tính, vào Tiện ích mở rộng → Apps Script, rồi Cài đặt dự án, chép Mã tập lệnh (Script ID).',
      '2. Chép appsscript/.clasp.example.json thành appsscript/.clasp.json, thay DAN_MA_DU_AN_VAO_DAY bằng mã đó.',
      '3. Chạy lại: npm run sheets',
    ].join('\n'),
    en: [
      '1. Open the spreadsheet, choose Extensions → Apps Script, then Project Settings, and copy the Script ID.',
      '2. Copy appsscript/.clasp.example.json to appsscript/.clasp.json and put that ID in.',
      '3. Run again: npm run sheets',
    ].join('\n'),
  },
});

const notLoggedIn = defineProblem<null>('SHEETS_NOT_LOGGED_IN', {
  severity: 'error',
  vi: () => 'Chưa đăng nhập Google, nên chưa đưa gì lên.',
  en: () => 'You are not logged in to Google, so nothing was pushed.',
  tip: {
    vi: [
      '1. Mở https://script.google.com/home/usersettings và bật Google Apps Script API.',
      '2. Chạy: npx clasp login — trình duyệt sẽ mở; chọn tài khoản sửa được bảng tính ấy.',
      '3. Chạy lại: npm run sheets',
    ].join('\n'),
    en: [
      '1. Open https://script.google.com/home/usersettings and turn the Google Apps Script API on.',
      '2. Run: npx clasp login — a browser opens; choose the account that may edit the spreadsheet.',
      '3. Run again: npm run sheets',
    ].join('\n'),
  },
});

const notWhole = defineProblem<{ missing: readonly string[] }>('SHEETS_NOT_WHOLE', {
  severity: 'error',
  vi: ({ missing }) => `Bản dựng thiếu ${missing.join(', ')}, nên chưa đưa gì lên.`,
  en: ({ missing }) => `The build lacks ${missing.join(', ')}, so nothing was pushed.`,
  tip: { vi: 'Chạy lại: npm run sheets', en: 'Run again: npm run sheets' },
});

const claspFailed = defineProblem<{ said: string }>('SHEETS_PUSH_FAILED', {
  severity: 'error',
  vi: ({ said }) => `Công cụ clasp của Google không làm được: ${said}`,
  en: ({ said }) => `Google's tool clasp could not do it: ${said}`,
  tip: {
    vi: 'Kiểm tra mạng, mã tập lệnh trong appsscript/.clasp.json và quyền sửa bảng tính, rồi chạy lại.',
    en: 'Check the network, the script ID in appsscript/.clasp.json and whether you may edit, and run again.',
  },
});

/** Where clasp works. */
export interface PushPlace {
  /** Holds `.clasp.json`, `.claspignore` and the build. */
  readonly folder: string;
  /** clasp keeps its login in the home folder that this names. */
  readonly env: NodeJS.ProcessEnv;
}

/** What will be pushed, one line a file with its size; refused when the project is unknown or the build not whole. */
export function listFiles({ folder, env }: PushPlace): Result<string[]> {
  if (!existsSync(join(folder, '.clasp.json'))) return failure(noProject({ folder }));
  const collected = node({ folder, env }, COLLECTOR, folder);
  if (collected.status !== 0) return failure(claspFailed({ said: lastLine(collected) }));
  const files = JSON.parse(collected.stdout) as { readonly name: string; readonly source: string }[];
  const missing = NEEDED.filter((name) => !files.some((file) => file.name === name));
  if (missing.length > 0) return failure(notWhole({ missing }));
  return success(files.map(({ name, source }) => `  ${name}  ${Math.ceil(Buffer.byteLength(source) / 1024)} KiB`));
}

/** Pushes what `listFiles` lists; clasp asks on the terminal before it replaces a project file that differs. */
export function push(place: PushPlace): Result<Bilingual> {
  const asked = node(place, CLASP, 'show-authorized-user', '--json');
  if (asked.status !== 0) return failure(claspFailed({ said: lastLine(asked) }));
  if (!isLoggedIn(asked.stdout)) return failure(notLoggedIn(null));
  const { status } = spawnSync(process.execPath, [CLASP, 'push'], {
    cwd: place.folder,
    env: place.env,
    stdio: 'inherit',
  });
  if (status !== 0) return failure(claspFailed({ said: 'clasp push' }));
  return success({
    vi: 'Đã đưa lên. Tải lại bảng tính; trình đơn “Kiểm tra CCHC” hiện bên phải trình đơn Trợ giúp.',
    en: 'Pushed. Reload the spreadsheet; the menu “Kiểm tra CCHC” appears beside Help.',
  });
}

function isLoggedIn(answer: string): boolean {
  const { loggedIn } = JSON.parse(answer) as { readonly loggedIn?: unknown };
  return loggedIn === true;
}

function node({ folder, env }: PushPlace, script: string, ...given: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [script, ...given], { cwd: folder, env, encoding: 'utf8', maxBuffer: 2 ** 26 });
}

function lastLine({ stdout, stderr }: SpawnSyncReturns<string>): string {
  const lines = `${stdout}\n${stderr}`.split('\n').filter((line) => line.trim() !== '');
  return lines.find((line) => /error/iu.test(line)) ?? lines.at(-1) ?? '';
}
