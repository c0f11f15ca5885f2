/** Reading and setting how areas of cells look. */
import { isEntireColumn, isEntireRow, type Area } from './area';
import type { Sheet } from './sheet';
import { restyler, styleValue, type Style, type StyleValue } from './style';

/** Sets the same values for all cells of some areas. */
export function styleUniform(sheet: Sheet, areas: readonly Area[], changes: Style): void {
  const change = restyler(changes);
  for (const area of areas) sheet.grid.restyle(area, change);
}

/** The value that all cells of some areas have; null when they differ. */
export function uniformValue(sheet: Sheet, areas: readonly Area[], name: string): StyleValue {
  const styles = new Set<Style>();
  for (const area of areas) eachStyle(sheet, area, (style) => styles.add(style));
  const values = new Set([...styles].map((style) => styleValue(style, name)));
  return values.size === 1 ? ([...values][0] ?? null) : null;
}

function eachStyle(sheet: Sheet, area: Area, see: (style: Style) => unknown): void {
  if (isEntireColumn(area) || isEntireRow(area)) {
    const along = isEntireColumn(area) ? 'columns' : 'rows';
    const [first, last] = along === 'columns' ? [area.left, area.right] : [area.top, area.bottom];
    for (let i = first; i <= last; i += 1) see(sheet.grid.line(along, i).style);
    sheet.grid.eachKept(area, (_row, _column, cell) => {
      see(cell.style);
    });
    return;
  }
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) see(sheet.grid.get(row, column).style);
  }
}
