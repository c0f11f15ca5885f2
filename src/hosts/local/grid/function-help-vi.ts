/** Vietnamese help for the functions of o-spreadsheet that people of a register use; the others can be typed, not picked. */

/** What a function does, then each of its arguments in order. */
type Help = readonly [description: string, ...argumentsInOrder: string[]];

const CRITERION = 'Điều kiện, như ">=2", "Quá hạn" hoặc "*tỉnh*".';
const CRITERIA_RANGE = 'Vùng xét điều kiện.';
const LOOKED_FOR = 'Giá trị cần tìm.';
const TEXT = 'Đoạn chữ, hoặc ô có chữ.';
const DATE = 'Một ngày, hoặc ô có ngày.';
const START = 'Ngày bắt đầu.';
const END = 'Ngày kết thúc.';
const HOLIDAYS = 'Vùng chứa các ngày nghỉ.';
const WEEKEND = 'Ngày nghỉ cuối tuần: 1 là Thứ Bảy và Chủ Nhật, 11 là chỉ Chủ Nhật.';
const PLACES = 'Số chữ số thập phân.';
const LOGICAL = 'Điều kiện cho TRUE hoặc FALSE.';
const NUMBERS = 'Số, hoặc vùng có số.';
const ROW_COUNT = 'Vùng cần biết.';

