/** Checks `manifest.xml` without the network: well-formed, complete, in order, both languages, lengths, icons, version. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An element of the manifest. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  text: string;
}

/** What the manifest is checked against. */
export interface Surroundings {
  /** The version in package.json. */
  readonly version: string;
  /** A file of the repository, by its path. */
  readonly file: (path: string) => Uint8Array | null;
}

const NAMESPACE = 'http://schemas.microsoft.com/office/appforoffice/1.1';

/** The children of the root in the order of Microsoft's schema, and those that must be there. */
const ORDER = [
  'Id',
  'AlternateId',
  'Version',
  'ProviderName',
  'DefaultLocale',
  'DisplayName',
  'Description',
  'IconUrl',
  'HighResolutionIconUrl',
  'SupportUrl',
  'AppDomains',
  'Hosts',
  'Requirements',
  'DefaultSettings',
  'Permissions',
  'VersionOverrides',
  'ExtendedOverrides',
] as const;
const OPTIONAL: ReadonlySet<string> = new Set(['AlternateId', 'AppDomains', 'VersionOverrides', 'ExtendedOverrides']);

/** Texts that people see, with the most characters each may have. */
const TEXTS: Readonly<Record<string, number>> = { DisplayName: 125, Description: 250 };
/** Icons that Excel shows in lists of add-ins, with their size in pixels. */
const ICONS: Readonly<Record<string, number>> = { IconUrl: 32, HighResolutionIconUrl: 64 };

const TOKEN = /<!--.*?-->|<\?.*?\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*"[^"<]*")*)\s*(\/?)>|[^<]+/gsuy;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*"([^"]*)"/gu;
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/iu;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.replace(/&(\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole);
}

function attributesOf(text: string): Map<string, string> {
  return new Map([...text.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, decodeEntities(value)]));
}

/** The root element of an XML text; a sentence when the text is not well-formed. */
export function parseXml(xml: string): Element | string {
  const top: Element = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [top];
  let end = 0;
  for (const match of xml.matchAll(TOKEN)) {
    const [token, closing, name, attributes = '', empty] = match;
    end = match.index + token.length;
    const parent = open.at(-1) ?? top;
    if (!token.startsWith('<!--') && BARE_AMPERSAND.test(token)) return `a bare & in “${token.trim()}”`;
    if (name === undefined) {
      if (!token.startsWith('<')) parent.text += decodeEntities(token);
    } else if (closing === '/') {
      if (parent.name !== name) return `</${name}> closes <${parent.name}>`;
      open.pop();
    } else {
      const element: Element = { name, attributes: attributesOf(attributes), children: [], text: '' };
      parent.children.push(element);
      if (empty === '') open.push(element);
    }
  }
  if (end < xml.length) return `cannot read on from “${xml.slice(end, end + 40)}”`;
  if (open.length > 1) return `<${open.at(-1)?.name ?? ''}> is not closed`;
  const [root] = top.children;
  return root === undefined || top.children.length > 1 || top.text.trim() !== '' ? 'not one root element' : root;
}

/** Every element below an element, itself included. */
function within(element: Element): Element[] {
  return [element, ...element.children.flatMap(within)];
}

function child(element: Element, name: string): Element | undefined {
  return element.children.find((each) => each.name === name);
}

function structureProblems(root: Element): string[] {
  const problems: string[] = [];
  const attribute = (name: string): string | undefined => root.attributes.get(name);
  if (root.name !== 'OfficeApp' || attribute('xmlns') !== NAMESPACE) problems.push('The root is not an Office add-in');
  if (attribute('xsi:type') !== 'TaskPaneApp') problems.push('The add-in is not a TaskPaneApp');
  const names = root.children.map(({ name }) => name);
  const known = ORDER.filter((name) => names.includes(name));
  for (const name of ORDER) {
    if (!names.includes(name) && !OPTIONAL.has(name)) problems.push(`${name} is missing`);
  }
  for (const name of names) {
    if (!ORDER.some((each) => each === name)) problems.push(`${name} does not belong there`);
    if (names.indexOf(name) !== names.lastIndexOf(name)) problems.push(`${name} stands there twice`);
  }
  if (problems.length === 0 && names.join() !== known.join()) problems.push(`Order must be ${known.join(', ')}`);
  return problems;
}

function valueProblems(root: Element, { version }: Surroundings): string[] {
  const text = (name: string): string => child(root, name)?.text.trim() ?? '';
  const problems: string[] = [];
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(text('Id'))) problems.push('Id is not a GUID');
  if (text('Version') !== `${version}.0`) problems.push(`Version is not ${version}.0, as package.json has it`);
  if (text('ProviderName') === '') problems.push('ProviderName is blank');
  if (text('DefaultLocale') !== 'vi-VN') problems.push('DefaultLocale is not vi-VN');
  if (!['Restricted', 'ReadDocument', 'ReadWriteDocument'].includes(text('Permissions'))) {
    problems.push(`Permissions cannot be “${text('Permissions')}”`);
  }
  const hosts = child(root, 'Hosts')?.children.map(({ attributes }) => attributes.get('Name'));
  if (hosts?.join() !== 'Workbook') problems.push('The host is not Workbook, and only that');
  const sets = within(root).filter(({ name }) => name === 'Set');
  for (const { attributes } of sets) {
    const set = `${attributes.get('Name') ?? ''} ${attributes.get('MinVersion') ?? ''}`;
    if (!/^[A-Z]\w+ \d+\.\d+$/u.test(set)) problems.push(`“${set}” is no requirement set`);
  }
  if (sets.length === 0) problems.push('No requirement set is named');
  return problems;
}

