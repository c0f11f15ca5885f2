// Builds the command line (dist/cli) and the local workbench (dist/workbench). Others, the add-in's pane and functions,
// stand beside them.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const webpack = require('webpack');
const { gridMade, GRID_COPIES, GRID_SCRIPTS, GRID_SOURCES, GRID_STYLES } = require('./scripts/build-grid-assets.cjs');

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
    name: 'workbench',
    mode: 'production',
    target: ['web', 'es2022'],
    devtool: 'source-map',
    stats: 'errors-only',
    entry: { workbench: './src/entries/workbench/main.tsx' },
    output: {
      path: path.resolve(__dirname, 'dist/workbench'),
      filename: '[name].js',
      chunkFilename: '[name].js',
      cssFilename: '[name].css',
      cssChunkFilename: '[name].css',
      publicPath: 'auto',
      clean: true,
    },
    externals: { '@odoo/o-spreadsheet': 'o_spreadsheet', '@odoo/owl': 'owl' },
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
    plugins: [new PageAndGrid()],
  },
];
