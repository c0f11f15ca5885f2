/** A stand-in for Excel: one workbook, its host, and Microsoft's own client library for each user. */
export { connectClient, ExcelHost, type ExcelClient } from './client';
export { writeAddress, type Area } from './model/area';
export { ExcelBook, type CellView, type NameView, type TableView } from './model/book';
export { ErrorValue, type CellValue } from './model/cell';
export type { BookOptions, Calculate } from './model/state-of-book';
export { HostCore, type HostOptions, type RequestRecord } from './protocol/host-core';
export type { FunctionCell, FunctionFault, FunctionResult } from './protocol/function-calls';
export type { LiveFunctions, LiveOptions } from './protocol/live-functions';
