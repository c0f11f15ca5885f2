/** Builds the project for Google Sheets, shows what it consists of, and brings it into the spreadsheet of appsscript/.clasp.json. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { languageOf } from '../src/cli/arguments';
import { problemLines } from '../src/cli/language';
import { listFiles, push } from './sheets/push';

const ROOT = join(__dirname, '..');
const place = { folder: join(ROOT, 'appsscript'), env: process.env };

/** What may be asked for: to make Google Docs, too; to be an add-on for a whole domain. */
const OPTIONS = ['documents', 'addon'];

/** Builds both parts as `npm run build` does, with what is asked for. */
function build(asked: readonly string[]): boolean {
  const webpack = join(ROOT, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const parts = ['sheets-server', 'sheets-sidebar'].flatMap((name) => ['--config-name', name]);
  const options = asked.flatMap((option) => ['--env', option]);
  const { status } = spawnSync(process.execPath, [webpack, ...parts, ...options], { cwd: ROOT, stdio: 'inherit' });
  return status === 0;
}

function main(): number {
  const given = process.argv.slice(2);
  const language = languageOf(given, process.env['SO_KIEM_TRA_LANG']);
  if (!build(OPTIONS.filter((option) => given.includes(`--${option}`)))) return 2;
  const files = listFiles(place);
  if (!files.ok) {
    console.error(problemLines(language, files.problem));
    return 1;
  }
  console.log([language === 'vi' ? 'Sẽ đưa lên:' : 'To be pushed:', ...files.value].join('\n'));
  const pushed = push(place);
  if (!pushed.ok) {
    console.error(problemLines(language, pushed.problem));
    return 1;
  }
  console.log(pushed.value[language]);
  return 0;
}

process.exitCode = main();
