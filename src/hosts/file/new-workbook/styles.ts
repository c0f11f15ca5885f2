/** The styles part: looks are asked for as plain data, kept once each, and numbered in the order first asked. */
import { FONT, type Look } from '../../../blueprint/look';
import { STRIPE_LOOK, TABLE_LOOK } from '../../../blueprint/looks';
import { escapeAttribute } from '../../../ooxml/xml-text';
import { FIRST_CELL, FIRST_FILLS, NumberFormats, Pool, type StyleLists } from '../style-lists';

/** The name of the table style that new workbooks carry. */
export const TABLE_STYLE = 'SoKiemTra';

/** Collects the looks a workbook uses and writes them as xl/styles.xml. */
export class StyleBook {
  /** By default the lists of a new workbook. */
  constructor(private readonly lists: StyleLists = newLists()) {}

  /** The number of a cell format with this look. */
  cell(look: Look): number {
    const font = this.lists.fonts.add(fontXml(look));
    const fill = look.fill === undefined ? 0 : this.lists.fills.add(fillXml(look.fill));
    const border = this.lists.borders.add(borderXml(look.border));
    const alignment = alignmentXml(look);
    const applied = [
      look.format !== undefined && ' applyNumberFormat="1"',
      font > 0 && ' applyFont="1"',
      fill > 0 && ' applyFill="1"',
      border > 0 && ' applyBorder="1"',
      alignment !== '' && ' applyAlignment="1"',
    ].filter((text) => text !== false);
    const numbers = `numFmtId="${this.lists.formats.add(look.format ?? 'General')}" fontId="${font}" fillId="${fill}" borderId="${border}"`;
    return this.lists.cells.add(
      `<xf ${numbers} xfId="0"${applied.join('')}${alignment === '' ? '/>' : `>${alignment}</xf>`}`,
    );
  }

  /** The number of a difference (dxf) with this look, for conditional formats and the columns of tables. */
  difference(look: Look): number {
    return this.lists.differences.add(this.differenceXml(look));
  }

  /** The table style of the register. */
  tableStyle(): string {
    const stripe = this.difference(STRIPE_LOOK);
    const table = this.difference(TABLE_LOOK);
    return [
      `<tableStyle name="${TABLE_STYLE}" pivot="0" count="2">`,
      `<tableStyleElement type="wholeTable" dxfId="${table}"/>`,
      `<tableStyleElement type="secondRowStripe" dxfId="${stripe}"/>`,
      '</tableStyle>',
    ].join('');
  }

  /** The whole part of a new workbook. */
  toXml(): string {
    const tableStyle = this.tableStyle();
    const { formats, fonts, fills, borders, cells, differences } = this.lists;
    return [
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      formats.added.length > 0 ? listXml('numFmts', formats.added) : '',
      listXml('fonts', fonts.added),
      listXml('fills', fills.added),
      listXml('borders', borders.added),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      listXml('cellXfs', cells.added),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      listXml('dxfs', differences.added),
      `<tableStyles count="1" defaultTableStyle="${TABLE_STYLE}" defaultPivotStyle="PivotStyleLight16">`,
      `${tableStyle}</tableStyles></styleSheet>`,
    ].join('');
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
        : `<numFmt numFmtId="${this.lists.formats.add(look.format)}" formatCode="${escapeAttribute(look.format)}"/>`,
      look.fill === undefined ? '' : fillXml(look.fill),
      alignmentXml(look),
      look.border === undefined ? '' : borderXml(look.border, true),
      '</dxf>',
    ].join('');
  }
}

function newLists(): StyleLists {
  return {
    formats: new NumberFormats([]),
    fonts: new Pool([], [fontXml({})]),
    fills: new Pool([], FIRST_FILLS),
    borders: new Pool([], [borderXml(undefined)]),
    cells: new Pool([], [FIRST_CELL]),
    differences: new Pool([]),
  };
}

function listXml(element: string, items: readonly string[]): string {
  return `<${element} count="${items.length}">${items.join('')}</${element}>`;
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
