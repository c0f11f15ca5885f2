/** The menus as reduced: what stays, and nothing that the workbook could not save. */
import { Model, registries } from '@odoo/o-spreadsheet';
import { reduceMenus } from '../../../../src/hosts/local/grid/menus';
import { prepareGrid } from '../../../../src/hosts/local/grid/prepare';

type Item = ReturnType<typeof registries.topbarMenuRegistry.getMenuItems>[number];

beforeAll(() => {
  jest.spyOn(console, 'debug').mockImplementation(() => undefined);
  prepareGrid('vi');
});

/** The entries as a user reads them, indented by depth. */
function shown(registry: typeof registries.topbarMenuRegistry): string[] {
  const env = { model: new Model({}), isSmall: false } as never;
  const lines = (items: readonly Item[], depth: number): string[] =>
    [...items]
      .sort((a, b) => a.sequence - b.sequence)
      .flatMap((item) => [`${'  '.repeat(depth)}${item.name(env)}`, ...lines(item.children(env), depth + 1)]);
  return lines(registry.getMenuItems(), 0);
}

describe('the menus', () => {
  it('of the bar keep editing, views, rows, sums and sorting', () => {
    expect(shown(registries.topbarMenuRegistry).filter((line) => !/^ {4}\d+%$/u.test(line))).toEqual([
      'Sửa',
      ...['  Hoàn tác', '  Làm lại', '  Sao chép', '  Cắt', '  Dán', '  Dán đặc biệt', '    Chỉ dán giá trị'],
      ...['  Tìm và thay thế', '  Xóa', '    Xóa nội dung ô', '    Xóa dòng 1'],
      'Xem',
      ...['  Hiển thị', '    Công thức', '  Thu phóng', '  Bỏ cố định', '  Cố định'],
      ...['    Không dòng nào', '    1 dòng', '    2 dòng', '    Đến dòng đang chọn'],
      ...['    Không cột nào', '    1 cột', '    2 cột', '    Đến cột đang chọn'],
      'Chèn',
      ...['  Chèn dòng', '    Một dòng ở trên', '    Một dòng ở dưới', '  Hàm'],
      ...['    SUM (tổng)', '    AVERAGE (trung bình)', '    COUNT (đếm ô có số)', '    MAX (lớn nhất)'],
      '    MIN (nhỏ nhất)',
      'Dữ liệu',
      ...['  Sắp xếp vùng', '    Tăng dần (A ⟶ Z)', '    Giảm dần (Z ⟶ A)'],
    ]);
  });

  it('of cells, rows and columns keep the clipboard, rows and sorting', () => {
    const clipboard = ['Cắt', 'Sao chép', 'Dán', 'Dán đặc biệt', '  Chỉ dán giá trị'];
    expect(shown(registries.cellMenuRegistry)).toEqual([...clipboard, 'Chèn dòng', 'Xóa dòng 1']);
    expect(shown(registries.rowMenuRegistry)).toEqual([
      ...clipboard,
      'Chèn dòng lên trên',
      'Chèn dòng xuống dưới',
      'Xóa dòng 1',
    ]);
    expect(shown(registries.colMenuRegistry)).toEqual([
      ...clipboard,
      ...['Sắp xếp cột', '  Tăng dần (A ⟶ Z)', '  Giảm dần (Z ⟶ A)'],
    ]);
  });

  it('open no panel but find and replace, however often they are reduced', () => {
    const before = shown(registries.topbarMenuRegistry);
    reduceMenus();
    expect(shown(registries.topbarMenuRegistry)).toEqual(before);
    expect(registries.sidePanelRegistry.getKeys()).toEqual(['FindAndReplace']);
  });
});
