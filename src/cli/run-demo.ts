/** The command `demo`: the whole process in folder out/, for someone who has just cloned the product. */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { statusRows } from '../commands/status';
import type { DataSetId } from '../commands/data-sets';
import { newRegister } from '../commands/new-register';
import { shippedDataSet } from '../commands/data-sets';
import { success, type Result } from '../register/problem';
import { problemLines, say, todayInVietnam } from './language';
import { openRegisterFile } from './register-file';
import { draftAndSave, noticesOf } from './run-draft';
import { describeRegister, writeNewRegister } from './run-new';
import { statusText } from './run-status';
import { EXIT, type Terminal } from './terminal';

const FOLDER = 'out';

/** Creates the plan's register and the illustration, lists what is late, drafts the notices, and says what to do next. */
export async function runDemo(terminal: Terminal): Promise<number> {
  const plan = join(FOLDER, 'so-kiem-tra-2023.xlsx');
  const illustration = join(FOLDER, 'so-kiem-tra-2023-minh-hoa.xlsx');
  const { language, print } = terminal;
  const done = await demonstrate(plan, illustration, terminal);
  if (!done.ok) {
    terminal.complain(problemLines(language, done.problem));
    return EXIT.impossible;
  }
  print(
    say(language, {
      vi: [
        '',
        'Làm gì tiếp:',
        `  1. Mở ${plan} bằng Excel hoặc LibreOffice: sổ lập đúng theo Kế hoạch 28/KH-UBND; điền tiếp vào đó.`,
        `  2. Mở các tệp .docx trong ${FOLDER}/ bằng Word hoặc LibreOffice: số và ngày để trống cho văn thư; nội dung là minh họa.`,
        `  3. Xem sổ còn thiếu gì, sửa ở ô nào: npm run -s cli -- check ${plan}`,
        '  4. Mọi lệnh: npm run -s cli -- --help',
      ].join('\n'),
      en: [
        '',
        'What next:',
        `  1. Open ${plan} in Excel or LibreOffice: the register of plan 28/KH-UBND; go on filling it in.`,
        `  2. Open the .docx files in ${FOLDER}/ in Word or LibreOffice: number and day are blank for the clerk; contents are an illustration.`,
        `  3. See what is missing: npm run -s cli -- check ${plan}`,
        '  4. All commands: npm run -s cli -- --help --lang en',
      ].join('\n'),
    }),
  );
  return EXIT.fine;
}

async function demonstrate(plan: string, illustration: string, terminal: Terminal): Promise<Result<null>> {
  const { language, print } = terminal;
  for (const [file, data] of [
    [plan, 'soc-trang-2023'],
    [illustration, 'minh-hoa'],
  ] as const) {
    const made = await createOnce(file, data, terminal);
    if (!made.ok) return made;
  }
  const opened = await openRegisterFile(illustration);
  if (!opened.ok) return opened;
  const { register } = opened.value;
  const asOf = register.settings.asOf ?? todayInVietnam(terminal.now());
  print(
    `\n${say(language, { vi: 'Việc quá hạn trong sổ minh họa', en: 'What is overdue in the illustration' })}\n${statusText(statusRows(register, asOf, { overdueOnly: true }), asOf, true, terminal)}\n`,
  );
  const drafts = await draftAndSave(
    { file: illustration, out: FOLDER, asOf, incomplete: false },
    noticesOf({ visits: null }),
    terminal,
  );
  if (!drafts.ok) return drafts;
  const { paths, outcome } = drafts.value;
  const list = paths.map((path) => `  ${path}`).join('\n');
  print(
    say(language, {
      vi: `Đã soạn ${paths.length} thông báo kết luận (minh họa):\n${list}`,
      en: `Drafted ${paths.length} conclusion notices (illustration):\n${list}`,
    }),
  );
  if (outcome.blocked.length > 0) {
    const blocked = outcome.blocked.join(', ');
    print(
      say(language, {
        vi: `Chưa soạn cuộc ${blocked} vì còn thiếu dữ liệu. Xem: npm run -s cli -- check ${illustration}`,
        en: `Not drafted for lack of data: ${blocked}. See: npm run -s cli -- check ${illustration} --lang en`,
      }),
    );
  }
  return success(null);
}

/** Creates a register, or keeps the one that is there: someone may have worked in it. */
async function createOnce(file: string, data: DataSetId, terminal: Terminal): Promise<Result<null>> {
  const { language, print } = terminal;
  const today = todayInVietnam(terminal.now());
  const exists = await access(file).then(
    () => true,
    () => false,
  );
  if (exists) {
    print(say(language, { vi: `Dùng sổ đã có: ${file}`, en: `The register exists and is used as it is: ${file}` }));
    return success(null);
  }
  const made = await writeNewRegister({ file, data, force: false }, today);
  if (!made.ok) return made;
  print(describeRegister(newRegister(shippedDataSet(data), { today }), file, terminal));
  return success(null);
}
