/** Progress of a running task, shown once it takes long, with a way to cancel it. */
import { usePane } from '../context';
import { partTexts, stepOf } from '../texts';
import { Button } from './button';

/** The bar of the running task; nothing while there is none, or while it is quick. */
export function RunningBar() {
  const { state, store, say } = usePane();
  const { running } = state;
  if (running?.isSlow !== true) return null;
  const { progress, title, isCancelling } = running;
  const counted = progress !== null && progress.total > 0 ? progress : null;
  const detail = progress?.what === undefined ? '' : ` – ${say(progress.what)}`;
  return (
    <section class="skt-running" aria-label={say(title)}>
      <p>
        {say(title)}
        {detail}
        {counted === null ? null : <span class="skt-quiet"> {say(stepOf(counted))}</span>}
      </p>
      <div class="skt-row">
        <progress aria-label={say(title)} {...(counted && { value: counted.done, max: counted.total })} />
        <Button
          disabled={isCancelling || progress?.cancellable === false}
          onClick={() => {
            store.cancel();
          }}
        >
          {say(isCancelling ? partTexts.cancelling : partTexts.cancel)}
        </Button>
      </div>
    </section>
  );
}
