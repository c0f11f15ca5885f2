/** The contract of a workbook, kept by an .xlsx file. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbookFile, ZLIB, type OpenWorkbook } from '../../src/hosts/file/file-workbook';
import { createWorkbook } from '../../src/hosts/file/new-workbook/create-workbook';
import { Package } from '../../src/hosts/file/package';
import type { CellEdit, WorkbookPatch } from '../../src/hosts/file/patch';
import { fileWorkbook, type WorkbookFile } from '../../src/hosts/file/port';
import { SheetIndex } from '../../src/hosts/file/sheet-index';
import { readWorkbookParts } from '../../src/hosts/file/workbook-parts';
import { cellAddress, type Snapshot } from '../../src/register/snapshot';
import { valueOf } from './content';
import { deleteRow, insertRow, sortDown, type Cell } from './hand-edits';
import type { HostUnderTest, OtherUser, StoreOptions, WorkbookStore } from './harness';
import { describeWorkbook } from './suite';

/** A file in a folder of its own, which clients share while someone else edits it, too. */
class FileStore implements WorkbookStore {
  private trips = 0;
  private failing = false;

  private constructor(
    private readonly folder: string,
    private opened: OpenWorkbook,
    private readonly options: StoreOptions,
  ) {}

  static async create(bytes: Uint8Array, options: StoreOptions): Promise<FileStore> {
    const folder = await mkdtemp(join(tmpdir(), 'so-kiem-tra-'));
    return new FileStore(folder, await written(folder, bytes), options);
  }

  open() {
    const file: WorkbookFile = {
      read: () => {
        this.trips += 1;
        return this.opened.read();
      },
      apply: (patch) => this.opened.apply(this.spoilt(patch)),
      addSheets: (sheets) => this.opened.addSheets(sheets),
      refresh: () => this.opened.refresh(),
    };
    return Promise.resolve(fileWorkbook(file, { readOnly: this.options.readOnly ?? false }));
  }

  readonly user: OtherUser = {
    type: ({ sheet, row, column }, value) => this.patch({ edits: [{ sheet, row, column, value }] }),
    renameHeader: (cell, header) => this.rename(cell, header),
    moveColumn: () => Promise.reject(new Error('Not by these hands')),
    insertRow: (sheet, at) => this.become(sheet, insertRow(this.now(), sheet, at)),
    deleteRow: (sheet, at) => this.become(sheet, deleteRow(this.now(), sheet, at)),
    sortDown: (sheet, column) => this.become(sheet, sortDown(this.now(), sheet, column)),
  };

  failNextWrite(): void {
    this.failing = true;
  }

  roundTrips(): number {
    return this.trips;
  }

  holdsFormula({ sheet, row, column }: Cell): Promise<boolean> {
    const pack = valueOf(Package.open(this.opened.toBytes(), ZLIB));
    const part = readWorkbookParts(pack).sheets.find(({ name }) => name === sheet)?.part ?? '';
    const cell = new SheetIndex(pack.text(part) ?? '', part).rowByColumn(row).get(column);
    return Promise.resolve((cell?.formula ?? '') !== '');
  }

  selected(): null {
    return null;
  }

  close(): Promise<void> {
    return rm(this.folder, { recursive: true });
  }

  /** A patch whose last rows have no table to go to: it fails when everything before them is done. */
  private spoilt(patch: WorkbookPatch): WorkbookPatch {
    if (!this.failing) return patch;
    this.failing = false;
    return { ...patch, appends: [...(patch.appends ?? []), { target: 'KhongCoBangNay', rows: [['x']] }] };
  }

  private now(): Snapshot {
    return valueOf(this.opened.read());
  }

  private patch(patch: WorkbookPatch): Promise<void> {
    valueOf(this.opened.apply(patch));
    return Promise.resolve();
  }

  /** Gives the table of a sheet the rows it should have; a table that should be shorter ends with blank rows instead. */
  private async become(name: string, wanted: Snapshot): Promise<void> {
    const sheetOf = (snapshot: Snapshot) => snapshot.sheets.find((sheet) => sheet.name === name);
    const [before, after] = [sheetOf(this.now()), sheetOf(wanted)];
    const [from, to] = [before?.tables[0], after?.tables[0]];
    if (from === undefined || to === undefined) throw new Error(`No table on ${name}`);
    if (to.bottom > from.bottom) {
      // The last row is filled first: rows are appended below the last one that holds anything.
      await this.patch({
        edits: [{ sheet: name, row: from.bottom, column: 0, value: 'x' }],
        appends: [{ target: from.name, rows: Array.from({ length: to.bottom - from.bottom }, () => ['x']) }],
      });
    }
    const edits: CellEdit[] = [];
    for (let row = from.top + 1; row <= Math.max(from.bottom, to.bottom); row += 1) {
      for (let column = from.left; column <= from.right; column += 1) {
        const value = row <= to.bottom ? (after?.cells[row]?.[column] ?? null) : null;
        edits.push({ sheet: name, row, column, value, keepFormula: true });
      }
    }
    await this.patch({ edits });
  }

  /** Another program saves the file with another header: in its cell and in its table. */
  private async rename({ sheet, row, column }: Cell, header: string): Promise<void> {
    const found = this.now().sheets.findIndex(({ name }) => name === sheet);
    const old = this.now().sheets[found]?.cells[row]?.[column];
    if (typeof old !== 'string') throw new Error('No header there');
    const pack = valueOf(Package.open(this.opened.toBytes(), ZLIB));
    const [part, table] = [`xl/worksheets/sheet${found + 1}.xml`, `xl/tables/table${found + 1}.xml`];
    const address = cellAddress(row, column);
    const cell = new RegExp(`(<c r="${address}"[^>]*?) t="s"([^>]*)><v>\\d+</v></c>`, 'u');
    const cells = (pack.text(part) ?? '').replace(cell, `$1 t="inlineStr"$2><is><t>${header}</t></is></c>`);
    const columns = (pack.text(table) ?? '').replace(` name="${old}"`, ` name="${header}"`);
    const saved = pack.withChanges(
      new Map([
        [part, cells],
        [table, columns],
      ]),
    );
    this.opened = await written(this.folder, saved.toBytes());
    expect(this.now().sheets[found]?.cells[row]?.[column]).toBe(header);
  }
}

async function written(folder: string, bytes: Uint8Array): Promise<OpenWorkbook> {
  const path = join(folder, 'Sổ kiểm tra.xlsx');
  await writeFile(path, bytes);
  return valueOf(await openWorkbookFile(path));
}

/** The same workbook, its days counted from 1904. */
function from1904(bytes: Uint8Array): Uint8Array {
  const pack = valueOf(Package.open(bytes, ZLIB));
  const workbook = (pack.text('xl/workbook.xml') ?? '').replace('<workbookPr', '<workbookPr date1904="1"');
  return pack.withChanges(new Map([['xl/workbook.xml', workbook]])).toBytes();
}

const file: HostUnderTest = {
  name: 'an .xlsx file',
  lacks: {
    select: 'a file has no cursor',
    hearsChanges: 'nobody tells of a file that changed',
    renews: 'a file gets its frame when it is made, and what it lacks with its tables',
    'move columns': 'the test edits files cell by cell',
  },
  histories: 25,
  create: (tables, options) => {
    const bytes = createWorkbook(tables, { created: '2023-09-11' });
    return FileStore.create(options.date1904 === true ? from1904(bytes) : bytes, options);
  },
};

describeWorkbook(file);
