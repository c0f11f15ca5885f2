/** What to tell when Google Sheets, or the script in it, can't do what was asked. */
import { workbookReadOnly } from '../../../host/host-problems';
import { defineProblem, type Problem } from '../../../register/problem';
import type { Fault } from '../wire';

const NOTHING_WRITTEN = { vi: 'Chưa ghi gì vào sổ.', en: 'Nothing was written.' };

/** Someone else's command holds the spreadsheet. */
export const sheetsBusy = defineProblem<null>('SHEETS_BUSY', {
  severity: 'error',
  vi: () => `Công cụ của người khác đang ghi vào bảng tính này; đã chờ 30 giây mà chưa đến lượt. ${NOTHING_WRITTEN.vi}`,
  en: () =>
    `Someone else's command is writing to this spreadsheet; its turn did not come in 30 seconds. ${NOTHING_WRITTEN.en}`,
  tip: { vi: 'Chờ một lát rồi làm lại.', en: 'Wait a moment, and repeat.' },
});

/** A range to write to is protected, and this user is not among its editors. */
export const rangeProtected = defineProblem<{ sheet: string; area: string }>('SHEETS_RANGE_PROTECTED', {
  severity: 'error',
  vi: ({ sheet, area }) =>
    `Vùng ${area} của sheet “${sheet}” được chủ bảng tính bảo vệ, tài khoản của bạn không được sửa. ${NOTHING_WRITTEN.vi}`,
  en: ({ sheet, area }) =>
    `Range ${area} of sheet “${sheet}” is protected by its owner, and your account may not edit it. ${NOTHING_WRITTEN.en}`,
  tip: {
    vi: 'Nhờ chủ bảng tính mở Dữ liệu > Bảo vệ trang tính và dải ô, thêm bạn vào danh sách được sửa (hoặc bỏ bảo vệ), rồi làm lại.',
    en: 'Ask the owner to open Data > Protect sheets and ranges and let you edit it (or remove the protection), and repeat.',
  },
});

/** Merged cells lie where something must be written. */
export const rangeMerged = defineProblem<{ sheet: string; area: string }>('SHEETS_MERGED_CELLS', {
  severity: 'error',
  vi: ({ sheet, area }) =>
    `Ô ${area} của sheet “${sheet}” bị hợp nhất đúng chỗ phải ghi; ghi vào đó sẽ mất dữ liệu. ${NOTHING_WRITTEN.vi}`,
  en: ({ sheet, area }) =>
    `Cells ${area} of sheet “${sheet}” are merged where something must be written; data would be lost. ${NOTHING_WRITTEN.en}`,
  tip: {
    vi: 'Chọn vùng đó, mở Định dạng > Hợp nhất ô > Bỏ hợp nhất, rồi làm lại.',
    en: 'Select them, choose Format > Merge cells > Unmerge, and repeat.',
  },
});

/** A sheet was deleted, or renamed, while a command was at work. */
export const sheetGone = defineProblem<{ sheet: string }>('SHEETS_SHEET_GONE', {
  severity: 'error',
  vi: ({ sheet }) => `Không còn sheet “${sheet}”: đã bị xóa hoặc đổi tên sau khi đọc. ${NOTHING_WRITTEN.vi}`,
  en: ({ sheet }) =>
    `There is no sheet “${sheet}” any more: it was deleted or renamed meanwhile. ${NOTHING_WRITTEN.en}`,
  tip: {
    vi: 'Nếu xóa nhầm: Tệp > Nhật ký phiên bản > Xem nhật ký phiên bản để lấy lại. Rồi làm lại.',
    en: 'If it was a slip, get it back from File > Version history. Then repeat.',
  },
});

/** A cell holds something else than what was written. */
export const notAsWritten = defineProblem<{ sheet: string; cell: string; wanted: string; found: string }>(
  'SHEETS_NOT_AS_WRITTEN',
  {
    severity: 'error',
    vi: ({ sheet, cell, wanted, found }) =>
      `Google Trang tính không giữ đúng nội dung ở sheet “${sheet}”, ô ${cell}: cần “${wanted}”, nay là “${found}”. Mọi ô vừa ghi đã được trả lại như cũ.`,
    en: ({ sheet, cell, wanted, found }) =>
      `Google Sheets did not keep what was written on sheet “${sheet}”, cell ${cell}: “${wanted}” became “${found}”. Every cell was put back.`,
    tip: {
      vi: 'Xem định dạng và quy tắc dữ liệu của ô này rồi làm lại.',
      en: 'Look at the format and the rules of this cell, and repeat.',
    },
  },
);

