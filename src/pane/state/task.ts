/** Tasks: what the user asked for, from a fresh read through the command to what was written and saved. */
import { workbookReadOnly } from '../../host/host-problems';
import type { OutgoingFile, PaneHost, SavedFile } from '../../host/pane-host';
import type { Applied, Conflict } from '../../host/workbook';
import type { Change } from '../../register/changes';
import type { IsoDate } from '../../register/dates';
import { success, type Bilingual, type Place, type Problem, type Result } from '../../register/problem';
import type { Register } from '../../register/register';
import { guarded } from './problems';
import { asSteps, type MaybeSteps, type Steps } from './steps';
import { saveFault, writeFault } from './task-problems';

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
      readonly files: readonly FileOutcome[];
      readonly problems: readonly Problem[];
    }
  | { readonly kind: 'conflicts'; readonly conflicts: readonly Conflict[] }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** What a task works with. */
export interface Tools {
  readonly host: PaneHost;
  /** A fresh read of the register. */
  read(): Promise<Result<Register>>;
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
  return { kind: 'done', message: null, written: [], sheets: [], files: [], problems: [], ...parts };
}

/**
 * Runs a command on a fresh read and applies its changes. When someone changed the rows meanwhile, it reads and runs once
 * more; conflicts that remain are told with their cells, and nothing is written. Files are saved once the register
 * holds their records; a file that can't be saved stays at hand.
 */
export function commandTask(title: Bilingual, command: Command): Task {
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
        if (applied.value.kind === 'written') return yield* handOver(tools.host, outcome.value, applied.value.places);
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

async function* handOver(host: PaneHost, outcome: CommandOutcome, written: readonly Place[]): Steps<Ending> {
  const files: FileOutcome[] = [];
  const all = outcome.files ?? [];
  for (const [index, file] of all.entries()) {
    yield { done: index, total: all.length, cancellable: false };
    files.push(await save(host, file));
  }
  return done({ message: outcome.message ?? null, written, files, problems: outcome.problems ?? [] });
}

/** Saves a file and tells what became of it. */
export async function save(host: PaneHost, file: OutgoingFile): Promise<FileOutcome> {
  return { file, saved: await guarded(() => host.saveFile(file), saveFault({ name: file.name })) };
}
