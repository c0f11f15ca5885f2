/** A calculator that asks an add-in: formulas that call its functions get what it answers, as soon as it answers. */
import { columnName } from '../model/area';
import type { ExcelBook } from '../model/book';
import { ErrorValue, type CellValue } from '../model/cell';
import type { Calculate } from '../model/state-of-book';
import { tokensOf } from '../model/references';
import { readCall, valueOfTerm, type Place, type Term } from '../model/terms';
import type { FunctionCell, FunctionResult } from './function-calls';

/** How an add-in's functions are called. */
export interface LiveOptions {
  /** Before the names of the functions, with its dot. */
  readonly namespace: string;
  /** What a blank cell is passed as: Excel on a computer passes 0. */
  readonly blank: 0 | '';
}

type Call = (name: string, args: readonly unknown[], address: string) => Promise<FunctionResult>;

const BUSY = ErrorValue.of('#BUSY!');

export class LiveFunctions {
  /** By call; null while the answer is awaited. */
  private readonly results = new Map<string, { readonly result: FunctionResult } | null>();
  private readonly messages = new Map<string, string>();

  constructor(
    private readonly book: ExcelBook,
    private readonly call: Call,
    private readonly answered: () => void,
    private readonly options: LiveOptions,
  ) {}

  /** What people read when they point at an error in a cell. */
  messageAt(sheet: string, row: number, column: number): string | null {
    return this.messages.get(`${sheet}!${columnName(column)}${row + 1}`) ?? null;
  }

  readonly calculate: Calculate = (sheetName, row, column, formula) => {
    const place = { sheet: this.book.sheetNamed(sheetName), row, column };
    const called = readCall(formula);
    if (called === null) return one(valueOfTerm(this.book, tokensOf(formula).slice(1), place));
    const { namespace } = this.options;
    if (!called.name.toUpperCase().startsWith(namespace.toUpperCase())) return undefined;
    const args = called.args.map((tokens) => valueOfTerm(this.book, tokens, place));
    if (args.some((arg) => arg === undefined)) return undefined;
    return this.ask(called.name.slice(namespace.length).toUpperCase(), args as readonly Term[], place);
  };

  private ask(name: string, args: readonly Term[], { sheet, row, column }: Place): unknown {
    if (args.some((arg) => arg?.flat().includes(BUSY) === true)) return BUSY;
    const given = args.map((arg) => arg?.map((cells) => cells.map((value) => this.passed(value))) ?? null);
    const key = `${name} ${JSON.stringify(given)}`;
    const known = this.results.get(key);
    const address = `${sheet.name}!${columnName(column)}${row + 1}`;
    if (known === undefined) {
      this.results.set(key, null);
      void this.call(name, given, address).then((result) => {
        this.results.set(key, { result });
        this.answered();
      });
    }
    if (known === undefined || known === null) return BUSY;
    return this.shown(known.result, address);
  }

  private passed(value: CellValue): unknown {
    if (value === null) return this.options.blank;
    return value instanceof ErrorValue ? { error: value.code } : value;
  }

  private shown(result: FunctionResult, address: string): unknown {
    if (!isBlock(result)) return this.shownCell(result, address);
    const block = result.map((row) => row.map((cell) => this.shownCell(cell, address)));
    return block.length === 1 && block[0]?.length === 1 ? block[0][0] : block;
  }

  private shownCell(cell: FunctionCell, address: string): CellValue {
    this.messages.delete(address);
    if (typeof cell !== 'object' || cell === null) return cell;
    this.messages.set(address, cell.message);
    return ErrorValue.of(cell.error);
  }
}

function isBlock(result: FunctionResult): result is readonly (readonly FunctionCell[])[] {
  return Array.isArray(result);
}

/** The value of a formula that is one reference or constant; blocks spill. */
function one(term: Term | undefined): unknown {
  if (term === undefined || term === null) return undefined;
  const [first] = term;
  return term.length === 1 && first?.length === 1 ? (first[0] ?? 0) : term;
}
