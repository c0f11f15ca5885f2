/** The script of the build that also makes Google Docs, for which it asks one permission more. */
import type { Answer, DocumentRequest } from '../wire';
import { answer } from './answer';
import { makeDocument } from './document';
import { documentRequest } from './requests';

export * from './code';

export function createDocument(request: DocumentRequest): Answer<{ readonly url: string }> {
  return answer(() => makeDocument(documentRequest(request)));
}
