/** The pane alone, on a workbook in memory: for states that a real grid is slow to be put in. */
import { shippedDataSet, type DataSetId } from '../../../../src/commands/data-sets';
import { newRegister } from '../../../../src/commands/new-register';
import type { Capabilities } from '../../../../src/host/workbook';
import { download } from '../../../../src/hosts/browser/download';
import { downloadRefused } from '../../../../src/hosts/browser/download-problems';
import { fileHelpFor } from '../../../../src/hosts/excel/page/file-help';
import type { Platform } from '../../../../src/hosts/excel/page/office-facts';
import { createStore } from '../../../../src/pane/create-store';
import { mountPane } from '../../../../src/pane/mount';
import '../../../../src/pane/pane.css';
import { failure, success } from '../../../../src/register/problem';
import type { RawCell } from '../../../../src/register/snapshot';
import type { Table } from '../../../../src/register/table';
import { tables, type TableId } from '../../../../src/register/tables';
import { MemoryStore } from '../../../host/memory-workbook';
import './page.css';

/** How a test wants the page. */
export interface PaneSetup {
  readonly dataSet?: DataSetId;
  readonly capabilities?: Partial<Capabilities>;
  readonly today?: string;
  readonly language?: 'vi' | 'en';
  /** The Excel whose files the pane has: what is told of them, and whether they go out at all; else nothing is known. */
  readonly files?: Platform;
  /** Values are kept whatever the register says. */
  readonly keepsValues?: boolean;
  /** What renewing puts right the first time it is asked for; without it the host can't. */
  readonly renews?: readonly string[];
  /** How often each row of a table stands in the register, with codes of their own. */
  readonly times?: Partial<Record<TableId, number>>;
}

/** What a test can do to the page from outside. */
export interface PaneControl {
  /** Someone types into the cell of a row: the row with that code, the column with that id. */
  type(table: TableId, code: string, column: string, value: RawCell): void;
  /** The same by the number of the row among those of the table, from 0. */
  typeInRow(table: TableId, row: number, column: string, value: RawCell): void;
  /** The cell of a row. */
  cell(table: TableId, code: string, column: string): RawCell;
  /** How many rows with a code a table has. */
  rows(table: TableId): number;
  /** The next file is refused. */
  refuseNextFile(): void;
  /** The next write fails half-way. */
  failNextWrite(): void;
  /** Done just before the next write: a hand that is quicker. */
  beforeNextWrite(edit: () => void): void;
  selected(): string[];
  /** Asks for a visit from outside of the pane, as a ribbon does. */
  openVisit(code: string, drafting: boolean): void;
}

declare global {
  interface Window {
    paneSetup?: PaneSetup;
    pane: PaneControl;
  }
}

const {
  dataSet = 'minh-hoa',
  capabilities,
  today = '2023-10-02',
  language = 'vi',
  files,
  keepsValues,
  renews,
  times = {},
} = window.paneSetup ?? {};
const store = new MemoryStore();
const memory = new Map([['language', language]]);
let refusesFile = false;
let frayed = renews ?? [];
let hand: () => void = () => undefined;

/** Where a table is: its rows and the index of a column. */
function locate(id: TableId, column: string) {
  const table: Table = tables[id];
  const sheet = store.snapshot.sheets.find(({ name }) => name === table.sheet);
  const ids = Object.keys(table.columns);
  if (sheet === undefined) throw new Error(`No sheet ${table.sheet}`);
  return { sheet, at: ids.indexOf(column), codeAt: ids.indexOf('code') };
}

function rowOf(id: TableId, code: string): number {
  const { sheet, codeAt } = locate(id, 'code');
  return sheet.cells.findIndex((cells) => cells[codeAt] === code);
}

/** The first row of a table below its headers. */
const FIRST_ROW = 3;

window.pane = {
  type(id, code, column, value) {
    this.typeInRow(id, rowOf(id, code) - FIRST_ROW, column, value);
  },
  typeInRow(id, row, column, value) {
    const { sheet, at } = locate(id, column);
    const cells = sheet.cells.map((before) => [...before]);
    const typed = cells[row + FIRST_ROW] ?? [];
    typed[at] = value;
    store.edit((before) => ({
      ...before,
      sheets: before.sheets.map((one) => (one.name === sheet.name ? { ...one, cells } : one)),
    }));
  },
  cell(id, code, column) {
    const { sheet, at } = locate(id, column);
    return sheet.cells[rowOf(id, code)]?.[at] ?? null;
  },
  rows(id) {
    const { sheet, codeAt } = locate(id, 'code');
    return sheet.cells.slice(FIRST_ROW).filter((cells) => typeof cells[codeAt] === 'string').length;
  },
  refuseNextFile() {
    refusesFile = true;
  },
  failNextWrite() {
    store.failNextWrite();
  },
  beforeNextWrite(edit) {
    hand = edit;
  },
  openVisit: () => undefined,
  selected: () => store.selected.map(({ sheet, cell }) => `${sheet ?? ''}!${cell ?? ''}`),
};

const root = document.querySelector<HTMLElement>('#pane');
const made = newRegister(shippedDataSet(dataSet), { today }).tables.map(({ table, rows }) => {
  const count = (times as Readonly<Record<string, number>>)[table.id] ?? 1;
  const codeAt = Object.keys(table.columns).indexOf('code');
  const copies = Array.from({ length: count - 1 }, (_, n) =>
    rows.map((cells) =>
      cells.map((cell, at) => (at === codeAt && typeof cell === 'string' ? `${cell}-${n + 2}` : cell)),
    ),
  );
  return { table, rows: [...rows, ...copies.flat()] };
});
const workbook = store.open();
void workbook.addTables(made).then(() => {
  if (root === null) return;
  const pane = createStore({
    workbook: {
      ...workbook,
      capabilities: { ...workbook.capabilities, renews: renews !== undefined, ...capabilities },
      renew: () => {
        const mended = frayed.map((text) => ({ vi: text, en: text }));
        frayed = [];
        return Promise.resolve(success({ mended }));
      },
      apply: (changes) => {
        const edit = hand;
        hand = () => undefined;
        edit();
        return workbook.apply(changes);
      },
    },
    title: 'minh-hoa.xlsx',
    ...(files !== undefined && { fileHelp: fileHelpFor(files) }),
    ...(keepsValues !== undefined && { keepsValues }),
    today: () => today,
    saveFile: (file) => {
      const refused = refusesFile;
      refusesFile = false;
      if (refused) return Promise.resolve(failure(downloadRefused({ file: file.name })));
      const sent = download(file);
      return Promise.resolve(sent.ok ? success({ name: file.name, how: 'sent' }) : sent);
    },
    remembered: (key) => memory.get(key) ?? null,
    remember: (key, value) => memory.set(key, value as 'vi'),
  });
  window.pane.openVisit = (code, drafting) => {
    pane.openVisit(code, { drafting });
  };
  mountPane(root, pane);
});
