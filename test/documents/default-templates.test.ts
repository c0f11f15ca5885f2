/** The committed templates: what the script makes, laid out as Decree 30/2020 asks, with nothing but placeholders. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildTemplates } from '../../scripts/templates';
import { ooxmlProblems } from '../support/ooxml-check';
import { partOf } from './templates';

const FOLDER = join(__dirname, '..', '..', 'templates');
const built = [...buildTemplates()];

test('every file in templates/ is made by the script', () => {
  expect(
    readdirSync(FOLDER)
      .filter((name) => name.endsWith('.docx'))
      .sort(),
  ).toEqual(built.map(([name]) => name).sort());
});

describe.each(built)('%s', (name, bytes) => {
  const document = partOf(bytes, 'word/document.xml');
  const styles = partOf(bytes, 'word/styles.xml');

  test('the committed file is what the script makes', () => {
    expect(Buffer.compare(readFileSync(join(FOLDER, name)), bytes)).toBe(0);
  });

  test('it is a sound package', () => {
    expect(ooxmlProblems(bytes, { template: true })).toEqual([]);
  });

  test('A4, margins of 30 mm on the left and 20 mm elsewhere, numbers from 1 and none on the first page', () => {
    const sections = document.match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? [];
    expect(sections.length).toBeGreaterThan(0);
    for (const section of sections) {
      expect(section).toMatch(/w:w="11906" w:h="16838"|w:w="16838" w:h="11906" w:orient="landscape"/);
      expect(section).toContain('w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567"');
      expect(section).toContain('<w:pgNumType w:start="1"/><w:titlePg/>');
    }
    expect(partOf(bytes, 'word/header1.xml')).toContain(' PAGE ');
    expect(partOf(bytes, 'word/header2.xml')).not.toContain('PAGE');
  });

  test.each([
    ['QuocHieu', 24, 'bold'],
    ['TieuNgu', 26, 'bold'],
    ['ChuQuan', 24, 'plain'],
    ['CoQuan', 24, 'bold'],
    ['SoKyHieu', 26, 'plain'],
    ['DiaDanh', 26, 'italic'],
    ['TenLoai', 28, 'bold'],
    ['TrichYeu', 28, 'bold'],
    ['Than', 28, 'plain'],
    ['QuyenHan', 28, 'bold'],
    ['HoTen', 28, 'bold'],
    ['NoiNhan', 24, 'bold italic'],
    ['NoiNhanDong', 22, 'plain'],
    ['SoTrang', 28, 'plain'],
  ])('style %s has size %d (half points), %s', (id, size, look) => {
    const style = new RegExp(`w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0] ?? '';
    expect(style).toContain(`<w:sz w:val="${size}"/>`);
    expect(style.includes('<w:b/>')).toBe(look.includes('bold'));
    expect(style.includes('<w:i/>')).toBe(look.includes('italic'));
  });

  test('Times New Roman, Vietnamese, black; lines are drawn; rows are not cut', () => {
    expect(styles).toContain('w:ascii="Times New Roman"');
    expect(styles).toContain('<w:lang w:val="vi-VN"');
    expect(document).toContain('<v:line ');
    expect(document).not.toMatch(/<w:u |_{3}|<w:trHeight/);
    expect(document.match(/<w:tr>/g)).toHaveLength((document.match(/<w:cantSplit\/>/g) ?? []).length);
  });
});
