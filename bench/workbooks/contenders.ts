/** Opening and editing a register file by our file host and by three libraries: the same steps for each. */
import { Package } from '../../src/hosts/file/package';
import { patchPackage, type WorkbookPatch } from '../../src/hosts/file/patch';
import { readSnapshot } from '../../src/hosts/file/read';
import { ZLIB } from '../../src/hosts/file/file-workbook';
import type { Result } from '../../src/register/problem';
import { openRegister, type Register } from '../../src/register/register';
import { cellAddress, type RawCell } from '../../src/register/snapshot';
import { libraries, type ExcelJsWorkbook, type HucreWorkbook, type PopulateWorkbook } from '../libraries';

/** One product's way with a file; `W` is a workbook that it holds open. */
export interface FileTool<W> {
  readonly name: string;
  readonly open: (bytes: Uint8Array) => W | Promise<W>;
  /** Every value of every sheet; ours decodes the register too. */
  readonly read: (workbook: W) => unknown;
  /** Writes one cell and gives the file. */
  readonly edit: (workbook: W) => Uint8Array | Promise<Uint8Array | ArrayBuffer>;
  /** Writes a row below the last and gives the file. */
  readonly append: (workbook: W) => Uint8Array | Promise<Uint8Array | ArrayBuffer>;
}

/** The sheet that is edited, and what is written. */
export interface Target {
  readonly sheet: string;
  readonly sheets: readonly string[];
  /** The name of the table object. */
  readonly table: string;
  /** The edited cell and the row after the last, from 0. */
  readonly editedRow: number;
  readonly editedColumn: number;
  readonly nextRow: number;
  readonly text: string;
  readonly row: readonly RawCell[];
}

/** The value of a result; these steps must not fail. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.message.en);
  return result.value;
}

/** Opens and decodes a register. */
export function decodeRegister(pack: Package): Register {
  return valueOf(openRegister(valueOf(readSnapshot(pack))));
}

/** Our file host. */
export function ours({ sheet, table, editedRow, editedColumn, text, row }: Target): FileTool<Package> {
  const change = (pack: Package, patch: WorkbookPatch): Uint8Array => valueOf(patchPackage(pack, patch)).pack.toBytes();
  const edits = [{ sheet, row: editedRow, column: editedColumn, value: text }];
  return {
    name: 'ours',
    open: (bytes) => valueOf(Package.open(bytes, ZLIB)),
    read: decodeRegister,
    edit: (pack) => change(pack, { edits }),
    append: (pack) => change(pack, { appends: [{ target: table, rows: [row] }] }),
  };
}

function excelJs({ sheet, sheets, editedRow, editedColumn, text, row }: Target): FileTool<ExcelJsWorkbook> {
  return {
    name: 'ExcelJS 4.4.0',
    open: async (bytes) => {
      const workbook = libraries.excelJs();
      await workbook.xlsx.load(bytes);
      return workbook;
    },
    read: (workbook) => {
      const values: unknown[] = [];
      for (const name of sheets) workbook.getWorksheet(name).eachRow((each) => values.push(each.values));
      return values;
    },
    edit: (workbook) => {
      workbook.getWorksheet(sheet).getCell(cellAddress(editedRow, editedColumn)).value = text;
      return workbook.xlsx.writeBuffer();
    },
    append: (workbook) => {
      workbook.getWorksheet(sheet).addRow(row);
      return workbook.xlsx.writeBuffer();
    },
  };
}

function hucre({ sheet, editedRow, editedColumn, nextRow, text, row }: Target): FileTool<HucreWorkbook> {
  const rowsOf = (workbook: HucreWorkbook): unknown[][] =>
    workbook.sheets.find(({ name }) => name === sheet)?.rows ?? [];
  return {
    name: 'hucre 1.0.0',
    open: (bytes) => libraries.hucre().openXlsx(bytes, { readStyles: true }),
    read: (workbook) => workbook.sheets.map(({ rows }) => rows),
    edit: (workbook) => {
      const cells = rowsOf(workbook)[editedRow];
      if (cells !== undefined) cells[editedColumn] = text;
      return libraries.hucre().saveXlsx(workbook);
    },
    append: (workbook) => {
      rowsOf(workbook)[nextRow] = [...row];
      return libraries.hucre().saveXlsx(workbook);
    },
  };
}

function populate({ sheet, sheets, editedRow, editedColumn, nextRow, text, row }: Target): FileTool<PopulateWorkbook> {
  return {
    name: 'xlsx-populate 1.21.0',
    open: (bytes) => libraries.populate().fromDataAsync(bytes),
    read: (workbook) => sheets.map((name) => workbook.sheet(name).usedRange().value()),
    edit: (workbook) => {
      workbook.sheet(sheet).cell(cellAddress(editedRow, editedColumn)).value(text);
      return workbook.outputAsync();
    },
    append: (workbook) => {
      workbook
        .sheet(sheet)
        .cell(cellAddress(nextRow, 0))
        .value([row.map((value) => value ?? undefined)]);
      return workbook.outputAsync();
    },
  };
}

/** Ours first. */
export function fileTools(target: Target): readonly FileTool<unknown>[] {
  return [ours(target), excelJs(target), hucre(target), populate(target)] as unknown as FileTool<unknown>[];
}
