/** From the register to what one unit's reminder letter says. */
import type { IsoDate } from '../../register/dates';
import type { Register, RowIn } from '../../register/register';
import type { Settings } from '../../register/settings';
import { unitNameOn } from '../../register/units';
import { findingStatus, overdueFlag, selfInspectionPeriod, verdict } from '../../register/vocabulary';
import { matchKey } from '../../register/text';
import type { CitedDocument } from '../official';
import { cited, COMMUNE_MARK, issuerOf, linesIn, signerOf, UNIT_MARK } from '../official-register';
import { plausibleYear } from '../wording';
import type { ReminderItem, ReminderKind, ReminderLetterContent } from './content';
import type { DueItem } from './due-items';
import { remindersSent, type ReminderRecord } from './history';

/** One letter to be written: its unit, its kind, what the unit still owes. */
export interface ReminderGroup {
  readonly kind: ReminderKind;
  readonly unit: string | null;
  readonly items: readonly DueItem[];
}

/**
 * What a letter is made from, and the codes of the rows it uses, the unit's first. A visit is among them when its remedy
 * report is reminded of, not when only its conclusion is cited: so the rows tell what the letter was about.
 */
export interface ReminderSource {
  readonly content: ReminderLetterContent;
  readonly rowsUsed: readonly string[];
  /** The visits whose conclusions it rests on, those of districts for their communes. */
  readonly visits: readonly RowIn<'visits'>[];
}

