/** What a conclusion notice says, made up from a seed: weaknesses with recommendations over the eight areas, and some results. */
import type { ConclusionNoticeContent, NoticeEntity } from '../../src/documents/conclusion-notice/content';
import { makeFindings, type Finding } from '../findings';

const UNIT = 'Sở Công Thương';

const AREAS = [
  'Công tác chỉ đạo, điều hành cải cách hành chính',
  'Cải cách thể chế',
  'Cải cách thủ tục hành chính',
  'Cải cách tổ chức bộ máy hành chính nhà nước',
  'Cải cách chế độ công vụ',
  'Cải cách tài chính công',
  'Xây dựng và phát triển Chính quyền điện tử, Chính quyền số',
  'Thực hiện một số nhiệm vụ khác',
].map((name, i) => ({ code: String(i + 1), name }));

function entityOf(findings: readonly Finding[]): NoticeEntity {
  const place = (finding: Finding): { code: string; area: string; content: string } => ({
    code: finding.code ?? '',
    area: finding.area ?? '1',
    content: finding.content ?? '',
  });
  const weak = findings.filter(({ kind }) => kind === 'WEAKNESS');
  return {
    kind: 'unit',
    name: UNIT,
    visitedOn: null,
    results: findings.filter(({ kind }) => kind === 'RESULT').map(place),
    difficulties: findings
      .filter(({ kind }) => kind === 'DIFFICULTY')
      .map((each) => ({ ...place(each), proposal: null })),
    weaknesses: weak.map((each) => ({
      ...place(each),
      evidence: each.evidence,
      legalGround: each.legalGround,
      repeated: each.repeated ?? false,
      objectiveCause: each.causeKind === 'OBJECTIVE' ? each.cause : null,
      subjectiveCause: each.causeKind === 'SUBJECTIVE' ? each.cause : null,
      cause: null,
      supplements: null,
    })),
    recommendations: weak.map((each) => ({
      code: each.code ?? '',
      area: each.area ?? '1',
      text: each.recommendation ?? '',
      responsible: each.responsible,
      deadline: { text: 'trước ngày 30/9/2023', lastDay: '2023-09-29' },
      evidenceRequired: each.evidenceDue,
    })),
  };
}

/** A notice with this many findings. */
export function makeNotice(findings: number): ConclusionNoticeContent {
  const issuer = 'Ủy ban nhân dân tỉnh Sóc Trăng';
  return {
    year: 2023,
    issuer: {
      superiorLines: ['UBND TỈNH SÓC TRĂNG'],
      agencyLines: ['SỞ NỘI VỤ'],
      agencyName: 'Sở Nội vụ',
      reportTo: issuer,
      place: 'Sóc Trăng',
      symbol: 'TB-SNV',
      month: 7,
      year: 2023,
    },
    plan: {
      kind: 'Kế hoạch',
      number: '28/KH-UBND',
      date: '2023-02-09',
      issuer,
      subject: 'kiểm tra công tác cải cách hành chính năm 2023',
    },
    teamDecision: {
      kind: 'Quyết định',
      number: '512/QĐ-UBND',
      date: '2023-03-14',
      issuer,
      subject: 'thành lập Đoàn kiểm tra cải cách hành chính năm 2023',
    },
    otherGrounds: [],
    minutes: [{ kind: 'Biên bản kiểm tra', number: '', date: '2023-06-15', issuer: null, subject: `tại ${UNIT}` }],
    areas: AREAS,
    emptyAreas: 'say',
    visit: {
      from: '2023-06-15',
      to: '2023-06-15',
      place: `Trụ sở ${UNIT}`,
      periodFrom: '2023-01-01',
      periodTo: '2023-06-15',
      form: 'theo Kế hoạch',
      participants: ['Đoàn kiểm tra cải cách hành chính của tỉnh', `Lãnh đạo các phòng của ${UNIT}`],
      areasInspected: AREAS.map(({ code }) => code),
      filesProvided: ['Báo cáo kết quả cải cách hành chính 6 tháng đầu năm 2023'],
    },
    entities: [entityOf(makeFindings(findings, [{ code: 'KT001', unit: 'SCT' }]))],
    overallAssessment: `${UNIT} đã quan tâm chỉ đạo, triển khai đầy đủ các nhiệm vụ cải cách hành chính được giao.`,
    otherRecommendations: [],
    reportDeadline: { text: 'trước ngày 15/10/2023', lastDay: '2023-10-14' },
    signer: { authorityLines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Nguyễn Văn Mẫu', ownPosition: null },
    recipients: ['UBND tỉnh (b/c)', `${UNIT} (th/h)`, 'Thành viên Đoàn kiểm tra', 'Lãnh đạo Sở', 'Lưu: VT, CCHC'],
    draftMark: false,
  };
}
