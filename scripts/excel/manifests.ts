/** The two manifests of a build, both from `manifest.xml`: the whole add-in, and the pane alone for Office without functions. */
import { attribute, changed, child, parseXml, printXml, within, type Element } from './manifest-xml';
import { DEVELOPMENT_ORIGIN, type ExcelOptions } from './options';

/** What a manifest is made with. */
export interface ManifestOptions extends Pick<ExcelOptions, 'origin'> {
  /** The version in package.json. */
  readonly version: string;
}

/** The add-in without custom functions is another one to Excel, so that an office can deploy both. */
const VALUES_ID = '5aac0518-c128-4929-a5e9-88c2a944c6a7';
const VALUES_NAMES: Readonly<Record<string, string>> = {
  'Sổ kiểm tra CCHC': 'Sổ kiểm tra CCHC (giá trị)',
  'CCHC Inspection Register': 'CCHC Inspection Register (values)',
};

/** What Office without custom functions and shared runtime would refuse, or could not use. */
const FULL_ONLY: ReadonlySet<string> = new Set(['Runtimes', 'AllFormFactors', 'FunctionFile']);

function withAttributes(element: Element, change: (value: string) => string): Element {
  const attributes = new Map([...element.attributes].map(([name, value]) => [name, change(value)]));
  return { ...element, attributes };
}

/** The add-in with the addresses of an office and the version of the product. */
function forOffice(root: Element, { origin, version }: ManifestOptions): Element {
  const moved = (value: string): string =>
    value.startsWith(`${DEVELOPMENT_ORIGIN}/`) ? origin + value.slice(DEVELOPMENT_ORIGIN.length) : value;
  const all = changed(root, (element) => {
    const addressed = withAttributes(element, moved);
    return element.name === 'Version' ? { ...addressed, text: `${version}.0` } : addressed;
  });
  return all ?? root;
}

/** Whether an element stays where there are no custom functions. Groups are left without buttons, resources without use. */
function staysWithValues(element: Element): boolean {
  if (FULL_ONLY.has(element.name)) return false;
  if (element.name === 'Set') return attribute(element, 'Name') !== 'SharedRuntime';
  if (element.name === 'Requirements') return child(element, 'Sets') !== undefined;
  if (element.name === 'Control') return attribute(child(element, 'Action'), 'xsi:type') === 'ShowTaskpane';
  return element.name !== 'Group' || child(element, 'Control') !== undefined;
}

/** The pane alone: one button, no functions, its own identity, its own page. */
function withValuesOnly(root: Element): Element {
  const pane = changed(root, (element) => {
    if (!staysWithValues(element)) return null;
    if (element.name === 'Id') return { ...element, text: VALUES_ID };
    const own = (value: string): string =>
      VALUES_NAMES[value] ?? value.replace(/\/taskpane\.html$/u, '/taskpane-values.html');
    return element.name === 'ProviderName' ? element : withAttributes(element, own);
  });
  const kept = pane ?? root;
  const used = new Set(within(kept).map((element) => attribute(element, 'resid')));
  return (
    changed(kept, (element) => (isResource(element) && !used.has(attribute(element, 'id')) ? null : element)) ?? kept
  );
}

function isResource({ name }: Element): boolean {
  return ['bt:Image', 'bt:Url', 'bt:String'].includes(name);
}

/** The manifests of a build, by the names of their files. */
export function builtManifests(source: string, options: ManifestOptions): Readonly<Record<string, string>> {
  const root = parseXml(source);
  if (typeof root === 'string') throw new Error(`manifest.xml: ${root}`);
  const full = forOffice(root, options);
  return { 'manifest.xml': printXml(full), 'manifest-values.xml': printXml(withValuesOnly(full)) };
}
