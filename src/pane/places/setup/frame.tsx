/** The frame of the register: putting it right, and whether its computed columns are formulas or plain values. */
import { useId } from 'preact/hooks';
import type { Register } from '../../../register/register';
import { settingList } from '../../../register/settings';
import { usePane } from '../../context';
import { Button } from '../../parts/button';
import { StaleStatuses } from '../../parts/stale-statuses';
import { commandTask } from '../../state/task';
import { keepValues } from './keep-values';
import { renewTask } from './renew';
import { setupTexts } from './texts';

/** The section; nothing where the host can do neither. */
export function Frame({ register }: { readonly register: Register }) {
  const { store, say } = usePane();
  const { renews, refreshes } = store.host.workbook.capabilities;
  if (!renews && !refreshes) return null;
  return (
    <section class="skt-section">
      <h3>{say(setupTexts.frame)}</h3>
      {renews ? <Renew /> : null}
      {refreshes ? <StaleStatuses register={register} /> : null}
      {refreshes ? <Kept register={register} /> : null}
    </section>
  );
}

function Renew() {
  const { store, state, say } = usePane();
  return (
    <div class="skt-stack">
      <Button disabled={state.running !== null} onClick={() => void store.run(renewTask())}>
        {say(setupTexts.renew)}
      </Button>
      <p class="skt-quiet skt-small">{say(setupTexts.renewHint)}</p>
    </div>
  );
}

/** The switch; where the host keeps values whatever is set, why. */
function Kept({ register }: { readonly register: Register }) {
  const { store, state, say } = usePane();
  const hint = useId();
  if (store.host.keepsValues === true) return <p>{say(setupTexts.valuesOnly)}</p>;
  const keeps = register.settings.computedAsValues === true;
  const turn = (): void => {
    void store.run(commandTask(setupTexts.keepTitle, (fresh, { today }) => keepValues(fresh, !keeps, today)));
  };
  return (
    <div class="skt-stack">
      <button
        type="button"
        role="switch"
        class="skt-toggle"
        aria-checked={keeps}
        aria-describedby={hint}
        aria-disabled={state.running !== null}
        onClick={state.running === null ? turn : undefined}
      >
        <span class="skt-toggle-mark" aria-hidden="true" />
        <span>
          {settingList.computedAsValues.column.header}
          <span class="skt-quiet" aria-hidden="true">
            {' '}
            ({say(keeps ? setupTexts.yes : setupTexts.no)})
          </span>
        </span>
      </button>
      <p id={hint} class="skt-quiet skt-small">
        {say(keeps ? setupTexts.valuesHint : setupTexts.formulasHint)}
      </p>
    </div>
  );
}
