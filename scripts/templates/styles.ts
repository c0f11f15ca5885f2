/** The styles shared by every template: font sizes and emphasis of Decree 30/2020, Appendix I, part V (half-points, twips). */
import { xml } from './wml';

interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly align?: 'left' | 'center' | 'both';
  readonly before?: number;
  readonly after?: number;
  /** Exact line height in twips. */
  readonly exact?: number;
  readonly firstLine?: number;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly outline?: number;
  readonly colour?: string;
  readonly boxed?: boolean;
}

const FIRST_LINE = 720;
/** Keeps a border with its distance from the text within the margins. */
const BOX_INDENT = 100;

const PARAGRAPH_STYLES: readonly ParagraphStyle[] = [
  { id: 'QuocHieu', name: 'VB Quốc hiệu', size: 12, bold: true, align: 'center' },
  { id: 'TieuNgu', name: 'VB Tiêu ngữ', size: 13, bold: true, align: 'center' },
  { id: 'ChuQuan', name: 'VB Cơ quan chủ quản', size: 12, align: 'center' },
  { id: 'CoQuan', name: 'VB Cơ quan ban hành', size: 12, bold: true, align: 'center' },
  { id: 'DuongKe', name: 'VB Đường kẻ', size: 2, align: 'center', exact: 140 },
  { id: 'SoKyHieu', name: 'VB Số, ký hiệu', size: 13, align: 'center' },
  { id: 'VeViec', name: 'VB Về việc', size: 12, align: 'center', before: 120 },
  { id: 'DiaDanh', name: 'VB Địa danh, thời gian', size: 13, italic: true, align: 'center' },
  { id: 'TenLoai', name: 'VB Tên loại', size: 14, bold: true, align: 'center', before: 240, keepNext: true },
  { id: 'TrichYeu', name: 'VB Trích yếu', size: 14, bold: true, align: 'center', keepNext: true },
  { id: 'KinhGui', name: 'VB Kính gửi', size: 14, align: 'center', before: 360, after: 240, keepNext: true },
  { id: 'Cach', name: 'VB Khoảng cách', size: 6 },
  { id: 'Than', name: 'VB Nội dung', size: 14, align: 'both', after: 120, firstLine: FIRST_LINE },
  { id: 'CanCu', name: 'VB Căn cứ', basedOn: 'Than', italic: true },
  { id: 'Muc', name: 'VB Mục (I, II)', basedOn: 'Than', bold: true, align: 'left', keepNext: true, outline: 0 },
  { id: 'Khoan', name: 'VB Khoản (1, 2)', basedOn: 'Than', bold: true, align: 'left', keepNext: true, outline: 1 },
  { id: 'Diem', name: 'VB Điểm (a, b)', basedOn: 'Than', align: 'left', keepNext: true, outline: 2 },
  { id: 'CauDan', name: 'VB Câu dẫn', basedOn: 'Than', keepNext: true },
  { id: 'KetThuc', name: 'VB Đoạn kết', basedOn: 'Than', keepNext: true, keepLines: true },
  { id: 'QuyenHan', name: 'VB Quyền hạn, chức vụ', size: 14, bold: true, align: 'center', keepNext: true },
  { id: 'HoTen', name: 'VB Họ tên người ký', size: 14, bold: true, align: 'center', before: 1400, keepNext: true },
  { id: 'ChucVuRieng', name: 'VB Chức vụ người ký', size: 13, align: 'center', keepNext: true },
  { id: 'NoiNhan', name: 'VB Nơi nhận', size: 12, bold: true, italic: true, align: 'left', keepNext: true },
  { id: 'NoiNhanDong', name: 'VB Nơi nhận (dòng)', size: 11, align: 'left', keepNext: true },
  { id: 'Bang', name: 'VB Bảng', size: 12, align: 'left' },
  { id: 'BangGiua', name: 'VB Bảng (giữa)', basedOn: 'Bang', align: 'center' },
  { id: 'BangDau', name: 'VB Bảng (đầu cột)', basedOn: 'Bang', bold: true, align: 'center', keepNext: true },
  { id: 'BangNhom', name: 'VB Bảng (nhóm)', basedOn: 'Bang', bold: true, keepNext: true },
  { id: 'PhuLuc', name: 'VB Phụ lục', size: 14, bold: true, align: 'center', keepNext: true },
  { id: 'KemTheo', name: 'VB Kèm theo', size: 14, italic: true, align: 'center', keepNext: true },
  { id: 'SoTrang', name: 'VB Số trang', size: 14, align: 'center' },
  { id: 'HetPhan', name: 'VB Hết phần', size: 1, exact: 20 },
  {
    id: 'BanNhap',
    name: 'VB Bản nháp',
    size: 14,
    bold: true,
    align: 'center',
    after: 120,
    colour: 'C00000',
    boxed: true,
  },
];

