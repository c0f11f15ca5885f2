/** A worksheet: its cells and what stands on it. */
import { covers, intersection, sameArea, type Area } from './area';
import { Grid } from './grid';
import type { Chart, ConditionalFormat, PageBreak, PageLayout, Validation } from './things';

export class Sheet {
  readonly grid = new Grid();
  visibility = 'Visible';
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  merged: readonly Area[] = [];
  validations: Validation[] = [];
  /** The first one wins. */
  conditionalFormats: ConditionalFormat[] = [];
  charts: Chart[] = [];
  /** The frozen rows and columns, as an area from the first cell. */
  frozen: Area | null = null;
  /** Options as they were set; null while the sheet is not protected. */
  protection: { readonly options: Readonly<Record<string, unknown>>; readonly password: string | null } | null = null;
  readonly page: PageLayout = { settings: new Map(), titleRows: null, titleColumns: null, printArea: null };
  horizontalBreaks: PageBreak[] = [];
  verticalBreaks: PageBreak[] = [];

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  /** Whether a cell is hidden behind a merged area's first cell. */
  isCovered(row: number, column: number): boolean {
    return this.merged.some(
      (area) =>
        row >= area.top &&
        row <= area.bottom &&
        column >= area.left &&
        column <= area.right &&
        !(row === area.top && column === area.left),
    );
  }

  merge(area: Area): void {
    this.unmerge(area);
    this.merged = [...this.merged, area];
  }

  /** Splits every merged area that touches an area. */
  unmerge(area: Area): void {
    this.merged = this.merged.filter((merged) => intersection(merged, area) === null);
  }

  /** The validation that rules all of an area; null when there is none, `mixed` when parts differ. */
  validationOf(area: Area): Validation | 'mixed' | null {
    const touching = this.validations.filter(({ areas }) => areas.some((part) => intersection(part, area) !== null));
    const [only] = touching;
    if (only === undefined) return null;
    return touching.length === 1 && isTiled(area, only.areas) ? only : 'mixed';
  }

  /** Takes the rules off an area. */
  clearValidation(area: Area): void {
    this.validations = this.validations
      .map((validation) => ({ ...validation, areas: subtract(validation.areas, area) }))
      .filter(({ areas }) => areas.length > 0);
  }

  clearConditionalFormats(area: Area): void {
    this.conditionalFormats = this.conditionalFormats.flatMap((format) => {
      format.areas = subtract(format.areas, area);
      return format.areas.length > 0 ? [format] : [];
    });
  }
}

/** Areas without the cells of another. */
function subtract(areas: readonly Area[], gone: Area): readonly Area[] {
  return areas.flatMap((area) => {
    const shared = intersection(area, gone);
    if (shared === null) return [area];
    if (sameArea(shared, area)) return [];
    const { top, left, bottom, right } = area;
    return [
      { top, left, bottom: shared.top - 1, right },
      { top: shared.bottom + 1, left, bottom, right },
      { top: shared.top, left, bottom: shared.bottom, right: shared.left - 1 },
      { top: shared.top, left: shared.right + 1, bottom: shared.bottom, right },
    ].filter((part) => part.top <= part.bottom && part.left <= part.right);
  });
}

/** Whether areas together hold all cells of an area. */
function isTiled(area: Area, tiles: readonly Area[]): boolean {
  if (tiles.some((tile) => covers(tile, area))) return true;
  return tiles.reduce<readonly Area[]>((left, tile) => subtract(left, tile), [area]).length === 0;
}
