/** From the content of a conclusion notice to the data of its template: headings numbered, counts computed, nothing invented. */
import { count, pointLetter, roman, shortDate } from '../decree30';
import type { TemplateData } from '../engine';
import { AGENCY_LINE, ruleLength, SUBJECT_LINE } from '../lines';
import { headData, signatureData } from '../official';
import { balanceLines, textWidth } from '../text-width';
import { capitalised, clause, closed, joined, plausibleDay, plausibleYear } from '../wording';
import { groupByArea } from './by-area';
import type {
  ConclusionNoticeContent,
  NoticeArea,
  NoticeEntity,
  NoticeRecommendation,
  NoticeWeakness,
} from './content';
import { deadlineText, entityName, grounds, visitDays, visitedEntity } from './wording';

/** Points: the text area of the default template. */
const TEXT_AREA = 453;
const SUBJECT_FONT = { size: 14, bold: true } as const;

/** What the engine needs to draft a conclusion notice. */
export interface ConclusionNoticeData {
  readonly data: TemplateData;
  /** Lengths of the drawn lines under agency and subject. */
  readonly lines: ReadonlyMap<string, number>;
}

function titleData({ year, entities, ...content }: ConclusionNoticeContent, subject: string): TemplateData {
  return {
    'trích yếu': subject,
    năm: plausibleYear(year),
    'đơn vị': entities[0]?.name,
    'các đơn vị': joined(entities.map(entityName)),
    'căn cứ': grounds(content),
  };
}

function overviewData({ visit, areas, entities }: ConclusionNoticeContent): TemplateData {
  const inspected = areas.filter(({ code }) => visit.areasInspected.includes(code));
  const communes = entities.filter(({ kind }) => kind === 'commune');
  const bulleted = (lines: readonly string[]): TemplateData[] =>
    lines.map((line, i) => ({ 'nội dung': closed(clause(line) ?? '', i === lines.length - 1 ? '.' : ';') }));
  const [periodFrom, periodTo] = [plausibleDay(visit.periodFrom), plausibleDay(visit.periodTo)];
  return {
    'thời gian kiểm tra': visitDays(visit),
    'địa điểm': clause(visit.place),
    'hình thức': clause(visit.form),
    'niên độ từ': periodFrom === null ? null : shortDate(periodFrom),
    'niên độ đến': periodTo === null ? null : shortDate(periodTo),
    'đơn vị cấp xã': communes.length > 0 ? { 'đơn vị cấp xã': joined(communes.map(visitedEntity)) } : false,
    'có thành phần': visit.participants.length > 0,
    'thành phần': bulleted(visit.participants),
    'phạm vi kiểm tra':
      inspected.length === 0
        ? null
        : `${count(inspected.length)} lĩnh vực, gồm: ${inspected.map(({ name }) => name).join('; ')}`,
    'có hồ sơ': visit.filesProvided.length > 0,
    'hồ sơ': bulleted(visit.filesProvided),
  };
}

function entityHeading(entity: NoticeEntity, position: number, several: boolean): TemplateData | false {
  return several && { 'số đề mục': position, 'tên đơn vị': entityName(entity) };
}

function resultsData(content: ConclusionNoticeContent): TemplateData {
  const several = content.entities.length > 1;
  const always = content.emptyAreas === 'say' ? content.visit.areasInspected : [];
  return {
    'đánh giá chung': content.overallAssessment,
    'kết quả': content.entities.map((entity, i) => ({
      'tiêu đề đơn vị': entityHeading(entity, i + 1, several),
      'lĩnh vực': groupByArea(entity.results, content.areas, always).map(({ name, rows }, position) => ({
        khoản: !several && { số: position + 1 },
        điểm: several && { chữ: pointLetter(position + 1) },
        'tên lĩnh vực': name,
        mục: rows.map(({ code, content: text }) => ({ mã: code, 'nội dung': clause(text) })),
      })),
    })),
  };
}

