/** Finds an installed Chrome, Chromium or Edge, or gets one; never lets the browser tests be skipped. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const ROOT = join(__dirname, '..', '..', '..');

/** Where a downloaded browser is kept, out of version control. */
const CACHE = join(ROOT, 'node_modules', '.cache', 'browsers');

/** Names on the PATH, and places where installers put a browser. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge'];

function usualPlaces(): string[] {
  const { env, platform } = process;
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return folders.flatMap((folder) =>
      folder === undefined
        ? []
        : [
            join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
            join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
            join(folder, 'Chromium', 'Application', 'chrome.exe'),
          ],
    );
  }
  return ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'];
}

function onPath(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Browsers that an earlier run downloaded. */
function downloaded(): string[] {
  const inside = ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-win/chrome.exe', 'chrome-win64/chrome.exe'];
  const versions = existsSync(CACHE) ? readdirSync(CACHE).filter((name) => name.startsWith('chromium-')) : [];
  const mac = ['chrome-mac', 'chrome-mac-arm64', 'chrome-mac-x64'].flatMap((folder) => [
    `${folder}/Chromium.app/Contents/MacOS/Chromium`,
    `${folder}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`,
  ]);
  return versions.flatMap((version) => [...inside, ...mac].map((path) => join(CACHE, version, path)));
}

/** The browser to test with, by environment, PATH, usual place, or download; null when there is none. */
export function findBrowser(): string | null {
  const { SO_KIEM_TRA_BROWSER: own, CHROME_PATH: chrome } = process.env;
  const named = own ?? chrome;
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`SO_KIEM_TRA_BROWSER, CHROME_PATH: không có tệp / no such file: ${named}`);
    return named;
  }
  return [...onPath(), ...usualPlaces(), ...downloaded()].find((path) => existsSync(path)) ?? null;
}

/** The browser to test with; gets one when there is none. Throws with what to do when that fails. */
export function ensureBrowser(): string {
  const found = findBrowser() ?? (download() ? findBrowser() : null) ?? (installOnDebian() ? findBrowser() : null);
  if (found !== null) return found;
  throw new Error(
    [
      'Không có trình duyệt để kiểm thử, và không tải được.',
      '  Cài Google Chrome, Chromium hoặc Microsoft Edge (Debian, Ubuntu: apt-get install chromium), hoặc đặt biến môi trường',
      '  SO_KIEM_TRA_BROWSER là đường dẫn đến tệp chạy của trình duyệt, rồi chạy lại npm test.',
      'There is no browser to test with, and none could be downloaded.',
      '  Install Google Chrome, Chromium or Microsoft Edge (Debian, Ubuntu: apt-get install chromium), or set the environment',
      "  variable SO_KIEM_TRA_BROWSER to the path of a browser's program, and run npm test again.",
    ].join('\n'),
  );
}

function download(): boolean {
  const program = join(ROOT, 'node_modules', 'playwright-core', 'cli.js');
  const env = { ...process.env, PLAYWRIGHT_BROWSERS_PATH: CACHE };
  return spawnSync(process.execPath, [program, 'install', 'chromium'], { env, stdio: 'inherit' }).status === 0;
}

function installOnDebian(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...words: string[]): boolean =>
    spawnSync('apt-get', ['-qq', ...words], { env, stdio: 'inherit' }).status === 0;
  return apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium');
}
