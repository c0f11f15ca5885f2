/** Checks of the schedule against the plan (mục II, III.2). */
import type { Problem } from '../../../src/register/problem';
import { problemsCalled, problemsOf, type RowInput, type Rows } from '../../support/register';

const SO = 'Sở, ban, ngành';
const HUYEN = 'UBND cấp huyện';
const XA = 'UBND cấp xã';
const units: RowInput<'units'>[] = [
  { code: 'SCT', name: 'Sở Công Thương', kind: SO },
  { code: 'STC', name: 'Sở Tài chính', kind: SO },
  { code: 'TD', name: 'Ủy ban nhân dân huyện Trần Đề', kind: HUYEN },
  { code: 'MT', name: 'Ủy ban nhân dân huyện Mỹ Tú', kind: HUYEN },
  { code: 'X1', name: 'Ủy ban nhân dân xã Lịch Hội Thượng', kind: XA, parent: 'TD' },
];
const areas: RowInput<'areas'>[] = [
  { code: 'LV1', order: 1, name: 'Chỉ đạo, điều hành' },
  { code: 'LV2', order: 2, name: 'Cải cách thể chế' },
];
const documents: RowInput<'documents'>[] = [
  { code: 'VB1', kind: 'Quyết định', number: '5/QĐ-UBND', date: '2023-03-01' },
];

function visits(...rows: RowInput<'visits'>[]): Rows {
  return { units, areas, documents, visits: rows.map((row) => ({ form: 'PLANNED', ...row })) };
}

function called(code: string, rows: Rows, settings = {}): Problem[] {
  return problemsCalled(code, rows, { settings });
}

test('as many areas as the setting says', () => {
  expect(called('AREA_COUNT', visits(), { areaCount: 8 })).toMatchObject([
    {
      message: { vi: 'Sheet Lĩnh vực có 2 lĩnh vực, thiết lập “Số lĩnh vực” là 8 (mục II).' },
      place: { sheet: 'Cấu hình' },
    },
  ]);
  expect(problemsOf(visits(), { settings: { areaCount: 2 } })).toEqual([]);
  const layouts = { areas: { present: false } };
  expect(problemsCalled('AREA_COUNT', {}, { settings: { areaCount: 8 }, layouts })).toEqual([]);
});

test('no two areas of one order', () => {
  const twice = [...areas, { code: 'LV3', order: 1, name: 'Thủ tục' }, { code: 'LV4', order: null, name: 'Khác' }];
  expect(called('DUPLICATE_AREA_ORDER', { areas: twice })).toMatchObject([
    { message: { vi: expect.stringContaining('lĩnh vực “Chỉ đạo, điều hành”') as string }, place: { cell: 'B6' } },
  ]);
  const unnamed = [{ code: 'LV1', order: 1 }, { code: null, order: 1 }, { code: null, order: 2 }, { order: 2 }];
  const found = called('DUPLICATE_AREA_ORDER', { areas: unnamed });
  expect(found.map(({ message }) => message.en)).toEqual([
    expect.stringContaining('“LV1”'),
    expect.stringContaining('area “”'),
  ]);
});

test('a planned visit covers all areas', () => {
  const found = called('PLANNED_VISIT_LACKS_AREA', visits({ unit: 'SCT', areas: ['LV1'] }));
  expect(found).toMatchObject([
    { message: { vi: expect.stringContaining('KT001 (Sở Công Thương) không kiểm tra: Cải cách thể chế') as string } },
  ]);
});

test.each<[string, RowInput<'visits'>]>([
  ['names none', { unit: 'SCT' }],
  ['names all', { unit: 'SCT', areas: ['LV2', 'LV1'] }],
  ['is no planned one', { unit: 'SCT', areas: ['LV1'], form: 'UNANNOUNCED' }],
  ['is cancelled', { unit: 'SCT', areas: ['LV1'], sideState: 'CANCELLED' }],
  ['names one that does not exist', { unit: 'SCT', areas: ['LV1', 'LV9'] }],
])('a visit that %s leaves out no area', (_, visit) => {
  expect(called('PLANNED_VISIT_LACKS_AREA', visits(visit))).toEqual([]);
});

test('an area without a name is named by its code', () => {
  const rows = { ...visits({ unit: 'SCT', areas: ['LV1'] }), areas: [areas[0] ?? {}, { code: 'LV2', order: 2 }] };
  expect(called('PLANNED_VISIT_LACKS_AREA', rows)[0]?.message.en).toContain('leaves out: LV2;');
});

