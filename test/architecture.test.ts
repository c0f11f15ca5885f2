/** The shape of the code: which folder may import which, what the core may not touch, and how long a file may be. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '..');
const SRC = join(ROOT, 'src');
const LONGEST_FILE = 400;
const LONGEST_FUNCTION = 60;

interface Layer {
  /** Folders of `src` that it may import besides itself. */
  readonly below: readonly string[];
  /** Packages that it may import. */
  readonly packages?: readonly string[];
  /** Whether it may import `data/*.json`. */
  readonly data?: boolean;
  /** Whether it may import `templates/*.docx`. */
  readonly templates?: boolean;
  /** No host, no clock, no chance, no output: the same input gives the same result everywhere. */
  readonly pure?: boolean;
}

/**
 * Arrows point one way: register ← documents ← commands ← panes, the command line, the hosts; ooxml is zip and XML alone;
 * what hosts share of the sheets to make is the blueprint.
 * `entries` are the programs that put a host and a pane together.
 */
const LAYERS: Readonly<Record<string, Layer>> = {
  register: { below: [], data: true, pure: true },
  blueprint: { below: ['register'], pure: true },
  ooxml: { below: [], packages: ['fflate'], pure: true },
  documents: { below: ['ooxml', 'register'], packages: ['docxtemplater'], pure: true },
  commands: { below: ['documents', 'register'], packages: ['@noble/hashes'], data: true, pure: true },
  functions: { below: ['register'], pure: true },
  host: { below: ['register'], pure: true },
  hosts: {
    below: ['blueprint', 'commands', 'functions', 'host', 'ooxml', 'register'],
    packages: ['@odoo/*', 'preact'],
  },
  pane: { below: ['commands', 'documents', 'host', 'register'], packages: ['preact', 'docx-preview'], templates: true },
  entries: { below: ['commands', 'documents', 'functions', 'host', 'hosts', 'pane', 'register'], packages: ['preact'] },
  cli: { below: ['commands', 'documents', 'host', 'hosts', 'register'], packages: ['node:*'] },
};

/** Hosts that build on another: the local workbench keeps its register in a file, and both panes live in a browser. */
const HOST_ON_HOST: Readonly<Record<string, readonly string[]>> = {
  local: ['browser', 'file'],
  excel: ['browser'],
  sheets: ['browser'],
};

/** The files beside the command line that run in Node only; everything else of the hosts must also run in a browser. */
const NODE_ONLY: ReadonlySet<string> = new Set(['hosts/file/file-workbook.ts', 'hosts/file/place-file.ts']);

/** What only hosts, panes and the command line may use. */
const IMPURE: ReadonlySet<string> = new Set([
  'Date',
  'Excel',
  'Office',
  'SpreadsheetApp',
  'console',
  'fetch',
  'globalThis',
  'performance',
  'process',
  'require',
  'setTimeout',
  'window',
]);

interface Source {
  /** From `src`, with `/`. */
  readonly path: string;
  readonly layer: string;
  readonly tree: ts.SourceFile;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return /\.tsx?$/u.test(entry.name) ? [path] : [];
  });
}

function fromRoot(path: string, root: string): string {
  return relative(root, path).split(sep).join('/');
}

const sources = sourceFiles(SRC).map((file): Source => {
  const path = fromRoot(file, SRC);
  const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  return { path, layer: path.split('/')[0] ?? '', tree };
});

function descendants(node: ts.Node): ts.Node[] {
  const found: ts.Node[] = [];
  node.forEachChild((child) => {
    found.push(child, ...descendants(child));
  });
  return found;
}

/** Everything a file imports, type imports and `import()` included. */
function importsOf({ tree }: Source): string[] {
  return descendants(tree).flatMap((node) => {
    const named = ts.isImportDeclaration(node) || ts.isExportDeclaration(node) ? node.moduleSpecifier : undefined;
    const called =
      ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments[0] : undefined;
    const specifier = named ?? called;
    return specifier !== undefined && ts.isStringLiteral(specifier) ? [specifier.text] : [];
  });
}

