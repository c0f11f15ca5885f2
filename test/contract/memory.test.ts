/** The contract of a workbook, kept by the one in memory. */
import { MemoryStore, withTables } from '../host/memory-workbook';
import { deleteRow, insertRow, moveToEnd, sortDown, typeInto } from './hand-edits';
import type { HostUnderTest, OtherUser } from './harness';
import { describeWorkbook } from './suite';

function handsOn(store: MemoryStore): OtherUser {
  const edit = (change: Parameters<MemoryStore['edit']>[0]): Promise<void> => {
    store.edit(change);
    return Promise.resolve();
  };
  return {
    type: (cell, value) => edit((before) => typeInto(before, cell, value)),
    renameHeader: (cell, header) => edit((before) => typeInto(before, cell, header)),
    moveColumn: (sheet, column) => edit((before) => moveToEnd(before, sheet, column)),
    insertRow: (sheet, at) => edit((before) => insertRow(before, sheet, at)),
    deleteRow: (sheet, at) => edit((before) => deleteRow(before, sheet, at)),
    sortDown: (sheet, column) => edit((before) => sortDown(before, sheet, column)),
  };
}

const memory: HostUnderTest = {
  name: 'memory',
  lacks: {
    renews: 'a snapshot has no frame',
    'tell formulas': 'a snapshot has no formulas',
  },
  histories: 150,
  create: (tables, { date1904 = false, readOnly = false }) => {
    const store = new MemoryStore(withTables({ sheets: [], names: [], date1904 }, tables), { readOnly });
    return Promise.resolve({
      open: () => Promise.resolve(store.open()),
      user: handsOn(store),
      failNextWrite: () => {
        store.failNextWrite();
      },
      roundTrips: () => store.roundTrips,
      holdsFormula: () => Promise.reject(new Error('Not in a snapshot')),
      selected: () => store.selected.at(-1) ?? null,
      close: () => Promise.resolve(),
    });
  },
};

describeWorkbook(memory);
