/** What users are told when Google refuses: what happened, that nothing was written, and what to do. */
import { attempt } from '../../../../src/hosts/sheets/client/call';
import { scriptRunCall, type ScriptRun } from '../../../../src/hosts/sheets/client/script-run';
import { problemOfFault, problemOfRejection } from '../../../../src/hosts/sheets/client/sheets-problems';
import { settingsWarnings } from '../../../../src/hosts/sheets/client/warnings';
import type { Fault } from '../../../../src/hosts/sheets/wire';

test.each<[string, string, boolean]>([
  ['We’re sorry, a server error occurred. Error code PERMISSION_DENIED.', 'SHEETS_SEVERAL_ACCOUNTS', true],
  ['ScriptError: Authorization is required to perform that action.', 'SHEETS_SEVERAL_ACCOUNTS', true],
  [
    'You do not have permission to call SpreadsheetApp.getActive. Required permissions: x',
    'SHEETS_NOT_AUTHORISED',
    true,
  ],
  ['Exceeded maximum execution time', 'SHEETS_TIME_LIMIT', false],
  ['Service invoked too many times for one day: x.', 'SHEETS_QUOTA', false],
  ['NetworkError: Connection failure due to HTTP 0', 'SHEETS_UNREACHABLE', false],
  ['Script function not found: readWorkbook', 'SHEETS_VERSIONS_DIFFER', true],
  ['Service Spreadsheets failed while accessing document', 'SHEETS_REFUSED', false],
])('“%s” is told as %s', (message, code, neverRan) => {
  const told = problemOfRejection(message);
  expect([told.problem.code, told.neverRan]).toEqual([code, neverRan]);
  expect([told.problem.message.vi, told.problem.tip.vi]).not.toContain('');
});

test.each<[Fault, string]>([
  [{ kind: 'busy' }, '30 giây'],
  [{ kind: 'readOnly' }, 'chỉ đọc'],
  [{ kind: 'protected', sheet: 'Phát hiện', area: 'A4:C9' }, 'A4:C9 của sheet “Phát hiện”'],
  [{ kind: 'merged', sheet: 'Phát hiện', area: 'A4:B4' }, 'hợp nhất'],
  [{ kind: 'sheetGone', sheet: 'Phát hiện' }, 'Không còn sheet “Phát hiện”'],
  [{ kind: 'notAsWritten', sheet: 'Phát hiện', cell: 'F5', wanted: '05', found: '5' }, 'cần “05”, nay là “5”'],
  [{ kind: 'refused', message: 'x', left: [] }, 'trả lại như cũ'],
  [{ kind: 'refused', message: 'x', left: ['Phát hiện!A4'] }, 'Phát hiện!A4'],
  [{ kind: 'badRequest', message: 'request.sheets' }, 'không khớp'],
])('the refusal %j says “%s”', (fault, words) => {
  expect(problemOfFault(fault).message.vi).toContain(words);
});

test('several accounts signed in are explained with both ways out', () => {
  const { tip } = problemOfRejection('PERMISSION_DENIED').problem;
  expect(tip.vi).toContain('ẩn danh');
  expect(tip.vi).toContain('hồ sơ Chrome');
});

test('a spreadsheet in another time zone, or with the month first, is warned of; a Vietnamese one is not', () => {
  const hanoi = { timeZone: 'Asia/Ho_Chi_Minh', scriptTimeZone: 'Asia/Ho_Chi_Minh' };
  const codes = (locale: string, timeZone = hanoi.timeZone) =>
    settingsWarnings({ ...hanoi, timeZone, locale }).map(({ code }) => code);
  expect(codes('vi_VN')).toEqual([]);
  expect(codes('en_GB')).toEqual([]);
  expect(codes('en_US')).toEqual(['SHEETS_MONTH_FIRST']);
  expect(codes('vi_VN', 'America/New_York')).toEqual(['SHEETS_ZONES_DIFFER']);
});

/** Google's runner: what is called next succeeds or fails as told. */
function runnerOf(functions: Readonly<Record<string, (given: unknown) => unknown>>): ScriptRun {
  const made = (success: (answer: unknown) => void, fail: (error: unknown) => void): ScriptRun => ({
    withSuccessHandler: (handler) => made(handler, fail),
    withFailureHandler: (handler) => made(success, handler),
    ...Object.fromEntries(
      Object.entries(functions).map(([name, act]) => [
        name,
        (given: unknown) => {
          try {
            success(act(given));
          } catch (error) {
            fail(error);
          }
        },
      ]),
    ),
  });
  return made(
    () => undefined,
    () => undefined,
  );
}

describe('a call through Google’s runner', () => {
  const here = { sheet: 'Phát hiện', row: 4, column: 2 };

  test('gives what the script answers', async () => {
    const call = scriptRunCall(runnerOf({ activeCell: () => ({ ok: true, value: here }) }));
    expect(await attempt(call, 'activeCell', null)).toEqual({ kind: 'done', value: here });
  });

  test('of a script that lacks the function is refused at once', async () => {
    expect(await attempt(scriptRunCall(runnerOf({})), 'activeCell', null)).toMatchObject({ kind: 'refused' });
  });

  test('that breaks off, or comes back with nothing, may have been carried out', async () => {
    const broken = scriptRunCall(
      runnerOf({
        activeCell: () => {
          throw new Error('NetworkError: Connection failure due to HTTP 0');
        },
      }),
    );
    expect(await attempt(broken, 'activeCell', null)).toMatchObject({ kind: 'broke' });
    expect(await attempt(scriptRunCall(runnerOf({ activeCell: () => null })), 'activeCell', null)).toMatchObject({
      kind: 'broke',
    });
  });
});
