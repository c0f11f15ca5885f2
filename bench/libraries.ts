/** The libraries compared with, loaded from this folder's own install; typed by the few calls that are made of them. */
import { createRequire } from 'node:module';
import { join } from 'node:path';

const load = createRequire(join(process.cwd(), 'bench', 'package.json'));

type Cells = readonly (readonly unknown[])[];

/** HyperFormula (GPL-3.0): measured here, never part of the product. */
export interface HyperFormulaEngine {
  readonly setCellContents: (cell: { sheet: number; row: number; col: number }, content: unknown) => unknown;
  readonly getSheetValues: (sheet: number) => Cells;
  readonly destroy: () => void;
}

interface HyperFormulaModule {
  readonly HyperFormula: {
    readonly buildFromSheets: (
      sheets: Readonly<Record<string, Cells>>,
      options: Readonly<Record<string, unknown>>,
    ) => HyperFormulaEngine;
  };
}

/** ExcelJS. */
export interface ExcelJsWorkbook {
  readonly xlsx: {
    readonly load: (bytes: Uint8Array) => Promise<unknown>;
    readonly writeBuffer: () => Promise<ArrayBuffer>;
  };
  readonly getWorksheet: (name: string) => {
    readonly eachRow: (visit: (row: { readonly values: unknown }) => void) => void;
    readonly getCell: (address: string) => { value: unknown };
    readonly addRow: (values: readonly unknown[]) => unknown;
  };
}

/** hucre. */
export interface HucreWorkbook {
  readonly sheets: readonly { readonly name: string; readonly rows: unknown[][] }[];
}

interface HucreModule {
  readonly openXlsx: (bytes: Uint8Array, options: { readonly readStyles: boolean }) => Promise<HucreWorkbook>;
  readonly saveXlsx: (workbook: HucreWorkbook) => Promise<Uint8Array>;
}

/** xlsx-populate. */
export interface PopulateWorkbook {
  readonly sheet: (name: string) => {
    readonly usedRange: () => { readonly value: () => Cells };
    readonly cell: (address: string) => { readonly value: (value: unknown) => unknown };
  };
  readonly outputAsync: () => Promise<Uint8Array>;
}

interface PopulateModule {
  readonly fromDataAsync: (bytes: Uint8Array) => Promise<PopulateWorkbook>;
}

type Maker = new (options: unknown) => object;

/** docx. */
export interface DocxModule {
  readonly Document: Maker;
  readonly Header: Maker;
  readonly Paragraph: Maker;
  readonly Table: Maker;
  readonly TableCell: Maker;
  readonly TableRow: Maker;
  readonly TextRun: Maker;
  readonly PageNumber: { readonly CURRENT: string };
  readonly Packer: { readonly toBuffer: (document: object) => Promise<Uint8Array> };
}

/** easy-template-x. */
export interface EasyTemplateModule {
  readonly TemplateHandler: new () => {
    readonly process: (template: Uint8Array, data: unknown) => Promise<Uint8Array>;
  };
}

/** Each library, loaded when first asked for. */
export const libraries = {
  hyperFormula: () => (load('hyperformula') as HyperFormulaModule).HyperFormula,
  excelJs: () => new (load('exceljs') as { readonly Workbook: new () => ExcelJsWorkbook }).Workbook(),
  hucre: () => load('hucre') as HucreModule,
  populate: () => load('xlsx-populate') as PopulateModule,
  docx: () => load('docx') as DocxModule,
  easyTemplate: () => load('easy-template-x') as EasyTemplateModule,
};
