/** Native bar charts of Tổng quan. */
import { cellAddress } from '../../../register/snapshot';
import type { BarChart } from '../../../blueprint/input';
import { FONT } from '../../../blueprint/look';
import { CHART_LOOK } from '../../../blueprint/looks';
import { sheetNamed, step, type Step } from './steps';

/** Adds a chart; its name is that of what it shows. */
export function chartStep(name: string, chart: BarChart): Step {
  return step(34, (context) => {
    const sheet = sheetNamed(context, name);
    const { labels, values, place } = chart;
    const rows = labels.bottom - labels.top + 1;
    const source = sheet.getRangeByIndexes(labels.top, labels.left, rows, values.right - labels.left + 1);
    const drawn = sheet.charts.add('BarClustered', source, 'Columns');
    drawn.name = chart.title;
    drawn.title.text = chart.title;
    setFont(drawn.title.format.font, CHART_LOOK.titleSize, true);
    drawn.legend.visible = false;
    drawn.setPosition(cellAddress(place.top, place.left), cellAddress(place.bottom, place.right));
    const { categoryAxis, valueAxis } = drawn.axes;
    categoryAxis.reversePlotOrder = true;
    setFont(categoryAxis.format.font, CHART_LOOK.textSize, false);
    valueAxis.minimum = 0;
    valueAxis.majorGridlines.visible = false;
    valueAxis.visible = false;
    const series = drawn.series.getItemAt(0);
    series.format.fill.setSolidColor(`#${CHART_LOOK.bar}`);
    series.gapWidth = CHART_LOOK.gap;
    series.hasDataLabels = true;
  });
}

function setFont(font: Excel.ChartFont, size: number, bold: boolean): void {
  font.name = FONT.name;
  font.size = size;
  font.bold = bold;
  font.color = `#${CHART_LOOK.text}`;
}
