/** The command `new`: writes a new register to a file that does not exist yet. */
import { dirname } from 'node:path';
import { newRegister, type NewRegister } from '../commands/new-register';
import { shippedDataSet, type DataSetId } from '../commands/data-sets';
import { registerWorkbook } from '../hosts/file/new-workbook/register-workbook';
import { writeWorkbookFile } from '../hosts/file/file-workbook';
import { formatDate, type IsoDate } from '../register/dates';
import { success, type Result } from '../register/problem';
import { makeFolder } from './folders';
import { problemLines, say, todayInVietnam } from './language';
import { EXIT, type Terminal } from './terminal';

/** Makes the register of a data set and writes it. */
export async function writeNewRegister(
  input: { file: string; data: DataSetId; asOf?: IsoDate; force: boolean },
  today: IsoDate,
): Promise<Result<NewRegister>> {
  const made = newRegister(shippedDataSet(input.data), {
    ...(input.asOf !== undefined && { asOf: input.asOf }),
    today,
  });
  const bytes = registerWorkbook(made);
  const folder = await makeFolder(dirname(input.file));
  if (!folder.ok) return folder;
  const written = await writeWorkbookFile(input.file, bytes, { force: input.force });
  return written.ok ? success(made) : written;
}

/** Runs `new`. */
export async function runNew(
  input: { file: string; data: DataSetId; asOf?: IsoDate; force: boolean },
  terminal: Terminal,
): Promise<number> {
  const made = await writeNewRegister(input, todayInVietnam(terminal.now()));
  if (!made.ok) {
    terminal.complain(problemLines(terminal.language, made.problem));
    return EXIT.impossible;
  }
  terminal.print(describeRegister(made.value, input.file, terminal));
  return EXIT.fine;
}

/** What was created: the file, its data and what it holds. */
export function describeRegister({ register, asOf }: NewRegister, file: string, terminal: Terminal): string {
  const { visits, units, findings, selfInspections } = register.tables;
  const communes = visits.rows.filter(({ parent }) => parent !== null);
  const unnamed = communes.filter(({ unit }) => unit === null).length;
  const main = visits.rows.length - communes.length;
  const day = formatDate(asOf);
  return say(terminal.language, {
    vi: [
      `Đã tạo sổ: ${file}`,
      `  ${units.rows.length} đơn vị; ${visits.rows.length} đơn vị được kiểm tra: ${main} cuộc và ${communes.length} đơn vị cấp xã kèm theo (${unnamed} chưa chọn)`,
      `  ${findings.rows.length} phát hiện; ${selfInspections.rows.length} dòng tự kiểm tra; ngày báo cáo ${day}`,
    ].join('\n'),
    en: [
      `Created the register: ${file}`,
      `  ${units.rows.length} units; ${visits.rows.length} inspected: ${main} visits and ${communes.length} communes with them (${unnamed} not yet named)`,
      `  ${findings.rows.length} findings; ${selfInspections.rows.length} self-inspection rows; as of ${day}`,
    ].join('\n'),
  });
}
