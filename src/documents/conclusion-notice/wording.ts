/** Small turns of phrase of the conclusion notice: deadlines, entities with their days, grounds. */
import { longDate, shortDate } from '../decree30';
import type { TemplateData } from '../engine';
import type { CitedDocument } from '../official';
import { citation, clause, closed, plausibleDay } from '../wording';
import type { ConclusionNoticeContent, NoticeDeadline, NoticeEntity, VisitDays } from './content';

/** A deadline as it was written, with its last day where the wording has no year; null when neither is known. */
export function deadlineText({ text, lastDay }: NoticeDeadline): string | null {
  const wording = clause(text);
  const last = plausibleDay(lastDay);
  const day = last === null ? null : `chậm nhất ngày ${shortDate(last)}`;
  if (wording === null) return day;
  return day === null || /\d{4}/.test(wording) ? wording : `${wording} (${day})`;
}

/** An entity's name, or that it is missing. */
export function entityName({ kind, name }: NoticeEntity): string {
  return name ?? `[chưa có: ${kind === 'commune' ? 'đơn vị cấp xã' : 'đơn vị'}]`;
}

/** "ngày 13 tháng 6 năm 2023", "từ ngày 10 tháng 7 năm 2023 đến ngày 12 tháng 7 năm 2023"; null when a day is not known. */
export function visitDays({ from, to }: VisitDays): string | null {
  const [first, last] = [plausibleDay(from ?? to), plausibleDay(to ?? from)];
  if (first === null || last === null) return null;
  return first === last ? longDate(first) : `từ ${longDate(first)} đến ${longDate(last)}`;
}

/** A commune's name with the day it was visited, where that is known. */
export function visitedEntity(entity: NoticeEntity): string {
  const { visitedOn } = entity;
  const name = entityName(entity);
  if (visitedOn === null || (visitedOn.from ?? visitedOn.to) === null) return name;
  return `${name} (${visitDays(visitedOn) ?? '[chưa có: thời gian kiểm tra]'})`;
}

const UNKNOWN = { number: null, date: null, issuer: null } as const;

/** The grounds in the order printed: others, plan, decision, minutes; those not in the register print as missing. */
export function grounds(
  content: Pick<ConclusionNoticeContent, 'otherGrounds' | 'plan' | 'teamDecision' | 'minutes'>,
): TemplateData[] {
  const cited: readonly CitedDocument[] = [
    ...content.otherGrounds,
    content.plan ?? { ...UNKNOWN, kind: 'Kế hoạch', subject: 'kiểm tra công tác cải cách hành chính' },
    content.teamDecision ?? { ...UNKNOWN, kind: 'Quyết định', subject: 'thành lập Đoàn kiểm tra cải cách hành chính' },
    ...(content.minutes.length > 0
      ? content.minutes
      : [{ ...UNKNOWN, number: '', kind: 'Biên bản kiểm tra', subject: null }]),
  ];
  return cited.map((item, i) => {
    const subject = clause(item.subject);
    return {
      ...citation(item),
      dấu: closed(subject ?? '', i === cited.length - 1 ? '.' : ';').slice(subject?.length ?? 0),
    };
  });
}