test('a unit gets one planned visit', () => {
  const found = called('SECOND_PLANNED_VISIT', visits({ unit: 'SCT' }, { unit: 'STC' }, { unit: 'Sở Công Thương' }));
  expect(found).toMatchObject([{ place: { cell: 'B6', code: 'KT003' } }]);
  expect(found[0]?.message.vi).toContain('Sở Công Thương đã có cuộc theo kế hoạch KT001');
  const cancelled = visits({ unit: 'SCT', sideState: 'CANCELLED' }, { unit: 'SCT' });
  expect(called('SECOND_PLANNED_VISIT', cancelled)).toEqual([]);
  expect(called('SECOND_PLANNED_VISIT', visits({ unit: 'SCT' }, { unit: 'SCT', form: 'UNANNOUNCED' }))).toEqual([]);
  expect(called('SECOND_PLANNED_VISIT', visits({ unit: 'SCT', code: null }, { unit: 'SCT' }))).toHaveLength(1);
});

const exception = { unit: 'SCT', form: 'UNANNOUNCED', exceptionReason: 'Phản ánh', orderDocument: 'VB1' } as const;

test('an exception has a reason and an order', () => {
  const bare = { unit: 'SCT', form: 'ORDERED' } as const;
  const found = problemsOf(visits(bare));
  expect(found.map(({ code, place }) => [code, place.column])).toEqual([
    ['EXCEPTION_WITHOUT_REASON', 'exceptionReason'],
    ['EXCEPTION_WITHOUT_ORDER', 'orderDocument'],
  ]);
  expect(found[0]?.message.vi).toContain('là “Theo chỉ đạo”');
  expect(problemsOf(visits(exception))).toEqual([]);
  expect(problemsOf(visits({ ...bare, sideState: 'CANCELLED' }))).toEqual([]);
});

test("a commune's exception may rest on its district's", () => {
  const district = { ...exception, unit: 'TD' };
  const commune = { unit: 'X1', form: 'UNANNOUNCED', parent: 'KT001' } as const;
  expect(problemsOf(visits(district, commune))).toEqual([]);
  expect(called('EXCEPTION_WITHOUT_REASON', visits(district, { ...commune, form: 'ORDERED' }))).toHaveLength(1);
  expect(called('EXCEPTION_WITHOUT_ORDER', visits({ ...district, orderDocument: null }, commune))).toHaveLength(2);
});

test('an unreadable order is told of as unreadable only', () => {
  const rows = visits({ ...exception, orderDocument: null, raw: { orderDocument: { error: '#REF!' } } });
  expect(problemsOf(rows).map(({ code }) => code)).toEqual(['UNREADABLE_CELL']);
});

test('a commune to be chosen is reported with the visit it goes with', () => {
  const found = problemsOf(visits({ unit: 'TD' }, { parent: 'KT001' }));
  expect(found).toMatchObject([
    { code: 'COMMUNE_NOT_NAMED', severity: 'warning', place: { cell: 'B5', code: 'KT002' } },
  ]);
  expect(found[0]?.message.vi).toBe(
    'Cuộc KT002: chưa chọn đơn vị cấp xã kiểm tra kèm cuộc KT001 (Ủy ban nhân dân huyện Trần Đề), theo mục III.2.b Kế hoạch.',
  );
  expect(problemsOf(visits({ unit: 'TD' }, { unit: 'X1', parent: 'KT001' }))).toEqual([]);
  expect(problemsOf(visits({ unit: 'TD' }, { parent: 'KT001', sideState: 'CANCELLED' }))).toEqual([]);
});

test('a commune of an unknown visit is named by that code', () => {
  const found = called('COMMUNE_NOT_NAMED', visits({ parent: 'KT099' }));
  expect(found[0]?.message.en).toContain('along with KT099');
});

test('a visit has a unit unless it goes with another', () => {
  expect(called('VISIT_WITHOUT_UNIT', visits({ place: 'Trụ sở' }))).toMatchObject([{ severity: 'error' }]);
  expect(called('VISIT_WITHOUT_UNIT', visits({ raw: { parent: { error: '#REF!' } } }))).toEqual([]);
  expect(called('VISIT_WITHOUT_UNIT', visits({ raw: { unit: { error: '#REF!' } } }))).toEqual([]);
  expect(called('VISIT_WITHOUT_UNIT', visits({ code: null }))[0]?.message.vi).toContain('Cuộc – chưa ghi');
});

test('a visit goes with a visit of its own rank only', () => {
  const self = visits({ unit: 'TD', parent: 'KT001' });
  expect(called('VISIT_PARENT_UNFIT', self)).toMatchObject([{ place: { column: 'parent' } }]);
  const chain = visits({ unit: 'TD' }, { unit: 'X1', parent: 'KT001' }, { unit: 'SCT', parent: 'KT002' });
  expect(called('VISIT_PARENT_UNFIT', chain).map(({ place }) => place.code)).toEqual(['KT003']);
});

