/** Opening and editing a register file by our file host and by three libraries: the same steps for each. */
import { Package } from '../../src/hosts/file/package';
import { patchPackage, type WorkbookPatch } from '../../src/hosts/file/patch';
import { readSnapshot } from '../../src/hosts/file/read';
import { ZLIB } from '../../src/hosts/file/file-workbook';
import type { Result } from '../../src/register/problem';
import { openRegister, type Register } from '../../src/register/register';
import type { RawCell } from '../../src/register/snapshot';
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
  /** Name of the table object and A1 address of the edited cell; the row after the last, from 1. */
  readonly table: string;
  readonly cell: string;
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

function columnIndex(address: string): number {
  return [...address.replace(/\d/gu, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function rowIndex(address: string): number {
  return Number(address.replace(/\D/gu, '')) - 1;
}

/** Our file host. */
export function ours({ sheet, table, cell, text, row }: Target): FileTool<Package> {
  const change = (pack: Package, patch: WorkbookPatch): Uint8Array => valueOf(patchPackage(pack, patch)).pack.toBytes();
  const edits = [{ sheet, row: rowIndex(cell), column: columnIndex(cell), value: text }];
  return {
    name: 'ours',
    open: (bytes) => valueOf(Package.open(bytes, ZLIB)),
    read: decodeRegister,
    edit: (pack) => change(pack, { edits }),
    append: (pack) => change(pack, { appends: [{ target: table, rows: [row] }] }),
  };
}

function excelJs({ sheet, sheets, cell, text, row }: Target): FileTool<ExcelJsWorkbook> {
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
      workbook.getWorksheet(sheet).getCell(cell).value = text;
      return workbook.xlsx.writeBuffer();
    },
    append: (workbook) => {
      workbook.getWorksheet(sheet).addRow(row);
      return workbook.xlsx.writeBuffer();
    },
  };
}

function hucre({ sheet, cell, nextRow, text, row }: Target): FileTool<HucreWorkbook> {
  const rowsOf = (workbook: HucreWorkbook): unknown[][] =>
    workbook.sheets.find(({ name }) => name === sheet)?.rows ?? [];
  return {
    name: 'hucre 1.0.0',
    open: (bytes) => libraries.hucre().openXlsx(bytes, { readStyles: true }),
    read: (workbook) => workbook.sheets.map(({ rows }) => rows),
    edit: (workbook) => {
      const cells = rowsOf(workbook)[rowIndex(cell)];
      if (cells !== undefined) cells[columnIndex(cell)] = text;
      return libraries.hucre().saveXlsx(workbook);
    },
    append: (workbook) => {
      rowsOf(workbook)[nextRow - 1] = [...row];
      return libraries.hucre().saveXlsx(workbook);
    },
  };
}

function populate({ sheet, sheets, cell, nextRow, text, row }: Target): FileTool<PopulateWorkbook> {
  return {
    name: 'xlsx-populate 1.21.0',
    open: (bytes) => libraries.populate().fromDataAsync(bytes),
    read: (workbook) => sheets.map((name) => workbook.sheet(name).usedRange().value()),
    edit: (workbook) => {
      workbook.sheet(sheet).cell(cell).value(text);
      return workbook.outputAsync();
    },
    append: (workbook) => {
      workbook
        .sheet(sheet)
        .cell(`A${nextRow}`)
        .value([row.map((value) => value ?? undefined)]);
      return workbook.outputAsync();
    },
  };
}

/** Ours first. */
export function fileTools(target: Target): readonly FileTool<unknown>[] {
  return [ours(target), excelJs(target), hucre(target), populate(target)] as unknown as FileTool<unknown>[];
}
