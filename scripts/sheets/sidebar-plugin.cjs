// Puts the sidebar's script and style into its page, and stops the build where the page is not fit for HtmlService.
const { readFileSync } = require('node:fs');
const path = require('node:path');
const webpack = require('webpack');

const PAGE = path.resolve(__dirname, '../../src/entries/sheets/sidebar.html');
const NAME = 'SidebarFile';

/** Makes `sidebar.html` of the entry `sidebar`; `documents` is whether the script may make Google Docs. */
class SidebarFile {
  constructor({ documents }) {
    this.documents = documents;
  }

  apply(compiler) {
    // Scripts of ours in TypeScript.
    require('@swc-node/register');
    const { faultsOf, inlined } = require('./inline.ts');
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      compilation.fileDependencies.add(PAGE);
      // After everything that makes assets smaller; `minimized` keeps that away: what is written is what was checked.
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: NAME, stage }, (assets) => {
        const parts = { script: '', style: '' };
        for (const [name, asset] of Object.entries(assets)) {
          parts[name.endsWith('.css') ? 'style' : 'script'] += asset.source().toString();
          compilation.deleteAsset(name);
        }
        const page = inlined({ html: readFileSync(PAGE, 'utf8'), ...parts, documents: this.documents });
        for (const fault of faultsOf(page)) compilation.errors.push(new webpack.WebpackError(`sidebar.html ${fault}`));
        compilation.emitAsset('sidebar.html', new webpack.sources.RawSource(page), { minimized: true });
      });
    });
  }
}

module.exports = { SidebarFile };
