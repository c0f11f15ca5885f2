/** Contents of conclusion notices for the tests: invented findings on the units of the plan of 2023. */
import type {
  ConclusionNoticeContent,
  NoticeArea,
  NoticeEntity,
  NoticeRecommendation,
  NoticeWeakness,
} from '../../src/documents/conclusion-notice/content';

export const AREAS: readonly NoticeArea[] = [
  { code: '1', name: 'Công tác chỉ đạo, điều hành cải cách hành chính' },
  { code: '2', name: 'Cải cách thể chế' },
  { code: '3', name: 'Cải cách thủ tục hành chính' },
  { code: '4', name: 'Cải cách tổ chức bộ máy hành chính nhà nước' },
  { code: '5', name: 'Cải cách chế độ công vụ' },
  { code: '6', name: 'Cải cách tài chính công' },
  { code: '7', name: 'Xây dựng và phát triển Chính quyền điện tử, Chính quyền số' },
  { code: '8', name: 'Thực hiện một số nhiệm vụ khác' },
];

const WEAKNESSES = [
  'Kế hoạch cải cách hành chính năm 2023 ban hành chậm 12 ngày so với quy định; chưa gắn trách nhiệm người đứng đầu.',
  'Chưa ban hành kế hoạch theo dõi tình hình thi hành pháp luật năm 2023',
  'Còn 14 hồ sơ giải quyết trễ hạn nhưng không có văn bản xin lỗi tổ chức, cá nhân',
  'Chưa rà soát, sửa đổi quy chế làm việc sau khi sắp xếp phòng chuyên môn',
  'Chưa thực hiện chuyển đổi vị trí công tác đối với 03 công chức đã đến thời hạn',
  'Quy chế chi tiêu nội bộ chưa công khai trong hội nghị cán bộ, công chức',
  'Tỷ lệ hồ sơ trực tuyến toàn trình đạt 21,5%, thấp hơn chỉ tiêu được giao (50%)',
  'Chưa khắc phục xong 02 hạn chế đã nêu qua Chỉ số cải cách hành chính năm 2022',
];

export function weakness(index: number, area: string): NoticeWeakness {
  return {
    code: `PH-2023-${String(index).padStart(3, '0')}`,
    area,
    content: WEAKNESSES[(Number(area) - 1) % WEAKNESSES.length] ?? '',
    evidence: index % 2 === 0 ? `Báo cáo số ${index}/BC-SCT ngày 05/6/2023 của Sở Công Thương` : null,
    legalGround: 'khoản 2 Điều 5 Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ',
    repeated: index % 7 === 0,
    objectiveCause: index % 3 === 0 ? 'Một số quy định mới ban hành, chưa có hướng dẫn cụ thể.' : null,
    subjectiveCause: 'Người đứng đầu chưa thường xuyên kiểm tra, đôn đốc.',
    cause: null,
    supplements: null,
  };
}

export function recommendation(index: number, area: string): NoticeRecommendation {
  return {
    code: `PH-2023-${String(index).padStart(3, '0')}`,
    area,
    text: 'Rà soát, ban hành đầy đủ văn bản theo quy định; kiểm điểm trách nhiệm của tập thể, cá nhân có liên quan.',
    responsible: 'Văn phòng Sở',
    deadline: { text: 'trước ngày 30/9/2023', lastDay: '2023-09-29' },
    evidenceRequired: index % 2 === 0 ? 'Văn bản đã ban hành' : null,
  };
}

/** A unit with findings dealt over the eight areas. */
export function entity(name: string, findings: number, kind: 'unit' | 'commune' = 'unit', from = 1): NoticeEntity {
  const numbers = Array.from({ length: findings }, (_, i) => from + i);
  const areaOf = (n: number): string => AREAS[(n - 1) % AREAS.length]?.code ?? '1';
  return {
    kind,
    name,
    visitedOn: kind === 'commune' ? { from: '2023-08-09', to: '2023-08-09' } : null,
    results: AREAS.filter(({ code }) => code !== '5').map(({ code }) => ({
      code: `KQ-${code}`,
      area: code,
      content: 'Đã ban hành kế hoạch và tổ chức thực hiện 100% nhiệm vụ đề ra; báo cáo định kỳ đầy đủ, đúng thời hạn.',
    })),
    weaknesses: numbers.map((n) => weakness(n, areaOf(n))),
    difficulties: [],
    recommendations: numbers.map((n) => recommendation(n, areaOf(n))),
  };
}

