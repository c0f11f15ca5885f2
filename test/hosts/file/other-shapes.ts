/** Packages in the shapes that Google Sheets and the OpenXML SDK write. */
import { contentTypes, MAIN, REL, rels, XML, type Parts } from './package-kit';

const GOOGLE_NS =
  `xmlns="${MAIN}" xmlns:r="${REL}" xmlns:mx="http://schemas.microsoft.com/office/mac/excel/2008/main" ` +
  `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`;

/** As Google Sheets exports: no table parts, no dimension, shared formulas, formatted blank rows to the end. */
export function googleParts(): Parts {
  const data = [4, 5, 6, 7]
    .map(
      (row) =>
        `<row r="${row}"><c r="A${row}" s="3" t="s"><v>${row - 4}</v></c><c r="B${row}" s="3" t="s"><v>4</v></c><c r="C${row}" s="4">` +
        `<v>${45000 + row}</v></c><c r="D${row}" s="3"><f t="shared" ${row === 4 ? 'ref="D4:D7" si="1">C4+20' : 'si="1">'}</f>` +
        `<v>${45020 + row}</v></c><c r="E${row}" s="3"/></row>`,
    )
    .join('');
  const blank = [8, 9, 10]
    .map((row) => `<row r="${row}"><c r="A${row}" s="5"/><c r="B${row}" s="5"/><c r="C${row}" s="5"/></row>`)
    .join('');
  const header = ['A', 'B', 'C', 'D', 'E'].map((letter) => `<c r="${letter}3" s="2" t="s"><v>5</v></c>`).join('');
  return {
    '[Content_Types].xml': contentTypes({
      'xl/workbook.xml': 'sheet.main',
      'xl/worksheets/sheet1.xml': 'worksheet',
      'xl/sharedStrings.xml': 'sharedStrings',
      'xl/drawings/drawing1.xml': 'application/vnd.openxmlformats-officedocument.drawing+xml',
    }),
    'xl/worksheets/sheet1.xml':
      `${XML}<worksheet ${GOOGLE_NS}><sheetPr><outlinePr summaryBelow="0" summaryRight="0"/></sheetPr><sheetViews><sheetView ` +
      `workbookViewId="0"/></sheetViews><sheetFormatPr customHeight="1" defaultColWidth="12.63" defaultRowHeight="15.75"/><sheetData>` +
      `<row r="1"><c r="A1" s="1" t="s"><v>6</v></c></row><row r="3">${header}</row>${data}${blank}</sheetData><autoFilter ref="$A$3:$E$7"/>` +
      `<conditionalFormatting sqref="D4:D7"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>1</formula></cfRule>` +
      `</conditionalFormatting><dataValidations><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="B4:B1000">` +
      `<formula1>"Sở Nội vụ,Khác"</formula1></dataValidation></dataValidations><drawing r:id="rId1"/></worksheet>`,
    'xl/worksheets/_rels/sheet1.xml.rels': rels(['drawing', '../drawings/drawing1.xml']),
    'xl/drawings/drawing1.xml': `${XML}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`,
    'xl/workbook.xml':
      `${XML}<workbook ${GOOGLE_NS}><workbookPr/><sheets><sheet state="visible" name="Sổ" sheetId="1" r:id="rId4"/></sheets><definedNames>` +
      `<definedName name="DonVi">'Sổ'!$B$4:$B$7</definedName><definedName hidden="1" localSheetId="0" name="_xlnm._FilterDatabase">` +
      `'Sổ'!$A$3:$E$7</definedName></definedNames><calcPr/></workbook>`,
    'xl/_rels/workbook.xml.rels': rels(
      ['theme', 'theme/theme1.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['worksheet', 'worksheets/sheet1.xml'],
    ),
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}" count="7" uniqueCount="7">${[1, 2, 3, 4].map((n) => `<si><t>KT-00${n}</t></si>`).join('')}<si><t>Sở Nội vụ</t></si><si><t>Cột</t></si><si><t>Sổ kiểm tra</t></si></sst>`,
    'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"/>`,
    'xl/theme/theme1.xml': `${XML}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Sheets"/>`,
    '_rels/.rels': rels(['officeDocument', 'xl/workbook.xml']),
  };
}

/** As the OpenXML SDK writes: prefixed elements, a byte order mark, absolute targets, inline strings. */
export function sdkParts(): Parts {
  const rows = [1, 2, 3, 4, 5, 6, 7]
    .map(
      (row) =>
        `<x:row r="${row}"><x:c r="A${row}" t="inlineStr"><x:is><x:t>KT-${row}</x:t></x:is></x:c><x:c r="B${row}" s="1"><x:v>${row}` +
        `</x:v></x:c></x:row>`,
    )
    .join('');
  return {
    'xl/workbook.xml': `\ufeff<?xml version="1.0" encoding="utf-8"?><x:workbook xmlns:x="${MAIN}" xmlns:r="${REL}"><x:sheets><x:sheet name="So" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>`,
    '_rels/.rels': rels(['officeDocument', '/xl/workbook.xml']),
    'xl/_rels/workbook.xml.rels': rels(['worksheet', '/xl/worksheets/sheet1.xml']),
    'xl/worksheets/sheet1.xml': `\ufeff<?xml version="1.0" encoding="utf-8"?><x:worksheet xmlns:x="${MAIN}"><x:sheetData>${rows}</x:sheetData></x:worksheet>`,
    '[Content_Types].xml': contentTypes({ 'xl/workbook.xml': 'sheet.main', 'xl/worksheets/sheet1.xml': 'worksheet' }),
  };
}
