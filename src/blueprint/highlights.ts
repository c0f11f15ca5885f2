/** Conditional formats as data: what the highlights of a table's columns colour. */
import type { Highlight } from '../register/column';
import type { Area } from './a1';
import { quoteText } from './formulas';

import { placedColumn, type PlacedColumn, type TableLayout } from './layout';

/** One conditional format: where its formula, written for the first of the rows, is true, the blocks get the tone. */
export interface PlacedHighlight {
  readonly blocks: readonly Area[];
  readonly formula: string;
  readonly tone: Highlight['tone'];
}

/** Where two apply to a row's code, the more urgent one wins. */
const URGENCY: readonly Highlight['tone'][] = ['late', 'wrong', 'soon', 'done'];

/** The test of one highlight: the cell holds one of its words. */
function condition({ letters }: PlacedColumn, highlight: Highlight, row: number): string {
  const cell = `$${letters}${row + 1}`;
  const tests = highlight.when.map((word) => `${cell}=${quoteText(word)}`);
  return tests.length === 1 ? tests.join('') : `OR(${tests.join(',')})`;
}

/** The conditional formats of a table's sheet, the most urgent first; they colour the cell and the code of its row. */
export function highlightsOf(layout: TableLayout): PlacedHighlight[] {
  const { columns, firstRow, lastRow } = layout;
  const code = placedColumn(layout, 'code');
  const found = columns.flatMap((placed) =>
    (placed.column.highlights ?? []).map((highlight) => ({ placed, highlight })),
  );
  found.sort((a, b) => URGENCY.indexOf(a.highlight.tone) - URGENCY.indexOf(b.highlight.tone));
  return found.map(({ placed, highlight }) => ({
    blocks: [placed, code].flatMap((at) =>
      at === undefined ? [] : [{ top: firstRow, left: at.index, bottom: lastRow, right: at.index }],
    ),
    formula: condition(placed, highlight, firstRow),
    tone: highlight.tone,
  }));
}
