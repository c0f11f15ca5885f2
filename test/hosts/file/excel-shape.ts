/** A package in the shape Excel writes, with one of everything that a save must not lose. */
import { contentTypes, MAIN, REL, rels, XML, type Parts } from './package-kit';

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
const DRAW = 'http://schemas.openxmlformats.org/drawingml/2006';
const DXF_URI = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';
const DV_URI = '{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}';

/** 1×1 red PNG. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
);

const STRINGS = [
  'Sổ theo dõi kiểm tra CCHC',
  'Mã',
  'Đơn vị',
  'Hạn',
  'Số kiến nghị',
  'Tỷ lệ',
  'Ghi chú',
  'Sở Nội vụ',
  'UBND phường Đắk Mil',
  'xong',
];

const ROWS = [5, 6, 7, 8]
  .map(
    (row) =>
      `<row r="${row}" spans="1:6" ht="20.25" customHeight="1" x14ac:dyDescent="0.25"${row === 6 ? ' hidden="1"' : ''}>` +
      `<c r="A${row}" s="2" t="inlineStr"><is><t>KT-00${row - 4}</t></is></c><c r="B${row}" s="2" t="s"><v>${row === 6 ? 8 : 7}</v></c>` +
      `<c r="C${row}" s="3"><v>${45300 + row}</v></c><c r="D${row}" s="2"><v>${row * 2}</v></c>` +
      `<c r="E${row}" s="4"><f>Bang[[#This Row],[Số kiến nghị]]/$D$2</f><v>${(row * 2) / 100}</v></c>` +
      `<c r="F${row}" s="2"${row === 8 ? '/>' : ' t="s"><v>9</v></c>'}</row>`,
  )
  .join('');

const SHEET =
  `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${REL}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
  `mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">` +
  `<sheetPr filterMode="1"><tabColor rgb="FF0F6CBD"/></sheetPr><dimension ref="A1:H8"/><sheetViews><sheetView workbookViewId="0">` +
  `<pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B5" sqref="B5"/>` +
  `</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="12" ` +
  `customWidth="1"/><col min="2" max="2" width="34" style="2" customWidth="1"/></cols><sheetData><row r="1" spans="1:8"><c r="A1" s="1" ` +
  `t="s"><v>0</v></c></row><row r="2" spans="1:8"><c r="D2" s="5"><v>100</v></c></row><row r="4" spans="1:8">` +
  ['A', 'B', 'C', 'D', 'E', 'F'].map((letter, i) => `<c r="${letter}4" s="1" t="s"><v>${i + 1}</v></c>`).join('') +
  `<c r="H4"><f>SUM(Bang[Số kiến nghị])</f><v>52</v></c></row>${ROWS}</sheetData><mergeCells count="1"><mergeCell ref="A1:F1"/>` +
  `</mergeCells><conditionalFormatting sqref="C5:C8"><cfRule type="expression" dxfId="0" priority="1"><formula>$C5&lt;45310</formula>` +
  `</cfRule></conditionalFormatting><conditionalFormatting sqref="A1 H4"><cfRule type="expression" dxfId="0" priority="3"><formula>` +
  `$A$1=""</formula></cfRule></conditionalFormatting><dataValidations count="2"><dataValidation type="date" allowBlank="1" ` +
  `showErrorMessage="1" sqref="C5:C8"><formula1>36526</formula1><formula2>73050</formula2></dataValidation><dataValidation type="whole" ` +
  `sqref="D5:D6 D8 H1:H3"><formula1>0</formula1><formula2>999</formula2></dataValidation></dataValidations><hyperlinks>` +
  `<hyperlink ref="B5" r:id="rId3"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>` +
  `<pageSetup paperSize="9" orientation="landscape"/><ignoredErrors><ignoredError sqref="A5:A8" numberStoredAsText="1"/></ignoredErrors>` +
  `<drawing r:id="rId1"/><legacyDrawing r:id="rId4"/><tableParts count="1"><tablePart r:id="rId2"/></tableParts><extLst>` +
  `<ext uri="${DXF_URI}" xmlns:x14="${X14}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule ` +
  `type="dataBar" id="{00000000-0001-0000-0000-000001000000}"><x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="autoMin"/>` +
  `<x14:cfvo type="autoMax"/><x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule>` +
  `<xm:sqref>E5:E8</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext><ext uri="${DV_URI}" xmlns:x14="${X14}">` +
  `<x14:dataValidations count="1" xmlns:xm="${XM}"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>'Danh mục'!$A$2:$A$4` +
  `</xm:f></x14:formula1><xm:sqref>B5:B8</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>`;

const TABLE =
  `${XML}<table xmlns="${MAIN}" id="1" name="Bang" displayName="Bang" ref="A4:F8" totalsRowShown="0" headerRowDxfId="0">` +
  `<autoFilter ref="A4:F8"><filterColumn colId="1"><filters><filter val="Sở Nội vụ"/></filters></filterColumn></autoFilter>` +
  `<tableColumns count="6"><tableColumn id="1" name="Mã"/><tableColumn id="2" name="Đơn vị"/><tableColumn id="3" name="Hạn"/>` +
  `<tableColumn id="4" name="Số kiến nghị"/><tableColumn id="5" name="Tỷ lệ"><calculatedColumnFormula>Bang[[#This Row],[Số kiến ` +
  `nghị]]/$D$2</calculatedColumnFormula></tableColumn><tableColumn id="6" name="Ghi chú"/></tableColumns>` +
  `<tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;

const LISTS =
  `${XML}<worksheet xmlns="${MAIN}"><dimension ref="A1:C5"/><sheetData><row r="1"><c r="A1" t="s"><v>2</v></c></row>` +
  `<row r="2"><c r="A2" t="s"><v>7</v></c><c r="B2"><v>1</v></c><c r="C2"><f t="shared" ref="C2:C4" si="0">B2*2</f><v>2</v></c></row>` +
  `<row r="3"><c r="A3" t="s"><v>8</v></c><c r="B3"><v>2</v></c><c r="C3"><f t="shared" si="0"/><v>4</v></c></row>` +
  `<row r="4"><c r="B4"><v>3</v></c><c r="C4"><f t="shared" si="0"/><v>6</v></c></row>` +
  `<row r="5"><c r="B5"><f t="array" ref="B5:C5">TRANSPOSE(B2:B3)</f><v>1</v></c><c r="C5"><v>2</v></c></row></sheetData></worksheet>`;

const STYLES =
  `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="14"/>` +
  `<color rgb="FFC00000"/><name val="Times New Roman"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill>` +
  `<fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/></patternFill></fill>` +
  `</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" ` +
  `fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6">` +
  [
    [0, 0, 0],
    [0, 1, 2],
    [0, 0, 0],
    [14, 0, 0],
    [9, 0, 0],
    [1, 0, 2],
  ]
    .map(
      ([n = 0, f = 0, c = 0]) =>
        `<xf numFmtId="${n}" fontId="${f}" fillId="${c}" borderId="0" xfId="0" applyFill="1"/>`,
    )
    .join('') +
  `</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color ` +
  `rgb="FF9C0006"/></font></dxf></dxfs></styleSheet>`;

const DRAWING =
  `${XML}<xdr:wsDr xmlns:xdr="${DRAW}/spreadsheetDrawing" xmlns:a="${DRAW}/main"><xdr:twoCellAnchor><xdr:from><xdr:col>8</xdr:col>` +
  `<xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>14</xdr:col><xdr:colOff>0` +
  `</xdr:colOff><xdr:row>18</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr ` +
  `id="2" name="Biểu đồ 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
  `<a:graphic><a:graphicData uri="${DRAW}/chart"><c:chart xmlns:c="${DRAW}/chart" xmlns:r="${REL}" r:id="rId1"/></a:graphicData>` +
  `</a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor><xdr:oneCellAnchor><xdr:from><xdr:col>6</xdr:col><xdr:colOff>0` +
  `</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="190500" cy="190500"/><xdr:pic><xdr:nvPicPr>` +
  `<xdr:cNvPr id="3" name="Huy hiệu"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${REL}" r:embed="rId2"/><a:stretch>` +
  `<a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>` +
  `<xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`;

const CHART =
  `${XML}<c:chartSpace xmlns:c="${DRAW}/chart" xmlns:a="${DRAW}/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/>` +
  `<c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>'Sổ theo dõi'!$D$5:$D$8</c:f></c:numRef>` +
  `</c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos ` +
  `val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/>` +
  `</c:valAx></c:plotArea></c:chart></c:chartSpace>`;

const COMMENTS =
  `${XML}<comments xmlns="${MAIN}"><authors><author>tc={1}</author></authors><commentList><comment ref="B5" authorId="0"><text><t>Cần ` +
  `đôn đốc</t></text></comment></commentList></comments>`;

const VML =
  `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:` +
  `office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;visibility:hidden"><x:ClientData ` +
  `ObjectType="Note"><x:Row>4</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>`;

const NAMES =
  `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'Sổ theo dõi'!$A$4:$F$8</definedName>` +
  `<definedName name="_xlnm.Print_Area" localSheetId="0">'Sổ theo dõi'!$A$1:$F$8</definedName><definedName name="_xlnm.Print_Titles" ` +
  `localSheetId="0">'Sổ theo dõi'!$4:$4</definedName><definedName name="CotHan" hidden="1">'Sổ theo dõi'!$C$4</definedName>` +
  `<definedName name="DonVi">'Sổ theo dõi'!$B$5:$B$8</definedName><definedName name="MocTong">'Sổ theo dõi'!$D$2</definedName></definedNames>`;

const MS = 'http://schemas.microsoft.com/office';

/** The whole package. */
export function excelParts(): Parts {
  const chain = ['H4', 'E5', 'E6', 'E7', 'E8'].map((cell) => `<c r="${cell}" i="1"/>`).join('');
  return {
    '[Content_Types].xml': contentTypes(
      {
        'xl/workbook.xml': 'sheet.main',
        'xl/worksheets/sheet1.xml': 'worksheet',
        'xl/worksheets/sheet2.xml': 'worksheet',
        'xl/tables/table1.xml': 'table',
        'xl/styles.xml': 'styles',
        'xl/sharedStrings.xml': 'sharedStrings',
        'xl/calcChain.xml': 'calcChain',
        'xl/comments1.xml': 'comments',
        'xl/threadedComments/threadedComment1.xml': 'application/vnd.ms-excel.threadedcomments+xml',
        'xl/persons/person.xml': 'application/vnd.ms-excel.person+xml',
        'xl/drawings/drawing1.xml': 'application/vnd.openxmlformats-officedocument.drawing+xml',
        'xl/charts/chart1.xml': 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
        'xl/webextensions/taskpanes.xml': 'application/vnd.ms-office.webextensiontaskpanes+xml',
        'xl/webextensions/webextension1.xml': 'application/vnd.ms-office.webextension+xml',
        'docProps/app.xml': 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
      },
      '<Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="bin" ContentType="application/octet-stream"/>',
    ),
    '_rels/.rels': rels(
      ['officeDocument', 'xl/workbook.xml'],
      ['extended-properties', 'docProps/app.xml'],
      [`${MS}/2011/relationships/webextensiontaskpanes`, 'xl/webextensions/taskpanes.xml'],
      ['customXml', 'customXml/item1.xml'],
    ),
    'xl/workbook.xml':
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><workbookPr defaultThemeVersion="166925"/><bookViews><workbookView/></bookViews>` +
      `<sheets><sheet name="Sổ theo dõi" sheetId="1" r:id="rId1"/><sheet name="Danh mục" sheetId="2" state="hidden" r:id="rId2"/></sheets>` +
      `${NAMES}<calcPr calcId="191029"/></workbook>`,
    'xl/_rels/workbook.xml.rels': rels(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['worksheet', 'worksheets/sheet2.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['calcChain', 'calcChain.xml'],
      [`${MS}/2017/10/relationships/person`, 'persons/person.xml'],
    ),
    'xl/worksheets/sheet1.xml': SHEET,
    'xl/worksheets/_rels/sheet1.xml.rels': rels(
      ['drawing', '../drawings/drawing1.xml'],
      ['table', '../tables/table1.xml'],
      ['hyperlink', 'https://example.org/" TargetMode="External'],
      ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['comments', '../comments1.xml'],
      [`${MS}/2017/10/relationships/threadedComment`, '../threadedComments/threadedComment1.xml'],
    ),
    'xl/worksheets/sheet2.xml': LISTS,
    'xl/tables/table1.xml': TABLE,
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}" count="20" uniqueCount="10">${STRINGS.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/calcChain.xml': `${XML}<calcChain xmlns="${MAIN}">${chain}</calcChain>`,
    'xl/comments1.xml': COMMENTS,
    'xl/threadedComments/threadedComment1.xml': `${XML}<ThreadedComments xmlns="${MS}/spreadsheetml/2018/threadedcomments"><threadedComment ref="B5" dT="2026-01-05T08:00:00.00" personId="{2}" id="{1}"><text>Cần đôn đốc</text></threadedComment></ThreadedComments>`,
    'xl/persons/person.xml': `${XML}<personList xmlns="${MS}/spreadsheetml/2018/threadedcomments"><person displayName="Lan" id="{2}"/></personList>`,
    'xl/drawings/drawing1.xml': DRAWING,
    'xl/drawings/_rels/drawing1.xml.rels': rels(['chart', '../charts/chart1.xml'], ['image', '../media/image1.png']),
    'xl/drawings/vmlDrawing1.vml': VML,
    'xl/charts/chart1.xml': CHART,
    'xl/media/image1.png': new Uint8Array(PNG),
    'xl/webextensions/taskpanes.xml': `${XML}<wetp:taskpanes xmlns:wetp="${MS}/webextensions/taskpanes/2010/11"/>`,
    'xl/webextensions/webextension1.xml': `${XML}<we:webextension xmlns:we="${MS}/webextensions/webextension/2010/11" id="{3}"/>`,
    'xl/unknown/future.bin': new Uint8Array([0, 1, 2, 255]),
    'customXml/item1.xml': '<a xmlns="urn:noi-vu">giữ nguyên</a>',
    'docProps/app.xml': `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
  };
}
