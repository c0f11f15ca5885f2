/** A call of a function: shapes, blank cells, wrong arguments, and what each host makes of a cell. */
import fc from 'fast-check';
import { functions } from '../../src/functions';
import { evaluate, type ArgumentValue } from '../../src/functions/evaluate';
import { isFunctionError } from '../../src/functions/function-error';
import * as compact from '../../src/register/calendar/compact-calendar';
import { toSerial } from '../../src/register/dates';
import { functionNamed, single } from './recalculation';

jest.mock('../../src/register/calendar/compact-calendar', () => {
  const actual = jest.requireActual<typeof compact>('../../src/register/calendar/compact-calendar');
  return { ...actual, decodeCalendar: jest.fn(actual.decodeCalendar) };
});

const WEAKNESS = 'Tồn tại, hạn chế';
const CALENDAR = 'LICH1 2023:0102,0904;!';
const day = (iso: string): number => toSerial(iso);
const asOf = day('2023-10-02');
const warnUntil = day('2023-10-09');

const status = (kind: ArgumentValue, due: ArgumentValue, options = {}) =>
  evaluate(functionNamed('TRANGTHAI'), [kind, due, '', '', '', '', '', asOf, warnUntil], options);

describe('the shape of the result', () => {
  it('is a single cell for single cells', () => {
    expect(status(WEAKNESS, day('2023-09-29'))).toBe('Quá hạn');
  });

  it('is that of the ranges, against which single cells hold for every row', () => {
    const due = [[day('2023-09-29')], [day('2023-10-02')], [day('2023-10-05')], [day('2023-11-01')], ['']];
    const results = [['Quá hạn'], ['Đến hạn hôm nay'], ['Sắp đến hạn'], ['Chưa đến hạn'], ['Thiếu thời hạn']];
    expect(status(WEAKNESS, due)).toEqual(results);
    expect(status([[WEAKNESS]], due)).toEqual(results);
    expect(status(WEAKNESS, [due.map(([cell]) => cell ?? null)])).toEqual([results.map(([cell]) => cell)]);
  });

  it('is a range of one cell for ranges of one cell', () => {
    expect(status([[WEAKNESS]], [[day('2023-09-29')]])).toEqual([['Quá hạn']]);
    expect(status([], day('2023-09-29'))).toEqual([['Dữ liệu sai']]);
  });

  it('takes cells that a ragged range lacks as blank', () => {
    expect(status([[WEAKNESS, WEAKNESS], [WEAKNESS]], day('2023-09-29'))).toEqual([
      ['Quá hạn', 'Quá hạn'],
      ['Quá hạn', 'Dữ liệu sai'],
    ]);
  });

  it('can’t be told when ranges differ: the error names the argument and both sizes', () => {
    const result = status([[WEAKNESS], [WEAKNESS]], [[asOf], [asOf], [asOf]]);
    expect(result).toEqual({
      code: 'ARGUMENT_SHAPE',
      argument: 'hanKhacPhuc',
      message: {
        vi: 'Tham số thứ 2 “Hạn khắc phục” có 3 dòng, 1 cột, phải có 2 dòng, 1 cột như tham số thứ 1 “Loại”, hoặc chỉ một ô.',
        en: 'Argument 2 “due date” (Hạn khắc phục) has 3 rows and 1 columns; it must have 2 and 1 as argument 1 “kind” (Loại) has, or be a single cell.',
      },
    });
    expect(status([[WEAKNESS], [WEAKNESS]], [[asOf, asOf]])).toMatchObject({ code: 'ARGUMENT_SHAPE' });
  });
});

describe('blank rows and bad rows', () => {
  it.each(functions.filter(({ takes }) => takes === 'row').map((definition) => [definition.name, definition] as const))(
    '%s gives blank for a blank row',
    (_, definition) => {
      const shared = { asOf, warnUntil, calendar: CALENDAR, fixedDayIncluded: 'Không', year: 2023, warningDays: 5 };
      const isWarning = definition.name === 'NGAYCANHBAO';
      const values = Object.entries(definition.arguments).map(([id, { scope }]) =>
        scope === 'row' || (isWarning && id === 'asOf') ? null : shared[id as keyof typeof shared],
      );
      expect(evaluate(definition, values)).toBe('');
      expect(
        evaluate(
          definition,
          values.map((value) => value ?? '  '),
        ),
      ).toBe('');
    },
  );

  it('a bad row says so and leaves the others alone', () => {
    expect(status([[WEAKNESS], ['Tồn đọng'], [WEAKNESS], ['']], [[asOf], [asOf], ['ngày mai'], ['']])).toEqual([
      ['Đến hạn hôm nay'],
      ['Dữ liệu sai'],
      ['Dữ liệu sai'],
      [''],
    ]);
  });

  it('a due date that can’t be worked out shows in the status too, not as a missing deadline', () => {
    const due = single('HANKHACPHUC', ['Số ngày', '', 0, day('2023-09-01'), CALENDAR, 'Không']);
    expect(due).toBe('Dữ liệu sai');
    expect(status(WEAKNESS, due as string)).toBe('Dữ liệu sai');
  });

  it('a cell that holds an error, or anything a host may pass, is a bad cell', () => {
    expect(status({ error: '#NAME?' }, asOf)).toBe('Dữ liệu sai');
    expect(status(WEAKNESS, new Map() as unknown as ArgumentValue)).toBe('Dữ liệu sai');
  });
});

