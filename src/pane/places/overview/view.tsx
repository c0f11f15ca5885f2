/** Tổng quan: the figures of the register, what is due next, and charts. */
import { useMemo, useState } from 'preact/hooks';
import { overview, type DueItem, type Overview } from '../../../commands/overview';
import { formatDate, type IsoDate } from '../../../register/dates';
import type { Bilingual } from '../../../register/problem';
import { usePane } from '../../context';
import type { PlaceProps } from '../../core';
import { Figure } from '../../parts/figure';
import { Later } from '../../parts/later';
import { RowList, type ListItem } from '../../parts/list';
import { StaleStatuses } from '../../parts/stale-statuses';
import { daysText, partTexts } from '../../texts';
import { overviewTexts, periodNames, stepNames, unitCount } from './texts';

/** How many of the things due next are shown at first. */
const NEXT_SHOWN = 6;
const DRAWER = 'skt-overview-rows';

/** Charts stand below what is looked at first, and their code comes after it. */
async function loadCharts() {
  return (await import(/* webpackChunkName: "overview-more" */ './charts')).Charts;
}

async function loadRows() {
  return (await import(/* webpackChunkName: "overview-more" */ './figure-rows')).FigureRows;
}

/** The place. */
export function View({ register, asOf }: PlaceProps) {
  const shown = useMemo(() => overview(register, asOf), [register, asOf]);
  return (
    <>
      <StaleStatuses register={register} />
      <Figures shown={shown} />
      <DueNext shown={shown} />
      <Later load={loadCharts} props={{ shown }} />
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
      {figure === undefined ? null : <Later key={figure.id} load={loadRows} props={{ figure, id: DRAWER }} />}
    </section>
  );
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
          : say(stepNames[step])
        : `${say(overviewTexts.selfInspection)}${period === null ? '' : `, ${say(periodNames[period])}`}`;
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
