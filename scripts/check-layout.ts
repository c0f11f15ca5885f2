/** Turns every .docx and .xlsx of a folder into PDF with LibreOffice and checks the pages against Decree 30/2020, Appendix I. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { decoded } from '../test/support/xml-events';
import { documentProblems, spreadsheetProblems, type Page, type Word } from '../test/support/page-layout';

const CONVERSION_LIMIT_MS = 10 * 60 * 1000;

function run(command: string, options: readonly string[], timeout?: number): string {
  const result = spawnSync(command, options, {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    ...(timeout === undefined ? {} : { timeout }),
  });
  if (result.error !== undefined) throw new Error(`${command} can't be run: ${result.error.message}`);
  if (result.status !== 0) throw new Error(`${command} failed: ${result.stderr.trim()}`);
  return result.stdout;
}

/** One call for all files, with a profile of its own so that a running LibreOffice is left alone. */
function convert(files: readonly string[], work: string): void {
  const profile = pathToFileURL(join(work, 'profile')).href;
  const options = ['--headless', '--norestore', `-env:UserInstallation=${profile}`, '--convert-to', 'pdf'];
  run('soffice', [...options, '--outdir', work, ...files], CONVERSION_LIMIT_MS);
}

function number(tag: string, name: string): number {
  return Number(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? NaN);
}

/** The words of every page with their boxes, in points from the top left corner. */
function pagesOf(pdf: string): Page[] {
  const text = run('pdftotext', ['-bbox-layout', pdf, '-']);
  return text
    .split(/<page /)
    .slice(1)
    .map((part) => ({
      width: number(part, 'width'),
      height: number(part, 'height'),
      words: [...part.matchAll(/<word ([^>]*)>([^<]*)<\/word>/g)].map(([, box = '', content = '']): Word => ({
        text: decoded(content).normalize('NFC'),
        left: number(box, 'xMin'),
        right: number(box, 'xMax'),
        top: number(box, 'yMin'),
        bottom: number(box, 'yMax'),
      })),
    }));
}

function check(file: string, work: string): string[] {
  const pdf = join(work, basename(file).replace(/\.\w+$/, '.pdf'));
  if (!existsSync(pdf)) return ['LibreOffice made no PDF of it'];
  const pages = pagesOf(pdf);
  return file.endsWith('.docx') ? documentProblems(pages) : spreadsheetProblems(pages);
}

function main(folder: string | undefined): number {
  if (folder === undefined || !existsSync(folder)) {
    console.error('Name a folder that holds .docx or .xlsx files.');
    return 2;
  }
  const files = readdirSync(folder)
    .filter((name) => /\.(docx|xlsx)$/.test(name) && !name.startsWith('~$'))
    .sort()
    .map((name) => resolve(folder, name));
  const stems = files.map((file) => basename(file).replace(/\.\w+$/, ''));
  const clash = stems.find((stem, i) => stems.indexOf(stem) !== i);
  if (files.length === 0 || clash !== undefined) {
    console.error(clash === undefined ? `${folder} holds no .docx or .xlsx file.` : `Two files are named ${clash}.`);
    return 2;
  }
  const work = mkdtempSync(join(tmpdir(), 'layout-'));
  try {
    convert(files, work);
    const problems = files.flatMap((file) => check(file, work).map((problem) => `${basename(file)}: ${problem}`));
    for (const problem of problems) console.error(problem);
    console.log(`${files.length} files laid out: ${problems.length} problems`);
    return problems.length === 0 ? 0 : 1;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

try {
  process.exitCode = main(process.argv[2]);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
