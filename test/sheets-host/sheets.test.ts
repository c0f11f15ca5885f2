/** Sheets and what lies over their cells: sizes, names, rules, conditional formats, protections, charts, merges. */
import { spreadsheet } from './script';
import type { GoogleSheets } from '.';

const SHEET = 'Trang tính1';

function run(host: GoogleSheets, body: string): unknown {
  return host.execute('menu', 'run', body);
}

describe('a sheet', () => {
  it('is found, added, renamed, moved and removed by its name or id', () => {
    const host = spreadsheet();
    const body = `const made = ss.insertSheet('Phát hiện', 0); ss.insertSheet('Cuộc'); made.setName('Kiến nghị');
      ss.setActiveSheet(made); ss.moveActiveSheet(2); ss.deleteSheet(ss.getSheetByName('Cuộc'));
      return [ss.getSheetById(made.getSheetId()).getName(), made.getIndex(), ss.getSheetByName('Phát hiện'), ss.getSheets().length].join()`;
    expect(run(host, body)).toBe('Kiến nghị,2,,2');
    expect(() => run(host, `ss.insertSheet('Kiến nghị')`)).toThrow('A sheet with the name "Kiến nghị" already exists');
  });

  it('knows its grid and how far its content reaches', () => {
    const host = spreadsheet();
    host.book.type(SHEET, 'C7', 'x');
    const body = `sheet.insertRowsAfter(1000, 5); sheet.deleteColumns(20, 7);
      return [sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getLastRow(), sheet.getDataRange().getA1Notation()].join()`;
    expect(run(host, body)).toBe('1005,19,7,A1:C7');
    expect(() => run(host, `sheet.getRange(1006, 1)`)).toThrow('outside the dimensions of the sheet');
    expect(() => run(host, `sheet.getRange(0, 1)`)).toThrow('The starting row of the range is too small.');
  });

  it('keeps names, merges and open ranges in place when rows come and go', () => {
    const host = spreadsheet();
    run(
      host,
      `ss.setNamedRange('Ma', sheet.getRange('B4:B')); ss.setNamedRange('Mot', sheet.getRange('C9')); sheet.getRange('D5:E6').merge()`,
    );
    host.book.insertRows(SHEET, 3, 2);
    host.book.deleteRows(SHEET, 11);
    const body = `return ss.getNamedRanges().map((name) => name.getName() + name.getRange().getA1Notation() + name.getRange().getLastRow()).join() +
      sheet.getRange('A1:Z50').getMergedRanges()[0].getA1Notation()`;
    expect(run(host, body)).toBe('MaB6:B1001D7:E8');
  });

  it('has charts, frozen rows, sizes and colours', () => {
    const host = spreadsheet();
    const body = `sheet.insertChart(sheet.newChart().asBarChart().setTitle('Theo lĩnh vực').addRange(sheet.getRange('A1:A9'))
        .addRange(sheet.getRange('B1:B9')).setPosition(3, 4, 0, 0).build());
      sheet.setFrozenRows(3); sheet.setColumnWidths(2, 2, 240); sheet.setTabColor('#0b5394');
      const [chart] = sheet.getCharts();
      return [chart.getOptions().get('title'), chart.getRanges().length, chart.getContainerInfo().getAnchorRow(), chart.modify().getChartType() === Charts.ChartType.BAR,
        sheet.getFrozenRows(), sheet.getColumnWidth(3), sheet.getColumnWidth(4), sheet.getTabColor()].join()`;
    expect(run(host, body)).toBe('Theo lĩnh vực,2,3,true,3,240,100,#0b5394');
    expect(() => run(host, `sheet.newChart().build()`)).toThrow('Chart type must be specified.');
  });
});

