/** What in the file hangs on certain rows of a sheet and would be left behind if rows above it came or went. */
import { XmlScanner } from '../../../ooxml/xml';
import type { Bilingual } from '../../../register/problem';
import { cellAddress } from '../../../register/snapshot';
import { LAST_ROW, parseArea, parseSheetReference, type Area } from '../../../blueprint/a1';
import { findReferences } from '../../file/formula-text';
import type { Package } from '../../file/package';
import { cellAt, type BaseSheet } from './base-sheet';
import type { GridData } from './grid-data';
import { dataRows } from './grid-names';
import type { BoundArea } from './sheet-frame';

const KINDS: Readonly<Record<BoundArea['what'], Bilingual>> = {
  merge: { vi: 'ô trộn', en: 'merged cells' },
  link: { vi: 'liên kết', en: 'a link' },
  format: { vi: 'định dạng có điều kiện', en: 'a conditional format' },
  validation: { vi: 'ràng buộc nhập liệu', en: 'an input rule' },
  protected: { vi: 'vùng bảo vệ', en: 'a protected range' },
  break: { vi: 'ngắt trang', en: 'a page break' },
};

/** What stands at or below a row of the file that the row's coming or going would misplace; null when nothing does. */
export function shiftObstacle(grid: GridData, pack: Package, base: BaseSheet, first: number): Bilingual | null {
  const inTheWay = (area: Area): boolean => area.bottom >= first && !follows(area, base);
  const at = (area: Area): string => cellAddress(area.top, area.left);
  for (const { area, what } of base.frame.bound) {
    if (inTheWay(area)) return said(KINDS[what], at(area));
  }
  for (const { name, formula } of grid.parts.names) {
    const area = parseSheetReference(formula.trim());
    if (area?.sheet === base.name && inTheWay(area)) {
      return { vi: `tên “${name}” chỉ vào ${at(area)}`, en: `the name “${name}” points at ${at(area)}` };
    }
  }
  return formulaObstacle(grid, base, inTheWay) ?? partObstacle(pack, base, inTheWay);
}

function said(kind: Bilingual, cell: string): Bilingual {
  return { vi: `có ${kind.vi} ở ${cell}`, en: `there is ${kind.en} at ${cell}` };
}

/** Whole columns stay right, and what covers the whole table grows with it in the file. */
function follows(area: Area, base: BaseSheet): boolean {
  if (area.top === 0 && area.bottom === LAST_ROW) return true;
  return base.tables.some((table) => {
    const { top, bottom } = dataRows(table);
    const inside = area.left >= table.area.left && area.right <= table.area.right;
    return inside && area.top <= top && area.bottom >= bottom && area.bottom <= table.area.bottom;
  });
}

/** Formulas that the grid only shows are not rewritten: they must not stand below, nor point there. */
function formulaObstacle(grid: GridData, base: BaseSheet, inTheWay: (area: Area) => boolean): Bilingual | null {
  for (const sheet of grid.sheets) {
    for (const [key, formula] of sheet.formulas) {
      if (!formula.shownAsValue) continue;
      const { row, column } = cellAt(key);
      const own = { top: row, bottom: row, left: column, right: column };
      const fixed = sheet === base && inTheWay(own) && !isTableColumn(base, row, column);
      const points = findReferences(formula.text).some(({ sheet: named, first, last }) => {
        if ((named ?? sheet.name) !== base.name || first.row < 0) return false;
        const [top, bottom] = [Math.min(first.row, last.row), Math.max(first.row, last.row)];
        return inTheWay({ top, bottom, left: first.column, right: last.column });
      });
      if (fixed || points)
        return said({ vi: 'công thức', en: 'a formula' }, `${sheet.name}!${cellAddress(row, column)}`);
    }
  }
  return null;
}

function isTableColumn(base: BaseSheet, row: number, column: number): boolean {
  return base.tables.some(
    ({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
  );
}

/** Comments and drawings of the sheet, charts of any, and tables of other programs. */
function partObstacle(pack: Package, base: BaseSheet, inTheWay: (area: Area) => boolean): Bilingual | null {
  for (const { kind, target, external } of pack.relationships(base.part.part)) {
    if (external || !pack.has(target)) continue;
    if (kind === 'comments' || kind === 'threadedComment') {
      const found = areasIn(pack, target, ['comment', 'threadedComment'], 'ref').find(inTheWay);
      if (found !== undefined) return said({ vi: 'ghi chú', en: 'a comment' }, cellAddress(found.top, found.left));
    } else if (kind === 'drawing') {
      const row = anchoredRows(pack, target).find((each) => inTheWay({ top: each, bottom: each, left: 0, right: 0 }));
      if (row !== undefined) return said({ vi: 'hình vẽ, biểu đồ', en: 'a drawing' }, cellAddress(row, 0));
    } else if (kind === 'pivotTable') return { vi: 'có bảng tổng hợp', en: 'there is a pivot table' };
  }
  for (const part of pack.partNames().filter((name) => /(?:^|\/)charts\/chart[^/]*\.xml$/iu.test(name))) {
    const scanner = new XmlScanner(pack.text(part) ?? '', part);
    while (scanner.next()) {
      if (scanner.closing || !scanner.is('f')) continue;
      const area = parseSheetReference(scanner.content());
      if (area?.sheet === base.name && inTheWay(area)) {
        return said({ vi: 'số liệu của biểu đồ', en: 'data of a chart' }, cellAddress(area.top, area.left));
      }
    }
  }
  return null;
}

function areasIn(pack: Package, part: string, elements: readonly string[], attribute: string): Area[] {
  const scanner = new XmlScanner(pack.text(part) ?? '', part);
  const areas: Area[] = [];
  while (scanner.next()) {
    if (scanner.closing || !elements.some((element) => scanner.is(element))) continue;
    const area = parseArea(scanner.attribute(attribute) ?? '');
    if (area !== undefined) areas.push(area);
  }
  return areas;
}

function anchoredRows(pack: Package, part: string): number[] {
  const scanner = new XmlScanner(pack.text(part) ?? '', part);
  const rows: number[] = [];
  while (scanner.next()) {
    if (!scanner.closing && !scanner.empty && scanner.is('row')) rows.push(Number(scanner.content()));
  }
  return rows;
}
