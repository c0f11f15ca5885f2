/** The page `docs/functions.md`: every custom function, for people who write formulas of their own. */
import { functions } from '../src/functions';
import type { Argument, ArgumentKind, FunctionDefinition } from '../src/functions/definition';
import { evaluate, type ArgumentValue } from '../src/functions/evaluate';
import { formatDate, fromSerial, isIsoDate } from '../src/register/dates';
import { columnLetters } from '../src/register/snapshot';

/** What is typed for an argument, in words. */
export const KINDS: Readonly<Record<ArgumentKind, string>> = {
  text: 'chữ',
  choice: 'một giá trị cố định',
  date: 'ngày',
  number: 'số nguyên',
  flag: 'Có hoặc Không',
  calendar: 'ô lịch làm việc',
};

/** What a function gives, in words. */
export const RESULTS: Readonly<Record<FunctionDefinition['result'], string>> = {
  text: 'chữ · text',
  date: 'ngày (số thứ tự của ngày; định dạng ô là dd/mm/yyyy) · date serial',
  number: 'số · number',
};

const CALENDAR = 'LICH1 2023:0102,0120,0123,0124,0125,0126,0501,0502,0503,0901,0904;!';
const WEAKNESS = 'Tồn tại, hạn chế';

/** Calls to show by function; dates are given as `yyyy-mm-dd`. Their results are worked out when the page is made. */
export const examples: Readonly<Record<string, readonly (readonly ArgumentValue[])[]>> = {
  HANKHACPHUC: [
    ['Trước ngày', '2023-09-30', '', '', CALENDAR, 'Không'],
    ['Số ngày làm việc', '', 10, '2023-08-25', CALENDAR, 'Không'],
    ['Số tháng', '', 1, '2023-08-31', CALENDAR, 'Không'],
  ],
  TRANGTHAI: [
    [WEAKNESS, '2023-09-29', '', '', '', '', '', '2023-10-02', '2023-10-09'],
    [WEAKNESS, '2023-09-29', '2023-10-06', '', '', '', '', '2023-10-02', '2023-10-09'],
    [WEAKNESS, '2023-09-29', '', '2023-10-02', '', '', '', '2023-10-02', '2023-10-09'],
  ],
  QUAHAN: [
    [WEAKNESS, '2023-09-29', '', '', '', '', '', '2023-10-02'],
    [WEAKNESS, '2023-09-15', '', '2023-09-14', 'Không đạt', '2023-09-20', '', '2023-10-02'],
  ],
  SONGAYQUAHAN: [
    [WEAKNESS, '2023-09-29', '', '', '', '', '', '2023-10-02'],
    [WEAKNESS, '2023-09-29', '', '', '', '', '', '2023-10-02', CALENDAR],
    [WEAKNESS, '2023-10-06', '', '', '', '', '', '2023-10-02'],
  ],
  TRANGTHAICUOC: [
    ['KT001', '', '2023-06-13', '2023-05-29', '', '', '', '', '', '', ''],
    ['KT002', 'Dời lịch', '2023-06-13', '2023-05-29', '', '', '', '', '', '', ''],
  ],
  QUAHANCUOC: [
    ['', '', '2023-06-13', '', '', '', '2023-06-13', '2023-06-28', '', '', '', '', '', '', 2023, '2023-07-03'],
  ],
  TRANGTHAITKT: [
    ['TK001', '2023-06-15', '', '2023-06-20'],
    ['TK002', '2023-06-15', '2023-06-19', '2023-06-20'],
  ],
  LICHLAMVIEC: [
    [
      [['2023-09-01'], ['2023-09-04'], ['2023-12-31']],
      [['Ngày nghỉ'], ['Ngày nghỉ'], ['Đã nhập đủ năm']],
    ],
  ],
  NGAYCANHBAO: [['2023-10-02', 5, CALENDAR]],
};

/** A result as the page shows it: dates as people read them, a blank as such. */
export function shownResult(definition: FunctionDefinition, values: readonly ArgumentValue[]): string {
  const result = evaluate(definition, values);
  if (typeof result === 'object') throw new Error(`The example of ${definition.name} gives no single value`);
  if (definition.result === 'date' && typeof result === 'number') return formatDate(fromSerial(result, false) ?? '');
  return result === '' ? '(trống)' : String(result);
}

function typedCell(value: ArgumentValue): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string' || value === '') return '""';
  if (value === CALENDAR) return 'LichLamViec';
  return isIsoDate(value) ? `DATE(${value.split('-').map(Number).join('; ')})` : `"${value}"`;
}

