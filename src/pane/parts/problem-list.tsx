/** Problems in a list: what happened, what next, the way to the cell, and one click to mend where that is certain. */
import type { Problem } from '../../register/problem';
import { usePane } from '../context';
import { Button, PlaceLink } from './button';
import { partTexts } from '../texts';

const MARKS = { error: '✕', warning: '!', note: 'i' } as const;

/** The list; `onMend` mends one problem. */
export function ProblemList(props: {
  readonly problems: readonly Problem[];
  readonly label: string;
  readonly onMend: (problem: Problem) => void;
}) {
  return (
    <ul class="skt-list" aria-label={props.label}>
      {props.problems.map((problem, index) => (
        <ProblemItem key={index} problem={problem} onMend={props.onMend} />
      ))}
    </ul>
  );
}

/** One problem as an item of a list. */
export function ProblemItem({
  problem,
  onMend,
}: {
  readonly problem: Problem;
  readonly onMend: (problem: Problem) => void;
}) {
  const { state, say } = usePane();
  const { severity, place, mend } = problem;
  const address = [place.sheet, place.cell].filter((part) => part !== undefined).join('!');
  const label = [address, place.code].filter((part) => part !== undefined && part !== '').join(' · ');
  return (
    <li class="skt-item">
      <span class={`skt-message skt-${severity}`} style={{ padding: 0, border: 0, background: 'none' }}>
        <span class="skt-mark" aria-hidden="true">
          {MARKS[severity]}
        </span>
      </span>
      <div class="skt-item-body">
        <p>
          <span class="skt-hidden">{say(partTexts[severity])}: </span>
          {say(problem.message)}
        </p>
        <p class="skt-quiet">{say(problem.tip)}</p>
        <div class="skt-row">
          {label === '' ? null : <PlaceLink place={place} label={label} />}
          {mend === undefined ? null : (
            <Button
              disabled={state.running !== null}
              label={`${say(partTexts.mend)}: ${say(mend.label)} – ${label}`}
              onClick={() => {
                onMend(problem);
              }}
            >
              {say(partTexts.mend)}: {say(mend.label)}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}
