/** Tables: their names, source columns and next codes. */
import type { Table } from '../../src/register/table';
import { anchorName, nextCode, sourceColumns } from '../../src/register/table';
import { tableIds, tables } from '../../src/register/tables';

const all: readonly Table[] = tableIds.map((id) => tables[id]);

test('sheets, table names, code prefixes and headers are each used once', () => {
  for (const names of [all.map(({ sheet }) => sheet), all.map(({ name }) => name), all.map((t) => t.codePrefix)]) {
    expect(new Set(names).size).toBe(names.length);
  }
  for (const { columns } of all) {
    const headers = Object.values(columns).flatMap(({ header, aliases = [] }) => [header, ...aliases]);
    expect(new Set(headers).size).toBe(headers.length);
  }
});

test('tables are named as Excel allows, and keyed by their id', () => {
  for (const id of tableIds) {
    expect(tables[id].id).toBe(id);
    expect(tables[id].name).toMatch(/^[A-Za-z][A-Za-z0-9]*$/u);
    expect(tables[id].sheet.length).toBeLessThanOrEqual(31);
  }
});

test('references and formulas name what exists', () => {
  for (const table of all) {
    for (const { source, formula } of Object.values(table.columns)) {
      if (source !== undefined && 'table' in source) expect([...tableIds, 'any']).toContain(source.table);
      for (const argument of formula?.arguments ?? []) {
        if ('column' in argument) expect(Object.keys(table.columns)).toContain(argument.column);
      }
    }
  }
});

test('computed columns are not read', () => {
  expect(sourceColumns(tables.selfInspections)).not.toContain('status');
  expect(sourceColumns(tables.selfInspections)).toContain('due');
});

test('the anchor of a column is named after its table and id', () => {
  expect(anchorName(tables.findings, 'dueDate')).toBe('SKT_PhatHien_dueDate');
});

test('the next code is one more than the highest', () => {
  expect(nextCode(tables.findings, [])).toBe('PH001');
  expect(nextCode(tables.findings, ['PH009', null, 'PH12', 'KT100', 'PH7a'])).toBe('PH013');
  expect(nextCode(tables.findings, ['PH999'])).toBe('PH1000');
});
