// Builds the page with the pane alone (dist/pane-page) as the workbench is built, without the grid.
const { readFileSync } = require('node:fs');
const path = require('node:path');
const webpack = require('webpack');
const workbench = require('../../../../webpack.config.js').find(({ name }) => name === 'workbench');

const emitsPage = {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('EmitsPage', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'EmitsPage', stage }, () => {
        const html = readFileSync(path.resolve(__dirname, 'index.html'));
        compilation.emitAsset('index.html', new webpack.sources.RawSource(html));
      });
    });
  },
};

module.exports = {
  ...workbench,
  name: 'pane-page',
  context: path.resolve(__dirname, '../../../..'),
  entry: { 'pane-page': path.resolve(__dirname, 'main.ts') },
  output: { ...workbench.output, path: path.resolve(__dirname, '../../../../dist/pane-page') },
  externals: {},
  plugins: [emitsPage],
  devtool: false,
  cache: { type: 'filesystem', name: 'pane-page' },
};
