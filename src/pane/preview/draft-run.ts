/** Drafts many documents in one run: batch by batch drafted, recorded and saved, so that cancelling keeps what is done. */
import type { DraftOutcome } from '../../commands/draft-outcome';
import type { OutgoingFile } from '../../host/pane-host';
import type { Change } from '../../register/changes';
import { success, type Bilingual, type Problem, type Result } from '../../register/problem';
import type { Register } from '../../register/register';
import { DOCX_TYPE } from '../file-types';
import { asSteps, type Steps } from '../state/steps';
import type { Store } from '../state/store';
import {
  commandTask,
  done,
  refreshAfter,
  type Command,
  type CommandOutcome,
  type Ending,
  type Surroundings,
  type Task,
  type Tools,
} from '../state/task';
import { draftedMessage } from './texts';

/** What is to be drafted. */
export interface DraftRun<P> {
  readonly title: Bilingual;
  readonly parts: readonly P[];
  /** How many parts are drafted and recorded together. */
  readonly batch: number;
  readonly nameOf: (part: P) => string;
  readonly draft: (
    parts: readonly P[],
    register: Register,
    surroundings: Surroundings,
  ) => Promise<Result<Pick<DraftOutcome, 'documents' | 'changes' | 'blocked'>>>;
  /** What to tell of the subjects that were not drafted for lack of data. */
  readonly blockedProblem: (subjects: readonly string[]) => Problem;
}

/** A drafted document as a file for the user. */
export function fileOf({ fileName, bytes }: { readonly fileName: string; readonly bytes: Uint8Array }): OutgoingFile {
  return { name: fileName, type: DOCX_TYPE, bytes };
}

/** Runs it and gives the parts that were not come to. When the user cancels, what was drafted so far is shown as done. */
export async function runDrafts<P>(store: Store, run: DraftRun<P>): Promise<readonly P[]> {
  const kept = new Kept(run.parts.length);
  const task: Task = { title: run.title, start: (tools) => draftSteps(run, tools, kept) };
  await store.run(task);
  const { finished } = store.state;
  if (finished?.task === task && finished.ending.kind === 'cancelled' && !kept.isEmpty) {
    await store.run({ title: run.title, start: () => asSteps(kept.ending(run)) });
  }
  return run.parts.slice(kept.next);
}

async function* draftSteps<P>(run: DraftRun<P>, tools: Tools, kept: Kept): Steps<Ending> {
  while (kept.next < run.parts.length) {
    const parts = run.parts.slice(kept.next, kept.next + run.batch);
    const what = parts.map(run.nameOf).join(', ');
    const progress = { done: kept.next, total: run.parts.length, what: { vi: what, en: what } };
    yield progress;
    let blocked: readonly string[] = [];
    const command: Command = async function* (register, surroundings) {
      yield progress;
      kept.register = register;
      const drafted = await run.draft(parts, register, surroundings);
      if (!drafted.ok) return drafted;
      blocked = drafted.value.blocked;
      const { changes, documents } = drafted.value;
      kept.changes.push(...changes);
      return success<CommandOutcome>({ changes, files: documents.map(fileOf) });
    };
    const steps = commandTask(run.title, command, { refreshes: false }).start(tools);
    let step = await steps.next();
    for (; step.done !== true; step = await steps.next()) {
      yield { ...progress, cancellable: step.value.cancellable !== false };
    }
    if (step.value.kind !== 'done') return kept.stoppedBy(run, step.value);
    kept.add(step.value, parts.length, blocked);
  }
  const stale = kept.register === null ? [] : await refreshAfter(tools, kept.register, kept.changes);
  return kept.ending(run, stale);
}

type Done = Extract<Ending, { kind: 'done' }>;
type Stop = Exclude<Ending, { kind: 'done' }>;

/** What a run has done so far. */
class Kept {
  next = 0;
  /** The register as the last batch read it, and what all batches changed. */
  register: Register | null = null;
  readonly changes: Change[] = [];
  private readonly endings: Done[] = [];
  private readonly blocked: string[] = [];

  constructor(private readonly total: number) {}

  get isEmpty(): boolean {
    return this.endings.every(({ files }) => files.length === 0);
  }

  add(ending: Done, parts: number, blocked: readonly string[]): void {
    this.next += parts;
    this.endings.push(ending);
    this.blocked.push(...blocked);
  }

  ending<P>({ blockedProblem }: DraftRun<P>, more: readonly Problem[] = []): Ending {
    const files = this.endings.flatMap((one) => one.files);
    return done({
      message: draftedMessage(
        files.length,
        files.every(({ saved }) => saved.ok),
        this.next,
        this.total,
      ),
      written: this.endings.flatMap((one) => one.written),
      files,
      problems: [...(this.blocked.length > 0 ? [blockedProblem(this.blocked)] : []), ...more],
    });
  }

  /** A refusal or conflicts: the whole answer while nothing is drafted, else told beside what was. */
  stoppedBy<P>(run: DraftRun<P>, stop: Stop): Ending {
    if (this.isEmpty) return stop;
    return this.ending(run, stop.kind === 'refused' ? [stop.problem] : stop.conflicts.map(({ problem }) => problem));
  }
}
