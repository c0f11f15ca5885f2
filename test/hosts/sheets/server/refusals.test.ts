/** When the script can't write: nothing is lost, nothing is half done, and the sidebar is told why. */
import { ALL, SHEET, applying, call, faultOf, read, spreadsheet, valueOf, write } from './support';

const OWNER = 'chu-so@example.vn';

/** A spreadsheet with cells of each kind. */
function filled() {
  const host = spreadsheet();
  for (const [cell, text] of Object.entries({ A1: "'05", B1: '11/09/2023', C1: '=A1&B1', A2: 'x', B2: '7' })) {
    host.book.type(SHEET, cell, text);
  }
  return host;
}

it('a sheet that changed since it was read is not written to, and comes back as it is now', async () => {
  const host = filled();
  const request = applying(await read(host), [{ at: [1, 0], cells: [['của tôi']] }]);
  host.book.type(SHEET, 'A2', 'của người khác');
  const answer = valueOf(await call(host, 'applyWrites', request));
  expect(answer.kind === 'stale' ? answer.workbook.sheets[0]?.cells?.[1]?.[0] : null).toBe('của người khác');
  expect(host.book.value(SHEET, 'A2')).toBe('của người khác');
});

it('a change of another sheet does not matter where the plan does not rest on it', async () => {
  const host = filled();
  host.book.addSheet('Khác');
  const request = applying(await read(host), [{ at: [1, 0], cells: [['của tôi']] }]);
  host.book.type('Khác', 'A1', 'mới');
  const answer = await call(host, 'applyWrites', { ...request, expected: request.expected.slice(0, 1) });
  expect(valueOf(answer)).toEqual({ kind: 'written' });
});

it('a sheet that is gone is told', async () => {
  const host = filled();
  const { id } = host.book.addSheet('Tạm');
  const request = applying(await read(host), []);
  host.book.deleteSheet('Tạm');
  expect(faultOf(await call(host, 'applyWrites', request))).toEqual({ kind: 'sheetGone', sheet: String(id) });
});

it('while another holds the lock nothing is written', async () => {
  const host = filled();
  host.hooks.lock = 'held';
  expect(faultOf(await write(host, [{ at: [0, 0], cells: [['x']] }]))).toEqual({ kind: 'busy' });
  expect(host.last.milliseconds).toBe(30_000);
  expect(host.book.value(SHEET, 'A1')).toBe('05');
});

it('who may only look is told so', async () => {
  const host = filled();
  host.user.canEdit = false;
  expect((await read(host)).canEdit).toBe(false);
  expect(faultOf(await write(host, [{ at: [0, 0], cells: [['x']] }]))).toEqual({ kind: 'readOnly' });
});

it('who has not agreed to the script gets what Google says', async () => {
  const host = filled();
  host.user.authorised = false;
  await expect(call(host, 'readWorkbook', ALL)).rejects.toThrow('Authorization is required');
});

it('cells that another has protected stop everything before anything is written', async () => {
  const host = filled();
  host.book.protectFor(SHEET, OWNER, 'B2:B9');
  const answer = await write(host, [
    { at: [0, 0], cells: [['mới']] },
    { at: [1, 0], cells: [['mới', 'mới']] },
  ]);
  expect(faultOf(answer)).toEqual({ kind: 'protected', sheet: SHEET, area: 'A2:B2' });
  expect(host.book.value(SHEET, 'A1')).toBe('05');
});

it('what Google refuses half-way is taken back: contents, formulas and formats', async () => {
  const host = filled();
  const before = await read(host);
  const shown = ['A1', 'B1', 'C1', 'A2', 'B2'].map((cell) => host.book.text(SHEET, cell));
  host.hooks.beforeCall = (method, nth) => {
    if (method === 'setValues' && nth === 3) host.book.protectFor(SHEET, OWNER, 'A2:B2');
  };
  const request = applying(before, [
    { at: [0, 0], cells: [['mới', 'mới', 'mới']] },
    { at: [2, 0], cells: [['mới', 'mới']] },
    { at: [1, 0], cells: [['mới', 'mới']] },
  ]);
  const fault = faultOf(await call(host, 'applyWrites', request));
  expect(fault).toEqual({
    kind: 'refused',
    message: expect.stringContaining('protected') as string,
    left: [`'${SHEET}'!A2:B2`],
  });
  const after = await read(host);
  expect(after.sheets[0]).toEqual(before.sheets[0]);
  expect(['A1', 'B1', 'C1', 'A2', 'B2'].map((cell) => host.book.text(SHEET, cell))).toEqual(shown);
  host.book.type(SHEET, 'A1', '8');
  expect(host.book.value(SHEET, 'A1')).toBe(8);
});

