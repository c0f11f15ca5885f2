/** The menu of the spreadsheet: the commands of Excel's ribbon, most of which the sidebar does when it has opened. */
import { locked, messageOf, Refusal } from './answer';
import { momentOf } from './dates';
import { rangeOf } from './read';

/** The menu, which has the name of the product's group on Excel's ribbon. */
const TITLE = 'Kiểm tra CCHC';
const SIDEBAR_TITLE = 'Sổ kiểm tra CCHC';
const AS_OF_NAME = 'NgayBaoCao';

/** Set by the build: whether the script is an add-on for a whole domain, and not bound to one spreadsheet. */
declare const IS_ADDON: boolean;

/** Builds the menu. Google runs this before anyone has agreed to anything, so it asks for nothing else. */
export function buildMenu(): void {
  const ui = SpreadsheetApp.getUi();
  // Google names the menu of an add-on after the add-on, and puts it beneath Extensions.
  const menu = IS_ADDON ? ui.createAddonMenu() : ui.createMenu(TITLE);
  menu
    .addItem('Mở khung', 'openPane')
    .addSeparator()
    .addItem('Soạn thông báo kết luận', 'draftNotice')
    .addItem('Kiểm tra dữ liệu', 'checkData')
    .addSeparator()
    .addItem('Cấp mã cho dòng mới', 'giveCodes')
    .addItem('Cập nhật trạng thái', 'refreshStatuses')
    .addItem('Tính đến hôm nay', 'asOfToday')
    .addToUi();
}

/** Opens the sidebar, which begins with a command where one is given. */
export function showSidebar(command: string | null): void {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle(SIDEBAR_TITLE);
  if (command !== null) page.append(`<div id="start" data-command="${command}" hidden></div>`);
  SpreadsheetApp.getUi().showSidebar(page);
}

/** Writes today, as the spreadsheet's time zone has it, into the as-of date of the register. */
export function writeToday(): void {
  const told = SpreadsheetApp.getActiveSpreadsheet();
  const problem = asProblem(() => {
    locked(() => {
      setToday(told);
    });
  });
  if (problem !== null) SpreadsheetApp.getUi().alert(TITLE, problem, SpreadsheetApp.getUi().ButtonSet.OK);
}

function setToday(book: GoogleAppsScript.Spreadsheet.Spreadsheet): void {
  const named = book.getNamedRanges().find((one) => one.getName() === AS_OF_NAME);
  const cell = named && rangeOf(named);
  if (!cell) {
    throw new Error(
      'Bảng tính này chưa có ô Ngày báo cáo của sổ, nên chưa ghi gì. Hãy mở khung và vào mục Thiết lập để tạo hoặc khôi phục sổ.',
    );
  }
  if (!cell.canEdit()) {
    throw new Error(
      'Bạn không được sửa ô Ngày báo cáo, nên chưa ghi gì. Hãy nhờ chủ bảng tính cho quyền sửa ô này, rồi làm lại.',
    );
  }
  const zone = book.getSpreadsheetTimeZone();
  const today = Utilities.formatDate(new Date(), zone, 'yyyy-MM-dd');
  cell.setValue(momentOf(today, zone)).setNumberFormat('dd/mm/yyyy');
  SpreadsheetApp.flush();
  book.toast(`Ngày báo cáo của sổ là ${today.split('-').reverse().join('/')}.`, TITLE);
}

/** Does work; gives what to tell the user when it could not be done. */
function asProblem(work: () => void): string | null {
  try {
    work();
    return null;
  } catch (thrown) {
    if (thrown instanceof Refusal)
      return 'Người khác đang ghi vào bảng tính, nên chưa ghi gì. Hãy đợi một lát rồi làm lại.';
    return messageOf(thrown);
  }
}