/** Google refused while writing, and all was put back. */
export const writeTakenBack = defineProblem<{ message: string }>('SHEETS_WRITE_TAKEN_BACK', {
  severity: 'error',
  vi: ({ message }) => `Đang ghi thì Google Trang tính từ chối (${message}); mọi ô vừa ghi đã được trả lại như cũ.`,
  en: ({ message }) => `Google Sheets refused while writing (${message}); every cell was put back.`,
  tip: { vi: 'Xem lại sheet liên quan rồi làm lại.', en: 'Look at the sheet concerned, and repeat.' },
});

/** A write stopped half-way, and could not be put back. */
export const writeHalfDone = defineProblem<{ cells: readonly string[] }>('SHEETS_WRITE_HALF_DONE', {
  severity: 'error',
  vi: ({ cells }) => `Đang ghi thì bị dừng. Các ô có thể đã bị ghi dở: ${cells.join(', ')}.`,
  en: ({ cells }) => `The write stopped half-way. Cells that may be half-written: ${cells.join(', ')}.`,
  tip: {
    vi: 'Mở Tệp > Nhật ký phiên bản, khôi phục bản ngay trước đó, rồi làm lại.',
    en: 'Open File > Version history, restore the version before, and repeat.',
  },
});

/** A write broke off, and a look at the cells shows that nothing was written. */
export const writeBrokeOff = defineProblem<{ reason: Problem }>('SHEETS_WRITE_BROKE_OFF', {
  severity: 'error',
  vi: ({ reason }) => `${reason.message.vi} Đã đọc lại sổ: ${NOTHING_WRITTEN.vi.toLocaleLowerCase('vi')}`,
  en: ({ reason }) => `${reason.message.en} The register was read again: nothing was written.`,
  tip: ({ reason }) => reason.tip,
});

/** A write broke off, and the cells can't be looked at either. */
export const outcomeUnknown = defineProblem<{ reason: Problem }>('SHEETS_OUTCOME_UNKNOWN', {
  severity: 'error',
  vi: ({ reason }) => `Đang ghi thì mất liên lạc nên chưa biết đã ghi xong chưa. ${reason.message.vi}`,
  en: ({ reason }) => `Contact was lost during the write, so it is not known whether it was done. ${reason.message.en}`,
  tip: {
    vi: 'Đừng làm lại ngay: khi có mạng, tải lại trang và xem sheet Nhật ký đã có dòng của việc này chưa.',
    en: 'Do not repeat at once: when the connection is back, reload and see whether sheet Nhật ký tells of it.',
  },
});

/** Others kept changing the same sheets while a command tried to write. */
export const changedTooOften = defineProblem<{ times: number }>('SHEETS_CHANGED_TOO_OFTEN', {
  severity: 'error',
  vi: ({ times }) => `Người khác đang sửa liên tục các sheet này: đã thử ${times} lần. ${NOTHING_WRITTEN.vi}`,
  en: ({ times }) => `Others keep changing these sheets: ${times} tries were in vain. ${NOTHING_WRITTEN.en}`,
  tip: { vi: 'Chờ họ gõ xong rồi làm lại.', en: 'Wait until they have finished typing, and repeat.' },
});

/** Google answers the sidebar as another account than the one that opened the spreadsheet. */
export const severalAccounts = defineProblem<null>('SHEETS_SEVERAL_ACCOUNTS', {
  severity: 'error',
  vi: () =>
    'Google từ chối khung này. Thường là vì trình duyệt đang đăng nhập nhiều tài khoản Google: bảng tính mở bằng một tài khoản, khung lại chạy bằng tài khoản khác.',
  en: () =>
    'Google refused this sidebar. Most often several Google accounts are signed in: the spreadsheet is open under one, and the sidebar runs under another.',
  tip: {
    vi: 'Mở bảng tính trong cửa sổ ẩn danh (hoặc một hồ sơ Chrome riêng) và chỉ đăng nhập một tài khoản; hoặc đăng xuất mọi tài khoản rồi đăng nhập lại đúng tài khoản đó trước.',
    en: 'Open the spreadsheet in a private window (or a Chrome profile of its own) with only one account; or sign out of all accounts and sign in to this one first.',
  },
});

