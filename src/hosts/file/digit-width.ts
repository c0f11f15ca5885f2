/** How wide the digits of a font are: column widths are counted in those of the workbook's own font. */
import { XmlScanner } from '../../ooxml/xml';

const PIXELS_PER_POINT = 96 / 72;
/** Advance widths of digits as parts of the font size. */
const DIGITS: Readonly<Record<string, number>> = {
  'times new roman': 0.5,
  calibri: 0.507,
  arial: 0.556,
  tahoma: 0.546,
  verdana: 0.636,
  cambria: 0.554,
  'segoe ui': 0.539,
};
const USUAL = 0.507;
const USUAL_SIZE = 11;

/** The width of a digit in whole pixels, from the `<font>` element of a workbook. */
export function digitPixels(font: string): number {
  const scanner = new XmlScanner(font, 'font');
  let size = USUAL_SIZE;
  let part = USUAL;
  while (scanner.next()) {
    if (scanner.closing) continue;
    if (scanner.is('sz')) size = Number(scanner.attribute('val') ?? USUAL_SIZE);
    else if (scanner.is('name')) part = DIGITS[(scanner.attribute('val') ?? '').toLowerCase()] ?? USUAL;
  }
  return Math.max(1, Math.round(size * PIXELS_PER_POINT * part));
}
