/** Checks the structure of any .docx or .xlsx with nothing installed: parts, relationships, content types, tables, left-overs. */
import { strFromU8 } from 'fflate';
import { openZip } from '../../src/ooxml/zip';
import { decoded, xmlEvents, type XmlEvent } from './xml-events';

const PACKAGE_RELATIONSHIPS = '_rels/.rels';
const CONTENT_TYPES = '[Content_Types].xml';
const MANDATORY_CELL_END = new Set(['w:p', 'w:sdt']);

/** The parts of a package by name: XML as text, all else as null. Throws where the zip is damaged. */
export function packageParts(bytes: Uint8Array): Map<string, string | null> {
  const archive = openZip(bytes);
  return new Map(
    archive.partNames().map((name) => {
      const content = archive.read(name) ?? new Uint8Array();
      return [name, /\.(xml|rels|vml)$/.test(name) ? strFromU8(content) : null];
    }),
  );
}

function events(text: string): XmlEvent[] {
  return [...xmlEvents(text)];
}

function attributesOf(text: string, element: string): ReadonlyMap<string, string>[] {
  return events(text)
    .filter((event) => event.kind === 'open')
    .filter(({ name }) => name === element)
    .map(({ attributes }) => new Map([...attributes].map(([key, value]) => [key, decoded(value)])));
}

function checkWellFormed(parts: ReadonlyMap<string, string | null>): string[] {
  return [...parts].flatMap(([name, text]) => {
    if (text === null) return [];
    try {
      return Array.from(xmlEvents(text)).length > 0 ? [] : [`${name}: empty`];
    } catch (error) {
      return [`${name}: ${error instanceof Error ? error.message : 'not XML'}`];
    }
  });
}

