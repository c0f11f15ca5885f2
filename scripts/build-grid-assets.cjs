// What the grid needs beside our own code: o-spreadsheet and owl as they come, and o-spreadsheet's templates compiled ahead.
const { execFileSync } = require('node:child_process');
const { copyFileSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join, resolve } = require('node:path');

const ROOT = resolve(__dirname, '..');
const ODOO = join(ROOT, 'node_modules/@odoo');
const SPREADSHEET = join(ODOO, 'o-spreadsheet');
const OWL = join(ODOO, 'owl');
const fromSpreadsheet = createRequire(join(SPREADSHEET, 'package.json'));
const fromOwl = createRequire(join(OWL, 'package.json'));
const folderOf = (name) => dirname(fromSpreadsheet.resolve(`${name}/package.json`));

/** Path in dist/workbench → the file that goes there, unchanged. */
const GRID_COPIES = {
  'vendor/owl.js': join(OWL, 'dist/owl.iife.min.js'),
  'vendor/owl-LICENSE.txt': join(OWL, 'LICENSE'),
  'vendor/o-spreadsheet.js': join(SPREADSHEET, 'dist/o_spreadsheet.min.iife.js'),
  'vendor/o-spreadsheet.css': join(SPREADSHEET, 'dist/o_spreadsheet.css'),
  'vendor/o-spreadsheet.xml': join(SPREADSHEET, 'dist/o_spreadsheet.xml'),
  'vendor/o-spreadsheet-LICENSE.txt': join(SPREADSHEET, 'LICENSE'),
  'vendor/bootstrap-LICENSE.txt': join(folderOf('bootstrap'), 'LICENSE'),
  'vendor/css/font-awesome.css': join(folderOf('font-awesome'), 'css/font-awesome.min.css'),
  'vendor/fonts/fontawesome-webfont.woff2': join(folderOf('font-awesome'), 'fonts/fontawesome-webfont.woff2'),
  'vendor/README.md': join(ROOT, 'third-party/o-spreadsheet/README.md'),
};

/** Where the compiled templates go. */
const GRID_TEMPLATES = 'vendor/o-spreadsheet-templates.js';

/** Where the part of Bootstrap goes that o-spreadsheet's templates use. */
const GRID_BOOTSTRAP = 'vendor/bootstrap-in-grid.css';

/** What the page loads for the grid: styles before its own style, scripts one after the other before the grid's code. */
const GRID_STYLES = [GRID_BOOTSTRAP, 'vendor/css/font-awesome.css', 'vendor/o-spreadsheet.css'];
const GRID_SCRIPTS = ['vendor/owl.js', 'vendor/o-spreadsheet.js', GRID_TEMPLATES];

/** The templates written inside o-spreadsheet's code, with the names that owl gives them. */
function inlineTemplates() {
  fromSpreadsheet('./dist/o_spreadsheet.cjs');
  const { App, Component } = fromSpreadsheet('@odoo/owl');
  class Nothing extends Component {}
  const registered = Object.getPrototypeOf(new App(Nothing).rawTemplates);
  return Object.entries(registered).filter(([, template]) => typeof template === 'string');
}

/** Gives owl's compiler the parts of a DOM that it asks for, and hands out a parser. */
function prepareDom() {
  const { JSDOM } = fromOwl('jsdom');
  const { window } = new JSDOM('');
  for (const name of ['document', 'DOMParser', 'Node', 'Element', 'Document', 'Text', 'Comment'])
    Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true });
  return new window.DOMParser();
}

/** Template name → source of its function, with every text through `translate`; inline templates stand under their text. */
function compileAll(templates, translate) {
  const { compile } = fromOwl('./dist/compiler.js');
  return new Map(
    templates.map(({ key, name, template }) => {
      const made = compile(typeof template === 'string' ? template : template.cloneNode(true), {
        name,
        translateFn: translate,
      });
      return [key, made.toString().replace('function anonymous', 'function')];
    }),
  );
}

