/** The browser's own way to open files and write them back (File System Access), where it has one. */

/** One kind of file in a file dialog. */
interface PickerType {
  readonly description: string;
  readonly accept: Readonly<Record<string, readonly string[]>>;
}

/** What browsers that have it add to `window`; not in TypeScript's library, as not all have it. */
interface PickerWindow {
  readonly showOpenFilePicker?: (options: { readonly types: readonly PickerType[] }) => Promise<FileSystemFileHandle[]>;
  readonly showSaveFilePicker?: (options: {
    readonly suggestedName: string;
    readonly types: readonly PickerType[];
  }) => Promise<FileSystemFileHandle>;
}

interface PermissionHandle {
  readonly requestPermission?: (how: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
}

interface HandleItem {
  readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>;
}

/** The media type of .xlsx. */
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const XLSM_TYPE = 'application/vnd.ms-excel.sheet.macroEnabled.12';
const XLSX: PickerType = { description: 'Excel (.xlsx)', accept: { [XLSX_TYPE]: ['.xlsx'] } };
const XLSM: PickerType = { description: 'Excel (.xlsm)', accept: { [XLSM_TYPE]: ['.xlsm'] } };

function isXlsm(name: string): boolean {
  return /\.xlsm$/iu.test(name);
}

/** The media type of a workbook by its name: one with macros must keep its extension, or Excel refuses it. */
export function workbookType(name: string): string {
  return isXlsm(name) ? XLSM_TYPE : XLSX_TYPE;
}

/** A file that the user chose, and how to write it back, if at all. */
export interface PickedFile {
  readonly file: File;
  readonly handle: FileSystemFileHandle | null;
}

/** Whether the browser can write to a file that the user chooses. */
export function canWriteFiles(): boolean {
  return (window as PickerWindow).showSaveFilePicker !== undefined;
}

/** Lets the user choose a workbook; null when they think better of it. */
export async function pickFile(): Promise<PickedFile | null> {
  const picker = (window as PickerWindow).showOpenFilePicker;
  if (picker === undefined) return pickByInput();
  const handle = (await unlessCancelled(picker({ types: [XLSX] })))?.[0];
  return handle === undefined ? null : { file: await handle.getFile(), handle };
}

/** Lets the user choose where to write a workbook; null when they think better of it. */
export function pickTarget(suggestedName: string): Promise<FileSystemFileHandle | null> {
  const picker = (window as PickerWindow).showSaveFilePicker;
  return picker === undefined
    ? Promise.resolve(null)
    : unlessCancelled(picker({ suggestedName, types: [isXlsm(suggestedName) ? XLSM : XLSX] }));
}

/** The files that were dropped, each with its handle where the browser gives one. To be called while the drop is handled. */
export function droppedFiles(transfer: DataTransfer): Promise<PickedFile[]> {
  const taken = Array.from(transfer.items).filter(({ kind }) => kind === 'file');
  return Promise.all(
    taken.map(async (item): Promise<PickedFile[]> => {
      const file = item.getAsFile();
      const handle = (await (item as HandleItem).getAsFileSystemHandle?.().catch(() => null)) ?? null;
      if (file === null) return [];
      return [{ file, handle: handle?.kind === 'file' ? (handle as FileSystemFileHandle) : null }];
    }),
  ).then((files) => files.flat());
}

/** Asks for permission to write, if it must be asked for; false when it is refused. */
export async function mayWrite(handle: FileSystemFileHandle): Promise<boolean> {
  const asked = await (handle as PermissionHandle).requestPermission?.({ mode: 'readwrite' });
  return asked === undefined || asked === 'granted';
}

async function unlessCancelled<T>(picked: Promise<T>): Promise<T | null> {
  try {
    return await picked;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

function pickByInput(): Promise<PickedFile | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = `.xlsx,${XLSX_TYPE}`;
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      resolve(file === undefined ? null : { file, handle: null });
    });
    input.addEventListener('cancel', () => {
      resolve(null);
    });
    input.click();
  });
}
