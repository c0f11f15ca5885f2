/** What the open register is, its as-of date, and the tables it lacks. */
import { useEffect, useState } from 'preact/hooks';
import { formatDate, isPlausibleYear, parseDate, yearOf, type IsoDate } from '../../../register/dates';
import type { Register } from '../../../register/register';
import { tableIds, tables } from '../../../register/tables';
import { usePane } from '../../context';
import { Button } from '../../parts/button';
import { Field } from '../../parts/field';
import { commandTask } from '../../state/task';
import { setAsOf } from './as-of';
import { makeTables } from './first-run';
import { addTablesTask } from './make';
import { setupTexts } from './texts';

/** What the register is, in a few lines. */
export function About({ register }: { readonly register: Register }) {
  const { say } = usePane();
  const { settings, tables: read } = register;
  const province = [settings.provinceKind, settings.provinceName].filter((part) => part !== null).join(' ');
  const facts: readonly (readonly [string, string | number])[] = [
    [say(setupTexts.year), settings.year ?? say(setupTexts.unknown)],
    [say(setupTexts.province), province === '' ? say(setupTexts.unknown) : province],
    [say(setupTexts.units), read.units.rows.length],
    [say(setupTexts.visits), read.visits.rows.length],
    [say(setupTexts.findings), read.findings.rows.length],
  ];
  return (
    <section>
      <h3>{say(setupTexts.register)}</h3>
      <dl>
        {facts.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
    </section>
  );
}

/** The date that was typed; null when it is none that makes sense. */
export function typedDate(text: string): IsoDate | null {
  const date = parseDate(text.trim());
  return date !== null && isPlausibleYear(yearOf(date)) ? date : null;
}

/** The as-of date, and the control that changes it. */
export function AsOf({ asOf }: { readonly asOf: IsoDate }) {
  const { store, state, say } = usePane();
  const [text, setText] = useState(formatDate(asOf));
  const [isWrong, setWrong] = useState(false);
  useEffect(() => {
    setText(formatDate(asOf));
    setWrong(false);
  }, [asOf]);
  const change = (): void => {
    const day = typedDate(text);
    setWrong(day === null);
    if (day === null) return;
    void store.run(commandTask(setupTexts.changeAsOf, (register, { today }) => setAsOf(register, day, today)));
  };
  return (
    <form
      class="skt-section"
      onSubmit={(event) => {
        event.preventDefault();
        change();
      }}
    >
      <Field
        label={say(setupTexts.asOf)}
        hint={say(setupTexts.asOfHint)}
        error={isWrong ? say(setupTexts.asOfError) : null}
      >
        {(control) => (
          <input
            {...control}
            type="text"
            inputMode="numeric"
            autocomplete="off"
            value={text}
            onInput={(event) => {
              setText(event.currentTarget.value);
            }}
          />
        )}
      </Field>
      <div class="skt-actions">
        <Button disabled={state.running !== null} onClick={change}>
          {say(setupTexts.changeAsOf)}
        </Button>
        <Button
          look="link"
          onClick={() => {
            setText(formatDate(store.host.today()));
          }}
        >
          {say(setupTexts.today)}
        </Button>
      </div>
    </form>
  );
}

/** The tables that the register lacks, and the button that adds them; nothing when it is whole. */
export function MissingTables({ register }: { readonly register: Register }) {
  const { store, state, say } = usePane();
  const missing = tableIds.filter((id) => register.tables[id].layout === null);
  const { addTables, readOnly } = store.host.workbook.capabilities;
  if (missing.length === 0) return null;
  return (
    <section class="skt-section">
      <h3>{say(setupTexts.missing)}</h3>
      <p>
        {say(setupTexts.missingLead)} <b>{missing.map((id) => tables[id].sheet).join(', ')}</b>.
      </p>
      {!addTables || readOnly ? (
        <p class="skt-quiet">{say(setupTexts.cannotCreate)}</p>
      ) : (
        <div class="skt-actions">
          <Button
            look="primary"
            disabled={state.running !== null}
            onClick={() => void store.run(addTablesTask(setupTexts.addMissing, 'trong', makeTables, missing))}
          >
            {say(setupTexts.addMissing)}
          </Button>
        </div>
      )}
    </section>
  );
}
