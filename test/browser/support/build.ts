/** Before the browser tests of a run: makes sure of a browser and a certificate, and builds the pages as `npm run build` does. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildProject } from '../../support/build-sheets';
import { PROJECT_WITH_SIDEBAR } from '../../support/sheets-build';
import { makeCertificate } from './excel-page/certificate';
import { ensureBrowser } from './find-browser';

const ROOT = join(__dirname, '..', '..', '..');

/** What Jest calls once a run. */
export default async function prepare(): Promise<void> {
  ensureBrowser();
  await makeCertificate();
  build('--config-name', 'workbench', '--config-name', 'excel');
  buildProject('documents', ['sheets-server', 'sheets-sidebar'], PROJECT_WITH_SIDEBAR);
  build('--config', join(__dirname, 'pane-page', 'webpack.config.cjs'));
  build('--config', join(__dirname, 'port-page', 'webpack.config.cjs'));
}

function build(...which: readonly string[]): void {
  const webpack = join(ROOT, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const { status, stdout } = spawnSync(process.execPath, [webpack, ...which], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`The page can't be built:\n${stdout}`);
}
