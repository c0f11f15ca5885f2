/** One visit in the list, and how late it is. */
import type { VisitProgress } from '../../../commands/visit-progress';
import { usePane } from '../../context';
import { Button } from '../../parts/button';
import { daysText, partTexts } from '../../texts';
import { cellWord } from '../../words';
import { isDraftable, keyOf, mayBeReady } from './filter';
import { visitTexts, whenText } from './texts';

/** Opens a visit, and at once its draft where that was asked for. */
export type OpenVisit = (visit: VisitProgress, drafting: boolean) => void;

/** An item of the list: chosen, opened, or its notice drafted at once where it may be ready. */
export function VisitItem(props: {
  readonly visit: VisitProgress;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly onOpen: OpenVisit;
  readonly takesFocus: boolean;
}) {
  const { say } = usePane();
  const { visit, chosen, onChoose, onOpen, takesFocus } = props;
  const name = `${visit.code ?? say(partTexts.noCode)} – ${visit.unitName ?? say(partTexts.unknownUnit)}`;
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
        <Standing visit={visit} />
      </div>
      {mayBeReady(visit) ? (
        <div style={{ flex: 'none', whiteSpace: 'nowrap' }}>
          <Button
            label={`${say(visitTexts.draft)} – ${name}`}
            onClick={() => {
              onOpen(visit, true);
            }}
          >
            {say(visitTexts.draft)}
          </Button>
        </div>
      ) : null}
    </li>
  );
}

/** When a visit is, and where it stands. */
function Standing({ visit }: { readonly visit: VisitProgress }) {
  const { say } = usePane();
  const when = whenText(visit.scheduledFrom, visit.plannedMonth);
  return (
    <div class="skt-words">
      <span class="skt-quiet">
        {when === null ? '' : `${say(when)} · `}
        {visit.status === null ? '' : say(cellWord(visit.status))}
      </span>
      <Lateness visit={visit} />
    </div>
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
