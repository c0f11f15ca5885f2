/** Data files become typed rows, or a problem that says where. */
import { loadDataSet, type DataFiles } from '../../src/register/data-set';

const title = { vi: 'Thử', en: 'Trial' };

function file(id: string, rest: Record<string, unknown> = {}): DataFiles {
  return { [id]: { id, title, ...rest } };
}

function load(files: DataFiles, id = 'a') {
  const result = loadDataSet(files, id);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

function problemOf(files: DataFiles, id = 'a') {
  const result = loadDataSet(files, id);
  if (result.ok) throw new Error('expected a problem');
  return result.problem;
}

describe('what a file gives', () => {
  it('decodes every cell by its column and leaves the rest blank', () => {
    const set = load(
      file('a', {
        tables: {
          findings: [{ code: 'PH001', kind: 'Hạn chế', deadlineDate: '2023-09-30', repeated: 'Có', deadlineCount: 30 }],
          team: [{ code: 'TV001', agency: 'SNV', areas: 'LV1; LV2' }],
        },
      }),
    );
    expect(set.tables.findings[0]).toMatchObject({
      kind: 'WEAKNESS',
      deadlineDate: '2023-09-30',
      repeated: true,
      deadlineCount: 30,
      content: null,
      status: null,
    });
    expect(set.tables.team[0]?.areas).toEqual(['LV1', 'LV2']);
  });

  it('gives the settings by id and as rows of sheet Cấu hình', () => {
    const set = load(file('a', { settings: { year: 2023, periodFrom: '2023-01-01', fixedDayIncluded: 'Không' } }));
    expect(set.settings).toMatchObject({ year: 2023, periodFrom: '2023-01-01', fixedDayIncluded: false, asOf: null });
    const row = (key: string) => set.tables.settings.find((setting) => setting.key === key);
    expect(row('year')).toEqual({
      key: 'year',
      label: 'Năm kiểm tra',
      value: 2023,
      note: 'Năm của Kế hoạch kiểm tra.',
    });
    expect([row('periodFrom')?.value, row('fixedDayIncluded')?.value, row('asOf')?.value]).toEqual([
      44927,
      'Không',
      null,
    ]);
  });

  it('puts the fixed lists first and numbers the values of each list', () => {
    const open = [
      { list: 'Mức độ', value: 'Nặng' },
      { list: 'Loại đơn vị', value: 'Xã', note: 'mới' },
      { list: 'Mức độ', value: 'Nhẹ' },
    ];
    const { lists } = load(file('a', { tables: { lists: open } })).tables;
    expect(lists.slice(0, 3)).toEqual([
      { list: 'Loại phát hiện', value: 'Kết quả nổi bật', order: 1, fixed: true, note: null },
      { list: 'Loại phát hiện', value: 'Tồn tại, hạn chế', order: 2, fixed: true, note: null },
      { list: 'Loại phát hiện', value: 'Khó khăn, kiến nghị cơ chế', order: 3, fixed: true, note: null },
    ]);
    expect(lists.slice(-3)).toEqual([
      { list: 'Mức độ', value: 'Nặng', order: 1, fixed: false, note: null },
      { list: 'Mức độ', value: 'Nhẹ', order: 2, fixed: false, note: null },
      { list: 'Loại đơn vị', value: 'Xã', order: 1, fixed: false, note: 'mới' },
    ]);
  });

  it('reads the plain list of days as rows of sheet Ngày nghỉ', () => {
    const days = [{ date: '2023-01-02', kind: 'DAY_OFF', name: 'Nghỉ bù', document: 'Luật', note: 'x' }];
    const { daysOff } = load({ ...file('a', { include: ['days'] }), days }).tables;
    expect(daysOff).toEqual([
      { code: 'NN001', date: '2023-01-02', kind: 'DAY_OFF', name: 'Nghỉ bù', source: 'Luật', note: 'x' },
    ]);
    expect(problemOf({ ...file('a', { include: ['days'] }), days: [{ date: '2023-01-02', kind: 'HALF' }] }).code).toBe(
      'DATA_VALUE_UNREADABLE',
    );
  });
});

describe('what files rest on', () => {
  const common = file('common', { tables: { areas: [{ code: 'LV1', order: 1, name: 'Một' }] } });
  const base = file('base', {
    include: ['common'],
    settings: { year: 2023, placeName: 'Sóc Trăng' },
    tables: { areas: [{ code: 'LV1', leads: 'SNV', note: 'gợi ý' }], units: [{ code: 'SNV', name: 'Sở Nội vụ' }] },
  });

  it('lays the columns of a row over those of the row below with the same code', () => {
    const top = file('a', {
      base: 'base',
      include: ['common'],
      settings: { year: 2024 },
      tables: { areas: [{ code: 'LV1', note: null }], units: [{ code: 'STC', name: 'Sở Tài chính' }] },
    });
    const set = load({ ...common, ...base, ...top });
    expect(set.tables.areas).toEqual([
      { code: 'LV1', order: 1, name: 'Một', shortName: null, leads: ['SNV'], note: null },
    ]);
    expect(set.tables.units.map(({ code }) => code)).toEqual(['SNV', 'STC']);
    expect([set.settings.year, set.settings.placeName]).toEqual([2024, 'Sóc Trăng']);
    expect(set.title).toEqual(title);
  });

  it('reports a file that is missing or rests on itself', () => {
    expect(problemOf(base, 'base').code).toBe('DATA_FILE_MISSING');
    expect(problemOf({ ...file('a', { base: 'b' }), ...file('b', { include: ['a'] }) }).code).toBe(
      'DATA_FILE_MALFORMED',
    );
  });
});

describe('what is refused', () => {
  it.each<[string, unknown]>([
    ['not an object', 7],
    ['another id', { id: 'b', title }],
    ['no title', { id: 'a' }],
    ['an unknown part', { id: 'a', title, extra: 1 }],
    ['a base that is no id', { id: 'a', title, base: 7 }],
    ['settings that are no object', { id: 'a', title, settings: [] }],
    ['a table that is no list', { id: 'a', title, tables: { units: {} } }],
    ['a row that is no object', { id: 'a', title, tables: { units: ['SNV'] } }],
    ['a value that no cell holds', { id: 'a', title, tables: { units: [{ code: 'SNV', name: ['Sở'] }] } }],
  ])('a file with %s', (_what, json) => {
    expect(problemOf({ a: json })).toMatchObject({ code: 'DATA_FILE_MALFORMED', place: { file: 'a' } });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['unknown table', { tables: { towns: [] } }, 'towns'],
    ['table that is generated', { tables: { settings: [] } }, 'settings'],
    ['unknown column', { tables: { units: [{ code: 'X', colour: 'red' }] } }, 'colour'],
    ['computed column', { tables: { findings: [{ code: 'X', status: 'Đạt' }] } }, 'status'],
    ['unknown setting', { settings: { colour: 'red' } }, 'colour'],
    ['computed setting', { settings: { warnUntil: '2023-01-01' } }, 'warnUntil'],
    ['fixed list', { tables: { lists: [{ list: 'Có/Không', value: 'Có lẽ' }] } }, 'Có/Không'],
  ])('%s', (_what, rest, name) => {
    const problem = problemOf(file('a', rest));
    expect(problem.code).toBe('DATA_NAME_UNKNOWN');
    expect(problem.message.vi).toContain(`“${name}”`);
    expect(problem.message.en).toContain(`“${name}”`);
  });

  it('a value that its column cannot read, with its place', () => {
    const problem = problemOf(file('a', { tables: { visits: [{ code: 'KT01', inspectedOn: '2023-02-30' }] } }));
    expect(problem.code).toBe('DATA_VALUE_UNREADABLE');
    expect(problem.place).toEqual({ file: 'a', table: 'visits', code: 'KT01', column: 'inspectedOn' });
    expect(problem.message.vi).toBe(
      '“Ngày làm việc xong” là “2023-02-30”, cần một ngày dạng dd/mm/yyyy, từ năm 1990 đến 2100.',
    );
    expect(problem.message.en).toContain('2023-02-30');
  });

  it('a code twice, or none', () => {
    const twice = problemOf(file('a', { tables: { units: [{ code: 'SNV' }, { code: ' SNV' }] } }));
    const none = problemOf(file('a', { tables: { units: [{ name: 'Sở Nội vụ' }] } }));
    expect([twice.code, none.code]).toEqual(['DATA_CODE_WRONG', 'DATA_CODE_WRONG']);
    expect(twice.message.vi).toContain('SNV');
    expect(none.message).toEqual({ vi: 'Có dòng không ghi mã.', en: 'A row has no code.' });
  });
});
