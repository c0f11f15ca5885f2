/** A column of statuses by one call of the custom function, as the register's formula makes it, and by a call for each row. */
import { isCellError, type RawCell } from '../../src/register/snapshot';
import { GoogleSheets, type PushedFile } from '../../test/sheets-host';
import { momentOf } from '../../test/sheets-host/model/zones';
import { contender, measure, type Measured } from '../kit/measure';
import { callsOf } from '../tasks/calls';

const ZONE = 'Asia/Ho_Chi_Minh';
/** What a stand-in alone takes for its executions: a script of one line. */
const CONSTANT = 'function HANGSO() { return 0; }';

/** Blank is '', a day is a moment by the clocks of the spreadsheet. */
function passed(cell: RawCell, kind: 'date' | 'other'): unknown {
  if (isCellError(cell)) return cell.error;
  return kind === 'date' && typeof cell === 'number' ? new Date(momentOf(cell, ZONE)) : (cell ?? '');
}

/** Every call of a cell is an execution of its own, which loads the script. */
function called(sheets: GoogleSheets, name: string, given: readonly unknown[]): unknown {
  return sheets.functionCaller()(name, ...given);
}

/** Times the calls; `wrong` counts results that are not those of the register's rules. */
export async function measureCalls(
  files: readonly PushedFile[],
): Promise<{ readonly times: Measured[]; readonly wrong: number }> {
  const { name, rows, columns, expected } = callsOf('status', passed);
  const ours = new GoogleSheets({ files, timeZone: ZONE });
  const constant = new GoogleSheets({
    files: [...files.filter(({ type }) => type === 'JSON'), { name: 'Code', type: 'SERVER_JS', source: CONSTANT }],
    timeZone: ZONE,
  });
  const whole = columns.map((block) => (block.length === 1 ? block[0]?.[0] : block));
  const cells = rows.map((given) => given.map((block) => block[0]?.[0]));
  const atOnce = (): unknown[] => (called(ours, `CCHC_${name}`, whole) as unknown[][]).flat();
  const oneByOne = (): unknown[] => cells.map((given) => called(ours, `CCHC_${name}`, given));
  const wrong = [atOnce(), oneByOne()].flatMap((results) => expected.filter((cell, i) => cell !== results[i]));
  const nothing = (): undefined => undefined;
  const times = await measure(
    [
      contender('one call with 5,000 rows', nothing, atOnce),
      contender('5,000 calls, one for each row', nothing, oneByOne),
      contender('5,000 calls of a script of one line', nothing, () =>
        cells.map((given) => called(constant, 'HANGSO', given)),
      ),
    ],
    { warmUps: 0, least: 3, most: 30, seconds: 5 },
  );
  return { times, wrong: wrong.length };
}
