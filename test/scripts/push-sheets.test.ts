/** `npm run sheets` before it can push: what is missing is said, and what would be pushed is listed by clasp itself. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listFiles, push } from '../../scripts/sheets/push';

const APPS_SCRIPT = join(__dirname, '..', '..', 'appsscript');

describe('a folder with a build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sheets-'));
  const place = { folder, env: { PATH: process.env['PATH'], HOME: folder, USERPROFILE: folder } };
  const put = (name: string, text: string): void => {
    writeFileSync(join(folder, 'build', name), text);
  };

  beforeAll(() => {
    mkdirSync(join(folder, 'build'));
    cpSync(join(APPS_SCRIPT, '.claspignore'), join(folder, '.claspignore'));
    cpSync(join(APPS_SCRIPT, 'appsscript.json'), join(folder, 'build', 'appsscript.json'));
    put('Code.js', 'function onOpen() {}');
    put('Code.js.map', '{}');
    put('notes.txt', 'của tôi');
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('needs to know which spreadsheet it is for', () => {
    const listed = listFiles(place);
    expect(listed.ok ? '' : listed.problem.tip.vi).toContain('Script ID');
  });

  it('must be whole', () => {
    cpSync(join(APPS_SCRIPT, '.clasp.example.json'), join(folder, '.clasp.json'));
    const listed = listFiles(place);
    expect(listed.ok ? '' : listed.problem.message.vi).toBe('Bản dựng thiếu sidebar, nên chưa đưa gì lên.');
  });

  it('is listed without maps and notes, and is not pushed by someone who is not logged in', () => {
    put('sidebar.html', '<!doctype html>');
    expect(listFiles(place)).toEqual({ ok: true, value: ['  Code  1 KiB', '  appsscript  1 KiB', '  sidebar  1 KiB'] });
    const pushed = push(place);
    expect(pushed.ok ? '' : pushed.problem.tip.vi).toContain('npx clasp login');
  });
});
