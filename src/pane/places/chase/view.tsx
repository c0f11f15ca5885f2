/** Đôn đốc: who is late by unit, who is nearly due, of whom it can't be told, and letters to the chosen units. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { lateByUnit, type UnitRows } from '../../../commands/late-by-unit';
import type { StatusRow } from '../../../commands/status';
import type { IsoDate } from '../../../register/dates';
import type { AssessedTable } from '../../../register/rules/assess';
import { usePane } from '../../context';
import type { PlaceProps } from '../../core';
import { Button, PlaceLink } from '../../parts/button';
import { Field } from '../../parts/field';
import { Message } from '../../parts/message';
import { CopyText } from '../../preview/copy-text';
import { partTexts } from '../../texts';
import { LetterPanel } from './letters';
import { countOf, keyOf, lettersFor, listText, ofKind } from './rows';
import { chaseTexts, draftText, unitsText } from './texts';
import { UnitList } from './unit-list';
import { Portions } from '../../parts/portions';

const KINDS = ['findings', 'visits', 'selfInspections'] as const satisfies readonly AssessedTable[];

const NOBODY: ReadonlySet<string> = new Set();

/** The place. */
export function View({ register, asOf }: PlaceProps) {
  const { say } = usePane();
  const all = useMemo(() => lateByUnit(register, asOf), [register, asOf]);
  const [kind, setKind] = useState<AssessedTable | null>(null);
  const [lateChosen, setLateChosen] = useState(NOBODY);
  const [nearChosen, setNearChosen] = useState(NOBODY);
  const [wasDrafting, setWasDrafting] = useState(false);
  const [isDrafting, setDrafting] = useState(false);
  const late = ofKind(all.late, kind);
  const near = ofKind(all.near, kind);
  const units = lettersFor(
    [...late.filter((unit) => lateChosen.has(keyOf(unit))), ...near.filter((unit) => nearChosen.has(keyOf(unit)))],
    say(partTexts.unknownUnit),
  );
  if (isDrafting && units.length > 0) {
    return (
      <LetterPanel
        register={register}
        asOf={asOf}
        units={units}
        onClose={() => {
          setDrafting(false);
        }}
        onSaved={(left) => {
          const isLeft = new Set(left.map(({ unit }) => unit ?? ''));
          setLateChosen(new Set([...lateChosen].filter((unit) => isLeft.has(unit))));
          setNearChosen(new Set([...nearChosen].filter((unit) => isLeft.has(unit))));
          setDrafting(false);
        }}
      />
    );
  }
  return (
    <div class="skt-stack" style={{ alignItems: 'stretch' }}>
      <KindFilter kind={kind} countOfKind={(one) => countOf(all.late, one) + countOf(all.near, one)} onKind={setKind} />
      <DraftButton
        units={units.length}
        onDraft={() => {
          setDrafting(true);
          setWasDrafting(true);
        }}
      />
      <Late
        units={late}
        kind={kind}
        asOf={asOf}
        chosen={lateChosen}
        onChoose={setLateChosen}
        takesFocus={wasDrafting}
      />
      <Near units={near} chosen={nearChosen} onChoose={setNearChosen} />
      <Unclear rows={all.unclear.filter(({ table }) => kind === null || table === kind)} />
    </div>
  );
}

function Late(props: {
  readonly units: readonly UnitRows[];
  readonly kind: AssessedTable | null;
  readonly asOf: IsoDate;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  /** The user comes back from the letters. */
  readonly takesFocus: boolean;
}) {
  const { say } = usePane();
  const { units, kind, asOf, takesFocus } = props;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) title.current?.focus({ preventScroll: true });
  }, []);
  const heading = say(chaseTexts.late);
  return (
    <section>
      <h3 ref={title} tabIndex={-1}>
        {heading} – {say(unitsText(units.length, countOf(units, null)))}
      </h3>
      {units.length === 0 ? (
        <Message tone="success">{say(kind === null ? chaseTexts.nobodyLate : chaseTexts.noMatch)}</Message>
      ) : (
        <>
          <UnitList units={units} label={heading} chosen={props.chosen} onChoose={props.onChoose} />
          <CopyText
            label={say(chaseTexts.copyList)}
            text={() => listText(units, asOf, { say, heading, nameless: say(partTexts.unknownUnit) })}
          />
        </>
      )}
    </section>
  );
}

function Near(props: {
  readonly units: readonly UnitRows[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}) {
  const { say } = usePane();
  const { units } = props;
  if (units.length === 0) return null;
  return (
    <section>
      <h3>
        {say(chaseTexts.near)} – {say(unitsText(units.length, countOf(units, null)))}
      </h3>
      <UnitList {...props} label={say(chaseTexts.near)} />
    </section>
  );
}

function DraftButton({ units, onDraft }: { readonly units: number; readonly onDraft: () => void }) {
  const { say } = usePane();
  if (units === 0) return <p class="skt-quiet">{say(chaseTexts.choose)}</p>;
  return (
    <div>
      <Button look="primary" onClick={onDraft}>
        {say(draftText(units))}
      </Button>
    </div>
  );
}

function KindFilter(props: {
  readonly kind: AssessedTable | null;
  readonly countOfKind: (kind: AssessedTable | null) => number;
  readonly onKind: (kind: AssessedTable | null) => void;
}) {
  const { say } = usePane();
  return (
    <Field label={say(chaseTexts.filter)}>
      {(control) => (
        <select
          {...control}
          value={props.kind ?? ''}
          onChange={({ currentTarget: { value } }) => {
            props.onKind(KINDS.find((one) => one === value) ?? null);
          }}
        >
          <option value="">
            {say(chaseTexts.all)} ({props.countOfKind(null)})
          </option>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {say(chaseTexts[kind])} ({props.countOfKind(kind)})
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Unclear({ rows }: { readonly rows: readonly StatusRow[] }) {
  const { say } = usePane();
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>
        {say(chaseTexts.unclear)} ({rows.length})
      </h3>
      <Message tone="warning">{say(chaseTexts.unclearTip)}</Message>
      <Portions count={rows.length}>
        {(upTo) => (
          <ul class="skt-list" aria-label={say(chaseTexts.unclear)}>
            {rows.slice(0, upTo).map(({ code, unitName, place }, index) => (
              <li key={index}>
                <PlaceLink place={place} label={code ?? say(partTexts.noCode)} />{' '}
                {unitName ?? say(partTexts.unknownUnit)}
              </li>
            ))}
          </ul>
        )}
      </Portions>
    </section>
  );
}
