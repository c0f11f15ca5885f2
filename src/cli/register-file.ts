/** Opens the register in a file, for the commands that read one. */
import { openWorkbookFile, type OpenWorkbook } from '../hosts/file/file-workbook';
import type { Result } from '../register/problem';
import { success } from '../register/problem';
import { openRegister, type Register } from '../register/register';

/** A register and the workbook it stands in. */
export interface RegisterFile {
  readonly workbook: OpenWorkbook;
  readonly register: Register;
}

/** Opens a file and reads its register. */
export async function openRegisterFile(path: string): Promise<Result<RegisterFile>> {
  const opened = await openWorkbookFile(path);
  if (!opened.ok) return opened;
  const snapshot = opened.value.read();
  if (!snapshot.ok) return inFile(snapshot, path);
  const register = openRegister(snapshot.value);
  if (!register.ok) return inFile(register, path);
  return success({ workbook: opened.value, register: register.value });
}

function inFile<T>(result: Result<T> & { ok: false }, file: string): Result<never> {
  return { ok: false, problem: { ...result.problem, place: { file, ...result.problem.place } } };
}
