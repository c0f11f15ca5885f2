/** The frame of the pane: header, navigation, what runs and what came of it, and the open place. */
import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatDate } from '../register/dates';
import { PaneProvider, usePane, useStoreState } from './context';
import type { PlaceProps } from './core';
import { Button } from './parts/button';
import { LanguageSwitch } from './parts/language';
import { Later } from './parts/later';
import { Message, ProblemMessage } from './parts/message';
import { places, type PlaceId } from './places';
import type { Store } from './state/store';
import { partTexts, shellTexts } from './texts';

/** The whole pane. */
export function Shell({ store }: { readonly store: Store }) {
  const state = useStoreState(store);
  return (
    <PaneProvider value={{ store, state, say: (text) => text[state.language] }}>
      <div class="skt-frame" lang={state.language}>
        <Header />
        <Tabs />
        <main class="skt-main">
          <Notices />
          {state.running === null && state.finished === null ? null : <Later load={loadTaskPanels} props={{}} />}
          <div
            id="skt-panel"
            role="tabpanel"
            aria-labelledby={`skt-tab-${state.place}`}
            aria-busy={state.book.kind === 'opening'}
          >
            <PlaceHeading />
            <OpenPlace />
          </div>
        </main>
        <LiveRegion />
      </div>
    </PaneProvider>
  );
}

function Header() {
  const { store, state, say } = usePane();
  const { book } = state;
  const register = book.kind === 'register' ? book.register : null;
  const year = register?.settings.year;
  const { title, workbook } = store.host;
  return (
    <header class="skt-header">
      <div class="skt-title">
        <h1>
          {say(shellTexts.product)}
          {year === undefined || year === null ? '' : ` ${year}`}
        </h1>
        <p class="skt-quiet">
          {title === null ? null : <span class="skt-file">{title}</span>}
          {book.kind !== 'register' ? null : (
            <span>
              {say(shellTexts.asOf)} <b>{formatDate(book.asOf)}</b>
              {register?.settings.asOf === null ? ` (${say(shellTexts.asOfToday)})` : ''}
            </span>
          )}
          {workbook.capabilities.readOnly ? <span class="skt-badge">{say(shellTexts.readOnly)}</span> : null}
          {workbook.capabilities.hearsChanges ? null : <ReadAgain />}
        </p>
      </div>
      <LanguageSwitch />
    </header>
  );
}

/** Where a host tells nothing of what people type, they can ask for what is there now. */
function ReadAgain() {
  const { store, state, say } = usePane();
  return (
    <Button look="link" disabled={state.isReading} onClick={() => void store.refresh()}>
      {say(state.isReading ? shellTexts.reading : shellTexts.readAgain)}
    </Button>
  );
}

function Tabs() {
  const { store, state, say } = usePane();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = places.findIndex(({ id }) => id === state.place);
    const next = tabAfter(event.key, at);
    if (next === null) return;
    event.preventDefault();
    store.openPlace(places[next]?.id ?? 'overview');
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <nav class="skt-nav" aria-label={say(shellTexts.places)}>
      <div class="skt-tabs" role="tablist" aria-label={say(shellTexts.places)} ref={list} onKeyDown={onKeyDown}>
        {places.map(({ id, name, short }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`skt-tab-${id}`}
            class="skt-tab"
            aria-selected={state.place === id}
            aria-controls="skt-panel"
            aria-label={say(name)}
            tabIndex={state.place === id ? 0 : -1}
            onClick={() => {
              store.openPlace(id);
            }}
          >
            <span class="skt-wide">{say(name)}</span>
            <span class="skt-narrow">{say(short)}</span>
          </button>
        ))}
      </div>
    </nav>
  );
}

