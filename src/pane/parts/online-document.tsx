/** Makes a document of the host's own, such as a Google Doc, of a drafted file, and leads to it. */
import { useState } from 'preact/hooks';
import type { OnlineDocument, OutgoingFile } from '../../host/pane-host';
import type { Result } from '../../register/problem';
import { usePane } from '../context';
import { DOCX_TYPE } from '../file-types';
import { guarded } from '../state/problems';
import { documentFault } from '../state/task-problems';
import { partTexts } from '../texts';
import { Button } from './button';
import { Message, ProblemMessage } from './message';

/** The button, and what came of it; nothing where the host makes no documents, or not of such a file. */
export function OnlineDocumentOf({ file }: { readonly file: OutgoingFile }) {
  const { store, say } = usePane();
  const [made, setMade] = useState<Result<OnlineDocument> | 'making' | null>(null);
  const { onlineDocuments } = store.host;
  if (onlineDocuments === undefined || file.type !== DOCX_TYPE) return null;
  const make = async (): Promise<void> => {
    setMade('making');
    setMade(await guarded(() => onlineDocuments.create(file), documentFault({ name: file.name })));
  };
  const action = say(onlineDocuments.action);
  return (
    <div class="skt-stack skt-online">
      <Button label={`${action} – ${file.name}`} disabled={made === 'making'} onClick={() => void make()}>
        {action}
      </Button>
      <div role="status">
        {made === 'making' ? <p>{say(partTexts.makingDocument)}</p> : null}
        {made === null || made === 'making' ? null : made.ok ? (
          <Made document={made.value} name={file.name} />
        ) : (
          <ProblemMessage problem={made.problem} />
        )}
      </div>
    </div>
  );
}

function Made({ document: { url, notes }, name }: { readonly document: OnlineDocument; readonly name: string }) {
  const { say } = usePane();
  return (
    <Message tone="success">
      <p>
        <a href={url} target="_blank" rel="noopener">
          {say(partTexts.openDocument)}
          <span class="skt-hidden"> – {name}</span>
        </a>
      </p>
      {notes.length === 0 ? null : (
        <div class="skt-ways">
          <p>{say(partTexts.documentNotes)}</p>
          <ul>
            {notes.map((note) => (
              <li key={note.vi}>{say(note)}</li>
            ))}
          </ul>
        </div>
      )}
    </Message>
  );
}
