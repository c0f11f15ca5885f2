/** The theme part: Office colours with the register's font, so that what users add looks alike. */
import { FONT } from '../../../blueprint/look';

const COLOURS: readonly (readonly [string, string])[] = [
  ['dk2', '44546A'],
  ['lt2', 'E7E6E6'],
  ['accent1', '2E75B6'],
  ['accent2', 'C55A11'],
  ['accent3', '7F7F7F'],
  ['accent4', 'BF9000'],
  ['accent5', '1F4E79'],
  ['accent6', '548235'],
  ['hlink', '0563C1'],
  ['folHlink', '954F72'],
];

const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const LINE = `<a:ln w="6350" cap="flat" cmpd="sng" algn="ctr">${FILL}<a:prstDash val="solid"/></a:ln>`;
const EFFECT = '<a:effectStyle><a:effectLst/></a:effectStyle>';

/** xl/theme/theme1.xml. */
export function themeXml(): string {
  const colours = COLOURS.map(([name, rgb]) => `<a:${name}><a:srgbClr val="${rgb}"/></a:${name}>`).join('');
  const fonts = (name: string): string =>
    `<a:${name}><a:latin typeface="${FONT.name}"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`;
  return [
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="SoKiemTra"><a:themeElements>',
    '<a:clrScheme name="SoKiemTra"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>',
    `<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>${colours}</a:clrScheme>`,
    `<a:fontScheme name="SoKiemTra">${fonts('majorFont')}${fonts('minorFont')}</a:fontScheme>`,
    `<a:fmtScheme name="SoKiemTra"><a:fillStyleLst>${FILL.repeat(3)}</a:fillStyleLst>`,
    `<a:lnStyleLst>${LINE.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${EFFECT.repeat(3)}</a:effectStyleLst>`,
    `<a:bgFillStyleLst>${FILL.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`,
  ].join('');
}
