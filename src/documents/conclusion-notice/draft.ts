/** Drafts a conclusion notice: content and template in, .docx out. */
import type { Result } from '../../register/problem';
import { fillTemplate, type FilledTemplate } from '../engine';
import type { ConclusionNoticeContent } from './content';
import { conclusionNoticeData } from './data';
import { conclusionNoticePlaceholders } from './placeholders';

/** Fills the default template or the clerk's own; the result lists what printed as `[chưa có: …]`. */
export function draftConclusionNotice(template: Uint8Array, content: ConclusionNoticeContent): Result<FilledTemplate> {
  const { data, lines } = conclusionNoticeData(content);
  return fillTemplate(template, data, { fields: conclusionNoticePlaceholders, lines });
}