/** Where a key leads from a tab: arrows go round, Home and End to the ends; null for any other key. */
function tabAfter(key: string, at: number): number | null {
  const last = places.length - 1;
  switch (key) {
    case 'ArrowRight':
      return at === last ? 0 : at + 1;
    case 'ArrowLeft':
      return at <= 0 ? last : at - 1;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

function Notices() {
  const { store, state, say } = usePane();
  const { notice, stale } = state;
  return (
    <>
      <Warnings />
      {stale === null ? null : (
        <ProblemMessage
          problem={stale}
          actions={
            <>
              <span class="skt-quiet">{say(shellTexts.stale)} </span>
              <Button onClick={() => void store.refresh()}>{say(partTexts.retry)}</Button>
            </>
          }
        />
      )}
      {notice === null ? null : (
        <ProblemMessage
          problem={notice}
          actions={
            <Button
              onClick={() => {
                store.dismiss('notice');
              }}
            >
              {say(partTexts.close)}
            </Button>
          }
        />
      )}
    </>
  );
}

/** What in the workbook's settings is to be put right, until it is read. */
function Warnings() {
  const { store, say } = usePane();
  const [warnings, setWarnings] = useState(store.host.warnings ?? []);
  return (
    <>
      {warnings.map((warning) => (
        <ProblemMessage
          key={warning.code}
          problem={warning}
          actions={
            <Button
              label={`${say(partTexts.close)} – ${say(warning.message)}`}
              onClick={() => {
                setWarnings(warnings.filter((other) => other !== warning));
              }}
            >
              {say(partTexts.close)}
            </Button>
          }
        />
      ))}
    </>
  );
}

/** The heading of the open place; takes the focus when something else than its tab led there. */
function PlaceHeading() {
  const { state, say } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (state.arrivals > 0) heading.current?.focus();
  }, [state.arrivals]);
  const name = places.find(({ id }) => id === state.place)?.name;
  return (
    <h2 ref={heading} tabIndex={-1} class="skt-place-heading">
      {name === undefined ? '' : say(name)}
    </h2>
  );
}

function OpenPlace() {
  const { store, state, say } = usePane();
  const { book, place } = state;
  switch (book.kind) {
    case 'opening':
      return <p class="skt-quiet">{say(shellTexts.opening)}</p>;
    case 'unreadable':
      return (
        <ProblemMessage
          problem={book.problem}
          actions={<Button onClick={() => void store.refresh()}>{say(partTexts.retry)}</Button>}
        />
      );
    case 'other':
      return place === 'setup' ? <Later key={place} load={placeViews[place]} props={{}} /> : <NoRegister />;
    case 'register':
      return <Later key={place} load={placeViews[place]} props={{ register: book.register, asOf: book.asOf }} />;
  }
}

function NoRegister() {
  const { store, say } = usePane();
  return (
    <Message
      tone="note"
      actions={
        <Button
          look="primary"
          onClick={() => {
            store.openPlace('setup', { arrive: true });
          }}
        >
          {say(shellTexts.toSetup)}
        </Button>
      }
    >
      <p>{say(shellTexts.noRegister)}</p>
      <p class="skt-quiet">{say(shellTexts.noRegisterTip)}</p>
    </Message>
  );
}

/** The places' views, each by one function, so that what was loaded once is there at once. */
const placeViews = Object.fromEntries(
  places.map(({ id }) => [id, async () => (await loadCore()).viewOf(id)]),
) as Readonly<Record<PlaceId, () => Promise<ComponentType<Partial<PlaceProps>>>>>;

function loadCore() {
  return import(/* webpackChunkName: "core" */ './core');
}

async function loadTaskPanels(): Promise<ComponentType> {
  return (await import(/* webpackChunkName: "tasks" */ './task-panels')).TaskPanels;
}

/** Says what happened to those who can't see it; moves nothing. */
function LiveRegion() {
  const { state, say } = usePane();
  return (
    <div role="status" class="skt-hidden">
      {announcement(state, say)}
    </div>
  );
}

function announcement(
  { running, finished, notice, book }: ReturnType<typeof usePane>['state'],
  say: ReturnType<typeof usePane>['say'],
): string {
  if (running !== null) return running.isSlow ? say(running.title) : '';
  if (notice !== null) return say(notice.message);
  if (finished !== null) {
    const { ending, title, isTakenBack } = finished;
    if (isTakenBack) return `${say(title)}: ${say(partTexts.takenBack)}`;
    const what = {
      cancelled: partTexts.cancelled,
      conflicts: partTexts.conflicts,
      refused: partTexts.error,
      done: partTexts.success,
    }[ending.kind];
    const text = ending.kind === 'refused' ? ending.problem.message : what;
    const told = say(ending.kind === 'done' && ending.message !== null ? ending.message : text);
    const isOut = ending.kind !== 'done' || ending.files.every(({ saved }) => saved.ok);
    return `${say(title)}: ${told}${isOut ? '' : ` ${say(partTexts.notSaved)}`}`;
  }
  return book.kind === 'register' ? say(shellTexts.ready) : '';
}
