/** The lists that styles are kept in: each look once, numbered after those that a workbook has already. */
import { escapeAttribute } from '../../ooxml/xml-text';

/** Number formats that every program knows by number, as far as the register uses them. */
const BUILT_IN_FORMATS: Readonly<Record<string, number>> = { General: 0, '0': 1, '#,##0': 3, '@': 49 };
/** Numbers below belong to formats that every program knows. */
const FIRST_CUSTOM_FORMAT = 164;

/** A list of elements, each kept once. */
export class Pool {
  private readonly numbers = new Map<string, number>();
  private readonly fresh: string[] = [];
  private readonly before: number;

  /** `known` is what the workbook has; of `first`, what such a list always begins with, the missing rest is added. */
  constructor(known: readonly string[], first: readonly string[] = []) {
    this.before = known.length;
    known.forEach((xml, number) => {
      if (!this.numbers.has(xml)) this.numbers.set(xml, number);
    });
    for (const xml of first.slice(known.length)) this.append(xml);
  }

  /** The number of an element; it is added when none is written just so. */
  add(xml: string): number {
    return this.numbers.get(xml) ?? this.append(xml);
  }

  /** The elements that the workbook does not have yet. */
  get added(): readonly string[] {
    return this.fresh;
  }

  private append(xml: string): number {
    const number = this.before + this.fresh.length;
    this.fresh.push(xml);
    this.numbers.set(xml, number);
    return number;
  }
}

/** The number formats of a workbook. */
export class NumberFormats {
  private readonly ids: Map<string, number>;
  private readonly codes = new Map<number, string>();
  private readonly fresh: string[] = [];
  private next = FIRST_CUSTOM_FORMAT;

  constructor(known: readonly (readonly [code: string, id: number])[]) {
    this.ids = new Map();
    for (const [code, id] of known) {
      if (!this.ids.has(code)) this.ids.set(code, id);
      this.codes.set(id, code);
      this.next = Math.max(this.next, id + 1);
    }
  }

  /** The number of a format; it is added when the workbook does not have it. */
  add(code: string): number {
    const known = BUILT_IN_FORMATS[code] ?? this.ids.get(code);
    if (known !== undefined) return known;
    const id = this.next++;
    this.ids.set(code, id);
    this.codes.set(id, code);
    this.fresh.push(`<numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`);
    return id;
  }

  /** The code of a format that the workbook itself declares. */
  codeOf(id: number): string | undefined {
    return this.codes.get(id);
  }

  /** The elements that the workbook does not have yet. */
  get added(): readonly string[] {
    return this.fresh;
  }
}

/** Everything that the look of a cell, of a conditional format or of a table is made of. */
export interface StyleLists {
  readonly formats: NumberFormats;
  readonly fonts: Pool;
  readonly fills: Pool;
  readonly borders: Pool;
  readonly cells: Pool;
  readonly differences: Pool;
}

/** The two fills that Excel reserves. */
export const FIRST_FILLS: readonly string[] = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
];
/** The look of a cell without a style. */
export const FIRST_CELL = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
