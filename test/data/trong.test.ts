/** The blank register has what every province needs and nothing of any province. */
import { tableIds } from '../../src/register/tables';
import { dataSet } from './files';

const { settings, tables } = dataSet('trong');

it('has no settings', () => {
  expect(Object.values(settings).filter((value) => value !== null)).toEqual([]);
});

it('has lists, areas, outline, calendar and the keys of the settings, and no other rows', () => {
  expect(tableIds.filter((table) => tables[table].length > 0)).toEqual([
    'areas',
    'outline',
    'daysOff',
    'lists',
    'settings',
  ]);
  expect(tables.areas.every(({ leads }) => leads.length === 0)).toBe(true);
});

it('asks something of every area', () => {
  const asked = tables.areas.map(({ code }) =>
    tables.outline.filter(({ area }) => area === code).map((row) => row.code),
  );
  expect(asked.map((codes) => codes.length)).toEqual([8, 6, 8, 6, 8, 6, 8, 6]);
  expect(asked[0]?.slice(0, 2)).toEqual(['DC1.1', 'DC1.2']);
});
