/** How many computed cells of a sheet, kept as plain values, no longer say what the register says. */
import { computedEdits } from '../../host/computed-edits';
import type { Register } from '../../register/register';
import type { Snapshot } from '../../register/snapshot';

/** The cells that a register was read from, as long as it is shown; only of registers whose values can be out of date. */
const snapshots = new WeakMap<Register, Snapshot>();
const counts = new WeakMap<Register, number>();

/** Remembers what a register was read from. */
export function rememberCells(register: Register, snapshot: Snapshot): void {
  snapshots.set(register, snapshot);
}

/** Whether the computed cells of a register may be out of date: they are values, and stand for a day. */
export function mayBeStale(register: Register): boolean {
  return snapshots.has(register) && register.settings.asOf !== null;
}

/** Counts them, once. */
export function staleCells(register: Register): number {
  const known = counts.get(register);
  if (known !== undefined) return known;
  const snapshot = snapshots.get(register);
  const { asOf } = register.settings;
  const count = snapshot === undefined || asOf === null ? 0 : computedEdits(snapshot, register, asOf).length;
  counts.set(register, count);
  return count;
}
