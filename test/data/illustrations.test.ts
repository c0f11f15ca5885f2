/** What holds of both illustrations: nothing in them can be taken for real, and their history agrees with what holds now. */
import { calendarFromRows } from '../../src/register/calendar/calendar-rows';
import type { IsoDate } from '../../src/register/dates';
import { dataSet } from './files';

const MARK = 'minh họa';

const latest = (dates: readonly (IsoDate | null)[]): IsoDate | null => [...dates].sort().at(-1) ?? null;

describe.each(['minh-hoa', 'hai-cap-2026'])('illustration %s', (id) => {
  const { settings, tables, title } = dataSet(id);
  const ofPlan = new Set(dataSet('soc-trang-2023').tables.documents.map(({ number }) => number));

  it('says in its title that it is one', () => {
    expect(title.vi).toContain(MARK);
    expect(title.en.toLowerCase()).toContain('illustration');
  });

  it('marks every text that a document could print', () => {
    const { findings, visits, rechecks, remarks, extensions, difficulties, budget, selfInspections } = tables;
    const texts = [
      ...findings.map(({ content }) => content),
      ...visits.flatMap(({ assessment, exceptionReason, stateReason }) => [assessment, exceptionReason, stateReason]),
      ...rechecks.map(({ remark }) => remark),
      ...remarks.flatMap(({ results, weaknesses, causes, proposals }) => [results, weaknesses, causes, proposals]),
      ...extensions.map(({ reason }) => reason),
      ...difficulties.map(({ content }) => content),
      ...budget.map(({ item }) => item),
      ...selfInspections.map(({ note }) => note),
    ];
    expect(texts.filter((text) => text !== null && !text.includes(MARK))).toEqual([]);
    expect(findings.length).toBeGreaterThan(0);
  });

  it('names no person but the signer of the plan', () => {
    const people = [
      ...tables.team.flatMap(({ name, position }) => [name, position]),
      ...tables.units.flatMap(({ contact, phone }) => [contact, phone]),
      ...tables.visits.map(({ contact }) => contact),
      ...tables.documents.filter(({ number }) => number !== '28/KH-UBND').map(({ signer }) => signer),
      settings.noticeSigner,
    ];
    expect(people.filter((person) => person !== null)).toEqual([]);
  });

  it('numbers no document of its own; of decrees it cites the number only', () => {
    const own = tables.documents.filter(
      ({ number, kind }) => kind !== 'Nghị định' && (number === null || !ofPlan.has(number)),
    );
    expect(own.filter(({ number, title: text }) => number !== null || text?.includes(MARK) !== true)).toEqual([]);
  });

  it('takes every step of a visit on a working day', () => {
    const { calendar } = calendarFromRows(
      tables.daysOff.flatMap(({ date, kind }) => (date === null || kind === null ? [] : [{ date, kind }])),
    );
    const days = tables.visits.flatMap((visit) => [
      visit.scheduledFrom,
      visit.scheduledTo,
      visit.noticedOn,
      visit.outlineReportOn,
      visit.inspectedOn,
      visit.concludedOn,
      visit.sentOn,
      visit.remedyReportOn,
      visit.recheckedOn,
      visit.completedOn,
    ]);
    expect(days.filter((day) => day !== null && !calendar.isWorkday(day))).toEqual([]);
  });

  it('has steps of a visit in order, none later than the as-of date', () => {
    for (const visit of tables.visits) {
      const { inspectedOn, concludedOn, sentOn, remedyReportOn, recheckedOn, completedOn } = visit;
      const steps = [visit.noticedOn, inspectedOn, concludedOn, sentOn, remedyReportOn, recheckedOn, completedOn];
      const done = steps.filter((step) => step !== null);
      expect(done).toEqual([...done].sort());
      expect(done.every((step) => step <= (settings.asOf ?? ''))).toBe(true);
    }
  });

  it('records findings only of units that were inspected', () => {
    for (const { visit: code, unit } of tables.findings) {
      const under = tables.visits.filter((visit) => visit.code === code || visit.parent === code);
      expect(under.find((visit) => visit.unit === unit)?.inspectedOn).toBeTruthy();
    }
  });

  it('agrees with its extensions, reports, re-checks and submissions', () => {
    for (const finding of tables.findings) {
      const { code } = finding;
      const own = <R extends { readonly finding: string | null }>(rows: readonly R[]): R[] =>
        rows.filter((row) => row.finding === code);
      const answering = tables.remedyReports.filter((report) => report.findings.includes(code ?? ''));
      const handed = tables.submissions.filter((submission) => submission.findings.includes(code ?? ''));
      const checked = own(tables.rechecks).at(-1);
      expect(finding).toMatchObject({
        extendedTo: latest(own(tables.extensions).map(({ newDue }) => newDue)),
        reportedOn: latest(answering.map(({ receivedOn }) => receivedOn)),
        verdict: checked?.verdict ?? null,
        verdictOn: checked?.checkedOn ?? null,
        submittedOn: latest(handed.map(({ submittedOn }) => submittedOn)),
      });
      if (checked?.newDue != null) expect(own(tables.extensions).at(-1)?.newDue).toBe(checked.newDue);
      expect(
        [...answering, ...handed].every(({ visit, unit }) => visit === finding.visit && unit === finding.unit),
      ).toBe(true);
    }
  });
});
