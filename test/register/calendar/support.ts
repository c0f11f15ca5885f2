/** The calendar that comes with the product, for tests. */
import { calendarFromRows } from '../../../src/register/calendar/calendar-rows';
import { shippedDays } from '../../support/shipped-days';

export const shippedCalendar = calendarFromRows(shippedDays).calendar;
