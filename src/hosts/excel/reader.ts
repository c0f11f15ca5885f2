/** Reads tables of the register: in one sync where things are as they were at the last read, else in two. */
import { locateTable } from '../../register/locate';
import type { RawCell, Snapshot, TableArea } from '../../register/snapshot';
import { tables, type TableId } from '../../register/tables';
import { headersHidden } from './excel-problems';
import type { Memory } from './memory';
import { askObstacles, type Obstacles } from './obstacles';
import { intoRequests, USUAL_CELL_BYTES, type Block, type Limits } from './pieces';
import { errorCode, isGone, Refusal } from './run';
import {
  askPiece,
  askUsed,
  cellsFrom,
  formulasFrom,
  notRead,
  piecesOf,
  sizeOf,
  type Piece,
  type ReadBlock,
} from './sheet-cells';
import { askStructure, askTableArea, namedCells, type Answer, type Structure, type TableFacts } from './structure';
import { tableObjectOf, targetsOf, withoutHeaders } from './targets';

/** What to read. */
export interface ReadRequest {
  readonly tables: readonly TableId[];
  /** Looks on all sheets for tables that are no table objects any more, and learns where every other table is. */
  readonly isThorough: boolean;
  /** Those that will be written: what could stand in the way is asked for. */
  readonly writing: readonly TableId[];
  /** The formulas of the sheets that will be written are wanted, too. */
  readonly formulas?: boolean;
}

/** What was read. */
export interface Loaded {
  readonly structure: Structure;
  readonly snapshot: Snapshot;
  /** By the name of the sheet, for those of tables that will be written. */
  readonly obstacles: ReadonlyMap<string, Obstacles>;
  /** By the name of the sheet and from A1, where formulas were asked for. */
  readonly formulas: ReadonlyMap<string, readonly (readonly unknown[])[]>;
  /** Nothing can be written to the workbook. */
  readonly readOnly: boolean;
}

type Corners = Omit<TableArea, 'name' | 'totalsRow'>;

/** The corner of a sheet in which headers are looked for. */
const CORNER: Block = { top: 0, left: 0, rows: 60, columns: 60 };
const CORNER_BYTES = CORNER.rows * CORNER.columns * 8;

const NO_SHEETS: ReadonlySet<string> = new Set();

/** How many times more a cell takes with the text of formulas: they name every column that they use. */
const WITH_FORMULAS = 6;

/** How often sheets are measured anew before their answers are given up as too large. */
const MOST_TRIES = 4;

