/** The browser's own database, with promises: for work that was not saved to a file yet. */

/** Names of what is kept: the file a work began with, and what was done to it since. */
export type StoreName = 'bases' | 'edits';

const NAME = 'so-kiem-tra';
const VERSION = 1;

/** Opens the database. Rejects where there is none, as in some private windows. */
export function openDatabase(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      for (const name of ['bases', 'edits'] satisfies StoreName[]) {
        request.result.createObjectStore(name, { keyPath: 'session' });
      }
    };
    request.onsuccess = () => {
      // Another tab with a later version of the page may need to change the shape: it must not wait for us.
      request.result.onversionchange = () => {
        request.result.close();
      };
      resolve(request.result);
    };
    request.onerror = () => {
      reject(faultOf(request.error));
    };
    request.onblocked = () => {
      reject(faultOf(null));
    };
  });
}

/** Runs one transaction to its end; rejects with the database's reason, such as `QuotaExceededError`. */
export function transact<T>(
  database: IDBDatabase,
  mode: IDBTransactionMode,
  work: (store: (name: StoreName) => IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(['bases', 'edits'], mode);
    const request = work((name) => transaction.objectStore(name));
    transaction.oncomplete = () => {
      resolve(request.result);
    };
    transaction.onabort = () => {
      reject(faultOf(transaction.error));
    };
  });
}

function faultOf(error: DOMException | null): Error {
  return error ?? new Error('the database did not answer');
}
