// How webpack builds the sidebar for Google Sheets: the pane, its styles and its templates in one HTML file.
const path = require('node:path');
const { SidebarFile } = require('./sidebar-plugin.cjs');

const ROOT = path.resolve(__dirname, '..', '..');

/** The configuration, from what pages have in common; with `documents` the sidebar can have Google Docs made. */
module.exports = function sheetsSidebar(pages, { documents }) {
  return {
    ...pages,
    devtool: false,
    entry: { sidebar: './src/entries/sheets/sidebar.tsx' },
    output: {
      path: path.resolve(ROOT, 'appsscript/build'),
      filename: '[name].js',
      cssFilename: '[name].css',
      publicPath: '',
    },
    module: {
      ...pages.module,
      // Google serves no second file: what other pages load later is there from the beginning, and run when asked for.
      parser: { javascript: { dynamicImportMode: 'eager' } },
    },
    plugins: [new SidebarFile({ documents })],
  };
};
