/** Defined names that are gone, dead, or lead elsewhere: those by which columns and settings are found, and lists are offered. */
import { anchorName } from '../../../register/table';
import type { FoundLayout } from '../../../blueprint/found';
import { absoluteCell } from '../../../blueprint/formulas';
import { isDead } from '../../../blueprint/name-plan';
import { definedNames, dropdownNames, type DefinedName } from '../../../blueprint/names';
import { parseSheetReference } from '../../../blueprint/a1';
import { step, type Step } from '../draw/steps';
import { tableIsRange } from '../excel-problems';
import { Refusal } from '../run';
import type { NameFacts, Structure } from '../structure';
import type { Repair } from './repair';

/**
 * The names to put right, as one repair; none when all is well. A name that means something else stays as it is. Rejects with a
 * `Refusal` where a list needs a table that is only a range now.
 */
export function missingNames({ names }: Structure, layouts: readonly FoundLayout[]): Repair[] {
  const present = new Map(names.map((name) => [name.name.toUpperCase(), name]));
  const anchors = new Map(
    layouts.flatMap((layout) =>
      layout.columns.map(({ id, index }) => [
        anchorName(layout.table, id).toUpperCase(),
        absoluteCell(layout.table.sheet, layout.headerRow, index),
      ]),
    ),
  );
  const ownSheets = new Set(layouts.map(({ table }) => table.sheet));
  const steps = definedNames(layouts, dropdownNames(layouts)).flatMap((name) => {
    const key = name.name.toUpperCase();
    const there = present.get(key);
    const place = anchors.get(key);
    const lost = layouts.find((layout) => layout.tableObject === null && needs(name, layout));
    if (there === undefined) {
      if (lost !== undefined) throw new Refusal(tableIsRange({ sheet: lost.table.sheet, table: lost.objectName }));
      return [addStep(name)];
    }
    const isMoved = place !== undefined && !leadsTo(there, place);
    const mended =
      isDead(there) || isMoved || (lost === undefined && isFixed(there, name, ownSheets))
        ? [mendStep(there, name)]
        : [];
    return name.hidden === true && there.visible ? [...mended, hideStep(there)] : mended;
  });
  if (steps.length === 0) return [];
  const what = {
    vi: `Đã ghi lại ${steps.length} tên ẩn để tìm cột, thiết lập và danh sách chọn.`,
    en: `${steps.length} names by which columns, settings and lists are found were put right.`,
  };
  return [{ what, sheet: null, steps }];
}

/** Whether a name refers to a table object, as `=DonVi[Mã]` does. */
function needs({ formula }: DefinedName, { objectName }: FoundLayout): boolean {
  return formula.toUpperCase().includes(`${objectName.toUpperCase()}[`);
}

function leadsTo({ formula }: NameFacts, place: string): boolean {
  const [now, wanted] = [formula.replace(/^=/u, ''), place].map(parseSheetReference);
  return now?.sheet === wanted?.sheet && now?.top === wanted?.top && now?.left === wanted?.left;
}

/** A name of values offered that is an area of fixed size, as Google Sheets keeps it: what comes below would not be offered. */
function isFixed({ formula }: NameFacts, wanted: DefinedName, ownSheets: ReadonlySet<string>): boolean {
  const area = parseSheetReference(formula.replace(/^=/u, ''));
  return area !== undefined && ownSheets.has(area.sheet) && /^D[MS]_/u.test(wanted.name);
}

function addStep({ name, formula, hidden }: DefinedName): Step {
  return step(3, ({ workbook }) => {
    const made = workbook.names.add(name, `=${formula}`);
    if (hidden === true) made.visible = false;
  });
}

/** Google Sheets knows no hidden names. */
function hideStep({ name }: NameFacts): Step {
  return step(2, ({ workbook }) => {
    workbook.names.getItem(name).visible = false;
  });
}

function mendStep({ name }: NameFacts, { formula }: DefinedName): Step {
  return step(2, ({ workbook }) => {
    workbook.names.getItem(name).formula = `=${formula}`;
  });
}
