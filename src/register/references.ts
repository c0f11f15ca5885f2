/** Turns what people type where a code belongs (a unit's name, an area's number) into the code it means. */
import type { Register } from './register';
import type { Table } from './table';
import { tableIds, tables, type TableId } from './tables';
import { matchKey } from './text';

type Row = Readonly<Record<string, unknown>>;
type Lookup = ReadonlyMap<string, string | null>;

/** Columns by which a row may be named besides its code. A name that fits two rows names neither. */
const NAMED_BY: Readonly<Partial<Record<TableId, readonly string[]>>> = {
  units: ['name', 'shortName'],
  areas: ['name', 'shortName', 'order'],
};

/**
 * Replaces names by codes, in the rows given, in every reference that fits exactly one row; others stay as typed, for the
 * checks to report. The rows must be fresh from decoding and not yet shared.
 */
export function resolveReferences(read: Register['tables']): void {
  const lookups = new Map<string, Lookup>(tableIds.map((id) => [id, lookupOf(id, read[id].rows)]));
  for (const id of tableIds) {
    const { columns }: Table = tables[id];
    const targets = Object.entries(columns).flatMap(([column, { source }]) => {
      const lookup = source !== undefined && 'table' in source ? lookups.get(source.table) : undefined;
      return lookup === undefined ? [] : [{ column, lookup }];
    });
    for (const row of read[id].rows as readonly unknown[]) {
      for (const { column, lookup } of targets) resolveCell(row as Record<string, unknown>, column, lookup);
    }
  }
}

/** Tells which code is meant by what was typed: that of the one row it fits, else as typed. */
export function codeResolver(read: Register['tables'], id: TableId): (typed: string) => string {
  const lookup = lookupOf(id, read[id].rows);
  return (typed) => resolve(typed, lookup);
}

function resolveCell(row: Record<string, unknown>, column: string, lookup: Lookup): void {
  const value = row[column];
  if (typeof value === 'string') row[column] = resolve(value, lookup);
  else if (Array.isArray(value) && value.length > 0) {
    row[column] = [...new Set(value.map((part: string) => resolve(part, lookup)))];
  }
}

function resolve(typed: string, lookup: Lookup): string {
  return lookup.get(typed) ?? lookup.get(matchKey(typed)) ?? typed;
}

function lookupOf(id: TableId, rows: readonly unknown[]): Lookup {
  const lookup = new Map<string, string | null>();
  const names = NAMED_BY[id] ?? [];
  for (const row of rows as readonly Row[]) {
    const code = row['code'];
    if (typeof code !== 'string') continue;
    for (const column of names) {
      const name = row[column];
      if (typeof name !== 'string' && typeof name !== 'number') continue;
      const key = matchKey(String(name));
      const other = lookup.get(key);
      lookup.set(key, other === undefined || other === code ? code : null);
    }
  }
  for (const row of rows as readonly Row[]) {
    const code = row['code'];
    if (typeof code === 'string') lookup.set(matchKey(code), code).set(code, code);
  }
  return lookup;
}