function checkContentTypes(parts: ReadonlyMap<string, string | null>): string[] {
  const text = parts.get(CONTENT_TYPES) ?? null;
  if (text === null) return [`no ${CONTENT_TYPES}`];
  const defaults = new Set(attributesOf(text, 'Default').map((a) => a.get('Extension')?.toLowerCase()));
  const overrides = attributesOf(text, 'Override').map((a) => a.get('PartName')?.replace(/^\//, '') ?? '');
  const uncovered = [...parts.keys()].filter(
    (name) =>
      name !== CONTENT_TYPES &&
      !overrides.includes(name) &&
      !defaults.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase()),
  );
  return [
    ...uncovered.map((name) => `${name}: no content type`),
    ...overrides.filter((name) => !parts.has(name)).map((name) => `content type for ${name}, which is not there`),
    ...overrides.filter((name, i) => overrides.indexOf(name) !== i).map((name) => `two content types for ${name}`),
  ];
}

function resolved(base: string, target: string): string {
  const path = target.startsWith('/') ? [] : base.split('/').slice(0, -1);
  for (const step of target.replace(/^\//, '').split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

/** The part whose relationships these are; "" for the package. */
function sourceOf(relationships: string): string {
  return relationships.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2');
}

function checkRelationships(parts: ReadonlyMap<string, string | null>): string[] {
  if (!parts.has(PACKAGE_RELATIONSHIPS)) return [`no ${PACKAGE_RELATIONSHIPS}`];
  return [...parts].flatMap(([name, text]) => {
    if (text === null || !name.endsWith('.rels')) return [];
    const source = sourceOf(name);
    const found = attributesOf(text, 'Relationship');
    const ids = found.map((a) => a.get('Id') ?? '');
    const dangling = found
      .filter((a) => a.get('TargetMode') !== 'External')
      .map((a) => resolved(source, a.get('Target') ?? ''))
      .filter((target) => !parts.has(target));
    return [
      ...(source === '' || parts.has(source) ? [] : [`${name}: relationships of a part that is not there`]),
      ...dangling.map((target) => `${name}: ${target} is not there`),
      ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${name}: ${id} given twice`),
      ...checkUsedIds(parts, source, ids),
    ];
  });
}

function checkUsedIds(parts: ReadonlyMap<string, string | null>, source: string, ids: readonly string[]): string[] {
  const used = new Set([...(parts.get(source) ?? '').matchAll(/\br:(?:id|embed|link)="([^"]*)"/g)].map(([, id]) => id));
  return [...used]
    .filter((id) => id !== undefined && !ids.includes(id))
    .map((id) => `${source}: ${id ?? ''} leads nowhere`);
}

/** The text of each paragraph of a Word part, tabs and breaks as spaces. */
export function paragraphTexts(text: string): string[] {
  const paragraphs: string[] = [];
  const stack: string[] = [];
  let inText = false;
  for (const event of xmlEvents(text)) {
    if (event.kind === 'text') {
      if (inText && stack.length > 0) stack.push((stack.pop() ?? '') + decoded(event.text));
    } else if (event.kind === 'open') {
      if (event.name === 'w:p' && event.empty) paragraphs.push('');
      else if (event.name === 'w:p') stack.push('');
      else if (event.name === 'w:t') inText = !event.empty;
      else if ((event.name === 'w:br' || event.name === 'w:tab') && stack.length > 0) {
        stack.push(`${stack.pop() ?? ''} `);
      }
    } else if (event.name === 'w:t') inText = false;
    else if (event.name === 'w:p') paragraphs.push(stack.pop() ?? '');
  }
  return paragraphs;
}

function checkCells(part: string, text: string): string[] {
  const problems: string[] = [];
  const children: string[][] = [];
  for (const event of xmlEvents(text)) {
    if (event.kind === 'text') continue;
    if (event.kind === 'open') {
      children[children.length - 1]?.push(event.name);
      if (!event.empty) children.push([]);
      continue;
    }
    const within = children.pop() ?? [];
    const last = within[within.length - 1] ?? '';
    if (event.name === 'w:tc' && !MANDATORY_CELL_END.has(last))
      problems.push(`${part}: a cell that does not end in a paragraph`);
    if (event.name === 'w:tr' && !within.includes('w:tc')) problems.push(`${part}: a row without cells`);
    if (event.name === 'w:tbl' && !within.includes('w:tr')) problems.push(`${part}: a table without rows`);
    if (event.name === 'w:body' && last !== 'w:sectPr') problems.push(`${part}: the body does not end in a section`);
  }
  return problems;
}

function checkWord(parts: ReadonlyMap<string, string | null>, template: boolean): string[] {
  const problems: string[] = [];
  for (const [name, text] of parts) {
    if (text === null || !/^word\/(document|header\d*|footer\d*)\.xml$/.test(name)) continue;
    const left = template ? [] : paragraphTexts(text).filter((paragraph) => /\{[^{}]*\}/.test(paragraph));
    problems.push(...left.map((paragraph) => `${name}: placeholder left in "${paragraph}"`), ...checkCells(name, text));
    const shapes = [...text.matchAll(/\bo:spid="([^"]*)"/g)].map(([, id]) => id);
    if (new Set(shapes).size < shapes.length) problems.push(`${name}: two drawn shapes with one id`);
  }
  const styles = new Set(
    attributesOf(parts.get('word/styles.xml') ?? '<x/>', 'w:style').map((a) => a.get('w:styleId')),
  );
  const used = new Set(
    ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((element) =>
      attributesOf(parts.get('word/document.xml') ?? '<x/>', element).map((a) => a.get('w:val')),
    ),
  );
  for (const id of used) if (!styles.has(id)) problems.push(`word/document.xml: style ${id ?? ''} is not defined`);
  return problems;
}

function checkSpreadsheet(parts: ReadonlyMap<string, string | null>): string[] {
  const sheets = attributesOf(parts.get('xl/workbook.xml') ?? '<x/>', 'sheet').map((a) => a.get('name') ?? '');
  return [
    ...(sheets.length === 0 ? ['xl/workbook.xml: no sheets'] : []),
    ...sheets.filter((name, i) => sheets.indexOf(name) !== i).map((name) => `xl/workbook.xml: two sheets ${name}`),
  ];
}

/** What is wrong with a package, one line each; nothing when it is sound. A template may hold placeholders. */
export function ooxmlProblems(bytes: Uint8Array, { template = false } = {}): string[] {
  let parts: Map<string, string | null>;
  try {
    parts = packageParts(bytes);
  } catch (error) {
    return [`zip: ${error instanceof Error ? error.message : 'unreadable'}`];
  }
  const malformed = checkWellFormed(parts);
  if (malformed.length > 0) return malformed;
  const kind = parts.has('word/document.xml')
    ? checkWord(parts, template)
    : parts.has('xl/workbook.xml')
      ? checkSpreadsheet(parts)
      : ['neither a document nor a workbook'];
  return [...checkContentTypes(parts), ...checkRelationships(parts), ...kind];
}
