/** What can go wrong before and beside a task: the workbook does not answer, or a part of ours does not load. */
import { defineProblem, type Bilingual, type Problem } from '../../register/problem';

const RETRY: Bilingual = { vi: 'Bấm “Thử lại”.', en: 'Choose “Try again”.' };

/** Reading was rejected by the host. */
export const readFault = defineProblem('PANE_READ_FAULT', {
  severity: 'error',
  vi: () => 'Không đọc được sổ tính. Không có gì bị mất: dữ liệu vẫn nằm trong sổ tính.',
  en: () => 'The workbook could not be read. Nothing is lost: the data is still in the workbook.',
  tip: RETRY,
});

/** Moving to a cell was rejected by the host. */
export const jumpFault = defineProblem('PANE_JUMP_FAULT', {
  severity: 'warning',
  vi: () => 'Không chuyển được đến ô đó. Dữ liệu không thay đổi.',
  en: () => 'Could not go to that cell. No data has changed.',
  tip: { vi: 'Thử lại, hoặc tự mở sheet theo địa chỉ ghi bên cạnh.', en: 'Try again, or open the sheet yourself.' },
});

/** A part of the program could not be loaded. */
export const loadFault = defineProblem('PANE_LOAD_FAULT', {
  severity: 'error',
  vi: () => 'Chưa tải được một phần của công cụ. Dữ liệu trong sổ tính không bị ảnh hưởng.',
  en: () => 'A part of the tool could not be loaded. The data of the workbook is not touched.',
  tip: { vi: 'Kiểm tra đường truyền rồi bấm “Thử lại”.', en: 'Check the connection, then choose “Try again”.' },
});

/** What a promise gives, or what to say when it is rejected: a fault of the host or of ours, never shown raw. */
export async function guarded<R>(
  ask: () => Promise<R>,
  problem: Problem,
): Promise<R | { ok: false; problem: Problem }> {
  try {
    return await ask();
  } catch {
    return { ok: false, problem };
  }
}