/** Why a file may not import something; null when it may. */
function importFault({ path, layer }: Pick<Source, 'path' | 'layer'>, specifier: string): string | null {
  const rules = LAYERS[layer];
  if (rules === undefined) return `src/${layer} is no layer of the architecture`;
  if (!specifier.startsWith('.')) {
    const packages = NODE_ONLY.has(path) ? ['node:*'] : (rules.packages ?? []);
    const allowed = packages.some((name) =>
      name.endsWith('*') ? specifier.startsWith(name.slice(0, -1)) : `${specifier}/`.startsWith(`${name}/`),
    );
    return allowed ? null : `${layer} may not import the package ${specifier}`;
  }
  const target = resolve(SRC, dirname(path), specifier);
  const [top = '', second = ''] = fromRoot(target, SRC).split('/');
  if (top === '..') {
    const file = fromRoot(target, ROOT);
    const allowed = file.startsWith('data/')
      ? rules.data
      : file.startsWith('templates/')
        ? rules.templates
        : file === 'package.json' && layer === 'cli';
    return allowed === true ? null : `${layer} may not import ${file}`;
  }
  if (top !== layer) return rules.below.includes(top) ? null : `${layer} may not import from ${top}`;
  const own = path.split('/')[1] ?? '';
  const sameHost = layer !== 'hosts' || second === own || (HOST_ON_HOST[own] ?? []).includes(second);
  return sameHost ? null : `host ${own} may not import from host ${second}`;
}

/** A name as it is used, not as a property, a type or a declaration. */
function isUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent)) return false;
  const named = parent as ts.Node & { readonly name?: ts.Node; readonly propertyName?: ts.Node };
  return named.name !== node && named.propertyName !== node;
}

function impureUses(tree: ts.SourceFile): string[] {
  return descendants(tree).flatMap((node) => {
    if (!ts.isIdentifier(node)) return [];
    const chance = node.text === 'random' && node.parent.getText() === 'Math.random';
    if (!chance && !(IMPURE.has(node.text) && isUse(node))) return [];
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
    return [`line ${line + 1}: ${chance ? 'Math.random' : node.text}`];
  });
}

function lineCount(node: ts.Node, tree: ts.SourceFile): number {
  const line = (position: number): number => tree.getLineAndCharacterOfPosition(position).line;
  return line(node.getEnd()) - line(node.getStart()) + 1;
}

/** One line for each fault, naming the file. */
function faults(find: (source: Source) => readonly string[]): string[] {
  return sources.flatMap((source) => find(source).map((fault) => `src/${source.path}: ${fault}`));
}

describe('the architecture', () => {
  it('lets arrows point one way', () => {
    const found = faults((source) =>
      importsOf(source).flatMap((specifier) => {
        const fault = importFault(source, specifier);
        return fault === null ? [] : [`${fault} (“${specifier}”)`];
      }),
    );
    expect(found).toEqual([]);
  });

  it('keeps hosts, clock, chance and output out of the core', () => {
    expect(faults(({ layer, tree }) => (LAYERS[layer]?.pure === true ? impureUses(tree) : []))).toEqual([]);
  });
});

