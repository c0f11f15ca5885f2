/** Tasks: what the user asked for, from a fresh read through the command to what was written and saved. */
import { workbookReadOnly } from '../../host/host-problems';
import type { OutgoingFile, PaneHost, SavedFile } from '../../host/pane-host';
import type { Applied, Conflict } from '../../host/workbook';
import type { Change } from '../../register/changes';
import type { IsoDate } from '../../register/dates';
import { failure, success, type Bilingual, type Place, type Problem, type Result } from '../../register/problem';
import type { Register } from '../../register/register';
import { settingList } from '../../register/settings';
import { guarded } from './problems';
import { asSteps, type MaybeSteps, type Steps } from './steps';
import { filesStay, refreshFault, saveFault, writeFault } from './task-problems';

/** What a command may know besides the register. */
export interface Surroundings {
  readonly asOf: IsoDate;
  readonly today: IsoDate;
}

/** What a command gives back. */
export interface CommandOutcome {
  readonly changes: readonly Change[];
  readonly files?: readonly OutgoingFile[];
  /** What the user should know, though the command went through. */
  readonly problems?: readonly Problem[];
  /** One sentence on what was done. */
  readonly message?: Bilingual;
}

/** A pure command; long ones yield their progress. */
export type Command = (register: Register, surroundings: Surroundings) => MaybeSteps<Result<CommandOutcome>>;

/** A file and what became of it. */
export interface FileOutcome {
  readonly file: OutgoingFile;
  readonly saved: Result<SavedFile>;
}

/** What came of a task. `refused`: nothing was written. */
export type Ending =
  | {
      readonly kind: 'done';
      readonly message: Bilingual | null;
      /** The cells that were written. */
      readonly written: readonly Place[];
      /** The sheets that were added. */
      readonly sheets: readonly string[];
      /** What else was done, one line each. */
      readonly notes: readonly Bilingual[];
      readonly files: readonly FileOutcome[];
      readonly problems: readonly Problem[];
    }
  | { readonly kind: 'conflicts'; readonly conflicts: readonly Conflict[] }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** What a task works with. */
export interface Tools {
  readonly host: PaneHost;
  /** A fresh read of the register. */
  readonly read: () => Promise<Result<Register>>;
  surroundings(register: Register): Surroundings;
}

/** Something the user asked for. */
export interface Task {
  /** What it is, as a noun: “Soạn thông báo kết luận”. */
  readonly title: Bilingual;
  start(tools: Tools): Steps<Ending>;
}

/** A task that came to nothing. */
export function refused(problem: Problem): Ending {
  return { kind: 'refused', problem };
}

/** A task that went through; whatever is left out is empty. */
export function done(parts: Partial<Omit<Extract<Ending, { kind: 'done' }>, 'kind'>>): Ending {
  return { kind: 'done', message: null, written: [], sheets: [], notes: [], files: [], problems: [], ...parts };
}

/**
 * Runs a command on a fresh read and applies its changes. When someone changed the rows meanwhile, it reads and runs once
 * more; conflicts that remain are told with their cells, and nothing is written. Files are saved once the register
 * holds their records; a file that can't be saved stays at hand. Computed columns that hold plain values are brought up
 * to date, unless whoever runs several commands in a row does so after the last.
 */
export function commandTask(title: Bilingual, command: Command, { refreshes = true } = {}): Task {
  return {
    title,
    async *start(tools) {
      let conflicts: readonly Conflict[] = [];
      for (let attempt = 1; attempt <= 2; attempt += 1) {
        const read = await tools.read();
        if (!read.ok) return refused(read.problem);
        const outcome = yield* asSteps(command(read.value, tools.surroundings(read.value)));
        if (!outcome.ok) return refused(outcome.problem);
        const applied = await apply(tools.host, outcome.value.changes);
        if (!applied.ok) return refused(applied.problem);
        if (applied.value.kind === 'written') {
          const { places } = applied.value;
          const stale = refreshes ? await refreshAfter(tools, read.value, outcome.value.changes) : [];
          return yield* handOver(tools.host, withProblems(outcome.value, stale), places);
        }
        conflicts = applied.value.conflicts;
      }
      return { kind: 'conflicts', conflicts };
    },
  };
}

async function apply({ workbook }: PaneHost, changes: readonly Change[]): Promise<Result<Applied>> {
  if (changes.length === 0) return success({ kind: 'written', places: [] });
  if (workbook.capabilities.readOnly) return { ok: false, problem: workbookReadOnly(null) };
  return guarded(() => workbook.apply(changes), writeFault({}));
}

/**
 * Brings computed columns that hold plain values up to date with what was just written; gives why that failed, as a
 * warning: what was written stays written.
 */
export async function refreshAfter(
  { host }: Tools,
  before: Register,
  changes: readonly Change[],
): Promise<readonly Problem[]> {
  return changes.length === 0 ? [] : refreshWhereKept(host, asksForValues(before, changes));
}

/** Brings the computed columns up to date where values are kept, by the register or by the host. */
export async function refreshWhereKept(
  { workbook, keepsValues = false }: PaneHost,
  isAsked: boolean,
): Promise<readonly Problem[]> {
  if (!workbook.capabilities.refreshes || !(keepsValues || isAsked)) return [];
  const refreshed = await guarded(() => workbook.refresh(), refreshFault({}));
  return refreshed.ok ? [] : [{ ...refreshed.problem, severity: 'warning' }];
}

/** Whether the register keeps values; after a change of the very setting also when it no longer does. */
function asksForValues({ settings }: Register, changes: readonly Change[]): boolean {
  const { key } = settingList.computedAsValues;
  const isSetting = ({ table, ...change }: Change): boolean =>
    table === 'settings' && (change.kind === 'update' ? change.code === key : change.values['key'] === key);
  return settings.computedAsValues === true || changes.some(isSetting);
}

function withProblems(outcome: CommandOutcome, more: readonly Problem[]): CommandOutcome {
  return more.length === 0 ? outcome : { ...outcome, problems: [...(outcome.problems ?? []), ...more] };
}

async function* handOver(host: PaneHost, outcome: CommandOutcome, written: readonly Place[]): Steps<Ending> {
  const files: FileOutcome[] = [];
  const all = outcome.files ?? [];
  for (const [index, file] of all.entries()) {
    yield { done: index, total: all.length, cancellable: false };
    files.push(await save(host, file));
  }
  return done({ message: outcome.message ?? null, written, files, problems: outcome.problems ?? [] });
}

/** Saves a file and tells what became of it; not even tried where no file can leave. */
export async function save(host: PaneHost, file: OutgoingFile): Promise<FileOutcome> {
  if (host.fileHelp?.downloads === false) return { file, saved: failure(filesStay({ name: file.name })) };
  return { file, saved: await guarded(() => host.saveFile(file), saveFault({ name: file.name })) };
}
