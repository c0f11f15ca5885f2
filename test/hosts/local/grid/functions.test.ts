/** The custom functions in cells of the grid: their values, spilling, errors and help. */
import { Model, registries } from '@odoo/o-spreadsheet';
import { functions } from '../../../../src/functions';
import { gridName } from '../../../../src/hosts/local/grid/functions';
import { prepareGrid } from '../../../../src/hosts/local/grid/prepare';
import { toSerial } from '../../../../src/register/dates';

const CALENDAR = '"LICH1 2023:0102,0904;!"';

beforeAll(() => {
  jest.spyOn(console, 'debug').mockImplementation(() => undefined);
  prepareGrid('vi');
});

/** The values of a sheet with these cells, read as shown; errors with their message. */
function sheet(cells: Record<string, string>): { shown: (xc: string) => string; model: Model } {
  const model = new Model({ sheets: [{ id: 's', name: 'Sổ', colNumber: 20, rowNumber: 20, cells }] });
  const shown = (xc: string): string => {
    const col = xc.charCodeAt(0) - 65;
    const cell = model.getters.getEvaluatedCell({ sheetId: 's', col, row: Number(xc.slice(1)) - 1 });
    return cell.message === undefined ? cell.formattedValue : `${String(cell.value)} ${cell.message}`;
  };
  return { shown, model };
}

const due = (kind: string, count: string, from: string): string =>
  `=CCHC.HANKHACPHUC(${kind},"",${count},${from},${CALENDAR},"Không")`;

describe('a custom function in a cell', () => {
  it('gives a date, shown as a date', () => {
    const { shown } = sheet({ A1: due('"Số ngày làm việc"', '2', String(toSerial('2023-09-01'))) });
    expect(shown('A1')).toBe('06/09/2023');
  });

  it('is worked out again when a cell it reads is changed', () => {
    const { shown, model } = sheet({ A1: 'Số ngày', B1: '2', C1: '45170', D1: due('A1', 'B1', 'C1') });
    expect(shown('D1')).toBe('05/09/2023');
    model.dispatch('UPDATE_CELL', { sheetId: 's', col: 1, row: 0, content: '10' });
    expect(shown('D1')).toBe('11/09/2023');
  });

  it('gives one result a row for ranges, and blank for blank rows', () => {
    const cells = { A1: 'Số ngày', B1: '10', C1: '45170', A3: 'Số ngày', B3: '11', C3: '45170' };
    const { shown } = sheet({ ...cells, D1: `=CCHC.HANKHACPHUC(A1:A3,E1:E3,B1:B3,C1:C3,${CALENDAR},"Không")` });
    expect([shown('D1'), shown('D2'), shown('D3')]).toEqual(['11/09/2023', '', '12/09/2023']);
  });

  it('names the argument that is wrong, in Vietnamese, or in English', () => {
    const formula = '=CCHC.HANKHACPHUC("Số ngày","",10,45170,"LICH1 hỏng","Không")';
    expect(sheet({ A1: formula }).shown('A1')).toMatch(/^#ERROR Tham số thứ 5 “.+” phải là /u);
    prepareGrid('en');
    expect(sheet({ A1: formula }).shown('A1')).toMatch(/^#ERROR Argument 5 “.+” .*must be /u);
    prepareGrid('vi');
  });

  it('takes a cell that holds an error as a bad cell of its row', () => {
    const { shown } = sheet({ A1: 'Số ngày', B1: '=1/0', C1: '45170', D1: due('A1', 'B1', 'C1') });
    expect(shown('D1')).toBe('Dữ liệu sai');
  });

  it('says in Vietnamese how many arguments it wants', () => {
    expect(sheet({ A1: '=CCHC.TRANGTHAI("x")' }).shown('A1')).toMatch(/cần ít nhất \d+ tham số, đang có 1/u);
  });
});

describe('the help of the custom functions', () => {
  it('is there for every function and argument, in the language of the page', () => {
    for (const definition of functions) {
      const { description, args, category, hidden } = registries.functionRegistry.get(gridName(definition));
      const declared = Object.values(definition.arguments);
      expect({ description, category, hidden }).toEqual({
        description: definition.description.vi,
        category: 'CCHC',
        hidden: false,
      });
      expect(args.map((arg) => [arg.name, arg.description])).toEqual(
        declared.map(({ name, description: told }) => [name, told.vi]),
      );
    }
  });
});
