/** How sheets look and what rules they have: formats, validations, conditional formats, charts, the page, the screen. */
import { onSheet, open, withTable } from './support';

describe('formats', () => {
  it('of an area are read where they agree, and are null where they differ', async () => {
    const { book, client } = open();
    const read = await onSheet(client, async (sheet, context) => {
      const head = sheet.getRange('A1:C1');
      head.format.font.bold = true;
      head.format.fill.color = '#1f4e79';
      head.format.wrapText = true;
      head.format.horizontalAlignment = 'Center';
      const format = sheet.getRange('A1:A2').load('format/font/bold,format/fill/color,format/wrapText').format;
      head.load('format/font/bold,format/fill/color,format/horizontalAlignment');
      await context.sync();
      return [format.font.bold, head.format.font.bold, head.format.fill.color, head.format.horizontalAlignment];
    });
    expect(read).toEqual([null, true, '#1F4E79', 'Center']);
    expect(book.cell('Sheet1', 0, 2).format).toEqual({
      'fill.color': '#1F4E79',
      'font.bold': true,
      horizontalAlignment: 'Center',
      wrapText: true,
    });
    expect(book.cell('Sheet1', 1, 0).format).toEqual({});
  });

  it('of a whole column hold for its blank cells too', async () => {
    const { book, client } = open();
    book.typeInto('Sheet1', 4, 1, 'x');
    await onSheet(client, (sheet) => {
      const column = sheet.getRange('B:B');
      column.format.font.italic = true;
      column.format.columnWidth = 120;
    });
    expect([4, 900].map((row) => book.cell('Sheet1', row, 1).format)).toEqual([
      { 'font.italic': true },
      { 'font.italic': true },
    ]);
  });

  it('of edges and lines inside are drawn on the cells concerned', async () => {
    const { book, client } = open();
    await onSheet(client, (sheet) => {
      const { borders } = sheet.getRange('A1:B2').format;
      borders.getItem('EdgeTop').style = 'Continuous';
      borders.getItem('InsideHorizontal').color = '#BFBFBF';
    });
    expect(book.cell('Sheet1', 0, 0).format).toEqual({
      'border.top.style': 'Continuous',
      'border.bottom.style': 'Continuous',
      'border.bottom.color': '#BFBFBF',
    });
    expect(book.cell('Sheet1', 1, 0).format).toEqual({});
  });

  it('go when they are cleared, and contents stay; or the other way', async () => {
    const { book, client } = open();
    book.typeInto('Sheet1', 0, 0, 'x');
    await onSheet(client, (sheet) => {
      sheet.getRange('A1:B1').format.fill.color = '#FF0000';
      sheet.getRange('A1').clear('Formats');
      sheet.getRange('B1').clear('Contents');
    });
    expect(book.cell('Sheet1', 0, 0)).toMatchObject({ value: 'x', format: {} });
    expect(book.cell('Sheet1', 0, 1).format).toEqual({ 'fill.color': '#FF0000' });
  });

  it.each([[[['@']]], [[['@'], ['@']]]])('of numbers in another shape than the range are refused', async (formats) => {
    const { client } = open();
    const set = onSheet(client, (sheet) => {
      sheet.getRange('A1:C3').numberFormat = formats;
    });
    await expect(set).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('are copied from one area to a longer one', async () => {
    const { book, client } = open();
    await onSheet(client, (sheet) => {
      sheet.getRange('A1').format.fill.color = '#00FF00';
      sheet.getRange('A2').values = [['giữ']];
      sheet.getRange('A2:A4').copyFrom('A1', 'Formats');
    });
    expect([1, 3].map((row) => book.cell('Sheet1', row, 0).format)).toEqual([
      { 'fill.color': '#00FF00' },
      { 'fill.color': '#00FF00' },
    ]);
    expect(book.cell('Sheet1', 1, 0).value).toBe('giữ');
  });
});

describe('a data validation', () => {
  const list = { list: { inCellDropDown: true, source: 'Có,Không' } };

  it('is read where it rules all of an area, and grows with its table', async () => {
    const { book, client } = await withTable();
    const read = await onSheet(client, async (sheet, context) => {
      const column = sheet.getRange('A4:A6');
      column.dataValidation.rule = list;
      column.dataValidation.prompt = { showPrompt: true, title: 'Mã', message: 'Chọn' };
      const wider = sheet.getRange('A4:B6').load('dataValidation/type');
      column.load('dataValidation/type,dataValidation/rule');
      await context.sync();
      sheet.getRange('A7').values = [['V4']];
      return [column.dataValidation.type, column.dataValidation.rule, wider.dataValidation.type];
    });
    expect(read).toEqual(['List', list, 'Inconsistent']);
    expect(book.validations('Sheet1').flatMap(({ areas }) => areas)).toEqual([
      { top: 3, left: 0, bottom: 5, right: 0 },
      { top: 6, left: 0, bottom: 6, right: 0 },
    ]);
  });

  it.each([
    { list: { inCellDropDown: true, source: 'x'.repeat(256) } },
    { list: { inCellDropDown: true, source: '=Viec[Mã]' } },
    { custom: { formula: '=COUNTIF(Viec[Mã],A4)=1' } },
  ])('is refused as Excel does: %j', async (rule) => {
    const { client } = await withTable();
    const set = onSheet(client, (sheet) => {
      sheet.getRange('A4:A6').dataValidation.rule = rule;
    });
    await expect(set).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('a conditional format', () => {
  it('is added, read, moved along and cleared', async () => {
    const { book, client } = await withTable();
    await onSheet(client, (sheet) => {
      const format = sheet.getRange('A4:C6').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=$C4="Quá hạn"';
      format.custom.format.fill.color = '#FFC7CE';
      format.custom.format.font.color = '#9C0006';
      format.stopIfTrue = true;
    });
    book.insertRow('Sheet1', 0);
    expect(book.conditionalFormats('Sheet1')).toMatchObject([
      {
        areas: [{ top: 4, left: 0, bottom: 6, right: 2 }],
        formula: '=$C5="Quá hạn"',
        format: { 'fill.color': '#FFC7CE', 'font.color': '#9C0006' },
        stopIfTrue: true,
      },
    ]);
    const counts = await onSheet(client, async (sheet, context) => {
      const formats = sheet.getRange('A5').conditionalFormats;
      formats.load('items/type,items/custom/rule/formula');
      await context.sync();
      const types = formats.items.map(({ type, custom }) => [type, custom.rule.formula]);
      formats.clearAll();
      return types;
    });
    expect(counts).toEqual([['Custom', '=$C5="Quá hạn"']]);
    expect(book.conditionalFormats('Sheet1')[0]?.areas).toEqual([
      { top: 5, left: 0, bottom: 6, right: 2 },
      { top: 4, left: 1, bottom: 4, right: 2 },
    ]);
  });
});

describe('a chart', () => {
  it('takes its series from its cells and keeps how it looks', async () => {
    const { book, client } = open();
    book.typeInto('Sheet1', 0, 0, 'Đơn vị');
    book.typeInto('Sheet1', 0, 1, 'Quá hạn');
    book.typeInto('Sheet1', 1, 0, 'Sở A');
    book.typeInto('Sheet1', 1, 1, 3);
    await onSheet(client, (sheet) => {
      const chart = sheet.charts.add('BarClustered', sheet.getRange('A1:B2'), 'Columns');
      chart.name = 'QuaHan';
      chart.title.text = 'Quá hạn theo đơn vị';
      chart.legend.visible = false;
      chart.axes.valueAxis.majorGridlines.visible = false;
      chart.series.getItemAt(0).format.fill.setSolidColor('#C00000');
      chart.setPosition('D2', 'H10');
    });
    const [chart] = book.charts('Sheet1');
    expect(chart?.series).toEqual([{ name: 'Quá hạn', values: 'Sheet1!B2', categories: 'Sheet1!A2' }]);
    expect(Object.fromEntries(chart?.settings ?? [])).toMatchObject({
      'title.text': 'Quá hạn theo đơn vị',
      'legend.visible': false,
      'axes.valueAxis.majorGridlines.visible': false,
      'series.0.format.fill.color': '#C00000',
      position: 'D2:H10',
    });
    const found = await onSheet(client, async (sheet, context) => {
      const known = sheet.charts.getItemOrNullObject('QuaHan').load('name,title/text');
      const other = sheet.charts.getItemOrNullObject('KhongCo');
      await context.sync();
      return [known.title.text, other.isNullObject];
    });
    expect(found).toEqual(['Quá hạn theo đơn vị', true]);
  });
});

describe('the page and the screen', () => {
  it('are set and read', async () => {
    const { book, client } = open();
    const read = await onSheet(client, async (sheet, context) => {
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
      sheet.pageLayout.orientation = 'Landscape';
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.setPrintTitleRows('$3:$3');
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = 'Trang &P/&N';
      sheet.horizontalPageBreaks.add('A21');
      sheet.showGridlines = false;
      sheet.tabColor = '#1F4E79';
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load('address');
      sheet.load('showGridlines');
      await context.sync();
      return [frozen.address, titles.address, sheet.showGridlines];
    });
    expect(read).toEqual(['Sheet1!A1:B3', 'Sheet1!3:3', false]);
    expect(book.freeze('Sheet1')).toBe('A1:B3');
  });

  it('show what was selected', async () => {
    const { book, client } = open();
    book.addSheet('Tổng quan');
    const active = await client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Tổng quan').getRange('B2:C3').select();
      const cell = context.workbook.getActiveCell().load('address');
      await context.sync();
      return cell.address;
    });
    expect([active, book.selection]).toEqual(["'Tổng quan'!B2", { sheet: 'Tổng quan', address: 'B2:C3' }]);
  });
});

describe('areas', () => {
  it('of formulas and constants are found', async () => {
    const { client } = await withTable();
    const found = await onSheet(client, async (sheet, context) => {
      const range = sheet.getRange('A1:E9');
      const formulas = range.getSpecialCellsOrNullObject('Formulas').load('address');
      const constants = range.getSpecialCellsOrNullObject('Constants').load('address,areaCount');
      const none = sheet.getRange('G1:H2').getSpecialCellsOrNullObject('Formulas');
      await context.sync();
      return [formulas.address, constants.address, none.isNullObject];
    });
    expect(found).toEqual(['Sheet1!C4:C6', 'Sheet1!A3:C3,Sheet1!A4:B6', true]);
  });

  it('in several places are formatted together', async () => {
    const { book, client } = open();
    await onSheet(client, (sheet) => {
      sheet.getRanges('A1:A2, C3').format.fill.color = '#FFFF00';
    });
    expect([book.cell('Sheet1', 1, 0), book.cell('Sheet1', 2, 2)].map(({ format }) => format)).toEqual([
      { 'fill.color': '#FFFF00' },
      { 'fill.color': '#FFFF00' },
    ]);
  });

  it('that are merged are told, and can be split again', async () => {
    const { client } = open();
    const read = await onSheet(client, async (sheet, context) => {
      sheet.getRange('A1:C1').merge();
      const merged = sheet.getRange('B1:B5').getMergedAreasOrNullObject().load('address');
      await context.sync();
      sheet.getRange('A1').unmerge();
      const none = sheet.getRange('A1:E5').getMergedAreasOrNullObject();
      await context.sync();
      return [merged.address, none.isNullObject];
    });
    expect(read).toEqual(['Sheet1!A1:C1', true]);
  });
});
