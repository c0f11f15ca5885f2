/** DocumentApp: new documents of paragraphs and tables, as plain data for tests to read. */
import { EnumValue } from '../api';
import { Service, type Execution } from '../execution';
import { GoogleError } from '../faults';

/** What an element of a document is set to, by the name of the member that set it (`Bold`, `Alignment`). */
export type Attributes = Record<string, unknown>;

export interface DraftText {
  readonly text: string;
  readonly attributes: Attributes;
}

export interface DraftParagraph {
  readonly kind: 'paragraph';
  readonly attributes: Attributes;
  readonly texts: DraftText[];
}

export interface DraftTable {
  readonly kind: 'table';
  readonly attributes: Attributes;
  /** Rows of cells of elements. */
  readonly rows: DraftCell[][];
}

export interface DraftCell {
  readonly attributes: Attributes;
  readonly elements: DraftElement[];
}

export type DraftElement = DraftParagraph | DraftTable;

export interface DraftDocument {
  readonly id: string;
  readonly name: string;
  /** Of its body: page size and margins. */
  readonly attributes: Attributes;
  readonly elements: DraftElement[];
  closed: boolean;
}

/** The text of elements, paragraphs parted by line ends. */
export function textOf(elements: readonly DraftElement[]): string {
  const parts = elements.map((element) =>
    element.kind === 'paragraph'
      ? element.texts.map(({ text }) => text).join('')
      : element.rows.map((row) => row.map((cell) => textOf(cell.elements)).join('\n')).join('\n'),
  );
  return parts.join('\n');
}

export class DocumentAppService extends Service {
  readonly className = 'DocumentApp';

  create(name: string): DocumentService {
    const { documents } = this.run.world.seen;
    const made: DraftDocument = {
      id: `document-${documents.length + 1}`,
      name,
      attributes: {},
      elements: [],
      closed: false,
    };
    made.elements.push({ kind: 'paragraph', attributes: {}, texts: [] });
    documents.push(made);
    return new DocumentService(this.run, made);
  }
}

export class DocumentService extends Service {
  readonly className = 'Document';

  constructor(
    run: Execution,
    private readonly draft: DraftDocument,
  ) {
    super(run);
  }

  getId(): string {
    return this.draft.id;
  }

  getName(): string {
    return this.draft.name;
  }

  getUrl(): string {
    return `https://docs.google.com/open?id=${this.draft.id}`;
  }

  getBody(): BodyService {
    return new BodyService(this.run, 'Body', this.draft, this.draft.elements);
  }

  saveAndClose(): void {
    this.draft.closed = true;
  }
}

/** Something that has attributes. */
abstract class ElementService extends Service {
  constructor(
    run: Execution,
    readonly className: string,
    readonly own: { readonly attributes: Attributes },
  ) {
    super(run);
  }

  getType(): EnumValue {
    const words = this.className.replace(/(?!^)[A-Z]/gu, '_$&').toUpperCase();
    return EnumValue.of('ElementType', words === 'BODY' ? 'BODY_SECTION' : words);
  }

  /** By `DocumentApp.Attribute` as keys of an object of the script. */
  setAttributes(given: Record<string, unknown>): this {
    Object.assign(this.own.attributes, this.run.fromScript({ ...given }));
    return this;
  }

  getAttributes(): Attributes {
    return this.own.attributes;
  }
}

/** A body or a cell of a table: it holds paragraphs and tables. */
class ContainerService extends ElementService {
  constructor(
    run: Execution,
    className: string,
    own: { readonly attributes: Attributes },
    readonly elements: DraftElement[],
  ) {
    super(run, className, own);
  }

  #wrap(element: DraftElement): ParagraphService | TableService {
    return element.kind === 'paragraph'
      ? new ParagraphService(this.run, element, this)
      : new TableService(this.run, element);
  }

  appendParagraph(text: string): ParagraphService {
    const made: DraftParagraph = { kind: 'paragraph', attributes: {}, texts: [] };
    if (text !== '') made.texts.push({ text, attributes: {} });
    this.elements.push(made);
    return new ParagraphService(this.run, made, this);
  }

  appendTable(cells: readonly (readonly string[])[] = []): TableService {
    const made: DraftTable = { kind: 'table', attributes: {}, rows: [] };
    this.elements.push(made);
    const table = new TableService(this.run, made);
    for (const line of cells) {
      const row = table.appendTableRow();
      for (const text of line) row.appendTableCell(text);
    }
    return table;
  }

  getNumChildren(): number {
    return this.elements.length;
  }

  getChild(index: number): ParagraphService | TableService {
    const found = this.elements[index];
    if (found === undefined) throw this.run.fault(`EMULATOR: no child ${index}`);
    return this.#wrap(found);
  }

  removeChild(child: ParagraphService | TableService): this {
    if (this.elements.length === 1) throw new GoogleError("Can't remove the last paragraph in a document section.");
    this.elements.splice(this.elements.indexOf(child.own), 1);
    return this;
  }

  getText(): string {
    return textOf(this.elements);
  }

  clear(): this {
    this.elements.length = 0;
    this.elements.push({ kind: 'paragraph', attributes: {}, texts: [] });
    return this;
  }
}

