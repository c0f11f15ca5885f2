/** The contract of a workbook, kept by Google Sheets: the sidebar's port on the built script in the stand-in for Google. */
import { builtFiles } from '../support/sheets-build';
import { sheetsUnderTest } from './sheets-store';
import { describeWorkbook } from './suite';

describeWorkbook(sheetsUnderTest(builtFiles(), 3));
