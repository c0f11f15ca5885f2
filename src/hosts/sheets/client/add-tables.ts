/** Puts a register, or the tables that one lacks, into the open spreadsheet; what is there stays as it is. */
import { workbookReadOnly } from '../../../host/host-problems';
import type { NewTable } from '../../../register/new-table';
import { failure, success, type Problem, type Result } from '../../../register/problem';
import type { Table } from '../../../register/table';
import { tables } from '../../../register/tables';
import { fitSheets, homeOf } from '../../../blueprint/fit';
import { quoteSheet } from '../../../blueprint/formulas';
import { formatAbsolute, formatArea } from '../../../blueprint/a1';
import { isTableSheet, sheetName, type NewSheet } from '../../../blueprint/input';
import { isLaidTable, laidSheet } from '../../../blueprint/layout';
import { planNames } from '../../../blueprint/name-plan';
import type { PresentWorkbook } from '../../../blueprint/present';
import { sheetsOf } from '../../../blueprint/sheets';
import type { Draw, RemoveRequest, WireWorkbook } from '../wire';
import { ask, type Call } from './call';
import { freeSheetSteps } from './draw/free-sheet';
import { nameSteps, namesOf } from './draw/names';
import type { NamedPlace } from './draw/rules';
import { sendSteps, type Progress } from './draw/send';
import { markedAs, tableSheetSteps, type Setting } from './draw/table-sheet';
import { columnRanges } from './formulas';
import { anchoredOn } from './reading';
import { setUpLeft, setUpTakenBack } from './sheets-problems';

/** Adds the tables; gives the names of the new sheets. When it fails, the sheets that it made are removed. */
export async function addTables(
  call: Call,
  added: readonly NewTable[],
  progress: Progress,
): Promise<Result<readonly string[]>> {
  const read = await ask(call, 'readWorkbook', { sheets: [], formulas: false });
  if (!read.ok) return read;
  if (!read.value.canEdit) return failure(workbookReadOnly(null));
  const present = presentOf(read.value);
  const sheets = fitSheets(sheetsOf(added), present);
  const mark = crypto.randomUUID();
  const steps = stepsOf(sheets, read.value, present, mark);
  if (!steps.ok) return steps;
  const names = sheets.map(sheetName);
  const sent = await sendSteps(call, steps.value, progress);
  if (sent.ok) {
    // Where the user lands is a courtesy: the register is there, whatever becomes of it.
    await ask(call, 'selectPlace', { sheet: names[0] ?? null, cell: 'A1' });
    return success(names);
  }
  if ('begun' in sent && !sent.begun) return failure(sent.problem);
  return failure(await takenBack(call, { sheets: names, mark }, sent.problem));
}

async function takenBack(call: Call, made: RemoveRequest, reason: Problem): Promise<Problem> {
  const removed = await ask(call, 'removeSheets', made);
  if (removed.ok) return setUpTakenBack({ reason });
  const now = await ask(call, 'readWorkbook', { sheets: [], formulas: false });
  const left = now.ok
    ? made.sheets.filter((name) => now.value.sheets.some((sheet) => sheet.name === name))
    : made.sheets;
  return left.length === 0 ? setUpTakenBack({ reason }) : setUpLeft({ reason, sheets: left });
}

/** What a spreadsheet holds, as new sheets have to fit it: its tables are those that named ranges lead to. */
export function presentOf(book: WireWorkbook): PresentWorkbook {
  const sheetNames = book.sheets.map(({ name }) => name);
  const byId = new Map(book.sheets.map(({ id, name }) => [id, name]));
  return {
    sheetNames,
    worksheets: sheetNames,
    tables: Object.values<Table>(tables).flatMap((table) => {
      const sheet = anchoredOn(table, book);
      return sheet === null ? [] : [{ name: table.name, sheet }];
    }),
    names: book.names.map(({ name, sheet, ...area }) => {
      return { name, formula: `${quoteSheet(byId.get(sheet) ?? '')}!${formatAbsolute(area)}` };
    }),
    date1904: false,
  };
}

/** Where the named ranges of a spreadsheet lead, by their names in capitals. */
export function placesIn(book: WireWorkbook): Map<string, NamedPlace> {
  const byId = new Map(book.sheets.map(({ id, name }) => [id, name]));
  return new Map(
    book.names.map(({ name, sheet, ...area }) => {
      return [name.toUpperCase(), { sheet: byId.get(sheet) ?? '', area: formatArea(area) }];
    }),
  );
}

function stepsOf(
  sheets: readonly NewSheet[],
  book: WireWorkbook,
  present: PresentWorkbook,
  mark: string,
): Result<Draw[]> {
  const layouts = sheets.filter(isTableSheet).map(laidSheet).filter(isLaidTable);
  const planned = planNames(layouts, present);
  if (!planned.ok) return planned;
  const { dropdowns, added } = planned.value;
  const toAdd = new Set(added.map(({ name }) => name));
  const names = namesOf(layouts, dropdowns).filter(({ name }) => toAdd.has(name));
  const places = placesIn(book);
  for (const { name, sheet, area } of names) places.set(name.toUpperCase(), { sheet, area });
  const rangeOf = columnRanges(layouts);
  const hasName = (name: string): boolean => places.has(name.toUpperCase());
  const setting: Setting = { home: homeOf(sheets, present), dropdowns, places, sources: { rangeOf, hasName } };
  const made = sheets.map((sheet) => {
    const laid = laidSheet(sheet);
    return isLaidTable(laid) ? tableSheetSteps(laid, setting) : freeSheetSteps(laid, rangeOf);
  });
  return success([
    ...markedAs(
      mark,
      made.flatMap(({ add }) => add),
    ),
    ...made.flatMap(({ fill }) => fill),
    ...nameSteps(names),
    // Formulas need names, names need sheets; the overview, which comes first, counts in all tables.
    ...[...made].reverse().flatMap(({ finish }) => finish),
  ]);
}
