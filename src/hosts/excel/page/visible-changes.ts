/** Holds changes back while the pane is hidden: the page lives on for functions and ribbon commands, and need not read along. */
import type { Workbook, WorkbookChange } from '../../../host/workbook';

type Listener = (change: WorkbookChange) => void;

/** A workbook whose changes are told only while the pane is in view, and once when it comes into view again. */
export class VisibleChanges {
  private isVisible = true;
  private readonly held = new Set<Listener>();

  /** The workbook with its changes held back. */
  of(workbook: Workbook): Workbook {
    const onChange = (listener: Listener): (() => void) => {
      const own: Listener = (change) => {
        listener(change);
      };
      const stop = workbook.onChange((change) => {
        if (this.isVisible) own(change);
        else this.held.add(own);
      });
      return () => {
        this.held.delete(own);
        stop();
      };
    };
    return {
      get capabilities() {
        return workbook.capabilities;
      },
      read: (tables) => workbook.read(tables),
      apply: (changes) => workbook.apply(changes),
      select: (place) => workbook.select(place),
      addTables: (tables) => workbook.addTables(tables),
      refresh: () => workbook.refresh(),
      renew: () => workbook.renew(),
      onChange,
    };
  }

  /** Tells whether the pane is in view. */
  show(isVisible: boolean): void {
    this.isVisible = isVisible;
    if (!isVisible) return;
    const waiting = [...this.held];
    this.held.clear();
    for (const listener of waiting) listener({ tables: null });
  }
}
