/** The program as it is installed: one built file beside its templates, run by Node from another folder. */
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync } from 'node:fs';
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

  test('prints no progress and no stack traces into pipes', () => {
    const { stdout, stderr } = runBuilt('check', 'không có.xlsx', '--lang', 'en');
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^Error \[FILE_MISSING\]/u);
    expect(stderr).not.toContain('    at ');
  });
});
