/** The command `status`: where every row stands on a day, or only what is late. */
import { lateUnknown, statusRows, type StatusRow } from '../commands/status';
import { formatDate, type IsoDate } from '../register/dates';
import type { Bilingual, Language } from '../register/problem';
import { tables } from '../register/tables';
import { asOfNote, problemLines, say, todayInVietnam } from './language';
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
  { vi: 'Trễ (ngày)', en: 'Days late' },
  { vi: 'Trễ (ngày làm việc)', en: 'Working days late' },
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
  if (input.asOf === undefined) asOfNote(register.settings.asOf, asOf, terminal);
  for (const problem of unread) terminal.complain(problemLines(terminal.language, problem));
  return unread.length > 0 ? EXIT.problems : EXIT.fine;
}

/** The status list as people read it; rows of which it can't be told whether they are late stand apart. */
export function statusText(
  rows: readonly StatusRow[],
  asOf: IsoDate,
  overdueOnly: boolean,
  { language }: Terminal,
): string {
  const day = say(language, { vi: `Tính đến ${formatDate(asOf)}`, en: `As of ${formatDate(asOf)}` });
  const headers = HEADERS.map((header) => say(language, header));
  const table = (some: readonly StatusRow[]): string => tableText(headers, some.map(cellsOf(language)), 34);
  if (!overdueOnly) {
    if (rows.length === 0)
      return `${day}: ${say(language, { vi: 'sổ chưa có dòng nào.', en: 'the register has no rows.' })}`;
    const title = say(language, {
      vi: `${rows.length} dòng (số ngày trễ âm: còn chừng ấy ngày mới đến hạn)`,
      en: `${rows.length} rows (days late below zero: so many days are left)`,
    });
    return `${day}: ${title}\n\n${table(rows)}`;
  }
  const late = rows.filter((row) => !lateUnknown(row));
  const unknown = rows.filter(lateUnknown);
  const counts = [
    late.length === 0
      ? say(language, { vi: 'không có việc quá hạn', en: 'nothing is overdue' })
      : say(language, { vi: `${late.length} việc quá hạn`, en: `${late.length} overdue` }),
    ...(unknown.length === 0 ? [] : [unknownTitle(unknown.length, language)]),
  ].join('; ');
  return [
    `${day}: ${counts}${late.length === 0 ? '.' : ''}`,
    ...(late.length === 0 ? [] : [table(late)]),
    ...(unknown.length === 0 ? [] : [`${say(language, UNKNOWN)}:\n\n${table(unknown)}`]),
  ].join('\n\n');
}

const UNKNOWN: Bilingual = { vi: 'Dữ liệu sai, chưa biết có trễ không', en: 'Wrong data, late or not is unknown' };

function unknownTitle(count: number, language: Language): string {
  return say(language, {
    vi: `${count} dòng dữ liệu sai, chưa biết có trễ không`,
    en: `${count} rows with wrong data, late or not is unknown`,
  });
}

function cellsOf(language: Language): (row: StatusRow) => string[] {
  return (row) => [
    tables[row.table].sheet,
    row.code ?? '',
    row.unitName ?? say(language, { vi: '(chưa chọn)', en: '(not chosen)' }),
    row.area ?? '',
    row.dueDate === null ? '' : formatDate(row.dueDate),
    row.status ?? '',
    row.overdue ?? '',
    row.daysOverdue === null ? '' : String(row.daysOverdue),
    row.workingDaysOverdue === null ? '' : String(row.workingDaysOverdue),
  ];
}
