/** Every table of the register, in the order of its sheets. */
import { areas } from './areas';
import { findings } from './findings';
import { extensions, rechecks, remedyReports, submissions } from './follow-up';
import { lists } from './lists';
import { outline } from './outline';
import { budget, daysOff, difficulties, documents, journal } from './records';
import { remarks } from './remarks';
import { selfInspections } from './self-inspections';
import { settings } from './settings';
import { team } from './team';
import { units } from './units';
import { visits } from './visits';

/** The tables by id. Tổng quan is a sheet without a table and stands apart. */
export const tables = {
  visits,
  findings,
  extensions,
  remedyReports,
  rechecks,
  submissions,
  selfInspections,
  remarks,
  documents,
  units,
  areas,
  outline,
  team,
  difficulties,
  budget,
  daysOff,
  lists,
  settings,
  journal,
} as const;

/** The id of a table. */
export type TableId = keyof typeof tables;

/** All table ids, in sheet order. */
export const tableIds = Object.keys(tables) as TableId[];
