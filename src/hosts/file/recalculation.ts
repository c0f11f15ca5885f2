/** Asks the program that opens a workbook to work out its formulas anew (ECMA-376 part 1, 18.2.2). */
import { XmlScanner } from '../../ooxml/xml';
import { isTrue } from './workbook-parts';
import { WORKBOOK_ORDER } from './workbook-order';
import { addSection, readSections, section } from './xml-sections';

/** The workbook part with `fullCalcOnLoad` set; the same text when it was. */
export function withFullCalculation(text: string, part: string): string {
  const sections = readSections(text, part);
  const found = section(sections, 'calcPr');
  if (found === undefined) return addSection(sections, WORKBOOK_ORDER, 'calcPr', '<calcPr fullCalcOnLoad="1"/>');
  const scanner = new XmlScanner(text, part, found.start);
  scanner.next();
  const span = scanner.attributeSpan('fullCalcOnLoad');
  if (span === undefined) {
    const at = scanner.nameEnd;
    return `${text.slice(0, at)} fullCalcOnLoad="1"${text.slice(at)}`;
  }
  if (isTrue(text.slice(span.start, span.end))) return text;
  return `${text.slice(0, span.start)}1${text.slice(span.end)}`;
}
