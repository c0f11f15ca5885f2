/** Sheets and names: made, renamed, moved and taken away. */
import { quoteSheet } from './area';
import { EVENT, raiseSheet } from './events';
import { invalidArgument, itemAlreadyExists } from './fault';
import { checkFormula, rewriteFormulas } from './formulas';
import { renameSheetIn } from './references';
import { Sheet } from './sheet';
import type { BookState } from './state-of-book';
import type { Name } from './things';

function checkSheetName(book: BookState, name: string, own: Sheet | null): void {
  const bad = name === '' || name.length > 31 || /[:\\/?*[\]]/u.test(name) || /^'|'$/u.test(name);
  if (bad || name.toLowerCase() === 'history') throw invalidArgument(`sheet name ${name}`);
  const other = book.sheetList.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (other !== undefined && other !== own) throw itemAlreadyExists(name);
}

/** Adds a sheet at the end. */
export function addSheet(book: BookState, wanted: string | null): Sheet {
  let number = book.sheetList.length + 1;
  while (wanted === null && book.findSheet(`Sheet${number}`) !== null) number += 1;
  const name = wanted ?? `Sheet${number}`;
  checkSheetName(book, name, null);
  const sheet = new Sheet(book.newSheetId(), name);
  book.sheetList.push(sheet);
  raiseSheet(book, EVENT.worksheetAdded, sheet);
  return sheet;
}

/** Renames a sheet; formulas and names follow. */
export function renameSheet(book: BookState, sheet: Sheet, name: string): void {
  checkSheetName(book, name, sheet);
  const before = sheet.name;
  sheet.name = name;
  rewriteFormulas(book, (formula) => renameSheetIn(formula, before, name));
  raiseSheet(book, EVENT.worksheetNameChanged, sheet, { nameBefore: before, nameAfter: name });
}

/** Deletes a sheet with its tables and its own names; what points at it becomes `#REF!`. */
export function deleteSheet(book: BookState, sheet: Sheet): void {
  const visible = book.sheetList.filter(({ visibility }) => visibility === 'Visible');
  if (visible.length === 1 && visible[0] === sheet) throw invalidArgument('a workbook keeps one visible sheet');
  const at = book.sheetList.indexOf(sheet);
  book.sheetList = book.sheetList.filter((other) => other !== sheet);
  book.tableList = book.tableList.filter((table) => table.sheet !== sheet);
  book.nameList = book.nameList.filter(({ scope }) => scope !== sheet);
  for (const ref of book.followed) if (ref.sheet === sheet) ref.area = null;
  if (book.activeSheet === sheet) {
    const next = book.sheetList[Math.min(at, book.sheetList.length - 1)];
    if (next !== undefined) activateSheet(book, next);
  }
  rewriteFormulas(book, (formula) => renameSheetIn(formula, sheet.name, null));
  raiseSheet(book, EVENT.worksheetDeleted, sheet);
}

export function activateSheet(book: BookState, sheet: Sheet): void {
  if (book.activeSheet === sheet) return;
  if (sheet.visibility !== 'Visible') throw invalidArgument(`hidden sheet ${sheet.name}`);
  raiseSheet(book, EVENT.worksheetDeactivated, book.activeSheet);
  book.activeSheet = sheet;
  book.selected = { top: 0, left: 0, bottom: 0, right: 0 };
  raiseSheet(book, EVENT.worksheetActivated, sheet);
}

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;

/** Defines a name. */
export function addName(book: BookState, scope: Sheet | null, name: string, formula: string, comment: string): Name {
  if (!NAME.test(name) || /^(?:[A-Z]{1,3}\d+|[RC]|R\d*C\d*)$/iu.test(name)) throw invalidArgument(`name ${name}`);
  if (book.findName(name, scope) !== null || (scope === null && book.findTable(name) !== null)) {
    throw itemAlreadyExists(name);
  }
  const written = formula.startsWith('=') ? formula : `="${formula.replaceAll('"', '""')}"`;
  checkFormula(book, written, { sheet: scope ?? book.activeSheet, table: null });
  const made: Name = { name, scope, formula: written, visible: true, comment };
  book.nameList.push(made);
  return made;
}

/** An absolute reference to cells, as a name holds it. */
export function absoluteReference(sheet: Sheet, address: string): string {
  const absolute = address.replace(/([A-Z]+)(\d*)/gu, (_, letters: string, digits: string) =>
    digits === '' ? `$${letters}` : `$${letters}$${digits}`,
  );
  const rows = /^\d+:\d+$/u.test(absolute) ? absolute.replace(/\d+/gu, '$$$&') : absolute;
  return `=${quoteSheet(sheet.name)}!${rows}`;
}
