/** Writes the pages `fields.md`, `functions.md`, `templates.md` and part of `glossary.md`; with `--check`, fails where one differs. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { functions } from '../src/functions';
import type { Column, ColumnKind, Formula, ValueSource } from '../src/register/column';
import { settingList, type Setting } from '../src/register/settings';
import { anchorName, type Table } from '../src/register/table';
import { tableIds, tables } from '../src/register/tables';
import * as words from '../src/register/vocabulary';
import { vocabularies, type Term, type Vocabulary } from '../src/register/vocabulary';
import { functionReference } from './function-reference';
import { placeholderReference } from './placeholder-reference';

const DOCS = join(__dirname, '..', 'docs');
const MARKS = ['<!-- bắt đầu phần sinh từ mã -->', '<!-- hết phần sinh từ mã -->'] as const;

const KINDS: Readonly<Record<ColumnKind, string>> = {
  code: 'mã của dòng',
  text: 'chữ, một dòng',
  longText: 'chữ, nhiều dòng',
  reference: 'mã của một dòng khác',
  references: 'nhiều mã, cách nhau bằng `;`',
  choice: 'chọn một giá trị cố định',
  listed: 'chọn một giá trị của danh mục',
  date: 'ngày (dd/mm/yyyy)',
  integer: 'số nguyên',
  money: 'số tiền, đồng',
  flag: 'Có hoặc Không',
  raw: 'tùy thiết lập',
};

const allTables: readonly Table[] = tableIds.map((id) => tables[id]);

/** The part of an address that leads to a heading. */
function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
}

function link(heading: string): string {
  return `[${heading}](#${slug(heading)})`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}

function grid(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(headers), row(headers.map(() => '---')), ...rows.map(row)].join('\n');
}

/** A computed column's function as it is typed, arguments by header or defined name. */
function formulaText({ function: name, arguments: given }: Formula, table: Table | null): string {
  const shown = given.map((argument) => {
    if ('column' in argument) return table?.columns[argument.column]?.header ?? argument.column;
    if ('name' in argument) return argument.name;
    return 'text' in argument ? `"${argument.text}"` : String(argument.number);
  });
  return `\`CCHC.${name}(${shown.join('; ')})\``;
}

function valuesText(source: ValueSource | undefined, fixed: ReadonlySet<string>): string {
  if (source === undefined) return '';
  if ('table' in source) {
    const target = allTables.find(({ id }) => id === source.table);
    return target === undefined ? 'mã ở bất kỳ bảng nào' : `mã ở sheet ${link(target.sheet)}`;
  }
  return fixed.has(source.list) ? link(source.list) : `danh mục “${source.list}”, tỉnh sửa được`;
}

function howText(column: Column<unknown>, table: Table | null): string {
  const aliases = column.aliases ?? [];
  const also = aliases.length === 0 ? '' : ` Cũng nhận tiêu đề: ${aliases.map((name) => `“${name}”`).join(', ')}.`;
  const computed = column.formula === undefined ? '' : ` Hàm: ${formulaText(column.formula, table)}`;
  return column.help + also + computed;
}

function neededText(column: Column<unknown>): string {
  if (column.formula !== undefined) return 'công cụ tính';
  return column.required === true ? 'có' : '';
}

function tableSection(table: Table, fixed: ReadonlySet<string>): string {
  const columns = Object.entries(table.columns);
  const coded = columns.some(([, { kind }]) => kind === 'code');
  const facts = [
    `${table.title}.`,
    '',
    `- Bảng: \`${table.name}\`; tên trong mã nguồn: \`${table.id}\`.`,
    ...(coded ? [`- Mã dòng: \`${table.codePrefix}001\`, \`${table.codePrefix}002\`… hoặc mã do tỉnh đặt.`] : []),
    `- Tên ẩn đi theo ô tiêu đề: \`${anchorName(table, '')}\` và tên trong mã của cột.`,
  ];
  const rows = columns.map(([id, column]) => [
    column.header,
    `\`${id}\``,
    KINDS[column.kind],
    neededText(column),
    valuesText(column.source, fixed),
    howText(column, table),
  ]);
  const headers = ['Cột', 'Tên trong mã', 'Kiểu', 'Bắt buộc', 'Giá trị', 'Cách điền'];
  return [`## ${table.sheet}`, '', ...facts, '', grid(headers, rows)].join('\n');
}

function settingsSection(): string {
  const rows = Object.values<Setting<unknown>>(settingList).map(({ key, column, name, formula }) => [
    column.header,
    `\`${key}\``,
    KINDS[column.kind],
    name === undefined ? '' : `\`${name}\``,
    column.help + (formula === undefined ? '' : ` Hàm: ${formulaText(formula, null)}`),
  ]);
  return [
    '## Các thiết lập',
    '',
    'Mỗi thiết lập là một dòng của sheet Cấu hình: khóa không đổi, giá trị là của tỉnh.',
    '',
    grid(['Nội dung', 'Khóa', 'Kiểu', 'Tên ô', 'Cách điền'], rows),
  ].join('\n');
}

