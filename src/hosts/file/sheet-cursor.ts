/** A cursor over the rows and cells of a sheet part: positions and spans only, no values made. */
import { XmlScanner } from '../../ooxml/xml';
import { columnIndex, LAST_COLUMN, LAST_ROW } from '../../blueprint/a1';

const NONE = -1;

/** Walks `sheetData` (ECMA-376 part 1, 18.3.1.80) row by row and cell by cell. Numbers count from 0. */
export class SheetCursor {
  /** The row and its tag: `<row …>` from `rowStart` to `rowTagEnd`. */
  row = NONE;
  rowStart = 0;
  rowTagEnd = 0;
  rowEmpty = false;
  /** The cell, its whole element, its style as written and its type (`n` when not written). */
  column = NONE;
  cellStart = 0;
  cellTagEnd = 0;
  cellEnd = 0;
  style = '';
  type = 'n';
  /** Content of `<v>`, the whole `<f>` element with the start of its content, and content of `<is>`; -1 for none. */
  valueStart = NONE;
  valueEnd = NONE;
  formulaStart = NONE;
  formulaTagEnd = NONE;
  formulaTextEnd = NONE;
  formulaEnd = NONE;
  inlineStart = NONE;
  inlineEnd = NONE;
  /** The namespace prefix of the sheet's elements with its colon, or nothing. */
  readonly prefix: string;
  /** Where the content of `sheetData` starts; for `<sheetData/>` this is the end of that tag. */
  readonly dataStart: number;
  readonly dataTagStart: number;
  readonly dataEmpty: boolean;
  readonly scanner: XmlScanner;
  private plain: boolean | undefined;

  constructor(
    readonly text: string,
    readonly part: string,
  ) {
    const scanner = new XmlScanner(text, part);
    this.scanner = scanner;
    if (!scanner.next() || !scanner.is('worksheet')) scanner.fail('worksheet');
    while (scanner.next() && !scanner.is('sheetData')) if (!scanner.closing) scanner.skip();
    if (!scanner.is('sheetData')) scanner.fail('sheetData');
    this.prefix = scanner.prefix;
    this.dataTagStart = scanner.start;
    this.dataStart = scanner.end;
    this.dataEmpty = scanner.empty;
  }

  /** Moves to the next row; what is left of the current row is passed over. False at the end of `sheetData`. */
  nextRow(): boolean {
    if (this.dataEmpty) return false;
    const { scanner } = this;
    while (scanner.next()) {
      if (scanner.closing) {
        if (scanner.is('sheetData')) return false;
      } else if (scanner.is('row')) {
        this.enterRow();
        return true;
      }
    }
    return scanner.fail('sheetData');
  }

  /** Where `sheetData` ends: the start of its closing tag, once `nextRow` has returned false. */
  get dataEnd(): number {
    return this.dataEmpty ? this.dataStart : this.scanner.start;
  }

  /** Moves past the end of the current row, whose cells were not looked at, and returns where it ends. */
  skipRow(): number {
    const { scanner, text } = this;
    if (this.rowEmpty) return this.rowTagEnd;
    this.plain ??= !text.includes('<!', this.dataStart);
    if (!this.plain) {
      scanner.skip();
      return scanner.end;
    }
    const at = text.indexOf(`</${this.prefix}row`, this.rowTagEnd);
    if (at < 0) return scanner.fail('row');
    scanner.end = at;
    scanner.next();
    return scanner.end;
  }

  /** Moves to the next cell of the current row. False at the end of the row, when `scanner` stands on `</row>`. */
  nextCell(): boolean {
    if (this.rowEmpty) return false;
    const { scanner } = this;
    while (scanner.next()) {
      if (scanner.closing) {
        if (scanner.is('row')) return false;
      } else if (scanner.is('c')) {
        this.readCell();
        return true;
      } else scanner.skip();
    }
    return scanner.fail('row');
  }

  private enterRow(): void {
    const { scanner } = this;
    const span = scanner.attributeSpan('r');
    const row = span === undefined ? this.row + 1 : Number(this.text.slice(span.start, span.end)) - 1;
    if (!(row > this.row && row <= LAST_ROW)) scanner.fail('row r');
    this.row = row;
    this.column = NONE;
    this.rowStart = scanner.start;
    this.rowTagEnd = scanner.end;
    this.rowEmpty = scanner.empty;
  }

  private readCell(): void {
    const { scanner } = this;
    this.cellStart = scanner.start;
    this.cellTagEnd = scanner.end;
    this.valueStart = this.formulaStart = this.inlineStart = NONE;
    this.readAttributes();
    if (!scanner.empty) this.readContent();
    this.cellEnd = scanner.end;
  }

  private readAttributes(): void {
    const { text, scanner } = this;
    const last = this.column;
    this.column = NONE;
    this.style = '';
    this.type = 'n';
    let at = scanner.nameEnd;
    for (;;) {
      while (text.charCodeAt(at) <= 0x20) at++;
      const name = text.charCodeAt(at);
      const quote = text.charCodeAt(at + 2);
      if (text.charCodeAt(at + 1) !== 0x3d || (quote !== 0x22 && quote !== 0x27)) break;
      const close = text.indexOf(quote === 0x22 ? '"' : "'", at + 3);
      if (name === 0x72) this.column = this.columnOf(at + 3);
      else if (name === 0x73) this.style = text.slice(at + 3, close);
      else if (name === 0x74) this.type = text.slice(at + 3, close);
      at = close + 1;
    }
    if (at < this.cellTagEnd - 2) this.readUnusualAttributes();
    if (this.column === NONE) this.column = last + 1;
    if (!(this.column > last && this.column <= LAST_COLUMN)) scanner.fail('c r');
  }

  private readUnusualAttributes(): void {
    const { scanner } = this;
    const address = scanner.attribute('r');
    if (address !== undefined) this.column = columnIndex(address.replace(/\d+$/, ''));
    this.style = scanner.attribute('s') ?? '';
    this.type = scanner.attribute('t') ?? 'n';
  }

  private columnOf(at: number): number {
    let index = 0;
    for (let i = at; ; i++) {
      const code = this.text.charCodeAt(i);
      if (!(code > 0x40)) return index - 1;
      index = index * 26 + (code & 0x1f);
    }
  }

  private readContent(): void {
    const { scanner } = this;
    while (scanner.next()) {
      if (scanner.closing) return;
      const { start, end } = scanner;
      if (scanner.is('v')) {
        this.valueStart = end;
        this.valueEnd = scanner.skip();
      } else if (scanner.is('f')) {
        this.formulaStart = start;
        this.formulaTagEnd = end;
        this.formulaTextEnd = scanner.skip();
        this.formulaEnd = scanner.end;
      } else if (scanner.is('is')) {
        this.inlineStart = end;
        this.inlineEnd = scanner.skip();
      } else scanner.skip();
    }
    scanner.fail('c');
  }
}
