// Builds the script of the page with the port on Excel alone (dist/port-page), as the add-in is built.
const path = require('node:path');
const workbench = require('../../../../webpack.config.js').find(({ name }) => name === 'workbench');

module.exports = {
  ...workbench,
  name: 'port-page',
  context: path.resolve(__dirname, '../../../..'),
  entry: { port: path.resolve(__dirname, 'main.ts') },
  output: { ...workbench.output, path: path.resolve(__dirname, '../../../../dist/port-page') },
  externals: {},
  plugins: [],
  devtool: false,
  cache: { type: 'filesystem', name: 'port-page' },
};
