/** Dropdowns, limits, hints and colours of statuses, for the rows that are there and those to come. */
import { cellAddress } from '../../../../register/snapshot';
import { highlightsOf } from '../../../../blueprint/highlights';
import type { TableLayout } from '../../../../blueprint/layout';
import { TONES } from '../../../../blueprint/looks';
import type { DropdownNames } from '../../../../blueprint/names';
import { settingRows } from '../../../../blueprint/setting-rows';
import { validationsOf, type Limit, type Validation } from '../../../../blueprint/validation';
import type { Draw, WireHighlight, WireRule } from '../../wire';
import { openColumn, sheetsFormula } from '../formulas';
import { colour } from './look';

/** Where a named range stands. */
export interface NamedPlace {
  readonly sheet: string;
  readonly area: string;
}

/** The cells of a block: of a column to the end of the sheet, unless each row is of its own kind, as on Cấu hình. */
export function blockArea(layout: TableLayout, { top, left, bottom, right }: Validation['block']): string {
  const isColumn = top === layout.firstRow && left === right && bottom === layout.lastRow;
  const open = isColumn && settingRows(layout).length === 0;
  return open ? openColumn(left, top) : cellAddress(top, left);
}

/** A dropdown or limit of cells. */
export type RuleStep = Extract<Draw, { readonly draw: 'rule' }>;

/** The dropdowns and limits of a table's sheet; `places` tells where the named ranges are whose values are offered. */
export function ruleSteps(
  layout: TableLayout,
  dropdowns: DropdownNames,
  places: ReadonlyMap<string, NamedPlace>,
): RuleStep[] {
  return validationsOf(layout, dropdowns).flatMap(({ block, prompt, rule }): RuleStep[] => {
    const area = blockArea(layout, block);
    const limit = rule === null ? null : wireRule(rule.limit, cellAddress(block.top, block.left), places);
    return limit === null ? [] : [{ sheet: layout.table.sheet, draw: 'rule', area, rule: limit, help: prompt.message }];
  });
}

function wireRule(limit: Limit, cell: string, places: ReadonlyMap<string, NamedPlace>): WireRule | null {
  switch (limit.kind) {
    case 'list': {
      const place = places.get(limit.source.toUpperCase());
      return place === undefined ? null : { kind: 'range', ...place };
    }
    case 'date':
      return { kind: 'date', first: limit.first, last: limit.last };
    case 'whole':
      return { kind: 'formula', formula: `=AND(ISNUMBER(${cell});${cell}>=${limit.least};${cell}=INT(${cell}))` };
  }
}

/** What each column is for, as notes on the headers: Google Sheets shows no hint in a cell that is entered. */
export function noteStep(layout: TableLayout): Draw {
  const { table, columns, headerRow } = layout;
  const notes = columns
    .filter(({ column }) => column.quiet !== true)
    .map(({ column, index }) => {
      const help = column.required === true ? `Bắt buộc. ${column.help}` : column.help;
      return [headerRow, index, help] as const;
    });
  return { sheet: table.sheet, draw: 'note', notes };
}

/** The conditional formats of a table's sheet, the most urgent first. */
export function wireHighlights(layout: TableLayout): WireHighlight[] {
  return highlightsOf(layout).map(({ blocks, formula, tone }) => {
    const { bold, color, fill } = TONES[tone];
    return {
      areas: blocks.map(({ left, top }) => openColumn(left, top)),
      formula: `=${sheetsFormula(formula, () => undefined) ?? formula}`,
      look: {
        ...(bold !== undefined && { bold }),
        ...(color !== undefined && { color: colour(color) }),
        ...(fill !== undefined && { fill: colour(fill) }),
      },
    };
  });
}
