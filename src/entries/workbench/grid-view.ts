/** The grid and its workbooks, behind one door: everything that needs o-spreadsheet is loaded with this. */
import type { Board } from '../../hosts/local/page/board';
import type { DeskWorkbook, OpenWorkbook } from '../../hosts/local/page/open-file';
import { fileWorkbook } from '../../hosts/file/port';
import { Package } from '../../hosts/file/package';
import { patchPackage } from '../../hosts/file/patch';
import { readSnapshot } from '../../hosts/file/read';
import { openRegister } from '../../register/register';
import { success, type Language } from '../../register/problem';

/** The grid on the page. */
export interface GridView {
  focus(): void;
  finishTyping(): void;
  unmount(): void;
}

/** What the page needs of this module. */
export interface GridModule {
  readonly openWorkbook: OpenWorkbook;
  readonly showGrid: (
    place: HTMLElement,
    workbook: DeskWorkbook,
    language: Language,
    board: Board,
  ) => Promise<GridView>;
}

/** Opens a workbook from its bytes. */
export const openWorkbook: OpenWorkbook = (bytes, _name, { readOnly }) => {
  const opened = Package.open(bytes);
  if (!opened.ok) return Promise.resolve(opened);
  let pack = opened.value;
  const snapshot = readSnapshot(pack);
  if (!snapshot.ok) return Promise.resolve(snapshot);
  let edits: unknown[] = [];
  const listeners = new Set<() => void>();
  const apply = (patch: Parameters<typeof patchPackage>[1]): ReturnType<typeof success<null>> => {
    const patched = patchPackage(pack, patch);
    if (!patched.ok) return patched;
    pack = patched.value.pack;
    edits.push(patch);
    for (const listener of listeners) listener();
    return success(null);
  };
  const port = fileWorkbook({ read: () => readSnapshot(pack), apply }, { readOnly });
  const workbook: DeskWorkbook = {
    ...port,
    onChange: (listener) => {
      const hear = (): void => {
        listener({ tables: null });
      };
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
    isRegister: openRegister(snapshot.value).ok,
    get changed() {
      return edits.length > 0;
    },
    toBytes: () => success(pack.toBytes()),
    markSaved: () => {
      edits = [];
    },
    edits: () => edits,
    restore: (given) => {
      for (const patch of given) apply(patch as Parameters<typeof patchPackage>[1]);
      return success(null);
    },
  };
  return Promise.resolve(success(workbook));
};

/** Draws the grid of a workbook into an empty element. */
export const showGrid: GridModule['showGrid'] = (place) => {
  place.textContent = '…';
  return Promise.resolve({ focus: () => undefined, finishTyping: () => undefined, unmount: () => undefined });
};
