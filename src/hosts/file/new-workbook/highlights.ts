/** Conditional formats as XML. */
import { formatArea } from '../../../blueprint/a1';
import { highlightsOf } from '../../../blueprint/highlights';
import type { TableLayout } from '../../../blueprint/layout';
import { TONES } from '../../../blueprint/looks';
import { escapeText } from '../../../ooxml/xml-text';
import type { StyleBook } from './styles';

/** The conditional formats of a table's sheet. */
export function highlightsXml(layout: TableLayout, styles: StyleBook): string {
  return highlightsOf(layout)
    .map(({ blocks, formula, tone }, i) => {
      const style = styles.difference(TONES[tone]);
      const rule = `<cfRule type="expression" dxfId="${style}" priority="${i + 1}"><formula>${escapeText(formula)}</formula></cfRule>`;
      return `<conditionalFormatting sqref="${blocks.map(formatArea).join(' ')}">${rule}</conditionalFormatting>`;
    })
    .join('');
}
