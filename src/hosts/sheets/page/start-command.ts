/** The command of the menu with which the sidebar was opened; the script writes it into the page that it serves. */

/** The commands that the menu may begin the sidebar with; what needs no sidebar the script does by itself. */
export const START_COMMANDS = ['giveCodes', 'refreshStatuses', 'checkData', 'draftNotice'] as const;

/** One of them. */
export type StartCommand = (typeof START_COMMANDS)[number];

/** The command in `<div id="start" data-command="…">`; null without one, or with one that this sidebar does not know. */
export function startCommand(page: Document): StartCommand | null {
  const asked = page.getElementById('start')?.dataset['command'];
  return START_COMMANDS.find((known) => known === asked) ?? null;
}
