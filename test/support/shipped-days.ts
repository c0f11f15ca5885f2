/** The days off and worked days of civil servants that come with the product, each with the document it rests on. */

import days from '../../data/lich-lam-viec.json';
import type { IsoDate } from '../../src/register/dates';
import type { DayKind } from '../../src/register/vocabulary';

/** A row for the calendar sheet of a new register. */
export interface ShippedDay {
  readonly date: IsoDate;
  readonly kind: DayKind;
  /** The holiday, or the day it was swapped with, in Vietnamese. */
  readonly name: string;
  /** Number of the notice or name of the law; blank for `YEAR_COMPLETE`. */
  readonly document: string;
  readonly note?: string;
}

/** The rows for 2023–2026, in order of date. Later years are entered by the users when their notices are out. */
export const shippedDays: readonly ShippedDay[] = days as readonly ShippedDay[];
