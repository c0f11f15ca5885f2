/** A file that a task gave: what became of it, and the ways to it. */
import type { OutgoingFile } from '../../host/pane-host';
import { usePane } from '../context';
import { CopyForWord } from '../preview/copy-for-word';
import type { FileOutcome } from '../state/task';
import { partTexts } from '../texts';
import { Button } from './button';
import { fileShown, type FileShown } from './file-shown';
import { ProblemMessage } from './message';
import { OnlineDocumentOf } from './online-document';

/** The file with its name, as an item of a list. */
export function FileLine(outcome: FileOutcome) {
  const { store, say } = usePane();
  const shown = fileShown(outcome, store.host.fileHelp);
  return (
    <li>
      {shown.problem === null ? (
        <>
          <b>{outcome.file.name}</b>{' '}
          <span class="skt-quiet">({say(shown.kind === 'sent' ? partTexts.fileSent : partTexts.fileWritten)})</span>
        </>
      ) : (
        <ProblemMessage problem={shown.problem} />
      )}
      <OnlineDocumentOf file={outcome.file} />
      <FileWays file={outcome.file} shown={shown} />
    </li>
  );
}

/** The ways to a file: open where it is nowhere else, behind the question that a user has who does not see it else. */
export function FileWays({ file, shown }: { readonly file: OutgoingFile; readonly shown: FileShown }) {
  const { say } = usePane();
  const ways = <Ways file={file} shown={shown} />;
  if (shown.isOpen) return ways;
  return (
    <details>
      <summary>
        {say(partTexts.fileNotSeen)}
        <span class="skt-hidden"> – {file.name}</span>
      </summary>
      {ways}
    </details>
  );
}

function Ways({ file, shown }: { readonly file: OutgoingFile; readonly shown: FileShown }) {
  const { store, say } = usePane();
  const { steps, canSaveAgain, canCopy } = shown;
  return (
    <div class="skt-ways">
      {steps.length === 0 ? null : (
        <ul>
          {steps.map((step) => (
            <li key={step.vi}>{say(step)}</li>
          ))}
        </ul>
      )}
      <div class="skt-actions">
        {canSaveAgain ? (
          <Button label={`${say(partTexts.saveAgain)} – ${file.name}`} onClick={() => void store.saveAgain(file)}>
            {say(partTexts.saveAgain)}
          </Button>
        ) : null}
        {canCopy ? <CopyForWord bytes={file.bytes} name={file.name} /> : null}
      </div>
    </div>
  );
}