export class BodyService extends ContainerService {}

export class TableCellService extends ContainerService {}

export class ParagraphService extends ElementService {
  constructor(
    run: Execution,
    override readonly own: DraftParagraph,
    private readonly holder: ContainerService,
  ) {
    super(run, 'Paragraph', own);
  }

  appendText(text: string): TextService {
    const made = { text, attributes: {} };
    this.own.texts.push(made);
    return new TextService(this.run, made);
  }

  getText(): string {
    return textOf([this.own]);
  }

  /** What follows in the paragraph stands on a new page. */
  appendPageBreak(): void {
    this.own.texts.push({ text: '\f', attributes: {} });
  }

  setText(text: string): void {
    this.own.texts.splice(0, this.own.texts.length, { text, attributes: {} });
  }

  /** All of its text at once. */
  editAsText(): TextService {
    const whole = { text: this.getText(), attributes: {} };
    this.own.texts.splice(0, this.own.texts.length, whole);
    return new TextService(this.run, whole);
  }

  removeFromParent(): this {
    this.holder.removeChild(this);
    return this;
  }

  asParagraph(): this {
    return this;
  }
}

export class TextService extends ElementService {
  constructor(
    run: Execution,
    override readonly own: DraftText,
  ) {
    super(run, 'Text', own);
  }

  getText(): string {
    return this.own.text;
  }
}

export class TableService extends ElementService {
  constructor(
    run: Execution,
    override readonly own: DraftTable,
  ) {
    super(run, 'Table', own);
  }

  appendTableRow(): TableRowService {
    const row: DraftCell[] = [];
    this.own.rows.push(row);
    return new TableRowService(this.run, row);
  }

  getNumRows(): number {
    return this.own.rows.length;
  }

  getRow(index: number): TableRowService {
    return new TableRowService(this.run, this.own.rows[index] ?? []);
  }

  getCell(row: number, column: number): TableCellService {
    return this.getRow(row).getCell(column);
  }

  setColumnWidth(column: number, width: number): this {
    this.own.attributes[`ColumnWidth${column}`] = width;
    return this;
  }

  getText(): string {
    return textOf([this.own]);
  }
}

export class TableRowService extends ElementService {
  constructor(
    run: Execution,
    private readonly cells: DraftCell[],
  ) {
    super(run, 'TableRow', { attributes: {} });
  }

  /** A cell begins with one paragraph. */
  appendTableCell(text = ''): TableCellService {
    const paragraph: DraftParagraph = {
      kind: 'paragraph',
      attributes: {},
      texts: text === '' ? [] : [{ text, attributes: {} }],
    };
    this.cells.push({ attributes: {}, elements: [paragraph] });
    return this.getCell(this.cells.length - 1);
  }

  getNumCells(): number {
    return this.cells.length;
  }

  getCell(index: number): TableCellService {
    const cell = this.cells[index];
    if (cell === undefined) throw this.run.fault(`EMULATOR: no cell ${index}`);
    return new TableCellService(this.run, 'TableCell', cell, cell.elements);
  }
}

const TEXT = ['Bold', 'Italic', 'Underline', 'FontFamily', 'FontSize', 'ForegroundColor'];
const SETTERS: readonly (readonly [{ readonly prototype: ElementService }, readonly string[]])[] = [
  [BodyService, ['PageWidth', 'PageHeight', 'MarginTop', 'MarginBottom', 'MarginLeft', 'MarginRight']],
  [
    ParagraphService,
    [
      ...['Alignment', 'Heading', 'SpacingBefore', 'SpacingAfter', 'LineSpacing'],
      ...['IndentStart', 'IndentEnd', 'IndentFirstLine'],
    ],
  ],
  [TextService, TEXT],
  [TableService, ['BorderWidth', 'BorderColor']],
  [
    TableCellService,
    ['Width', 'PaddingTop', 'PaddingBottom', 'PaddingLeft', 'PaddingRight', 'VerticalAlignment', 'BackgroundColor'],
  ],
];

/** `setBold(true)`, or for a part of a text `setBold(start, end, true)`, which is not emulated. */
for (const [owner, names] of SETTERS) {
  for (const name of names) {
    Object.defineProperty(owner.prototype, `set${name}`, {
      value(this: ElementService, ...given: readonly unknown[]) {
        if (given.length !== 1) throw new Error(`EMULATOR GAP: ${this.className}.set${name} of a part`);
        const [value] = given;
        this.own.attributes[name] = value instanceof EnumValue ? value.name : value;
        return this;
      },
    });
  }
}
