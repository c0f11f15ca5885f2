/** Checks the manifests without the network: shape, languages, lengths, references, addresses, icons, version, runtime. */
import type { BuiltFiles } from './excel/files';
import { resourceOf, shapeOf, type Placed } from './excel/manifest-schema';
import { attribute, child, parseXml, within, type Element } from './excel/manifest-xml';

/** What a manifest is checked against. */
export interface Surroundings {
  /** The version in package.json. */
  readonly version: string;
  /** The address that everything of the add-in is under. */
  readonly origin: string;
  /** A file of the add-in, by its path there: its bytes, null when there is none. */
  readonly file: (path: string) => Uint8Array | null;
}

/** The most characters of texts that people see, by the kind of element that holds them. */
const LONGEST: Readonly<Record<string, number>> = { Name: 125, Description: 250, ShortText: 125, LongText: 250 };
const LONGEST_ID = 32;
const LONGEST_CONTROL_ID = 125;
/** Excel shows this many buttons of a group at most. */
const MOST_CONTROLS = 6;
/** Sizes in pixels that every icon of the ribbon comes in. */
const RIBBON_SIZES = ['16', '32', '80'];
/** Icons that Excel shows in lists of add-ins, with their size in pixels. */
const LIST_ICONS: Readonly<Record<string, number>> = { IconUrl: 32, HighResolutionIconUrl: 64 };
const RESOURCE_KINDS = ['ImageAddress', 'UrlAddress', 'ShortText', 'LongText'];

function valueProblems(root: Element, placed: readonly Placed[], { version }: Surroundings): string[] {
  const text = (name: string): string => child(root, name)?.text.trim() ?? '';
  const problems: string[] = [];
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(text('Id'))) problems.push('Id is not a GUID');
  if (text('Version') !== `${version}.0`) problems.push(`Version is not ${version}.0, as package.json has it`);
  if (text('ProviderName') === '') problems.push('ProviderName is blank');
  if (text('DefaultLocale') !== 'vi-VN') problems.push('DefaultLocale is not vi-VN');
  if (!['Restricted', 'ReadDocument', 'ReadWriteDocument'].includes(text('Permissions'))) {
    problems.push(`Permissions cannot be “${text('Permissions')}”`);
  }
  for (const { element } of placed.filter(({ kind }) => kind === 'Set')) {
    const set = `${attribute(element, 'Name')} ${attribute(element, 'MinVersion')}`;
    if (!/^[A-Z]\w+ \d+\.\d+$/u.test(set)) problems.push(`“${set}” is no requirement set`);
  }
  return problems;
}

/** An element's own value and those for other languages. */
function valuesOf(element: Element): { readonly locale: string; readonly value: string }[] {
  const others = element.children.map((each) => ({
    locale: attribute(each, 'Locale'),
    value: attribute(each, 'Value'),
  }));
  return [{ locale: 'vi-VN', value: attribute(element, 'DefaultValue') }, ...others];
}

function textProblems(placed: readonly Placed[]): string[] {
  return placed.flatMap(({ element, kind, path }) => {
    const most = LONGEST[kind];
    if (most === undefined) return [];
    const values = valuesOf(element);
    const locales = values.map(({ locale }) => locale).join();
    if (locales !== 'vi-VN,en-US') return [`${path} has texts for ${locales}, not for vi-VN,en-US`];
    return values.flatMap(({ locale, value }) => {
      if (value.trim() === '') return [`${path} has no ${locale} text`];
      if (value !== value.normalize('NFC')) return [`${path}: the ${locale} text is not in NFC`];
      return value.length > most ? [`${path}: the ${locale} text is longer than ${most} characters`] : [];
    });
  });
}