/** Sở Công Thương, with as many findings as asked. */
export function notice(findings = 7, change: Partial<ConclusionNoticeContent> = {}): ConclusionNoticeContent {
  return {
    year: 2023,
    issuer: {
      superiorLines: ['UBND TỈNH SÓC TRĂNG'],
      agencyLines: ['SỞ NỘI VỤ'],
      agencyName: 'Sở Nội vụ',
      reportTo: 'Ủy ban nhân dân tỉnh Sóc Trăng',
      place: 'Sóc Trăng',
      symbol: 'TB-SNV',
      month: 7,
      year: 2023,
    },
    plan: {
      kind: 'Kế hoạch',
      number: '28/KH-UBND',
      date: '2023-02-09',
      issuer: 'Ủy ban nhân dân tỉnh Sóc Trăng',
      subject: 'kiểm tra công tác cải cách hành chính năm 2023',
    },
    teamDecision: {
      kind: 'Quyết định',
      number: '512/QĐ-UBND',
      date: '2023-03-14',
      issuer: 'Ủy ban nhân dân tỉnh Sóc Trăng',
      subject: 'thành lập Đoàn kiểm tra cải cách hành chính năm 2023',
    },
    otherGrounds: [],
    minutes: [
      { kind: 'Biên bản kiểm tra', number: '', date: '2023-06-15', issuer: null, subject: 'tại Sở Công Thương' },
    ],
    areas: AREAS,
    emptyAreas: 'say',
    visit: {
      from: '2023-06-15',
      to: '2023-06-15',
      place: 'Trụ sở Sở Công Thương',
      periodFrom: '2023-01-01',
      periodTo: '2023-06-15',
      form: 'theo Kế hoạch',
      participants: [
        'Đoàn kiểm tra cải cách hành chính của tỉnh',
        'Ban Giám đốc và trưởng các phòng của Sở Công Thương',
      ],
      areasInspected: AREAS.map(({ code }) => code),
      filesProvided: ['Báo cáo kết quả cải cách hành chính 6 tháng đầu năm 2023'],
    },
    entities: [entity('Sở Công Thương', findings)],
    overallAssessment:
      'Sở Công Thương đã quan tâm chỉ đạo, triển khai đầy đủ các nhiệm vụ cải cách hành chính được giao.',
    otherRecommendations: [],
    reportDeadline: { text: 'trước ngày 15/10/2023', lastDay: '2023-10-14' },
    signer: { authorityLines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Nguyễn Văn Mẫu', ownPosition: null },
    recipients: [
      'UBND tỉnh (b/c)',
      'Sở Công Thương (th/h)',
      'Thành viên Đoàn kiểm tra',
      'Lãnh đạo Sở',
      'Lưu: VT, CCHC',
    ],
    draftMark: false,
    ...change,
  };
}

/** A district with its commune, difficulties, and recommendations to others. */
export function districtNotice(): ConclusionNoticeContent {
  const district = entity('Ủy ban nhân dân huyện Trần Đề', 6);
  return notice(0, {
    entities: [
      {
        ...district,
        difficulties: [
          {
            code: 'PA-2023-002',
            area: '7',
            content: 'Phần mềm một cửa điện tử của tỉnh chưa đồng bộ với phần mềm của ngành',
            proposal: 'Sở Thông tin và Truyền thông sớm kết nối, chia sẻ dữ liệu',
          },
        ],
      },
      entity('Ủy ban nhân dân xã Lịch Hội Thượng', 2, 'commune', 7),
    ],
    emptyAreas: 'skip',
    otherRecommendations: [
      {
        ...recommendation(20, '7'),
        text: 'Kết nối, chia sẻ dữ liệu giữa phần mềm một cửa điện tử của tỉnh và phần mềm của ngành',
        responsible: 'Sở Thông tin và Truyền thông',
        deadline: { text: 'trong quý IV/2023', lastDay: '2023-12-31' },
      },
    ],
    recipients: ['UBND tỉnh (b/c)', 'UBND huyện Trần Đề (th/h)', 'UBND xã Lịch Hội Thượng (th/h)', 'Lưu: VT, CCHC'],
  });
}

/** Nothing weak, nothing to recommend. */
export function cleanNotice(): ConclusionNoticeContent {
  return notice(0, { draftMark: false });
}

/** The longest names: an agency of four lines, another province, much missing. */
export function longNamesNotice(): ConclusionNoticeContent {
  const base = notice(3);
  return {
    ...base,
    issuer: {
      ...base.issuer,
      superiorLines: ['UBND THÀNH PHỐ CẦN THƠ'],
      agencyLines: ['BAN QUẢN LÝ CÁC KHU CHẾ XUẤT VÀ CÔNG NGHIỆP CẦN THƠ'],
      agencyName: 'Ban Quản lý các khu chế xuất và công nghiệp Cần Thơ',
      reportTo: 'Ủy ban nhân dân thành phố Cần Thơ',
      place: 'Cần Thơ',
      symbol: 'TB-BQLKCX&CN',
      month: 2,
      year: 2026,
    },
    entities: [
      entity('Trung tâm Phục vụ hành chính công phường Vĩnh Phước thuộc Ủy ban nhân dân phường Vĩnh Phước', 3),
    ],
    teamDecision: null,
    signer: {
      authorityLines: ['TM. ĐOÀN KIỂM TRA', 'TRƯỞNG ĐOÀN'],
      name: null,
      ownPosition: 'Phó Trưởng Ban Quản lý các khu chế xuất và công nghiệp Cần Thơ',
    },
    draftMark: true,
  };
}
