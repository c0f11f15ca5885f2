/** The services that every script finds as globals. */
import type { Execution, Service } from '../execution';
import {
  LockServiceService,
  LogService,
  ScriptAppService,
  SessionService,
  UnemulatedService,
  UtilitiesService,
} from './basics';
import { ChartsService } from './charts';
import { DocumentAppService } from './documents';
import { SpreadsheetAppService } from './spreadsheet';
import { HtmlServiceService } from './ui';

const UNEMULATED = ['DriveApp', 'UrlFetchApp', 'PropertiesService', 'CacheService', 'MailApp', 'GmailApp', 'Browser'];

export function scriptServices(run: Execution): Readonly<Record<string, Service>> {
  return {
    ...Object.fromEntries(UNEMULATED.map((name) => [name, new UnemulatedService(run, name)])),
    SpreadsheetApp: new SpreadsheetAppService(run),
    HtmlService: new HtmlServiceService(run),
    LockService: new LockServiceService(run),
    Utilities: new UtilitiesService(run),
    Session: new SessionService(run),
    ScriptApp: new ScriptAppService(run),
    DocumentApp: new DocumentAppService(run),
    Charts: new ChartsService(run),
    Logger: new LogService(run, 'Logger'),
    console: new LogService(run, 'console'),
  };
}
