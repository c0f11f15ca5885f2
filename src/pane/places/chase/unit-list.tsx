/** Units with what they owe: a checkbox where a letter can be drafted, the way to each row, reminders sent before. */
import type { UnitRow, UnitRows } from '../../../commands/late-by-unit';
import { formatDate } from '../../../register/dates';
import { usePane } from '../../context';
import { PlaceLink } from '../../parts/button';
import { ChooseAll } from '../../parts/choose-all';
import { daysText, partTexts } from '../../texts';
import { cellWord } from '../../words';
import { Portions } from '../../parts/portions';
import { canRemind, keyOf } from './rows';
import { chaseTexts, remindedText, workingDaysText } from './texts';

/** How many rows of a unit are shown at first. */
const ROWS_SHOWN = 5;

interface UnitListProps {
  readonly units: readonly UnitRows[];
  readonly label: string;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** The list, with a checkbox for all. */
export function UnitList(props: UnitListProps) {
  const { units, label, chosen, onChoose } = props;
  return (
    <>
      <ChooseAll keys={props.units.filter(canRemind).map(keyOf)} chosen={props.chosen} onChoose={props.onChoose} />
      <Portions count={units.length}>
        {(upTo) => (
          <ul class="skt-list" aria-label={label}>
            {units.slice(0, upTo).map((unit) => (
              <UnitItem
                key={keyOf(unit)}
                unit={unit}
                isChosen={chosen.has(keyOf(unit))}
                onToggle={(isChosen) => {
                  const now = new Set(chosen);
                  if (isChosen) now.add(keyOf(unit));
                  else now.delete(keyOf(unit));
                  onChoose(now);
                }}
              />
            ))}
          </ul>
        )}
      </Portions>
    </>
  );
}

function UnitItem(props: {
  readonly unit: UnitRows;
  readonly isChosen: boolean;
  readonly onToggle: (isChosen: boolean) => void;
}) {
  const { say } = usePane();
  const { unit, isChosen, onToggle } = props;
  const name = unit.unitName ?? say(partTexts.unknownUnit);
  return (
    <li>
      {canRemind(unit) ? (
        <label class="skt-check">
          <input
            type="checkbox"
            checked={isChosen}
            onChange={(event) => {
              onToggle(event.currentTarget.checked);
            }}
          />
          <b>{name}</b>
        </label>
      ) : (
        <b>{name}</b>
      )}
      {unit.reminded.map(({ kind, count, lastOn }) => (
        <p key={kind} class="skt-quiet skt-small">
          {say(kind === 'remedy' ? chaseTexts.findings : chaseTexts.selfInspections)}:{' '}
          {say(remindedText(count, lastOn))}
        </p>
      ))}
      <Portions count={unit.rows.length} portion={ROWS_SHOWN}>
        {(upTo) => (
          <ul aria-label={name}>
            {unit.rows.slice(0, upTo).map((row, index) => (
              <Row key={index} row={row} />
            ))}
          </ul>
        )}
      </Portions>
    </li>
  );
}

function Row({ row }: { readonly row: UnitRow }) {
  const { say } = usePane();
  const { code, overdue, status, dueDate, daysOverdue, workingDaysOverdue, area, table, place, remindable } = row;
  const isLate = overdue !== null;
  const state = overdue ?? status;
  const period = table === 'selfInspections' && area !== null ? `, ${say(cellWord(area)).toLowerCase()}` : '';
  return (
    <li>
      <PlaceLink place={place} label={code ?? say(partTexts.noCode)} />{' '}
      <span class={isLate ? 'skt-late' : 'skt-soon'}>
        {daysOverdue === null ? '' : say(daysText(daysOverdue))}
        {isLate && workingDaysOverdue !== null ? ` (${say(workingDaysText(workingDaysOverdue))})` : ''}
      </span>{' '}
      <span class="skt-quiet">
        {state === null ? '' : say(cellWord(state))}
        {period}
        {dueDate === null ? '' : `, ${say(partTexts.due)} ${formatDate(dueDate)}`}
        {isLate && !remindable && table === 'visits' ? ` – ${say(chaseTexts.ours)}` : ''}
      </span>
    </li>
  );
}
