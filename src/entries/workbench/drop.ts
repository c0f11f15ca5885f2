/** Files dropped anywhere on the page. */
import { droppedFiles, type PickedFile } from '../../hosts/local/files/file-system-access';

/** Hands dropped files on; without this a browser would leave the page for the file. */
export function listenToDrops(page: Window, onFiles: (files: readonly PickedFile[]) => void): void {
  const root = page.document.documentElement;
  const isFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;
  const end = (): void => {
    root.classList.remove('wb-dropping');
  };
  page.addEventListener('dragover', (event) => {
    if (!isFiles(event)) return;
    event.preventDefault();
    root.classList.add('wb-dropping');
  });
  page.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) end();
  });
  page.addEventListener(
    'drop',
    (event) => {
      end();
      if (!isFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      event.stopPropagation();
      void droppedFiles(event.dataTransfer).then(onFiles);
    },
    { capture: true },
  );
}
