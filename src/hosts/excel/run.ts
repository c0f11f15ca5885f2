/** Runs batches in Excel: as one step of undo, after the cell that is being typed in, with refusals of Excel as problems. */
import { failure, success, type Problem, type Result } from '../../register/problem';
import { problemOfError } from './excel-problems';

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

/** The code of an error of Excel; null for any other error, which is a fault of ours. */
export function errorCode(error: unknown): string | null {
  const { name, code } = error as { readonly name?: unknown; readonly code?: unknown };
  return name === 'RichApi.Error' && typeof code === 'string' ? code : null;
}

/**
 * Runs one batch. What Excel refuses is a problem; faults of ours reject. A user who is typing in a cell is waited for
 * where Excel can, else told.
 */
export async function runBatch<T>(
  excel: ExcelApi,
  batch: (context: Excel.RequestContext) => Promise<T>,
  { asOneUndo }: RunSettings = { asOneUndo: true },
): Promise<Result<T>> {
  const options: Options = { delayForCellEdit: true, ...(asOneUndo && { mergeUndoGroup: true }) };
  try {
    return success(await excel.run(options, batch));
  } catch (error) {
    if (asOneUndo && errorCode(error) === 'UndoNotSupported') return runBatch(excel, batch, { asOneUndo: false });
    if (error instanceof Refusal) return failure(error.problem);
    const code = errorCode(error);
    if (code === null) throw error;
    return failure(problemOfError(code, (error as Error).message));
  }
}
