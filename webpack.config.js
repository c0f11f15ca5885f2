// Builds the command line (dist/cli). Later entries, the add-in's pane and functions, stand beside it.
const path = require('node:path');
const webpack = require('webpack');

const swc = {
  test: /\.ts$/,
  use: { loader: 'swc-loader', options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } } },
};

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
];
