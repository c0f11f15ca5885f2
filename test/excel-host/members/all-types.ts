/** Every class of the client that the emulator knows. */
import type { TypeSummary } from '../protocol/host-type';
import { CHART_TYPES } from './charts';
import { CONDITIONAL_TYPES } from './conditional-formats';
import { NAME_TYPES } from './names';
import { PAGE_TYPES } from './page';
import { RANGE_TYPES } from './range';
import { RANGE_AREAS_TYPES } from './range-areas';
import { FORMAT_TYPES } from './range-format';
import { SHEET_TYPES } from './sheets';
import { TABLE_TYPES } from './tables';
import { VALIDATION_TYPES } from './validation';
import { WORKBOOK_TYPES } from './workbook';

/** What each class has. */
export const ALL_TYPES: readonly TypeSummary[] = [
  ...WORKBOOK_TYPES,
  ...SHEET_TYPES,
  ...TABLE_TYPES,
  ...RANGE_TYPES,
  ...RANGE_AREAS_TYPES,
  ...FORMAT_TYPES,
  ...NAME_TYPES,
  ...VALIDATION_TYPES,
  ...CONDITIONAL_TYPES,
  ...CHART_TYPES,
  ...PAGE_TYPES,
].map(({ summary }) => summary);
