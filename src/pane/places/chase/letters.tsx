/** The letters to the chosen units: each can be looked at, all are saved in one run. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DraftedReminder } from '../../../commands/draft-reminders';
import { formatDate, parseDate, type IsoDate } from '../../../register/dates';
import type { Problem, Result } from '../../../register/problem';
import type { Register } from '../../../register/register';
import { usePane } from '../../context';
import { Button } from '../../parts/button';
import { Field } from '../../parts/field';
import { Message, ProblemMessage } from '../../parts/message';
import { guarded } from '../../state/problems';
import { ownFault } from '../../state/task-problems';
import { DocumentPreview } from '../../preview/preview';
import { previewTexts } from '../../preview/texts';
import { useLoaded } from '../../parts/later';
import { partTexts } from '../../texts';
import { Portions } from '../../parts/portions';
import { ProblemList } from '../../parts/problem-list';
import type { Letters, LetterOptions } from './drafting';
import type { UnitLetters } from './rows';
import { chaseTexts, draftingText, saveText } from './texts';

const loadDrafting = () => import(/* webpackChunkName: "drafting-letters" */ './drafting');

type Drafting = Awaited<ReturnType<typeof loadDrafting>>;

interface PanelProps {
  readonly register: Register;
  readonly asOf: IsoDate;
  readonly units: readonly UnitLetters[];
  readonly onClose: () => void;
  /** Called with the units that a cancelled run did not come to. */
  readonly onSaved: (left: readonly UnitLetters[]) => void;
}

/** The panel; its heading takes the focus. */
export function LetterPanel(props: PanelProps) {
  const { say } = usePane();
  const drafting = useLoaded(loadDrafting);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <div class="skt-stack" style={{ alignItems: 'stretch' }}>
      <div>
        <Button look="link" onClick={props.onClose}>
          ‹ {say(chaseTexts.close)}
        </Button>
      </div>
      <h3 ref={heading} tabIndex={-1} style={{ margin: 0 }}>
        {say(chaseTexts.letters)}
      </h3>
      {drafting.kind === 'loading' ? <p class="skt-quiet">{say(previewTexts.drafting)}</p> : null}
      {drafting.kind === 'failed' ? (
        <ProblemMessage
          problem={drafting.problem}
          actions={<Button onClick={drafting.retry}>{say(partTexts.retry)}</Button>}
        />
      ) : null}
      {drafting.kind === 'ready' ? <Draft {...props} drafting={drafting.value} /> : null}
    </div>
  );
}

function Draft(props: PanelProps & { readonly drafting: Drafting }) {
  const { store, say } = usePane();
  const { register, asOf, units, drafting } = props;
  const [incomplete, setIncomplete] = useState(false);
  const [typed, setTyped] = useState('');
  const [letters, setLetters] = useState<Result<Letters> | null>(null);
  const [done, setDone] = useState(0);
  const parsed = typed.trim() === '' ? null : parseDate(typed.trim());
  const error = reportByError(typed, parsed, asOf);
  const reportBy = error === null ? parsed : null;
  const chosen = units.map(({ unit, items }) => `${unit ?? ''}:${items.map(({ code }) => code).join()}`).join(';');
  useEffect(() => {
    let isWanted = true;
    setLetters(null);
    const watch = { onProgress: setDone, isWanted: () => isWanted };
    const draft = () => drafting.draftLetters(store, register, units, { incomplete, reportBy, asOf }, watch);
    void guarded(draft, ownFault({ detail: chaseTexts.draftTitle.vi })).then((result) => {
      if (isWanted) setLetters(result);
    });
    return () => {
      isWanted = false;
    };
  }, [register, asOf, chosen, incomplete, reportBy]);
  return (
    <>
      <Field
        label={say(chaseTexts.reportBy)}
        hint={say(chaseTexts.reportByHint)}
        error={error === null ? null : say(chaseTexts[error])}
      >
        {(control) => (
          <input
            {...control}
            type="text"
            value={typed}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
            }}
          />
        )}
      </Field>
      {letters === null ? <p class="skt-quiet">{say(draftingText(done, units.length))}</p> : null}
      {letters?.ok === false ? <ProblemMessage problem={letters.problem} /> : null}
      {letters?.ok === true ? (
        <Ready
          {...props}
          letters={letters.value}
          options={{ incomplete, reportBy }}
          isBad={error !== null}
          onIncomplete={setIncomplete}
        />
      ) : null}
    </>
  );
}

