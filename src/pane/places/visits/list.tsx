/** The visits to choose from: searched, filtered, opened, or several drafted in one run. */
import { useState } from 'preact/hooks';
import type { VisitProgress } from '../../../commands/visit-progress';
import { usePane } from '../../context';
import { Button } from '../../parts/button';
import { Field } from '../../parts/field';
import { Message } from '../../parts/message';
import { daysText, partTexts } from '../../texts';
import { cellWord } from '../../words';
import { Portions } from '../checks/portions';
import { previewTexts } from '../../preview/texts';
import { draftMany } from './draft-many';
import {
  awaitsNotice,
  isDraftable,
  keyOf,
  LATE,
  matchingVisits,
  SHOW_ALL,
  statusCounts,
  type VisitFilter,
} from './filter';
import { draftManyText, visitTexts, whenText } from './texts';

/** What the list keeps while a visit is open. */
export interface ListState {
  readonly filter: VisitFilter;
  readonly chosen: ReadonlySet<string>;
}

/** Opens a visit, and at once its draft where that was asked for. */
export type OpenVisit = (visit: VisitProgress, drafting: boolean) => void;

/** The list. `openedBefore` is the visit the user comes back from: its button takes the focus. */
export function VisitList(props: {
  readonly visits: readonly VisitProgress[];
  readonly list: ListState;
  readonly onList: (list: ListState) => void;
  readonly onOpen: OpenVisit;
  readonly openedBefore: string | null;
}) {
  const { say } = usePane();
  const { visits, list, onList, onOpen, openedBefore } = props;
  if (visits.length === 0) {
    return (
      <Message tone="note">
        <p>{say(visitTexts.none)}</p>
        <p class="skt-quiet">{say(visitTexts.noneTip)}</p>
      </Message>
    );
  }
  const shown = matchingVisits(visits, list.filter);
  const choose = (chosen: ReadonlySet<string>): void => {
    onList({ ...list, chosen });
  };
  return (
    <div class="skt-stack" style={{ alignItems: 'stretch' }}>
      <Filters
        visits={visits}
        filter={list.filter}
        onFilter={(filter) => {
          onList({ ...list, filter });
        }}
      />
      <ChooseAll shown={shown} chosen={list.chosen} onChoose={choose} />
      <DraftChosen visits={visits} chosen={list.chosen} />
      {shown.length === 0 ? (
        <NoMatch
          onClear={() => {
            onList({ ...list, filter: SHOW_ALL });
          }}
        />
      ) : (
        <Portions count={shown.length}>
          {(upTo) => (
            <ul class="skt-list" aria-label={say(visitTexts.list)}>
              {shown.slice(0, upTo).map((visit, index) => (
                <VisitItem
                  key={`${keyOf(visit)} ${index}`}
                  visit={visit}
                  chosen={list.chosen}
                  onChoose={choose}
                  onOpen={onOpen}
                  takesFocus={openedBefore === keyOf(visit)}
                />
              ))}
            </ul>
          )}
        </Portions>
      )}
    </div>
  );
}

function NoMatch({ onClear }: { readonly onClear: () => void }) {
  const { say } = usePane();
  return (
    <Message tone="note" actions={<Button onClick={onClear}>{say(visitTexts.clear)}</Button>}>
      {say(visitTexts.noMatch)}
    </Message>
  );
}

