/** Kiểm tra dữ liệu: what the checks find, the way to each cell, and one click to mend what is certain. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { mendable } from '../../../commands/repair';
import type { IsoDate } from '../../../register/dates';
import type { Problem } from '../../../register/problem';
import { usePane } from '../../context';
import type { PlaceProps } from '../../core';
import { Button } from '../../parts/button';
import { Message } from '../../parts/message';
import { checked } from './checked';
import { NO_FILTER, matchingProblems, type ProblemFilter } from './filter';
import { Filters } from './filters';
import { Groups } from './groups';
import { mendTask } from './mend';
import { MendAll } from './mend-all';
import { checkTexts, foundText } from './texts';

interface Found {
  readonly problems: readonly Problem[];
  readonly asOf: IsoDate;
}

/** The place: checks once it is on screen, and again after each change; meanwhile what was found before stays. */
export function View({ register, asOf }: PlaceProps) {
  const { say } = usePane();
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      setFound({ problems: checked(register, asOf), asOf });
    }, 0);
    return () => {
      clearTimeout(timer);
    };
  }, [register, asOf]);
  if (found === null) return <p class="skt-quiet">{say(checkTexts.checking)}</p>;
  return <Problems {...found} />;
}

function Problems({ problems, asOf }: Found) {
  const { store, state, say } = usePane();
  const [filter, setFilter] = useState<ProblemFilter>(NO_FILTER);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useMemo(() => matchingProblems(problems, filter), [problems, filter]);
  const mend = async (chosen: readonly Problem[]): Promise<void> => {
    await store.run(mendTask(store, chosen));
    // The button that was pressed goes with its problem.
    heading.current?.focus({ preventScroll: true });
  };
  const isBusy = state.running !== null || state.isReading;
  return (
    <div class="skt-stack" style={{ alignItems: 'stretch' }} aria-busy={isBusy}>
      <h3 ref={heading} tabIndex={-1} style={{ margin: 0 }}>
        {say(foundText(problems.length, asOf))}
      </h3>
      {problems.length === 0 ? null : (
        <>
          <Filters problems={problems} filter={filter} onFilter={setFilter} />
          <MendAll problems={mendable(shown)} onMend={(chosen) => void mend(chosen)} />
          {shown.length === 0 ? (
            <Message
              tone="note"
              actions={
                <Button
                  onClick={() => {
                    setFilter(NO_FILTER);
                  }}
                >
                  {say(checkTexts.clear)}
                </Button>
              }
            >
              {say(checkTexts.noMatch)}
            </Message>
          ) : (
            <Groups problems={shown} onMend={(problem) => void mend([problem])} />
          )}
        </>
      )}
    </div>
  );
}
