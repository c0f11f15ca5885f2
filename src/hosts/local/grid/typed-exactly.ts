/** What goes into text columns is kept as typed or pasted: “1.234” and “12,5%” are no numbers there; cells with line breaks stay whole. */
import { registries, stores } from '@odoo/o-spreadsheet';
import type { Getters } from '@odoo/o-spreadsheet';
import { isTextCell } from '../data/typed-text';
import { cellsOfText } from './clipboard-text';

interface Position {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}

/** What we use of the store behind the cell's input (19.3.7). */
interface ComposerStore {
  readonly getters: Getters;
  readonly currentEditedCell: Position;
  readonly _currentContent: string;
  getCurrentCanonicalContent(): string;
}

/** A cell on its way from the clipboard; `typed` as it stood in the text of another program. */
interface PastedCell {
  readonly content: string;
  readonly typed?: string;
}

/** What we use of the handler that o-spreadsheet registers for cells (19.3.7). */
interface CellHandler {
  readonly getters: Getters;
  convertTextToClipboardData(text: string): { cells: PastedCell[][] };
  pasteCell(origin: PastedCell, target: Position, options?: { readonly pasteOption?: string }): void;
}

let done = false;

/** Replaces the two places where o-spreadsheet makes numbers of texts; to be called before the first model is made. */
export function keepTextsAsTyped(): void {
  if (done) return;
  done = true;
  keepTyped(stores.CellComposerStore.prototype as unknown as ComposerStore);
  keepPasted();
}

function keepTyped(store: ComposerStore): void {
  const canonical = Reflect.get(store, 'getCurrentCanonicalContent');
  store.getCurrentCanonicalContent = function (this: ComposerStore): string {
    return isTextCell(this.getters, this.currentEditedCell) ? this._currentContent : canonical.call(this);
  };
}

function keepPasted(): void {
  const registry = registries.clipboardHandlersRegistries.cellHandlers;
  const Plain = registry.get('cell') as unknown as new (...config: never[]) => CellHandler;
  class ExactCells extends Plain {
    /** One row a line and one cell a tab, quoted as spreadsheets do it; each cell also as it stood. */
    override convertTextToClipboardData(text: string): { cells: PastedCell[][] } {
      const rows = cellsOfText(text);
      const width = Math.max(0, ...rows.map((row) => row.length));
      const cells = rows.map((row) =>
        Array.from({ length: width }, (_, column) => {
          const typed = row[column] ?? '';
          const read = /[\n\t]/u.test(typed) ? undefined : super.convertTextToClipboardData(typed).cells[0]?.[0];
          return { evaluatedCell: { formattedValue: typed }, content: typed, ...read, typed };
        }),
      );
      return { cells };
    }

    override pasteCell(origin: PastedCell, target: Position, options?: { readonly pasteOption?: string }): void {
      const isText = origin.typed !== undefined && isTextCell(this.getters, target);
      super.pasteCell(isText ? { ...origin, content: origin.typed } : origin, target, options);
    }
  }
  registry.replace('cell', ExactCells as unknown as ReturnType<typeof registry.get>);
}
