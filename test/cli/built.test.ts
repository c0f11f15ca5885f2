/** The program as it is installed: one built file beside its templates, run by Node from another folder. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, cpSync, existsSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import webpack from 'webpack';
import { scratchFolder } from './support';

const root = join(__dirname, '..', '..');

describe('the built command line', () => {
  const folder = scratchFolder();
  const program = (): string => join(folder(), 'cài đặt', 'dist', 'cli', 'so-kiem-tra.cjs');

  beforeAll(async () => {
    const [cli] = jest.requireActual<webpack.Configuration[]>('../../webpack.config.js');
    const output = { ...cli?.output, path: join(folder(), 'cài đặt', 'dist', 'cli') };
    await new Promise<void>((resolve, reject) => {
      webpack({ ...cli, output, cache: false }, (error, stats) => {
        const problem = error ?? stats?.toJson({ all: false, errors: true, warnings: true }).errors?.[0];
        if (problem == null) resolve();
        else reject(new Error(problem.message));
      });
    });
    cpSync(join(root, 'templates'), join(folder(), 'cài đặt', 'templates'), { recursive: true });
  }, 120_000);

  function runBuilt(...argv: string[]): { status: number | null; stdout: string; stderr: string } {
    return spawnSync(process.execPath, [program(), ...argv], { cwd: folder(), encoding: 'utf8' });
  }

  test('makes a register, drafts from it and ends with the codes promised', () => {
    const made = runBuilt('new', 'sổ 1.xlsx', '--data', 'minh-hoa');
    expect([made.status, made.stderr]).toEqual([0, '']);
    const drafted = runBuilt(
      'draft',
      'conclusion-notice',
      'sổ 1.xlsx',
      '--visit',
      'KT05',
      '--out',
      'dự thảo',
      '--as-of',
      '2023-10-02',
    );
    expect(drafted.status).toBe(1);
    expect(drafted.stderr).toContain('GAPS_IN_DRAFT');
    expect(readdirSync(join(folder(), 'dự thảo'))).toHaveLength(1);
    expect(runBuilt('check', 'sổ 1.xlsx', '--as-of', '2023-10-02').status).toBe(1);
    expect(runBuilt('status', 'sổ 1.xlsx', '--overdue', '--as-of', '2023-10-02').status).toBe(0);
    expect(runBuilt('status', 'không có.xlsx').status).toBe(2);
  });

  test('npm run -s cli hands on what the program prints and nothing else', () => {
    const { stdout } = spawnSync('npm run -s cli -- --version', { cwd: root, encoding: 'utf8', shell: true });
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });

  test('prints no progress and no stack traces into pipes', () => {
    const { stdout, stderr } = runBuilt('check', 'không có.xlsx', '--lang', 'en');
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^Error \[FILE_MISSING\]/u);
    expect(stderr).not.toContain('    at ');
  });

  test('a reader that stops early is no fault: quiet, with the usual exit code', async () => {
    runBuilt('new', 'đọc dở.xlsx', '--data', 'minh-hoa');
    const child = spawn(process.execPath, [program(), 'check', 'đọc dở.xlsx', '--as-of', '2023-10-02'], {
      cwd: folder(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    const said: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    const [code] = (await once(child, 'close')) as [number | null];
    expect([code, Buffer.concat(said).toString()]).toEqual([1, '']);
  });

  const onLinux = existsSync('/dev/full') ? test : test.skip;

  onLinux.each([
    ['stdout', 1, 'OUTPUT_LOST'],
    ['stderr', 2, ''],
  ] as const)('a disk that is full when %s is written ends with 2 and without a stack trace', (_, stream, problem) => {
    runBuilt('new', 'đầy.xlsx', '--data', 'minh-hoa');
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [program(), 'status', 'đầy.xlsx'], {
      cwd: folder(),
      encoding: 'utf8',
      stdio: ['ignore', stream === 1 ? full : 'ignore', stream === 2 ? full : 'pipe'],
    });
    closeSync(full);
    expect(status).toBe(2);
    const said = stream === 1 ? stderr : '';
    expect(said).toContain(problem);
    expect(said).not.toContain('    at ');
  });

  const onPosix = process.platform === 'win32' ? test.skip : test;

  onPosix.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s after a draft is in place takes it back', (signal) => {
    const name = `dừng ${signal}.xlsx`;
    runBuilt('new', name, '--data', 'minh-hoa');
    const before = readFileSync(join(folder(), name));
    const hook = join(folder(), 'hook.cjs');
    writeFileSync(
      hook,
      `const fs = require('node:fs');
      const link = fs.linkSync;
      fs.linkSync = (from, to) => { link(from, to); fs.writeSync(2, 'placed'); process.kill(process.pid, '${signal}'); };`,
    );
    const argv = ['draft', 'conclusion-notice', name, '--all', '--out', signal, '--as-of', '2023-10-02'];
    const run = spawnSync(process.execPath, ['-r', hook, program(), ...argv], { cwd: folder(), encoding: 'utf8' });
    expect([run.signal, run.stderr]).toEqual([signal, expect.stringMatching(/^placed/u)]);
    expect(existsSync(join(folder(), signal))).toBe(false);
    expect(readFileSync(join(folder(), name))).toEqual(before);
    expect(readdirSync(folder()).filter((one) => one.endsWith('.tmp'))).toEqual([]);
  });

  test('the zone of the machine and a plain locale change nothing', () => {
    runBuilt('new', 'múi giờ.xlsx', '--data', 'minh-hoa');
    const at = (env: NodeJS.ProcessEnv): string =>
      spawnSync(process.execPath, [program(), 'check', 'múi giờ.xlsx', '--as-of', '2023-10-02'], {
        cwd: folder(),
        encoding: 'utf8',
        env: { ...process.env, ...env },
      }).stdout;
    const here = at({ TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8' });
    expect(here).toContain('Tổng cộng');
    expect(at({ TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C' })).toBe(here);
  });
});