function referenceProblems(placed: readonly Placed[]): string[] {
  const resources = placed.filter(({ kind }) => RESOURCE_KINDS.includes(kind));
  const ids = resources.map(({ element }) => attribute(element, 'id'));
  const problems = resources.flatMap(({ element }, i) => {
    const id = attribute(element, 'id');
    if (id.length > LONGEST_ID) return [`${id} is longer than ${LONGEST_ID} characters`];
    return ids.indexOf(id) < i ? [`There are two resources ${id}`] : [];
  });
  const used = new Set<string>();
  for (const { element, kind, path } of placed) {
    const list = resourceOf(kind);
    if (list === undefined) continue;
    const id = attribute(element, 'resid');
    used.add(id);
    const found = resources.some((each) => each.path.includes(` › ${list} › `) && attribute(each.element, 'id') === id);
    if (!found) problems.push(`${path}: no ${id} in ${list}`);
  }
  return [...problems, ...ids.filter((id) => !used.has(id)).map((id) => `Nothing uses ${id}`)];
}

/** Width and height of a PNG file; null when it is none. */
function pngSize(bytes: Uint8Array): { width: number; height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452) return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function addressProblems(placed: readonly Placed[], { origin, file }: Surroundings): string[] {
  const addressed = placed.filter(({ kind }) => ['Address', 'UrlAddress', 'ImageAddress'].includes(kind));
  return addressed.flatMap(({ element, path }) =>
    valuesOf(element).flatMap(({ value }) => {
      if (!URL.canParse(value) || new URL(value).protocol !== 'https:')
        return [`${path}: “${value}” is no https address`];
      if (!value.startsWith(`${origin}/`)) return [`${path}: “${value}” is not under ${origin}`];
      return file(value.slice(origin.length + 1)) === null ? [`${path}: the add-in has no ${value}`] : [];
    }),
  );
}

function iconProblems(placed: readonly Placed[], { origin, file }: Surroundings): string[] {
  const resources = placed.filter(({ kind }) => kind === 'ImageAddress').map(({ element }) => element);
  const wrongSize = (path: string, address: string, pixels: number): string[] => {
    const bytes = file(address.slice(origin.length + 1));
    const size = bytes && pngSize(bytes);
    const isRight = size?.width === pixels && size.height === pixels;
    return isRight ? [] : [`${path}: ${address} is not a PNG of ${pixels} × ${pixels} pixels`];
  };
  return placed.flatMap(({ element, kind, path }) => {
    const pixels = LIST_ICONS[element.name];
    if (pixels !== undefined) return wrongSize(path, attribute(element, 'DefaultValue'), pixels);
    if (kind === 'Icon') {
      const sizes = element.children.map((each) => attribute(each, 'size')).join();
      return sizes === RIBBON_SIZES.join() ? [] : [`${path} has sizes ${sizes}, not ${RIBBON_SIZES.join()}`];
    }
    const image = resources.find((each) => attribute(each, 'id') === attribute(element, 'resid'));
    if (kind !== 'Image' || image === undefined) return [];
    return wrongSize(path, attribute(image, 'DefaultValue'), Number(attribute(element, 'size')));
  });
}

function ribbonProblems(placed: readonly Placed[]): string[] {
  const ribbon = placed.filter(({ kind }) => ['CustomTab', 'Group', 'Control'].includes(kind));
  const ids = ribbon.map(({ element }) => attribute(element, 'id'));
  const actions = placed.filter(({ element }) => element.name === 'FunctionName').map(({ element }) => element.text);
  const crowded = ribbon.filter(
    ({ element }) => element.children.filter(({ name }) => name === 'Control').length > MOST_CONTROLS,
  );
  return [
    ...ids.filter((id, i) => ids.indexOf(id) < i).map((id) => `There are two ${id} on the ribbon`),
    ...ids.filter((id) => id.length > LONGEST_CONTROL_ID).map((id) => `The id ${id} is too long`),
    ...actions.filter((name) => !/^[a-z]\w*$/iu.test(name)).map((name) => `“${name}” is no name of a function`),
    ...actions.filter((name, i) => actions.indexOf(name) < i).map((name) => `Two buttons call ${name}`),
    ...crowded.map(({ path }) => `${path} has more than ${MOST_CONTROLS} buttons`),
  ];
}

