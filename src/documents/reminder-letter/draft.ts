/** Drafts a reminder letter: content and template in, .docx out. */
import type { Result } from '../../register/problem';
import { fillTemplate, type FilledTemplate } from '../engine';
import type { ReminderLetterContent } from './content';
import { reminderLetterData } from './data';
import { reminderLetterPlaceholders } from './placeholders';

/** Fills the default template or the clerk's own; the result lists what printed as `[chưa có: …]`. */
export function draftReminderLetter(template: Uint8Array, content: ReminderLetterContent): Result<FilledTemplate> {
  const { data, lines } = reminderLetterData(content);
  return fillTemplate(template, data, { fields: reminderLetterPlaceholders, lines });
}
