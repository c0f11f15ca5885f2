/** Builds the Excel add-in, serves it to this computer over https, says how to load it, and ends with Ctrl+C. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { systemCode } from '../src/hosts/file/disk-problems';
import { languageOf } from '../src/cli/arguments';
import { problemLines } from '../src/cli/language';
import { untilToldToStop } from '../src/cli/process-terminal';
import { serve, type Serving } from '../src/cli/serve/server';
import { defineProblem, failure, success, type Bilingual, type Problem, type Result } from '../src/register/problem';
import { developmentCertificate } from './excel/certificate';
import { HEADERS } from './excel/hosting';
import { DEVELOPMENT_ORIGIN } from './excel/options';
import { readWords } from './excel/serve-arguments';
import { sideloadText } from './excel/sideload';

const ROOT = join(__dirname, '..');
const FOLDER = join(ROOT, 'dist', 'excel');
const PORT = Number(new URL(DEVELOPMENT_ORIGIN).port);

const BUILDING: Bilingual = {
  vi: 'Đang dựng phần bổ trợ, khoảng nửa phút…',
  en: 'Building the add-in, which takes about half a minute…',
};

const portTaken = defineProblem<null>('PORT_TAKEN', {
  severity: 'error',
  vi: () => `Không mở được cổng ${PORT}, là cổng ghi trong tệp khai báo: chương trình khác đang dùng.`,
  en: () => `Port ${PORT}, which the manifest names, can't be had: another program uses it.`,
  tip: {
    vi: 'Tắt chương trình đang dùng cổng ấy rồi chạy lại.',
    en: 'End the program that uses it and run this again.',
  },
});

const notBuilt = defineProblem<null>('EXCEL_NOT_BUILT', {
  severity: 'error',
  vi: () => 'Chưa dựng được phần bổ trợ (dist/excel); lý do ở các dòng trên.',
  en: () => 'The add-in (dist/excel) could not be built; the lines above say why.',
  tip: {
    vi: 'Sửa theo các dòng ấy; thiếu gói nào thì chạy npm ci. Rồi chạy lại.',
    en: 'Do as they say; if a package is missing, run npm ci. Then run this again.',
  },
});

function build(): Result<null> {
  const webpack = join(ROOT, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const { status } = spawnSync(process.execPath, [webpack, '--config-name', 'excel'], { cwd: ROOT, stdio: 'inherit' });
  return status === 0 ? success(null) : failure(notBuilt(null));
}

async function start(certificate: { readonly key: string; readonly cert: string }): Promise<Result<Serving>> {
  try {
    return success(await serve({ folder: FOLDER, port: PORT, certificate, headers: HEADERS }));
  } catch (error) {
    if (!['EADDRINUSE', 'EACCES'].includes(systemCode(error) ?? '')) throw error;
    return failure(portTaken(null));
  }
}

async function main(): Promise<number> {
  const words = process.argv.slice(2);
  const language = languageOf(words, process.env['SO_KIEM_TRA_LANG']);
  const complain = (problem: Problem): number => {
    console.error(problemLines(language, problem));
    return 2;
  };
  const understood = readWords(words);
  if (!understood.ok) return complain(understood.problem);
  console.log(BUILDING[language]);
  const built = build();
  if (!built.ok) return complain(built.problem);
  const { key, cert, trusted, authority } = await developmentCertificate(Date.now(), process.stdin.isTTY);
  const started = await start({ key, cert });
  if (!started.ok) return complain(started.problem);
  const serving = started.value;
  const stopped = untilToldToStop();
  const [manifest, valuesManifest] = ['manifest.xml', 'manifest-values.xml'].map((name) => join(FOLDER, name));
  const facts = {
    address: serving.address,
    manifest: manifest ?? '',
    valuesManifest: valuesManifest ?? '',
    trusted,
    authority,
  };
  console.log(sideloadText(facts)[language]);
  await stopped;
  await serving.close();
  console.log(language === 'vi' ? '\nĐã dừng.' : '\nStopped.');
  return 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 2;
  },
);
