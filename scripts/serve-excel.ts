/** Serves the built Excel add-in to this computer over https, says how to load it into Excel, and ends with Ctrl+C. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { systemCode } from '../src/hosts/file/disk-problems';
import { languageOf } from '../src/cli/arguments';
import { problemLines } from '../src/cli/language';
import { untilToldToStop } from '../src/cli/process-terminal';
import { serve, type Serving } from '../src/cli/serve/server';
import { defineProblem, failure, success, type Result } from '../src/register/problem';
import { developmentCertificate } from './excel/certificate';
import { HEADERS } from './excel/hosting';
import { DEVELOPMENT_ORIGIN } from './excel/options';
import { sideloadText } from './excel/sideload';

const FOLDER = join(__dirname, '..', 'dist', 'excel');
const PORT = Number(new URL(DEVELOPMENT_ORIGIN).port);

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
  vi: () => 'Chưa dựng phần bổ trợ (dist/excel).',
  en: () => 'The add-in (dist/excel) is not built.',
  tip: { vi: 'Chạy: npm run excel', en: 'Run: npm run excel' },
});

async function start(certificate: { readonly key: string; readonly cert: string }): Promise<Result<Serving>> {
  if (!existsSync(join(FOLDER, 'manifest.xml'))) return failure(notBuilt(null));
  try {
    return success(await serve({ folder: FOLDER, port: PORT, certificate, headers: HEADERS }));
  } catch (error) {
    if (!['EADDRINUSE', 'EACCES'].includes(systemCode(error) ?? '')) throw error;
    return failure(portTaken(null));
  }
}

async function main(): Promise<number> {
  const language = languageOf(process.argv.slice(2), process.env['SO_KIEM_TRA_LANG']);
  const { key, cert, trusted, authority } = await developmentCertificate(Date.now(), process.stdin.isTTY);
  const started = await start({ key, cert });
  if (!started.ok) {
    console.error(problemLines(language, started.problem));
    return 2;
  }
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
