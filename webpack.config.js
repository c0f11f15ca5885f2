// Builds the command line (dist/cli), the local workbench (dist/workbench), the Excel add-in (dist/excel), which can be
// told where it will be served from: `npm run build -- --env origin=https://… --env officejs=self`, and the Apps Script
// project for Google Sheets (appsscript/build), which makes Google Docs, too, with `--env documents`, and
// is an add-on for a whole domain with `--env addon`.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const webpack = require('webpack');
const { gridMade, GRID_COPIES, GRID_SCRIPTS, GRID_SOURCES, GRID_STYLES } = require('./scripts/build-grid-assets.cjs');
const sheetsServer = require('./scripts/sheets/server-config.cjs');
const sheetsSidebar = require('./scripts/sheets/sidebar-config.cjs');

const swc = {
  test: /\.tsx?$/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        // What browsers of the last two years and Node 20 all run.
        target: 'es2022',
      },
    },
  },
};

const PAGE = path.resolve(__dirname, 'src/entries/workbench/index.html');
const ICONS = ['icon-16.png', 'icon-32.png'];

/** What the grid's made files are made of: they are made again only when this changes. */
function etagOfMade() {
  const hash = createHash('sha256');
  const packages = Object.values(GRID_COPIES).filter((file) => /\.(?:js|xml)$/.test(file));
  for (const file of [...packages, ...GRID_SOURCES]) hash.update(readFileSync(file));
  return hash.digest('hex');
}

/** Beside our own code: the page, whose head lists the grid's own files, and those files, unmodified. */
class PageAndGrid {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('PageAndGrid', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: 'PageAndGrid', stage }, async () => {
        // `minimized` keeps the minimizer away.
        const emit = (name, content) =>
          compilation.emitAsset(name, new webpack.sources.RawSource(content), { minimized: true });
        const copy = (name, file) => {
          compilation.fileDependencies.add(file);
          emit(name, readFileSync(file));
        };
        const lines = {
          'grid-styles': GRID_STYLES.map((file) => `<link rel="stylesheet" href="${file}" />`),
          'grid-scripts': GRID_SCRIPTS.map((file) => `<link rel="preload" as="script" href="${file}" />`),
        };
        const html = readFileSync(PAGE, 'utf8');
        compilation.fileDependencies.add(PAGE);
        emit(
          'index.html',
          html.replace(/<!-- (grid-\w+) -->/g, (_, part) => lines[part].join('\n    ')),
        );
        for (const icon of ICONS) copy(icon, path.resolve(__dirname, 'assets', icon));
        for (const [name, file] of Object.entries(GRID_COPIES)) copy(name, file);
        const cache = compilation.getCache('PageAndGrid');
        const made = await cache.providePromise('made', etagOfMade(), async () =>
          Object.entries(gridMade()).map(([name, text]) => [name, Buffer.from(text)]),
        );
        for (const [name, content] of made) emit(name, content);
      });
    });
  }
}

/** Beside the add-in's scripts: manifests, pages, metadata, help, icons. */
class ExcelFiles {
  constructor(env) {
    this.env = env;
  }

  apply(compiler) {
    // Scripts of ours in TypeScript; loaded only when the add-in is built.
    require('@swc-node/register');
    const { excelFiles, sourceFiles } = require('./scripts/excel/files.ts');
    const { readOptions } = require('./scripts/excel/options.ts');
    const options = readOptions(this.env);
    compiler.hooks.thisCompilation.tap('ExcelFiles', (compilation) => {
      if (!options.ok) {
        const { message, tip } = options.problem;
        const error = new webpack.WebpackError([message.vi, tip.vi, message.en, tip.en].join('\n'));
        error.hideStack = true;
        compilation.errors.push(error);
        return;
      }
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name: 'ExcelFiles', stage }, () => {
        compilation.fileDependencies.addAll(sourceFiles);
        const styles = ['start', 'taskpane'].flatMap((name) =>
          compilation.entrypoints
            .get(name)
            .getFiles()
            .filter((file) => file.endsWith('.css')),
        );
        for (const [name, content] of Object.entries(excelFiles(options.value, styles))) {
          const source = typeof content === 'string' ? content : Buffer.from(content);
          compilation.emitAsset(name, new webpack.sources.RawSource(source), { minimized: true });
        }
      });
    });
  }
}

/** What the pages of the workbench and of the add-in have in common. */
function pages(name) {
  return {
    name,
    mode: 'production',
    target: ['web', 'es2022'],
    devtool: 'source-map',
    stats: 'errors-only',
    output: {
      path: path.resolve(__dirname, 'dist', name),
      filename: '[name].js',
      chunkFilename: '[name].js',
      cssFilename: '[name].css',
      cssChunkFilename: '[name].css',
      publicPath: 'auto',
      clean: true,
    },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        swc,
        { test: /\.css$/, type: 'css' },
        // Templates go, as bytes, into the lazy chunk that fills them.
        { test: /\.docx$/, type: 'asset/bytes' },
      ],
    },
    optimization: { chunkIds: 'named' },
    performance: { hints: false },
    experiments: { css: true },
    cache: { type: 'filesystem' },
  };
}

module.exports = [
  {
    name: 'cli',
    mode: 'production',
    target: 'node20',
    devtool: false,
    stats: 'errors-only',
    entry: { 'so-kiem-tra': './src/cli/bin.ts' },
    output: { path: path.resolve(__dirname, 'dist/cli'), filename: '[name].cjs' },
    node: { __dirname: false },
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: [swc] },
    optimization: { minimize: false },
    cache: { type: 'filesystem' },
    plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
  },
  {
    ...pages('workbench'),
    entry: { workbench: './src/entries/workbench/main.tsx' },
    externals: { '@odoo/o-spreadsheet': 'o_spreadsheet', '@odoo/owl': 'owl' },
    plugins: [new PageAndGrid()],
  },
  // A function of what stands after --env, as webpack allows for one among several.
  (env) => ({
    ...pages('excel'),
    // An office gets what runs and no more.
    devtool: env?.origin === undefined ? 'source-map' : false,
    entry: {
      start: './src/entries/excel/start.ts',
      functions: './src/entries/excel/functions.ts',
      taskpane: './src/entries/excel/main.tsx',
    },
    plugins: [new ExcelFiles(env ?? {})],
  }),
  (env) => sheetsServer({ documents: env?.documents === true, addon: env?.addon === true }),
  (env) => sheetsSidebar(pages('sheets-sidebar'), { documents: env?.documents === true }),
];
