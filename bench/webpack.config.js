// Builds the benchmarks as the product is built, so that they measure what users run; the other libraries stay outside.
const path = require('node:path');

module.exports = {
  mode: 'production',
  target: 'node20',
  devtool: false,
  stats: 'errors-warnings',
  entry: path.resolve(__dirname, 'main.ts'),
  output: { path: path.resolve(__dirname, '../dist/bench'), filename: 'main.cjs' },
  node: { __dirname: false },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    parser: { javascript: { createRequire: false } },
    rules: [
      {
        test: /\.ts$/,
        use: { loader: 'swc-loader', options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } } },
      },
    ],
  },
  optimization: { minimize: false },
};
