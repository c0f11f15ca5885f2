/** The draft of a notice as it will look, and saving it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatDate, type IsoDate } from '../../../register/dates';
import type { Result } from '../../../register/problem';
import type { Register } from '../../../register/register';
import { usePane } from '../../context';
import { Button } from '../../parts/button';
import { ProblemMessage } from '../../parts/message';
import { CopyForWord } from '../../preview/copy-for-word';
import { DocumentPreview } from '../../preview/preview';
import { previewTexts } from '../../preview/texts';
import { guarded } from '../../state/problems';
import type { FileOutcome } from '../../state/task';
import { ownFault } from '../../state/task-problems';
import { partTexts } from '../../texts';
import type * as Drafting from './drafting';
import { visitTexts } from './texts';

/** A notice that was recorded: its file, and what became of it. */
export type SavedNotice = FileOutcome;

interface DraftPreviewProps {
  readonly drafting: typeof Drafting;
  readonly register: Register;
  readonly asOf: IsoDate;
  readonly request: Drafting.NoticeRequest;
  readonly onClose: () => void;
  readonly onSaved: (saved: SavedNotice) => void;
}

/** Drafts, again whenever the register changes; its heading takes the focus once. */
export function DraftPreview(props: DraftPreviewProps) {
  const { store, say } = usePane();
  const { drafting, register, asOf, request, onClose } = props;
  const [drafted, setDrafted] = useState<Result<Drafting.NoticeDraft> | null>(null);
  const [attempt, setAttempt] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const isSaving = useRef(false);
  useEffect(() => {
    if (isSaving.current) return undefined;
    let isWanted = true;
    void guarded(
      () => drafting.draftNotice(store, register, request, asOf),
      ownFault({ detail: visitTexts.draftTitle.vi }),
    ).then((result) => {
      if (isWanted) setDrafted(result);
    });
    return () => {
      isWanted = false;
    };
  }, [register, asOf, request.visit, request.incomplete, attempt]);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <div class="skt-stack" style={{ alignItems: 'stretch' }}>
      <h4 ref={heading} tabIndex={-1} style={{ margin: 0 }}>
        {say(previewTexts.preview)}
        {drafted?.ok === true ? `: ${drafted.value.document.fileName}` : ''}
      </h4>
      {drafted === null ? <p class="skt-quiet">{say(previewTexts.drafting)}</p> : null}
      {drafted?.ok === false ? (
        <Failed
          problem={drafted.problem}
          onAgain={() => {
            setAttempt(attempt + 1);
          }}
          onClose={onClose}
        />
      ) : null}
      {drafted?.ok === true ? (
        <Drafted
          {...props}
          draft={drafted.value}
          onSaving={(now) => {
            isSaving.current = now;
            if (!now) setAttempt(attempt + 1);
          }}
        />
      ) : null}
    </div>
  );
}

function Failed(props: {
  readonly problem: Parameters<typeof ProblemMessage>[0]['problem'];
  readonly onAgain: () => void;
  readonly onClose: () => void;
}) {
  const { store, say } = usePane();
  const own = store.templates.chosen('conclusion-notice');
  return (
    <ProblemMessage
      problem={props.problem}
      actions={
        <>
          {own === null ? null : (
            <Button
              onClick={() => {
                store.templates.choose('conclusion-notice', null);
                props.onAgain();
              }}
            >
              {say(previewTexts.useDefault)}
            </Button>
          )}
          <Button onClick={props.onAgain}>{say(partTexts.retry)}</Button>
          <Button onClick={props.onClose}>{say(partTexts.close)}</Button>
        </>
      }
    />
  );
}

function Drafted(
  props: DraftPreviewProps & {
    readonly draft: Drafting.NoticeDraft;
    /** While a draft is being saved it stays what it is, though the register changes; after a failure it is made anew. */
    readonly onSaving: (now: boolean) => void;
  },
) {
  const { store, state, say } = usePane();
  const { drafting, asOf, request, draft, onClose, onSaved, onSaving } = props;
  const own = store.templates.chosen('conclusion-notice');
  const save = async (): Promise<void> => {
    const task = drafting.saveNoticeTask(store, request, draft.document);
    onSaving(true);
    await store.run(task);
    const { finished } = store.state;
    const [outcome] = finished?.task === task && finished.ending.kind === 'done' ? finished.ending.files : [];
    if (outcome === undefined) onSaving(false);
    else onSaved(outcome);
  };
  return (
    <>
      <p class="skt-quiet skt-small">
        {say(previewTexts.day)} {formatDate(asOf)}.
        {own === null ? '' : ` ${say(previewTexts.ownTemplate)}: ${own.name}.`}
      </p>
      {draft.problems.map((problem, index) => (
        <ProblemMessage key={index} problem={problem} />
      ))}
      <div class="skt-row">
        <Button look="primary" disabled={state.running !== null} onClick={() => void save()}>
          {say(visitTexts.save)}
        </Button>
        <Button onClick={onClose}>{say(visitTexts.closePreview)}</Button>
      </div>
      <DocumentPreview bytes={draft.document.bytes} name={draft.document.fileName} />
      <CopyForWord bytes={draft.document.bytes} name={draft.document.fileName} />
    </>
  );
}
