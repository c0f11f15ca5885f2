/** How the cells of the file look, as styles, number formats and borders of the grid. */
import { XmlScanner } from '../../../ooxml/xml';
import type { Package } from '../../file/package';
import type { WorkbookParts } from '../../file/workbook-parts';
import { isTrue } from '../../file/workbook-parts';
import { readSections, section, type Sections } from '../../file/xml-sections';
import type { Border, Cell, EngineFacts, Style } from './engine';

/** A style of the grid that remembers which style of the file it shows, wherever the grid takes it. */
export interface FileStyle extends Style {
  readonly fileStyle?: number;
}

/** The style of the file that a cell of the grid shows; undefined for none of its own. */
export function fileStyleOf(cell: Cell | undefined): number | undefined {
  return (cell?.style as FileStyle | undefined)?.fileStyle;
}

/** How a cell looks; what is left out is the default. */
export interface CellLook {
  readonly style: FileStyle | undefined;
  readonly format: string | undefined;
  readonly border: Border | undefined;
}

/** The looks of a workbook: of cells by style index, and of conditional formats by difference index. */
export interface GridStyles {
  readonly cells: readonly CellLook[];
  readonly differences: readonly Style[];
  /** The size of the default font in points: text of that size keeps the grid's own. */
  readonly fontSize: number;
}

/** Number formats that files only name by number (ECMA-376 part 1, 18.8.30), dates as Vietnam writes them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'hh:mm a',
  19: 'hh:mm:ss a',
  20: 'hh:mm',
  21: 'hh:mm:ss',
  22: 'dd/mm/yyyy hh:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  49: '@',
};

const NO_LOOK: CellLook = { style: undefined, format: undefined, border: undefined };

/** Reads the styles part; a workbook without one has the default look only. */
export function readGridStyles(pack: Package, parts: WorkbookParts, facts: EngineFacts): GridStyles {
  const found = pack.relationships(parts.part).find(({ kind, target }) => kind === 'styles' && pack.has(target));
  if (found === undefined) return { cells: [NO_LOOK], differences: [], fontSize: 11 };
  const sections = readSections(pack.text(found.target) ?? '', found.target);
  const items = (list: string): readonly string[] => section(sections, list)?.items ?? [];
  const fonts = items('fonts').map((xml) => readFont(sections, xml));
  const fontSize = fonts[0]?.fontSize ?? 11;
  const fills = items('fills').map((xml) => fillColour(sections, xml, 'fgColor'));
  const borders = items('borders').map((xml) => readBorder(sections, xml));
  const formats = readFormats(sections, items('numFmts'), facts);
  const cells = items('cellXfs').map((xml, number): CellLook => {
    const scanner = scan(sections, xml);
    const at = (name: string): number => Number(scanner.attribute(name) ?? '0');
    const fill = fills[at('fillId')];
    const style: Style = {
      ...shownFont(fonts[at('fontId')] ?? {}, fontSize),
      ...(fill !== undefined && { fillColor: fill }),
    };
    const [format, border] = [formats.get(at('numFmtId')), borders[at('borderId')]];
    while (scanner.next()) if (scanner.is('alignment') && !scanner.closing) Object.assign(style, alignment(scanner));
    const plain = number === 0 && Object.keys(style).length === 0;
    return { style: plain ? undefined : { ...style, fileStyle: number }, format, border };
  });
  const differences = items('dxfs').map((xml): Style => {
    const fill = fillColour(sections, xml, 'bgColor') ?? fillColour(sections, xml, 'fgColor');
    return { ...readFont(sections, xml), ...(fill !== undefined && { fillColor: fill }) };
  });
  return { cells: cells.length === 0 ? [NO_LOOK] : cells, differences, fontSize };
}

function scan({ part }: Sections, xml: string): XmlScanner {
  const scanner = new XmlScanner(xml, part);
  scanner.next();
  return scanner;
}

function shownFont(font: Style, fontSize: number): Style {
  const { fontSize: own, textColor, ...rest } = font;
  return {
    ...rest,
    ...(textColor !== undefined && textColor !== '#000000' && { textColor }),
    ...(own !== undefined && own !== fontSize && { fontSize: own }),
  };
}

