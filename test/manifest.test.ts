/** The add-in's manifests as they are built: what Microsoft's validator would ask, as far as that can be told without it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../package.json';
import { iconFiles } from '../scripts/build-icons';
import { manifestProblems, surroundingsOf } from '../scripts/check-manifest';
import { excelFiles } from '../scripts/excel/files';
import { attribute, child, parseXml, printXml, within, type Element } from '../scripts/excel/manifest-xml';
import { DEVELOPMENT_ORIGIN } from '../scripts/excel/options';
import { EXCEL_API } from '../src/hosts/excel/page/office-facts';

const ROOT = join(__dirname, '..');
const ORIGIN = 'https://cchc.tinh.gov.vn/so';
const built = excelFiles({ origin: ORIGIN, officeJs: 'cdn' });
const surroundings = surroundingsOf(built, ORIGIN, version);

function textOf(name: string): string {
  const content = built[name];
  return typeof content === 'string' ? content : '';
}

function treeOf(name: string): Element {
  const root = parseXml(textOf(name));
  if (typeof root === 'string') throw new Error(root);
  return root;
}

/** Names and versions of the requirement sets of a manifest. */
function setsOf(name: string): string[] {
  return within(treeOf(name))
    .filter((each) => /^(?:bt:)?Set$/u.test(each.name))
    .map((set) => `${attribute(set, 'Name')} ${attribute(set, 'MinVersion')}`);
}

function named(root: Element, name: string): Element[] {
  return within(root).filter((each) => each.name === name);
}

describe.each(['manifest.xml', 'manifest-values.xml'])('%s', (name) => {
  it('has nothing wrong with it', () => {
    expect(manifestProblems(textOf(name), surroundings)).toEqual([]);
  });

  it('is under the address it was built for, and names none of this computer', () => {
    expect(textOf(name)).toContain(`${ORIGIN}/taskpane`);
    expect(textOf(name)).not.toContain('localhost');
  });

  it('lets the pane go nowhere else', () => {
    expect(textOf(name)).not.toContain('AppDomain');
  });

  it('is the same after it is read and written again', () => {
    expect(printXml(treeOf(name))).toBe(textOf(name));
  });
});

describe('the manifest of the whole add-in', () => {
  const root = treeOf('manifest.xml');

  it('asks for a shared runtime, functions whose errors speak, and the ExcelApi that the page looks for', () => {
    expect(EXCEL_API).toBe('1.13');
    expect(setsOf('manifest.xml')).toEqual([
      `ExcelApi ${EXCEL_API}`,
      'SharedRuntime 1.1',
      'CustomFunctionsRuntime 1.2',
    ]);
  });

  it('has the commands that work without the pane, each with a picture of its own', () => {
    expect(named(root, 'FunctionName').map(({ text }) => text)).toEqual([
      'draftNotice',
      'checkData',
      'giveCodes',
      'refreshStatuses',
      'asOfToday',
    ]);
    const pictures = named(root, 'Control').map((each) => attribute(child(each, 'Icon', 'bt:Image'), 'resid'));
    expect(new Set(pictures).size).toBe(6);
  });

  it('gives the functions one namespace in both languages, and help in each', () => {
    const resource = (id: string): Element | undefined => within(root).find((each) => attribute(each, 'id') === id);
    const namespace = resource('Functions.Namespace');
    expect([attribute(namespace, 'DefaultValue'), attribute(child(namespace, 'bt:Override'), 'Value')]).toEqual([
      'CCHC',
      'CCHC',
    ]);
    const metadata = resource('Functions.Metadata.Url');
    expect(attribute(metadata, 'DefaultValue')).toBe(`${ORIGIN}/functions.json`);
    expect(attribute(child(metadata, 'bt:Override'), 'Value')).toBe(`${ORIGIN}/functions.en.json`);
  });

  it('is, when it is developed, what stands in the repository', () => {
    const { 'manifest.xml': developed } = excelFiles({ origin: DEVELOPMENT_ORIGIN, officeJs: 'cdn' });
    const committed = parseXml(readFileSync(join(ROOT, 'manifest.xml'), 'utf8'));
    expect(typeof committed === 'string' ? committed : printXml(committed)).toBe(developed);
  });
});

describe('the manifest for Office without functions', () => {
  const root = treeOf('manifest-values.xml');

  it('asks for nothing that such an Office lacks', () => {
    expect(setsOf('manifest-values.xml')).toEqual(['ExcelApi 1.13']);
    const names = new Set(within(root).map(({ name }) => name));
    for (const name of ['Runtimes', 'AllFormFactors', 'FunctionFile', 'FunctionName']) {
      expect(names.has(name)).toBe(false);
    }
  });

  it('is an add-in of its own, with one button, which opens its own page', () => {
    const id = (tree: Element): string => child(tree, 'Id')?.text ?? '';
    expect(id(root)).not.toBe(id(treeOf('manifest.xml')));
    expect(attribute(child(root, 'DisplayName'), 'DefaultValue')).toBe('Sổ kiểm tra CCHC (giá trị)');
    expect(named(root, 'Control')).toHaveLength(1);
    expect(named(root, 'bt:Url').map((url) => attribute(url, 'DefaultValue'))).toEqual([
      `${ORIGIN}/taskpane-values.html`,
      `${ORIGIN}/help/index.html`,
    ]);
  });
});