test('a commune belongs to the district visited', () => {
  const found = called('COMMUNE_OF_OTHER_DISTRICT', visits({ unit: 'MT' }, { unit: 'X1', parent: 'KT001' }));
  expect(found[0]?.message.vi).toContain(
    'Ủy ban nhân dân xã Lịch Hội Thượng trực thuộc Ủy ban nhân dân huyện Trần Đề, nhưng được kiểm tra kèm Ủy ban nhân dân huyện Mỹ Tú',
  );
  for (const unit of ['TD', null]) {
    expect(called('COMMUNE_OF_OTHER_DISTRICT', visits({ unit }, { unit: 'X1', parent: 'KT001' }))).toEqual([]);
  }
  expect(called('COMMUNE_OF_OTHER_DISTRICT', visits({ unit: 'TD' }, { unit: 'SCT', parent: 'KT001' }))).toEqual([]);
  expect(called('COMMUNE_OF_OTHER_DISTRICT', visits({ unit: 'X1', parent: 'KT099' }))).toEqual([]);
  const broken = visits({ unit: 'MT' }, { parent: 'KT001', raw: { unit: { error: '#REF!' } } });
  expect(called('COMMUNE_OF_OTHER_DISTRICT', broken)).toEqual([]);
});

const communes = { districtKind: 'ubnd cấp huyện', communesPerDistrict: 1 };

test('each planned visit to a district takes in a commune', () => {
  expect(called('COMMUNE_MISSING', visits({ unit: 'TD' }), communes)).toMatchObject([
    { message: { vi: expect.stringContaining('có 0 cuộc cấp xã đi kèm, Kế hoạch yêu cầu 1') as string } },
  ]);
  const cancelledChild = visits({ unit: 'TD' }, { parent: 'KT001', sideState: 'CANCELLED' });
  expect(called('COMMUNE_MISSING', cancelledChild, communes)).toHaveLength(1);
  expect(called('COMMUNE_MISSING', visits({ unit: 'TD', code: null }), communes)).toHaveLength(1);
});

test.each<[string, RowInput<'visits'>, object]>([
  ['with its commune', { unit: 'TD' }, communes],
  ['that is cancelled', { unit: 'TD', sideState: 'CANCELLED', code: 'KT9' }, communes],
  ['to a department', { unit: 'SCT', code: 'KT9' }, communes],
  ['to nobody known', { unit: 'SYT', code: 'KT9' }, communes],
  ['that is unannounced', { ...exception, unit: 'TD', code: 'KT9' }, communes],
  ['where the plan asks for none', { unit: 'TD', code: 'KT9' }, { ...communes, communesPerDistrict: null }],
  ['where there are no districts', { unit: 'TD', code: 'KT9' }, { ...communes, districtKind: null }],
])('a visit %s lacks no commune', (_, visit, settings) => {
  const rows = visits({ code: 'KT001', ...visit }, { unit: 'X1', parent: 'KT001' });
  expect(called('COMMUNE_MISSING', rows, settings)).toEqual([]);
});

test('as many planned visits of each kind as the plan names', () => {
  const rows = visits({ unit: 'SCT' }, { unit: 'TD' }, { unit: 'X1', parent: 'KT002' });
  const settings = { visitQuotas: 'Sở, ban, ngành = 2\n\nubnd cấp HUYỆN=1\nUBND cấp xã = 1' };
  expect(called('QUOTA_MISMATCH', rows, settings).map(({ message }) => message.vi.split(',  ')[0])).toEqual([
    'Lịch có 1 cuộc theo kế hoạch tại đơn vị loại “Sở, ban, ngành”, Kế hoạch nêu 2 (mục III.2.b).',
    'Lịch có 0 cuộc theo kế hoạch tại đơn vị loại “UBND cấp xã”, Kế hoạch nêu 1 (mục III.2.b).',
  ]);
  const others = visits(
    { unit: 'SCT' },
    { ...exception, unit: 'STC' },
    { unit: 'STC', sideState: 'CANCELLED' },
    { unit: 'SYT' },
  );
  expect(called('QUOTA_MISMATCH', others, { visitQuotas: 'Sở, ban, ngành = 1' })).toEqual([]);
});

test('a quota line that cannot be read is quoted', () => {
  const settings = { visitQuotas: 'Sở: 5\n= 3\nUBND cấp xã = năm' };
  const found = called('QUOTA_UNREADABLE', visits(), settings);
  expect(found.map(({ message }) => message.vi.split('dòng ')[1])).toEqual([
    '“Sở: 5”.',
    '“= 3”.',
    '“UBND cấp xã = năm”.',
  ]);
});

test('quotas wait for the sheets they are counted on', () => {
  const settings = { visitQuotas: 'Sở, ban, ngành = 1' };
  for (const id of ['visits', 'units'] as const) {
    expect(problemsCalled('QUOTA_MISMATCH', {}, { settings, layouts: { [id]: { present: false } } })).toEqual([]);
  }
});
