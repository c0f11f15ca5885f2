// What clasp would push of an Apps Script project, found by clasp's own code, without the network: on its own it prints that
// as JSON for the folder given, which holds .clasp.json, .claspignore and the build.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
// Not among the package's exports: the version is pinned in package.json.
import { initClaspInstance } from '../../node_modules/@google/clasp/build/src/core/clasp.js';

/** The files, as `{name, type, source}` in the order of their names. */
export async function pushedFiles(folder) {
  const clasp = await initClaspInstance({ configFile: path.join(folder, '.clasp.json') });
  const { files } = await clasp.files.collectLocalFiles();
  return files
    .map(({ remotePath, type, source }) => ({ name: path.basename(remotePath), type, source }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.stdout.write(JSON.stringify(await pushedFiles(path.resolve(process.argv[2] ?? 'appsscript'))));
}
