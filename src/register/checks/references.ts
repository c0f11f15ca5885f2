/** Checks that every code written in a cell or a setting is that of a row. */
import { defineProblem, type Problem } from '../problem';
import { placeOf, type Register } from '../register';
import { DOCUMENT_SETTINGS, settingDocuments } from '../setting-documents';
import { settingList } from '../settings';
import type { Table } from '../table';
import { tableIds, tables, type TableId } from '../tables';
import { isFound, quote, settingPlace, valueOf, type AnyRow } from './support';

const unknownReference = defineProblem<{ header: string; values: readonly string[]; sheet: string }>(
  'UNKNOWN_REFERENCE',
  {
    severity: 'error',
    vi: ({ header, values, sheet }) =>
      `“${header}”: ${values.map(quote).join(', ')} không phải mã hay tên của đúng một dòng trong sheet ${sheet}.`,
    en: ({ header, values, sheet }) =>
      `“${header}”: ${values.map(quote).join(', ')} is not the code or name of exactly one row of sheet ${sheet}.`,
    tip: ({ sheet }) => ({
      vi: `Chọn mã có trong sheet ${sheet}, hoặc thêm dòng ở đó; khi hai dòng cùng tên thì phải ghi mã.`,
      en: `Choose a code of sheet ${sheet}, or add a row there; where two rows share a name, give the code.`,
    }),
  },
);

interface ReferenceColumn {
  readonly table: TableId;
  readonly id: string;
  readonly header: string;
  readonly target: TableId;
}

const referenceColumns: readonly ReferenceColumn[] = tableIds.flatMap((table) =>
  Object.entries((tables[table] as Table).columns).flatMap(([id, { header, source }]) => {
    const target = source !== undefined && 'table' in source ? tableIds.find((each) => each === source.table) : null;
    return target ? [{ table, id, header, target }] : [];
  }),
);

/** Every reference is to a row that exists: in the tables, and from the settings to documents. */
export function checkReferences(register: Register): Problem[] {
  const problems = referenceColumns.flatMap(({ table, id, header, target }) => {
    if (!isFound(register, target, 'code')) return [];
    const known: ReadonlyMap<string, unknown> = register.tables[target].byCode;
    const { sheet } = register.tables[target].layout ?? tables[target];
    const rows: readonly AnyRow[] = register.tables[table].rows;
    return rows.flatMap((row) => {
      const values = unknownIn(valueOf(row, id), known);
      return values.length === 0
        ? []
        : [unknownReference({ header, values, sheet }, placeOf(register, table, row, id))];
    });
  });
  return [...problems, ...settingProblems(register)];
}

const NONE: readonly string[] = [];

function unknownIn(value: unknown, known: ReadonlyMap<string, unknown>): readonly string[] {
  if (typeof value === 'string') return known.has(value) ? NONE : [value];
  return Array.isArray(value) ? (value as readonly string[]).filter((code) => !known.has(code)) : NONE;
}

function settingProblems(register: Register): Problem[] {
  const { byCode, layout } = register.tables.documents;
  if (layout === null || !isFound(register, 'documents', 'code')) return [];
  return DOCUMENT_SETTINGS.flatMap((id) => {
    const values = settingDocuments(register, id).filter((code) => !byCode.has(code));
    const { header } = settingList[id].column;
    return values.length === 0
      ? []
      : [unknownReference({ header, values, sheet: layout.sheet }, settingPlace(register, id))];
  });
}
