/** The charts of Tổng quan: visits by status, weaknesses by status and by area. */
import type { Overview } from '../../../commands/overview';
import type { FindingStatus, VisitStatus } from '../../../register/vocabulary';
import { usePane } from '../../context';
import { BarChart, ChartPatterns, type Bar, type Fill } from '../../parts/chart';
import { findingStatusName, visitStatusName } from '../../words';
import { groupNames, overviewTexts } from './texts';

/** Which group a weakness of a status is in; its word stands beside each bar. */
const FINDING_FILL: Readonly<Record<FindingStatus, Fill>> = {
  NOT_APPLICABLE: 'open',
  MET: 'done',
  PARTLY: 'late',
  NOT_MET: 'late',
  OVERDUE: 'late',
  DUE_TODAY: 'soon',
  DUE_SOON: 'soon',
  NOT_DUE: 'open',
  SUBMITTED: 'waiting',
  REPORTED: 'waiting',
  REPORTED_LATE: 'waiting',
  NO_DEADLINE: 'unclear',
  INVALID_DATA: 'unclear',
};

const VISIT_FILL: Readonly<Partial<Record<VisitStatus, Fill>>> = {
  COMPLETED: 'done',
  POSTPONED: 'soon',
  INVALID_DATA: 'unclear',
};

const GROUPS: readonly Fill[] = ['late', 'soon', 'open', 'waiting', 'done', 'unclear'];

/** All charts of an overview; one without a number says so in words. */
export function Charts({ shown }: { readonly shown: Overview }) {
  return (
    <>
      <ChartPatterns />
      <ByStatus shown={shown} />
      <ByArea shown={shown} />
      <Visits shown={shown} />
    </>
  );
}

function ByStatus({ shown }: { readonly shown: Overview }) {
  const { say } = usePane();
  const bars = shown.findings
    .filter(({ count }) => count > 0)
    .map(({ status, count }): Bar => {
      const name = say(findingStatusName(status));
      return { key: status, name, parts: [{ fill: FINDING_FILL[status], name, count }] };
    });
  return (
    <section class="skt-section">
      <h3>{say(overviewTexts.byStatus)}</h3>
      {bars.length === 0 ? (
        <p class="skt-quiet">{say(overviewTexts.noWeakness)}</p>
      ) : (
        <BarChart title={say(overviewTexts.byStatus)} heading={say(overviewTexts.status)} bars={bars} />
      )}
    </section>
  );
}

function ByArea({ shown }: { readonly shown: Overview }) {
  const { say } = usePane();
  const countIn = (byStatus: Overview['findings'], group: Fill): number =>
    byStatus.filter(({ status }) => FINDING_FILL[status] === group).reduce((sum, { count }) => sum + count, 0);
  const groups = GROUPS.filter((group) => countIn(shown.findings, group) > 0);
  if (groups.length === 0) return null;
  const bars = shown.areas.map(({ code, name, byStatus }): Bar => {
    const parts = groups.map((fill) => ({ fill, name: say(groupNames[fill]), count: countIn(byStatus, fill) }));
    return { key: code ?? '', name: name ?? code ?? say(overviewTexts.noArea), parts };
  });
  return (
    <section class="skt-section">
      <h3>{say(overviewTexts.byArea)}</h3>
      <BarChart
        title={say(overviewTexts.byArea)}
        heading={say(overviewTexts.area)}
        bars={bars}
        legend={groups.map((fill) => ({ fill, name: say(groupNames[fill]) }))}
      />
    </section>
  );
}

function Visits({ shown }: { readonly shown: Overview }) {
  const { say } = usePane();
  const bars = shown.visits
    .filter(({ count }) => count > 0)
    .map(({ status, count }): Bar => {
      const name = say(visitStatusName(status));
      return { key: status, name, parts: [{ fill: VISIT_FILL[status] ?? 'waiting', name, count }] };
    });
  return (
    <section class="skt-section">
      <h3>{say(overviewTexts.visits)}</h3>
      {bars.length === 0 ? (
        <p class="skt-quiet">{say(overviewTexts.noVisits)}</p>
      ) : (
        <BarChart title={say(overviewTexts.visits)} heading={say(overviewTexts.status)} bars={bars} />
      )}
    </section>
  );
}
