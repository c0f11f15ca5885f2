/** The conclusion notice of a visit: what is missing, the draft, what was saved just now, and earlier drafts. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DraftLint } from '../../../commands/draft-lint-rules';
import type { RecordedDraft } from '../../../commands/visit-progress';
import { formatDate, type IsoDate } from '../../../register/dates';
import type { Problem } from '../../../register/problem';
import type { Register } from '../../../register/register';
import { usePane } from '../../context';
import { Button, PlaceLink } from '../../parts/button';
import { FileWays } from '../../parts/file-line';
import { fileShown } from '../../parts/file-shown';
import { Message, ProblemMessage } from '../../parts/message';
import { previewTexts } from '../../preview/texts';
import { useLoaded } from '../../parts/later';
import { Portions } from '../../parts/portions';
import { ProblemList } from '../../parts/problem-list';
import { partTexts } from '../../texts';
import { DraftPreview, type SavedNotice } from './draft-preview';
import { gapsText, visitTexts } from './texts';

const loadDrafting = () => import(/* webpackChunkName: "drafting" */ './drafting');

type Drafting = Awaited<ReturnType<typeof loadDrafting>>;

interface NoticeProps {
  readonly register: Register;
  readonly asOf: IsoDate;
  readonly code: string;
  readonly drafts: readonly RecordedDraft[];
  /** The draft is opened as soon as it is known that nothing is missing. */
  readonly isOpenAtFirst: boolean;
}

/** The section below its heading. */
export function Notice(props: NoticeProps) {
  const { say } = usePane();
  const drafting = useLoaded(loadDrafting);
  switch (drafting.kind) {
    case 'loading':
      return <p class="skt-quiet">{say(previewTexts.checking)}</p>;
    case 'failed':
      return (
        <ProblemMessage
          problem={drafting.problem}
          actions={<Button onClick={drafting.retry}>{say(partTexts.retry)}</Button>}
        />
      );
    case 'ready':
      return <LoadedNotice {...props} drafting={drafting.value} />;
  }
}

function LoadedNotice(props: NoticeProps & { readonly drafting: Drafting }) {
  const { register, asOf, code, drafts, drafting, isOpenAtFirst } = props;
  const readiness = useMemo(() => drafting.readinessOf(register, code, asOf), [register, code, asOf]);
  const outdated = useMemo(() => drafting.outdatedCodes(register, asOf), [register, asOf]);
  const isReady = readiness.ok && readiness.value.gaps.length === 0;
  const [open, setOpen] = useState<{ readonly incomplete: boolean } | null>(
    isOpenAtFirst && isReady ? { incomplete: false } : null,
  );
  const [saved, setSaved] = useState<SavedNotice | null>(null);
  const area = useRef<HTMLDivElement>(null);
  if (!readiness.ok) return <ProblemMessage problem={readiness.problem} />;
  return (
    <div ref={area} tabIndex={-1}>
      {saved === null ? null : <JustSaved saved={saved} />}
      {open === null ? (
        <Readiness
          lint={readiness.value}
          onDraft={(incomplete) => {
            setSaved(null);
            setOpen({ incomplete });
          }}
        />
      ) : (
        <DraftPreview
          drafting={drafting}
          register={register}
          asOf={asOf}
          request={{ visit: code, incomplete: open.incomplete }}
          onClose={() => {
            setOpen(null);
            area.current?.focus({ preventScroll: true });
          }}
          onSaved={(now) => {
            setSaved(now);
            setOpen(null);
          }}
        />
      )}
      <EarlierDrafts drafts={drafts} outdated={outdated} />
    </div>
  );
}

function Readiness({ lint, onDraft }: { readonly lint: DraftLint; readonly onDraft: (incomplete: boolean) => void }) {
  const { store, say } = usePane();
  const { gaps, remarks } = lint;
  const mend = (problem: Problem): void => {
    void import(/* webpackChunkName: "drafting" */ '../checks/mend').then(({ mendTask }) =>
      store.run(mendTask(store, [problem])),
    );
  };
  return (
    <div class="skt-stack" style={{ alignItems: 'stretch' }}>
      {gaps.length === 0 ? (
        <>
          <Message tone="success">{say(visitTexts.ready)}</Message>
          <div>
            <Button
              look="primary"
              onClick={() => {
                onDraft(false);
              }}
            >
              {say(visitTexts.draftNotice)}
            </Button>
          </div>
        </>
      ) : (
        <>
          <Message tone="warning">{say(gapsText(gaps.length))}</Message>
          <Portions count={gaps.length}>
            {(upTo) => <ProblemList problems={gaps.slice(0, upTo)} label={say(gapsText(gaps.length))} onMend={mend} />}
          </Portions>
          <div>
            <Button
              onClick={() => {
                onDraft(true);
              }}
            >
              {say(previewTexts.incomplete)}
            </Button>
          </div>
        </>
      )}
      {remarks.length === 0 ? null : (
        <details>
          <summary>
            {say(visitTexts.remarks)} ({remarks.length})
          </summary>
          <Portions count={remarks.length}>
            {(upTo) => <ProblemList problems={remarks.slice(0, upTo)} label={say(visitTexts.remarks)} onMend={mend} />}
          </Portions>
        </details>
      )}
    </div>
  );
}

/** What was saved just now, with the ways to it: a browser does not tell whether a download arrived. */
function JustSaved({ saved: first }: { readonly saved: SavedNotice }) {
  const { store, state, say } = usePane();
  const ending = state.finished?.ending;
  const again = ending?.kind === 'done' ? ending.files.find(({ file }) => file === first.file) : undefined;
  const saved = again ?? first;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div class="skt-stack">
      <h4 ref={heading} tabIndex={-1} style={{ margin: 0 }}>
        {say(saved.saved.ok ? visitTexts.savedNow : visitTexts.notOut)}: {saved.file.name}
      </h4>
      <FileWays file={saved.file} shown={fileShown(saved, store.host.fileHelp)} />
    </div>
  );
}

function EarlierDrafts(props: {
  readonly drafts: readonly RecordedDraft[];
  readonly outdated: ReadonlySet<string | undefined>;
}) {
  const { say } = usePane();
  const drafts = [...props.drafts].reverse();
  if (drafts.length === 0) return null;
  return (
    <section class="skt-section">
      <h4 style={{ margin: 0 }}>
        {say(visitTexts.drafts)} ({drafts.length})
      </h4>
      <ul class="skt-list">
        {drafts.map((draft, index) => (
          <li key={index}>
            <PlaceLink place={draft.place} label={`${say(visitTexts.draftNo)} ${draft.version ?? ''}`} />{' '}
            <span class="skt-quiet">
              {draft.draftedOn === null ? '' : `${formatDate(draft.draftedOn)} · `}
              {draft.file}
            </span>
            {props.outdated.has(draft.code ?? '') ? <p class="skt-soon">! {say(visitTexts.outdated)}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