function toggle(name: string, on: boolean | undefined): string {
  return on === true ? `<w:${name}/>` : '';
}

function box(colour: string): string {
  const side = (name: string): string => `<w:${name} w:val="single" w:sz="8" w:space="4" w:color="${colour}"/>`;
  return `<w:pBdr>${['top', 'left', 'bottom', 'right'].map(side).join('')}</w:pBdr>`;
}

function spacing({ before, after, exact }: ParagraphStyle): string {
  const parts = [
    before === undefined ? '' : ` w:before="${before}"`,
    after === undefined ? '' : ` w:after="${after}"`,
    exact === undefined ? '' : ` w:line="${exact}" w:lineRule="exact"`,
  ].join('');
  return parts === '' ? '' : `<w:spacing${parts}/>`;
}

function paragraphStyle(style: ParagraphStyle): string {
  const { size, colour } = style;
  const paragraphProperties = [
    toggle('keepNext', style.keepNext),
    toggle('keepLines', style.keepLines),
    style.boxed === true ? box(colour ?? 'auto') : '',
    spacing(style),
    style.firstLine === undefined ? '' : `<w:ind w:firstLine="${style.firstLine}"/>`,
    style.boxed === true ? `<w:ind w:left="${BOX_INDENT}" w:right="${BOX_INDENT}"/>` : '',
    style.align === undefined ? '' : `<w:jc w:val="${style.align}"/>`,
    style.outline === undefined ? '' : `<w:outlineLvl w:val="${style.outline}"/>`,
  ].join('');
  const runProperties = [
    toggle('b', style.bold),
    toggle('i', style.italic),
    colour === undefined ? '' : `<w:color w:val="${colour}"/>`,
    size === undefined ? '' : `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`,
  ].join('');
  return (
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${style.id}"><w:name w:val="${xml(style.name)}"/>` +
    `<w:basedOn w:val="${style.basedOn ?? 'Normal'}"/><w:qFormat/>` +
    `<w:pPr>${paragraphProperties}</w:pPr><w:rPr>${runProperties}</w:rPr></w:style>`
  );
}

function characterStyle(id: string, name: string, properties: string): string {
  return (
    `<w:style w:type="character" w:customStyle="1" w:styleId="${id}"><w:name w:val="${xml(name)}"/>` +
    `<w:qFormat/><w:rPr>${properties}</w:rPr></w:style>`
  );
}

function tableStyle(id: string, name: string, borders: boolean, margin: number): string {
  const side = (edge: string): string => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
  const frame = borders
    ? `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side).join('')}</w:tblBorders>`
    : '';
  const vertical = borders ? 40 : 0;
  const cells =
    `<w:tblCellMar><w:top w:w="${vertical}" w:type="dxa"/><w:left w:w="${margin}" w:type="dxa"/>` +
    `<w:bottom w:w="${vertical}" w:type="dxa"/><w:right w:w="${margin}" w:type="dxa"/></w:tblCellMar>`;
  return (
    `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${xml(name)}"/>` +
    `<w:basedOn w:val="TableNormal"/><w:tblPr>${frame}${cells}</w:tblPr></w:style>`
  );
}

const DEFAULTS =
  '<w:docDefaults><w:rPrDefault><w:rPr>' +
  '<w:rFonts w:ascii="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>' +
  '<w:color w:val="000000"/><w:sz w:val="28"/><w:szCs w:val="28"/>' +
  '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>' +
  '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault>' +
  '</w:docDefaults>';

const BASE_STYLES =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
  '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>' +
  '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>' +
  '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';

/** The part `word/styles.xml`. */
export function stylesPart(): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    DEFAULTS +
    BASE_STYLES +
    PARAGRAPH_STYLES.map(paragraphStyle).join('') +
    characterStyle('Dam', 'VB Chữ đậm', '<w:b/>') +
    characterStyle('Nghieng', 'VB Chữ nghiêng', '<w:i/>') +
    tableStyle('KhungTrang', 'VB Khung không kẻ', false, 0) +
    tableStyle('KhungKe', 'VB Bảng kẻ', true, 70) +
    '</w:styles>'
  );
}
