/** A stand-in for Google Sheets with Apps Script: exactly what is pushed runs in a bare context, fresh for each execution. */
export { GoogleSheets, type GoogleSheetsOptions } from './google-sheets';
export { EmulatorFault } from './faults';
export type { Area } from './model/area';
export { Book } from './model/book';
export type { Cell, CellValue } from './model/cell';
export type { Sheet } from './model/sheet';
export { textOf, type DraftDocument, type DraftElement } from './services/documents';
export type { HtmlPage, Menu, MenuItem } from './services/ui';
export type { Hooks, PushedFile, User } from './world';
