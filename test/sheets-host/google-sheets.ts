/** A stand-in for Google Sheets: one spreadsheet with the script that was pushed to it, and the user in front of it. */
import vm from 'node:vm';
import { Execution, type Mode } from './execution';
import { EmulatorFault, GoogleError } from './faults';
import { functionsOf, recalculate } from './custom-functions';
import { Book } from './model/book';
import { scriptServices } from './services';
import type { DraftDocument } from './services/documents';
import type { HtmlPage, Menu } from './services/ui';
import { argumentFor, resultOf } from './transport';
import type { Hooks, PushedFile, Seen, User, World } from './world';

export interface GoogleSheetsOptions {
  /** Exactly what clasp would push. */
  readonly files: readonly PushedFile[];
  /** Of the spreadsheet: `vi_VN` by default. */
  readonly locale?: string;
  /** Of the spreadsheet: `Asia/Ho_Chi_Minh` by default. */
  readonly timeZone?: string;
  /** By default as the manifest says. */
  readonly scriptTimeZone?: string;
  /** The moment that it is, ISO. */
  readonly now?: string;
  readonly name?: string;
}

const EMPTY: Seen = {
  menus: [],
  sidebar: null,
  alerts: [],
  toasts: [],
  documents: [],
  logs: [],
  place: { sheet: 0, row: 0, column: 0, rows: 1, columns: 1 },
};

/** What Google tells a sidebar whose calls go to another account than the one that opened it. */
const OTHER_ACCOUNT = "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.";

export class GoogleSheets {
  readonly book: Book;
  user: User = { canEdit: true, authorised: true, email: 'can-bo@example.vn', accounts: 1 };
  hooks: Hooks = {};
  #last: { readonly calls: readonly string[]; readonly milliseconds: number } = { calls: [], milliseconds: 0 };
  readonly #options: GoogleSheetsOptions;
  readonly #clock: { now: number };
  readonly #seen: Seen;
  readonly #program: Pick<World, 'files' | 'scripts' | 'scopes' | 'scriptTimeZone'>;