function reportByError(typed: string, parsed: IsoDate | null, asOf: IsoDate): 'reportByBad' | 'reportByPast' | null {
  if (typed.trim() === '') return null;
  if (parsed === null) return 'reportByBad';
  return parsed > asOf ? null : 'reportByPast';
}

function Ready(
  props: PanelProps & {
    readonly drafting: Drafting;
    readonly letters: Letters;
    readonly options: LetterOptions;
    readonly isBad: boolean;
    readonly onIncomplete: (incomplete: boolean) => void;
  },
) {
  const { store, state, say } = usePane();
  const { drafting, letters, options, isBad, units, asOf, onSaved, onIncomplete } = props;
  const { documents, blocked, problems } = letters;
  const nameOf = (code: string): string => units.find(({ unit }) => unit === code)?.name ?? say(partTexts.unknownUnit);
  const save = async (): Promise<void> => {
    const left = await drafting.saveLetters(store, units, options);
    const { finished } = store.state;
    if (finished?.ending.kind === 'done') onSaved(left);
  };
  return (
    <>
      {blocked.length === 0 ? null : (
        <Message tone="warning">
          {documents.length === 0
            ? say(chaseTexts.nothingReady)
            : `${say(chaseTexts.someBlocked)}: ${blocked.map(nameOf).join(', ')}.`}
        </Message>
      )}
      {blocked.length === 0 && !options.incomplete ? null : (
        <label class="skt-check">
          <input
            type="checkbox"
            checked={options.incomplete}
            onChange={(event) => {
              onIncomplete(event.currentTarget.checked);
            }}
          />
          {say(previewTexts.incomplete)}
        </label>
      )}
      {documents.length === 0 ? null : (
        <>
          <p class="skt-quiet skt-small">
            {say(previewTexts.day)} {formatDate(asOf)}.
          </p>
          <div>
            <Button look="primary" disabled={isBad || state.running !== null} onClick={() => void save()}>
              {say(saveText(documents.length))}
            </Button>
          </div>
          <LetterList documents={documents} nameOf={nameOf} />
        </>
      )}
      <Problems problems={problems} />
    </>
  );
}

function LetterList(props: {
  readonly documents: readonly DraftedReminder[];
  readonly nameOf: (code: string) => string;
}) {
  const { say } = usePane();
  const { documents, nameOf } = props;
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Portions count={documents.length}>
      {(upTo) => (
        <ul class="skt-list" aria-label={say(chaseTexts.letters)}>
          {documents.slice(0, upTo).map(({ subject, fileName, bytes }) => {
            const isOpen = open === fileName;
            const action = say(isOpen ? chaseTexts.hide : chaseTexts.whole);
            return (
              <li key={fileName}>
                <b>{nameOf(subject)}</b>
                <p class="skt-quiet">{fileName}</p>
                <Button
                  look="link"
                  label={`${action} – ${fileName}`}
                  onClick={() => {
                    setOpen(isOpen ? null : fileName);
                  }}
                >
                  {action}
                </Button>
                {isOpen ? <DocumentPreview bytes={bytes} name={fileName} /> : null}
              </li>
            );
          })}
        </ul>
      )}
    </Portions>
  );
}

function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  const { store, say } = usePane();
  if (problems.length === 0) return null;
  return (
    <section>
      <h3>
        {say(chaseTexts.missing)} ({problems.length})
      </h3>
      <Portions count={problems.length}>
        {(upTo) => (
          <ProblemList
            problems={problems.slice(0, upTo)}
            label={say(chaseTexts.missing)}
            onMend={(problem) => {
              void import(/* webpackChunkName: "drafting" */ '../checks/mend').then(({ mendTask }) =>
                store.run(mendTask(store, [problem])),
              );
            }}
          />
        )}
      </Portions>
    </section>
  );
}
