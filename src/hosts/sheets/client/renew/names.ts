/** Named ranges that are gone or lead elsewhere: those by which columns and settings are found, and values are offered. */
import type { FoundLayout } from '../../../../blueprint/found';
import { parseArea } from '../../../../blueprint/a1';
import { dropdownNames } from '../../../../blueprint/names';
import type { WireName, WireWorkbook } from '../../wire';
import { nameSteps, namesOf, type NameToSet } from '../draw/names';
import { repair, type Repair } from './repair';

/** The names to put right, as one repair. A name of a setting that people lead elsewhere stays as it is. */
export function missingNames({ names, sheets }: WireWorkbook, layouts: readonly FoundLayout[]): Repair[] {
  const present = new Map(names.map((name) => [name.name.toUpperCase(), name]));
  const ids = new Map(sheets.map(({ id, name }) => [name, id]));
  const wrong = namesOf(layouts, dropdownNames(layouts)).filter((name) => {
    const there = present.get(name.name.toUpperCase());
    if (there === undefined) return true;
    const lastRow = layouts.find(({ table }) => table.sheet === name.sheet)?.lastRow ?? 0;
    return name.kind !== 'setting' && !leadsTo(there, name, ids.get(name.sheet), lastRow);
  });
  return repair(
    nameSteps(wrong),
    `Đã ghi lại ${wrong.length} vùng đặt tên để tìm cột, thiết lập và danh sách chọn.`,
    `${wrong.length} named ranges by which columns, settings and lists are found were put right.`,
  );
}

function leadsTo(there: WireName, { area, kind }: NameToSet, sheet: number | undefined, lastRow: number): boolean {
  if (there.sheet !== sheet) return false;
  // An open column, such as A4:A, reaches at least to the last row.
  if (kind === 'codes') {
    const first = parseArea(area.split(':')[0] ?? '');
    return there.left === first?.left && there.top === first.top && there.bottom >= lastRow;
  }
  const wanted = parseArea(area);
  return (
    there.top === wanted?.top && there.left === wanted.left && (kind === 'anchor' || there.bottom === wanted.bottom)
  );
}
