import { layoutOf } from '../../src/blueprint/layout';
import { definedNames, dropdownNames, plainWord } from '../../src/blueprint/names';
import { tables } from '../../src/register/tables';
import { sampleTables, sheetOf } from './sample';

const layouts = sampleTables.map(layoutOf);
const dropdowns = dropdownNames(layouts);

describe('names of lists', () => {
  test.each([
    ['Loại phát hiện', 'LoaiPhatHien'],
    ['Có/Không', 'CoKhong'],
    ['Điều  ước đặc biệt (2)', 'DieuUocDacBiet2'],
  ])('%s', (title, expected) => {
    expect(plainWord(title)).toBe(expected);
  });

  test('are Excel names, each once, for every list and every table that is referred to', () => {
    const all = [...dropdowns.byList.values(), ...dropdowns.byTable.values()];
    expect(new Set(all.map((name) => name.toUpperCase())).size).toBe(all.length);
    for (const name of all) expect(name).toMatch(/^D[MS]_[A-Za-z0-9_]+$/u);
    expect([...dropdowns.byTable.keys()].sort()).toEqual(['areas', 'documents', 'findings', 'team', 'units', 'visits']);
  });

  test('two lists that differ in accents only get two names; signs that are wildcards are escaped', () => {
    const rows = ['Mức độ', 'Mục đồ', 'Hỏi?*~', 'Nói "có"'].map((list) => ({ list, value: 'x' }));
    const lists = layoutOf(sheetOf(tables.lists, [...rows, { value: 'không có danh mục' }]));
    const chosen = dropdownNames([lists]);
    expect([...chosen.byList]).toEqual([
      ['Mức độ', 'DM_MucDo'],
      ['Mục đồ', 'DM_MucDo_2'],
      ['Hỏi?*~', 'DM_Hoi'],
      ['Nói "có"', 'DM_NoiCo'],
      ['Có/Không', 'DM_CoKhong'],
    ]);
    const formulas = new Map(definedNames([lists], chosen).map(({ name, formula }) => [name, formula]));
    expect(formulas.get('DM_Hoi')).toContain('MATCH("Hỏi~?~*~~",\'Danh mục\'!$A:$A,0)');
    expect(formulas.get('DM_NoiCo')).toContain('COUNTIF(\'Danh mục\'!$A:$A,"=Nói ""có""")');
  });
});
