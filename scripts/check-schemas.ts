/** Validates every part of the given .docx and .xlsx files against the ISO/IEC 29500-4 schemas with xmllint. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rootNamespace, withoutExtensions } from '../test/support/markup-compatibility';
import { ooxmlProblems, packageParts } from '../test/support/ooxml-check';

const ROOT = join(__dirname, '..');
const EDITION = 'ISO-IEC29500-4_2016';

/** Namespaces whose elements may stand at the root of a part or inside another vocabulary, and the schema of each. */
const SCHEMAS: readonly (readonly [namespace: string, file: string])[] = [
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'wml.xsd'],
  ['urn:schemas-microsoft-com:vml', 'vml-main.xsd'],
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'sml.xsd'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'dml-main.xsd'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'dml-picture.xsd'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'dml-chart.xsd'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chartDrawing', 'dml-chartDrawing.xsd'],
  ['http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing', 'dml-spreadsheetDrawing.xsd'],
  [
    'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties',
    'shared-documentPropertiesExtended.xsd',
  ],
  ['http://schemas.openxmlformats.org/officeDocument/2006/custom-properties', 'shared-documentPropertiesCustom.xsd'],
];

/** Parts of the package itself, of a user's own XML, and VML pages, for which this edition has no root schema. */
const WITHOUT_SCHEMA = /(^|\/)_rels\/|^\[Content_Types\]\.xml$|^docProps\/core\.xml$|^customXml\/|\.vml$/;

/** Vocabularies that Microsoft added later, in parts of their own. */
const EXTENSION = 'http://schemas.microsoft.com/';

/** Excel and LibreOffice write `xml:space` on the text of a cell, which the published schema of sheets forgets. */
function withoutCellSpace(name: string, text: string): string {
  return name.startsWith('xl/') ? text.replace(/(<(?:\w+:)?t) xml:space="preserve"/g, '$1') : text;
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)))
    .filter((file) => /\.(docx|xlsx)$/.test(file) && !/(^|\/)~\$/.test(file));
}

function wrapperSchema(folder: string): string {
  const imports = SCHEMAS.map(([namespace, file]) => {
    const location = pathToFileURL(join(folder, EDITION, file)).href;
    return `<xsd:import namespace="${namespace}" schemaLocation="${location}"/>`;
  });
  return `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xsd:schema>`;
}

interface Part {
  /** "file.docx: word/document.xml" */
  readonly label: string;
  readonly path: string;
}

function unpackParts(files: readonly string[], folder: string): Part[] {
  return files.flatMap((file, i) => {
    mkdirSync(join(folder, String(i)));
    const parts = [...packageParts(readFileSync(file))].filter(
      ([name, text]) => text !== null && !WITHOUT_SCHEMA.test(name) && !rootNamespace(text).startsWith(EXTENSION),
    );
    return parts.map(([name, text], n) => {
      const path = join(folder, String(i), `${n}.xml`);
      writeFileSync(path, withoutCellSpace(name, withoutExtensions(text ?? '')));
      return { label: `${file}: ${name}`, path };
    });
  });
}

/** Lines of xmllint about parts that fail, with the part's own name instead of the temporary one. */
function validate(parts: readonly Part[], schema: string): string[] {
  const BATCH = 200;
  const failures: string[] = [];
  for (let from = 0; from < parts.length; from += BATCH) {
    const batch = parts.slice(from, from + BATCH);
    const run = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, ...batch.map(({ path }) => path)], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    if (run.error !== undefined) throw new Error(`xmllint can't be run (${run.error.message}); install libxml2-utils`);
    const lines = run.stderr.split('\n');
    if (lines.some((line) => line.includes('Schemas parser error'))) throw new Error(lines.slice(0, 5).join('\n'));
    for (const { label, path } of batch) {
      const about = lines.filter((line) => line.startsWith(`${path}:`) || line === `${path} fails to validate`);
      const valid = lines.includes(`${path} validates`);
      if (!valid)
        failures.push(
          ...about.map((line) => line.replace(path, label)),
          ...(about.length > 0 ? [] : [`${label}: not validated`]),
        );
    }
  }
  return failures;
}

function main(paths: readonly string[]): number {
  const folder = resolve(process.env['OOXML_SCHEMAS'] ?? join(ROOT, '..', 'shared', 'ooxml-schemas'));
  if (!existsSync(join(folder, EDITION, 'wml.xsd'))) {
    console.error(`No schemas in ${folder}: set OOXML_SCHEMAS to the folder that holds ${EDITION}/wml.xsd.`);
    return 2;
  }
  const files = paths.flatMap(filesIn);
  if (files.length === 0) {
    console.error('Name .docx or .xlsx files, or folders that hold some.');
    return 2;
  }
  const work = mkdtempSync(join(tmpdir(), 'ooxml-'));
  try {
    const schema = join(work, 'all.xsd');
    writeFileSync(schema, wrapperSchema(folder));
    const unsound = files.flatMap((file) =>
      ooxmlProblems(readFileSync(file), { template: true }).map((problem) => `${file}: ${problem}`),
    );
    const parts = unpackParts(files, work);
    const failures = [...unsound, ...validate(parts, schema)];
    for (const failure of failures) console.error(failure);
    console.log(`${files.length} files, ${parts.length} parts checked against ${EDITION}: ${failures.length} problems`);
    return failures.length === 0 ? 0 : 1;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
