/** What the sidebar and the script of a spreadsheet say to each other: plain data, days as ISO texts, never a `Date`. */

/** A day, or a moment, as a spreadsheet shows it in its own time zone: `2023-09-11` or `2023-09-11T08:30:00`. */
export interface WireDate {
  readonly date: string;
}

/** One cell as Google gives it: blank is null, an error is its text (`#N/A`). */
export type WireCell = string | number | boolean | null | WireDate;

/** A formula to enter, with its `=`, arguments parted by `;`. */
export interface WireFormula {
  readonly formula: string;
}

/** What a cell is to hold; null clears it. Text is text, whatever it begins with. */
export type WireInput = WireCell | WireFormula;

/** Cells of a sheet; rows and columns count from 0 and are inclusive. */
export interface WireArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A named range. */
export interface WireName extends WireArea {
  readonly name: string;
  /** The id of its sheet. */
  readonly sheet: number;
}

/** A sheet with cells. */
export interface WireSheet {
  readonly id: number;
  readonly name: string;
  /** From A1, blank ends of rows and blank rows at the end left out; null where its cells were not asked for. */
  readonly cells: readonly (readonly WireCell[])[] | null;
  /** Told with the cells: the same cells have the same stamp. '' where they were not asked for. */
  readonly stamp: string;
  /** Where asked for, the cells that hold a formula: row, column, text with `=`. */
  readonly formulas: readonly (readonly [row: number, column: number, formula: string])[] | null;
}

/** A spreadsheet as read by one call. */
export interface WireWorkbook {
  readonly name: string;
  /** `vi_VN`. */
  readonly locale: string;
  /** Time zones of the spreadsheet and of the script: `Asia/Ho_Chi_Minh`. */
  readonly timeZone: string;
  readonly scriptTimeZone: string;
  /** Whether this user may write at all. */
  readonly canEdit: boolean;
  /** All sheets with cells, in the order of their tabs. */
  readonly sheets: readonly WireSheet[];
  readonly names: readonly WireName[];
}

/** What to read: the cells of these sheets by name (those that are not there are left out), or of all when null. */
export interface ReadRequest {
  readonly sheets: readonly string[] | null;
  readonly formulas: boolean;
}

/** A rectangle of cells to write, all of them formulas or none. */
export interface WireWrite {
  /** The id of the sheet. */
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly WireInput[])[];
}

/** What to write, if the sheets still hold what the plan was made from. */
export interface ApplyRequest {
  /** The sheets that the plan rests on, with the stamps that came with their cells. */
  readonly expected: readonly { readonly sheet: number; readonly stamp: string }[];
  readonly writes: readonly WireWrite[];
  /** What to read anew when they hold something else by now. */
  readonly reread: ReadRequest;
}

/** What became of it: all written, or nothing, because the cells are others by now. */
export type WireApplied = { readonly kind: 'written' } | { readonly kind: 'stale'; readonly workbook: WireWorkbook };

/** How cells look; what is left out stays as it is. Colours are `#rrggbb`, sizes points. */
export interface WireLook {
  readonly format?: string;
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly border?: string;
}

/** What cells may hold. `range` offers the values of a range, and is the only one that people may overrule. */
export type WireRule =
  | { readonly kind: 'range'; readonly sheet: string; readonly area: string }
  | { readonly kind: 'date'; readonly first: string; readonly last: string }
  | { readonly kind: 'formula'; readonly formula: string };

/** A conditional format: where the formula, written for the first cell, is true, the areas look so. */
export interface WireHighlight {
  readonly areas: readonly string[];
  readonly formula: string;
  readonly look: Pick<WireLook, 'bold' | 'color' | 'fill'>;
}

/** A bar chart over two columns of its sheet. */
export interface WireChart {
  readonly title: string;
  readonly labels: string;
  readonly values: string;
  readonly row: number;
  readonly column: number;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly bar: string;
}

/** One thing to draw on a sheet, named by its tab; areas are in A1 form (`B2:C9`, `B2:B`). */
export type Draw = { readonly sheet: string } & (
  | {
      readonly draw: 'sheet';
      /** Of one set-up: a sheet of this name without this mark is somebody else’s, and is left alone. */
      readonly mark: string;
      /** Where its tab goes, from 0; null is behind the others. */
      readonly at: number | null;
      readonly rows: number;
      readonly columns: number;
      readonly font: string;
      readonly size: number;
      readonly tab: string;
      readonly gridLines: boolean;
      /** In pixels, one a column. */
      readonly widths: readonly number[];
    }
  | {
      readonly draw: 'cells';
      readonly row: number;
      readonly column: number;
      readonly cells: readonly (readonly WireInput[])[];
    }
  | { readonly draw: 'look'; readonly areas: readonly string[]; readonly look: WireLook }
  | { readonly draw: 'heights'; readonly heights: readonly (readonly [row: number, pixels: number])[] }
  | { readonly draw: 'merge'; readonly area: string }
  | { readonly draw: 'freeze'; readonly rows: number; readonly columns: number }
  | { readonly draw: 'note'; readonly notes: readonly (readonly [row: number, column: number, text: string])[] }
  | { readonly draw: 'link'; readonly row: number; readonly column: number; readonly to: string; readonly text: string }
  | { readonly draw: 'rule'; readonly area: string; readonly rule: WireRule | null; readonly help: string }
  | { readonly draw: 'highlights'; readonly highlights: readonly WireHighlight[] }
  | { readonly draw: 'protect'; readonly area: string; readonly description: string }
  | {
      readonly draw: 'columns';
      readonly after: number;
      /** Where these stand in this row, the columns have been added before. */
      readonly row: number;
      readonly headers: readonly string[];
      readonly widths: readonly number[];
    }
  | { readonly draw: 'names'; readonly names: readonly { readonly name: string; readonly area: string }[] }
  | { readonly draw: 'chart'; readonly chart: WireChart }
);

