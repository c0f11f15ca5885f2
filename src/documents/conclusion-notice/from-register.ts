/** From the register to what one visit's conclusion notice says. */
import { assessmentOf, firstDeadline, type Assessment } from '../../register/rules/assess';
import { dueDate } from '../../register/rules/due-date';
import { BROKEN } from '../../register/rules/finding-status';
import { matchKey } from '../../register/text';
import type { IsoDate } from '../../register/dates';
import type { Register, RowIn } from '../../register/register';
import { settingDocuments } from '../../register/setting-documents';
import { unitNameOn } from '../../register/units';
import { visitForm } from '../../register/vocabulary';
import { shortDate } from '../decree30';
import { cited, COMMUNE_MARK, issuerOf, linesIn, signerOf, UNIT_MARK } from '../official-register';
import type {
  ConclusionNoticeContent,
  NoticeDeadline,
  NoticeEntity,
  NoticeRecommendation,
  NoticeVisit,
  VisitDays,
} from './content';
import { deadlineWording } from './deadline-wording';
import { participants } from './participants';

type Visit = RowIn<'visits'>;
type Finding = RowIn<'findings'>;

/** What a notice is made from, and the codes of the rows it uses. */
export interface NoticeSource {
  readonly content: ConclusionNoticeContent;
  readonly rowsUsed: readonly string[];
}

/** The visits to communes that belong to a visit, cancelled ones left out, in the order of the sheet. */
export function communeVisits(register: Register, visit: Visit): Visit[] {
  return register.tables.visits.rows.filter((row) => row.parent === visit.code && row.sideState !== 'CANCELLED');
}

/** The day that gives a notice its month and year: that of its signature once known, else today. */
export function issueDayOf(visit: Visit, today: IsoDate): IsoDate {
  return visit.concludedOn ?? today;
}

/** The findings of a visit and of its communes' visits, in the order of the sheet. */
export function findingsOf(register: Register, visit: Visit): Finding[] {
  const codes = new Set([visit.code, ...communeVisits(register, visit).map(({ code }) => code)]);
  return register.tables.findings.rows.filter((row) => row.visit !== null && codes.has(row.visit));
}

/**
 * Collects what the conclusion notice of a visit says (plan, mục IV.1). The day of signature, else today,
 * gives the month and year printed and the names of units. Nothing is filled in: what the register lacks is null.
 */
export function conclusionNoticeSource(register: Register, visit: Visit, today: IsoDate): NoticeSource {
  const { settings, tables } = register;
  const issueDay = issueDayOf(visit, today);
  const assessment = assessmentOf(register, issueDay);
  const findings = findingsOf(register, visit);
  const communes = communeVisits(register, visit);
  const entities = [visit, ...communes].map((row) => entityOf(register, row, findings, assessment, row === visit));
  const others = findings.filter(goesToOthers).map((row) => recommendationOf(row, assessment));
  const minutes = [visit, ...communes].map(({ minutes }) => minutes).filter((code) => code !== null);
  const grounds = settingDocuments(register, 'groundDocuments');
  const areas = [...tables.areas.rows].sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity));
  const content: ConclusionNoticeContent = {
    year: settings.year,
    issuer: issuerOf(settings, settings.noticeSymbol, issueDay),
    plan: cited(register, settings.planDocument),
    teamDecision: cited(register, settings.teamDocument),
    otherGrounds: grounds
      .filter((code) => code !== settings.planDocument && code !== settings.teamDocument)
      .flatMap((code) => cited(register, code) ?? []),
    minutes: minutes.flatMap((code) => cited(register, code) ?? []),
    areas: areas.flatMap(({ code, name }) => (code === null || name === null ? [] : [{ code, name }])),
    emptyAreas: settings.sayEmptyAreas === true ? 'say' : 'skip',
    visit: visitOf(register, visit, communes, areas),
    entities,
    overallAssessment: visit.assessment,
    otherRecommendations: others,
    reportDeadline: reportDeadlineOf(visit),
    signer: signerOf(settings),
    recipients: recipientsOf(register, entities),
    draftMark: false,
  };
  const used = [visit, ...communes, ...findings, ...areas].map(({ code }) => code);
  const documents = [settings.planDocument, settings.teamDocument, ...grounds, ...minutes];
  const units = [visit, ...communes].map(({ unit }) => unit);
  const rowsUsed = [...used, ...documents, ...units].filter((code) => code !== null);
  return { content, rowsUsed: [...new Set(rowsUsed)] };
}

function visitOf(
  register: Register,
  visit: Visit,
  communes: readonly Visit[],
  areas: readonly RowIn<'areas'>[],
): NoticeVisit {
  return {
    ...daysOf(visit),
    place: visit.place,
    periodFrom: register.settings.periodFrom,
    periodTo: lastDayOf([visit, ...communes]),
    form: visit.form === null || visit.form === 'PLANNED' ? null : visitForm.label(visit.form).toLowerCase(),
    participants: participants(register, visit),
    areasInspected: visit.areas.length > 0 ? visit.areas : areas.flatMap(({ code }) => code ?? []),
    filesProvided: linesIn(visit.filesReceived),
  };
}

