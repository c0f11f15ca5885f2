// Builds the command line (dist/cli) and the local workbench (dist/workbench). Others, the add-in's pane and functions,
// stand beside them.
const { readFile } = require('node:fs/promises');
const path = require('node:path');
const webpack = require('webpack');

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

/** Ships files of packages as they are: LGPL modules stay unmodified and can be replaced by another version. */
class ShipUnmodified {
  constructor(files) {
    this.files = files;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('ShipUnmodified', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: 'ShipUnmodified', stage }, async () => {
        for (const [name, source] of Object.entries(this.files)) {
          const file = require.resolve(source);
          compilation.fileDependencies.add(file);
          const content = new webpack.sources.RawSource(await readFile(file));
          // `minimized` keeps the minimizer away.
          compilation.emitAsset(name, content, { minimized: true });
        }
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
    entry: { workbench: ['./src/entries/workbench/index.html', './src/entries/workbench/main.tsx'] },
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
        { test: /\.html$/, type: 'asset/resource', generator: { filename: '[name][ext]' } },
        // Templates go into the lazy chunk that fills them, as text in base64.
        { test: /\.docx$/, type: 'asset/inline', generator: { dataUrl: (content) => content.toString('base64') } },
      ],
    },
    optimization: { chunkIds: 'named' },
    performance: { hints: false },
    experiments: { css: true },
    cache: { type: 'filesystem' },
    plugins: [
      new ShipUnmodified({
        'icon-16.png': './assets/icon-16.png',
        'icon-32.png': './assets/icon-32.png',
        'vendor/owl.js': './node_modules/@odoo/owl/dist/owl.iife.min.js',
        'vendor/owl-LICENSE.txt': './node_modules/@odoo/owl/LICENSE',
        'vendor/o-spreadsheet.js': './node_modules/@odoo/o-spreadsheet/dist/o_spreadsheet.min.iife.js',
        'vendor/o-spreadsheet.css': './node_modules/@odoo/o-spreadsheet/dist/o_spreadsheet.css',
        'vendor/o-spreadsheet.xml': './node_modules/@odoo/o-spreadsheet/dist/o_spreadsheet.xml',
        'vendor/o-spreadsheet-LICENSE.txt': './node_modules/@odoo/o-spreadsheet/LICENSE',
      }),
    ],
  },
];
