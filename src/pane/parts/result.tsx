/** What a task gave: what was written where, which files were saved, what stood in its way. */
import { useEffect, useRef } from 'preact/hooks';
import type { Bilingual, Place } from '../../register/problem';
import { usePane } from '../context';
import type { Finished } from '../state/store';
import { partTexts } from '../texts';
import { Button, PlaceLink } from './button';
import { FileLine } from './file-line';
import { Message, ProblemMessage } from './message';

/** How many cells are listed before the rest is folded away. */
const SHOWN = 8;

/** The panel of the finished task, brought into view without taking the focus; nothing when there is none. */
export function ResultPanel() {
  const { state, store, say } = usePane();
  const { finished } = state;
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.scrollIntoView({ block: 'nearest' }), [finished?.task]);
  if (finished === null) return null;
  return (
    <section ref={panel} class="skt-result" aria-label={say(finished.title)}>
      <header class="skt-row">
        <h2>{say(finished.title)}</h2>
        <Button
          look="link"
          label={`${say(partTexts.close)} – ${say(finished.title)}`}
          onClick={() => {
            store.dismiss('finished');
          }}
        >
          {say(partTexts.close)}
        </Button>
      </header>
      <Ending {...finished} />
    </section>
  );
}

function Ending({ ending, task, isTakenBack }: Finished) {
  const { store, say } = usePane();
  const retry = <Button onClick={() => void store.run(task)}>{say(partTexts.retry)}</Button>;
  switch (ending.kind) {
    case 'cancelled':
      return <Message tone="note">{say(partTexts.cancelled)}</Message>;
    case 'refused':
      return <ProblemMessage problem={ending.problem} actions={retry} />;
    case 'conflicts':
      return (
        <>
          <Message tone="warning" actions={retry}>
            {say(partTexts.conflicts)}
          </Message>
          {ending.conflicts.map(({ problem }) => (
            <ProblemMessage problem={problem} />
          ))}
        </>
      );
    case 'done':
      return <Done {...ending} isTakenBack={isTakenBack} />;
  }
}

function Done(done: Extract<Finished['ending'], { kind: 'done' }> & { readonly isTakenBack: boolean }) {
  const { say } = usePane();
  const isEmpty = [done.written, done.sheets, done.notes, done.files].every(({ length }) => length === 0);
  const isSaved = done.files.every(({ saved }) => saved.ok);
  const fallback = !isSaved ? partTexts.notSaved : isEmpty ? partTexts.nothingWritten : partTexts.success;
  return (
    <>
      {done.isTakenBack ? (
        <Message tone="warning">{say(partTexts.takenBack)}</Message>
      ) : (
        <Message tone={isSaved ? 'success' : 'warning'}>
          {done.message === null ? null : <p>{say(done.message)}</p>}
          {done.message !== null && isSaved ? null : <p>{say(fallback)}</p>}
        </Message>
      )}
      {done.files.length === 0 ? null : (
        <>
          <h3>{say(partTexts.files)}</h3>
          <ul class="skt-list">
            {done.files.map((outcome) => (
              <FileLine key={outcome.file.name} {...outcome} />
            ))}
          </ul>
        </>
      )}
      <Notes notes={done.notes} />
      <Sheets names={done.sheets} />
      {done.isTakenBack ? null : <Written places={done.written} />}
      {done.problems.map((problem) => (
        <ProblemMessage problem={problem} />
      ))}
    </>
  );
}

function Notes({ notes }: { readonly notes: readonly Bilingual[] }) {
  const { say } = usePane();
  if (notes.length === 0) return null;
  return (
    <>
      <h3>{say(partTexts.notes)}</h3>
      <ul class="skt-list">
        {notes.map((note, index) => (
          <li key={index}>{say(note)}</li>
        ))}
      </ul>
    </>
  );
}

function Sheets({ names }: { readonly names: readonly string[] }) {
  const { say } = usePane();
  if (names.length === 0) return null;
  return (
    <>
      <h3>
        {say(partTexts.sheets)} ({names.length})
      </h3>
      <ul class="skt-words">
        {names.map((sheet) => (
          <li key={sheet}>
            <PlaceLink place={{ sheet, cell: 'A1' }} label={sheet} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Written({ places }: { readonly places: readonly Place[] }) {
  const { say } = usePane();
  if (places.length === 0) return null;
  const line = (place: Place, index: number) => (
    <li key={index}>
      <PlaceLink place={place} />
      {place.code === undefined ? null : <span class="skt-quiet"> {place.code}</span>}
    </li>
  );
  return (
    <>
      <h3>
        {say(partTexts.written)} ({places.length})
      </h3>
      <ul class="skt-list">{places.slice(0, SHOWN).map(line)}</ul>
      {places.length <= SHOWN ? null : (
        <details>
          <summary>{say(partTexts.showMore)}</summary>
          <ul class="skt-list">{places.slice(SHOWN).map(line)}</ul>
        </details>
      )}
    </>
  );
}
