/** Writes the illustration as the workbench saves it after a person typed into the grid. Usage: check-typed-sample.ts FILE */
import { writeFileSync } from 'node:fs';
import { engine, openGrid, registerFile, saved } from '../test/hosts/local/workbooks';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: check-typed-sample.ts FILE');

/** What is typed: a deadline into the past, a verdict, an answer taken back, and a new row below the last. */
const TYPED: readonly (readonly [cell: string, text: string])[] = [
  ['R33', '29/09/2023'],
  ['Y18', 'Đạt'],
  ['Z18', '25/09/2023'],
  ['W19', ''],
  ['A63', 'PH060'],
  ['B63', 'KT05'],
  ['C63', 'STP'],
  ['D63', 'LV1'],
  ['E63', 'Tồn tại, hạn chế'],
  ['F63', '(minh họa) Gõ trong bảng làm việc'],
  ['Q63', 'Số ngày làm việc'],
  ['S63', '5'],
  ['T63', '20/09/2023'],
];

// The grid says on the console how long each edit took.
console.debug = () => undefined;
const workbook = openGrid(registerFile('minh-hoa'));
const sheetId = workbook.model.getters.getSheetIdByName('Phát hiện') ?? '';
for (const [cell, content] of TYPED) {
  const { isSuccessful } = workbook.model.dispatch('UPDATE_CELL', {
    sheetId,
    ...engine.helpers.toCartesian(cell),
    content,
  });
  if (!isSuccessful) throw new Error(`${cell} takes no “${content}”`);
}
writeFileSync(file, saved(workbook));
