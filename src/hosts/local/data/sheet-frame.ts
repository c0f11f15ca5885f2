/** What a sheet part says around its cells: columns, panes, merges, and the ranges that belong to certain rows. */
import { XmlScanner } from '../../../ooxml/xml';
import { parseArea, parseSheetReference, type Area } from '../../../blueprint/a1';
import { isTrue } from '../../file/workbook-parts';
import { decodeXstring } from '../../file/xstring';

/** Columns from `first` to `last`, counting from 0. */
export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
  /** In characters of the default font. */
  readonly width: number | undefined;
  readonly hidden: boolean;
  readonly style: number;
}

/** A data validation; the formulas are decoded, a list of words still in its quotes. */
export interface Validation {
  readonly areas: readonly Area[];
  readonly type: string;
  readonly operator: string;
  readonly blocking: boolean;
  readonly formulas: readonly string[];
}

/** A rule of conditional formatting. */
export interface FormatRule {
  readonly areas: readonly Area[];
  readonly type: string;
  readonly operator: string;
  readonly text: string;
  readonly difference: number;
  readonly priority: number;
  readonly stop: boolean;
  readonly formulas: readonly string[];
}

/** An area of the sheet that something else than cells hangs on. */
export interface BoundArea {
  readonly area: Area;
  readonly what: 'merge' | 'link' | 'format' | 'validation' | 'protected' | 'break';
}

/** A link within the workbook: where it stands, and the sheet that it leads to. */
export interface SheetLink {
  readonly area: Area;
  readonly sheet: string;
}

/** The frame of a sheet. */
export interface SheetFrame {
  readonly columns: readonly ColumnSpan[];
  readonly defaultWidth: number | undefined;
  readonly defaultHeight: number | undefined;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly gridLines: boolean;
  readonly tabColour: string | undefined;
  readonly merges: readonly Area[];
  readonly validations: readonly Validation[];
  readonly formats: readonly FormatRule[];
  readonly bound: readonly BoundArea[];
  readonly links: readonly SheetLink[];
}

type Draft = { -readonly [K in keyof SheetFrame]: SheetFrame[K] extends readonly (infer T)[] ? T[] : SheetFrame[K] };

/** Reads the frame of a sheet part; its cells are passed over. */
export function readFrame(text: string, part: string): SheetFrame {
  const frame: Draft = {
    columns: [],
    defaultWidth: undefined,
    defaultHeight: undefined,
    frozenRows: 0,
    frozenColumns: 0,
    gridLines: true,
    tabColour: undefined,
    merges: [],
    validations: [],
    formats: [],
    bound: [],
    links: [],
  };
  const scanner = new XmlScanner(text, part);
  while (scanner.next() && !scanner.is('sheetData')) if (!scanner.closing) readHead(scanner, frame);
  if (!scanner.is('sheetData')) return frame;
  if (!scanner.empty) scanner.end = Math.max(scanner.end, text.lastIndexOf('sheetData>') + 'sheetData>'.length);
  while (scanner.next()) if (!scanner.closing) readTail(scanner, frame);
  frame.formats.sort((a, b) => a.priority - b.priority);
  return frame;
}

function readHead(scanner: XmlScanner, frame: Draft): void {
  const number = (name: string): number => Number(scanner.attribute(name) ?? '0');
  if (scanner.is('col')) {
    const width = scanner.attribute('width');
    frame.columns.push({
      first: number('min') - 1,
      last: number('max') - 1,
      width: width === undefined ? undefined : Number(width),
      hidden: isTrue(scanner.attribute('hidden')),
      style: number('style'),
    });
  } else if (scanner.is('sheetFormatPr')) {
    const [width, height] = [scanner.attribute('defaultColWidth'), scanner.attribute('defaultRowHeight')];
    frame.defaultWidth = width === undefined ? undefined : Number(width);
    frame.defaultHeight = height === undefined ? undefined : Number(height);
  } else if (scanner.is('sheetView')) {
    frame.gridLines = scanner.attribute('showGridLines') === undefined || isTrue(scanner.attribute('showGridLines'));
  } else if (scanner.is('pane') && (scanner.attribute('state') ?? '').startsWith('frozen')) {
    frame.frozenRows = number('ySplit');
    frame.frozenColumns = number('xSplit');
  } else if (scanner.is('tabColor')) {
    const rgb = scanner.attribute('rgb');
    if (rgb !== undefined) frame.tabColour = `#${rgb.slice(-6)}`;
  }
}

