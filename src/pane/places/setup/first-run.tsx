/** First run: what a new register starts from. */
import { useState } from 'preact/hooks';
import type { DataSetId } from '../../../commands/data-sets';
import { usePane } from '../../context';
import { Button } from '../../parts/button';
import { Message } from '../../parts/message';
import { addTablesTask, type MakeTables } from './make';
import { dataSetChoices, setupTexts } from './texts';

/** Makes tables with code and data loaded when they are first needed. */
export const makeTables: MakeTables = async (id, today) =>
  (await import(/* webpackChunkName: "new-register" */ './new-tables')).newTables(id, today);

/** The choice of a data set, and the button that adds it. */
export function FirstRun() {
  const { store, state, say } = usePane();
  const [chosen, setChosen] = useState<DataSetId>('trong');
  const { addTables, readOnly } = store.host.workbook.capabilities;
  if (!addTables || readOnly) return <Message tone="warning">{say(setupTexts.cannotCreate)}</Message>;
  return (
    <section>
      <p>{say(setupTexts.createLead)}</p>
      <fieldset class="skt-section">
        <legend>{say(setupTexts.startFrom)}</legend>
        {dataSetChoices.map(({ id, name, what }) => (
          <label key={id} class="skt-choice">
            <input
              type="radio"
              name="skt-data-set"
              checked={chosen === id}
              onChange={() => {
                setChosen(id);
              }}
            />
            <span>
              <b>{say(name)}</b>
              <br />
              <span class="skt-small">{say(what)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="skt-actions">
        <Button
          look="primary"
          disabled={state.running !== null}
          onClick={() => void store.run(addTablesTask(setupTexts.create, chosen, makeTables))}
        >
          {say(setupTexts.create)}
        </Button>
      </div>
    </section>
  );
}
