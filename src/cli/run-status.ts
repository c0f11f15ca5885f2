/** The command `status`: where every row stands on a day, or only what is late. */
import { statusRows, type StatusRow } from '../commands/status';
import { formatDate, type IsoDate } from '../register/dates';
import type { Bilingual } from '../register/problem';
import { tables } from '../register/tables';
import { problemLines, say, todayInVietnam } from './language';
import { openRegisterFile } from './register-file';
import { EXIT, tableText, type Terminal } from './terminal';

const HEADERS: readonly Bilingual[] = [
  { vi: 'Bảng', en: 'Sheet' },
  { vi: 'Mã', en: 'Code' },
  { vi: 'Đơn vị', en: 'Unit' },
  { vi: 'Lĩnh vực, kỳ', en: 'Area, period' },
  { vi: 'Hạn', en: 'Due' },
  { vi: 'Trạng thái', en: 'Status' },
  { vi: 'Quá hạn', en: 'Overdue' },
  { vi: 'Số ngày', en: 'Days' },
  { vi: 'Ngày làm việc', en: 'Working days' },
];

/** Runs `status`. Cells that can't be read are told of, for they may hide a late row. */
export async function runStatus(
  input: { file: string; asOf?: IsoDate; json: boolean; overdue: boolean },
  terminal: Terminal,
): Promise<number> {
  const opened = await openRegisterFile(input.file);
  if (!opened.ok) {
    terminal.complain(problemLines(terminal.language, opened.problem));
    return EXIT.impossible;
  }
  const { register } = opened.value;
  const asOf = input.asOf ?? todayInVietnam(terminal.now());
  const rows = statusRows(register, asOf, { overdueOnly: input.overdue });
  const unread = register.problems.filter(({ severity }) => severity === 'error');
  if (input.json) terminal.print(JSON.stringify({ file: input.file, asOf, rows }, null, 2));
  else terminal.print(statusText(rows, asOf, input.overdue, terminal));
  for (const problem of unread) terminal.complain(problemLines(terminal.language, problem));
  return unread.length > 0 ? EXIT.problems : EXIT.fine;
}

/** The status list as people read it. */
export function statusText(
  rows: readonly StatusRow[],
  asOf: IsoDate,
  overdueOnly: boolean,
  terminal: Terminal,
): string {
  const { language } = terminal;
  const day = formatDate(asOf);
  if (rows.length === 0) {
    return overdueOnly
      ? say(language, { vi: `Tính đến ${day}: không có việc quá hạn.`, en: `As of ${day}: nothing is overdue.` })
      : say(language, { vi: `Tính đến ${day}: sổ chưa có dòng nào.`, en: `As of ${day}: the register has no rows.` });
  }
  const title = overdueOnly
    ? say(language, { vi: `Tính đến ${day}: ${rows.length} việc quá hạn`, en: `As of ${day}: ${rows.length} overdue` })
    : say(language, { vi: `Tính đến ${day}: ${rows.length} dòng`, en: `As of ${day}: ${rows.length} rows` });
  const headers = HEADERS.map((header) => say(language, header));
  return `${title}\n\n${tableText(headers, rows.map(cellsOf), 34)}`;
}

function cellsOf(row: StatusRow): string[] {
  return [
    tables[row.table].sheet,
    row.code ?? '',
    row.unitName ?? '',
    row.area ?? '',
    row.dueDate === null ? '' : formatDate(row.dueDate),
    row.status ?? '',
    row.overdue ?? '',
    row.daysOverdue === null ? '' : String(row.daysOverdue),
    row.workingDaysOverdue === null ? '' : String(row.workingDaysOverdue),
  ];
}
