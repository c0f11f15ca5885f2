/** The custom functions as Excel calls them: whole ranges, serial dates, errors with a sentence, one argument too many. */
import { functions } from '../../../src/functions';
import { LONGEST_WAIT, setDate1904 } from '../../../src/hosts/excel/date-system';
import { functionMetadata } from '../../../src/hosts/excel/function-metadata';
import { registerFunctions } from '../../../src/hosts/excel/functions';
import { isIsoDate, toSerial } from '../../../src/register/dates';

type Called = (...given: unknown[]) => unknown;

/** An error as Excel makes it, with the code of its cell. */
class CellError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

const registered = new Map<string, Called>();
const page = globalThis as Record<string, unknown>;

/** What Excel passes behind the arguments. */
const INVOCATION = { _functionName: 'TRANGTHAITKT', _address: 'Sheet1!A1' };

beforeAll(() => {
  page['CustomFunctions'] = {
    associate: (name: string, called: Called) => registered.set(name, called),
    Error: CellError,
    ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
  };
  registerFunctions();
});

beforeEach(() => {
  page['Office'] = { context: { displayLanguage: 'vi-VN' } };
  setDate1904(false);
});

afterAll(() => {
  delete page['CustomFunctions'];
  delete page['Office'];
});

function serial(day: string, date1904 = false): number {
  if (!isIsoDate(day)) throw new Error(day);
  return toSerial(day, date1904);
}

function call(name: string, ...given: unknown[]): unknown[][] {
  const called = registered.get(name);
  if (called === undefined) throw new Error(`${name} is not registered`);
  const result = called(...given, INVOCATION);
  if (!Array.isArray(result)) throw new Error('No answer at once');
  return result as unknown[][];
}

