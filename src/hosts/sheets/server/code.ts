/** The script of the spreadsheet: what its menu, the sidebar and, behind `callFunction_`, the custom functions call. */
// Google lets the sidebar call every name that does not end with `_`, whoever the user is; so nothing else is exported.
import { callFunction } from '../functions';
import type { Answer, ServerApi } from '../wire';
import { answer, locked } from './answer';
import { applyTo } from './apply';
import { isoTexts, momentOf } from './dates';
import { drawAll } from './draw/draw';
import { inspect } from './inspect';
import { buildMenu, showSidebar, writeToday } from './menu';
import { remove, select, whereUserIs } from './places';
import { readBook } from './read';
import * as requests from './requests';

function open(): GoogleAppsScript.Spreadsheet.Spreadsheet {
  return SpreadsheetApp.getActiveSpreadsheet();
}

/** Does something with a request once it is known to be one. */
function call<R, T>(check: (given: unknown) => R, work: (request: R) => T): (request: R) => Answer<T> {
  return (request) => answer(() => work(check(request)));
}

/** The same for what writes. */
function write<R, T>(check: (given: unknown) => R, work: (request: R) => T): (request: R) => Answer<T> {
  return call(check, (request) => locked(() => work(request)));
}

export const readWorkbook: ServerApi['readWorkbook'] = call(requests.readRequest, (request) =>
  readBook(open(), request),
);
export const applyWrites: ServerApi['applyWrites'] = write(requests.applyRequest, (request) =>
  applyTo(open(), request),
);
export const drawSteps: ServerApi['drawSteps'] = write(requests.drawRequest, (request) => drawAll(open(), request));
export const inspectFrame: ServerApi['inspectFrame'] = call(requests.inspectRequest, (request) =>
  inspect(open(), request),
);
export const removeSheets: ServerApi['removeSheets'] = write(requests.removeRequest, (request) =>
  remove(open(), request),
);
export const selectPlace: ServerApi['selectPlace'] = call(requests.selectRequest, (request) => select(open(), request));
export const activeCell: ServerApi['activeCell'] = call(requests.noRequest, () => whereUserIs(open()));

export const onOpen = buildMenu;
export const onInstall = buildMenu;

export function openPane(): void {
  showSidebar(null);
}

export function draftNotice(): void {
  showSidebar('draftNotice');
}

export function checkData(): void {
  showSidebar('checkData');
}

export function giveCodes(): void {
  showSidebar('giveCodes');
}

export function refreshStatuses(): void {
  showSidebar('refreshStatuses');
}

export const asOfToday = writeToday;

/** A custom function, by its name, with what Google passed; the build declares a function of its own for each. */
export function callFunction_(name: string, given: ArrayLike<unknown>): unknown {
  const zone = (): string => open().getSpreadsheetTimeZone();
  let isoText: ((moment: Date) => string) | null = null;
  return callFunction(name, Array.from(given), {
    dayOf: (moment) => {
      isoText ??= isoTexts(zone());
      return isoText(moment);
    },
    momentOf: (day) => momentOf(day, zone()),
  });
}
