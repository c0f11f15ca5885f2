/** The menu of the spreadsheet, and what it does without the sidebar. */
import { BUILDS, builtFiles } from '../../../support/sheets-build';
import { GoogleSheets, type Menu, type MenuItem } from '../../../sheets-host';
import { SHEET, call, read, spreadsheet, valueOf } from './support';

const page = { name: 'sidebar', type: 'HTML', source: '<html><body>Khung</body></html>' } as const;

function itemsOf(menu: Menu | undefined): MenuItem[] {
  return (menu?.items ?? []).filter((item) => item !== 'separator');
}

it.each(BUILDS)(
  'the menu of the %s build is there before anyone has agreed to anything; each item has its function',
  (build) => {
    const files = [...builtFiles(build), page];
    const host = new GoogleSheets({ files });
    host.user.authorised = false;
    host.execute('simpleTrigger', 'onOpen');
    const [menu] = host.ui.menus;
    expect([menu?.name, itemsOf(menu).map(({ caption }) => caption)]).toEqual([
      build === 'addon' ? 'Tiện ích mở rộng' : 'Kiểm tra CCHC',
      [
        'Mở khung',
        'Soạn thông báo kết luận',
        'Kiểm tra dữ liệu',
        'Cấp mã cho dòng mới',
        'Cập nhật trạng thái',
        'Tính đến hôm nay',
      ],
    ]);
    host.user.authorised = true;
    for (const { functionName } of itemsOf(menu)) host.execute('menu', functionName ?? '');
    expect(host.ui.sidebar?.title).toBe('Sổ kiểm tra CCHC');
  },
);

it('a command opens the sidebar, which begins with it', () => {
  const host = new GoogleSheets({ files: [...builtFiles(), page] });
  host.execute('menu', 'checkData');
  expect(host.ui.sidebar?.html).toBe(`${page.source}<div id="start" data-command="checkData" hidden></div>`);
  host.execute('menu', 'openPane');
  expect(host.ui.sidebar?.html).toBe(page.source);
});

it('“Tính đến hôm nay” writes the day that it is where the spreadsheet is', async () => {
  const host = spreadsheet({ now: '2023-10-02T20:00:00Z' });
  const names = [{ name: 'NgayBaoCao', area: 'B4' }];
  valueOf(await call(host, 'drawSteps', { steps: [{ sheet: SHEET, draw: 'names', names }], from: 0 }));
  host.execute('menu', 'asOfToday');
  expect((await read(host)).sheets[0]?.cells?.[3]?.[1]).toEqual({ date: '2023-10-03' });
  expect(host.book.text(SHEET, 'B4')).toBe('03/10/2023');
  expect(host.ui.toasts).toEqual([expect.stringContaining('Ngày báo cáo của sổ là 03/10/2023.')]);
});

it('“Tính đến hôm nay” says what is in its way, and writes nothing', async () => {
  const host = spreadsheet();
  host.execute('menu', 'asOfToday');
  const names = [{ name: 'NgayBaoCao', area: 'B4' }];
  valueOf(await call(host, 'drawSteps', { steps: [{ sheet: SHEET, draw: 'names', names }], from: 0 }));
  host.hooks.lock = 'held';
  host.execute('menu', 'asOfToday');
  host.hooks.lock = 'free';
  host.book.protectFor(SHEET, 'chu-so@example.vn', 'B4');
  host.execute('menu', 'asOfToday');
  expect(host.ui.alerts.map((alert) => /chưa có ô|Người khác|không được sửa/u.exec(alert)?.[0])).toEqual([
    'chưa có ô',
    'Người khác',
    'không được sửa',
  ]);
  expect(host.book.value(SHEET, 'B4')).toBeNull();
});

it('the sidebar shows a place to the user, and hears where they are', async () => {
  const host = spreadsheet();
  host.book.addSheet('Phát hiện');
  valueOf(await call(host, 'selectPlace', { sheet: 'Phát hiện', cell: 'C7' }));
  expect(host.selected).toEqual({ sheet: 'Phát hiện', row: 7, column: 3 });
  expect(valueOf(await call(host, 'activeCell', null))).toEqual({ sheet: 'Phát hiện', row: 6, column: 2 });
  const gone = await call(host, 'selectPlace', { sheet: 'Không có', cell: 'A1' });
  expect(gone).toEqual({ ok: false, fault: { kind: 'sheetGone', sheet: 'Không có' } });
});