/** The problems once one text of the manifest is another. */
function withChange(from: string | RegExp, to: string): string[] {
  const manifest = textOf('manifest.xml');
  const changed = manifest.replace(from, to);
  expect(changed).not.toBe(manifest);
  return manifestProblems(changed, surroundings);
}

describe('the check of a manifest', () => {
  it.each<[string, string | RegExp, string, RegExp]>([
    ['an element that is not closed', '</Hosts>', '', /not well-formed.*closes <Hosts>/iu],
    ['a bare ampersand', 'A province', 'R&D of a province', /bare &/u],
    ['two roots', '</OfficeApp>', '</OfficeApp><More/>', /not one root/u],
    ['a broken tag', '<Id>', '<Id <', /cannot read on/u],
    [
      'another kind of add-in',
      'xsi:type="TaskPaneApp"',
      'xsi:type="MailApp"',
      /xsi:type is “MailApp”, not TaskPaneApp/u,
    ],
    ['another namespace', 'taskpaneappversionoverrides', 'mailappversionoverrides', /xmlns is “.*mailapp/u],
    ['an element out of order', /( *<Id>.*<\/Id>\n)( *<Version>.*<\/Version>\n)/u, '$2$1', /order must be Id,/u],
    [
      'runtimes behind other things',
      /( *<Runtimes>[^]*<\/Runtimes>\n)( *<AllFormFactors>[^]*<\/AllFormFactors>\n)/u,
      '$2$1',
      /Host: the order must be Runtimes, AllFormFactors/u,
    ],
    [
      'a label before the groups',
      /(<CustomTab[^>]*>)([^]*)(<Label resid="Tab.Label" \/>)/u,
      '$1$3$2',
      /must be Group, Label/u,
    ],
    ['a missing element', /<SupportUrl[^>]*>/u, '', /SupportUrl is missing/u],
    ['a button without a picture', /(<Control[^]*?)<Icon>[^]*?<\/Icon>/u, '$1', /PaneButton: Icon is missing/u],
    ['an element twice', /(<SupportUrl[^>]*>)/u, '$1$1', /SupportUrl stands there twice/u],
    ['an unknown element', '<Hosts>', '<Extra/><Hosts>', /Extra does not belong/u],
    [
      'an unknown extension point',
      'xsi:type="PrimaryCommandSurface"',
      'xsi:type="Ribbon"',
      /type “Ribbon” is unknown/u,
    ],
    ['a missing attribute', ' id="CCHC.Tab"', '', /CustomTab has no id/u],
    ['an unknown attribute', '<Id>', '<Id kind="x">', /Id can have no kind/u],
    ['an identifier that is no GUID', '<Id>9b8', '<Id>xyz', /not a GUID/u],
    ['another version', /<Version>[^<]*/u, '<Version>9.9.9.0', /not \d+\.\d+\.\d+\.0/u],
    ['no provider', /<ProviderName>[^<]*/u, '<ProviderName>', /ProviderName is blank/u],
    ['English first', '<DefaultLocale>vi-VN', '<DefaultLocale>en-US', /DefaultLocale is not vi-VN/u],
    ['unknown permissions', '>ReadWriteDocument<', '>Everything<', /cannot be “Everything”/u],
    ['another host', '<Host Name="Workbook"', '<Host Name="Document"', /Name is “Document”, not Workbook/u],
    ['a misnamed requirement set', 'MinVersion="1.13"', 'MinVersion="new"', /no requirement set/u],
    ['no requirement set', /<Sets[^]*<\/Sets>/u, '', /Requirements: Sets is missing/u],
    ['no version of Excel', /<Set Name="ExcelApi"[^>]*>/u, '', /No version of ExcelApi/u],
    ['no English name', /<Override Locale="en-US" Value="CCHC[^>]*>/u, '', /DisplayName has texts for vi-VN, not/u],
    [
      'a text without English',
      /<bt:Override Locale="en-US" Value="Give codes" \/>/u,
      '',
      /GiveCodes.Label has texts for/u,
    ],
    ['another language', /Locale="en-US" Value="Give codes"/u, 'Locale="en" Value="Give codes"', /vi-VN,en, not/u],
    ['a blank text', 'Value="Give codes"', 'Value=" "', /no en-US text/u],
    ['a long description', 'DefaultValue="Sổ theo', `DefaultValue="${'Sổ '.repeat(90)}`, /longer than 250/u],
    ['a long label', 'Value="Give codes"', `Value="${'Give '.repeat(30)}"`, /en-US text is longer than 125/u],
    ['decomposed letters', 'DefaultValue="Sổ kiểm', `DefaultValue="${'Sổ kiểm'.normalize('NFD')}`, /not in NFC/u],
    [
      'a reference to nothing',
      'Label resid="Pane.Label"',
      'Label resid="Pane.Nothing"',
      /no Pane.Nothing in bt:ShortS/u,
    ],
    [
      'a reference to a text that is too long for its place',
      'Label resid="Pane.Label"',
      'Label resid="Pane.Description"',
      /no Pane.Description in bt:ShortStrings/u,
    ],
    ['a resource without use', 'Title resid="Pane.Title"', 'Title resid="Pane.Label"', /Nothing uses Pane.Title/u],
    ['a resource twice', 'bt:String id="Pane.Title"', 'bt:String id="Pane.Label"', /two resources Pane.Label/u],
    ['a long id', /Pane\.Title/gu, `Pane.${'Title'.repeat(6)}`, /longer than 32/u],
    ['an insecure address', `"${ORIGIN}/taskpane`, '"http://cchc.tinh.gov.vn/so/taskpane', /no https address/u],
    ['no address', `"${ORIGIN}/help/index.html"`, '"help"', /no https address/u],
    ['an address elsewhere', `"${ORIGIN}/help/index.html"`, '"https://example.com/help"', /not under https:\/\/cchc/u],
    [
      'a page that is not there',
      `"${ORIGIN}/taskpane.html"`,
      `"${ORIGIN}/pane.html"`,
      /the add-in has no .*pane.html/u,
    ],
    ['no pane', /<SourceLocation DefaultValue[^>]*>/u, '', /SourceLocation is missing/u],
    [
      'another page to start with',
      /(<SourceLocation DefaultValue=")[^"]*/u,
      `$1${ORIGIN}/taskpane-values.html`,
      /starts at .*values.html, the runtime at Pane.Url/u,
    ],
    ['an icon of another size', 'assets/icon-32', 'assets/icon-80', /not a PNG of 32/u],
    ['an icon that is not there', 'assets/icon-64', 'assets/icon-65', /not a PNG of 64/u],
    ['an icon that is no PNG', 'assets/icon-64.png', 'functions.json', /not a PNG of 64/u],
    ['a picture of another size', 'assets/give-codes-16', 'assets/give-codes-32', /not a PNG of 16/u],
    ['a picture that lacks a size', '<bt:Image size="80" resid="GiveCodes.Icon80" />', '', /sizes 16,32, not/u],
    ['two buttons of one id', 'id="CCHC.PaneButton"', 'id="CCHC.CheckDataButton"', /two CCHC.CheckDataButton/u],
    ['an id that is too long', 'id="CCHC.PaneButton"', `id="CCHC.${'Pane'.repeat(40)}"`, /is too long/u],
    ['two buttons for one command', '>checkData<', '>draftNotice<', /Two buttons call draftNotice/u],
    ['a command that is no name', '>checkData<', '>check data<', /“check data” is no name/u],
    ['a crowded group', /(<Control [^]*?<\/Control>)/u, '$1'.repeat(5), /more than 6 buttons/u],
    ['functions without a runtime of functions', /<bt:Set [^>]*>/u, '', /CustomFunctionsRuntime is not required/u],
    ['buttons without a file', /<FunctionFile[^>]*>/u, '', /no FunctionFile/u],
    ['functions without a shared runtime', /<Runtimes>[^]*<\/Runtimes>/u, '', /no Runtime/u],
    ['a short runtime', 'lifetime="long"', 'lifetime="short"', /not long/u],
    ['a shared runtime that is not required', /<Set Name="SharedRuntime"[^>]*>/u, '', /SharedRuntime is not required/u],
    ['a named pane', '<Action xsi:type="ShowTaskpane">', '$&<TaskpaneId>Pane</TaskpaneId>', /no action may have/u],
    [
      'a file of commands elsewhere',
      'FunctionFile resid="Pane.Url"',
      'FunctionFile resid="GetStarted.Url"',
      /loads GetSt/u,
    ],
    [
      'functions on another page',
      /(<Page>\s*<SourceLocation resid=)"Pane.Url"/u,
      '$1"GetStarted.Url"',
      /SourceLocation loads GetStarted.Url, the runtime Pane.Url/u,
    ],
  ])('notices %s', (_name, from, to, expected) => {
    expect(withChange(from, to).join('\n')).toMatch(expected);
  });
});

describe('the icons', () => {
  it.each(Object.entries(iconFiles()))('%s is as the script draws it', (name, drawn) => {
    expect(Buffer.compare(readFileSync(join(ROOT, 'assets', name)), drawn)).toBe(0);
  });
});
