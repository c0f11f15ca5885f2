/** Drawing a register: each step does what it says, once however often it is asked for, and long work is resumed. */
import type { Draw, WireFrame } from '../../../../src/hosts/sheets/wire';
import type { GoogleSheets } from '../../../sheets-host';
import { SHEET, call, faultOf, read, spreadsheet, valueOf } from './support';

const NAME = 'Phát hiện';

const SHEET_STEP: Extract<Draw, { readonly draw: 'sheet' }> = {
  sheet: NAME,
  draw: 'sheet',
  mark: 'một lần tạo sổ',
  at: 0,
  rows: 40,
  columns: 4,
  font: 'Times New Roman',
  size: 12,
  tab: '#1f6f54',
  gridLines: false,
  widths: [80, 80, 200, 100],
};

const STEPS: readonly Draw[] = [
  SHEET_STEP,
  { sheet: NAME, draw: 'look', areas: ['A3:A', 'C3:C'], look: { format: '@' } },
  { sheet: NAME, draw: 'look', areas: ['B3:B'], look: { format: 'dd/mm/yyyy' } },
  { sheet: NAME, draw: 'look', areas: ['A2:D2'], look: { bold: true, fill: '#e2efda', wrap: true, border: '#999999' } },
  {
    sheet: NAME,
    draw: 'cells',
    row: 0,
    column: 0,
    cells: [
      ['Phát hiện', null, null, null],
      ['Mã', 'Hạn', 'Nội dung', 'Số'],
    ],
  },
  {
    sheet: NAME,
    draw: 'cells',
    row: 2,
    column: 0,
    cells: [['05', { date: '2023-09-11' }, '=1', { formula: '=SUM(1;2)' }]],
  },
  {
    sheet: NAME,
    draw: 'heights',
    heights: [
      [0, 40],
      [1, 30],
      [2, 30],
    ],
  },
  { sheet: NAME, draw: 'merge', area: 'A1:D1' },
  { sheet: NAME, draw: 'freeze', rows: 2, columns: 1 },
  { sheet: NAME, draw: 'note', notes: [[1, 1, 'Ngày cuối cùng.']] },
  { sheet: NAME, draw: 'link', row: 3, column: 2, to: `'${SHEET}'!B2`, text: SHEET },
  {
    sheet: NAME,
    draw: 'rule',
    area: 'B3:B',
    rule: { kind: 'date', first: '1990-01-01', last: '2100-12-31' },
    help: 'Nhập một ngày.',
  },
  { sheet: NAME, draw: 'rule', area: 'C3:C', rule: { kind: 'range', sheet: SHEET, area: 'A1:A9' }, help: '' },
  {
    sheet: NAME,
    draw: 'highlights',
    highlights: [{ areas: ['A3:D'], formula: '=$C3="Quá hạn"', look: { color: '#c00000', bold: true } }],
  },
  { sheet: NAME, draw: 'protect', area: 'D3:D', description: 'Công cụ tính' },
  { sheet: NAME, draw: 'names', names: [{ name: 'PhatHien_Han', area: 'B2' }] },
  { sheet: NAME, draw: 'columns', after: 3, row: 1, headers: ['Ghi chú', 'Người ghi'], widths: [90, 90] },
  {
    sheet: NAME,
    draw: 'chart',
    chart: {
      title: 'Quá hạn',
      labels: 'A3:A9',
      values: 'D3:D9',
      row: 4,
      column: 1,
      width: 400,
      height: 200,
      bar: '#1f6f54',
    },
  },
];

async function draw(host: GoogleSheets, steps: readonly Draw[] = STEPS): Promise<number> {
  return valueOf(await call(host, 'drawSteps', { steps, from: 0 })).done;
}

async function frame(host: GoogleSheets): Promise<WireFrame | undefined> {
  const sheet = host.book.sheet(NAME).id;
  return valueOf(await call(host, 'inspectFrame', { sheets: [{ sheet, row: 2 }] }))[0];
}

it('makes a sheet with all that belongs to it, and drawn again it is the same', async () => {
  const host = spreadsheet();
  expect(await draw(host)).toBe(STEPS.length);
  const [made, madeFrame] = [await read(host), await frame(host)];
  expect(made.sheets[0]?.name).toBe(NAME);
  expect(host.book.sheet(NAME)).toMatchObject({ rows: 40, columns: 6 });
  expect(made.sheets[0]?.cells?.slice(0, 4)).toEqual([
    ['Phát hiện'],
    ['Mã', 'Hạn', 'Nội dung', 'Số'],
    ['05', { date: '2023-09-11' }, '=1', 0],
    [null, null, SHEET],
  ]);
  expect(made.sheets[0]?.formulas).toEqual([[2, 3, '=SUM(1;2)']]);
  expect(made.names).toEqual([
    { name: 'PhatHien_Han', sheet: host.book.sheet(NAME).id, top: 1, left: 1, bottom: 1, right: 1 },
  ]);
  expect(madeFrame).toMatchObject({
    frozenRows: 2,
    frozenColumns: 1,
    highlights: ['=$C3="Quá hạn"'],
    warned: [expect.stringMatching(/^D3:D/u) as string],
    rules: [null, 'Nhập một ngày.', '', null, null, null],
    charts: 1,
  });
  expect(madeFrame?.formats.slice(0, 3)).toEqual(['@', 'dd/mm/yyyy', '@']);
  await draw(host);
  expect([await read(host), await frame(host)]).toEqual([made, madeFrame]);
});

