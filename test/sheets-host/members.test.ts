/** Everything the stand-in answers is something that Apps Script has, by the same name. */
import { apiClass } from './api';
import { Service } from './execution';
import * as basics from './services/basics';
import * as charts from './services/charts';
import * as conditionalFormats from './services/conditional-formats';
import * as dataValidation from './services/data-validation';
import * as documents from './services/documents';
import * as filter from './services/filter';
import * as metadata from './services/metadata';
import * as protection from './services/protection';
import * as range from './services/range';
import * as rangeList from './services/range-list';
import * as richText from './services/rich-text';
import * as sheet from './services/sheet';
import * as spreadsheetServices from './services/spreadsheet';
import * as ui from './services/ui';
import { spreadsheet } from './script';

type Made = abstract new (...given: never[]) => Service;

const MODULES: readonly Readonly<Record<string, unknown>>[] = [
  ...[basics, charts, conditionalFormats, dataValidation, documents, filter, metadata, protection],
  ...[range, rangeList, richText, sheet, spreadsheetServices, ui],
];

/** What Apps Script calls a class of ours, where its name does not say so. */
const CLASS_NAMES: Readonly<Record<string, string>> = {
  LockOfDocument: 'Lock',
  LogService: 'console',
  ChartService: 'EmbeddedChart',
  ChartBuilder: 'EmbeddedBarChartBuilder',
};

/** Members of ours that no script sees, as Apps Script has none of their name. */
const INSIDE = new Set([
  ...['mapCells', 'changeCells', 'changeAlike', 'eachGiven', 'filled', 'changeState'],
  'looks',
  'setLook',
  'setLooks',
  'rangeAt',
]);

const classes = MODULES.flatMap((module) => Object.values(module)).filter(
  (value): value is Made =>
    typeof value === 'function' && value.prototype instanceof Service && value !== basics.UnemulatedService,
);

function methodsOf(made: Made): string[] {
  const found: string[] = [];
  for (let at: object = made.prototype as object; at !== Service.prototype; at = Object.getPrototypeOf(at) as object) {
    const all = Object.entries(Object.getOwnPropertyDescriptors(at));
    found.push(...all.filter(([name, own]) => name !== 'constructor' && 'value' in own).map(([name]) => name));
  }
  return found;
}

describe('the members of the stand-in', () => {
  it.each(classes.map((made) => [made.name, made] as const))('of %s are those of Apps Script', (name, made) => {
    const className = CLASS_NAMES[name] ?? name.replace(/(?<=.)Service$/u, '');
    const real = apiClass(className).methods;
    expect(real.size).toBeGreaterThan(0);
    expect(methodsOf(made).filter((method) => !real.has(method) && !INSIDE.has(method))).toEqual([]);
  });

  it('are known with the scopes that Google asks for', () => {
    const scopes = (name: string, method: string): readonly string[] =>
      (apiClass(name).methods.get(method) ?? ['none']).map((scope) => scope.replace(/^.*\/auth\//u, ''));
    expect(scopes('Range', 'setValues')).toEqual(['spreadsheets.currentonly', 'spreadsheets']);
    expect(scopes('Ui', 'showSidebar')).toEqual(['script.container.ui']);
    expect(scopes('SpreadsheetApp', 'openById')).toEqual(['spreadsheets']);
    expect(scopes('LockService', 'getDocumentLock')).toEqual([]);
    expect(scopes('DocumentApp', 'create')).toEqual(['documents']);
  });

  it('say by name what is real but not emulated, for whole services, too', () => {
    const host = spreadsheet();
    expect(() => host.execute('menu', 'run', 'PropertiesService.getDocumentProperties()')).toThrow(
      'EMULATOR GAP: PropertiesService.getDocumentProperties',
    );
  });
});
