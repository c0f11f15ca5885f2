// A file in the grid's model, nothing shown: opened, read, and saved after one edit, by us or by o-spreadsheet itself.
/* global fetch, location, o_spreadsheet, performance, window */
import { strToU8, zipSync } from 'fflate';
import { prepareGrid } from '../../src/hosts/local/grid/prepare.ts';
import { openLocalWorkbook } from '../../src/hosts/local/local-workbook.ts';
import { partsOf } from './own-importer.mjs';

const valueOf = (result) => {
  if (!result.ok) throw new Error(result.problem.message.en);
  return result.value;
};

const ours = {
  prepare: () => prepareGrid('vi'),
  open: (bytes) => valueOf(openLocalWorkbook(bytes, 'so.xlsx', o_spreadsheet)),
  read: async (workbook) => valueOf(await workbook.read()),
  modelOf: (workbook) => workbook.model,
  save: (workbook) => valueOf(workbook.toBytes()),
};

const theirs = {
  prepare: () => undefined,
  open: (bytes) => new o_spreadsheet.Model(partsOf(bytes)),
  read: ({ getters }) => getters.getSheetIds().map((sheetId) => getters.getEvaluatedCells(sheetId)),
  modelOf: (model) => model,
  save: async (model) => {
    const { files } = await model.exportXLSX();
    return zipSync(Object.fromEntries(files.map(({ path, content }) => [path, strToU8(content ?? '')])));
  },
};

/** Milliseconds of each step, and the bytes of the saved file. */
window.fileSteps = async (whose, { sheet, row, col, content }) => {
  const { prepare, open, read, modelOf, save } = whose === 'ours' ? ours : theirs;
  const times = {};
  const timed = async (step, work) => {
    const start = performance.now();
    const result = await work();
    times[step] = performance.now() - start;
    return result;
  };
  prepare();
  const bytes = new Uint8Array(await (await fetch(location.hash.slice(1))).arrayBuffer());
  const workbook = await timed('open', () => open(bytes));
  await timed('read', () => read(workbook));
  const model = modelOf(workbook);
  model.dispatch('UPDATE_CELL', { sheetId: model.getters.getSheetIdByName(sheet), row, col, content });
  await timed('save', () => save(workbook));
  return times;
};
