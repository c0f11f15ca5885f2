/** The reference pages: what is committed is what the declarations say today. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldReference, glossary } from '../scripts/field-reference';
import { examples, functionReference } from '../scripts/function-reference';
import { placeholderReference } from '../scripts/placeholder-reference';
import { functions } from '../src/functions';
import { settingList } from '../src/register/settings';
import type { Table } from '../src/register/table';
import { tableIds, tables } from '../src/register/tables';

function page(name: string): string {
  return readFileSync(join(__dirname, '..', 'docs', name), 'utf8');
}

describe('docs/fields.md', () => {
  it('is what npm run docs makes', () => {
    expect(page('fields.md') === fieldReference()).toBe(true);
  });

  it('has every table with every column, and every setting', () => {
    const text = page('fields.md');
    for (const id of tableIds) {
      const table: Table = tables[id];
      const section = text.split(`\n## ${table.sheet}\n`)[1]?.split('\n## ')[0] ?? '';
      for (const [column, { header }] of Object.entries(table.columns)) {
        expect(section).toContain(`| ${header} | \`${column}\` |`);
      }
    }
    for (const { key } of Object.values(settingList)) expect(text).toContain(`| \`${key}\` |`);
  });

  it('leads only to headings that it has', () => {
    const text = page('fields.md');
    const headings = [...text.matchAll(/^#+ (.*)$/gmu)].map(([, heading = '']) => heading);
    const targets = new Set(
      headings.map((heading) =>
        heading
          .toLowerCase()
          .replace(/[^\p{L}\p{N} -]/gu, '')
          .replaceAll(' ', '-'),
      ),
    );
    const links = [...text.matchAll(/\]\(#([^)]*)\)/gu)].map(([, target = '']) => target);
    expect(links.filter((target) => !targets.has(target))).toEqual([]);
    expect(new Set(headings).size).toBe(headings.length);
  });
});

describe('docs/glossary.md', () => {
  it('has its derived part up to date', () => {
    const current = page('glossary.md');
    expect(glossary(current) === current).toBe(true);
  });
});

describe('docs/functions.md', () => {
  it('is what npm run docs makes', () => {
    expect(page('functions.md') === functionReference()).toBe(true);
  });

  it('has every function where its help leads, with its arguments and examples', () => {
    const sections = page('functions.md').split('\n## ').slice(1);
    for (const { name, anchor, arguments: declared } of functions) {
      const section = sections.find((text) => text.split('\n')[0]?.toLowerCase() === anchor) ?? '';
      for (const argument of Object.values(declared)) expect(section).toContain(`1. \`${argument.name}\` **`);
      expect(examples[name]?.length).toBeGreaterThan(0);
      expect(section.match(/^- `=CCHC\..* → \S.*$/gmu)).toHaveLength(examples[name]?.length ?? 0);
    }
    expect(Object.keys(examples)).toHaveLength(functions.length);
  });

  it.each([
    '=CCHC.HANKHACPHUC("Trước ngày"; DATE(2023; 9; 30); ""; ""; LichLamViec; "Không")` → 29/09/2023',
    '; DATE(2023; 10; 2); DATE(2023; 10; 9))` → Quá hạn',
    '=CCHC.TRANGTHAITKT("TK002"; DATE(2023; 6; 15); DATE(2023; 6; 19); DATE(2023; 6; 20))` → Nộp muộn',
  ])('shows %s', (line) => {
    expect(page('functions.md')).toContain(line);
  });
});

describe('docs/templates.md', () => {
  it('is what npm run docs makes, and tells what must not be lost', () => {
    expect(page('templates.md') === placeholderReference()).toBe(true);
    expect(placeholderReference()).toMatch(/`\{thời hạn\}` .+ \*\*Phải có\.\*\*/u);
  });
});
