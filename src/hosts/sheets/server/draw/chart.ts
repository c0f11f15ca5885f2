/** Bar charts over cells of their sheet. */
import type { WireChart } from '../../wire';

/** Adds a chart; one of the same title on the sheet is replaced. */
export function drawChart(sheet: GoogleAppsScript.Spreadsheet.Sheet, chart: WireChart): void {
  for (const one of sheet.getCharts()) {
    if (one.getOptions().get('title') === chart.title) sheet.removeChart(one);
  }
  sheet.insertChart(
    sheet
      .newChart()
      .setChartType(Charts.ChartType.BAR)
      .addRange(sheet.getRange(chart.labels))
      .addRange(sheet.getRange(chart.values))
      .setNumHeaders(0)
      .setPosition(chart.row + 1, chart.column + 1, 0, 0)
      .setOption('title', chart.title)
      .setOption('legend', { position: 'none' })
      .setOption('colors', [chart.bar])
      .setOption('width', chart.width)
      .setOption('height', chart.height)
      .build(),
  );
}