function readTail(scanner: XmlScanner, frame: Draft): void {
  const area = (name: string): Area | undefined => parseArea(scanner.attribute(name) ?? '');
  const bind = (what: BoundArea['what'], areas: readonly (Area | undefined)[]): void => {
    for (const each of areas) if (each !== undefined) frame.bound.push({ area: each, what });
  };
  if (scanner.is('mergeCell')) {
    const merged = area('ref');
    if (merged !== undefined) frame.merges.push(merged);
    bind('merge', [merged]);
  } else if (scanner.is('hyperlink')) {
    const [from, to] = [area('ref'), parseSheetReference(scanner.attribute('location') ?? '')];
    bind('link', [from]);
    if (from !== undefined && to !== undefined) frame.links.push({ area: from, sheet: to.sheet });
  } else if (scanner.is('protectedRange') || scanner.is('ignoredError')) {
    bind('protected', areasOf(scanner.attribute('sqref')));
  } else if (scanner.is('dataValidation')) {
    const validation = readValidation(scanner);
    frame.validations.push(validation);
    bind('validation', validation.areas);
  } else if (scanner.is('conditionalFormatting')) {
    const rules = readRules(scanner);
    frame.formats.push(...rules);
    for (const { areas } of rules) bind('format', areas);
  } else if (scanner.is('brk')) {
    const row = Number(scanner.attribute('id') ?? '0');
    const wide = Number(scanner.attribute('max') ?? '0') > 1000;
    if (wide) bind('break', [{ top: row, bottom: row, left: 0, right: 0 }]);
  }
}

/** The areas of a `sqref`; what can't be read is left out. */
export function areasOf(sqref = ''): Area[] {
  return sqref.split(/\s+/u).flatMap((text) => parseArea(text) ?? []);
}

/** Validations of the format and those of the x14 extension, whose ranges and formulas stand in elements. */
function readValidation(scanner: XmlScanner): Validation {
  const attribute = (name: string): string => scanner.attribute(name) ?? '';
  const [type, operator, sqref] = [attribute('type'), attribute('operator'), attribute('sqref')];
  const blocking = isTrue(attribute('showErrorMessage')) && ['', 'stop'].includes(attribute('errorStyle'));
  const { formulas, sqref: inner } = readFormulas(scanner, 'dataValidation');
  return { areas: areasOf(sqref === '' ? inner : sqref), type, operator, blocking, formulas };
}

function readRules(scanner: XmlScanner): FormatRule[] {
  const rules: Omit<FormatRule, 'areas'>[] = [];
  if (scanner.empty) return [];
  let areas = areasOf(scanner.attribute('sqref'));
  while (scanner.next() && !(scanner.closing && scanner.is('conditionalFormatting'))) {
    if (scanner.closing) continue;
    if (scanner.is('sqref')) areas = areasOf(scanner.content());
    if (!scanner.is('cfRule')) continue;
    const attribute = (name: string): string => scanner.attribute(name) ?? '';
    const rule = {
      type: attribute('type'),
      operator: attribute('operator'),
      text: decodeXstring(attribute('text')),
      difference: Number(scanner.attribute('dxfId') ?? '-1'),
      priority: Number(attribute('priority')),
      stop: isTrue(attribute('stopIfTrue')),
    };
    rules.push({ ...rule, formulas: readFormulas(scanner, 'cfRule').formulas });
  }
  return rules.map((rule) => ({ ...rule, areas }));
}

function readFormulas(scanner: XmlScanner, element: string): { formulas: string[]; sqref: string } {
  const formulas: string[] = [];
  let sqref = '';
  if (scanner.empty) return { formulas, sqref };
  while (scanner.next() && !(scanner.closing && scanner.is(element))) {
    if (scanner.closing) continue;
    if (scanner.is('formula') || scanner.is('formula1') || scanner.is('formula2') || scanner.is('f')) {
      const start = scanner.end;
      const inner = scanner.text.indexOf('<', start);
      if (scanner.text[inner + 1] === '/') formulas.push(scanner.content());
    } else if (scanner.is('sqref')) sqref = scanner.content();
  }
  return { formulas, sqref };
}