function causeGroups(weaknesses: readonly NoticeWeakness[]): TemplateData[] {
  const kinds = [
    { name: 'Nguyên nhân khách quan', causes: weaknesses.map(({ objectiveCause }) => clause(objectiveCause)) },
    { name: 'Nguyên nhân chủ quan', causes: weaknesses.map(({ subjectiveCause }) => clause(subjectiveCause)) },
    { name: null, causes: weaknesses.map(({ cause }) => clause(cause)) },
  ];
  return kinds
    .map(({ name, causes }) => ({ name, causes: [...new Set(causes.filter((cause) => cause !== null))] }))
    .filter(({ causes }) => causes.length > 0)
    .map(({ name, causes }, i) => ({
      'tiêu đề nhóm': (name !== null || i > 0) && { chữ: pointLetter(i + 1), 'tên nhóm': name ?? 'Nguyên nhân khác' },
      'nguyên nhân': causes.map((cause) => ({ 'nội dung': cause })),
    }));
}

function weaknessRow(weakness: NoticeWeakness): TemplateData {
  return {
    mã: weakness.code,
    'nội dung': clause(weakness.content),
    'bổ sung cho': clause(weakness.supplements),
    'lặp lại': weakness.repeated,
    'minh chứng': clause(weakness.evidence),
    'căn cứ pháp lý': clause(weakness.legalGround),
  };
}

function entityWeaknesses(
  entity: NoticeEntity,
  position: number,
  several: boolean,
  areas: readonly NoticeArea[],
): TemplateData {
  const { weaknesses, difficulties } = entity;
  const number = (part: number): string => (several ? `${position}.${part}` : String(part));
  const causes = causeGroups(weaknesses);
  return {
    'tiêu đề đơn vị': entityHeading(entity, position, several),
    'có hạn chế của đơn vị': weaknesses.length > 0,
    'đề mục hạn chế': number(1),
    'lĩnh vực': groupByArea(weaknesses, areas).map(({ name, rows }, i) => ({
      chữ: pointLetter(i + 1),
      'tên lĩnh vực': name,
      'hạn chế': rows.map(weaknessRow),
    })),
    'đề mục nguyên nhân': number(2),
    'nhóm nguyên nhân': causes,
    'thiếu nguyên nhân': causes.length === 0 && { 'nguyên nhân': null },
    'có khó khăn': difficulties.length > 0,
    'đề mục khó khăn': number(weaknesses.length > 0 ? 3 : 1),
    'khó khăn': groupByArea(difficulties, areas).flatMap(({ rows }) =>
      rows.map(({ code, content, proposal }) => ({
        mã: code,
        'nội dung': clause(content),
        'đề xuất': clause(proposal),
      })),
    ),
  };
}

function weaknessesTitle(weaknesses: boolean, difficulties: boolean): string {
  if (weaknesses && difficulties) return 'TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN VÀ KHÓ KHĂN, VƯỚNG MẮC';
  if (weaknesses) return 'TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN';
  return difficulties ? 'TỒN TẠI, HẠN CHẾ VÀ KHÓ KHĂN, VƯỚNG MẮC' : 'TỒN TẠI, HẠN CHẾ';
}

function weaknessesData({ entities, areas }: ConclusionNoticeContent): TemplateData {
  const several = entities.length > 1;
  const codes = new Set(entities.flatMap(({ weaknesses }) => weaknesses.map(({ code }) => code)));
  const counted = ({ weaknesses }: NoticeEntity): number =>
    weaknesses.filter(({ supplements }) => supplements === null || !codes.has(supplements)).length;
  const total = entities.reduce((sum, entity) => sum + counted(entity), 0);
  const difficulties = entities.some((entity) => entity.difficulties.length > 0);
  const shares = entities.map((entity) => `${entityName(entity)}: ${count(counted(entity))} hạn chế`);
  return {
    'tiêu đề phần hạn chế': weaknessesTitle(total > 0, difficulties),
    'có hạn chế': total > 0,
    'số hạn chế': count(total),
    'hạn chế từng đơn vị': several && { 'hạn chế từng đơn vị': shares.join('; ') },
    'hạn chế theo đơn vị': entities.map((entity, i) => entityWeaknesses(entity, i + 1, several, areas)),
  };
}

