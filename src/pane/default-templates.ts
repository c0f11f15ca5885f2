/** The Word templates that come with the product, as bytes; loaded when one is first needed. */
import reminderLetter from '../../templates/cong-van-don-doc.docx';
import conclusionNotice from '../../templates/thong-bao-ket-luan.docx';
import type { TemplateId } from './state/templates';

const templates: Readonly<Record<TemplateId, Uint8Array>> = {
  'conclusion-notice': conclusionNotice,
  'reminder-letter': reminderLetter,
};

/** The template of a kind of document. */
export function defaultTemplate(id: TemplateId): Uint8Array {
  return templates[id];
}
