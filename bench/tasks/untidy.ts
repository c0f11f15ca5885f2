/** A register in which something is left to do in every twentieth row: codes to give, dates to take over from the history. */
import { newRegister, type NewRegister } from '../../src/commands/new-register';
import type { DataSet } from '../../src/register/data-set';
import { addDays } from '../../src/register/dates';
import { tables } from '../../src/register/tables';
import { AS_OF, makeDataSet } from '../register';

/** One row in so many has something left to do. */
const EVERY = 20;
const CODE_MISSING = 7;
const EXTENSION_MISSING = 13;

/** A register of this many findings, as untidy as registers are. */
export function untidyRegister(findings: number): NewRegister {
  const made = newRegister(withExtensions(makeDataSet(findings)), { asOf: AS_OF, today: AS_OF });
  const code = Object.keys(tables.findings.columns).indexOf('code');
  const withoutCodes = made.tables.map(({ table, rows }) => {
    if (table.id !== 'findings') return { table, rows };
    return {
      table,
      rows: rows.map((cells, i) =>
        i % EVERY === CODE_MISSING ? cells.map((cell, at) => (at === code ? null : cell)) : cells,
      ),
    };
  });
  return { ...made, tables: withoutCodes };
}

/** Every so many findings were given more time, which only the sheet of extensions says. */
function withExtensions(data: DataSet): DataSet {
  const extended = new Set<string>();
  const findings = data.tables.findings.map((finding, i) => {
    if (i % EVERY !== EXTENSION_MISSING || finding.code === null) return finding;
    extended.add(finding.code);
    return { ...finding, extendedTo: null };
  });
  const extensions = [...extended].map((finding, i) => ({
    code: `GH${String(i + 1).padStart(3, '0')}`,
    finding,
    decidedOn: '2023-06-30',
    oldDue: '2023-07-05',
    newDue: addDays('2023-08-01', i % 30),
    document: null,
    reason: 'Đơn vị xin thêm thời gian',
    note: null,
  }));
  return { ...data, tables: { ...data.tables, findings, extensions } };
}
