/** The contract of a workbook, kept in Excel on the web: the users' add-ins in frames of a browser, one workbook behind them. */
import { excelUnderTest } from '../contract/excel-store';
import { describeWorkbook } from '../contract/suite';
import { portPages } from './support/port-pages';

describeWorkbook(excelUnderTest({ name: 'Excel on the web', histories: 3 }, portPages()));
