/** The styles part: looks are asked for as plain data, kept once each, and numbered in the order first asked. */
import { escapeAttribute } from '../../../ooxml/xml-text';

/** The look of a cell; what is left out is the workbook's default. Colours are RRGGBB. */
export interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly color?: string;
  readonly fill?: string;
  /** The colour of a thin line on all four sides. */
  readonly border?: string;
  readonly format?: string;
  readonly wrap?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right';
  /** In steps of about a character, from the left. */
  readonly indent?: number;
  readonly vertical?: 'top' | 'center';
}

/** The name of the table style that new workbooks carry. */
export const TABLE_STYLE = 'SoKiemTra';

/** The font of the whole workbook, and the width of its digits in pixels, on which column widths count. */
export const FONT = { name: 'Times New Roman', size: 12, digitPixels: 8 } as const;

const BUILT_IN_FORMATS: Readonly<Record<string, number>> = { General: 0, '0': 1, '#,##0': 3, '@': 49 };
const FIRST_CUSTOM_FORMAT = 164;
const LINE = 'BFBFBF';
const STRIPE = 'F5F9FD';

class Pool {
  private readonly numbers = new Map<string, number>();

  constructor(...first: readonly string[]) {
    for (const xml of first) this.add(xml);
  }

  add(xml: string): number {
    const known = this.numbers.get(xml);
    if (known !== undefined) return known;
    this.numbers.set(xml, this.numbers.size);
    return this.numbers.size - 1;
  }

  toXml(element: string): string {
    return `<${element} count="${this.numbers.size}">${[...this.numbers.keys()].join('')}</${element}>`;
  }
}

/** Collects the looks a workbook uses and writes them as xl/styles.xml. */
export class StyleBook {
  private readonly formats = new Map<string, number>();
  private readonly fonts = new Pool(fontXml({}));
  private readonly fills = new Pool(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  private readonly borders = new Pool(borderXml(undefined));
  private readonly cells = new Pool('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  private readonly differences: string[] = [];

  /** The number of a cell format with this look. */
  cell(look: Look): number {
    const font = this.fonts.add(fontXml(look));
    const fill = look.fill === undefined ? 0 : this.fills.add(fillXml(look.fill));
    const border = this.borders.add(borderXml(look.border));
    const alignment = alignmentXml(look);
    const applied = [
      look.format !== undefined && ' applyNumberFormat="1"',
      font > 0 && ' applyFont="1"',
      fill > 0 && ' applyFill="1"',
      border > 0 && ' applyBorder="1"',
      alignment !== '' && ' applyAlignment="1"',
    ].filter((text) => text !== false);
    const numbers = `numFmtId="${this.format(look.format)}" fontId="${font}" fillId="${fill}" borderId="${border}"`;
    return this.cells.add(
      `<xf ${numbers} xfId="0"${applied.join('')}${alignment === '' ? '/>' : `>${alignment}</xf>`}`,
    );
  }

  /** The number of a difference (dxf) with this look, for conditional formats and the columns of tables. */
  difference(look: Look): number {
    const xml = this.differenceXml(look);
    const known = this.differences.indexOf(xml);
    return known >= 0 ? known : this.differences.push(xml) - 1;
  }

  /** The whole part. */
  toXml(): string {
    const stripe = this.difference({ fill: STRIPE });
    const table = this.difference({ border: LINE });
    const formats = [...this.formats].map(
      ([code, id]) => `<numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`,
    );
    return [
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : '',
      this.fonts.toXml('fonts'),
      this.fills.toXml('fills'),
      this.borders.toXml('borders'),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      this.cells.toXml('cellXfs'),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      `<dxfs count="${this.differences.length}">${this.differences.join('')}</dxfs>`,
      `<tableStyles count="1" defaultTableStyle="${TABLE_STYLE}" defaultPivotStyle="PivotStyleLight16">`,
      `<tableStyle name="${TABLE_STYLE}" pivot="0" count="2">`,
      `<tableStyleElement type="wholeTable" dxfId="${table}"/>`,
      `<tableStyleElement type="secondRowStripe" dxfId="${stripe}"/>`,
      '</tableStyle></tableStyles></styleSheet>',
    ].join('');
  }

  private format(code = 'General'): number {
    const known = BUILT_IN_FORMATS[code] ?? this.formats.get(code);
    if (known !== undefined) return known;
    const id = FIRST_CUSTOM_FORMAT + this.formats.size;
    this.formats.set(code, id);
    return id;
  }

  private differenceXml(look: Look): string {
    const font = [
      look.bold === true ? '<b/>' : '',
      look.italic === true ? '<i/>' : '',
      look.color === undefined ? '' : colorXml('color', look.color),
    ].join('');
    return [
      '<dxf>',
      font === '' ? '' : `<font>${font}</font>`,
      look.format === undefined
        ? ''
        : `<numFmt numFmtId="${this.format(look.format)}" formatCode="${escapeAttribute(look.format)}"/>`,
      look.fill === undefined ? '' : fillXml(look.fill),
      alignmentXml(look),
      look.border === undefined ? '' : borderXml(look.border, true),
      '</dxf>',
    ].join('');
  }
}

function colorXml(element: string, rgb: string): string {
  return `<${element} rgb="FF${rgb}"/>`;
}

function fontXml(look: Look): string {
  return [
    '<font>',
    look.bold === true ? '<b/>' : '',
    look.italic === true ? '<i/>' : '',
    look.underline === true ? '<u/>' : '',
    `<sz val="${look.size ?? FONT.size}"/>`,
    colorXml('color', look.color ?? '000000'),
    `<name val="${FONT.name}"/><family val="1"/></font>`,
  ].join('');
}

function fillXml(rgb: string): string {
  return `<fill><patternFill patternType="solid">${colorXml('fgColor', rgb)}${colorXml('bgColor', rgb)}</patternFill></fill>`;
}

function borderXml(rgb: string | undefined, inner = false): string {
  const side = (name: string): string =>
    rgb === undefined ? `<${name}/>` : `<${name} style="thin">${colorXml('color', rgb)}</${name}>`;
  const outer = ['left', 'right', 'top', 'bottom'].map(side).join('');
  return `<border>${outer}${inner ? side('vertical') + side('horizontal') : '<diagonal/>'}</border>`;
}

function alignmentXml(look: Look): string {
  const horizontal = look.horizontal === undefined ? '' : ` horizontal="${look.horizontal}"`;
  const vertical = look.vertical === undefined ? '' : ` vertical="${look.vertical}"`;
  const wrap = look.wrap === true ? ' wrapText="1"' : '';
  const indent = look.indent === undefined ? '' : ` indent="${look.indent}"`;
  const attributes = horizontal + vertical + wrap + indent;
  return attributes === '' ? '' : `<alignment${attributes}/>`;
}