export const FUNCTION_HELP_VI: Readonly<Record<string, Help>> = {
  SUM: ['Tổng các số.', NUMBERS],
  AVERAGE: ['Trung bình cộng các số, bỏ qua chữ.', NUMBERS],
  MEDIAN: ['Số đứng giữa khi xếp theo thứ tự.', NUMBERS],
  MAX: ['Số lớn nhất.', NUMBERS],
  MIN: ['Số nhỏ nhất.', NUMBERS],
  COUNT: ['Đếm các ô là số.', 'Ô hoặc vùng cần đếm.'],
  COUNTA: ['Đếm các ô có dữ liệu.', 'Ô hoặc vùng cần đếm.'],
  COUNTBLANK: ['Đếm các ô trống.', 'Vùng cần đếm.'],
  COUNTIF: ['Đếm các ô thỏa một điều kiện.', CRITERIA_RANGE, CRITERION],
  COUNTIFS: ['Đếm các dòng thỏa mọi điều kiện.', CRITERIA_RANGE, CRITERION],
  SUMIF: ['Tổng các số ở dòng thỏa điều kiện.', CRITERIA_RANGE, CRITERION, 'Vùng cần cộng, nếu khác vùng xét.'],
  SUMIFS: ['Tổng các số ở dòng thỏa mọi điều kiện.', 'Vùng cần cộng.', CRITERIA_RANGE, CRITERION],
  AVERAGEIF: ['Trung bình các số ở dòng thỏa điều kiện.', CRITERIA_RANGE, CRITERION, 'Vùng lấy trung bình.'],
  MAXIFS: ['Số lớn nhất ở dòng thỏa mọi điều kiện.', 'Vùng lấy số.', CRITERIA_RANGE, CRITERION],
  MINIFS: ['Số nhỏ nhất ở dòng thỏa mọi điều kiện.', 'Vùng lấy số.', CRITERIA_RANGE, CRITERION],
  SUMPRODUCT: ['Nhân từng cặp số của các vùng rồi cộng lại.', 'Vùng có số; các vùng cùng kích thước.'],
  LARGE: ['Số lớn thứ n.', NUMBERS, 'Thứ hạng, từ lớn xuống.'],
  SMALL: ['Số nhỏ thứ n.', NUMBERS, 'Thứ hạng, từ nhỏ lên.'],
  RANK: ['Thứ hạng của một số trong vùng.', 'Số cần xếp hạng.', NUMBERS, 'TRUE: từ nhỏ lên; FALSE: từ lớn xuống.'],
  ROUND: ['Làm tròn.', 'Số cần làm tròn.', PLACES],
  ROUNDUP: ['Làm tròn lên.', 'Số cần làm tròn.', PLACES],
  ROUNDDOWN: ['Làm tròn xuống.', 'Số cần làm tròn.', PLACES],
  INT: ['Phần nguyên, làm tròn xuống.', 'Số cần làm tròn.'],
  ABS: ['Giá trị tuyệt đối.', 'Một số.'],
  MOD: ['Số dư của phép chia.', 'Số bị chia.', 'Số chia.'],
  IF: ['Chọn một trong hai kết quả theo điều kiện.', LOGICAL, 'Kết quả khi đúng.', 'Kết quả khi sai.'],
  IFS: ['Kết quả của điều kiện đúng đầu tiên.', LOGICAL, 'Kết quả khi điều kiện này đúng.'],
  IFERROR: ['Giá trị, hoặc kết quả khác nếu là lỗi.', 'Giá trị cần xem.', 'Kết quả khi là lỗi.'],
  IFNA: ['Giá trị, hoặc kết quả khác nếu không tìm thấy (#N/A).', 'Giá trị cần xem.', 'Kết quả khi là #N/A.'],
  AND: ['TRUE khi mọi điều kiện đều đúng.', LOGICAL],
  OR: ['TRUE khi có ít nhất một điều kiện đúng.', LOGICAL],
  NOT: ['Đảo TRUE thành FALSE và ngược lại.', LOGICAL],
  SWITCH: [
    'So giá trị với từng trường hợp, lấy kết quả của trường hợp khớp.',
    'Giá trị cần so.',
    'Trường hợp.',
    'Kết quả của trường hợp này.',
    'Kết quả khi không trường hợp nào khớp.',
  ],
  CHOOSE: ['Lấy mục thứ n trong danh sách.', 'Số thứ tự của mục.', 'Một mục.'],
  ISBLANK: ['TRUE khi ô trống.', 'Ô cần xem.'],
  ISERROR: ['TRUE khi là lỗi.', 'Giá trị cần xem.'],
  ISNUMBER: ['TRUE khi là số.', 'Giá trị cần xem.'],
  ISTEXT: ['TRUE khi là chữ.', 'Giá trị cần xem.'],
  XLOOKUP: [
    'Tìm trong một vùng, lấy giá trị tương ứng ở vùng khác.',
    LOOKED_FOR,
    'Vùng tìm: một cột hoặc một dòng.',
    'Vùng lấy kết quả, cùng kích thước với vùng tìm.',
    'Kết quả khi không tìm thấy.',
    'Cách khớp: 0 đúng hệt, -1 nhỏ hơn gần nhất, 1 lớn hơn gần nhất, 2 có ký tự đại diện.',
    'Thứ tự tìm: 1 từ đầu, -1 từ cuối.',
  ],
  VLOOKUP: [
    'Tìm trong cột đầu của vùng, lấy giá trị cùng dòng ở cột khác.',
    LOOKED_FOR,
    'Vùng dữ liệu; cột đầu là cột tìm.',
    'Lấy cột thứ mấy của vùng.',
    'FALSE: khớp đúng hệt; TRUE: gần đúng, cột đầu đã sắp xếp.',
  ],
  HLOOKUP: [
    'Tìm trong dòng đầu của vùng, lấy giá trị cùng cột ở dòng khác.',
    LOOKED_FOR,
    'Vùng dữ liệu; dòng đầu là dòng tìm.',
    'Lấy dòng thứ mấy của vùng.',
    'FALSE: khớp đúng hệt; TRUE: gần đúng, dòng đầu đã sắp xếp.',
  ],
  INDEX: ['Ô ở dòng, cột đã cho của vùng.', 'Vùng dữ liệu.', 'Dòng thứ mấy.', 'Cột thứ mấy.'],
  MATCH: [
    'Vị trí của giá trị trong vùng.',
    LOOKED_FOR,
    'Một cột hoặc một dòng.',
    '0: khớp đúng hệt; 1: vùng tăng dần; -1: vùng giảm dần.',
  ],
  FILTER: ['Các dòng của vùng thỏa điều kiện.', 'Vùng dữ liệu.', 'Vùng TRUE, FALSE ứng với từng dòng.'],
  SORT: [
    'Các dòng của vùng theo thứ tự.',
    'Vùng dữ liệu.',
    'Sắp theo cột thứ mấy.',
    'TRUE: tăng dần; FALSE: giảm dần.',
  ],
  UNIQUE: [
    'Các dòng không lặp lại.',
    'Vùng dữ liệu.',
    'TRUE: so các cột; FALSE: so các dòng.',
    'TRUE: chỉ những mục có đúng một lần.',
  ],
  TRANSPOSE: ['Đổi dòng thành cột.', 'Vùng dữ liệu.'],
  ROW: ['Số thứ tự dòng của ô.', 'Ô cần biết; bỏ qua thì là ô có công thức.'],
  ROWS: ['Số dòng của vùng.', ROW_COUNT],
  COLUMNS: ['Số cột của vùng.', ROW_COUNT],
  TODAY: ['Ngày hôm nay.'],
  NOW: ['Ngày giờ hiện tại.'],
  DATE: ['Ngày từ năm, tháng, ngày.', 'Năm.', 'Tháng.', 'Ngày.'],
  YEAR: ['Năm của một ngày.', DATE],
  MONTH: ['Tháng của một ngày.', DATE],
  DAY: ['Ngày trong tháng.', DATE],
  WEEKDAY: ['Thứ trong tuần, là một số.', DATE, 'Cách đánh số: 1 từ Chủ Nhật = 1, 2 từ Thứ Hai = 1.'],
  EDATE: ['Ngày cách một số tháng.', START, 'Số tháng; số âm là lùi lại.'],
  EOMONTH: ['Ngày cuối tháng, cách một số tháng.', START, 'Số tháng; số âm là lùi lại.'],
  DAYS: ['Số ngày giữa hai ngày.', END, START],
  DATEDIF: ['Số ngày, tháng hoặc năm giữa hai ngày.', START, END, 'Đơn vị: "D" ngày, "M" tháng, "Y" năm.'],
  NETWORKDAYS: ['Số ngày làm việc giữa hai ngày.', START, END, HOLIDAYS],
  'NETWORKDAYS.INTL': ['Số ngày làm việc giữa hai ngày, chọn ngày nghỉ cuối tuần.', START, END, WEEKEND, HOLIDAYS],
  WORKDAY: ['Ngày sau một số ngày làm việc.', START, 'Số ngày làm việc; số âm là lùi lại.', HOLIDAYS],
  'WORKDAY.INTL': [
    'Ngày sau một số ngày làm việc, chọn ngày nghỉ cuối tuần.',
    START,
    'Số ngày làm việc; số âm là lùi lại.',
    WEEKEND,
    HOLIDAYS,
  ],
  LEFT: ['Các ký tự đầu của đoạn chữ.', TEXT, 'Số ký tự.'],
  RIGHT: ['Các ký tự cuối của đoạn chữ.', TEXT, 'Số ký tự.'],
  MID: ['Một phần của đoạn chữ.', TEXT, 'Từ ký tự thứ mấy.', 'Số ký tự.'],
  LEN: ['Số ký tự của đoạn chữ.', TEXT],
  TRIM: ['Bỏ dấu cách thừa.', TEXT],
  UPPER: ['Viết hoa tất cả.', TEXT],
  LOWER: ['Viết thường tất cả.', TEXT],
  PROPER: ['Viết hoa chữ đầu mỗi từ.', TEXT],
  CONCATENATE: ['Ghép các đoạn chữ.', TEXT],
  CONCAT: ['Ghép hai đoạn chữ.', TEXT, TEXT],
  TEXTJOIN: ['Ghép các đoạn chữ, có dấu ngăn.', 'Dấu ngăn.', 'TRUE: bỏ qua ô trống.', 'Đoạn chữ hoặc vùng cần ghép.'],
  SUBSTITUTE: ['Thay chữ trong đoạn chữ.', TEXT, 'Chữ cần thay.', 'Chữ thay vào.', 'Chỉ thay lần thứ mấy.'],
  FIND: ['Vị trí của chữ trong đoạn, phân biệt hoa thường.', 'Chữ cần tìm.', TEXT, 'Tìm từ ký tự thứ mấy.'],
  SEARCH: ['Vị trí của chữ trong đoạn, không phân biệt hoa thường.', 'Chữ cần tìm.', TEXT, 'Tìm từ ký tự thứ mấy.'],
  TEXT: ['Đổi số hoặc ngày thành chữ theo định dạng.', 'Số hoặc ngày.', 'Định dạng, như "dd/mm/yyyy".'],
  VALUE: ['Đổi chữ thành số.', 'Chữ cần đổi.'],
};
