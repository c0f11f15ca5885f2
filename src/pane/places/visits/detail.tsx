/** One visit: where it stands, its findings, its notice, and the drafts made before. */
import { useEffect, useRef } from 'preact/hooks';
import type { VisitProgress, VisitStep } from '../../../commands/visit-progress';
import { dayNumber, formatDate, type IsoDate } from '../../../register/dates';
import type { Register } from '../../../register/register';
import { usePane } from '../../context';
import { Button, PlaceLink } from '../../parts/button';
import { Message } from '../../parts/message';
import { daysText, partTexts } from '../../texts';
import { cellWord } from '../../words';
import { isDraftable } from './filter';
import { Lateness } from './item';
import { Notice } from './notice';
import { visitTexts } from './texts';

/** The visit; its heading takes the focus when it opens. */
export function VisitDetail(props: {
  readonly register: Register;
  readonly asOf: IsoDate;
  readonly visit: VisitProgress;
  readonly drafting: boolean;
  readonly onBack: () => void;
}) {
  const { say } = usePane();
  const { register, asOf, visit, drafting, onBack } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const { code } = visit;
  return (
    <>
      <Button look="link" onClick={onBack}>
        ‹ {say(visitTexts.back)}
      </Button>
      <h3 ref={heading} tabIndex={-1}>
        {code ?? say(partTexts.noCode)} – {visit.unitName ?? say(partTexts.unknownUnit)}
      </h3>
      <p class="skt-words">
        <PlaceLink place={visit.place} />
        {visit.status === null ? null : <span>{say(cellWord(visit.status))}</span>}
        <Lateness visit={visit} />
      </p>
      <Facts visit={visit} />
      <section class="skt-section" aria-label={say(visitTexts.notice)}>
        <h3>{say(visitTexts.notice)}</h3>
        {code === null ? (
          <Message tone="warning">{say(visitTexts.noCode)}</Message>
        ) : (
          <Notice
            register={register}
            asOf={asOf}
            code={code}
            drafts={visit.drafts}
            isOpenAtFirst={drafting && isDraftable(visit)}
          />
        )}
      </section>
      <Steps steps={visit.steps} asOf={asOf} lateDue={visit.overdue === null ? null : visit.dueDate} />
    </>
  );
}

function Facts({ visit }: { readonly visit: VisitProgress }) {
  const { say } = usePane();
  const { weaknesses, results, difficulties, communes } = visit;
  return (
    <dl>
      <dt>{say(visitTexts.findings)}</dt>
      <dd>
        {weaknesses} {say(visitTexts.weaknesses)}; {results} {say(visitTexts.results)}; {difficulties}{' '}
        {say(visitTexts.difficulties)}
      </dd>
      {communes.length === 0 ? null : (
        <>
          <dt>{say(visitTexts.communes)}</dt>
          <dd>{communes.join('; ')}</dd>
        </>
      )}
    </dl>
  );
}

function Steps(props: {
  readonly steps: readonly VisitStep[];
  readonly asOf: IsoDate;
  readonly lateDue: IsoDate | null;
}) {
  const { say } = usePane();
  const last = props.steps.map(({ doneOn }) => doneOn !== null).lastIndexOf(true);
  return (
    <section class="skt-section">
      <h3>{say(visitTexts.where)}</h3>
      <ol class="skt-list">
        {props.steps.map((step, index) => (
          <li key={step.label} class="skt-item">
            <span aria-hidden="true">{step.doneOn !== null ? '✓' : index < last ? '–' : '○'}</span>
            <div class="skt-item-body skt-words">
              <PlaceLink place={step.place} label={say(cellWord(step.label))} />
              <StepDay step={step} asOf={props.asOf} isLate={props.lateDue !== null && step.due === props.lateDue} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function StepDay({
  step,
  asOf,
  isLate,
}: {
  readonly step: VisitStep;
  readonly asOf: IsoDate;
  readonly isLate: boolean;
}) {
  const { say } = usePane();
  const { doneOn, due } = step;
  if (doneOn !== null) return <span>{formatDate(doneOn)}</span>;
  if (due === null) return <span class="skt-quiet">{say(visitTexts.waiting)}</span>;
  return (
    <span class={isLate ? 'skt-late' : 'skt-quiet'}>
      {say(visitTexts.waiting)}, {say(visitTexts.dueBy)} {formatDate(due)}
      {isLate ? `, ${say(daysText(dayNumber(asOf) - dayNumber(due)))}` : ''}
    </span>
  );
}
