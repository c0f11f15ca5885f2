/** The five places of the pane, in their order: ids and names; what each shows is loaded when it is first opened. */
import type { Bilingual } from '../register/problem';

/** The id of a place. */
export type PlaceId = 'overview' | 'visits' | 'chase' | 'checks' | 'setup';

/** A place as the navigation shows it; `short` is for narrow panes and is part of the name. */
export interface PlaceName {
  readonly id: PlaceId;
  readonly name: Bilingual;
  readonly short: Bilingual;
}

/** All places, in the order of the navigation. */
export const places: readonly PlaceName[] = [
  {
    id: 'overview',
    name: { vi: 'Tổng quan', en: 'Overview' },
    short: { vi: 'Tổng quan', en: 'Overview' },
  },
  { id: 'visits', name: { vi: 'Cuộc kiểm tra', en: 'Visits' }, short: { vi: 'Cuộc', en: 'Visits' } },
  { id: 'chase', name: { vi: 'Đôn đốc', en: 'Reminders' }, short: { vi: 'Đôn đốc', en: 'Reminders' } },
  { id: 'checks', name: { vi: 'Kiểm tra dữ liệu', en: 'Data check' }, short: { vi: 'Dữ liệu', en: 'Data' } },
  { id: 'setup', name: { vi: 'Thiết lập', en: 'Setup' }, short: { vi: 'Thiết lập', en: 'Setup' } },
];
