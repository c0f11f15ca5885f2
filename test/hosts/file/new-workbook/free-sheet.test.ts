import type { FreeSheet } from '../../../../src/blueprint/input';
import { overviewSheet } from '../../../../src/blueprint/overview';
import { sampleTables, sheetOf } from '../../../blueprint/sample';
import { elements, make, partOf, sampleSheets, sheetPart, snapshotOf } from './opened';

test('the charts of Tổng quan are native ones, drawn from its cells', () => {
  const bytes = make(sampleSheets);
  expect(partOf(bytes, 'xl/charts/chart1-1.xml')).toContain("<c:f>'Tổng quan'!$B$");
  expect(elements(partOf(bytes, 'xl/drawings/drawing1.xml'), 'xdr:twoCellAnchor')).toHaveLength(2);
});

test('links lead to every sheet', () => {
  const links = elements(sheetPart(make(sampleSheets), 'Tổng quan'), 'hyperlink').map((link) => link['location']);
  expect(links).toEqual(sampleTables.map(({ table }) => `'${table.sheet}'!A1`));
});

test('an empty register has all its sheets', () => {
  const empty = sampleTables.map(({ table }) => sheetOf(table, []));
  expect(snapshotOf(make([overviewSheet(empty, null), ...empty])).sheets).toHaveLength(empty.length + 1);
});

test('a free-form sheet may merge cells and go without charts', () => {
  const sheet: FreeSheet = {
    sheet: 'Ghi chú',
    widths: [10, 10],
    rows: [
      { cells: [{ look: 'label', value: 'một dòng dài hơn mười ký tự nhiều lần' }, null] },
      { cells: [{ look: 'label', value: 5 }] },
      { cells: [{ look: 'label', value: null }] },
    ],
    merges: [{ top: 1, left: 0, bottom: 1, right: 1 }],
  };
  const xml = sheetPart(make([sheet]), 'Ghi chú');
  expect(elements(xml, 'mergeCell')).toMatchObject([{ ref: 'A2:B2' }]);
  expect(elements(xml, 'row').map((row) => row['ht'])).toEqual([expect.stringMatching(/\d/u), undefined, undefined]);
  expect(xml).not.toContain('<drawing');
});
