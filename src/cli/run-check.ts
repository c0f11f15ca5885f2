/** The command `check`: every problem of a register with its cell and its mend. */
import { outdatedDrafts } from '../commands/draft-conclusion-notice';
import { outdatedReminders } from '../commands/outdated-reminders';
import { checkRegister } from '../register/checks';
import type { IsoDate } from '../register/dates';
import type { Problem } from '../register/problem';
import { asOfNote, problemLines, say, todayInVietnam } from './language';
import { openRegisterFile } from './register-file';
import { EXIT, type Terminal } from './terminal';

/** Runs `check`. Notes alone do not count as problems. */
export async function runCheck(
  input: { file: string; asOf?: IsoDate; json: boolean },
  terminal: Terminal,
): Promise<number> {
  const opened = await openRegisterFile(input.file);
  if (!opened.ok) {
    if (input.json) terminal.print(JSON.stringify({ file: input.file, problems: [plain(opened.problem)] }, null, 2));
    terminal.complain(problemLines(terminal.language, opened.problem));
    return EXIT.impossible;
  }
  const asOf = input.asOf ?? todayInVietnam(terminal.now());
  const { register } = opened.value;
  const problems = [
    ...checkRegister(register, { asOf }),
    ...outdatedDrafts(register, asOf),
    ...outdatedReminders(register, asOf),
  ];
  const serious = problems.filter(({ severity }) => severity !== 'note').length;
  if (input.json) {
    terminal.print(JSON.stringify({ file: input.file, asOf, problems: problems.map(plain) }, null, 2));
  } else {
    for (const problem of problems) terminal.print(problemLines(terminal.language, problem));
    terminal.print(summary(problems, terminal));
  }
  if (input.asOf === undefined) asOfNote(register.settings.asOf, asOf, terminal);
  return serious > 0 ? EXIT.problems : EXIT.fine;
}

function summary(problems: readonly Problem[], { language }: Terminal): string {
  const count = (severity: Problem['severity']): number => problems.filter((one) => one.severity === severity).length;
  if (problems.length === 0) return say(language, { vi: 'Không có vấn đề nào.', en: 'No problems.' });
  return say(language, {
    vi: `Tổng cộng: ${count('error')} lỗi, ${count('warning')} cảnh báo, ${count('note')} lưu ý.`,
    en: `In all: ${count('error')} errors, ${count('warning')} warnings, ${count('note')} notes.`,
  });
}

function plain({ code, severity, place, message, tip }: Problem): object {
  const { code: row, ...where } = place;
  return { code, severity, ...where, ...(row !== undefined && { row }), message, tip };
}
