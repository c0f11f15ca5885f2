/** The notice built by the library docx from ready paragraphs and tables. */
import { libraries, type DocxModule } from '../libraries';
import type { Cell, Model, Paragraph, Row, Section, Table } from './model';

const MARGINS = { top: 1134, right: 1134, bottom: 1134, left: 1701, header: 567, footer: 567 };
const A4 = { width: 11906, height: 16838 };

/** Builds documents with one loaded copy of the library. */
class Builder {
  constructor(private readonly docx: DocxModule) {}

  section({ landscape, blocks }: Section): object {
    const { Header, Paragraph: Line, TextRun, PageNumber } = this.docx;
    const number = new Line({ style: 'SoTrang', children: [new TextRun({ children: [PageNumber.CURRENT] })] });
    return {
      properties: {
        titlePage: true,
        page: {
          size: { ...A4, orientation: landscape ? 'landscape' : 'portrait' },
          margin: MARGINS,
          pageNumbers: { start: 1 },
        },
      },
      headers: {
        default: new Header({ children: [number] }),
        first: new Header({ children: [new Line({ style: 'SoTrang' })] }),
      },
      children: blocks.map((block) => ('rows' in block ? this.table(block) : this.paragraph(block))),
    };
  }

  private paragraph({ style, pieces }: Paragraph): object {
    const children = pieces.map(
      ({ text, style: character, break: breaks }) =>
        new this.docx.TextRun({ text, ...(character !== null && { style: character }), ...(breaks && { break: 1 }) }),
    );
    return new this.docx.Paragraph({ style, children });
  }

  private table({ style, widths, rows }: Table): object {
    const total = widths.reduce((sum, width) => sum + width, 0);
    return new this.docx.Table({
      style,
      width: { size: total, type: 'dxa' },
      layout: 'fixed',
      columnWidths: [...widths],
      rows: rows.map((row) => this.row(row)),
    });
  }

  private row({ header, cells }: Row): object {
    return new this.docx.TableRow({
      cantSplit: true,
      tableHeader: header,
      children: cells.map((cell) => this.cell(cell)),
    });
  }

  private cell({ width, span, paragraphs }: Cell): object {
    return new this.docx.TableCell({
      width: { size: width, type: 'dxa' },
      columnSpan: span,
      children: paragraphs.map((each) => this.paragraph(each)),
    });
  }
}

/** The bytes of the document. */
export function buildWithDocx({ styles, sections }: Model): Promise<Uint8Array> {
  const docx = libraries.docx();
  const builder = new Builder(docx);
  const document = new docx.Document({
    externalStyles: styles,
    sections: sections.map((section) => builder.section(section)),
  });
  return docx.Packer.toBuffer(document);
}