describe('a wrong argument', () => {
  it('is named with what it should be', () => {
    expect(single('TRANGTHAITKT', ['TK001', asOf, '', 'hôm nay'])).toEqual({
      code: 'ARGUMENT_INVALID',
      argument: 'ngayBaoCao',
      message: {
        vi: 'Tham số thứ 4 “Ngày báo cáo” phải là một ngày dạng dd/mm/yyyy, từ năm 1990 đến 2100, không phải “hôm nay”.',
        en: 'Argument 4 “as-of date” (Ngày báo cáo) must be a date dd/mm/yyyy between 1990 and 2100, not “hôm nay”.',
      },
    });
  });

  it('is an error in the rows it concerns; blank rows stay blank', () => {
    const result = evaluate(functionNamed('TRANGTHAITKT'), [
      [['TK001'], ['TK002'], ['']],
      [[asOf], [asOf], ['']],
      '',
      [[asOf], ['x'], ['x']],
    ]);
    const wrong = { code: 'ARGUMENT_INVALID', argument: 'ngayBaoCao' };
    expect(result).toEqual([['Chưa đến hạn'], [expect.objectContaining(wrong)], ['']]);
  });

  it.each([
    [
      'NGAYCANHBAO',
      [asOf, 251, CALENDAR],
      'ARGUMENT_INVALID',
      /“Số ngày làm việc cảnh báo” phải là số nguyên từ 0 đến 250/u,
    ],
    ['NGAYCANHBAO', [asOf, 5, 'LICH1 2023:9999'], 'ARGUMENT_INVALID', /ô lịch làm việc mà công cụ tạo/u],
    ['NGAYCANHBAO', [asOf, 5, 7], 'ARGUMENT_INVALID', /ô lịch làm việc mà công cụ tạo/u],
    ['NGAYCANHBAO', [asOf, 5, ''], 'ARGUMENT_BLANK', /thứ 3 “Lịch làm việc” đang trống/u],
    ['TRANGTHAITKT', ['TK001', asOf, '', ''], 'ARGUMENT_BLANK', /thứ 4 “Ngày báo cáo” đang trống: cần một ngày/u],
    ['TRANGTHAITKT', ['TK001', asOf], 'ARGUMENT_MISSING', /Thiếu tham số thứ 3 “Ngày nhận báo cáo”/u],
    ['TRANGTHAITKT', ['TK001', asOf, '', asOf, 1], 'ARGUMENT_UNKNOWN', /Hàm TRANGTHAITKT có 4 tham số, không phải 5/u],
  ] as const)('%s(%j) is %s', (name, values, code, message) => {
    const result = single(name, values);
    if (!isFunctionError(result)) throw new Error(`${name} gave ${result}`);
    expect(result.code).toBe(code);
    expect(result.message.vi).toMatch(message);
    expect(result.message.en).not.toBe('');
  });
});

describe('SONGAYQUAHAN', () => {
  const row = [WEAKNESS, day('2023-09-29'), '', '', '', '', '', asOf] as const;

  it('counts calendar days, and working days when a calendar is given', () => {
    expect(single('SONGAYQUAHAN', row)).toBe(3);
    expect(single('SONGAYQUAHAN', [...row, CALENDAR])).toBe(1);
    expect(single('SONGAYQUAHAN', [...row, undefined])).toBe(3);
  });

  it('refuses a blank calendar cell instead of counting other days than asked for', () => {
    expect(single('SONGAYQUAHAN', [...row, ''])).toMatchObject({ code: 'ARGUMENT_BLANK', argument: 'lichLamViec' });
    expect(single('SONGAYQUAHAN', [...row, null])).toMatchObject({ code: 'ARGUMENT_BLANK' });
  });
});

