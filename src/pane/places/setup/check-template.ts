/** Checks a template that a clerk has edited; loaded, with the template engine, when one is chosen. */
import { conclusionNoticePlaceholders } from '../../../documents/conclusion-notice/placeholders';
import { checkTemplate } from '../../../documents/engine';
import { reminderLetterPlaceholders } from '../../../documents/reminder-letter/placeholders';
import type { Problem } from '../../../register/problem';
import type { TemplateId } from '../../state/templates';

const PLACEHOLDERS = {
  'conclusion-notice': conclusionNoticePlaceholders,
  'reminder-letter': reminderLetterPlaceholders,
} satisfies Record<TemplateId, unknown>;

/** Everything that is wrong with a template for this kind of document. */
export function templateProblems(id: TemplateId, bytes: Uint8Array): readonly Problem[] {
  return checkTemplate(bytes, PLACEHOLDERS[id]);
}
