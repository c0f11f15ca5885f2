/** What holds of every data set: all of it loads, nothing required is blank, every reference leads somewhere. */
import type { Column } from '../../src/register/column';
import type { DataSet } from '../../src/register/data-set';
import { settingList } from '../../src/register/settings';
import type { Table } from '../../src/register/table';
import { tableIds, tables, type TableId } from '../../src/register/tables';
import { cleanText } from '../../src/register/text';
import { dataFiles, dataSet, dataSetIds } from './files';

interface Cell {
  readonly where: string;
  readonly table: TableId;
  readonly column: Column<unknown>;
  readonly value: unknown;
}

type Row = Readonly<Record<string, unknown>>;

const columnsOf = (table: TableId): [string, Column<unknown>][] => Object.entries((tables[table] as Table).columns);

const rowsOf = (set: DataSet, table: string): readonly Row[] => set.tables[table as TableId];

function cellsOf(set: DataSet): Cell[] {
  return tableIds.flatMap((table) =>
    rowsOf(set, table).flatMap((row, index) =>
      columnsOf(table)
        .filter(([, { formula }]) => formula === undefined)
        .map(([id, column]) => {
          const name = typeof row['code'] === 'string' ? row['code'] : `row ${index}`;
          return { where: `${table} ${name} ${id}`, table, column, value: row[id] };
        }),
    ),
  );
}

const isBlank = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

const codesOf = (set: DataSet, table: string): unknown[] => rowsOf(set, table).map((row) => row['code']);

const valuesOf = (set: DataSet, list: string): (string | null)[] =>
  set.tables.lists.filter((row) => row.list === list).map((row) => row.value);

describe.each(dataSetIds)('data set %s', (id) => {
  const set = dataSet(id);
  const cells = cellsOf(set);

  it('has a title in both languages and the id of its file', () => {
    expect(set.id).toBe(id);
    expect(set.title.vi).not.toBe('');
    expect(set.title.en).not.toBe('');
  });

  it('leaves nothing required blank', () => {
    expect(
      cells.filter(({ column, value }) => column.required === true && isBlank(value)).map((cell) => cell.where),
    ).toEqual([]);
  });

  it('refers only to rows that exist', () => {
    const dangling = cells.filter(({ column: { source }, value }) => {
      if (source === undefined || !('table' in source) || isBlank(value)) return false;
      const codes = new Set(codesOf(set, source.table));
      return ![value].flat().every((code) => codes.has(code));
    });
    expect(dangling).toEqual([]);
  });

  it('names documents that exist in its settings', () => {
    const { planDocument, teamDocument, groundDocuments } = set.settings;
    const named = [planDocument, teamDocument, ...(groundDocuments?.split('; ') ?? [])].filter((code) => code !== null);
    expect(codesOf(set, 'documents')).toEqual(expect.arrayContaining(named));
  });

  it('takes the values of lists from sheet Danh mục', () => {
    const strange = cells.filter(
      ({ column: { kind, source }, value }) =>
        kind === 'listed' &&
        source !== undefined &&
        'list' in source &&
        !isBlank(value) &&
        !valuesOf(set, source.list).includes(value as string),
    );
    expect(strange).toEqual([]);
  });

  it('speaks only of unit kinds in its list', () => {
    const kinds = valuesOf(set, 'Loại đơn vị');
    const { districtKind, visitQuotas } = set.settings;
    const named = [
      ...set.tables.outline.flatMap(({ appliesTo }) => appliesTo?.split('; ') ?? []),
      ...(visitQuotas?.split('\n').map((line) => line.replace(/ = \d+$/u, '')) ?? []),
      ...(districtKind === null ? [] : [districtKind]),
    ];
    expect(named.filter((kind) => !kinds.includes(kind))).toEqual([]);
  });

  it('has every list that a column offers, each in one piece and numbered', () => {
    const rows = set.tables.lists;
    const offered = tableIds.flatMap((table) =>
      columnsOf(table).flatMap(([, { source }]) => (source !== undefined && 'list' in source ? [source.list] : [])),
    );
    const starts = rows.filter((row, index) => row.list !== rows[index - 1]?.list).map((row) => row.list);
    expect(starts).toEqual([...new Set(starts)]);
    expect(starts).toEqual(expect.arrayContaining(offered));
    for (const list of starts) {
      const own = rows.filter((row) => row.list === list);
      expect(own.map((row) => row.order)).toEqual(own.map((_, index) => index + 1));
    }
  });

  it('has a row for every setting, with its cell', () => {
    expect(set.tables.settings.map((row) => row.key)).toEqual(Object.keys(settingList));
    expect(set.tables.settings.map((row) => row.label)).toEqual(
      Object.values(settingList).map(({ column }) => column.header),
    );
  });

  it('knows the days off of 2023 to 2026', () => {
    const complete = set.tables.daysOff.filter((row) => row.kind === 'YEAR_COMPLETE').map((row) => row.date);
    expect(complete).toEqual(['2023-12-31', '2024-12-31', '2025-12-31', '2026-12-31']);
  });
});

it('writes text as the register keeps it', () => {
  const texts: string[] = [];
  JSON.stringify(dataFiles, (_key, value: unknown) => {
    if (typeof value === 'string') texts.push(value);
    return value;
  });
  expect(texts.filter((text) => text !== cleanText(text))).toEqual([]);
});
