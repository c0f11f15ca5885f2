/** What people type, and what is understood by it. */
import { languageOf, parseCommandLine } from '../../src/cli/arguments';

const DRAFT = ['draft', 'conclusion-notice', 'a.xlsx', '--out', 'o'];

function visitsOf(...words: string[]): unknown {
  const parsed = parseCommandLine([...DRAFT, ...words.flatMap((word) => ['--visit', word])]);
  return parsed.ok && parsed.value.command === 'draft' ? parsed.value.visits : parsed;
}

test.each([
  ['one code', ['KT01'], ['KT01']],
  ['a code as it was pasted', ['KT05 '], ['KT05']],
  ['a list in one word', ['KT01,KT02; KT03'], ['KT01', 'KT02', 'KT03']],
  ['several words', ['KT02', 'KT01'], ['KT02', 'KT01']],
  ['a code given twice', ['KT01', 'kt01,KT01'], ['KT01']],
  ['letters in lower case', ['kt05'], ['kt05']],
  ['letters and marks apart', ['Đợt'.normalize('NFD')], ['Đợt'.normalize('NFC')]],
  ['stray commas', [',KT01,,'], ['KT01']],
])('visits: %s', (_, words, expected) => {
  expect(visitsOf(...words)).toEqual(expected);
});

test.each([
  ['1990-01-01', '1990-01-01'],
  ['2100-12-31', '2100-12-31'],
  [' 2/10/2023 ', '2023-10-02'],
  ['1989-12-31', 'USAGE'],
  ['2101-01-01', 'USAGE'],
  ['2023-02-29', 'USAGE'],
  ['', 'USAGE'],
])('--as-of %j is %s, whatever the command', (typed, expected) => {
  for (const words of [
    ['new', 'a.xlsx'],
    ['check', 'a.xlsx'],
    ['status', 'a.xlsx'],
    [...DRAFT, '--all'],
  ]) {
    const parsed = parseCommandLine([...words, '--as-of', typed]);
    expect(parsed.ok ? 'asOf' in parsed.value && parsed.value.asOf : parsed.problem.code).toBe(expected);
  }
});

test.each([
  [['new', 'sổ.XLSX'], 'new'],
  [['check', 'sổ.bin'], 'check'],
  [['check', 'a.xlsx', '--lang', 'EN'], 'check'],
  [['--lang', 'vi'], 'help'],
])('%j is understood', (words, command) => {
  const parsed = parseCommandLine(words);
  expect(parsed.ok ? parsed.value.command : parsed.problem.message.vi).toBe(command);
});

test.each([
  [['new', 'x.txt'], 'Tên sổ mới phải có đuôi .xlsx: “x.txt”.'],
  [['new', 'sổ'], 'Tên sổ mới phải có đuôi .xlsx: “sổ”.'],
  [['check', ''], 'Thiếu tên tệp sổ.'],
  [['status', '  '], 'Thiếu tên tệp sổ.'],
  [['draft', 'conclusion-notice', '', '--all', '--out', 'o'], 'Thiếu tên tệp sổ.'],
  [['draft', 'conclusion-notice', 'a.xlsx', '--all', '--out', ''], 'Thiếu --out: thư mục để lưu.'],
  [[...DRAFT, '--all', '--template', ''], 'Tùy chọn --template cần tên tệp mẫu .docx.'],
  [[...DRAFT, '--visit', ' ,'], 'Tùy chọn --visit cần mã cuộc, ví dụ KT01.'],
  [['check', 'a.xlsx', '--lang', 'fr'], 'Không có ngôn ngữ “fr”; có: vi, en.'],
  [['check', 'a.xlsx', '--as-of'], 'Tùy chọn --as-of cần một giá trị.'],
  [['check', 'a.xlsx', '--as-of', '--json'], 'Tùy chọn --as-of cần một giá trị.'],
  [['check', 'a.xlsx', '--json=có'], 'Tùy chọn --json không nhận giá trị.'],
  [['check', 'a.xlsx', '--mau'], 'Không hiểu tùy chọn “--mau”.'],
])('%j is explained', (words, expected) => {
  const parsed = parseCommandLine(words);
  expect(parsed.ok ? parsed.value : [parsed.problem.code, parsed.problem.message.vi]).toEqual(['USAGE', expected]);
});

test.each([
  [['check'], undefined, 'vi'],
  [['check'], 'EN', 'en'],
  [['check', '--lang', 'En'], undefined, 'en'],
  [['check', '--lang=vi'], 'en', 'vi'],
  [['--lang', 'en', '--lang', 'vi'], undefined, 'vi'],
])('%j with %s in the environment speaks %s', (words, environment, language) => {
  expect(languageOf(words, environment)).toBe(language);
});
