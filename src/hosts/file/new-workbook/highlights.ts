/** Conditional formats: what the highlights of a table's columns colour. */
import { escapeText } from '../../../ooxml/xml-text';
import type { Highlight } from '../../../register/column';
import { area, quoteText } from './formulas';
import { placedColumn, type PlacedColumn, type TableLayout } from './layout';
import { TONES } from './looks';
import type { StyleBook } from './styles';

/** Where two apply to a row's code, the more urgent one wins. */
const URGENCY: readonly Highlight['tone'][] = ['late', 'wrong', 'soon', 'done'];

/** The test of one highlight: the cell holds one of its words. */
function condition({ letters }: PlacedColumn, highlight: Highlight, row: number): string {
  const cell = `$${letters}${row + 1}`;
  const tests = highlight.when.map((word) => `${cell}=${quoteText(word)}`);
  return tests.length === 1 ? tests.join('') : `OR(${tests.join(',')})`;
}

/** The conditional formats of a table's sheet; they colour the cell itself and the code of its row. */
export function highlightsXml(layout: TableLayout, styles: StyleBook): string {
  const { columns, firstRow, lastRow } = layout;
  const code = placedColumn(layout, 'code');
  const found = columns.flatMap((placed) =>
    (placed.column.highlights ?? []).map((highlight) => ({ placed, highlight })),
  );
  found.sort((a, b) => URGENCY.indexOf(a.highlight.tone) - URGENCY.indexOf(b.highlight.tone));
  return found
    .map(({ placed, highlight }, i) => {
      const areas = [placed, code].flatMap((at) =>
        at === undefined ? [] : [area(firstRow, at.index, lastRow, at.index)],
      );
      const style = styles.difference(TONES[highlight.tone]);
      const formula = escapeText(condition(placed, highlight, firstRow));
      const rule = `<cfRule type="expression" dxfId="${style}" priority="${i + 1}"><formula>${formula}</formula></cfRule>`;
      return `<conditionalFormatting sqref="${areas.join(' ')}">${rule}</conditionalFormatting>`;
    })
    .join('');
}