/** The font in an element; `<b val="0"/>` and colours of a theme are passed over. */
function readFont(sections: Sections, xml: string): Style {
  const font: Style = {};
  const scanner = scan(sections, xml);
  let inFont = scanner.is('font');
  while (scanner.next()) {
    if (scanner.is('font')) inFont = !scanner.closing && !scanner.empty;
    if (scanner.closing || !inFont) continue;
    const value = scanner.attribute('val');
    const on = value === undefined || isTrue(value);
    if (scanner.is('b') && on) font.bold = true;
    else if (scanner.is('i') && on) font.italic = true;
    else if (scanner.is('strike') && on) font.strikethrough = true;
    else if (scanner.is('u') && value !== 'none') font.underline = true;
    else if (scanner.is('sz')) font.fontSize = Number(value ?? '11');
    else if (scanner.is('color')) Object.assign(font, coloured('textColor', colourOf(scanner)));
  }
  return font;
}

function coloured(name: 'textColor', colour: string | undefined): Style {
  return colour === undefined ? {} : { [name]: colour };
}

/** The colour of the current element as `#RRGGBB`, when it is written out. */
function colourOf(scanner: XmlScanner): string | undefined {
  const rgb = scanner.attribute('rgb');
  return rgb !== undefined && /^[\da-f]{6,8}$/iu.test(rgb) ? `#${rgb.slice(-6).toUpperCase()}` : undefined;
}

function fillColour(sections: Sections, xml: string, element: 'fgColor' | 'bgColor'): string | undefined {
  const scanner = scan(sections, xml);
  let pattern = false;
  do {
    if (scanner.closing) continue;
    if (scanner.is('patternFill')) pattern = scanner.attribute('patternType') !== 'none';
    else if (pattern && scanner.is(element)) return colourOf(scanner);
  } while (scanner.next());
  return undefined;
}

const SIDES = new Set(['left', 'right', 'top', 'bottom']);

function readBorder(sections: Sections, xml: string): Border | undefined {
  const scanner = scan(sections, xml);
  const border: Border = {};
  let side: keyof Border | undefined;
  while (scanner.next()) {
    if (scanner.closing) continue;
    const { local } = scanner;
    if (SIDES.has(local) || local === 'diagonal' || local === 'vertical') {
      const style = scanner.attribute('style');
      side = SIDES.has(local) && style !== undefined && style !== 'none' ? (local as keyof Border) : undefined;
      if (side !== undefined) border[side] = { style: borderStyle(style ?? ''), color: '#000000' };
    } else if (local === 'color' && side !== undefined) {
      border[side] = { style: border[side]?.style ?? 'thin', color: colourOf(scanner) ?? '#000000' };
    }
  }
  return Object.keys(border).length === 0 ? undefined : border;
}

function borderStyle(style: string): 'thin' | 'medium' | 'thick' | 'dashed' | 'dotted' {
  if (style.startsWith('medium')) return 'medium';
  if (style === 'thick' || style === 'double') return 'thick';
  if (style === 'dotted' || style === 'hair') return 'dotted';
  return style.includes('ash') ? 'dashed' : 'thin';
}

function readFormats(sections: Sections, items: readonly string[], facts: EngineFacts): Map<number, string> {
  const formats = new Map(Object.entries(BUILT_IN).map(([id, code]) => [Number(id), code]));
  for (const xml of items) {
    const scanner = scan(sections, xml);
    const code = shownFormat(scanner.attribute('formatCode') ?? '');
    if (code !== '' && facts.takesFormat(code)) formats.set(Number(scanner.attribute('numFmtId')), code);
  }
  return formats;
}

/** The part of a format for positive numbers, without colours, locales and padding that the grid does not know. */
function shownFormat(code: string): string {
  const [first = ''] = code.split(';');
  const plain = first
    .replace(/\[(?:\$[^\]]*|[a-z]+\d*)\]/giu, '')
    .replace(/[_*]./gu, '')
    .replace(/\\(.)/gsu, '$1');
  return plain === 'General' ? '' : plain;
}

function alignment(scanner: XmlScanner): Style {
  const horizontal = scanner.attribute('horizontal');
  const vertical = scanner.attribute('vertical');
  const align = horizontal === 'left' || horizontal === 'right' || horizontal === 'center' ? horizontal : undefined;
  const verticalAlign = vertical === 'top' ? 'top' : vertical === 'center' ? 'middle' : undefined;
  return {
    ...(align !== undefined && { align }),
    ...(verticalAlign !== undefined && { verticalAlign }),
    ...(isTrue(scanner.attribute('wrapText')) && { wrapping: 'wrap' as const }),
  };
}