it('what Google refuses before it is touched is not counted as half done', async () => {
  const host = filled();
  const before = await read(host);
  host.hooks.beforeCall = (method, nth) => {
    if (method === 'setValues' && nth === 2) host.book.protectFor(SHEET, OWNER, 'B2');
  };
  const request = applying(before, [
    { at: [0, 0], cells: [['mới']] },
    { at: [1, 1], cells: [[8]] },
  ]);
  expect(faultOf(await call(host, 'applyWrites', request))).toEqual({ kind: 'protected', sheet: SHEET, area: 'B2' });
  expect((await read(host)).sheets[0]).toEqual(before.sheets[0]);
});

it('a merged cell that would swallow a value is told, and its content stays', async () => {
  const host = filled();
  host.book.merge(SHEET, 'D1:E1');
  host.book.type(SHEET, 'D1', 'tiêu đề');
  const fault = faultOf(await write(host, [{ at: [0, 3], cells: [['a', 'b']] }]));
  expect(fault).toEqual({ kind: 'merged', sheet: SHEET, area: 'D1:E1' });
  expect(host.book.value(SHEET, 'D1')).toBe('tiêu đề');
});

it('a cell that broke its rule before gets its content back all the same', async () => {
  const host = filled();
  const rule = { kind: 'date', first: '1990-01-01', last: '2100-12-31' } as const;
  await call(host, 'drawSteps', { steps: [{ sheet: SHEET, draw: 'rule', area: 'A2', rule, help: '' }], from: 0 });
  host.hooks.beforeCall = (method, nth) => {
    if (method === 'setValues' && nth === 2) host.book.protectFor(SHEET, OWNER, 'B2');
  };
  const request = applying(await read(host), [
    { at: [1, 0], cells: [[{ date: '2023-09-11' }]] },
    { at: [1, 1], cells: [[8]] },
  ]);
  const fault = faultOf(await call(host, 'applyWrites', request));
  expect(fault).toEqual({ kind: 'protected', sheet: SHEET, area: 'B2' });
  expect([host.book.value(SHEET, 'A2'), host.book.value(SHEET, 'B2')]).toEqual(['x', 7]);
});

it.each([
  ['readWorkbook', {}, 'request.sheets: a list'],
  ['readWorkbook', { sheets: [1], formulas: true }, 'request.sheets[0]: a text'],
  ['applyWrites', { expected: [], writes: [{ sheet: 0, row: -1, column: 0, cells: [['x']] }], reread: ALL }, 'row'],
  [
    'applyWrites',
    { expected: [], writes: [{ sheet: 0, row: 0, column: 0, cells: [['x'], []] }], reread: ALL },
    'one length',
  ],
  [
    'applyWrites',
    { expected: [], writes: [{ sheet: 0, row: 0, column: 0, cells: [['x', { formula: '=1' }]] }], reread: ALL },
    'all formulas',
  ],
  [
    'applyWrites',
    { expected: [], writes: [{ sheet: 0, row: 0, column: 0, cells: [[{ date: 'mai' }]] }], reread: ALL },
    'a date',
  ],
  ['drawSteps', { steps: [{ sheet: 'a', draw: 'constructor' }], from: 0 }, 'request.steps[0].draw'],
  ['selectPlace', null, 'an object'],
])('a call of %s with anything else is refused: %j', async (name, given, told) => {
  const answer = (await filled().call(name, given)) as Parameters<typeof faultOf>[0];
  const fault = faultOf(answer);
  expect([fault.kind, 'message' in fault ? fault.message : '']).toEqual(['badRequest', expect.stringContaining(told)]);
});
