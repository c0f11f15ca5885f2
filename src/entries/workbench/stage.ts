/** Puts the grid and the pane of the open workbook on the page, and takes those of the last one away. */
import type { Board } from '../../hosts/local/page/board';
import type { Memory } from '../../hosts/browser/memory';
import type { OpenFile } from '../../hosts/local/page/open-file';
import { paneHost } from '../../hosts/local/page/pane-host';
import { mountPane } from '../../pane/mount';
import type { MountedGrid } from '../../hosts/local/grid/mount';
import type { GridModule } from '../../hosts/local/page/grid-view';

/** The stage: one workbook at a time. */
export class Stage {
  private file: OpenFile | null = null;
  private grid: MountedGrid | null = null;
  private takePaneAway = (): void => undefined;
  private showing = Promise.resolve();

  constructor(
    private readonly page: Document,
    private readonly board: Board,
    private readonly memory: Memory,
    private readonly gridModule: Promise<GridModule>,
    /** The pane showed a cell: the grid may have to come to the front. */
    private readonly onReveal: () => void,
  ) {
    memory.onSet((key, value) => {
      if (key !== 'language') return;
      board.show({ language: value === 'en' ? 'en' : 'vi' });
      void this.showGrid();
    });
  }

  /** Shows a workbook. */
  async show(file: OpenFile): Promise<void> {
    this.file = file;
    this.takePaneAway();
    this.takePaneAway = mountPane(
      this.emptied('#wb-pane'),
      paneHost({ workbook: file.workbook, title: file.name, memory: this.memory, onJump: this.onJump }),
    );
    await this.showGrid();
  }

  /** Puts the keyboard on the grid's active cell. */
  focusGrid(): void {
    if (this.grid === null) this.page.querySelector<HTMLElement>('#wb-grid')?.focus();
    else this.grid.focus();
  }

  private readonly onJump = (): void => {
    this.onReveal();
    this.focusGrid();
  };

  /** Ends what is being typed into a cell. */
  finishTyping(): void {
    this.grid?.finishTyping();
  }

  /** Draws the grid anew, one after another: its texts are those of the language when it is drawn. */
  private showGrid(): Promise<void> {
    const before = this.showing.catch(() => undefined);
    this.showing = before.then(async () => {
      const { file } = this;
      if (file === null) return;
      const hadFocus = this.page.activeElement?.closest('#wb-grid .grid-body') != null;
      this.grid?.finishTyping();
      this.grid?.unmount();
      this.grid = null;
      const { showGrid } = await this.gridModule;
      this.grid = await showGrid(this.emptied('#wb-grid'), file.workbook, this.board, () => {
        void this.showGrid();
      });
      if (hadFocus) this.grid.focus();
    });
    return this.showing;
  }

  /** A fresh element within a place of the page. */
  private emptied(place: string): HTMLElement {
    const holder = this.page.createElement('div');
    this.page.querySelector(place)?.replaceChildren(holder);
    return holder;
  }
}
