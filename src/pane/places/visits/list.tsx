/** The visits to choose from: searched, filtered, opened, or several drafted in one run. */
import { useState } from 'preact/hooks';
import type { VisitProgress } from '../../../commands/visit-progress';
import { usePane } from '../../context';
import { Button } from '../../parts/button';
import { Field } from '../../parts/field';
import { Message } from '../../parts/message';
import { ChooseAll } from '../../parts/choose-all';
import { cellWord } from '../../words';
import { Portions } from '../../parts/portions';
import { previewTexts } from '../../preview/texts';
import { draftMany } from './draft-many';
import { isDraftable, keyOf, LATE, matchingVisits, SHOW_ALL, statusCounts, type VisitFilter } from './filter';
import { VisitItem, type OpenVisit } from './item';
import { draftManyText, shownText, visitTexts } from './texts';

/** What the list keeps while a visit is open. */
export interface ListState {
  readonly filter: VisitFilter;
  readonly chosen: ReadonlySet<string>;
}

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
  if (visits.length === 0) return <NoVisits />;
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
      <p role="status" class="skt-quiet skt-small">
        {say(shownText(shown.length, visits.length))}
      </p>
      <ChooseAll keys={shown.filter(isDraftable).map(keyOf)} chosen={list.chosen} onChoose={choose} />
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

function NoVisits() {
  const { say } = usePane();
  return (
    <Message tone="note">
      <p>{say(visitTexts.none)}</p>
      <p class="skt-quiet">{say(visitTexts.noneTip)}</p>
    </Message>
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
