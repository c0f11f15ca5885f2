/** The reference pages: what is committed is what the declarations say today. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldReference, glossary } from '../scripts/field-reference';
import { readVocabularies } from '../scripts/vocabulary-source';
import { settingList } from '../src/register/settings';
import type { Table } from '../src/register/table';
import { tableIds, tables } from '../src/register/tables';
import * as words from '../src/register/vocabulary';

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

describe('the vocabularies read from their declarations', () => {
  const declared = readVocabularies();

  it('are those that run', () => {
    const running = Object.values(words).filter((word) => typeof word === 'object' && 'title' in word);
    const title = (each: { readonly title: string }): string => each.title;
    expect(declared.map(title).sort()).toEqual(running.map(title).sort());
    for (const { title: name, terms } of declared) {
      const vocabulary = running.find((each) => each.title === name);
      expect(terms.map(({ label }) => label)).toEqual(vocabulary?.labels);
      for (const { key, aliases } of terms) {
        for (const alias of aliases) expect(vocabulary?.parse(alias)).toBe(key);
      }
    }
  });
});
