/** Makes a Google Docs document of a draft; lengths are in points. */
import type { DocumentRequest, WireParagraph, WireRun, WireTable } from '../wire';

type Body = GoogleAppsScript.Document.Body;
type Cell = GoogleAppsScript.Document.TableCell;
type Paragraph = GoogleAppsScript.Document.Paragraph;

/** Makes the document in the user's own Drive and gives its address. */
export function makeDocument({ title, font, page, blocks }: DocumentRequest): { readonly url: string } {
  const made = DocumentApp.create(title);
  const body = made.getBody();
  body.setPageWidth(page.width).setPageHeight(page.height);
  body.setMarginTop(page.top).setMarginBottom(page.bottom).setMarginLeft(page.left).setMarginRight(page.right);
  for (const block of blocks) {
    if ('rows' in block) addTable(body, block, font);
    else fillParagraph(body.appendParagraph(''), block, font);
  }
  // A new document begins with a blank paragraph; one before a table has to stay.
  const [first, second] = [body.getChild(0), body.getNumChildren() > 1 ? body.getChild(1) : null];
  if (second?.getType() === DocumentApp.ElementType.PARAGRAPH) body.removeChild(first);
  made.saveAndClose();
  return { url: made.getUrl() };
}

function fillParagraph(paragraph: Paragraph, block: WireParagraph, font: string): void {
  paragraph.setHeading(DocumentApp.ParagraphHeading.NORMAL).setAlignment(alignments()[block.align]);
  paragraph.setSpacingBefore(block.before).setSpacingAfter(block.after).setLineSpacing(block.line);
  paragraph.setIndentStart(block.left).setIndentFirstLine(block.left + block.firstLine);
  // Within the paragraph: a break of its own would leave a blank line above it.
  if (block.startsPage === true) paragraph.appendPageBreak();
  for (const run of block.runs) {
    if (run.text !== '') addRun(paragraph, run, font);
  }
}

function addRun(paragraph: Paragraph, run: WireRun, font: string): void {
  const text = paragraph.appendText(run.text);
  text.setFontFamily(font);
  text.setBold(run.bold ?? false);
  text.setItalic(run.italic ?? false);
  text.setUnderline(run.underline ?? false);
  if (run.size !== undefined) text.setFontSize(run.size);
}

function addTable(body: Body, { widths, bordered, rows }: WireTable, font: string): void {
  const made = body.appendTable(rows.map((row) => row.map(() => '')));
  made.setBorderWidth(bordered ? 1 : 0);
  widths.forEach((width, column) => {
    made.setColumnWidth(column, width);
  });
  rows.forEach((row, down) => {
    row.forEach((paragraphs, across) => {
      fillCell(made.getCell(down, across), paragraphs, font);
    });
  });
}

function fillCell(cell: Cell, paragraphs: readonly WireParagraph[], font: string): void {
  cell.setPaddingTop(0).setPaddingBottom(0);
  paragraphs.forEach((block, index) => {
    const paragraph = index === 0 ? cell.getChild(0).asParagraph() : cell.appendParagraph('');
    fillParagraph(paragraph, block, font);
  });
}

function alignments(): Record<WireParagraph['align'], GoogleAppsScript.Document.HorizontalAlignment> {
  const { LEFT, CENTER, RIGHT, JUSTIFY } = DocumentApp.HorizontalAlignment;
  return { left: LEFT, center: CENTER, right: RIGHT, justify: JUSTIFY };
}
