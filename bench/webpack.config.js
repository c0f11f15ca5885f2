// Builds the benchmarks as the product is built, so that they measure what users run; the other libraries stay outside.
const { readFileSync } = require('node:fs');
const path = require('node:path');
const webpack = require('webpack');
const product = require('../webpack.config.js');
const { GRID_COPIES } = require('../scripts/build-grid-assets.cjs');

const DIST = path.resolve(__dirname, '../dist/bench');
const workbench = product.find(({ name }) => name === 'workbench');
// Some configurations depend on what stands after --env; here nothing does.
const [excel, sheetsServer, sheetsSidebar] = product
  .filter((config) => typeof config === 'function')
  .map((make) => make({}));

/** The page around one script, with nothing on it before the script runs. */
class PageAround {
  constructor({ name = 'index.html', styles = [], scripts, copies = {} }) {
    Object.assign(this, { name, styles, scripts, copies });
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('PageAround', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'PageAround', stage }, () => {
        const emit = (name, content) =>
          compilation.emitAsset(name, new webpack.sources.RawSource(content), { minimized: true });
        const head = [
          '<meta charset="utf-8" /><title>Bench</title>',
          ...this.styles.map((file) => `<link rel="stylesheet" href="${file}" />`),
          ...this.scripts.map((file) => `<script defer src="${file}"></script>`),
        ];
        const body = '<body style="margin: 0"><div id="root"></div></body>';
        emit(this.name, `<!doctype html><html lang="vi"><head>${head.join('')}</head>${body}</html>`);
        for (const [name, file] of Object.entries(this.copies)) emit(name, readFileSync(file));
      });
    });
  }
}

/** Pages built as the workbench is, from scripts in pages/: name of the entry → script. */
function page(name, scripts, ...around) {
  return {
    ...workbench,
    name: `bench-${name}`,
    devtool: false,
    entry: Object.fromEntries(
      Object.entries(scripts).map(([key, file]) => [key, path.resolve(__dirname, 'pages', file)]),
    ),
    output: { ...workbench.output, path: path.join(DIST, name) },
    plugins: around.map((options) => new PageAround(options)),
  };
}

/** A part of the project for Google Sheets, as it is pushed. */
function intoSheets(part) {
  return { ...part, name: `bench-${part.name}`, output: { ...part.output, path: path.join(DIST, 'sheets') } };
}

/** A script for Google Sheets with a library for documents that is there from the beginning, built as ours is. */
function eager(library) {
  return {
    ...sheetsServer,
    name: `bench-eager-${library}`,
    target: ['web', 'es2020'],
    entry: path.resolve(__dirname, `pages/eager-${library}.mjs`),
    output: { ...sheetsServer.output, path: path.join(DIST, 'eager'), filename: `${library}.js` },
    plugins: [],
    cache: false,
  };
}

/** The grid as it comes. */
const GRID = ['vendor/owl.js', 'vendor/o-spreadsheet.js'];
const GRID_FILES = Object.fromEntries(
  [...GRID, 'vendor/o-spreadsheet.css', 'vendor/o-spreadsheet.xml'].map((name) => [name, GRID_COPIES[name]]),
);

module.exports = [
  {
    name: 'bench',
    mode: 'production',
    target: 'node20',
    devtool: false,
    stats: 'errors-warnings',
    entry: path.resolve(__dirname, 'main.ts'),
    // One file: what the product loads later is there at once.
    output: { path: DIST, filename: 'main.cjs', asyncChunks: false },
    // The place of a source file, from the folder that the build runs in.
    node: { __dirname: true },
    resolve: { extensions: ['.ts', '.js'] },
    externals: ['playwright-core', '@odoo/o-spreadsheet', '@odoo/owl'].reduce(
      (all, name) => ({ ...all, [name]: `commonjs ${name}` }),
      {},
    ),
    module: {
      parser: { javascript: { createRequire: false } },
      rules: [
        // The stand-ins ask, when they run, where Microsoft's client and Google's declarations are.
        { test: /excel-host.client\.ts$|sheets-host.api\.ts$/, parser: { commonjs: false } },
        {
          test: /\.ts$/,
          use: { loader: 'swc-loader', options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } } },
        },
      ],
    },
    optimization: { minimize: false },
  },
  { ...workbench, name: 'bench-workbench', output: { ...workbench.output, path: path.join(DIST, 'workbench') } },
  { ...excel, name: 'bench-excel', output: { ...excel.output, path: path.join(DIST, 'excel') } },
  intoSheets(sheetsServer),
  intoSheets(sheetsSidebar),
  eager('docxtemplater'),
  eager('docx'),
  page('pane', { pane: 'our-pane.mjs' }, { styles: ['pane.css'], scripts: ['pane.js'] }),
  page('fluent', { fluent: 'empty-fluent.mjs' }, { scripts: ['fluent.js'] }),
  page(
    'grid',
    { grid: 'bare-grid.mjs', 'file-steps': 'file-steps.mjs' },
    { styles: ['vendor/o-spreadsheet.css'], scripts: [...GRID, 'grid.js'], copies: GRID_FILES },
    { name: 'file-steps.html', scripts: [...GRID, 'file-steps.js'] },
  ),
];
