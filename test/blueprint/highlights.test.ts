import { highlightsOf } from '../../src/blueprint/highlights';
import { layoutOf } from '../../src/blueprint/layout';
import { tables } from '../../src/register/tables';
import { sheetOf } from './sample';

const [code, status, overdue] = ['code', 'status', 'overdue'].map((id) => {
  const at = Object.keys(tables.visits.columns).indexOf(id);
  return { top: 3, left: at, bottom: 4, right: at };
});

test('the most urgent comes first, and colours the code of its row as well', () => {
  const found = highlightsOf(layoutOf(sheetOf(tables.visits, [{}, {}])));
  expect(found.map(({ tone }) => tone)).toEqual(['late', 'wrong', 'soon', 'done']);
  expect(found.map(({ blocks }) => blocks)).toEqual([
    [overdue, code],
    [status, code],
    [status, code],
    [status, code],
  ]);
  expect(found[3]?.formula).toBe('$AH4="Hoàn thành"');
});
