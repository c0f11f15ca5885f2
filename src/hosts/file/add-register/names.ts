/** Fits the defined names of a register to those a workbook has; nothing that means something is overwritten. */
import { lists } from '../../../register/tables/lists';
import type { Table } from '../../../register/table';
import { tables } from '../../../register/tables';
import { refuse } from '../file-problems';
import type { TableLayout } from '../new-workbook/layout';
import {
  codesName,
  definedNames,
  dropdownNames,
  listName,
  type DefinedName,
  type DropdownNames,
} from '../new-workbook/names';
import type { DefinedName as PresentName, WorkbookParts } from '../workbook-parts';
import { nameTaken, tableTaken } from './problems';

/** What becomes of the names. */
export interface NamePlan {
  /** For the dropdowns of the new sheets: those that come with them, and those that are there. */
  readonly dropdowns: DropdownNames;
  readonly added: readonly DefinedName[];
  /** Names of the register whose cells were deleted, and what they refer to again. */
  readonly revived: readonly { readonly present: PresentName; readonly formula: string }[];
}

/** The tables of the register that a workbook has. */
export function presentTables(parts: WorkbookParts): Table[] {
  const names = new Set(parts.tables.map(({ name }) => name.toUpperCase()));
  return Object.values<Table>(tables).filter(({ name }) => names.has(name.toUpperCase()));
}

/** Chooses names for tables at these positions among all sheets. Refuses when a name is taken that can't be another. */
export function planNames(
  layouts: readonly TableLayout[],
  positions: readonly number[],
  parts: WorkbookParts,
): NamePlan {
  const present = new Map(
    parts.names.flatMap((name) => (name.localSheet === undefined ? [[name.name.toUpperCase(), name] as const] : [])),
  );
  checkTables(layouts, present, parts);
  const kept = [...present].filter(([, name]) => !isDead(name)).map(([key]) => key);
  const tableNames = [...parts.tables, ...layouts.map(({ table }) => table)].map(({ name }) => name.toUpperCase());
  const others = presentTables(parts);
  const chosen = dropdownNames(layouts, { taken: new Set([...kept, ...tableNames]), tables: others });
  const added: DefinedName[] = [];
  const revived: { present: PresentName; formula: string }[] = [];
  const inTables = new Map(parts.tables.map((table) => [table.name.toUpperCase(), table.sheet.name]));
  for (const name of definedNames(layouts, positions, chosen)) {
    const there = name.localSheet === undefined ? present.get(name.name.toUpperCase()) : undefined;
    const sheet = inTables.get(name.name.toUpperCase());
    if (sheet !== undefined) refuse(tableTaken({ table: name.name, sheet }));
    if (there === undefined) added.push(name);
    else if (isDead(there)) revived.push({ present: there, formula: name.formula });
    else refuse(nameTaken({ name: there.name, refersTo: there.formula }));
  }
  return { dropdowns: withPresent(chosen, layouts, others, new Set(kept)), added, revived };
}

/** What a name referred to was deleted; it gives an error wherever it is used. */
function isDead({ formula }: PresentName): boolean {
  return formula.includes('#REF!');
}

function checkTables(
  layouts: readonly TableLayout[],
  present: ReadonlyMap<string, PresentName>,
  parts: WorkbookParts,
): void {
  for (const { table } of layouts) {
    const key = table.name.toUpperCase();
    const other = parts.tables.find(({ name }) => name.toUpperCase() === key);
    if (other !== undefined) refuse(tableTaken({ table: other.name, sheet: other.sheet.name }));
    const name = present.get(key);
    if (name !== undefined) refuse(nameTaken({ name: name.name, refersTo: name.formula }));
  }
}

/** Lists and codes of tables that the workbook offers already, where it is a register in part. */
function withPresent(
  chosen: DropdownNames,
  layouts: readonly TableLayout[],
  others: readonly Table[],
  kept: ReadonlySet<string>,
): DropdownNames {
  const byList = new Map(chosen.byList);
  const byTable = new Map(chosen.byTable);
  const hasLists = others.some(({ id }) => id === lists.id);
  for (const { column } of layouts.flatMap(({ columns }) => columns)) {
    if (column.source === undefined || !('list' in column.source) || byList.has(column.source.list)) continue;
    const name = listName(column.source.list);
    if (hasLists && kept.has(name.toUpperCase())) byList.set(column.source.list, name);
  }
  for (const table of others) {
    const name = codesName(table);
    if (kept.has(name.toUpperCase())) byTable.set(table.id, name);
  }
  return { byList, byTable };
}
