/** The add-in's manifest: what Microsoft's validator would ask of it, as far as that can be told without the network. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ICON_SIZES, iconPng } from '../scripts/build-icons';
import { manifestProblems, parseXml, repositorySurroundings } from '../scripts/check-manifest';

const ROOT = join(__dirname, '..');
const manifest = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
const surroundings = repositorySurroundings();

/** The problems once one text of the manifest is another. */
function withChange(from: string | RegExp, to: string): string[] {
  const changed = manifest.replace(from, to);
  expect(changed).not.toBe(manifest);
  return manifestProblems(changed, surroundings);
}

describe('the manifest', () => {
  it('has nothing wrong with it', () => {
    expect(manifestProblems(manifest, surroundings)).toEqual([]);
  });

  it('asks for nothing beyond what the architecture allows', () => {
    const root = parseXml(manifest);
    const text = typeof root === 'string' ? '' : JSON.stringify(root.children.map(({ name }) => name));
    expect(text).not.toContain('AppDomains');
    const [, version = ''] = /Name="ExcelApi" MinVersion="1\.(\d+)"/u.exec(manifest) ?? [];
    expect(Number(version)).toBeLessThanOrEqual(15);
  });
});

describe('the check of the manifest', () => {
  it.each<[string, string | RegExp, string, RegExp]>([
    ['an element that is not closed', '</Hosts>', '', /not well-formed.*closes <Hosts>/iu],
    ['a bare ampersand', 'A province', 'R&D of a province', /bare &/u],
    ['two roots', '</OfficeApp>', '</OfficeApp><More/>', /not one root/u],
    ['a broken tag', '<Id>', '<Id <', /cannot read on/u],
    ['another kind of add-in', 'xsi:type="TaskPaneApp"', 'xsi:type="MailApp"', /not a TaskPaneApp/u],
    [
      'an element out of order',
      /( *<Id>.*<\/Id>\n)( *<Version>.*<\/Version>\n)/u,
      '$2$1',
      /Order must be Id, Version/u,
    ],
    ['a missing element', /<SupportUrl[^>]*>/u, '', /SupportUrl is missing/u],
    ['an element twice', /(<SupportUrl[^>]*>)/u, '$1$1', /SupportUrl stands there twice/u],
    ['an unknown element', '<Hosts>', '<Extra/><Hosts>', /Extra does not belong/u],
    ['an identifier that is no GUID', '<Id>9b8', '<Id>xyz', /not a GUID/u],
    ['another version', /<Version>[^<]*/u, '<Version>9.9.9.0', /not \d+\.\d+\.\d+\.0/u],
    ['no provider', /<ProviderName>[^<]*/u, '<ProviderName>', /ProviderName is blank/u],
    ['English first', '<DefaultLocale>vi-VN', '<DefaultLocale>en-US', /DefaultLocale is not vi-VN/u],
    ['unknown permissions', '>ReadWriteDocument<', '>Everything<', /cannot be “Everything”/u],
    ['another host', '<Host Name="Workbook"', '<Host Name="Document"', /not Workbook/u],
    ['a misnamed requirement set', 'MinVersion="1.4"', 'MinVersion="new"', /no requirement set/u],
    ['no requirement set', /<Set Name[^>]*>/u, '', /No requirement set/u],
    ['no English name', /<Override Locale="en-US" Value="CCHC[^>]*>/u, '', /DisplayName has no English/u],
    ['a long description', 'DefaultValue="Sổ theo', `DefaultValue="${'Sổ '.repeat(90)}`, /longer than 250/u],
    ['decomposed letters', 'DefaultValue="Sổ kiểm', `DefaultValue="${'Sổ kiểm'.normalize('NFD')}`, /not in NFC/u],
    ['an insecure address', 'https://localhost:3000/taskpane', 'http://localhost:3000/taskpane', /no https address/u],
    ['no address', 'https://localhost:3000/support.html', 'support', /no https address/u],
    ['no pane', /<SourceLocation[^>]*>/u, '', /SourceLocation is missing/u],
    ['an icon of another size', 'assets/icon-32', 'assets/icon-80', /not a PNG of 32/u],
    ['an icon that is not there', 'assets/icon-64', 'assets/icon-65', /not a PNG of 64/u],
    ['an icon that is no PNG', 'assets/icon-64.png', 'package.json', /not a PNG of 64/u],
  ])('notices %s', (_name, from, to, expected) => {
    expect(withChange(from, to).join('\n')).toMatch(expected);
  });
});

describe('the icons', () => {
  it.each(ICON_SIZES)('of %i pixels are as the script draws them', (size) => {
    const committed = readFileSync(join(ROOT, 'assets', `icon-${size}.png`));
    expect(Buffer.compare(committed, iconPng(size))).toBe(0);
  });
});
