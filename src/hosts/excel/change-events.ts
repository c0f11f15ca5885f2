/** Hears of changes in the workbook, by this user and by others. Never shows anything: the events reach every user. */
import type { WorkbookChange } from '../../host/workbook';
import type { ExcelApi } from './run';

type Listener = (change: WorkbookChange) => void;

/** The listeners of one client; Excel is asked to tell of changes when the first one comes. */
export class ChangeEvents {
  private readonly listeners = new Set<Listener>();
  private isAsked = false;

  constructor(private readonly excel: ExcelApi) {}

  /** Adds a listener; gives the function that takes it away. */
  listen(listener: Listener): () => void {
    const own: Listener = (change) => {
      listener(change);
    };
    this.listeners.add(own);
    this.askAgain();
    return () => {
      this.listeners.delete(own);
    };
  }

  /** Asks Excel, where there is a listener and Excel has not been asked, or could not answer. */
  askAgain(): void {
    if (this.isAsked || this.listeners.size === 0) return;
    this.isAsked = true;
    void this.ask();
  }

  /** Tells of a change that Excel does not tell of. */
  tell(): void {
    for (const listener of [...this.listeners]) listener({ tables: null });
  }

  /** An Excel that can't tell of changes leaves it at that: the pane reads again at each task. */
  private async ask(): Promise<void> {
    const tell = (): Promise<void> => {
      this.tell();
      return Promise.resolve();
    };
    try {
      await this.excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.onChanged.add(tell);
        worksheets.onRowSorted.add(tell);
        worksheets.onAdded.add(tell);
        worksheets.onDeleted.add(tell);
        await context.sync();
      });
    } catch {
      this.isAsked = false;
    }
  }
}
