/** Before the tests of Google Sheets: builds the script in each way, and collects what clasp would push. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILDS, projectFolder, PUSHED, type Build } from './sheets-build';

const ROOT = join(__dirname, '..', '..');
const EXAMPLE = join(ROOT, 'appsscript', '.clasp.example.json');
const IGNORE = join(ROOT, 'appsscript', '.claspignore');

/** What Jest calls once a run. */
export default function prepare(): void {
  for (const build of BUILDS) buildProject(build, ['sheets-server']);
}

/** Builds parts of a project, named as in webpack.config.js, and collects what clasp would push. */
export function buildProject(build: Build, parts: readonly string[], folder = projectFolder(build)): void {
  mkdirSync(folder, { recursive: true });
  cpSync(EXAMPLE, join(folder, '.clasp.json'));
  cpSync(IGNORE, join(folder, '.claspignore'));
  const names = parts.flatMap((part) => ['--config-name', part]);
  const options = build === 'plain' ? [] : ['--env', build];
  run('node_modules/webpack/bin/webpack.js', ...names, ...options, '--output-path', join(folder, 'build'));
  writeFileSync(join(folder, PUSHED), run('scripts/sheets/pushed-files.mjs', folder));
}

function run(script: string, ...given: readonly string[]): string {
  const { status, stdout } = spawnSync(process.execPath, [join(ROOT, script), ...given], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`The script for Google Sheets can't be built:\n${stdout}`);
  return stdout;
}