it('goes on where it stopped when one call is too short for all', async () => {
  const [whole, host] = [spreadsheet(), spreadsheet()];
  await draw(whole);
  host.hooks.costPerCall = 10_000;
  const stops: number[] = [];
  for (let from = 0; from < STEPS.length; from = stops.at(-1) ?? STEPS.length) {
    stops.push(valueOf(await call(host, 'drawSteps', { steps: STEPS, from })).done);
    expect(host.last.milliseconds).toBeLessThan(6 * 60_000);
  }
  expect(stops.length).toBeGreaterThan(1);
  host.hooks.costPerCall = 0;
  expect((await read(host)).sheets.map(({ cells }) => cells)).toEqual(
    (await read(whole)).sheets.map(({ cells }) => cells),
  );
  expect(await frame(host)).toEqual({ ...(await frame(whole)), sheet: host.book.sheet(NAME).id });
});

it('leaves what people have on a sheet: their rows, their colours, their protections', async () => {
  const host = spreadsheet();
  await draw(host);
  host.book.type(NAME, 'C30', 'của tôi');
  const theirs: Draw = {
    sheet: NAME,
    draw: 'highlights',
    highlights: [{ areas: ['C3:C'], formula: '=LEN($C3)>9', look: { fill: '#ffff00' } }],
  };
  await draw(host, [theirs, SHEET_STEP, ...STEPS.filter(({ draw: kind }) => kind === 'highlights')]);
  expect(host.book.value(NAME, 'C30')).toBe('của tôi');
  expect((await frame(host))?.highlights).toEqual(['=LEN($C3)>9', '=$C3="Quá hạn"']);
});

it('tells which step Google refused, or that there is no such sheet', async () => {
  const host = spreadsheet();
  const bad: Draw = { sheet: SHEET, draw: 'names', names: [{ name: 'A1', area: 'A1' }] };
  expect(faultOf(await call(host, 'drawSteps', { steps: [bad], from: 0 }))).toMatchObject({
    kind: 'refused',
    message: expect.stringContaining(`${SHEET}, names: `) as string,
  });
  expect(valueOf(await call(host, 'drawSteps', { steps: [SHEET_STEP, bad], from: 0 }))).toEqual({ done: 1 });
  const lost: Draw = { sheet: 'Không có', draw: 'freeze', rows: 1, columns: 0 };
  expect(faultOf(await call(host, 'drawSteps', { steps: [lost], from: 0 }))).toEqual({
    kind: 'sheetGone',
    sheet: 'Không có',
  });
  host.user.canEdit = false;
  expect(faultOf(await call(host, 'drawSteps', { steps: STEPS, from: 0 }))).toEqual({ kind: 'readOnly' });
});

it('takes back the sheets of a set-up that failed, with their names and nothing else', async () => {
  const host = spreadsheet();
  await draw(host, [...STEPS, { sheet: SHEET, draw: 'names', names: [{ name: 'CuaToi', area: 'A1' }] }]);
  valueOf(await call(host, 'removeSheets', { sheets: [NAME, 'Không có'], mark: SHEET_STEP.mark }));
  const { sheets, names } = await read(host);
  expect([sheets.map(({ name }) => name), names.map(({ name }) => name)]).toEqual([[SHEET], ['CuaToi']]);
});

it('leaves a sheet alone that somebody else added meanwhile: not drawn over, not taken back', async () => {
  const host = spreadsheet();
  await draw(host, STEPS);
  const before = await read(host);
  const mine = { ...SHEET_STEP, mark: 'lần của người khác', rows: 90 };
  const taken = { kind: 'sheetTaken', sheet: NAME };
  expect(faultOf(await call(host, 'drawSteps', { steps: [mine, ...STEPS.slice(1)], from: 0 }))).toEqual(taken);
  valueOf(await call(host, 'removeSheets', { sheets: [NAME], mark: mine.mark }));
  expect(await read(host)).toEqual(before);
  host.book.addSheet('Tự làm');
  const byHand = { ...SHEET_STEP, sheet: 'Tự làm' };
  expect(faultOf(await call(host, 'drawSteps', { steps: [byHand], from: 0 }))).toMatchObject({ sheet: 'Tự làm' });
});