/** The user has not allowed the script to work. */
export const notAuthorised = defineProblem<null>('SHEETS_NOT_AUTHORISED', {
  severity: 'error',
  vi: () => `Tài khoản này chưa cho phép công cụ chạy trong bảng tính. ${NOTHING_WRITTEN.vi}`,
  en: () => `This account has not allowed the tool to run in the spreadsheet. ${NOTHING_WRITTEN.en}`,
  tip: {
    vi: 'Đóng khung, mở lại từ trình đơn “Kiểm tra CCHC” và bấm Cho phép khi Google hỏi.',
    en: 'Close the sidebar, open it again from the menu “Kiểm tra CCHC”, and allow it when Google asks.',
  },
});

/** The script ran as long as Google lets it. */
export const timeLimit = defineProblem<null>('SHEETS_TIME_LIMIT', {
  severity: 'error',
  vi: () => 'Google dừng công cụ vì chạy quá 6 phút.',
  en: () => 'Google stopped the tool: it ran for more than 6 minutes.',
  tip: {
    vi: 'Chọn ít dòng hơn rồi làm lại phần còn thiếu.',
    en: 'Choose fewer rows, and repeat what is missing.',
  },
});

/** A daily or momentary limit of Google's is used up. */
export const quotaReached = defineProblem<null>('SHEETS_QUOTA', {
  severity: 'error',
  vi: () => 'Đã chạm giới hạn sử dụng của Google (quá nhiều lần gọi cùng lúc hoặc trong ngày).',
  en: () => 'A limit of Google was reached (too many calls at once, or today).',
  tip: {
    vi: 'Chờ vài phút rồi làm lại; nếu vẫn báo thế, để sang ngày mai.',
    en: 'Wait some minutes and repeat; if it is said again, try tomorrow.',
  },
});

/** Google can't be reached. */
export const googleUnreachable = defineProblem<null>('SHEETS_UNREACHABLE', {
  severity: 'error',
  vi: () => 'Không liên lạc được với Google (mất mạng hoặc phiên làm việc đã hết).',
  en: () => 'Google could not be reached (no connection, or the session has ended).',
  tip: {
    vi: 'Kiểm tra mạng, tải lại trang bảng tính rồi mở lại khung.',
    en: 'Check the connection, reload the spreadsheet, and open the sidebar again.',
  },
});

/** The sidebar is of another version than the script. */
export const versionsDiffer = defineProblem<{ message: string }>('SHEETS_VERSIONS_DIFFER', {
  severity: 'error',
  vi: ({ message }) => `Khung và phần chạy trên máy chủ Google không khớp nhau (${message}).`,
  en: ({ message }) => `The sidebar and the script do not fit together (${message}).`,
  tip: {
    vi: 'Tải lại trang bảng tính; nếu vẫn lỗi, nhờ người phụ trách cài lại công cụ (npm run sheets).',
    en: 'Reload the spreadsheet; if it happens again, have the tool installed anew (npm run sheets).',
  },
});

/** Anything else that Google refuses. */
export const googleRefused = defineProblem<{ message: string }>('SHEETS_REFUSED', {
  severity: 'error',
  vi: ({ message }) => `Google Trang tính không làm được việc này (${message}).`,
  en: ({ message }) => `Google Sheets could not do this (${message}).`,
  tip: {
    vi: 'Xem lại sheet liên quan rồi làm lại; nếu vẫn lỗi, báo cho người phụ trách kèm dòng chữ trên.',
    en: 'Look at the sheet concerned and repeat; if it happens again, report the text above.',
  },
});

