/** Tables, names and what moves when cells are inserted or deleted, through the real client and by hand. */
import { HAN, onSheet, open, withTable } from './support';

describe('a table', () => {
  it('grows when a value is written just below it, and fills its calculated column', async () => {
    const { book, client } = await withTable();
    await onSheet(client, (sheet) => {
      sheet.getRange('A7:B8').values = [
        ['V4', 45003],
        ['V5', null],
      ];
    });
    expect(book.tables[0]?.area).toEqual({ top: 2, left: 0, bottom: 7, right: 2 });
    expect([6, 7].map((row) => book.cell('Sheet1', row, 2).formula)).toEqual([HAN, HAN]);
  });

  it('does not overwrite what was written into its calculated column', async () => {
    const { book, client } = await withTable();
    await onSheet(client, (sheet) => {
      sheet.getRange('A7:C7').values = [['V4', 45003, 'riêng']];
    });
    expect(book.cell('Sheet1', 6, 2)).toMatchObject({ value: 'riêng', formula: null });
  });

  it('stays as it is where Excel is told not to extend tables', async () => {
    const { book, client } = await withTable({ autoExpand: false });
    await onSheet(client, (sheet) => {
      sheet.getRange('A7').values = [['V4']];
    });
    expect(book.tables[0]?.area.bottom).toBe(5);
  });

  it('is resized over new rows', async () => {
    const { book, client } = await withTable({ autoExpand: false });
    await onSheet(client, (sheet) => {
      sheet.tables.getItem('Viec').resize('A3:C9');
    });
    expect(book.tables[0]?.area.bottom).toBe(8);
    expect(book.cell('Sheet1', 8, 2).formula).toBe(HAN);
  });

  it.each(['A2:C9', 'A3:C3', 'E3:F9'])('can not be resized to %s', async (address) => {
    const { client } = await withTable();
    const resize = onSheet(client, (sheet) => {
      sheet.tables.getItem('Viec').resize(address);
    });
    await expect(resize).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('may not overlap another', async () => {
    const { client } = await withTable();
    const add = onSheet(client, (sheet) => sheet.tables.add('C6:D9', true));
    await expect(add).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('has headers that are texts, filled in and unlike each other', async () => {
    const { book, client } = open();
    book.typeInto('Sheet1', 0, 0, 2024);
    book.typeInto('Sheet1', 0, 1, 'Tên');
    book.typeInto('Sheet1', 0, 2, 'tên');
    await onSheet(client, (sheet) => sheet.tables.add('A1:D3', true));
    expect(book.tables[0]?.columns).toEqual(['2024', 'Tên', 'tên2', 'Column4']);
    expect(book.values('Sheet1', 'A1:D1')).toEqual([['2024', 'Tên', 'tên2', 'Column4']]);
  });

  it('gives a header that was cleared a name of Excel’s own', async () => {
    const { book } = await withTable();
    book.typeInto('Sheet1', 2, 1, null);
    expect(book.tables[0]?.columns).toEqual(['Mã', 'Column2', 'Hạn']);
    expect(book.cell('Sheet1', 3, 2).formula).toBe('=CCHC.HAN(Viec[[#This Row],[Column2]])');
  });

  it('takes formulas along when a header or the table is renamed', async () => {
    const { book } = await withTable();
    book.renameHeader('Sheet1', 2, 1, 'Ngày giao');
    expect(book.cell('Sheet1', 3, 2).formula).toBe('=CCHC.HAN(Viec[[#This Row],[Ngày giao]])');
    book.renameTable('Viec', 'CongViec');
    expect(book.cell('Sheet1', 3, 2).formula).toBe('=CCHC.HAN(CongViec[[#This Row],[Ngày giao]])');
    expect(book.tables[0]?.columns).toEqual(['Mã', 'Ngày giao', 'Hạn']);
  });

  it('grows when a row is inserted inside, and fills its calculated column', async () => {
    const { book } = await withTable();
    book.insertRow('Sheet1', 4);
    expect(book.tables[0]?.area).toMatchObject({ top: 2, bottom: 6 });
    expect(book.values('Sheet1', 'A4:A7')).toEqual([['V1'], [''], ['V2'], ['V3']]);
    expect(book.cell('Sheet1', 4, 2).formula).toBe(HAN);
  });

  it('shrinks when rows are deleted, and keeps one', async () => {
    const { book } = await withTable();
    book.deleteRow('Sheet1', 3);
    expect(book.values('Sheet1', 'A4:A5')).toEqual([['V2'], ['V3']]);
    book.deleteRow('Sheet1', 3);
    book.deleteRow('Sheet1', 3);
    expect(book.tables[0]?.area).toMatchObject({ top: 2, bottom: 3 });
    expect(book.values('Sheet1', 'A4:B4')).toEqual([['', '']]);
  });

  it('gets a column when one is inserted, and loses it again', async () => {
    const { book } = await withTable();
    book.insertColumn('Sheet1', 1);
    expect(book.tables[0]?.columns).toEqual(['Mã', 'Column2', 'Ngày', 'Hạn']);
    book.deleteColumn('Sheet1', 1);
    expect(book.tables[0]?.columns).toEqual(['Mã', 'Ngày', 'Hạn']);
    expect(book.values('Sheet1', 'B3:B4')).toEqual([['Ngày'], [45000]]);
  });

  it('with a totals row grows by rows inserted above it, which get the rules of those above', async () => {
    const { book, client } = await withTable();
    await onSheet(client, (sheet) => {
      const table = sheet.tables.getItem('Viec');
      sheet.getRange('A4:A6').dataValidation.rule = { list: { inCellDropDown: true, source: 'V1,V2' } };
      table.showTotals = true;
      sheet.getRange('A7:C8').insert('Down');
    });
    expect(book.tables[0]).toMatchObject({ area: { top: 2, bottom: 8 }, showTotals: true });
    expect(book.values('Sheet1', 'A6:A9')).toEqual([['V3'], [''], [''], ['Total']]);
    expect(book.cell('Sheet1', 7, 2).formula).toBe(HAN);
    expect(book.validations('Sheet1')[0]?.areas).toEqual([{ top: 3, left: 0, bottom: 7, right: 0 }]);
  });

  it('is not torn: cells of a part of it can not be shifted', async () => {
    const { client } = await withTable();
    const insert = onSheet(client, (sheet) => sheet.getRange('A5').insert('Down'));
    await expect(insert).rejects.toMatchObject({ code: 'InsertDeleteConflict' });
  });

  it('is sorted by hand with whole rows, blanks last', async () => {
    const { book } = await withTable();
    book.typeInto('Sheet1', 4, 1, null);
    book.sortTable('Viec', 1, true);
    expect(book.values('Sheet1', 'A4:B6')).toEqual([
      ['V3', 45002],
      ['V1', 45000],
      ['V2', ''],
    ]);
  });

  it('hides rows when it is filtered and shows them when the filter is cleared', async () => {
    const { book, client } = await withTable();
    book.filter('Viec', ([code]) => code === 'V2');
    expect(book.hiddenRows('Sheet1')).toEqual([3, 5]);
    const hidden = await onSheet(client, async (sheet, context) => {
      const rows = [3, 4].map((row) => sheet.getCell(row, 0).load('rowHidden'));
      await context.sync();
      sheet.tables.getItem('Viec').clearFilters();
      return rows.map(({ rowHidden }) => rowHidden);
    });
    expect(hidden).toEqual([true, false]);
    expect(book.hiddenRows('Sheet1')).toEqual([]);
  });

  it('notices when rows are added the way that the product must not', async () => {
    const { book, client } = await withTable();
    await onSheet(client, (sheet) => {
      sheet.tables.getItem('Viec').rows.add(undefined, [['V4', 45003, HAN]]);
    });
    expect(book.usedRowsAdd).toBe(1);
    expect(book.values('Sheet1', 'A7:B7')).toEqual([['V4', 45003]]);
    expect(book.cell('Sheet1', 6, 2).formula).toBe(HAN);
  });

  it('is only cells again after it was converted', async () => {
    const { book, client } = await withTable();
    book.convertToRange('Viec');
    expect(book.tables).toEqual([]);
    const gone = await onSheet(client, async (_sheet, context) => {
      const table = context.workbook.tables.getItemOrNullObject('Viec');
      await context.sync();
      return table.isNullObject;
    });
    expect(gone).toBe(true);
  });
});

describe('a name', () => {
  it('follows its cell through insertions, a moved column and a renamed sheet', async () => {
    const { book, client } = await withTable();
    await onSheet(client, (sheet, context) => {
      const name = context.workbook.names.add('_cchc.Viec.ngay', sheet.getRange('B3'));
      name.visible = false;
    });
    expect(book.names).toEqual([
      { name: '_cchc.Viec.ngay', scope: null, formula: '=Sheet1!$B$3', visible: false, comment: '' },
    ]);
    book.insertRow('Sheet1', 0);
    book.moveTableColumn('Sheet1', 1);
    book.renameSheet('Sheet1', 'Công việc');
    expect(book.names[0]?.formula).toBe("='Công việc'!$C$4");
    expect(book.cell('Công việc', 3, 2).value).toBe('Ngày');
  });

  it('points at nothing after its cell was deleted', async () => {
    const { book, client } = await withTable();
    await onSheet(client, (sheet, context) => context.workbook.names.add('n', sheet.getRange('B3')));
    book.deleteColumn('Sheet1', 1);
    const read = await onSheet(client, async (_sheet, context) => {
      const name = context.workbook.names.getItem('n').load('value,type');
      const range = name.getRangeOrNullObject();
      await context.sync();
      return { type: name.type, value: name.value as unknown, range: range.isNullObject };
    });
    expect(read).toEqual({ type: 'Error', value: '#REF!', range: true });
  });

  it('is known once', async () => {
    const { client } = open();
    const twice = onSheet(client, (sheet, context) => {
      context.workbook.names.add('n', sheet.getRange('A1'));
      context.workbook.names.add('N', sheet.getRange('A2'));
    });
    await expect(twice).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
  });
});

describe('a range that the client keeps', () => {
  it('moves along with insertions of other users', async () => {
    const { book, client } = await withTable();
    const read = await onSheet(client, async (sheet, context) => {
      const range = sheet.getRange('A4:A6').load('values');
      await context.sync();
      book.insertRow('Sheet1', 0);
      range.load('address,values');
      await context.sync();
      return [range.address, range.values];
    });
    expect(read).toEqual(['Sheet1!A5:A7', [['V1'], ['V2'], ['V3']]]);
  });

  it('is not there any more after its cells were deleted', async () => {
    const { book, client } = await withTable();
    const read = onSheet(client, async (sheet, context) => {
      const range = sheet.getRange('A4').load('values');
      await context.sync();
      book.deleteRow('Sheet1', 3);
      range.load('values');
      await context.sync();
    });
    await expect(read).rejects.toMatchObject({ code: 'ItemNotFound' });
  });
});
