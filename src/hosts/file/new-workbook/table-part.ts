/** The part that makes a range a table object (ListObject). */
import { area, formulaText, FUNCTION_PREFIX } from '../../../blueprint/formulas';
import { HEADER_ROW, type TableLayout } from '../../../blueprint/layout';
import { cellLook } from '../../../blueprint/looks';
import { escapeAttribute, escapeText } from '../../../ooxml/xml-text';
import { encodeXstring } from '../xstring';
import { TABLE_STYLE, type StyleBook } from './styles';

/** xl/tables/tableN.xml; `id` is unique in the workbook. */
export function tableXml(layout: TableLayout, id: number, styles: StyleBook): string {
  const { table, columns, lastRow } = layout;
  const range = area(HEADER_ROW, 0, lastRow, columns.length - 1);
  const items = columns.map(({ column, index }) => {
    const name = escapeAttribute(encodeXstring(column.header));
    const opening = `<tableColumn id="${index + 1}" name="${name}" dataDxfId="${styles.difference(cellLook(column))}"`;
    if (column.formula === undefined) return `${opening}/>`;
    const formula = escapeText(formulaText(column.formula, table, { prefix: FUNCTION_PREFIX.file }));
    return `${opening}><calculatedColumnFormula>${formula}</calculatedColumnFormula></tableColumn>`;
  });
  return [
    '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
    ` id="${id}" name="${table.name}" displayName="${table.name}" ref="${range}" totalsRowShown="0">`,
    `<autoFilter ref="${range}"/>`,
    `<tableColumns count="${columns.length}">${items.join('')}</tableColumns>`,
    `<tableStyleInfo name="${TABLE_STYLE}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>`,
    '</table>',
  ].join('');
}
