/** A native bar chart of a free-form sheet: its drawing part and its chart part. */
import { absoluteCell, quoteSheet } from '../../../blueprint/formulas';
import type { Area } from '../../../blueprint/a1';
import type { BarChart, FreeSheet } from '../../../blueprint/input';
import { FONT } from '../../../blueprint/look';
import { CHART_LOOK } from '../../../blueprint/looks';
import { escapeAttribute, escapeText } from '../../../ooxml/xml-text';
import { columnLetters } from '../../../register/snapshot';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function rangeOf(sheet: string, { top, left, bottom }: Area): string {
  const letters = columnLetters(left);
  return `${quoteSheet(sheet)}!$${letters}$${top + 1}:$${letters}$${bottom + 1}`;
}

function cacheXml(sheet: FreeSheet, { top, left, bottom }: Area): string {
  const points: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const value = sheet.rows[row]?.cells[left]?.value ?? '';
    points.push(`<c:pt idx="${row - top}"><c:v>${escapeText(String(value))}</c:v></c:pt>`);
  }
  return `<c:ptCount val="${bottom - top + 1}"/>${points.join('')}`;
}

function textXml(size: number, bold: boolean): string {
  return [
    `<a:defRPr sz="${size * 100}" b="${bold ? 1 : 0}"><a:solidFill><a:srgbClr val="${CHART_LOOK.text}"/></a:solidFill>`,
    `<a:latin typeface="${FONT.name}"/></a:defRPr>`,
  ].join('');
}

function textProperties(size: number): string {
  return `<c:txPr><a:bodyPr/><a:p><a:pPr>${textXml(size, false)}</a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;
}

function titleXml(title: string): string {
  const text = `<a:p><a:pPr>${textXml(CHART_LOOK.titleSize, true)}</a:pPr><a:r><a:rPr lang="vi-VN"/><a:t>${escapeText(title)}</a:t></a:r></a:p>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/>${text}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function axesXml(): string {
  const noFill = '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>';
  return [
    '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>',
    '<c:axPos val="l"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
    `${textProperties(CHART_LOOK.textSize)}<c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx>`,
    '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="1"/>',
    '<c:axPos val="t"/><c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/>',
    `<c:minorTickMark val="none"/><c:tickLblPos val="none"/>${noFill}<c:crossAx val="1"/><c:crosses val="autoZero"/></c:valAx>`,
  ].join('');
}

/** xl/charts/chartN.xml. */
export function chartXml(sheet: FreeSheet, chart: BarChart): string {
  const labels = `<c:strRef><c:f>${escapeText(rangeOf(sheet.sheet, chart.labels))}</c:f><c:strCache>${cacheXml(sheet, chart.labels)}</c:strCache></c:strRef>`;
  const values = `<c:numRef><c:f>${escapeText(rangeOf(sheet.sheet, chart.values))}</c:f><c:numCache><c:formatCode>0</c:formatCode>${cacheXml(sheet, chart.values)}</c:numCache></c:numRef>`;
  const name = escapeText(absoluteCell(sheet.sheet, chart.values.top - 1, chart.values.left));
  return [
    `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:roundedCorners val="0"/>`,
    `<c:chart>${titleXml(chart.title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>`,
    '<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>',
    `<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>${name}</c:f></c:strRef></c:tx>`,
    `<c:spPr><a:solidFill><a:srgbClr val="${CHART_LOOK.bar}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>`,
    `<c:dLbls>${textProperties(CHART_LOOK.textSize)}<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>`,
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>',
    `<c:cat>${labels}</c:cat><c:val>${values}</c:val></c:ser>`,
    `<c:gapWidth val="${CHART_LOOK.gap}"/><c:axId val="1"/><c:axId val="2"/></c:barChart>`,
    `${axesXml()}</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`,
  ].join('');
}

function anchorXml(chart: BarChart, number: number): string {
  const { top, left, bottom, right } = chart.place;
  const corner = (name: string, row: number, column: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return [
    `<xdr:twoCellAnchor>${corner('from', top, left)}${corner('to', bottom + 1, right + 1)}`,
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>',
    `<xdr:cNvPr id="${number + 1}" name="Chart ${number}" descr="${escapeAttribute(chart.title)}"/>`,
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>',
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${RELATIONSHIPS}"`,
    ` r:id="rId${number}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`,
  ].join('');
}

/** xl/drawings/drawingN.xml: charts over some cells; each is the drawing's relationship rId1, rId2, … */
export function drawingXml(charts: readonly BarChart[]): string {
  const anchors = charts.map((chart, i) => anchorXml(chart, i + 1)).join('');
  return `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main">${anchors}</xdr:wsDr>`;
}
