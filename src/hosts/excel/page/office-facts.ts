/** What Office tells of the Excel around the page: which one it is, and what it can do. */
import { DESKTOP_LIMITS, WEB_LIMITS } from '../pieces';
import type { ExcelFacts } from '../excel-workbook';

/** Where Excel runs, as far as it matters. */
export type Platform = 'web' | 'windows' | 'mac' | 'other';

/** The level of ExcelApi that everything here keeps to; the manifests ask for it. */
export const EXCEL_API = '1.13';

/** The level of custom functions that the manifest asks for: from it on their errors carry a sentence. */
const FUNCTIONS_API = '1.2';

/** From this level on Excel puts the writes of a batch into one step of undo. */
const UNDO_GROUPS = '1.20';

/** Where Excel runs. */
export function platformOf({ platform }: Pick<Office.Context, 'platform'>): Platform {
  switch (platform) {
    case Office.PlatformType.OfficeOnline:
      return 'web';
    case Office.PlatformType.PC:
      return 'windows';
    case Office.PlatformType.Mac:
      return 'mac';
    default:
      return 'other';
  }
}

/** Whether this Excel has all that the add-in calls. */
export function isNewEnough({ requirements }: Pick<Office.Context, 'requirements'>): boolean {
  return requirements.isSetSupported('ExcelApi', EXCEL_API);
}

/**
 * Whether computed columns hold values here. The manifest asks for custom functions together with the ribbon and the
 * functions alone, so an Excel without them still opens the page, where a formula would never work.
 */
export function keepsValuesIn({ requirements }: Pick<Office.Context, 'requirements'>, page: HTMLElement): boolean {
  return page.dataset['computed'] === 'values' || !requirements.isSetSupported('CustomFunctionsRuntime', FUNCTIONS_API);
}

/** What the workbook has to know of its Excel. */
export function excelFacts(context: Office.Context, keepsValues: boolean): ExcelFacts {
  return {
    limits: platformOf(context) === 'windows' || platformOf(context) === 'mac' ? DESKTOP_LIMITS : WEB_LIMITS,
    groupsUndo: context.requirements.isSetSupported('ExcelApi', UNDO_GROUPS),
    keepsValues,
  };
}
