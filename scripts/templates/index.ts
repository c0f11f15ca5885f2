/** Every template that the product ships, by file name. */
import { conclusionNoticeTemplate } from './conclusion-notice';
import { buildPackage } from './package';
import { reminderLetterTemplate } from './reminder-letter';

/** File name under `templates/` and the bytes that belong there. */
export function buildTemplates(): ReadonlyMap<string, Uint8Array> {
  return new Map([
    ['thong-bao-ket-luan.docx', buildPackage(conclusionNoticeTemplate)],
    ['cong-van-don-doc.docx', buildPackage(reminderLetterTemplate)],
  ]);
}
