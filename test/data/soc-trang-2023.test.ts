/** The first real data says what the plan of Sóc Trăng for 2023 says, and no more. */
import { dataSet } from './files';

const { settings, tables } = dataSet('soc-trang-2023');
const unitName = new Map(tables.units.map((unit) => [unit.code, unit.name]));

/** Mục II of the plan, line by line. */
const AREAS = [
  '- Công tác chỉ đạo, điều hành cải cách hành chính.',
  '- Cải cách thể chế.',
  '- Cải cách thủ tục hành chính.',
  '- Cải cách tổ chức bộ máy hành chính nhà nước.',
  '- Cải cách chế độ công vụ.',
  '- Cải cách tài chính công.',
  '- Xây dựng và phát triển Chính quyền điện tử, Chính quyền số.',
  '- Thực hiện một số nhiệm vụ khác.',
];

/** The annex of the plan, line by line. */
const SCHEDULE = [
  '1\tSở Công Thương\tTháng 6',
  '2\tSở Giáo dục và Đào tạo\tTháng 6',
  '3\tSở Tài chính\tTháng 6',
  '4\tSở Tài nguyên và Môi trường\tTháng 7',
  '5\tSở Tư pháp\tTháng 7',
  '6\tỦy ban nhân dân huyện Trần Đề\tTháng 7',
  '7\tỦy ban nhân dân huyện Mỹ Tú\tTháng 7',
  '8\tỦy ban nhân dân huyện Thạnh Trị\tTháng 8',
  '9\tỦy ban nhân dân thành phố Sóc Trăng\tTháng 8',
  '10\tỦy ban nhân dân thị xã Vĩnh Châu\tTháng 8',
];

/** Nơi nhận of the plan, line by line. */
const RECIPIENTS = [
  '- TT. TUV; TT. HĐND tỉnh;',
  '- Văn phòng HĐND tỉnh;',
  '- Văn phòng Đoàn ĐBQH tỉnh;',
  '- Các sở, ban ngành tỉnh;',
  '- Các đơn vị sự nghiệp công lập thuộc tỉnh;',
  '- Cơ quan Trung ương đóng trên địa bàn tỉnh;',
  '- Báo Sóc Trăng; Đài Phát thanh truyền hình;',
  '- UBND các huyện, thị xã, thành phố;',
  '- Lưu: TH, VT.',
];

it('names the eight areas as the plan does', () => {
  expect(tables.areas.map(({ name }) => `- ${name ?? ''}.`)).toEqual(AREAS);
  expect(tables.areas.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(settings.areaCount).toBe(AREAS.length);
});

it('has the ten visits of the annex in its order', () => {
  const scheduled = tables.visits.filter(({ parent }) => parent === null);
  expect(
    scheduled.map(
      ({ unit, plannedMonth }, index) => `${index + 1}\t${unitName.get(unit) ?? ''}\tTháng ${plannedMonth ?? 0}`,
    ),
  ).toEqual(SCHEDULE);
  expect(scheduled.map(({ code }) => code)).toEqual([
    'KT01',
    'KT02',
    'KT03',
    'KT04',
    'KT05',
    'KT06',
    'KT07',
    'KT08',
    'KT09',
    'KT10',
  ]);
});

it('visits three, four and three units in June, July and August', () => {
  const inMonth = (month: number) =>
    tables.visits.filter(({ parent, plannedMonth }) => parent === null && plannedMonth === month).length;
  expect([6, 7, 8].map(inMonth)).toEqual([3, 4, 3]);
});

it('inspects fifteen units: the ten, and one commune the plan does not name with each district', () => {
  const districts = tables.visits.filter(({ unit }) => unit?.startsWith('UBND-')).map(({ code }) => code);
  const communes = tables.visits.filter(({ parent }) => parent !== null);
  expect(tables.visits).toHaveLength(15);
  expect(communes.map(({ parent }) => parent)).toEqual(districts);
  expect(communes.every(({ unit }) => unit === null)).toBe(true);
  expect(tables.visits.every(({ form }) => form === 'PLANNED')).toBe(true);
  expect(settings.communesPerDistrict).toBe(1);
});

it('has no date, deadline or finding that the plan does not give', () => {
  expect(tables.visits.every(({ scheduledFrom, remedyReportDue }) => (scheduledFrom ?? remedyReportDue) === null)).toBe(
    true,
  );
  expect(tables.selfInspections.every(({ due }) => due === null)).toBe(true);
  expect([settings.asOf, settings.halfYearReportDue, settings.yearReportDue, settings.budgetAllotment]).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(tables.findings).toEqual([]);
});

it('has the six agencies of the team and the two invited, without names', () => {
  const agencies = (role: string) =>
    tables.team.filter((member) => member.role === role).map(({ agency }) => unitName.get(agency));
  expect(agencies('MEMBER')).toEqual([
    'Sở Nội vụ',
    'Sở Khoa học và Công nghệ',
    'Sở Tư pháp',
    'Sở Thông tin và Truyền thông',
    'Sở Tài chính',
    'Văn phòng Ủy ban nhân dân tỉnh',
  ]);
  expect(agencies('INVITED')).toEqual(['Đài Phát thanh và Truyền hình tỉnh', 'Báo Sóc Trăng']);
  expect(tables.team).toHaveLength(8);
  expect(tables.team.every(({ name, position }) => name === null && position === null)).toBe(true);
});

it('leads every area by an agency of the team', () => {
  const agencies = tables.team.map(({ agency }) => agency);
  for (const { code, leads } of tables.areas) {
    expect(leads.length).toBeGreaterThan(0);
    for (const lead of leads) {
      expect(agencies).toContain(lead);
      expect(tables.team.find(({ agency }) => agency === lead)?.areas).toContain(code);
    }
  }
});

it('cites the two plans with their numbers and dates, and the decision without', () => {
  expect(tables.documents.map(({ code, number, date, signer }) => [code, number, date, signer])).toEqual([
    ['VB001', '28/KH-UBND', '2023-02-09', 'Trần Văn Lâu'],
    ['VB002', '192/KH-UBND', '2022-12-20', null],
    ['VB003', null, null, null],
  ]);
  expect([settings.planDocument, settings.groundDocuments, settings.teamDocument]).toEqual(['VB001', 'VB002', 'VB003']);
});

it('keeps the recipients of the plan', () => {
  const kept = tables.lists.filter(({ list }) => list === 'Nơi nhận: Kế hoạch').map(({ value }) => value ?? '');
  expect(kept.map((value, index) => `- ${value}${index === kept.length - 1 ? '.' : ';'}`)).toEqual(RECIPIENTS);
});

it('expects two self-inspection reports of every unit that must inspect itself, and marks those the plan does not name', () => {
  const must = tables.units.filter(({ selfInspects }) => selfInspects === true);
  expect(must).toHaveLength(29);
  expect(tables.selfInspections.map(({ unit, period }) => [unit, period])).toEqual(
    must.flatMap(({ code }) => [
      [code, 'HALF_YEAR'],
      [code, 'YEAR'],
    ]),
  );
  const named = new Set([...tables.visits.map(({ unit }) => unit), ...tables.team.map(({ agency }) => agency)]);
  expect(must.filter(({ note }) => note === null).every(({ code }) => named.has(code))).toBe(true);
  expect(must.filter(({ note }) => note !== null).every(({ code }) => !named.has(code))).toBe(true);
});

it('has eleven district people’s committees, five of them visited', () => {
  expect(tables.units.filter(({ kind }) => kind === settings.districtKind)).toHaveLength(11);
  expect(settings.visitQuotas).toBe('Sở, ban, ngành = 5\nUBND cấp huyện = 5');
});
