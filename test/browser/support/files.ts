/** Files for the page: registers of the product, and a browser with or without a way to write files. */
import type { Page } from 'playwright-core';
import { shippedDataSet, type DataSetId } from '../../../src/commands/data-sets';
import { newRegister } from '../../../src/commands/new-register';
import { registerWorkbook } from '../../../src/hosts/file/new-workbook/register-workbook';

/** A file for the page. */
export interface TestFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The register of a data set as a file. */
export function registerFile(id: DataSetId, name: string): TestFile {
  return fileOf(name, registerWorkbook(newRegister(shippedDataSet(id), { today: '2023-10-02' })));
}

/** Bytes under a name. */
export function fileOf(name: string, bytes: Uint8Array): TestFile {
  return { name, mimeType: '', buffer: Buffer.from(bytes) };
}

/** Chooses a file by the button, in a browser without File System Access. */
export async function openFile(page: Page, file: TestFile): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Mở…' }).click();
  await (await chooser).setFiles(file);
}

/** A browser that can't write files, such as Firefox. To be given as `before`. */
export async function withoutFileAccess(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { showOpenFilePicker: undefined, showSaveFilePicker: undefined });
  });
}

/**
 * A disk for the test: the browser's private files stand in for the user's, and its file dialogs, which no test can
 * press, choose the file of that name. Reading and writing them is the browser's own.
 */
export class TestDisk {
  constructor(private readonly name: string) {}

  /** To be given as `before`. */
  readonly attach = async (page: Page): Promise<void> => {
    await page.addInitScript((name) => {
      const handle = async (): Promise<FileSystemFileHandle> =>
        (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
      Object.assign(window, { showOpenFilePicker: async () => [await handle()], showSaveFilePicker: handle });
    }, this.name);
  };

  /** Writes the file as another program would. */
  async write(page: Page, bytes: Uint8Array): Promise<void> {
    await page.evaluate(
      async ([name, text]) => {
        const folder = await navigator.storage.getDirectory();
        const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
        await stream.write(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
        await stream.close();
      },
      [this.name, Buffer.from(bytes).toString('base64')] as const,
    );
  }

  /** What is in the file. */
  async read(page: Page): Promise<Uint8Array> {
    const bytes = await page.evaluate(async (name) => {
      const file = await (await (await navigator.storage.getDirectory()).getFileHandle(name)).getFile();
      return [...new Uint8Array(await file.arrayBuffer())];
    }, this.name);
    return new Uint8Array(bytes);
  }
}
