/** Holds changes back while the pane is hidden: the page lives on for functions and ribbon commands, and need not read along. */
import type { Workbook, WorkbookChange } from '../../../host/workbook';

type Listener = (change: WorkbookChange) => void;

/** The document of the page, as far as it tells whether it is in view. */
export interface VisiblePage {
  readonly visibilityState: string;
  addEventListener(type: 'visibilitychange', listener: () => void): void;
}

/**
 * A workbook whose changes are told only while the pane is in view, and once when it comes into view again. The page may be
 * loaded hidden, for a function or a ribbon command; Excel tells of the pane only when it is opened or closed.
 */
export class VisibleChanges {
  private isVisible: boolean;
  private isPaneOpen = true;
  private readonly held = new Set<Listener>();

  constructor(page: VisiblePage) {
    const isInView = (): boolean => page.visibilityState !== 'hidden';
    this.isVisible = isInView();
    page.addEventListener('visibilitychange', () => {
      this.see(this.isPaneOpen && isInView());
    });
  }

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

  /** Tells that the pane was opened or closed. */
  show(isPaneOpen: boolean): void {
    this.isPaneOpen = isPaneOpen;
    this.see(isPaneOpen);
  }

  private see(isVisible: boolean): void {
    this.isVisible = isVisible;
    if (!isVisible) return;
    const waiting = [...this.held];
    this.held.clear();
    for (const listener of waiting) listener({ tables: null });
  }
}
