/** The shape of a manifest, as Microsoft's schema orders it: which elements stand where, with which attributes. */
import { attribute, type Element } from './manifest-xml';

/** What an element may hold. */
interface Kind {
  /** Names of attributes; `?` behind one that may be missing, `=value` behind one with one value. */
  readonly attributes?: readonly string[];
  /** `Name:Kind` in order; behind it `?` for one that may be missing, `+` for several. */
  readonly children?: readonly string[];
  /** The kind is another one by the value of an attribute. */
  readonly by?: { readonly attribute: string; readonly kinds: Readonly<Record<string, string>> };
  /** Where a `resid` leads. */
  readonly resource?: 'bt:Images' | 'bt:Urls' | 'bt:ShortStrings' | 'bt:LongStrings';
}

/** An element with its kind, and where it stands for people. */
export interface Placed {
  readonly element: Element;
  readonly kind: string;
  readonly path: string;
}

const KINDS = {
  OfficeApp: {
    attributes: [
      'xmlns=http://schemas.microsoft.com/office/appforoffice/1.1',
      'xmlns:xsi=http://www.w3.org/2001/XMLSchema-instance',
      'xmlns:bt=http://schemas.microsoft.com/office/officeappbasictypes/1.0',
      'xsi:type=TaskPaneApp',
    ],
    children: [
      'Id:Text',
      'AlternateId:Text?',
      'Version:Text',
      'ProviderName:Text',
      'DefaultLocale:Text',
      'DisplayName:Name',
      'Description:Description',
      'IconUrl:Address',
      'HighResolutionIconUrl:Address',
      'SupportUrl:Address',
      'AppDomains:AppDomains?',
      'Hosts:Hosts',
      'Requirements:Requirements',
      'DefaultSettings:DefaultSettings',
      'Permissions:Text',
      'VersionOverrides:VersionOverrides?',
      'ExtendedOverrides:Text?',
    ],
  },
  Text: {},
  Name: { attributes: ['DefaultValue'], children: ['Override:Override+'] },
  Description: { attributes: ['DefaultValue'], children: ['Override:Override+'] },
  Address: { attributes: ['DefaultValue'], children: ['Override:Override?'] },
  Override: { attributes: ['Locale', 'Value'] },
  AppDomains: { children: ['AppDomain:Text+'] },
  Hosts: { children: ['Host:HostName'] },
  HostName: { attributes: ['Name=Workbook'] },
  Requirements: { children: ['Sets:Sets'] },
  Sets: { attributes: ['DefaultMinVersion?'], children: ['Set:Set+'] },
  Set: { attributes: ['Name', 'MinVersion'] },
  DefaultSettings: { children: ['SourceLocation:Address'] },
  VersionOverrides: {
    attributes: [
      'xmlns=http://schemas.microsoft.com/office/taskpaneappversionoverrides',
      'xsi:type=VersionOverridesV1_0',
    ],
    children: ['Requirements:CommandRequirements?', 'Hosts:CommandHosts', 'Resources:Resources'],
  },
  CommandRequirements: { children: ['bt:Sets:CommandSets'] },
  CommandSets: { attributes: ['DefaultMinVersion?'], children: ['bt:Set:Set+'] },
  CommandHosts: { children: ['Host:Host'] },
  Host: {
    attributes: ['xsi:type=Workbook'],
    children: ['Runtimes:Runtimes?', 'AllFormFactors:AllFormFactors?', 'DesktopFormFactor:DesktopFormFactor'],
  },
  Runtimes: { children: ['Runtime:Runtime'] },
  Runtime: { attributes: ['resid', 'lifetime'], resource: 'bt:Urls' },
  AllFormFactors: { children: ['ExtensionPoint:ExtensionPoint'] },
  DesktopFormFactor: {
    children: ['GetStarted:GetStarted?', 'FunctionFile:Url?', 'ExtensionPoint:ExtensionPoint+'],
  },
  GetStarted: { children: ['Title:ShortString', 'Description:LongString', 'LearnMoreUrl:Url'] },
  ExtensionPoint: {
    by: { attribute: 'xsi:type', kinds: { CustomFunctions: 'FunctionsPoint', PrimaryCommandSurface: 'RibbonPoint' } },
  },
  FunctionsPoint: {
    attributes: ['xsi:type'],
    children: ['Script:Source', 'Page:Source', 'Metadata:Source', 'Namespace:ShortString'],
  },
  Source: { children: ['SourceLocation:Url'] },
  RibbonPoint: { attributes: ['xsi:type'], children: ['CustomTab:CustomTab'] },
  CustomTab: { attributes: ['id'], children: ['Group:Group+', 'Label:ShortString', 'InsertAfter:Text?'] },
  Group: { attributes: ['id'], children: ['Label:ShortString', 'Icon:Icon', 'Control:Control+'] },
  Control: {
    attributes: ['xsi:type=Button', 'id'],
    children: ['Label:ShortString', 'Supertip:Supertip', 'Icon:Icon', 'Action:Action', 'Enabled:Text?'],
  },
  Supertip: { children: ['Title:ShortString', 'Description:LongString'] },
  Icon: { children: ['bt:Image:Image+'] },
  Image: { attributes: ['size', 'resid'], resource: 'bt:Images' },
  Action: {
    by: { attribute: 'xsi:type', kinds: { ExecuteFunction: 'FunctionAction', ShowTaskpane: 'PaneAction' } },
  },
  FunctionAction: { attributes: ['xsi:type'], children: ['FunctionName:Text'] },
  PaneAction: { attributes: ['xsi:type'], children: ['TaskpaneId:Text?', 'SourceLocation:Url', 'Title:ShortString?'] },
  Url: { attributes: ['resid'], resource: 'bt:Urls' },
  ShortString: { attributes: ['resid'], resource: 'bt:ShortStrings' },
  LongString: { attributes: ['resid'], resource: 'bt:LongStrings' },
  Resources: {
    children: ['bt:Images:Images', 'bt:Urls:Urls', 'bt:ShortStrings:ShortStrings', 'bt:LongStrings:LongStrings'],
  },
  Images: { children: ['bt:Image:ImageAddress+'] },
  ImageAddress: { attributes: ['id', 'DefaultValue'], children: ['bt:Override:Override?'] },
  Urls: { children: ['bt:Url:UrlAddress+'] },
  UrlAddress: { attributes: ['id', 'DefaultValue'], children: ['bt:Override:Override?'] },
  ShortStrings: { children: ['bt:String:ShortText+'] },
  ShortText: { attributes: ['id', 'DefaultValue'], children: ['bt:Override:Override+'] },
  LongStrings: { children: ['bt:String:LongText+'] },
  LongText: { attributes: ['id', 'DefaultValue'], children: ['bt:Override:Override+'] },
} as const satisfies Readonly<Record<string, Kind>>;

