/** What the desk asks before something is lost or changed, with the answers there are. */
import type { Asked } from './board';
import { askNotRegister, askUnsaved, choices, sentences } from './desk-texts';

/** Unsaved changes would be lost. */
export function unsaved(name: string): Asked<'save' | 'drop' | 'cancel'> {
  return {
    title: sentences.unsavedTitle,
    text: askUnsaved(name),
    choices: [
      { answer: 'save', label: choices.save, isMain: true },
      { answer: 'drop', label: choices.dontSave },
      { answer: 'cancel', label: choices.cancel },
    ],
  };
}

/** A workbook that people use for something else is opened as they like. */
export function notRegister(name: string): Asked<'edit' | 'read' | 'cancel'> {
  return {
    title: sentences.notRegisterTitle,
    text: askNotRegister(name),
    choices: [
      { answer: 'edit', label: choices.addRegister, isMain: true },
      { answer: 'read', label: choices.readOnly },
      { answer: 'cancel', label: choices.cancel },
    ],
  };
}
