/** A user who is typing, and two people at once: no one’s work is written over. */
import { tables } from '../../../src/register/tables';
import { findingCell, findingOf, see, valueOf, write } from '../../contract/content';
import { changesFor, DECLARED, differences, join, problemOf, small } from './support';

const SHEET = tables.findings.sheet;

describe('a user in the middle of something', () => {
  test('who is typing in a cell is waited for', async () => {
    const opened = await small();
    const seen = await see(opened.workbook);
    opened.host.cellEdit(true);
    const waiting = opened.workbook.apply(changesFor(seen));
    await opened.host.settled();
    expect(findingOf(seen, 'PH002').content).toBe('Chậm trả kết quả');
    opened.host.cellEdit(false);
    expect(valueOf(await waiting).kind).toBe('written');
    expect(findingOf(await see(opened.workbook), 'PH006').content).toBe('Thêm');
  });

  test('who is typing in an Excel that can’t wait is told to finish the cell', async () => {
    const opened = await small({}, { requirementSets: { ...DECLARED, DelayForCellEdit: '0.1' } });
    const seen = await see(opened.workbook);
    opened.host.cellEdit(true);
    const problem = problemOf(await opened.workbook.apply(changesFor(seen)));
    expect([problem.code, problem.tip.vi]).toEqual([
      'EXCEL_CELL_EDIT',
      'Nhấn Enter (hoặc Esc) để gõ xong ô, rồi làm lại.',
    ]);
    opened.host.cellEdit(false);
    expect(findingOf(await see(opened.workbook), 'PH002').content).toBe('Chậm trả kết quả');
  });

  test('two people who run the same command: the second is told, and writes nothing', async () => {
    const opened = await small();
    const { workbook: other } = await join(opened.host);
    const [mine, theirs] = [await see(opened.workbook), await see(other)];
    await write(other, changesFor(theirs));
    const before = opened.book.state();
    const applied = valueOf(await opened.workbook.apply(changesFor(mine)));
    if (applied.kind !== 'conflicts') throw new Error('Written');
    expect(applied.conflicts.map(({ kind, code }) => [kind, code])).toEqual([
      ['changed', 'PH002'],
      ['code-taken', 'PH006'],
    ]);
    expect(differences(before, opened.book.state(), { contentOnly: true })).toEqual([]);
  });

  test('a cell that someone changes just before a command reads it is told, and keeps what they wrote', async () => {
    const opened = await small();
    const seen = await see(opened.workbook);
    opened.host.beforeNext(() => {
      opened.book.typeInto(
        SHEET,
        findingCell(seen, 'PH002', 'content').row,
        findingCell(seen, 'PH002', 'content').column,
        'Của người khác',
      );
    });
    const applied = valueOf(await opened.workbook.apply(changesFor(seen)));
    expect(applied.kind).toBe('conflicts');
    expect(findingOf(await see(opened.workbook), 'PH002').content).toBe('Của người khác');
  });
});