describe('what hosts pass', () => {
  it('dates may be serial numbers of either system, ISO texts or dates as typed', () => {
    for (const due of [day('2023-09-29'), day('2023-09-29') + 0.5, '2023-09-29', '29/9/2023'])
      expect(status(WEAKNESS, due)).toBe('Quá hạn');
    const options = { date1904: true };
    const from = toSerial('2023-09-01', true);
    const values = ['Số ngày làm việc', '', 2, from, CALENDAR, 'Không'];
    expect(single('HANKHACPHUC', values, options)).toBe(toSerial('2023-09-06', true));
    expect(single('HANKHACPHUC', ['Số ngày làm việc', '', 2, '2023-09-01', CALENDAR, ''])).toBe(day('2023-09-06'));
  });

  it('a due date beyond the years that people may type still counts', () => {
    const due = single('HANKHACPHUC', ['Số tháng', '', 9999, '2100-12-31', CALENDAR, '']);
    expect(status(WEAKNESS, due as number)).toBe('Chưa đến hạn');
    expect(status(WEAKNESS, '2933-03-31')).toBe('Chưa đến hạn');
  });

  it('a 0 is a blank cell where the host passes blanks so, but not where 0 means something', () => {
    const zero = { zeroIsBlank: true };
    expect(status(0, 0)).toBe('Dữ liệu sai');
    expect(single('TRANGTHAI', [0, 0, 0, 0, 0, 0, 0, asOf, warnUntil], zero)).toBe('');
    expect(single('TRANGTHAI', [WEAKNESS, 0, 0, 0, 0, 0, 0, asOf, warnUntil], zero)).toBe('Thiếu thời hạn');
    expect(single('TRANGTHAITKT', ['TK001', asOf, 0, 0], zero)).toMatchObject({ code: 'ARGUMENT_BLANK' });
    expect(single('NGAYCANHBAO', [asOf, 0, CALENDAR], zero)).toBe(asOf);
    expect(single('NGAYCANHBAO', [asOf, '', CALENDAR])).toBe(warnUntil);
  });
});

describe('LICHLAMVIEC', () => {
  it('gives one cell for its ranges, which the other functions read', () => {
    const dates = [[day('2023-09-04')], ['31/02/2023'], [''], [day('2022-12-31')]];
    const kinds = [['Ngày nghỉ'], ['Ngày nghỉ'], [''], ['Đã nhập đủ năm']];
    expect(single('LICHLAMVIEC', [dates, kinds])).toBe('LICH1 2022:;! 2023:0904');
    expect(single('LICHLAMVIEC', ['', ''])).toBe('LICH1');
    expect(single('LICHLAMVIEC', [dates, kinds.slice(1)])).toMatchObject({
      code: 'ARGUMENT_SHAPE',
      argument: 'loaiNgay',
    });
  });
});

it('parses the calendar once for a column of 5,000 rows, given as one cell or in every row', () => {
  const rows = 5000;
  const full = <T>(cell: T): T[][] => Array.from({ length: rows }, () => [cell]);
  const parse = jest.mocked(compact.decodeCalendar);
  for (const [index, given] of [(text: string) => text, full<string>].entries()) {
    parse.mockClear();
    const text = `LICH1 2023:0904;! ${2024 + index}:;!`;
    const values = [full('Số ngày làm việc'), '', full(2), full(day('2023-09-01')), given(text), 'Không'];
    const result = evaluate(functionNamed('HANKHACPHUC'), values);
    expect(result).toEqual(full(day('2023-09-06')));
    expect(parse).toHaveBeenCalledTimes(1);
  }
});

it('never throws, and gives for a range what it gives cell by cell', () => {
  const cell = fc.oneof(
    fc.constantFrom<ArgumentValue>(null, '', WEAKNESS, 'Đạt', 'Số ngày', CALENDAR, asOf, 5, -1, 1e300, NaN, true),
    fc.constantFrom<ArgumentValue>({ error: '#REF!' }, '2023-02-30', '🙂'),
    fc.string(),
    fc.double(),
  );
  const call = fc.constantFrom(...functions).chain((definition) => {
    const most = Object.keys(definition.arguments).length;
    const columns = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: most - 1, maxLength: most });
    return columns.map((values) => ({ definition, values }));
  });
  fc.assert(
    fc.property(call, fc.boolean(), ({ definition, values }, zeroIsBlank) => {
      const ranges = values.map((column) => column.map((one) => [one])) as ArgumentValue[];
      const result = evaluate(definition, ranges, { zeroIsBlank });
      if (definition.takes === 'range' || !Array.isArray(result)) return;
      const each = [0, 1, 2].map((row) => [
        evaluate(
          definition,
          values.map((column) => column[row]),
          { zeroIsBlank },
        ),
      ]);
      expect(result).toEqual(each);
      for (const [one] of result) if (typeof one === 'number') expect(Number.isFinite(one)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