function Filters(props: {
  readonly visits: readonly VisitProgress[];
  readonly filter: VisitFilter;
  readonly onFilter: (filter: VisitFilter) => void;
}) {
  const { say } = usePane();
  const { visits, filter, onFilter } = props;
  const late = visits.filter(({ overdue }) => overdue !== null).length;
  return (
    <div class="skt-stack" style={{ alignItems: 'stretch' }}>
      <Field label={say(visitTexts.search)} hint={say(visitTexts.searchHint)}>
        {(control) => (
          <input
            {...control}
            type="search"
            value={filter.query}
            onInput={(event) => {
              onFilter({ ...filter, query: event.currentTarget.value });
            }}
          />
        )}
      </Field>
      <Field label={say(visitTexts.filter)}>
        {(control) => (
          <select
            {...control}
            value={filter.status ?? ''}
            onChange={(event) => {
              onFilter({ ...filter, status: event.currentTarget.value || null });
            }}
          >
            <option value="">
              {say(visitTexts.all)} ({visits.length})
            </option>
            {late === 0 ? null : (
              <option value={LATE}>
                {say(visitTexts.late)} ({late})
              </option>
            )}
            {statusCounts(visits).map(({ status, count }) => (
              <option key={status} value={status}>
                {say(cellWord(status))} ({count})
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}

function ChooseAll(props: {
  readonly shown: readonly VisitProgress[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}) {
  const { say } = usePane();
  const keys = props.shown.filter(isDraftable).map(keyOf);
  const count = keys.filter((key) => props.chosen.has(key)).length;
  if (keys.length < 2) return null;
  return (
    <label class="skt-check">
      <input
        type="checkbox"
        checked={count === keys.length}
        indeterminate={count > 0 && count < keys.length}
        onChange={(event) => {
          props.onChoose(new Set(event.currentTarget.checked ? keys : []));
        }}
      />
      {say(partTexts.selectAll)} ({count}/{keys.length})
    </label>
  );
}

function DraftChosen({
  visits,
  chosen,
}: {
  readonly visits: readonly VisitProgress[];
  readonly chosen: ReadonlySet<string>;
}) {
  const { store, state, say } = usePane();
  const [incomplete, setIncomplete] = useState(false);
  const codes = visits.filter((visit) => isDraftable(visit) && chosen.has(keyOf(visit))).map(keyOf);
  if (codes.length === 0) return null;
  return (
    <div class="skt-stack">
      <Button look="primary" disabled={state.running !== null} onClick={() => void draftMany(store, codes, incomplete)}>
        {say(draftManyText(codes.length))}
      </Button>
      <label class="skt-check">
        <input
          type="checkbox"
          checked={incomplete}
          onChange={(event) => {
            setIncomplete(event.currentTarget.checked);
          }}
        />
        {say(previewTexts.incomplete)}
      </label>
    </div>
  );
}

function VisitItem(props: {
  readonly visit: VisitProgress;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly onOpen: OpenVisit;
  readonly takesFocus: boolean;
}) {
  const { say } = usePane();
  const { visit, chosen, onChoose, onOpen, takesFocus } = props;
  const name = `${visit.code ?? say(partTexts.noCode)} – ${visit.unitName ?? say(partTexts.unknownUnit)}`;
  const when = whenText(visit.scheduledFrom, visit.plannedMonth);
  const focusBack = (element: HTMLLIElement | null): void => {
    if (takesFocus) element?.querySelector('button')?.focus();
  };
  const key = keyOf(visit);
  return (
    <li class="skt-item" ref={focusBack}>
      <input
        type="checkbox"
        aria-label={name}
        disabled={!isDraftable(visit)}
        checked={chosen.has(key)}
        onChange={(event) => {
          const now = new Set(chosen);
          if (event.currentTarget.checked) now.add(key);
          else now.delete(key);
          onChoose(now);
        }}
      />
      <div class="skt-item-body">
        <Button
          look="link"
          onClick={() => {
            onOpen(visit, false);
          }}
        >
          {name}
        </Button>
        <div class="skt-words">
          <span class="skt-quiet">
            {when === null ? '' : `${say(when)} · `}
            {visit.status === null ? '' : say(cellWord(visit.status))}
          </span>
          <Lateness visit={visit} />
        </div>
      </div>
      {awaitsNotice(visit) ? (
        <Button
          label={`${say(visitTexts.draft)} – ${name}`}
          onClick={() => {
            onOpen(visit, true);
          }}
        >
          {say(visitTexts.draft)}
        </Button>
      ) : null}
    </li>
  );
}

/** Which step of a visit is late and by how much; nothing when none is. */
export function Lateness({ visit: { overdue, daysOverdue } }: { readonly visit: VisitProgress }) {
  const { say } = usePane();
  if (overdue === null) return null;
  return (
    <span class="skt-late">
      {say(cellWord(overdue))}
      {daysOverdue === null ? '' : `, ${say(daysText(daysOverdue))}`}
    </span>
  );
}
