/** Everything of the Excel add-in that is not bundled: manifests, pages, metadata, help, icons, and how to serve them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionMetadata } from '../../src/hosts/excel/function-metadata';
import { headersFile, webConfig } from './hosting';
import { helpPage, functionsPage } from './help-pages';
import { builtManifests } from './manifests';
import { attribute, parseXml, within } from './manifest-xml';
import { officeFiles } from './office-js';
import { DEVELOPMENT_ORIGIN, type ExcelOptions } from './options';
import { OFFICE_FOLDER, panePage } from './pages';

const ROOT = join(__dirname, '..', '..');

/** Files that others are made from, from the root of the repository. */
const SOURCES = {
  manifest: 'manifest.xml',
  package: 'package.json',
  pane: 'src/entries/excel/taskpane.html',
  help: 'src/entries/excel/help/index.html',
  functionsHelp: 'src/entries/excel/help/functions.html',
  helpStyle: 'src/entries/excel/help/help.css',
} as const;

/** What a build writes, by its path in `dist/excel`. */
export type BuiltFiles = Readonly<Record<string, string | Uint8Array>>;

/** The files to watch. */
export const sourceFiles: readonly string[] = Object.values(SOURCES).map((name) => join(ROOT, name));

function read(name: keyof typeof SOURCES): string {
  return readFileSync(join(ROOT, SOURCES[name]), 'utf8');
}

/** The pictures that the manifest names, from the folder `assets`. */
function icons(manifest: string): BuiltFiles {
  const root = parseXml(manifest);
  if (typeof root === 'string') throw new Error(root);
  const start = `${DEVELOPMENT_ORIGIN}/assets/`;
  const addresses = within(root).map((element) => attribute(element, 'DefaultValue'));
  const named = addresses.filter((address) => address.startsWith(start)).map((each) => each.slice(start.length));
  return Object.fromEntries(
    ['icon-16.png', 'icon-128.png', ...named].map((name) => [
      `assets/${name}`,
      new Uint8Array(readFileSync(join(ROOT, 'assets', name))),
    ]),
  );
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** The files of a build. `styles` are the style sheets that the pages of the pane need. */
export function excelFiles(options: ExcelOptions, styles: readonly string[] = []): BuiltFiles {
  const source = read('manifest');
  const { version } = JSON.parse(read('package')) as { version: string };
  const functionsHelp = `${options.origin}/help/functions.html`;
  const pane = read('pane');
  const office = options.officeJs === 'self' ? Object.entries(officeFiles()) : [];
  return {
    ...builtManifests(source, { origin: options.origin, version }),
    'taskpane.html': panePage(pane, { ...options, styles, computed: 'functions' }),
    'taskpane-values.html': panePage(pane, { ...options, styles, computed: 'values' }),
    'functions.json': json(functionMetadata('vi', functionsHelp)),
    'functions.en.json': json(functionMetadata('en', functionsHelp)),
    'help/index.html': helpPage(read('help'), source),
    'help/functions.html': functionsPage(read('functionsHelp')),
    'help/help.css': read('helpStyle'),
    'web.config': webConfig(),
    _headers: headersFile(),
    ...icons(source),
    ...Object.fromEntries(office.map(([name, bytes]) => [`${OFFICE_FOLDER}/${name}`, bytes])),
  };
}
