/** The formulas that a table declares for its columns, with which Excel fills new rows: those of the register come and go. */
import { XmlScanner } from '../../ooxml/xml';
import { escapeText } from '../../ooxml/xml-text';
import type { Package } from './package';
import type { TablePart, WorkbookParts } from './workbook-parts';

/** The formula of a computed column, where its table has none. */
export interface ColumnFill {
  readonly sheet: string;
  readonly column: number;
  readonly formula: string;
}

/** A calculated column of ours, as a table part declares it. */
const OWN_FORMULA = /<((?:\w+:)?)calculatedColumnFormula\b[^>]*>\s*_xldudf_CCHC_[^<]*<\/\1calculatedColumnFormula>/giu;

/** The package whose tables no longer declare formulas of ours. */
export function withoutColumnFormulas(pack: Package, { tables }: WorkbookParts): Package {
  return changed(pack, tables, (text) => text.replace(OWN_FORMULA, ''));
}

/** The package whose tables declare the formulas of these columns; those that declare one already stay as they are. */
export function fillColumns(pack: Package, { tables }: WorkbookParts, fills: readonly ColumnFill[]): Package {
  return changed(pack, tables, (text, table) => {
    const own = fills.filter(({ sheet, column }) => {
      const { left, right } = table.area;
      const inside = sheet === table.sheet.name && column >= left && column <= right;
      return inside && table.columns[column - left]?.formula === undefined;
    });
    const formulas = new Map(own.map(({ column, formula }) => [column - table.area.left, formula]));
    return formulas.size === 0 ? text : declared(text, table, formulas);
  });
}

/** Writes formulas into column elements, by their number. */
function declared(text: string, { part }: TablePart, formulas: ReadonlyMap<number, string>): string {
  const scanner = new XmlScanner(text, part);
  const out: string[] = [];
  let copied = 0;
  let number = -1;
  while (scanner.next()) {
    if (scanner.closing || !scanner.is('tableColumn')) continue;
    number += 1;
    const formula = formulas.get(number);
    if (formula === undefined) continue;
    const { prefix, end, empty } = scanner;
    const element = `<${prefix}calculatedColumnFormula>${escapeText(formula)}</${prefix}calculatedColumnFormula>`;
    out.push(text.slice(copied, empty ? text.lastIndexOf('/', end) : end));
    out.push(empty ? `>${element}</${prefix}tableColumn>` : element);
    copied = end;
  }
  return out.join('') + text.slice(copied);
}

function changed(
  pack: Package,
  tables: readonly TablePart[],
  change: (text: string, table: TablePart) => string,
): Package {
  const changes = new Map<string, string>();
  for (const table of tables) {
    const text = pack.text(table.part) ?? '';
    const now = change(text, table);
    if (now !== text) changes.set(table.part, now);
  }
  return changes.size === 0 ? pack : pack.withChanges(changes);
}
