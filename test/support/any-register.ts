/** Registers as people may leave them, for properties of whatever computes their statuses. */
import fc from 'fast-check';
import { fromSerial, toSerial, type IsoDate } from '../../src/register/dates';
import { isFilledCell, type RawCell, type Snapshot } from '../../src/register/snapshot';
import type { Table } from '../../src/register/table';
import { tables, type TableId } from '../../src/register/tables';
import { dayKind, deadlineKind, findingKind, verdict, visitSideState } from '../../src/register/vocabulary';
import { snapshotOf } from './register';

const junk: fc.Arbitrary<RawCell> = fc.constantFrom<RawCell[]>(
  'chưa rõ',
  '31/02/2023',
  '   ',
  -5,
  0,
  60,
  2.5,
  1e9,
  true,
  { error: '#N/A' },
);

function cells(valid: fc.Arbitrary<RawCell>): fc.Arbitrary<RawCell> {
  return fc.oneof(
    { weight: 8, arbitrary: valid },
    { weight: 6, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: junk },
  );
}

/** Days around the as-of date, and the first and last that a register may hold. */
const day: fc.Arbitrary<IsoDate> = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 45000, max: 45300 }).map((serial) => fromSerial(serial, false) ?? '') },
  { weight: 1, arbitrary: fc.constantFrom('1990-01-01', '2100-12-31') },
);

const words = ({ labels }: { readonly labels: readonly string[] }): fc.Arbitrary<RawCell> =>
  cells(fc.constantFrom(...labels, ...labels.map((label) => label.toUpperCase().normalize('NFD'))));

const count = cells(fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constantFrom<RawCell[]>(9999, 10_000, '30', '1.200')));

function dateCells(date1904: boolean): fc.Arbitrary<RawCell> {
  return cells(
    fc.oneof(
      day.map((iso) => toSerial(iso, date1904)),
      day,
      day.map((iso) => `${iso.slice(8)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`),
    ),
  );
}

const LISTS: Readonly<Record<string, fc.Arbitrary<RawCell>>> = {
  [deadlineKind.title]: words(deadlineKind),
  [findingKind.title]: words(findingKind),
  [verdict.title]: words(verdict),
  [visitSideState.title]: words(visitSideState),
  [dayKind.title]: words(dayKind),
};

/** Rows of a table with whatever may be in the cells of its dates, numbers and fixed words. */
function rowsOf(id: TableId, date1904: boolean): fc.Arbitrary<{ raw: Record<string, RawCell> }[]> {
  const table: Table = tables[id];
  const columns = Object.entries(table.columns).flatMap(([column, { kind, source, formula }]) => {
    const list = source !== undefined && 'list' in source ? LISTS[source.list] : undefined;
    const arbitrary = kind === 'date' ? dateCells(date1904) : kind === 'integer' ? count : list;
    return formula !== undefined || arbitrary === undefined ? [] : [[column, arbitrary] as const];
  });
  return fc.array(
    fc.record(Object.fromEntries(columns)).map((raw) => ({ raw })),
    { maxLength: 6 },
  );
}

/** A row of sheet Ngày nghỉ without date and kind is left out: the register notes it as unclear, the function can't see it. */
function saysSomething({ raw }: { raw: Record<string, RawCell> }): boolean {
  return [raw['date'], raw['kind']].some((cell) => isFilledCell(cell ?? null));
}

/** A register of up to six rows a table, whatever people may have typed into the cells that its functions take. */
export function anyRegister(date1904: boolean): fc.Arbitrary<Snapshot> {
  return fc
    .record({
      findings: rowsOf('findings', date1904),
      visits: rowsOf('visits', date1904),
      selfInspections: rowsOf('selfInspections', date1904),
      daysOff: rowsOf('daysOff', date1904).map((rows) => rows.filter(saysSomething)),
      asOf: day,
      warningDays: fc.option(fc.integer({ min: 0, max: 250 })),
      year: fc.option(fc.constantFrom(2023, 2024)),
      fixedDayIncluded: fc.constantFrom('Có', 'không', true, null),
    })
    .map(({ asOf, warningDays, year, fixedDayIncluded, ...rows }) => {
      const settings = { asOf: toSerial(asOf, date1904), warningDays, year, fixedDayIncluded };
      return snapshotOf(rows, { settingCells: settings, date1904 });
    });
}
