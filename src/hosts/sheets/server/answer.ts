/** How every call from the sidebar ends: with its value, or with the fault that stopped it; what Google throws goes on. */
import type { Answer, Fault } from '../wire';

/** How long a call waits for others that write to the same spreadsheet, in milliseconds. */
const LONGEST_WAIT = 30_000;

/** Stops a call with a fault that the sidebar explains. */
export class Refusal extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.kind);
    this.fault = fault;
  }
}

/** Does the work of a call; a `Refusal` becomes its fault. */
export function answer<T>(work: () => T): Answer<T> {
  try {
    return { ok: true, value: work() };
  } catch (thrown) {
    if (thrown instanceof Refusal) return { ok: false, fault: thrown.fault };
    throw thrown;
  }
}

/** Does work that writes while no other call of the script does; what it wrote stands before others may begin. */
export function locked<T>(work: () => T): T {
  const lock = LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null;
  if (lock === null) throw new Error('Tập lệnh này không gắn với bảng tính nào.');
  if (!lock.tryLock(LONGEST_WAIT)) throw new Refusal({ kind: 'busy' });
  try {
    try {
      return work();
    } finally {
      SpreadsheetApp.flush();
    }
  } finally {
    lock.releaseLock();
  }
}

/** What Google said when it refused. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