describe('rules for cells', () => {
  it('refuse what they do not allow, from scripts and from people, and shift along', () => {
    const host = spreadsheet();
    run(
      host,
      `const rule = SpreadsheetApp.newDataValidation().requireDateBetween(new Date(Date.UTC(2023, 0, 1)), new Date(Date.UTC(2023, 11, 31)))
        .setAllowInvalid(false).setHelpText('Ngày trong năm').build();
      sheet.getRange('B2:B9').setDataValidation(rule)`,
    );
    expect(() => run(host, `sheet.getRange('A4:B4').setValues([['x', '11/09/2024']])`)).toThrow(
      'The data you entered in cell B4 violates the data validation rules set on this cell.',
    );
    expect(host.book.value(SHEET, 'A4')).toBeNull();
    expect(() => {
      host.book.type(SHEET, 'B4', 'hôm qua');
    }).toThrow('violates the data validation rules');
    host.book.type(SHEET, 'B4', '31/12/2023');
    host.book.insertRows(SHEET, 2);
    const body = `return [sheet.getRange('B2').getDataValidation(), sheet.getRange('B3').getDataValidation().getHelpText(),
      sheet.getRange('B3').getDataValidation().getCriteriaType() === SpreadsheetApp.DataValidationCriteria.DATE_BETWEEN].join()`;
    expect(run(host, body)).toBe(',Ngày trong năm,true');
  });

  it('offer the values of a range, which people may overrule', () => {
    const host = spreadsheet();
    host.book.type(SHEET, 'D1', 'Đạt');
    const rule = (invalid: boolean): string =>
      `sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('D1:D3')).setAllowInvalid(${String(invalid)}).build())`;
    run(host, rule(false));
    expect(() => {
      host.book.type(SHEET, 'A1', 'Khác');
    }).toThrow('violates');
    run(host, rule(true));
    host.book.type(SHEET, 'A1', 'Khác');
    expect(run(host, `return sheet.getRange('A1').getDataValidation().getCriteriaValues()[0].getA1Notation()`)).toBe(
      'D1:D3',
    );
  });
});

describe('looks', () => {
  it('are set for ranges and lists of ranges, and read per cell', () => {
    const host = spreadsheet();
    const body = `sheet.getRangeList(['A1:B1', 'A3']).setFontWeight('bold').setNumberFormat('@');
      sheet.getRange('A1').setNote('Giải thích').setBackground('#fff2cc').setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP);
      return [sheet.getRange('A1:A3').getFontWeights().join(), sheet.getRange('B1').getNumberFormat(), sheet.getRange('C1').getNumberFormat(),
        sheet.getRange('A1').getNote(), sheet.getRange('A1').getWrapStrategy() === SpreadsheetApp.WrapStrategy.WRAP].join('|')`;
    expect(run(host, body)).toBe('bold,normal,bold|@|0.###############|Giải thích|true');
  });

  it('follow conditions on the ranges of one sheet', () => {
    const host = spreadsheet();
    run(
      host,
      `const rule = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$B4="Quá hạn"').setRanges([sheet.getRange('A4:C')]).setFontColor('#cc0000').build();
      sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), rule])`,
    );
    host.book.insertRows(SHEET, 2);
    host.book.insertColumns(SHEET, 2);
    const body = `const [rule] = sheet.getConditionalFormatRules(); return rule.getRanges()[0].getA1Notation() + rule.getBooleanCondition().getCriteriaValues()[0]`;
    expect(run(host, body)).toBe('A5:D=$C5="Quá hạn"');
    expect(() => run(host, `SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=A1').build()`)).toThrow(
      'at least one range',
    );
  });
});

describe('protections and merges', () => {
  it('are listed with what they cover, and are taken away', () => {
    const host = spreadsheet();
    const body = `sheet.getRange('B2:B').protect().setDescription('Cột tính').setWarningOnly(true);
      const [own] = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
      const told = [own.getRange().getA1Notation(), own.isWarningOnly(), own.getDescription()].join();
      own.remove();
      return told + sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length`;
    expect(run(host, body)).toBe('B2:B,true,Cột tính0');
  });

  it('let only the first cell of a merge hold something', () => {
    const host = spreadsheet();
    host.book.merge(SHEET, 'A1:B2');
    run(host, `sheet.getRange('A1:B2').setValues([['a', 'b'], ['c', 'd']])`);
    expect(['A1', 'B1', 'A2', 'B2'].map((cell) => host.book.value(SHEET, cell))).toEqual(['a', null, null, null]);
    expect(run(host, `return sheet.getRange('B2').isPartOfMerge()`)).toBe(true);
  });
});

describe('a copy of a spreadsheet', () => {
  it('goes its own way', () => {
    const host = spreadsheet();
    host.book.type(SHEET, 'A1', 'chung');
    const copy = host.clone();
    copy.book.type(SHEET, 'A1', 'riêng');
    copy.book.renameSheet(SHEET, 'Bản sao');
    run(copy, `ss.setNamedRange('Moi', sheet.getRange('A1')); sheet.setFrozenRows(2)`);
    expect([host.book.value(SHEET, 'A1'), host.book.names, host.book.sheet(SHEET).state.frozenRows]).toEqual([
      'chung',
      [],
      0,
    ]);
  });
});
