/** Fits the defined names of a register to those a workbook has; nothing that means something is overwritten. */
import { failure, success, type Problem, type Result } from '../register/problem';
import type { Table } from '../register/table';
import { lists } from '../register/tables/lists';
import type { TableLayout } from './layout';
import { codesName, definedNames, dropdownNames, listName, type DefinedName, type DropdownNames } from './names';
import { presentTables, type PresentName, type PresentWorkbook } from './present';
import { nameTaken, tableTaken } from './problems';

/** What becomes of the names. */
export interface NamePlan<N extends PresentName = PresentName> {
  /** For the dropdowns of the new sheets: those that come with them, and those that are there. */
  readonly dropdowns: DropdownNames;
  readonly added: readonly DefinedName[];
  /** Names of the register whose cells were deleted, and what they refer to again. */
  readonly revived: readonly { readonly present: N; readonly formula: string }[];
}

/** Chooses names for tables that come into a workbook. A problem when a name is taken that can't be another. */
export function planNames<N extends PresentName>(
  layouts: readonly TableLayout[],
  workbook: PresentWorkbook<N>,
): Result<NamePlan<N>> {
  const present = new Map(workbook.names.map((name) => [name.name.toUpperCase(), name] as const));
  const taken = takenTable(layouts, present, workbook);
  if (taken !== null) return failure(taken);
  const kept = [...present].filter(([, name]) => !isDead(name)).map(([key]) => key);
  const tableNames = [...workbook.tables, ...layouts.map(({ table }) => table)].map(({ name }) => name.toUpperCase());
  const others = presentTables(workbook);
  const chosen = dropdownNames(layouts, { taken: new Set([...kept, ...tableNames]), tables: others });
  const added: DefinedName[] = [];
  const revived: { present: N; formula: string }[] = [];
  const inTables = new Map(workbook.tables.map((table) => [table.name.toUpperCase(), table.sheet]));
  for (const name of definedNames(layouts, chosen)) {
    const there = present.get(name.name.toUpperCase());
    const sheet = inTables.get(name.name.toUpperCase());
    if (sheet !== undefined) return failure(tableTaken({ table: name.name, sheet }));
    if (there === undefined) added.push(name);
    else if (isDead(there)) revived.push({ present: there, formula: name.formula });
    else return failure(nameTaken({ name: there.name, refersTo: there.formula }));
  }
  return success({ dropdowns: withPresent(chosen, layouts, others, new Set(kept)), added, revived });
}

/** Whether what a name referred to was deleted: it gives an error wherever it is used. */
export function isDead({ formula }: Pick<PresentName, 'formula'>): boolean {
  return formula.includes('#REF!');
}

/** Why a table can't have its name; null when all are free. */
function takenTable(
  layouts: readonly TableLayout[],
  present: ReadonlyMap<string, PresentName>,
  workbook: PresentWorkbook,
): Problem | null {
  for (const { table } of layouts) {
    const key = table.name.toUpperCase();
    const other = workbook.tables.find(({ name }) => name.toUpperCase() === key);
    if (other !== undefined) return tableTaken({ table: other.name, sheet: other.sheet });
    const name = present.get(key);
    if (name !== undefined) return nameTaken({ name: name.name, refersTo: name.formula });
  }
  return null;
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