function recommendationRows(rows: readonly NoticeRecommendation[], areas: readonly NoticeArea[]): TemplateData[] {
  return groupByArea(rows, areas)
    .flatMap(({ name, rows: ofArea }) => ofArea.map((row) => ({ name, row })))
    .map(({ name, row }, i) => {
      const deadline = deadlineText(row.deadline);
      return {
        tt: i + 1,
        mã: row.code,
        'nội dung': clause(row.text),
        'tên lĩnh vực': name,
        'đơn vị chịu trách nhiệm': clause(row.responsible),
        'thời hạn': deadline === null ? null : capitalised(deadline),
        'minh chứng phải gửi': clause(row.evidenceRequired) ?? '',
      };
    });
}

/** What is to be done by one entity; `thiếu kiến nghị` where it has weaknesses and nothing is asked of it. */
function addressedTo(name: string, rows: readonly TemplateData[]): TemplateData {
  return { 'tên đơn vị': name, 'thiếu kiến nghị': rows.length === 0 && { 'kiến nghị': null }, 'kiến nghị': rows };
}

function recommendationsData({ entities, areas, ...content }: ConclusionNoticeContent): TemplateData {
  const addressed = entities
    .filter(({ recommendations, weaknesses }) => recommendations.length + weaknesses.length > 0)
    .map((entity) => ({ name: entityName(entity), rows: recommendationRows(entity.recommendations, areas) }));
  const others = recommendationRows(content.otherRecommendations, areas);
  const all = others.length > 0 ? [...addressed, { name: 'các cơ quan, đơn vị liên quan', rows: others }] : addressed;
  const total = all.reduce((sum, { rows }) => sum + rows.length, 0);
  return {
    'có kiến nghị': all.length > 0,
    'số kiến nghị': total === 0 ? null : count(total),
    'kiến nghị theo đơn vị': all.map(({ name, rows }, i) => ({ 'số đề mục': i + 1, ...addressedTo(name, rows) })),
    'phải báo cáo': addressed.length > 0,
    'hạn báo cáo': deadlineText(content.reportDeadline),
    'phụ lục theo đơn vị': addressed.map(({ name, rows }, i) => ({
      'số La Mã': roman(i + 1),
      ...addressedTo(name, rows),
    })),
  };
}

/** One line where it fits, else broken by sense before "tại", each half evened out. */
function subjectLines(what: string, where: string): string[] {
  const whole = `${what} ${where}`;
  if (textWidth(whole, SUBJECT_FONT) <= TEXT_AREA) return [whole];
  return [what, where].flatMap((half) => balanceLines(half, SUBJECT_FONT, TEXT_AREA));
}

/** The data and line lengths of a conclusion notice, for `fillTemplate` with `conclusionNoticePlaceholders`. */
export function conclusionNoticeData(content: ConclusionNoticeContent): ConclusionNoticeData {
  const [main] = content.entities;
  const unit = main === undefined ? '[chưa có: đơn vị]' : entityName(main);
  const year = plausibleYear(content.year) ?? '[chưa có: năm]';
  const subject = subjectLines(`Kết luận kiểm tra công tác cải cách hành chính năm ${year}`, `tại ${unit}`);
  const head = headData(content.issuer, content.draftMark);
  return {
    data: {
      ...head.data,
      ...titleData(content, subject.join('\n')),
      ...overviewData(content),
      ...resultsData(content),
      ...weaknessesData(content),
      ...recommendationsData(content),
      ...signatureData(content.signer, content.recipients),
    },
    lines: new Map([
      [AGENCY_LINE, head.agencyLine],
      [SUBJECT_LINE, ruleLength(subject, SUBJECT_FONT, TEXT_AREA)],
    ]),
  };
}