/** Functions, buttons and pane share one runtime, which is one page: everything that loads it must name the same. */
function runtimeProblems(root: Element, placed: readonly Placed[]): string[] {
  const overrides = child(root, 'VersionOverrides');
  const host = child(overrides, 'Hosts', 'Host');
  const runtime = child(host, 'Runtimes', 'Runtime');
  const names = within(root).map(({ name }) => name);
  const requires = (at: Element | undefined, set: string): boolean =>
    at !== undefined && within(at).some((each) => /^(bt:)?Set$/u.test(each.name) && attribute(each, 'Name') === set);
  const points = placed.filter(({ kind }) => kind === 'FunctionsPoint').map(({ element }) => element);
  const problems: string[] = [];
  if (!requires(child(root, 'Requirements'), 'ExcelApi')) problems.push('No version of ExcelApi is required');
  if (points.length > 0 && !requires(child(overrides, 'Requirements'), 'CustomFunctionsRuntime')) {
    problems.push('There are functions, and CustomFunctionsRuntime is not required');
  }
  if (names.includes('FunctionName') && !names.includes('FunctionFile')) {
    problems.push('There are buttons that call functions, and no FunctionFile');
  }
  if (runtime === undefined) return points.length > 0 ? [...problems, 'There are functions, and no Runtime'] : problems;
  if (attribute(runtime, 'lifetime') !== 'long') problems.push('The lifetime of the runtime is not long');
  if (!requires(child(root, 'Requirements'), 'SharedRuntime')) {
    problems.push('The runtime is shared, and SharedRuntime is not required');
  }
  if (names.includes('TaskpaneId')) problems.push('With a shared runtime no action may have a TaskpaneId');
  const page = attribute(runtime, 'resid');
  const start = attribute(child(root, 'DefaultSettings', 'SourceLocation'), 'DefaultValue');
  const resource = placed.find(({ element, kind }) => kind === 'UrlAddress' && attribute(element, 'id') === page);
  if (resource !== undefined && attribute(resource.element, 'DefaultValue') !== start) {
    problems.push(`The add-in starts at ${start}, the runtime at ${page}`);
  }
  const loaders = [
    child(host, 'DesktopFormFactor', 'FunctionFile'),
    ...points.map((point) => child(point, 'Page', 'SourceLocation')),
    ...placed.filter(({ kind }) => kind === 'PaneAction').map(({ element }) => child(element, 'SourceLocation')),
  ];
  const others = loaders.filter((each) => each !== undefined && attribute(each, 'resid') !== page);
  problems.push(...others.map((each) => `${each?.name ?? ''} loads ${attribute(each, 'resid')}, the runtime ${page}`));
  return problems;
}

/** What is wrong with a manifest; nothing when it is fit to be loaded. */
export function manifestProblems(xml: string, surroundings: Surroundings): string[] {
  const root = parseXml(xml);
  if (typeof root === 'string') return [`Not well-formed: ${root}`];
  const { placed, problems } = shapeOf(root);
  return [
    ...problems,
    ...valueProblems(root, placed, surroundings),
    ...textProblems(placed),
    ...referenceProblems(placed),
    ...addressProblems(placed, surroundings),
    ...iconProblems(placed, surroundings),
    ...ribbonProblems(placed),
    ...runtimeProblems(root, placed),
  ];
}

/** The files of a build that webpack bundles from our scripts. */
const BUNDLES = ['functions.js', 'taskpane.js', 'start.js'];

/** What the manifests of a build are checked against: the files that it writes. */
export function surroundingsOf(files: BuiltFiles, origin: string, version: string): Surroundings {
  const file = (path: string): Uint8Array | null => {
    if (BUNDLES.includes(path)) return new Uint8Array();
    const content = Object.hasOwn(files, path) ? files[path] : undefined;
    return typeof content === 'string' ? new TextEncoder().encode(content) : (content ?? null);
  };
  return { version, origin, file };
}
