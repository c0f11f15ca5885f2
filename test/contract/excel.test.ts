/** The contract of a workbook, kept by Excel: Microsoft's own client library, one for each user, against a stand-in for Excel. */
import { connectHere, excelUnderTest } from './excel-store';
import { describeWorkbook } from './suite';

describeWorkbook(excelUnderTest({ name: 'Excel', histories: 25 }, connectHere));
