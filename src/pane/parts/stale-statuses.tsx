/** Says that the status columns of the sheets, kept as plain values, are out of date, with the button that updates them. */
import { useEffect, useState } from 'preact/hooks';
import type { Register } from '../../register/register';
import { usePane } from '../context';
import { refreshTask } from '../places/setup/refresh';
import { mayBeStale, staleCells } from '../state/stale-cells';
import { partTexts, staleStatusesText } from '../texts';
import { Button } from './button';
import { Message } from './message';

/** The line; nothing while all is up to date. It is counted once the place is on the screen. */
export function StaleStatuses({ register }: { readonly register: Register }) {
  const { store, state, say } = usePane();
  const [count, setCount] = useState(0);
  /** What the host leaves as it is, such as formulas of the user's own: not told again. */
  const [left, setLeft] = useState(0);
  const { refreshes, readOnly } = store.host.workbook.capabilities;
  useEffect(() => {
    if (!mayBeStale(register)) {
      setCount(0);
      return undefined;
    }
    const timer = setTimeout(() => {
      setCount(staleCells(register));
    }, 0);
    return () => {
      clearTimeout(timer);
    };
  }, [register]);
  if (count <= left || !refreshes || readOnly) return null;
  const update = async (): Promise<void> => {
    const finished = await store.run(refreshTask());
    const { book } = store.state;
    if (finished?.ending.kind === 'done' && book.kind === 'register') setLeft(staleCells(book.register));
  };
  return (
    <Message
      tone="note"
      actions={
        <Button disabled={state.running !== null} onClick={() => void update()}>
          {say(partTexts.updateStatuses)}
        </Button>
      }
    >
      <p>{say(staleStatusesText(count))}</p>
    </Message>
  );
}
