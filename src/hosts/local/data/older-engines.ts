/** What o-spreadsheet 19.3.7 takes for granted and Node 20 and browsers before 2024 lack. */

/** Gives `Object.groupBy` (ECMA-262 2024, 20.1.2.13) to a JavaScript engine without it; the grid groups commands with it. */
export function completeLanguage(): void {
  if ('groupBy' in Object) return;
  const groupBy = <T>(items: Iterable<T>, keyOf: (item: T, index: number) => PropertyKey): Record<PropertyKey, T[]> => {
    const groups = Object.create(null) as Record<PropertyKey, T[]>;
    let index = 0;
    for (const item of items) (groups[keyOf(item, index++)] ??= []).push(item);
    return groups;
  };
  Object.defineProperty(Object, 'groupBy', { value: groupBy, configurable: true, writable: true });
}
