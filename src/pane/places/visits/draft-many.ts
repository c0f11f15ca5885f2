/** Drafts the notices of several visits in one run. */
import { loaded, type Store } from '../../state/store';
import { runDrafts } from '../../preview/draft-run';
import { noticesBlocked, visitTexts } from './texts';

/** Drafts, records and saves a notice for each visit; those whose data are not complete only with `incomplete`. */
export async function draftMany(store: Store, visits: readonly string[], incomplete: boolean): Promise<void> {
  await runDrafts(store, {
    title: visitTexts.draftTitle,
    parts: visits,
    batch: 1,
    nameOf: (visit) => visit,
    draft: async (parts, register, { asOf }) => {
      const parted = await loaded(async () => ({
        command: await import(/* webpackChunkName: "drafting" */ '../../../commands/draft-conclusion-notice'),
        template: await store.templates.bytes('conclusion-notice'),
      }));
      if (!parted.ok) return parted;
      const { command, template } = parted.value;
      const input = { visits: parts, allowIncomplete: incomplete, template, takenNames: new Set<string>() };
      return command.draftConclusionNotices(register, input, asOf);
    },
    blockedProblem: (codes) => noticesBlocked({ visits: codes }),
  });
}
