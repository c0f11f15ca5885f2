/** Google Docs of drafted files, made by the script; only in the build whose script may. */
import type { OnlineDocuments } from '../../../host/pane-host';
import { failure, success } from '../../../register/problem';
import { ask, type Call } from '../client/call';
import { documentRequestOf } from '../documents/convert';
import { toldOf } from '../documents/differences';

/** The maker of Google Docs behind the pane's button. */
export function googleDocs(call: Call): OnlineDocuments {
  return {
    action: { vi: 'Tạo Google Docs', en: 'Make a Google Doc' },
    create: async (file) => {
      const converted = documentRequestOf(file);
      if (!converted.ok) return converted;
      const { request, differences } = converted.value;
      const made = await ask(call, 'createDocument', request);
      return made.ok ? success({ url: made.value.url, notes: toldOf(differences) }) : failure(made.problem);
    },
  };
}
