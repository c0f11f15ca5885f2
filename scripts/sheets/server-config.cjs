// How webpack builds the script for Google Sheets: one file without anything of Node or of browsers, whose functions Google
// can see; beside it the project's own file.
const path = require('node:path');
const { DefinePlugin } = require('webpack');

const ROOT = path.resolve(__dirname, '..', '..');
const folder = (name) => path.resolve(ROOT, name);

/**
 * The configuration; with `documents` the script can make Google Docs, for which it asks one permission more; as an `addon` it
 * has its menu where Google wants that of an add-on.
 */
module.exports = function sheetsServer({ documents, addon }) {
  // Scripts of ours in TypeScript.
  require('@swc-node/register');
  const { LIBRARY } = require('./declarations.ts');
  const { ScriptFiles } = require('./script-files.ts');
  const entry = documents ? 'code-documents' : 'code';
  const core = ['src/functions', 'src/register'].map(folder);
  return {
    name: 'sheets-server',
    mode: 'production',
    target: 'es2020',
    node: false,
    devtool: false,
    stats: 'errors-only',
    entry: folder(`src/hosts/sheets/server/${entry}.ts`),
    output: {
      path: folder('appsscript/build'),
      filename: 'Code.js',
      library: { name: LIBRARY, type: 'var' },
      publicPath: '',
      chunkFormat: false,
      chunkLoading: false,
      wasmLoading: false,
    },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [
        { test: /\.ts$/, loader: path.resolve(__dirname, 'lean-loader.cjs'), options: { core } },
        { include: core, sideEffects: false },
      ],
    },
    performance: { hints: false },
    cache: { type: 'filesystem', name: `sheets-${entry}-${addon}` },
    plugins: [new DefinePlugin({ IS_ADDON: addon }), new ScriptFiles({ documents, script: 'Code.js' })],
  };
};