const kinds: Readonly<Record<string, Kind>> = KINDS;

/** The list of resources that the `resid` of a kind leads into; undefined when it has none. */
export function resourceOf(kind: string): Kind['resource'] {
  return kinds[kind]?.resource;
}

interface Place {
  readonly name: string;
  readonly kind: string;
  readonly optional: boolean;
  readonly several: boolean;
}

function placesOf({ children = [] }: Kind): Place[] {
  return children.map((text) => {
    const [, name = '', kind = '', count = ''] = /^(.*):(\w+)([?+]?)$/u.exec(text) ?? [];
    return { name, kind, optional: count === '?', several: count === '+' };
  });
}

function attributeProblems({ attributes = [] }: Kind, element: Element, path: string): string[] {
  const known = attributes.map((text) => {
    const [, name = '', , value] = /^([\w:]+)(\??)(?:=(.*))?$/u.exec(text) ?? [];
    return { name, value, optional: text.endsWith('?') };
  });
  const wrong = known.flatMap(({ name, value, optional }) => {
    const found = element.attributes.get(name);
    if (found === undefined) return optional ? [] : [`${path} has no ${name}`];
    return value === undefined || found === value ? [] : [`${path}: ${name} is “${found}”, not ${value}`];
  });
  const unknown = [...element.attributes.keys()].filter((name) => !known.some((each) => each.name === name));
  return [...wrong, ...unknown.map((name) => `${path} can have no ${name}`)];
}

function childProblems(places: readonly Place[], { children }: Element, path: string): string[] {
  const problems: string[] = [];
  const names = children.map(({ name }) => name);
  for (const { name, optional, several } of places) {
    if (!optional && !names.includes(name)) problems.push(`${path}: ${name} is missing`);
    if (!several && names.indexOf(name) !== names.lastIndexOf(name)) {
      problems.push(`${path}: ${name} stands there twice`);
    }
  }
  const order = names.map((name) => places.findIndex((place) => place.name === name));
  for (const [i, at] of order.entries()) if (at < 0) problems.push(`${path}: ${names[i] ?? ''} does not belong there`);
  const isOrdered = order.every((at, i) => i === 0 || at >= (order[i - 1] ?? 0));
  if (problems.length === 0 && !isOrdered) {
    problems.push(`${path}: the order must be ${places.map(({ name }) => name).join(', ')}`);
  }
  return problems;
}

/** Every element with its kind, and what is wrong with the shape. */
export function shapeOf(
  element: Element,
  named = 'OfficeApp',
  path = element.name,
): { readonly placed: readonly Placed[]; readonly problems: readonly string[] } {
  const { by } = kinds[named] ?? {};
  const type = by === undefined ? '' : attribute(element, by.attribute);
  const name = by === undefined ? named : by.kinds[type];
  const kind = name === undefined ? undefined : kinds[name];
  if (name === undefined || kind === undefined)
    return { placed: [], problems: [`${path} of type “${type}” is unknown`] };
  const places = placesOf(kind);
  const below = element.children.flatMap((each) => {
    const place = places.find((candidate) => candidate.name === each.name);
    const id = attribute(each, 'id') || attribute(each, 'resid');
    const label = id === '' ? each.name : `${each.name} ${id}`;
    return place === undefined ? [] : [shapeOf(each, place.kind, `${path} › ${label}`)];
  });
  return {
    placed: [{ element, kind: name, path }, ...below.flatMap(({ placed }) => placed)],
    problems: [
      ...attributeProblems(kind, element, path),
      ...childProblems(places, element, path),
      ...below.flatMap(({ problems }) => problems),
    ],
  };
}