  constructor(options: GoogleSheetsOptions) {
    this.#options = options;
    this.#clock = { now: Date.parse(options.now ?? '2023-10-02T02:00:00Z') };
    this.#seen = structuredClone(EMPTY);
    this.#program = programOf(options);
    this.book = this.#watched(
      new Book({
        name: options.name ?? 'Bảng tính không có tiêu đề',
        locale: options.locale ?? 'vi_VN',
        timeZone: options.timeZone ?? 'Asia/Ho_Chi_Minh',
        now: () => this.#clock.now,
      }),
    );
  }

  #watched(book: Book): Book {
    book.edited = () => {
      this.recalculate();
    };
    book.functions = () => functionsOf(this.#world);
    return book;
  }

  get #world(): World {
    return {
      ...this.#program,
      book: this.book,
      user: this.user,
      hooks: this.hooks,
      clock: this.#clock,
      seen: this.#seen,
    };
  }

  /** What the last execution took: its calls to Google in order, and how long it was by the simulated clock. */
  get last(): { readonly calls: readonly string[]; readonly milliseconds: number } {
    return this.#last;
  }

  get ui(): {
    readonly menus: readonly Menu[];
    readonly sidebar: HtmlPage | null;
    readonly alerts: readonly string[];
    readonly toasts: readonly string[];
  } {
    return this.#seen;
  }

  get documents(): readonly DraftDocument[] {
    return this.#seen.documents;
  }

  /** What the script wrote to its log. */
  get logs(): readonly string[] {
    return this.#seen.logs;
  }

  /** The moment that it is, ISO. */
  get now(): string {
    return new Date(this.#clock.now).toISOString();
  }

  set now(moment: string) {
    this.#clock.now = Date.parse(moment);
  }

  /** Goes to a cell, as the user does. */
  select(sheet: string, row: number, column: number): void {
    this.#seen.place = { sheet: this.book.sheet(sheet).id, row: row - 1, column: column - 1, rows: 1, columns: 1 };
  }

  /** Where the user is: the name of the sheet, row and column counted from 1. */
  get selected(): { readonly sheet: string; readonly row: number; readonly column: number } {
    const { sheet, row, column } = this.#seen.place;
    const found = this.book.sheets.find(({ id }) => id === sheet) ?? this.book.sheets[0];
    return { sheet: found?.name ?? '', row: row + 1, column: column + 1 };
  }

  /** A call of the sidebar by `google.script.run`; rejects with what the failure handler gets. */
  async call(name: string, argument: unknown): Promise<unknown> {
    await Promise.resolve();
    if (this.user.accounts > 1) throw scriptError(OTHER_ACCOUNT);
    return this.#execute('sidebar', name, (run, called) => {
      const given = argumentFor(run, argument);
      return resultOf(
        run,
        run.inside(() => called(given)),
      );
    });
  }

  /** Runs a function of the script in a fresh execution; throws what the user would be told. */
  execute(mode: Exclude<Mode, 'customFunction'>, name: string, ...given: readonly unknown[]): unknown {
    return this.#execute(mode, name, (run, called) =>
      run.inside(() => called(...given.map((value) => run.toScript(value)))),
    );
  }

  #execute(
    mode: Mode,
    name: string,
    use: (run: Execution, called: (...given: unknown[]) => unknown) => unknown,
  ): unknown {
    if (!this.user.authorised && mode !== 'simpleTrigger') {
      throw scriptError('Authorization is required to perform that action.');
    }
    let run: Execution | null = null;
    try {
      run = new Execution(this.#world, mode, scriptServices);
      const called = run.topLevel(name);
      if (called === null) {
        throw mode === 'sidebar'
          ? new TypeError(`google.script.run.${name} is not a function`)
          : new GoogleError(`Script function not found: ${name}`);
      }
      return use(run, called);
    } catch (error) {
      throw asTold(error);
    } finally {
      if (run !== null) {
        this.#last = { calls: run.calls, milliseconds: run.milliseconds };
        if (run.wrote) this.recalculate();
      }
    }
  }

  /** Calls custom functions in one execution for all calls: for many calls, each of which leaves nothing behind. */
  functionCaller(): (name: string, ...given: readonly unknown[]) => unknown {
    const run = new Execution(this.#world, 'customFunction', scriptServices);
    return (name, ...given) => {
      const called = run.topLevel(name);
      if (called === null) throw new Error(`no function ${name}`);
      return run.fromScript(run.inside(() => called(...given.map((value) => run.toScript(value)))));
    };
  }

  /** Works out the formulas that call the script, as Sheets does after each change. */
  recalculate(): void {
    recalculate(this.#world);
  }

  /** A copy with a spreadsheet of its own; the hooks stay with this one. */
  clone(): GoogleSheets {
    return GoogleSheets.#copy(this);
  }

  static #copy(from: GoogleSheets): GoogleSheets {
    const copy = new GoogleSheets({ ...from.#options, now: from.now });
    const book = copy.#watched(from.book.clone(() => copy.#clock.now));
    Object.assign(copy, { book, user: { ...from.user } });
    Object.assign(copy.#seen, structuredClone(from.#seen));
    return copy;
  }
}

const programs = new WeakMap<readonly PushedFile[], Pick<World, 'files' | 'scripts' | 'scopes'> & { zone: string }>();

function programOf(options: GoogleSheetsOptions): Pick<World, 'files' | 'scripts' | 'scopes' | 'scriptTimeZone'> {
  const { files } = options;
  let program = programs.get(files);
  if (program === undefined) {
    const text = files.find(({ name, type }) => type === 'JSON' && name === 'appsscript')?.source ?? '{}';
    const manifest = JSON.parse(text) as { readonly oauthScopes?: readonly string[]; readonly timeZone?: string };
    program = {
      files,
      scripts: files
        .filter(({ type }) => type === 'SERVER_JS')
        .map(({ name, source }) => new vm.Script(source, { filename: `${name}.gs` })),
      scopes: manifest.oauthScopes ?? [],
      zone: manifest.timeZone ?? 'Etc/GMT',
    };
    programs.set(files, program);
  }
  const { zone, ...rest } = program;
  return { ...rest, scriptTimeZone: options.scriptTimeZone ?? zone };
}

function scriptError(message: string): Error {
  const error = new Error(message);
  error.name = 'ScriptError';
  return error;
}

/** An error as it leaves the script: `Exception: …` and `TypeError: …` are told by name. */
function asTold(error: unknown): unknown {
  if (error instanceof EmulatorFault || error instanceof TypeError) return error;
  if (error instanceof GoogleError) return scriptError(`Exception: ${error.message}`);
  const { name, message } = error as { readonly name?: unknown; readonly message?: unknown };
  return scriptError(typeof message === 'string' ? `${String(name)}: ${message}` : String(error));
}
