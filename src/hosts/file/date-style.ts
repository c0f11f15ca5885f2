/** Gives cells that get a date a style that shows it as one. */
import { DATE_FORMAT } from '../../blueprint/looks';
import { XmlScanner } from '../../ooxml/xml';
import type { Package } from './package';
import type { StylesPart } from './styles-part';

/** Formats with a day or a year that every program knows by number (ECMA-376 part 1, 18.8.30); times alone are not among them. */
const BUILT_IN_DATES: readonly (readonly [first: number, last: number])[] = [
  [14, 17],
  [22, 22],
  [27, 31],
  [36, 36],
  [50, 54],
  [57, 58],
];

/** Finds, for a style, the one that differs in nothing but that it shows a date; each is added to the workbook once. */
export class DateStyles {
  private readonly found = new Map<string, string>();

  constructor(private readonly styles: StylesPart) {}

  /** The style to give a cell that has this one; the same when it shows a date already. */
  of(style: string): string {
    const known = this.found.get(style);
    if (known !== undefined) return known;
    const dated = this.dated(style);
    this.found.set(style, dated);
    return dated;
  }

  /** The package with the styles that were added; the same one when there are none. */
  write(pack: Package): Package {
    return [...this.found].some(([style, dated]) => style !== dated) ? this.styles.write(pack) : pack;
  }

  private dated(style: string): string {
    const format = this.styles.cellFormat(style);
    const scanner = new XmlScanner(format, 'xf');
    scanner.next();
    const id = Number(scanner.attribute('numFmtId') ?? '0');
    const code = this.styles.lists.formats.codeOf(id);
    if (code === undefined ? isBuiltInDate(id) : isDateFormat(code)) return style;
    const dateId = this.styles.lists.formats.add(DATE_FORMAT);
    const tag = format.slice(scanner.nameEnd, scanner.end);
    const kept = tag.replace(/\s(?:numFmtId|applyNumberFormat|quotePrefix)\s*=\s*(?:"[^"]*"|'[^']*')/gu, '');
    const xml = `${format.slice(0, scanner.nameEnd)} numFmtId="${dateId}" applyNumberFormat="1"${kept}${format.slice(scanner.end)}`;
    return String(this.styles.lists.cells.add(xml));
  }
}

function isBuiltInDate(id: number): boolean {
  return BUILT_IN_DATES.some(([first, last]) => id >= first && id <= last);
}

/** Whether a format code shows a day, a month by name, or a year. */
export function isDateFormat(code: string): boolean {
  const signs = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, '');
  return /[dy]|mmm/iu.test(signs);
}
