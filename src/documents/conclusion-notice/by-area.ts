/** Groups rows by area in the order of the plan. */
import type { NoticeArea } from './content';

/** The rows of one area; `name` is null for a code that the plan does not have. */
export interface AreaGroup<T> {
  readonly name: string | null;
  readonly rows: readonly T[];
}

/** Groups in the plan's order, areas that the plan lacks at the end; `always` names areas to keep even when empty. */
export function groupByArea<T extends { readonly area: string }>(
  rows: readonly T[],
  areas: readonly NoticeArea[],
  always: readonly string[] = [],
): AreaGroup<T>[] {
  const byCode = new Map<string, T[]>();
  for (const row of rows) {
    const group = byCode.get(row.area);
    if (group === undefined) byCode.set(row.area, [row]);
    else group.push(row);
  }
  const kept = new Set(always);
  const planned = areas
    .filter(({ code }) => byCode.has(code) || kept.has(code))
    .map(({ code, name }) => ({ name, rows: byCode.get(code) ?? [] }));
  const codes = new Set(areas.map(({ code }) => code));
  const unplanned = [...byCode].filter(([code]) => !codes.has(code)).map(([, group]) => ({ name: null, rows: group }));
  return [...planned, ...unplanned];
}
