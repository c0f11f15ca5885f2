/** Documents that a script makes: their paragraphs and tables in order, as tests read them. */
import { GoogleSheets, textOf } from '.';
import { pushed } from './script';

const CODE = `function make() {
  const made = DocumentApp.create('Thông báo');
  const body = made.getBody();
  body.setPageWidth(595).setMarginLeft(85);
  body.appendParagraph('Kính gửi: ').setAlignment(DocumentApp.HorizontalAlignment.CENTER).appendText('Sở Nội vụ').setBold(true);
  const table = body.appendTable([['Số', 'Ngày']]);
  table.getCell(0, 1).getChild(0).asParagraph().appendText(' ký');
  body.removeChild(body.getChild(0));
  made.saveAndClose();
  return [body.getChild(0).getType() === DocumentApp.ElementType.PARAGRAPH, body.getChild(1).getType() === DocumentApp.ElementType.TABLE].join();
}`;

describe('a document', () => {
  it('keeps what was added, in order, and how it is set', () => {
    const host = new GoogleSheets({ files: pushed(CODE, ['documents']) });
    expect(host.execute('menu', 'make')).toBe('true,true');
    const [made] = host.documents;
    expect(made).toMatchObject({ name: 'Thông báo', closed: true, attributes: { PageWidth: 595, MarginLeft: 85 } });
    expect(textOf(made?.elements ?? [])).toBe('Kính gửi: Sở Nội vụ\nSố\nNgày ký');
    expect(made?.elements[0]).toMatchObject({
      attributes: { Alignment: 'CENTER' },
      texts: [{ text: 'Kính gửi: ' }, { text: 'Sở Nội vụ', attributes: { Bold: true } }],
    });
  });
});
