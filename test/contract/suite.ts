/** Runs the contract's cases on a host; what a host can't do is said in the name of the test, and tested to be refused. */
import { conflictCases } from './cases-conflicts';
import { hostCases } from './cases-host';
import { refreshCases } from './cases-refresh';
import { writingCases } from './cases-writing';
import { contentOf, type Content } from './content';
import type { Ability, HostUnderTest, StoreOptions, WorkbookStore } from './harness';
import { randomHistories } from './histories';

/** One thing that a workbook promises. */
export interface Case {
  readonly title: string;
  /** What the host, or its tests, must be able to do. */
  readonly needs?: Ability;
  /** The rows to start from, where they matter. */
  readonly content?: (host: HostUnderTest) => Content;
  readonly options?: StoreOptions;
  run(store: WorkbookStore, host: HostUnderTest): Promise<void>;
  /** What a host without the ability promises instead. */
  readonly without?: (store: WorkbookStore) => Promise<void>;
}

/** Declares the contract's tests for one host. */
export function describeWorkbook(host: HostUnderTest): void {
  const withStore = async ({ content, options = {} }: Case, use: (store: WorkbookStore) => Promise<void>) => {
    const store = await host.create(contentOf(content?.(host), options.date1904), options);
    try {
      await use(store);
    } finally {
      await store.close();
    }
  };

  describe(`a register in ${host.name}`, () => {
    for (const one of [...writingCases, ...conflictCases, ...hostCases, ...refreshCases]) {
      const reason = one.needs === undefined ? undefined : host.lacks[one.needs];
      if (reason === undefined) {
        test(one.title, () => withStore(one, (store) => one.run(store, host)));
      } else {
        test(`can't ${one.needs ?? ''} here (${reason}): ${one.title}`, () =>
          withStore(one, async (store) => {
            expect(reason.trim()).not.toBe('');
            await one.without?.(store);
          }));
      }
    }

    test('random histories of two clients and a person by hand lose no update silently', () => randomHistories(host));
  });
}
