/** The functions stay small: every cell of a column waits until their bundle is loaded. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** Of the sources; the bundle, minified and compressed, is about an eighth of them, and 30 KiB are allowed. */
const MOST_BYTES = 200_000;

const SRC = join(__dirname, '..', '..', 'src');

/** The modules that code needs when it runs: imports of types alone leave nothing behind. */
function needed(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  for (const [, specifier = ''] of text.matchAll(/^(?:import|export) (?!type\b)[^;]*? from '(\.[^']+)';/gmu)) {
    const base = resolve(dirname(file), specifier);
    const found = [`${base}.ts`, join(base, 'index.ts'), base].find(
      (path) => existsSync(path) && statSync(path).isFile(),
    );
    if (found === undefined) throw new Error(`${file} imports ${specifier}, which is not there`);
    needed(found, seen);
  }
  return seen;
}

it('need the rules and the tables with formulas, not the whole register', () => {
  const files = [...needed(join(SRC, 'functions', 'index.ts')), ...needed(join(SRC, 'functions', 'evaluate.ts'))];
  const modules = [...new Set(files)].map((file) => relative(SRC, file));
  expect(modules).toContain('register/rules/finding-status.ts');
  const heavy = /^register\/(checks\/|tables\/index|register\.ts|locate|decode|data-set)|\.json$|^\.\./u;
  expect(modules.filter((path) => heavy.test(path))).toEqual([]);
  const bytes = modules.reduce((sum, path) => sum + statSync(join(SRC, path)).size, 0);
  expect(bytes).toBeLessThan(MOST_BYTES);
});
