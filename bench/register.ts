/** Registers of any size: the plan of 2023 with made-up findings, as the product itself creates them. */
import { shippedDataSet } from '../src/commands/data-sets';
import { newRegister, type NewRegister } from '../src/commands/new-register';
import type { DataSet } from '../src/register/data-set';
import { makeFindings } from './findings';

/** The day all registers are judged on, in the middle of their deadlines. */
export const AS_OF = '2023-07-20';

/** What a register with this many findings starts from, the same every time. */
export function makeDataSet(findings: number): DataSet {
  const data = shippedDataSet('soc-trang-2023');
  const visits = data.tables.visits.flatMap(({ code, unit }) =>
    code === null || unit === null ? [] : [{ code, unit }],
  );
  return { ...data, tables: { ...data.tables, findings: makeFindings(findings, visits) } };
}

/** A register with this many findings, the same every time. */
export function makeRegister(findings: number): NewRegister {
  return newRegister(makeDataSet(findings), { asOf: AS_OF, today: AS_OF });
}