/** What to draw, from which of the steps on. */
export interface DrawRequest {
  readonly steps: readonly Draw[];
  readonly from: number;
}

/** How many steps are done by now: all, or as many as the time of one call allows; the rest is to be asked for again. */
export interface Drawn {
  readonly done: number;
}

/** Which sheets to take away again: those of these names that bear the mark of the set-up. */
export interface RemoveRequest {
  readonly sheets: readonly string[];
  readonly mark: string;
}

/** What a sheet has of its frame. */
export interface WireFrame {
  readonly sheet: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** The formulas of its conditional formats. */
  readonly highlights: readonly string[];
  /** The areas, in A1 form, of protections that only warn. */
  readonly warned: readonly string[];
  /** By column, for the row asked about: whether there is a rule, and its help; null without. */
  readonly rules: readonly (string | null)[];
  /** By column, for the row asked about. */
  readonly formats: readonly string[];
  readonly charts: number;
}

/** Which sheets to look at, and in which row the cells are those of their tables. */
export interface InspectRequest {
  readonly sheets: readonly { readonly sheet: number; readonly row: number }[];
}

/** Why the script could do nothing, or took back what it did. Areas and cells are in A1 form. */
export type Fault =
  | { readonly kind: 'busy' }
  | { readonly kind: 'readOnly' }
  | { readonly kind: 'protected'; readonly sheet: string; readonly area: string }
  | { readonly kind: 'merged'; readonly sheet: string; readonly area: string }
  | { readonly kind: 'sheetGone'; readonly sheet: string }
  /** A sheet that is to be added is there already, and another’s. */
  | { readonly kind: 'sheetTaken'; readonly sheet: string }
  | {
      readonly kind: 'notAsWritten';
      readonly sheet: string;
      readonly cell: string;
      readonly wanted: string;
      readonly found: string;
    }
  /** Google refused in the middle; `left` names the areas that could not be put back, none when all were. */
  | { readonly kind: 'refused'; readonly message: string; readonly left: readonly string[] }
  /** A call that no version of the sidebar makes. */
  | { readonly kind: 'badRequest'; readonly message: string };

/** What every call answers. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

/** A cell or sheet to show to the user. */
export interface SelectRequest {
  readonly sheet: string | null;
  readonly cell: string;
}

/** Where the user is; rows and columns count from 0. */
export interface ActiveCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A part of a paragraph of one look. */
export interface WireRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** In points. */
  readonly size?: number;
}

/** A paragraph; spacings and indents in points, `line` in lines. */
export interface WireParagraph {
  readonly runs: readonly WireRun[];
  readonly align: 'left' | 'center' | 'right' | 'justify';
  readonly before: number;
  readonly after: number;
  readonly line: number;
  readonly firstLine: number;
  readonly left: number;
  /** It begins a new page; never within a table. */
  readonly startsPage?: boolean;
}

/** A table; `widths` in points. Cells hold paragraphs. */
export interface WireTable {
  readonly widths: readonly number[];
  readonly bordered: boolean;
  readonly rows: readonly (readonly (readonly WireParagraph[])[])[];
}

/** A draft for Google Docs; lengths in points. */
export interface DocumentRequest {
  readonly title: string;
  readonly font: string;
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  readonly blocks: readonly (WireParagraph | WireTable)[];
}

/** The functions of the script that the sidebar may call; a call that Google itself refuses rejects. */
export interface ServerApi {
  readWorkbook(request: ReadRequest): Answer<WireWorkbook>;
  applyWrites(request: ApplyRequest): Answer<WireApplied>;
  drawSteps(request: DrawRequest): Answer<Drawn>;
  inspectFrame(request: InspectRequest): Answer<readonly WireFrame[]>;
  /** Removes sheets that a set-up that failed has added under its mark, with the names that lead to them. */
  removeSheets(request: RemoveRequest): Answer<null>;
  selectPlace(request: SelectRequest): Answer<null>;
  activeCell(request: null): Answer<ActiveCell>;
  /** Only in the build that has the `documents` scope; gives the address of the new document. */
  createDocument?(request: DocumentRequest): Answer<{ readonly url: string }>;
}