/** Reads once for one client, within a batch of its. */
export class Reader {
  private readonly blocks = new Map<string, ReadBlock[]>();
  private readonly used = new Map<string, Block | null>();
  private readonly corners = new Map<string, ReadBlock[]>();
  private readonly areas = new Map<string, Corners | null>();
  private readonly obstacles = new Map<string, Obstacles>();
  private readOnly = false;
  private tries = 0;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly memory: Memory,
    private readonly limits: Limits,
    private readonly request: ReadRequest,
  ) {}

  /**
   * Reads, anew where what an earlier read learned is no longer so; rejects with an error of Excel's library, or with a
   * `Refusal` where a table shows no headers.
   */
  async read(): Promise<Loaded> {
    const remembers = this.memory.structure !== null;
    try {
      return await this.readAll();
    } catch (error) {
      if (!remembers || !isGone(error)) throw error;
      this.memory.forget();
      return new Reader(this.context, this.memory, this.limits, this.request).readAll();
    }
  }

  private async readAll(): Promise<Loaded> {
    let structure = this.memory.structure;
    for (let isFresh = false; !isFresh || this.isMissing(structure); isFresh = true) {
      const pieces = structure === null ? [] : this.missingPieces(structure);
      const [portion = []] = intoRequests(pieces, ({ bytes }) => bytes, this.limits.bytes);
      try {
        structure = await this.ask(portion, structure, !isFresh);
      } catch (error) {
        structure = await this.measure(error, structure, portion);
      }
    }
    if (structure === null) throw new Error('The workbook told nothing of itself');
    return this.loaded(structure);
  }

  private isMissing(structure: Structure | null): boolean {
    if (structure === null) return true;
    return this.missingPieces(structure).length + this.missingTables(structure).length > 0;
  }

  /** One sync: a portion of pieces, what is around them, and the structure where it is wanted. */
  private async ask(portion: readonly Piece[], known: Structure | null, wantsStructure: boolean): Promise<Structure> {
    const { workbook } = this.context;
    const fresh = wantsStructure ? askStructure(this.context) : null;
    if (wantsStructure) workbook.load('readOnly');
    const withFormulas = known === null ? NO_SHEETS : this.sheetsWithFormulas(known);
    const answers = portion.map((piece) => this.askOne(piece, withFormulas.has(piece.sheet)));
    if (known !== null) answers.push(...this.askTables(known), ...this.askObstacles(known));
    await this.context.sync();
    for (const answer of answers) answer();
    if (wantsStructure) this.readOnly = workbook.readOnly;
    const structure = fresh?.() ?? known ?? fail();
    if (portion.some(({ isCorner }) => isCorner)) this.findByHeaders(structure);
    return structure;
  }

  /** Notes the sheets in whose corners the headers of a table without a table object stand. */
  private findByHeaders(structure: Structure): void {
    const { unknown } = targetsOf(structure, this.request.tables, this.memory.foundOn);
    const snapshot = this.snapshotOf(structure, this.corners);
    for (const id of unknown) {
      const { layout } = locateTable(snapshot, tables[id]);
      const sheet = structure.sheets.find(({ name }) => name === layout?.sheet);
      if (sheet !== undefined) this.memory.foundOn.set(id, sheet.id);
    }
  }

  private sheetsWithFormulas(known: Structure): ReadonlySet<string> {
    const { formulas = false, writing } = this.request;
    return formulas ? targetsOf(known, writing, this.memory.foundOn).sheets : NO_SHEETS;
  }

  private askOne(piece: Piece, withFormulas: boolean): Answer<void> {
    const { sheet: id, block } = piece;
    const sheet = this.context.workbook.worksheets.getItemOrNullObject(id);
    const kept = piece.isCorner === true ? this.corners : this.blocks;
    const used = block === null || this.used.has(id) || piece.isCorner === true ? null : askUsed(sheet);
    const cells = askPiece(sheet, piece, withFormulas);
    return () => {
      const read = cells();
      kept.set(id, [...(kept.get(id) ?? []), ...(read === null ? [] : [read])]);
      if (block === null) this.used.set(id, read);
      if (used !== null) this.used.set(id, used());
    };
  }

  private askTables(known: Structure): Answer<void>[] {
    return this.missingTables(known).map(({ id }) => {
      const area = askTableArea(this.context.workbook.tables.getItemOrNullObject(id));
      return () => void this.areas.set(id, area());
    });
  }

  private askObstacles(known: Structure): Answer<void>[] {
    const { sheets } = targetsOf(known, this.request.writing, this.memory.foundOn);
    const missing = known.sheets.filter(({ id }) => sheets.has(id) && !this.obstacles.has(id));
    return missing.map(({ id, name }) => {
      const own = known.tables.filter(({ sheet }) => sheet === name).map((table) => table.id);
      const answer = askObstacles(this.context, id, own);
      return () => void this.obstacles.set(id, answer());
    });
  }

  /** The tables on the sheets that are read, whose areas are not known; before writing, only those that are written. */
  private missingTables(structure: Structure): TableFacts[] {
    const { tables: wanted, isThorough } = this.request;
    const { sheets } = targetsOf(structure, wanted, this.memory.foundOn);
    const names = new Set(structure.sheets.filter(({ id }) => sheets.has(id)).map(({ name }) => name));
    const own = new Set(wanted.map((id) => tableObjectOf(structure, id)?.id));
    const known = this.memory.structure?.tables.map(({ id }) => id) ?? [];
    const isWanted = ({ id }: TableFacts): boolean => isThorough || own.has(id) || known.includes(id);
    return structure.tables.filter((table) => names.has(table.sheet) && !this.areas.has(table.id) && isWanted(table));
  }

  /** What is still to be read: sheets, rows that came since they were measured, corners to look for headers in. */
  private missingPieces(structure: Structure): Piece[] {
    const { tables: wanted, isThorough } = this.request;
    const { sheets, unknown } = targetsOf(structure, wanted, this.memory.foundOn);
    const withFormulas = this.sheetsWithFormulas(structure);
    const pieces = [...sheets].flatMap((id) => this.missingOf(id, withFormulas.has(id)));
    if (unknown.length === 0 || !isThorough) return pieces;
    const others = structure.sheets.filter(({ id }) => !sheets.has(id) && !this.corners.has(id));
    return [
      ...pieces,
      ...others.map(({ id }) => ({ sheet: id, block: CORNER, bytes: CORNER_BYTES, isCorner: true as const })),
    ];
  }

  private missingOf(id: string, withFormulas: boolean): Piece[] {
    const blocks = this.blocks.get(id) ?? [];
    const known = this.memory.sizes.get(id);
    const size = known && { ...known, cellBytes: known.cellBytes * (withFormulas ? WITH_FORMULAS : 1) };
    const pieces = piecesOf(id, size, this.limits);
    if (blocks.length === 0) return this.blocks.has(id) ? [] : pieces;
    const read = new Set(blocks.map(({ top }) => top));
    const rest = pieces.filter(({ block }) => block !== null && !read.has(block.top));
    const used = this.used.get(id) ?? null;
    if (rest.length > 0 || used === null) return rest;
    const cellBytes = size?.cellBytes ?? USUAL_CELL_BYTES;
    return notRead(used, blocks).map((block) => ({ sheet: id, block, bytes: block.rows * block.columns * cellBytes }));
  }

  /** After an answer that was too large: learns how large the sheets are, or that their cells take more than thought. */
  private async measure(error: unknown, known: Structure | null, portion: readonly Piece[]): Promise<Structure> {
    const sheets = new Set(portion.map(({ sheet }) => sheet));
    if (errorCode(error) !== 'ResponsePayloadSizeLimitExceeded' || sheets.size === 0 || this.tries >= MOST_TRIES) {
      throw error;
    }
    this.tries += 1;
    const structure = askStructure(this.context);
    this.context.workbook.load('readOnly');
    const used = [...sheets].map((id) => {
      const sheet = this.context.workbook.worksheets.getItemOrNullObject(id);
      return [id, askUsed(sheet)] as const;
    });
    const around = known === null ? [] : [...this.askTables(known), ...this.askObstacles(known)];
    await this.context.sync();
    for (const answer of around) answer();
    this.readOnly = this.context.workbook.readOnly;
    for (const [id, answer] of used) {
      const size = answer();
      const cellBytes = (this.memory.sizes.get(id)?.cellBytes ?? USUAL_CELL_BYTES / 4) * 4;
      if (size !== null) this.memory.sizes.set(id, { ...size, cellBytes });
    }
    return structure();
  }

  private loaded(structure: Structure): Loaded {
    const bare = withoutHeaders(structure, this.request.tables, this.areas);
    if (bare !== undefined) {
      const { sheet, name } = bare;
      throw new Refusal(headersHidden({ sheet, table: name }, { sheet }));
    }
    const snapshot = this.snapshotOf(structure, this.blocks);
    this.memory.structure = structure;
    this.memory.readOnly = this.readOnly;
    for (const [id, blocks] of this.blocks) {
      const used = this.used.get(id) ?? null;
      if (used !== null) this.memory.sizes.set(id, sizeOf(blocks, used));
    }
    const names = new Map(structure.sheets.map(({ id, name }) => [id, name]));
    const obstacles = new Map([...this.obstacles].map(([id, own]) => [names.get(id) ?? '', own]));
    const formulas = new Map(
      [...this.blocks].flatMap(([id, blocks]) =>
        blocks.some((block) => block.formulas !== null) ? [[names.get(id) ?? '', formulasFrom(blocks)] as const] : [],
      ),
    );
    return { structure, snapshot, obstacles, formulas, readOnly: this.readOnly };
  }

  private snapshotOf(structure: Structure, read: ReadonlyMap<string, readonly ReadBlock[]>): Snapshot {
    const cellsOf = (id: string): RawCell[][] => cellsFrom(read.get(id) ?? []);
    const sheets = structure.sheets.map(({ id, name }) => ({
      name,
      cells: cellsOf(id),
      tables: structure.tables.flatMap((table): TableArea[] => {
        const area = table.sheet === name ? this.areas.get(table.id) : null;
        return area == null ? [] : [{ name: table.name, ...area, totalsRow: table.showTotals }];
      }),
    }));
    return { sheets, names: namedCells(structure), date1904: structure.date1904 };
  }
}

function fail(): never {
  throw new Error('Nothing is known of the workbook');
}
