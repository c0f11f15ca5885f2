/** Runs batches in Excel: as one step of undo, after the cell that is being typed in, with refusals of Excel as problems. */
import { failure, success, type Problem, type Result } from '../../register/problem';
import { editedMeanwhile, problemOfError, writeTakenBack } from './excel-problems';

/** What is needed of Microsoft's library: the global `Excel`, or that of a client under test. */
export type ExcelApi = Pick<typeof Excel, 'run'>;

/** How a batch is run. */
export interface RunSettings {
  /** Excel refuses a group with a call that can't be undone, so setting up sheets does without. */
  readonly asOneUndo: boolean;
}

type Options = Excel.RunOptions & { readonly mergeUndoGroup?: boolean };

/** An error that a batch ends with on purpose: its problem is what the caller gets. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** Ends a batch because others changed what it rests on; all was put back, and the batch may be run anew. */
export class Disturbed extends Error {}

/** Ends a batch that Excel stopped half-way and does not let take back within its group: that is done on its own. */
export class Interrupted extends Error {
  constructor(readonly takeBack: (context: Excel.RequestContext) => Promise<void>) {
    super('Interrupted');
  }
}

/** How often a batch is run before it gives way to others who change the same cells. */
const MOST_TRIES = 4;

/** The code of an error of Excel; null for any other error, which is a fault of ours. */
export function errorCode(error: unknown): string | null {
  const { name, code } = error as { readonly name?: unknown; readonly code?: unknown };
  return name === 'RichApi.Error' && typeof code === 'string' ? code : null;
}

/** The problem behind an error that a batch ended with; null for a fault of ours. */
export function problemIn(error: unknown): Problem | null {
  if (error instanceof Refusal) return error.problem;
  const code = errorCode(error);
  return code === null ? null : problemOfError(code, (error as Error).message);
}

/** What Excel answers when something is asked for that is no longer there. */
const GONE: ReadonlySet<string | null> = new Set(['ItemNotFound', 'InvalidObjectPath', 'InvalidReference']);

/** Whether something that was asked for is no longer there. */
export function isGone(error: unknown): boolean {
  return GONE.has(errorCode(error));
}

/**
 * Runs one batch, again when others came in between. What Excel refuses is a problem; faults of ours reject. A user who is
 * typing in a cell is waited for where Excel can, else told.
 */
export async function runBatch<T>(
  excel: ExcelApi,
  batch: (context: Excel.RequestContext) => Promise<T>,
  { asOneUndo }: RunSettings = { asOneUndo: true },
): Promise<Result<T>> {
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const options: Options = { delayForCellEdit: true, ...(asOneUndo && { mergeUndoGroup: true }) };
    try {
      return success(await excel.run(options, batch));
    } catch (error) {
      if (error instanceof Disturbed) continue;
      if (error instanceof Interrupted) {
        const takenBack = await runBatch(excel, error.takeBack, { asOneUndo: false });
        if (!takenBack.ok) return takenBack;
      }
      const code = error instanceof Interrupted ? 'UndoNotSupported' : errorCode(error);
      if (asOneUndo && code === 'UndoNotSupported') return runBatch(excel, batch, { asOneUndo: false });
      if (error instanceof Interrupted) return failure(problemOfError('UndoNotSupported', error.message));
      const problem = problemIn(error);
      if (problem === null) throw error;
      return failure(problem);
    }
  }
  return failure(writeTakenBack({ reason: editedMeanwhile(null) }));
}