describe('every source file', () => {
  it('opens with one sentence on its job', () => {
    const opens = (text: string): boolean => /^(#!.*\n)?\/\*\* \p{Lu}[^]*?[.:] \*\/\n/u.test(text);
    expect(faults(({ tree }) => (opens(tree.text) ? [] : ['does not open with “/** … */”']))).toEqual([]);
  });

  it(`has at most ${LONGEST_FILE} lines, and no function of more than ${LONGEST_FUNCTION}`, () => {
    const found = faults(({ tree }) => {
      const lines = tree.text.split('\n').length - 1;
      const long = descendants(tree).filter(
        (node) => ts.isFunctionLike(node) && lineCount(node, tree) > LONGEST_FUNCTION,
      );
      return [
        ...(lines > LONGEST_FILE ? [`${lines} lines`] : []),
        ...long.map((node) => `a function of ${lineCount(node, tree)} lines: ${node.getText().split('\n')[0] ?? ''}`),
      ];
    });
    expect(found).toEqual([]);
  });

  it('exports by name', () => {
    const isDefault = (node: ts.Node): boolean =>
      ts.isExportAssignment(node) || node.kind === ts.SyntaxKind.DefaultKeyword;
    const found = faults(({ tree }) =>
      tree.statements.some((statement) => isDefault(statement) || statement.getChildren().some(hasDefault))
        ? ['has a default export']
        : [],
    );
    expect(found).toEqual([]);

    function hasDefault(node: ts.Node): boolean {
      return isDefault(node) || (node.kind === ts.SyntaxKind.SyntaxList && node.getChildren().some(isDefault));
    }
  });
});

it(`no test has more than ${LONGEST_FILE} lines`, () => {
  const found = sourceFiles(__dirname).flatMap((file) => {
    const lines = readFileSync(file, 'utf8').split('\n').length - 1;
    const path = fromRoot(file, __dirname);
    return lines > LONGEST_FILE ? [`test/${path}: ${lines} lines`] : [];
  });
  expect(found).toEqual([]);
});

describe('the check of imports', () => {
  const from = (path: string, specifier: string): string | null =>
    importFault({ path, layer: path.split('/')[0] ?? '' }, specifier);

  it.each([
    ['register/rules/assess.ts', '../dates'],
    ['register/calendar/shipped-days.ts', '../../../data/lich-lam-viec.json'],
    ['documents/engine.ts', '../register/problem'],
    ['documents/compile.ts', 'docxtemplater'],
    ['documents/template-package.ts', '../ooxml/zip'],
    ['ooxml/zip.ts', 'fflate'],
    ['commands/draft.ts', '@noble/hashes/sha2'],
    ['functions/findings.ts', '../register/rules/assess'],
    ['hosts/excel/functions.ts', '../../functions/evaluate'],
    ['blueprint/names.ts', '../register/tables/lists'],
    ['hosts/excel/lay-out.ts', '../../blueprint/layout'],
    ['hosts/local/grid.ts', '../file/patch'],
    ['hosts/file/file-workbook.ts', 'node:fs/promises'],
    ['cli/main.ts', '../../package.json'],
  ])('lets %s import %s', (path, specifier) => {
    expect(from(path, specifier)).toBeNull();
  });

  it.each([
    ['register/rules/assess.ts', '../../documents/text', /register may not import from documents/u],
    ['register/dates.ts', 'fflate', /may not import the package fflate/u],
    ['register/dates.ts', 'node:fs', /may not import the package node:fs/u],
    ['register/dates.ts', '../../package.json', /register may not import package\.json/u],
    ['ooxml/zip.ts', '../register/rules/assess', /ooxml may not import from register/u],
    ['documents/text.ts', '../hosts/file/xstring', /documents may not import from hosts/u],
    ['documents/text.ts', 'fflate', /may not import the package fflate/u],
    ['documents/engine.ts', '../commands/status', /documents may not import from commands/u],
    ['documents/engine.ts', '../../data/trong.json', /documents may not import data/u],
    ['blueprint/names.ts', '../ooxml/xml-text', /blueprint may not import from ooxml/u],
    ['blueprint/sheets.ts', '../commands/new-register', /blueprint may not import from commands/u],
    ['blueprint/fit.ts', '../hosts/file/formula-text', /blueprint may not import from hosts/u],
    ['commands/status.ts', '../hosts/file/read', /commands may not import from hosts/u],
    ['commands/status.ts', '@noble/hashes-more', /may not import the package/u],
    ['functions/due-date.ts', '../commands/status', /functions may not import from commands/u],
    ['functions/evaluate.ts', '../documents/text', /functions may not import from documents/u],
    ['functions/evaluate.ts', '../hosts/file/read', /functions may not import from hosts/u],
    ['commands/status.ts', '../functions/evaluate', /commands may not import from functions/u],
    ['register/settings.ts', '../functions/evaluate', /register may not import from functions/u],
    ['hosts/file/read.ts', 'node:fs', /may not import the package node:fs/u],
    ['hosts/excel/apply.ts', '../file/patch', /host excel may not import from host file/u],
    ['pane/app.ts', '../hosts/excel/entry', /pane may not import from hosts/u],
    ['helpers/text.ts', './other', /no layer/u],
  ])('keeps %s from importing %s', (path, specifier, expected) => {
    expect(from(path, specifier)).toMatch(expected);
  });

  it('sees through every way to import, and tells a use from a mention', () => {
    const text =
      "import type { A } from './a'; export * from './b'; const c = import('./c'); type D = Date; const e = { Date: 1 };" +
      'const f = e.Date; const g = Date.now(); const h = Math.random();';
    const tree = ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true);
    expect(importsOf({ path: 'x.ts', layer: '', tree })).toEqual(['./a', './b', './c']);
    expect(impureUses(tree)).toEqual(['line 1: Date', 'line 1: Math.random']);
  });
});
