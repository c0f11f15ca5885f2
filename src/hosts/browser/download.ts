/** Hands files to the browser's downloads. */
import type { OutgoingFile, SavedFile } from '../../host/pane-host';
import { failure, success, type Result } from '../../register/problem';
import { downloadRefused } from './download-problems';

/** A file that was handed out, and an address under which it can be had again while the page is open. */
export interface Download extends SavedFile {
  readonly url: string;
}

/** Starts a download. Whether it arrives nobody tells a page. */
export function download({ name, type, bytes }: OutgoingFile): Result<Download> {
  try {
    const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    return success({ name, how: 'sent', url });
  } catch {
    return failure(downloadRefused({ file: name }, { file: name }));
  }
}

/** Lets a handed-out file go; its address works no more. */
export function release({ url }: Download): void {
  URL.revokeObjectURL(url);
}