/** The error that a call throws. */
function thrown(name: string, ...given: unknown[]): CellError {
  try {
    call(name, ...given);
  } catch (error) {
    if (error instanceof CellError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown');
}

const DUE = serial('2023-06-15');
const AS_OF = serial('2023-06-20');

/** A cell that shows #VALUE! with a sentence. */
function errorSaying(sentence: string): unknown {
  return expect.objectContaining({ code: '#VALUE!', message: expect.stringContaining(sentence) as unknown });
}

/** Codes, due dates and days of reports of three units, as cells of a sheet. */
const CODES = [['TK001'], ['TK002'], ['']];
const DUES = [[DUE], [DUE], ['']];
const REPORTED = [[''], [serial('2023-06-19')], ['']];

test('every function is registered under the id that Excel reads about it', () => {
  const ids = functionMetadata('vi', 'https://example.com/functions.html').functions.map(({ id }) => id);
  expect([...registered.keys()]).toEqual(ids);
  expect(ids).toHaveLength(functions.length);
});

test('whole columns in, a column out, with a single cell for all rows', () => {
  expect(call('TRANGTHAITKT', CODES, DUES, REPORTED, [[AS_OF]])).toEqual([['Quá hạn'], ['Nộp muộn'], ['']]);
});

test('single cells in, one cell out', () => {
  expect(call('TRANGTHAITKT', [['TK001']], [[DUE]], [['']], [[AS_OF]])).toEqual([['Quá hạn']]);
});

test.each([
  ['as 0, as Excel for the desktop does', 0],
  ['as blank text', ''],
  ['as null', null],
])('blank cells passed %s are blank', (_name, blank) => {
  const [codes, dues, reported] = [CODES, DUES, REPORTED].map((rows) =>
    rows.map(([cell]) => [cell === '' ? blank : cell]),
  );
  expect(call('TRANGTHAITKT', codes, dues, reported, [[AS_OF]])).toEqual([['Quá hạn'], ['Nộp muộn'], ['']]);
});

test('dates come and go as the serial numbers of the workbook', () => {
  const calendar = call(
    'LICHLAMVIEC',
    [[serial('2023-09-01')], [serial('2023-09-04')], [serial('2023-12-31')]],
    [['Ngày nghỉ'], ['Ngày nghỉ'], ['Đã nhập đủ năm']],
  );
  expect(calendar).toEqual([['LICH1 2023:0901,0904;!']]);
  const due = (date1904: boolean): unknown[][] => {
    setDate1904(date1904);
    const given = [[['Số ngày làm việc']], [['']], [[10]], [[serial('2023-08-25', date1904)]], calendar, [['Không']]];
    return call('HANKHACPHUC', ...given);
  };
  expect(due(false)).toEqual([[serial('2023-09-12')]]);
  expect(due(true)).toEqual([[serial('2023-09-12', true)]]);
});

test('an argument that was left out is not taken for the one that Excel adds, nor for a blank cell', () => {
  const cells = [['Tồn tại, hạn chế'], [serial('2023-09-29')], [''], [''], [''], [''], [''], [serial('2023-10-02')]];
  const given = cells.map((cell) => [cell]);
  expect(call('SONGAYQUAHAN', ...given)).toEqual([[3]]);
  expect(call('SONGAYQUAHAN', ...given, null)).toEqual([[3]]);
  expect(call('SONGAYQUAHAN', ...given, [['LICH1 2023:0901,0904;!']])).toEqual([[1]]);
  expect(call('SONGAYQUAHAN', ...given, [['']])).toEqual([[errorSaying('Tham số thứ 9')]]);
});

test('a cell that holds an error spoils its own row and no other', () => {
  const dues = [[new CellError('#N/A')], [DUE], ['']];
  expect(call('TRANGTHAITKT', CODES, dues, REPORTED, [[AS_OF]])).toEqual([['Dữ liệu sai'], ['Nộp muộn'], ['']]);
});

test.each([
  ['vi-VN', 'Tham số thứ 4 “Ngày báo cáo” phải là'],
  ['fr-FR', 'Tham số thứ 4 “Ngày báo cáo” phải là'],
  ['en-GB', 'Argument 4 “as-of date” (Ngày báo cáo) must be'],
])('in Excel of %s, a wrong argument of all rows is told of in each of them', (displayLanguage, sentence) => {
  page['Office'] = { context: { displayLanguage } };
  const result = call('TRANGTHAITKT', CODES, DUES, REPORTED, [[new CellError('#REF!')]]);
  expect(result).toEqual([[errorSaying(sentence)], [errorSaying(sentence)], ['']]);
  expect(result[0]?.[0]).toHaveProperty('message', expect.stringContaining('#REF!'));
});

test('a call that can’t be understood is an error of its own cell', () => {
  const { code, message } = thrown('TRANGTHAITKT', CODES, [[DUE], [DUE]], REPORTED, [[AS_OF]]);
  expect(code).toBe('#VALUE!');
  expect(message).toContain('Tham số thứ 2 “Hạn báo cáo” có 2 dòng, 1 cột, phải có 3 dòng, 1 cột');
});

describe('while the workbook is not open yet', () => {
  const forget = (): void => {
    Reflect.deleteProperty(globalThis, Symbol.for('so-kiem-tra-cchc.date1904'));
  };
  const ask = (): unknown => {
    const days = [[serial('2023-09-01', true)], [serial('2023-12-31', true)]];
    return registered.get('LICHLAMVIEC')?.(days, [['Ngày nghỉ'], ['Đã nhập đủ năm']], INVOCATION);
  };
  beforeEach(() => {
    jest.useFakeTimers();
    forget();
  });
  afterEach(() => {
    jest.useRealTimers();
    forget();
  });

  test('a function waits, and counts as the workbook does', async () => {
    const asked = ask();
    setDate1904(true);
    expect(asked).toBeInstanceOf(Promise);
    expect(await asked).toEqual([['LICH1 2023:0901;!']]);
  });

  test('a function does not wait for ever, and says what it lacks; in a workbook that can’t be read at once', async () => {
    const asked = ask();
    jest.advanceTimersByTime(LONGEST_WAIT);
    const told = expect.objectContaining({
      code: '#N/A',
      message: expect.stringContaining('Tải lại trang') as unknown,
    }) as unknown;
    await expect(asked).rejects.toEqual(told);
    setDate1904(null);
    expect(() => ask()).toThrow('Chưa đọc được sổ tính');
  });
});
