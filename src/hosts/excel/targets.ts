/** On which sheets the tables that a command reads are, as far as the structure of the workbook tells. */
import type { Area } from '../../blueprint/a1';
import { anchorName, type Table } from '../../register/table';
import { tables, type TableId } from '../../register/tables';
import { namedCells, type Structure, type TableFacts } from './structure';

/** The sheets to read, by id, and the tables of which it can't be told. */
export interface Targets {
  readonly sheets: ReadonlySet<string>;
  readonly unknown: readonly TableId[];
}

/** The table object of a table, whatever the letter case of its name. */
export function tableObjectOf({ tables: objects }: Structure, id: TableId): TableFacts | undefined {
  const name = tables[id].name.toLowerCase();
  return objects.find((object) => object.name.toLowerCase() === name);
}

/** Where tables are: by their table objects, else where they were found before, else by the names of their headers. */
export function targetsOf(
  structure: Structure,
  wanted: readonly TableId[],
  foundOn: ReadonlyMap<TableId, string>,
): Targets {
  const byName = new Map(structure.sheets.map(({ id, name }) => [name, id]));
  const ids = new Set(byName.values());
  const sheets = new Set<string>();
  const unknown: TableId[] = [];
  const without: TableId[] = [];
  for (const id of wanted) {
    const object = tableObjectOf(structure, id);
    const sheet = object === undefined ? undefined : byName.get(object.sheet);
    if (sheet === undefined) without.push(id);
    else sheets.add(sheet);
  }
  const anchors = without.length === 0 ? NOWHERE : anchorSheets(structure);
  for (const id of without) {
    const earlier = foundOn.get(id);
    const named = byName.get(anchors.get(id) ?? '');
    const found = [earlier, named].filter((sheet) => sheet !== undefined && ids.has(sheet));
    for (const sheet of found) if (sheet !== undefined) sheets.add(sheet);
    if (found.length === 0) unknown.push(id);
  }
  return { sheets, unknown };
}

const NOWHERE: ReadonlyMap<TableId, string> = new Map();

/**
 * The first of the register's tables among these whose header row is switched off, by its name, or by hidden names that point
 * at the row above it. Areas are by the id of the table.
 */
export function withoutHeaders(
  structure: Structure,
  wanted: readonly TableId[],
  areas: ReadonlyMap<string, Area | null>,
): TableFacts | undefined {
  const bare = structure.tables.filter(({ showHeaders }) => !showHeaders);
  if (bare.length === 0) return undefined;
  const own = new Set(wanted.map((id) => tableObjectOf(structure, id)?.id));
  const anchors = new Set(wanted.flatMap((id) => anchorsOf(tables[id])));
  const headers = namedCells(structure).filter(({ name }) => anchors.has(name.toLowerCase()));
  return bare.find(({ id, sheet }) => {
    const area = areas.get(id);
    const isNamed = headers.some(
      (cell) =>
        cell.sheet === sheet && cell.row + 1 === area?.top && cell.column >= area.left && cell.column <= area.right,
    );
    return own.has(id) || isNamed;
  });
}

/** The names, in small letters, that the headers of a table bear. */
function anchorsOf(table: Table): string[] {
  return Object.keys(table.columns).map((id) => anchorName(table, id).toLowerCase());
}

/** The sheet that most names of a table's headers point at. */
function anchorSheets(structure: Structure): ReadonlyMap<TableId, string> {
  const owner = new Map<string, TableId>();
  for (const table of Object.values<Table>(tables)) {
    for (const name of anchorsOf(table)) owner.set(name, table.id as TableId);
  }
  const votes = new Map<TableId, Map<string, number>>();
  for (const { name, sheet } of namedCells(structure)) {
    const id = owner.get(name.toLowerCase());
    if (id === undefined) continue;
    const own = votes.get(id) ?? new Map<string, number>();
    own.set(sheet, (own.get(sheet) ?? 0) + 1);
    votes.set(id, own);
  }
  const most = (own: ReadonlyMap<string, number>): string => [...own].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
  return new Map([...votes].map(([id, own]) => [id, most(own)]));
}