/** A sheet that is to be added is there already: somebody else is setting up the register, too. */
export const sheetTaken = defineProblem<{ sheet: string }>('SHEETS_SHEET_TAKEN', {
  severity: 'error',
  vi: ({ sheet }) =>
    `Bảng tính vừa có thêm sheet “${sheet}”: có lẽ người khác cũng đang tạo sổ. Sheet ấy được giữ nguyên.`,
  en: ({ sheet }) =>
    `The sheet “${sheet}” has just been added: somebody else may be creating the register, too. It is left as it is.`,
  tip: {
    vi: 'Đợi một phút rồi tải lại bảng tính. Nếu sổ đã có thì dùng sổ ấy; nếu không, xóa hoặc đổi tên sheet vừa nêu rồi làm lại.',
    en: 'Wait a minute and reload the spreadsheet. If the register is there, use it; if not, delete or rename that sheet and repeat.',
  },
});

/** Setting up sheets failed, and the new ones were taken away. */
export const setUpTakenBack = defineProblem<{ reason: Problem }>('SHEETS_SET_UP_TAKEN_BACK', {
  severity: 'error',
  vi: ({ reason }) => `Chưa tạo được các sheet của sổ; các sheet mới đã được bỏ đi. ${reason.message.vi}`,
  en: ({ reason }) => `The sheets could not be made; the new ones were taken away. ${reason.message.en}`,
  tip: ({ reason }) => reason.tip,
});

/** Setting up sheets failed, and the new ones are still there. */
export const setUpLeft = defineProblem<{ reason: Problem; sheets: readonly string[] }>('SHEETS_SET_UP_LEFT', {
  severity: 'error',
  vi: ({ reason, sheets }) =>
    `Chưa tạo xong các sheet của sổ và cũng chưa bỏ đi được: ${sheets.join(', ')}. ${reason.message.vi}`,
  en: ({ reason, sheets }) =>
    `The sheets could not be finished, nor taken away: ${sheets.join(', ')}. ${reason.message.en}`,
  tip: {
    vi: 'Xóa các sheet vừa nêu (chúng chưa có dữ liệu của ai) rồi làm lại.',
    en: 'Delete these sheets (nobody’s data is in them yet), and repeat.',
  },
});

/** Why the script refused. */
export function problemOfFault(fault: Fault): Problem {
  switch (fault.kind) {
    case 'busy':
      return sheetsBusy(null);
    case 'readOnly':
      return workbookReadOnly(null);
    case 'protected':
      return rangeProtected(fault, { sheet: fault.sheet, cell: firstCell(fault.area) });
    case 'merged':
      return rangeMerged(fault, { sheet: fault.sheet, cell: firstCell(fault.area) });
    case 'sheetGone':
      return sheetGone(fault, { sheet: fault.sheet });
    case 'sheetTaken':
      return sheetTaken(fault, { sheet: fault.sheet });
    case 'notAsWritten':
      return notAsWritten(fault, { sheet: fault.sheet, cell: fault.cell });
    case 'refused':
      return fault.left.length === 0 ? writeTakenBack(fault) : writeHalfDone({ cells: fault.left });
    case 'badRequest':
      return versionsDiffer(fault);
  }
}

function firstCell(area: string): string {
  return area.split(':')[0] ?? area;
}

/** What Google says of a call that it refused or that broke off; `neverRan` where the script did not even begin. */
export interface Rejection {
  readonly problem: Problem;
  readonly neverRan: boolean;
}

const REJECTIONS: readonly (readonly [RegExp, Problem, neverRan: boolean])[] = [
  [/permission_denied|authorization is required/iu, severalAccounts(null), true],
  [/do not have permission to call/iu, notAuthorised(null), true],
  [/maximum execution time/iu, timeLimit(null), false],
  [/too many (?:times|simultaneous|scripts)|quota|limit exceeded|rate limit/iu, quotaReached(null), false],
  [/networkerror|connection failure|http 0|failed to fetch|offline/iu, googleUnreachable(null), false],
];

/** The problem behind the text that Google gives to the failure handler. */
export function problemOfRejection(message: string): Rejection {
  const known = REJECTIONS.find(([pattern]) => pattern.test(message));
  if (known !== undefined) return { problem: known[1], neverRan: known[2] };
  if (/script function not found/iu.test(message)) return { problem: versionsDiffer({ message }), neverRan: true };
  return { problem: googleRefused({ message }), neverRan: false };
}