/** The name of a vocabulary in code. */
function nameOf(vocabulary: Vocabulary<string>): string {
  return Object.entries(words).find(([, word]) => word === vocabulary)?.[0] ?? '';
}

function termsOf({ terms }: Vocabulary<string>): [key: string, term: Term][] {
  return Object.entries(terms);
}

function vocabularySection(vocabulary: Vocabulary<string>): string {
  const rows = termsOf(vocabulary).map(([key, { label, aliases = [] }]) => [
    label,
    aliases.map((alias) => `“${alias}”`).join(', '),
    `\`${key}\``,
  ]);
  return [
    `### ${vocabulary.title}`,
    '',
    `Tên trong mã: \`${nameOf(vocabulary)}\`.`,
    '',
    grid(['Giá trị', 'Cũng nhận', 'Tên trong mã'], rows),
  ].join('\n');
}

/** The page `docs/fields.md`. */
export function fieldReference(): string {
  const fixed = new Set(vocabularies.map(({ title }) => title));
  const contents = [...allTables.map(({ sheet }) => sheet), 'Các thiết lập', 'Giá trị cố định'];
  return `${[
    '# Các trường của sổ',
    [
      'Trang này do `npm run docs` sinh ra từ khai báo của các bảng trong `src/register`; không sửa tay.',
      'Công cụ tìm cột theo tên ẩn của ô tiêu đề, rồi theo tiêu đề, không bao giờ theo vị trí: có thể đổi chỗ, đổi tên, thêm',
      'cột. Cột công cụ tính chứa công thức; công cụ không đọc lại chúng.',
    ].join('\n'),
    contents.map((heading) => `- ${link(heading)}`).join('\n'),
    ...allTables.map((table) => tableSection(table, fixed)),
    settingsSection(),
    [
      '## Giá trị cố định',
      '',
      'Các quy tắc dựa vào những giá trị này nên chữ của chúng không đổi. Viết hoa, dấu cách thừa và kiểu đặt dấu (hủy, huỷ)',
      'không quan trọng.',
    ].join('\n'),
    ...vocabularies.map(vocabularySection),
  ].join('\n\n')}\n`;
}

function termList(pairs: readonly (readonly [string, string])[]): string {
  return pairs.map(([vietnamese, english]) => `${vietnamese} \`${english}\``).join(' · ');
}

/** The derived part of the glossary: tables with their columns, the words of the fixed lists, and the functions. */
function derivedGlossary(): string {
  const columns = ({ columns: all }: Table): string =>
    termList(Object.entries(all).map(([id, { header }]) => [header, id] as const));
  const terms = (vocabulary: Vocabulary<string>): string =>
    termList(termsOf(vocabulary).map(([key, { label }]) => [label, key] as const));
  return [
    '### Bảng và cột',
    allTables.map((table) => `- **${table.sheet}** \`${table.id}\`: ${columns(table)}`).join('\n'),
    '### Giá trị cố định',
    vocabularies
      .map((vocabulary) => `- **${vocabulary.title}** \`${nameOf(vocabulary)}\`: ${terms(vocabulary)}`)
      .join('\n'),
    '### Hàm',
    functions.map(({ name, description }) => `- **${name}**: ${description.en}`).join('\n'),
  ].join('\n\n');
}

/** The glossary with its derived part renewed; what is written by hand stays. */
export function glossary(current: string): string {
  const [before, rest] = current.split(MARKS[0]);
  const after = rest?.split(MARKS[1])[1];
  if (before === undefined || after === undefined)
    throw new Error('docs/glossary.md lacks the marks of its derived part');
  return `${before}${MARKS[0]}\n\n${derivedGlossary()}\n\n${MARKS[1]}${after}`;
}

function main(check: boolean): number {
  const path = (name: string): string => join(DOCS, name);
  const current = (name: string): string => (existsSync(path(name)) ? readFileSync(path(name), 'utf8') : '');
  const pages = [
    ['fields.md', fieldReference()],
    ['glossary.md', glossary(current('glossary.md'))],
    ['functions.md', functionReference()],
    ['templates.md', placeholderReference()],
  ] as const;
  const different = pages.filter(([name, text]) => current(name) !== text);
  for (const [name, text] of different) {
    if (check) console.error(`docs/${name} is not what scripts/field-reference.ts makes; run npm run docs`);
    else {
      writeFileSync(path(name), text);
      console.log(`docs/${name}`);
    }
  }
  return check && different.length > 0 ? 1 : 0;
}

if (require.main === module) process.exitCode = main(process.argv.includes('--check'));