/** The last day on which the team worked at any of the units (plan, mục III.2.d). */
function lastDayOf(visits: readonly Visit[]): IsoDate | null {
  const days = visits.map((visit) => daysOf(visit).to).filter((day) => day !== null);
  return days.sort().at(-1) ?? null;
}

/** From the first day planned to the day inspected; a first day after the last is not believed. */
function daysOf({ scheduledFrom, scheduledTo, inspectedOn }: Visit): VisitDays {
  const from = scheduledFrom ?? inspectedOn;
  const to = inspectedOn ?? scheduledTo ?? scheduledFrom;
  return { from: from !== null && to !== null && from > to ? to : from, to };
}

function entityOf(
  register: Register,
  visit: Visit,
  findings: readonly Finding[],
  assessment: Assessment,
  isMain: boolean,
): NoticeEntity {
  const own = findings.filter(({ unit }) => unit === visit.unit);
  const weaknesses = own.filter((row) => row.kind === 'WEAKNESS' && !repeatsItsBase(register, row));
  const difficulties = own.filter(({ kind }) => kind === 'DIFFICULTY');
  const recommendations = own.filter(({ kind, recommendation }) => kind === 'WEAKNESS' && recommendation !== null);
  return {
    kind: isMain ? 'unit' : 'commune',
    name: unitNameOn(register, visit.unit, assessment.asOf),
    visitedOn: isMain ? null : daysOf(visit),
    results: own.filter(({ kind }) => kind === 'RESULT').map((row) => ({ ...headOf(row), content: row.content ?? '' })),
    weaknesses: weaknesses.map((row) => ({
      ...headOf(row),
      content: row.content ?? '',
      evidence: row.evidence,
      legalGround: row.legalGround,
      repeated: row.repeated === true,
      objectiveCause: row.causeKind === 'OBJECTIVE' ? row.cause : null,
      subjectiveCause: row.causeKind === 'SUBJECTIVE' ? row.cause : null,
      cause: row.causeKind === null ? row.cause : null,
      supplements: row.supplements,
    })),
    difficulties: difficulties.map((row) => ({
      ...headOf(row),
      content: row.content ?? '',
      proposal: goesToOthers(row) ? null : row.recommendation,
    })),
    recommendations: recommendations.map((row) => recommendationOf(row, assessment)),
  };
}

/** A row that only adds a recommendation to a finding says again what that finding says. */
function repeatsItsBase(register: Register, { supplements, content, cause }: Finding): boolean {
  const base = supplements === null ? undefined : register.tables.findings.byCode.get(supplements);
  if (base === undefined) return false;
  const repeats = (text: string | null, original: string | null): boolean =>
    text === null || matchKey(text) === matchKey(original ?? '');
  return repeats(content, base.content) && repeats(cause, base.cause);
}

/** A difficulty that asks something of a named agency by a day is a recommendation to that agency. */
function goesToOthers({ kind, recommendation, responsible, deadlineKind }: Finding): boolean {
  return kind === 'DIFFICULTY' && recommendation !== null && responsible !== null && deadlineKind !== null;
}

function headOf({ code, area }: Finding): { code: string; area: string } {
  return { code: code ?? '', area: area ?? '' };
}

function recommendationOf(row: Finding, assessment: Assessment): NoticeRecommendation {
  const lastDay = certainDeadline(row, assessment);
  return {
    ...headOf(row),
    text: row.recommendation ?? '',
    responsible: row.responsible,
    deadline: { text: deadlineWording(row, lastDay), lastDay },
    evidenceRequired: row.evidenceDue,
  };
}

/** The last day of a finding's deadline, unless it rests on a year whose days off are not all known. */
function certainDeadline(row: Finding, assessment: Assessment): IsoDate | null {
  const due = firstDeadline(row, assessment);
  if (due === null || due === BROKEN || row.deadlineKind === null) return null;
  const { deadlineKind: kind, deadlineDate: date, deadlineCount: count, deadlineFrom: from } = row;
  const { warnings } = dueDate({ kind, date, count, from }, assessment.calendar, assessment);
  return warnings.some((warning) => warning.kind === 'incompleteYears') ? null : due;
}

function reportDeadlineOf({ remedyReportDue }: Visit): NoticeDeadline {
  return {
    text: remedyReportDue === null ? null : `chậm nhất ngày ${shortDate(remedyReportDue)}`,
    lastDay: remedyReportDue,
  };
}

function recipientsOf(register: Register, entities: readonly NoticeEntity[]): string[] {
  const communes = entities.filter(({ kind, name }) => kind === 'commune' && name !== null);
  return linesIn(register.settings.noticeRecipients).flatMap((line) => {
    const named = line.normalize('NFC').replace(UNIT_MARK, () => entities[0]?.name ?? '[chưa có: đơn vị]');
    if (named.search(COMMUNE_MARK) < 0) return [named];
    return communes.map(({ name }) => named.replace(COMMUNE_MARK, () => name ?? ''));
  });
}