/** Every template of o-spreadsheet, with ours of the same name in place of its own. */
function allTemplates() {
  const inline = inlineTemplates().map(([name, template]) => ({ key: template, name, template }));
  const parser = prepareDom();
  const named = [GRID_COPIES['vendor/o-spreadsheet.xml'], OWN_TEMPLATES].flatMap((file) => {
    const xml = parser.parseFromString(readFileSync(file, 'utf8'), 'text/xml');
    return [...xml.querySelectorAll('[t-name]')].map((template) => {
      const name = template.getAttribute('t-name');
      return { key: name, name, template };
    });
  });
  return [...named, ...inline];
}

/** The script of the compiled templates: English as they come, and those that read otherwise in Vietnamese. */
function templatesScript(translateVi) {
  const templates = allTemplates();
  const english = compileAll(templates, (text) => text);
  const vietnamese = [...compileAll(templates, translateVi)].filter(([key, source]) => source !== english.get(key));
  const object = (entries) =>
    `{\n${entries.map(([key, source]) => `${JSON.stringify(key)}: ${source}`).join(',\n')}\n}`;
  return [
    '// Templates of o-spreadsheet (LGPL-3.0-or-later) as owl compiles them; made by scripts/build-grid-assets.cjs.',
    `var so_kiem_tra_grid_templates = { en: ${object([...english])}, vi: ${object(vietnamese)} };`,
    '',
  ].join('\n');
}

/** Bootstrap's reset and utilities, holding inside the grid only: the pane beside it has its own look. */
function bootstrapInGrid() {
  const parts = ['reboot', 'utilities'].map((part) =>
    readFileSync(join(folderOf('bootstrap'), `dist/css/bootstrap-${part}.min.css`), 'utf8')
      .replace(/^@charset[^;]*;|\/\*# sourceMappingURL.*$/gmu, '')
      .replace(/(^|[},/])(?::root|body)(?=[,{])/gu, '$1:scope'),
  );
  return `@scope (.grid-body) {\n${parts.join('\n')}}\n`;
}

/** Templates of ours that stand in place of o-spreadsheet's. */
const OWN_TEMPLATES = join(ROOT, 'src/hosts/local/grid/templates.xml');

/** Files of ours that `gridMade` depends on, beside the packages. */
const GRID_SOURCES = ['texts-vi.ts', 'texts-vi-interface.ts', 'texts-vi-rules.ts']
  .map((name) => join(ROOT, 'src/hosts/local/grid', name))
  .concat(OWN_TEMPLATES, module.filename);

/** What is made rather than copied: path in dist/workbench → text. */
function gridMade() {
  return { [GRID_TEMPLATES]: gridTemplates(), [GRID_BOOTSTRAP]: bootstrapInGrid() };
}

/** What this script prints when it is run: the compiler wants a global DOM, so it gets a process of its own. */
function printed(...words) {
  return execFileSync(process.execPath, ['-r', '@swc-node/register', module.filename, ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** The text of the compiled templates, about 0.7 MB. */
function gridTemplates() {
  return printed();
}

/** Template name → the texts in it that are translated, in English. */
function gridTemplateTexts() {
  return JSON.parse(printed('texts'));
}

/** Writes what the grid needs beside our own code into `folder`/vendor. */
function buildGridAssets(folder) {
  for (const [name, from] of Object.entries(GRID_COPIES)) {
    const to = join(folder, name);
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to);
  }
  for (const [name, text] of Object.entries(gridMade())) writeFileSync(join(folder, name), text);
}

/** See `gridTemplateTexts`. */
function templateTexts() {
  const texts = {};
  for (const template of allTemplates()) {
    const own = (texts[template.key] = []);
    compileAll([template], (text) => {
      own.push(text);
      return text;
    });
  }
  return texts;
}

if (require.main === module) {
  const { vietnamese } = require('../src/hosts/local/grid/texts-vi');
  process.stdout.write(process.argv[2] === 'texts' ? JSON.stringify(templateTexts()) : templatesScript(vietnamese));
}

module.exports = {
  buildGridAssets,
  gridMade,
  gridTemplateTexts,
  GRID_COPIES,
  GRID_SCRIPTS,
  GRID_SOURCES,
  GRID_STYLES,
};
