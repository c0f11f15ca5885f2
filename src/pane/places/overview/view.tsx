/** Tổng quan: the figures of the register, what is due next, and charts. */
import { useMemo, useState } from 'preact/hooks';
import { overview, type DueItem, type KeyFigure, type Overview } from '../../../commands/overview';
import type { StatusRow } from '../../../commands/status';
import { formatDate, type IsoDate } from '../../../register/dates';
import type { Bilingual } from '../../../register/problem';
import { usePane } from '../../context';
import type { PlaceProps } from '../../core';
import { Figure } from '../../parts/figure';
import { RowList, type ListItem } from '../../parts/list';
import { daysText, partTexts } from '../../texts';
import { cellWord, stepName } from '../../words';
import { Charts } from './charts';
import { overviewTexts, unitCount } from './texts';

/** How many of the things due next are shown at first. */
const NEXT_SHOWN = 6;
const DRAWER = 'skt-overview-rows';

/** The place. */
export function View({ register, asOf }: PlaceProps) {
  const shown = useMemo(() => overview(register, asOf), [register, asOf]);
  return (
    <>
      <Figures shown={shown} />
      <DueNext shown={shown} />
      <Charts shown={shown} />
    </>
  );
}

function Figures({ shown }: { readonly shown: Overview }) {
  const { say } = usePane();
  const [open, setOpen] = useState<string | null>(null);
  const figure = shown.figures.find(({ id }) => id === open);
  return (
    <section aria-label={say(overviewTexts.figures)}>
      <div class="skt-figures">
        {shown.figures.map(({ id, name, tone, rows }) => (
          <Figure
            key={id}
            count={rows.length}
            name={say(name)}
            tone={tone}
            isOpen={open === id}
            controls={DRAWER}
            onToggle={() => {
              setOpen(open === id ? null : id);
            }}
          />
        ))}
      </div>
      {figure === undefined ? null : <FigureRows key={figure.id} figure={figure} />}
    </section>
  );
}

function FigureRows({ figure }: { readonly figure: KeyFigure }) {
  const { say } = usePane();
  const { rows, name } = figure;
  return (
    <div class="skt-drawer" id={DRAWER}>
      <h3>
        {say(name)} ({rows.length})
      </h3>
      {rows.length === 0 ? (
        <p class="skt-quiet">{say(overviewTexts.none)}</p>
      ) : (
        <RowList label={say(name)} items={rows.map((row, index) => rowItem(row, index, say))} />
      )}
    </div>
  );
}

function rowItem(row: StatusRow, index: number, say: (text: Bilingual) => string): ListItem {
  const { code, unitName, dueDate, daysOverdue, status, overdue, place } = row;
  const isLate = overdue !== null;
  const state = overdue ?? status;
  return {
    key: `${index}`,
    label: code ?? say(partTexts.noCode),
    place,
    children: (
      <>
        {unitName ?? say(partTexts.unknownUnit)}
        <br />
        <span class={isLate ? 'skt-late' : 'skt-quiet'}>
          {state === null ? '' : say(cellWord(state))}
          {isLate && daysOverdue !== null ? `, ${say(daysText(daysOverdue))}` : ''}
        </span>
        {dueDate === null ? null : (
          <>
            {' '}
            <span class="skt-quiet skt-nowrap">
              · {say(partTexts.due)} {formatDate(dueDate)}
            </span>
          </>
        )}
      </>
    ),
  };
}

function DueNext({ shown }: { readonly shown: Overview }) {
  const { say } = usePane();
  const { next: items, warnUntil } = shown;
  return (
    <section class="skt-section">
      <h3>{say(overviewTexts.next)}</h3>
      {items.length === 0 ? (
        <p class="skt-quiet">{say(overviewTexts.nothingDue)}</p>
      ) : (
        <RowList
          label={say(overviewTexts.next)}
          portion={NEXT_SHOWN}
          items={items.map((item, index) => dueListItem(item, index, warnUntil, say))}
        />
      )}
    </section>
  );
}

function dueListItem(item: DueItem, index: number, warnUntil: IsoDate, say: (text: Bilingual) => string): ListItem {
  const { table, code, unitName, dueDate, days, step, period, count, place } = item;
  const what =
    table === 'findings'
      ? say(overviewTexts.finding)
      : table === 'visits'
        ? step === null
          ? ''
          : say(stepName(step))
        : `${say(overviewTexts.selfInspection)}${period === null ? '' : `, ${say(cellWord(period)).toLowerCase()}`}`;
  const isNear = dueDate <= warnUntil;
  return {
    key: `${index}`,
    label: code ?? (count > 1 ? say(unitCount(count)) : say(partTexts.noCode)),
    place,
    children: (
      <>
        {count > 1 ? '' : (unitName ?? say(partTexts.unknownUnit))}
        {count > 1 ? null : <br />}
        <span class="skt-quiet">{what}</span>
        {' · '}
        <span class="skt-nowrap">{formatDate(dueDate)},</span>{' '}
        <span class={`skt-nowrap ${isNear ? 'skt-soon' : 'skt-quiet'}`}>{say(daysText(-days))}</span>
      </>
    ),
  };
}