function textProblems(root: Element): string[] {
  return Object.entries(TEXTS).flatMap(([name, most]) => {
    const element = child(root, name);
    const english = element?.children.find(({ attributes }) => attributes.get('Locale') === 'en-US');
    const texts = [element?.attributes.get('DefaultValue') ?? '', english?.attributes.get('Value') ?? ''];
    return texts.flatMap((text, i) => {
      const language = i === 0 ? 'Vietnamese' : 'English';
      if (text.trim() === '') return [`${name} has no ${language} text`];
      if (text !== text.normalize('NFC')) return [`${name}: the ${language} text is not in NFC`];
      return text.length > most ? [`${name}: the ${language} text is longer than ${most} characters`] : [];
    });
  });
}

/** Width and height of a PNG file; null when it is none. */
function pngSize(bytes: Uint8Array): { width: number; height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452) return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function addressProblems(root: Element, { file }: Surroundings): string[] {
  const problems: string[] = [];
  const isAddress = (name: string): boolean => name.endsWith('Url') || name === 'SourceLocation';
  for (const element of within(root).filter(({ name }) => isAddress(name))) {
    const address = element.attributes.get('DefaultValue') ?? '';
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url?.protocol !== 'https:') {
      problems.push(`${element.name}: “${address}” is no https address`);
      continue;
    }
    const pixels = ICONS[element.name];
    if (pixels === undefined) continue;
    const bytes = file(url.pathname.slice(1));
    const size = bytes && pngSize(bytes);
    if (size?.width !== pixels || size.height !== pixels) {
      problems.push(`${element.name}: ${url.pathname} is not a PNG of ${pixels} × ${pixels} pixels`);
    }
  }
  if (!within(root).some(({ name }) => name === 'SourceLocation')) problems.push('SourceLocation is missing');
  return problems;
}

/** What is wrong with a manifest; nothing when it is fit to be loaded. */
export function manifestProblems(xml: string, surroundings: Surroundings): string[] {
  const root = parseXml(xml);
  if (typeof root === 'string') return [`Not well-formed: ${root}`];
  return [
    ...structureProblems(root),
    ...valueProblems(root, surroundings),
    ...textProblems(root),
    ...addressProblems(root, surroundings),
  ];
}

/** The repository this file is in. */
export function repositorySurroundings(): Surroundings {
  const root = join(__dirname, '..');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const file = (path: string): Uint8Array | null =>
    existsSync(join(root, path)) ? readFileSync(join(root, path)) : null;
  return { version, file };
}

function main(): number {
  const xml = readFileSync(join(__dirname, '..', 'manifest.xml'), 'utf8');
  const problems = manifestProblems(xml, repositorySurroundings());
  for (const problem of problems) console.error(`manifest.xml: ${problem}`);
  return problems.length === 0 ? 0 : 1;
}

if (require.main === module) process.exitCode = main();
