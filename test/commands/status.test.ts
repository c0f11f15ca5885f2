import { newRegister } from '../../src/commands/new-register';
import { shippedDataSet } from '../../src/commands/data-sets';
import { statusRows } from '../../src/commands/status';

const illustration = newRegister(shippedDataSet('minh-hoa'), { today: '2023-10-02' }).register;

describe('the overdue list of the illustration on 2 October 2023', () => {
  // Worked out by hand from the rows and the calendar of 2023 (1 and 4 September off).
  // code, due date, status, flag, calendar days, working days
  const expected: readonly (readonly [string, string, string, string, number, number])[] = [
    ['TK035', '2023-06-15', 'Quá hạn', 'Quá hạn', 109, 75],
    ['TK039', '2023-06-15', 'Quá hạn', 'Quá hạn', 109, 75],
    ['TK053', '2023-06-15', 'Quá hạn', 'Quá hạn', 109, 75],
    ['KT07.1', '2023-07-31', 'Chưa lên lịch', 'Quá lịch kiểm tra', 63, 43],
    ['PH021', '2023-08-23', 'Đã trình xử lý', 'Quá hạn báo cáo', 40, 26],
    ['PH023', '2023-08-24', 'Đã trình xử lý', 'Quá hạn báo cáo', 39, 25],
    ['PH010', '2023-08-31', 'Không đạt', 'Quá hạn khắc phục', 32, 20],
    ['PH022', '2023-08-31', 'Đã trình xử lý', 'Quá hạn báo cáo', 32, 20],
    ['KT04', '2023-08-31', 'Đang khắc phục', 'Quá hạn báo cáo khắc phục', 32, 20],
    ['KT09.1', '2023-08-31', 'Chưa lên lịch', 'Quá lịch kiểm tra', 32, 20],
    ['KT10.1', '2023-08-31', 'Chưa lên lịch', 'Quá lịch kiểm tra', 32, 20],
    ['PH037', '2023-09-05', 'Quá hạn', 'Quá hạn báo cáo', 27, 19],
    ['PH011', '2023-09-08', 'Một phần', 'Quá hạn khắc phục', 24, 16],
    ['KT09', '2023-09-08', 'Đã kiểm tra', 'Quá hạn ban hành kết luận', 24, 16],
    ['PH044', '2023-09-15', 'Quá hạn', 'Quá hạn báo cáo', 17, 11],
    ['PH045', '2023-09-15', 'Quá hạn', 'Quá hạn báo cáo', 17, 11],
    ['PH046', '2023-09-22', 'Quá hạn', 'Quá hạn báo cáo', 10, 6],
    ['KT07', '2023-09-22', 'Đang khắc phục', 'Quá hạn báo cáo khắc phục', 10, 6],
    ['PH032', '2023-09-26', 'Quá hạn', 'Quá hạn báo cáo', 6, 4],
    ['PH012', '2023-09-29', 'Quá hạn', 'Quá hạn khắc phục', 3, 1],
    ['PH052', '2023-09-30', 'Quá hạn', 'Quá hạn báo cáo', 2, 1],
  ];

  test('holds these rows and no others, the latest first', () => {
    const rows = statusRows(illustration, '2023-10-02', { overdueOnly: true });
    const found = rows.map((row) => [
      row.code,
      row.dueDate,
      row.status,
      row.overdue,
      row.daysOverdue,
      row.workingDaysOverdue,
    ]);
    expect(found).toEqual(expected);
  });

  test('a day earlier the finding due on 30 September is one day late, on the day itself it is not', () => {
    const late = (day: string): string[] =>
      statusRows(illustration, day, { overdueOnly: true }).flatMap(({ code }) => code ?? []);
    expect(late('2023-10-01')).toContain('PH052');
    expect(late('2023-09-30')).not.toContain('PH052');
  });
});

describe('the status list', () => {
  const rows = statusRows(illustration, '2023-10-02');

  test('has every finding, visit and self-inspection once', () => {
    const { findings, visits, selfInspections } = illustration.tables;
    expect(rows.length).toBe(findings.rows.length + visits.rows.length + selfInspections.rows.length);
    expect(new Set(rows.map(({ table, code }) => `${table} ${code ?? ''}`)).size).toBe(rows.length);
  });

  // Reported findings keep the days at which their report came.
  test.each([
    ['PH005', 'Đạt', '2023-08-21', 1, 1],
    ['PH008', 'Đạt', '2023-08-30', 8, 4],
    ['PH009', 'Chưa đến hạn', '2023-10-20', -18, -14],
    ['PH059', 'Đã báo cáo, chờ phúc tra', '2023-09-28', -1, -1],
    ['PH016', 'Báo cáo trễ, chờ phúc tra', '2023-08-31', 14, 8],
    ['PH018', 'Sắp đến hạn', '2023-10-09', -7, -5],
    ['PH028', 'Đến hạn hôm nay', '2023-10-02', 0, 0],
    ['PH031', 'Chưa đến hạn', '2023-12-31', -90, -64],
    ['PH026', 'Thiếu thời hạn', null, null, null],
    ['PH001', 'Không phải khắc phục', null, null, null],
  ])('%s is “%s”', (code, status, dueDate, daysOverdue, workingDaysOverdue) => {
    const row = rows.find((one) => one.code === code);
    expect(row).toMatchObject({ status, dueDate, daysOverdue, workingDaysOverdue });
  });
});
