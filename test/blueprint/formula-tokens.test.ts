import { renameSheets } from '../../src/blueprint/formula-tokens';

test.each([
  [`SUM('Đơn vị'!A1,'Đơn vị'!$B:$B)`, `SUM('Đơn vị (2)'!A1,'Đơn vị (2)'!$B:$B)`],
  [`So!A1&"So!A1"&Khac!A1`, `'Sổ ''A'''!A1&"So!A1"&Khac!A1`],
  ['COUNTIFS(PhatHien[Đơn vị],"Đơn vị")', 'COUNTIFS(PhatHien[Đơn vị],"Đơn vị")'],
])('sheets renamed in %s', (formula, expected) => {
  const names = new Map([
    ['Đơn vị', 'Đơn vị (2)'],
    ['So', "Sổ 'A'"],
  ]);
  expect(renameSheets(formula, (sheet) => names.get(sheet))).toBe(expected);
});