/** One letter a unit and kind, in the order of the items; all that a unit owes of a kind goes into one letter. */
export function groupReminders(items: readonly DueItem[]): ReminderGroup[] {
  const groups = new Map<string, { kind: ReminderKind; unit: string | null; items: DueItem[] }>();
  for (const item of items) {
    const { kind, unit } = item;
    const key = `${kind}\n${unit ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { kind, unit, items: [item] });
    else group.items.push(item);
  }
  return [...groups.values()];
}

/**
 * Collects what a reminder letter says. The day gives month and year, the name of the unit and the days overdue. Nothing is
 * filled in: what the register lacks is null.
 */
export function reminderSource(
  register: Register,
  group: ReminderGroup,
  records: readonly ReminderRecord[],
  day: IsoDate,
  reportBy: IsoDate | null,
): ReminderSource {
  const { settings } = register;
  const { kind, unit } = group;
  const items = inOrder(group.items);
  const sent = remindersSent(records, group, day);
  const last = sent.at(-1)?.row.code ?? null;
  const visits = concludedVisits(register, items);
  const content: ReminderLetterContent = {
    kind,
    year: settings.year,
    issuer: issuerOf(settings, letterSymbol(settings), day),
    unit: unitNameOn(register, unit, day),
    plan: cited(register, settings.planDocument),
    conclusions: visits.map((visit) => conclusionOf(register, visit)),
    asOf: day,
    reminded: sent.length,
    lastReminder: cited(register, last),
    items: items.map((item) => itemOf(register, item)),
    periods: periodsOf(items),
    planMissing: kind === 'selfInspection' && isPlanMissing(register, items),
    reportBy,
    signer: signerOf(settings),
    recipients: recipientsOf(settings, kind),
    draftMark: false,
  };
  const rows = items.map(({ code }) => code);
  const documents = [settings.planDocument, ...visits.map(({ conclusion }) => conclusion), last];
  const used = [unit, ...rows, ...documents].filter((code) => code !== null);
  return { content, rowsUsed: [...new Set(used)], visits };
}

/** Visit by visit, the remedy report before the findings, each in the order of the sheet. */
function inOrder(items: readonly DueItem[]): DueItem[] {
  const keys = [...new Set(items.map(visitCode))];
  return [...items].sort(
    (a, b) =>
      keys.indexOf(visitCode(a)) - keys.indexOf(visitCode(b)) ||
      Number(b.table === 'visits') - Number(a.table === 'visits'),
  );
}

function visitCode({ table, row }: DueItem): string | null {
  return table === 'findings' ? row.visit : table === 'visits' ? row.code : null;
}

/** The visits that the items follow from, each once; a commune's conclusion is in its district's notice. */
function concludedVisits(register: Register, items: readonly DueItem[]): RowIn<'visits'>[] {
  const { byCode } = register.tables.visits;
  const visits = items.flatMap((item) => {
    if (item.table === 'selfInspections') return [];
    const visit = item.table === 'visits' ? item.row : byCode.get(item.row.visit ?? '');
    if (visit === undefined) return [];
    const parent = visit.parent === null ? undefined : byCode.get(visit.parent);
    return [visit.conclusion === null && parent !== undefined ? parent : visit];
  });
  return [...new Set(visits)].filter((visit, i, all) => {
    const first = all.findIndex(({ conclusion }) => conclusion !== null && conclusion === visit.conclusion);
    return first < 0 || first === i;
  });
}

function conclusionOf(register: Register, visit: RowIn<'visits'>): CitedDocument {
  const document = cited(register, visit.conclusion);
  if (document !== null) return { ...document, date: document.date ?? visit.concludedOn };
  const { issuingAgencyName } = register.settings;
  const subject = 'kết luận kiểm tra công tác cải cách hành chính';
  return { kind: 'Thông báo', number: null, date: visit.concludedOn, issuer: issuingAgencyName, subject };
}

function itemOf(register: Register, item: DueItem): ReminderItem {
  const { code, urgency, state } = item;
  const common = { code, due: state.dueDate, daysLate: state.daysOverdue, urgency, submitted: false } as const;
  if (item.table === 'visits') {
    const text = 'Báo cáo kết quả khắc phục tồn tại, hạn chế sau kiểm tra';
    const where = urgency === 'near' ? DUE_SOON : (state.overdue ?? state.status);
    return { ...common, kind: 'remedyReport', text, state: where, submitted: isSubmitted(register, item) };
  }
  if (item.table === 'findings') {
    const { recommendation, content, submittedOn } = item.row;
    const submitted = submittedOn !== null && (item.row.reportedOn === null || item.row.reportedOn < submittedOn);
    return { ...common, kind: 'finding', text: recommendation ?? content, state: findingState(item), submitted };
  }
  const [period = null] = periodsOf([item]);
  const year = plausibleYear(register.settings.year);
  const text = period === null || year === null ? null : `${SELF_INSPECTION_REPORT} ${period} ${year}`;
  return { ...common, kind: 'selfInspectionReport', text, state: urgency === 'near' ? DUE_SOON : state.status };
}

/** The unit that sent no report after a visit was submitted to Ủy ban nhân dân tỉnh (plan, IV.2). */
function isSubmitted(register: Register, { code, unit }: DueItem): boolean {
  return register.tables.submissions.rows.some((row) => row.visit === code && row.unit === unit && code !== null);
}

const SELF_INSPECTION_REPORT = 'Báo cáo kết quả tự kiểm tra cải cách hành chính';
const DUE_SOON = findingStatus.label('DUE_SOON');

/** The periods of self-inspections as in a sentence, each once. */
function periodsOf(items: readonly DueItem[]): string[] {
  const periods = items.flatMap((item) => (item.table === 'selfInspections' ? (item.row.period ?? []) : []));
  const inSentence = (label: string): string => label.charAt(0).toLocaleLowerCase('vi') + label.slice(1);
  return [...new Set(periods)].map((period) => inSentence(selfInspectionPeriod.label(period)));
}

/** The flag of what is overdue, with the outcome of the re-check that was not passed. */
function findingState({ state, ...item }: DueItem): string | null {
  if (item.table !== 'findings' || state.overdue === null) return state.status;
  const result = state.overdue === overdueFlag.label('REMEDY') ? item.row.verdict : null;
  return result === null ? state.overdue : `${state.overdue} (phúc tra: ${verdict.label(result)})`;
}

/** No plan is recorded for the unit, in a register where such plans are recorded at all. */
function isPlanMissing(register: Register, items: readonly DueItem[]): boolean {
  const rows = register.tables.selfInspections.rows;
  const hasPlan = ({ plan, planOn, origin }: RowIn<'selfInspections'>): boolean =>
    plan !== null || planOn !== null || origin.broken.has('plan') || origin.broken.has('planOn');
  const units = new Set(items.map(({ unit }) => unit));
  return rows.some(hasPlan) && !rows.filter(({ unit }) => units.has(unit)).some(hasPlan);
}

/**
 * The symbol of a letter is the agency with the unit that drafts it (Decree 30/2020, Appendix I, part II, item 3): the first
 * from the symbol of notices ("TB-SNV"), the second from the line of the file copy ("Lưu: VT, CCHC"). Null when either is
 * not there.
 */
export function letterSymbol({ noticeSymbol, noticeRecipients }: Settings): string | null {
  const agency = /^\p{Lu}+-(\S+)$/u.exec(noticeSymbol?.trim() ?? '')?.[1];
  const copy = linesIn(noticeRecipients).find((line) => FILE_COPY.test(line)) ?? '';
  const unit = /^[^:]*:\s*VT\s*[,;]\s*([\p{L}\p{N}&.-]+)/u.exec(copy)?.[1]?.replace(/\.+$/u, '');
  return agency === undefined || unit === undefined ? null : `${agency}-${unit}`;
}

const FILE_COPY = /^\s*[-–+]?\s*Lưu\s*:/iu;
const TEAM = matchKey('Đoàn kiểm tra');

/**
 * Those of the notice, with the unit itself as "Như trên", first (Decree 30/2020, Appendix I, part II, item 9). The team has
 * no part in self-inspections.
 */
function recipientsOf(settings: Settings, kind: ReminderKind): string[] {
  const others = linesIn(settings.noticeRecipients).filter((line) => {
    const text = line.normalize('NFC');
    if (text.search(UNIT_MARK) >= 0 || text.search(COMMUNE_MARK) >= 0) return false;
    return kind === 'remedy' || !matchKey(text).includes(TEAM);
  });
  return others.length === 0 ? [] : ['Như trên', ...others];
}