function typedArgument(value: ArgumentValue, index: number): string {
  return Array.isArray(value) ? rangeAddress(value, index) : typedCell(value);
}

/** Where an example's range stands: the first in column A, the next in column B. */
function rangeAddress(rows: readonly unknown[], index: number): string {
  const column = columnLetters(index);
  return `${column}2:${column}${rows.length + 1}`;
}

function rangeContents(values: readonly ArgumentValue[]): string {
  const ranges = values.flatMap((value, index) => {
    if (!Array.isArray(value)) return [];
    const cells = (value as readonly (readonly ArgumentValue[])[]).flat().map(String);
    const shown = cells.map((cell) => (isIsoDate(cell) ? formatDate(cell) : cell)).join(', ');
    return [`${rangeAddress(value, index)} là ${shown}`];
  });
  return ranges.length === 0 ? '' : ` (${ranges.join('; ')})`;
}

/** An example as one would type it, and what its cell then shows. */
export interface ExampleCall {
  readonly call: string;
  /** The result, and what the ranges of the call hold. */
  readonly result: string;
}

/** The examples of a function. */
export function exampleCalls(definition: FunctionDefinition): ExampleCall[] {
  return (examples[definition.name] ?? []).map((values) => ({
    call: `=CCHC.${definition.name}(${values.map(typedArgument).join('; ')})`,
    result: `${shownResult(definition, values)}${rangeContents(values)}`,
  }));
}

/** The call with the names of the arguments, those that may be left out in brackets. */
export function typedCall(definition: FunctionDefinition, separator: '.' | '_'): string {
  const shown = Object.values(definition.arguments).map(({ name, optional }) => (optional ? `[${name}]` : name));
  return `=CCHC${separator}${definition.name}(${shown.join('; ')})`;
}

function argumentLine(argument: Argument<unknown>): string {
  const { name, label, description, kind, optional, needed } = argument;
  const rule = optional ? ' Có thể bỏ.' : needed ? ' Không được để trống.' : '';
  return `1. \`${name}\` **${label.vi}** (${KINDS[kind]}): ${description.vi}${rule} _${label.en}: ${description.en}_`;
}

function section(definition: FunctionDefinition): string[] {
  return [
    `## ${definition.name}`,
    `${definition.description.vi} _${definition.description.en}_`,
    [
      `- Excel: \`${typedCall(definition, '.')}\``,
      `- Google Trang tính: \`${typedCall(definition, '_')}\``,
      `- Kết quả: ${RESULTS[definition.result]}`,
    ].join('\n'),
    'Tham số:',
    Object.values(definition.arguments).map(argumentLine).join('\n'),
    'Ví dụ:',
    exampleCalls(definition)
      .map(({ call, result }) => `- \`${call}\` → ${result}`)
      .join('\n'),
  ];
}

/** The page `docs/functions.md`. */
export function functionReference(): string {
  return `${[
    '# Các hàm',
    [
      'Trang này do `npm run docs` sinh ra từ khai báo trong `src/functions`; không sửa tay. _Generated from the declarations;',
      'English in italics._',
    ].join('\n'),
    functions
      .map(({ name, anchor, description }) => `- [${name}](#${anchor}): ${description.vi.split(':')[0] ?? ''}`)
      .map((line) => line.replace(/\.$/u, ''))
      .join('\n'),
    '## Cách gọi',
    [
      '- Mỗi tham số nhận một ô hoặc cả một vùng. Có vùng thì kết quả là vùng cùng kích thước: một công thức điền cả cột; ô',
      '  đơn dùng chung cho mọi dòng. Các vùng phải cùng kích thước.',
      '- Dòng trống cho kết quả trống. Dòng có ô không đọc được cho “Dữ liệu sai” (cờ và số ngày thì trống), các dòng khác vẫn',
      '  tính. Tham số chung sai (ngày báo cáo, lịch làm việc, thiết lập) cho giá trị lỗi kèm lời giải thích.',
      '- Không hàm nào tự đổi theo ngày hôm nay: ngày báo cáo luôn là một tham số.',
      '- Trong ví dụ, `LichLamViec` là ô lịch làm việc của năm 2023, do LICHLAMVIEC tạo.',
    ].join('\n'),
    [
      '_Each argument takes a cell or a range; with ranges the result has their shape, and single cells hold for every row.',
      'A blank row gives a blank, a row that can’t be read gives “Dữ liệu sai” (blank for the flag and for days), and a wrong',
      'shared argument gives an error that names it. Nothing changes by itself overnight: the as-of date is an argument._',
    ].join('\n'),
    ...functions.flatMap(section),
  ].join('\n\n')}\n`;
}
