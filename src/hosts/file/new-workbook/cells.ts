/** Cells and shared strings as XML. */
import { escapeText } from '../../../ooxml/xml-text';
import { isCellError, type RawCell } from '../../../register/snapshot';
import { MAX_CELL_TEXT } from '../../../register/text';
import { encodeXstring, textElement } from '../xstring';

/** How texts get into cells. */
export interface Strings {
  /** The rest of a cell's opening tag, and its content. */
  cell(text: string): string;
}

/** Every text of the workbook once, numbered in the order first met. */
export class SharedStrings implements Strings {
  private readonly numbers = new Map<string, number>();
  private readonly items: string[] = [];
  private uses = 0;

  cell(text: string): string {
    return ` t="s"><v>${this.add(text)}</v>`;
  }

  /** The number of a text. */
  private add(text: string): number {
    this.uses++;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.items.push(`<si>${itemXml(checkedText(text))}</si>`) - 1;
    this.numbers.set(text, number);
    return number;
  }

  /** The whole part. */
  toXml(): string {
    const counts = `count="${this.uses}" uniqueCount="${this.items.length}"`;
    const opening = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ${counts}>`;
    return `${opening}${this.items.join('')}</sst>`;
  }
}

/** Texts in the cells themselves: the strings of the workbook that they come into stay as they are. */
export class InlineStrings implements Strings {
  cell(text: string): string {
    return ` t="inlineStr"><is>${itemXml(checkedText(text))}</is>`;
  }
}

/** Only blanks at an end need `xml:space`, which the schema of `<t>` does not know though Excel writes it. */
function itemXml(text: string): string {
  return /^\s|\s$/u.test(text) ? textElement(text) : `<t>${escapeText(encodeXstring(text))}</t>`;
}

function checkedText(text: string): string {
  const normal = text.normalize('NFC');
  if (normal.length > MAX_CELL_TEXT) throw new Error(`a cell text of ${normal.length} characters does not fit`);
  return normal;
}

function checkedNumber(value: number): number {
  if (!Number.isFinite(value)) throw new Error(`${value} cannot stand in a cell`);
  return value;
}

/** A cell that holds a value; blank cells keep their look. */
export function valueCell(reference: string, style: number, value: RawCell, strings: Strings): string {
  const opening = `<c r="${reference}" s="${style}"`;
  if (value === null || value === '') return `${opening}/>`;
  if (typeof value === 'string') return `${opening}${strings.cell(value)}</c>`;
  if (typeof value === 'number') return `${opening}><v>${checkedNumber(value)}</v></c>`;
  if (isCellError(value)) return `${opening} t="e"><v>${escapeText(value.error)}</v></c>`;
  return `${opening} t="b"><v>${value ? 1 : 0}</v></c>`;
}

/** Stands for a blank result: where nothing, or a plain space, is kept LibreOffice shows #NAME? for unknown functions. */
const BLANK_RESULT = '\u00a0';

/** A cell that holds a formula, already escaped, and the value it gave last. */
export function formulaCell(reference: string, style: number, formulaXml: string, cached: RawCell): string {
  const opening = `<c r="${reference}" s="${style}"`;
  if (typeof cached === 'number') return `${opening}><f>${formulaXml}</f><v>${checkedNumber(cached)}</v></c>`;
  if (cached !== null && typeof cached !== 'string') {
    throw new Error(`computed cell ${reference} must hold text, a number or nothing`);
  }
  return `${opening} t="str"><f>${formulaXml}</f><v>${escapeText(encodeXstring(checkedText(cached ?? '') || BLANK_RESULT))}</v></c>`;
}
