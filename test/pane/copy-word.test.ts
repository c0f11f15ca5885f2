/** Copying for Word, whichever ways to the clipboard there are: what is copied is told, what is not is never claimed. */
import { copyForWord, type CopyWays, type WordContent } from '../../src/pane/preview/copy-word';

const content: WordContent = { html: '<p>Thông báo</p>', text: 'Thông báo', body: {} as HTMLElement };
const draw = (): Promise<WordContent> => Promise.resolve(content);

/** Ways of which some work, and what was done with them. */
function ways(can: { readonly write?: boolean; readonly select?: boolean; readonly hasClipboard?: boolean }) {
  const done: string[] = [];
  const given: CopyWays = {
    write:
      can.hasClipboard === false
        ? null
        : async (drawn) => {
            done.push('write');
            if (can.write !== true) throw new Error('NotAllowedError');
            await drawn;
          },
    select: () => {
      done.push('select');
      return can.select === true;
    },
  };
  return { given, done };
}

test('the clipboard is asked at once, before the document is drawn, as Safari wants it', async () => {
  const { given, done } = ways({ write: true });
  let finish: (drawn: WordContent) => void = () => undefined;
  const copied = copyForWord(() => new Promise((resolve) => (finish = resolve)), null, given);
  expect(done).toEqual(['write']);
  finish(content);
  expect(await copied).toEqual({ kind: 'copied', content });
});

test('where the clipboard is not allowed, the selection is copied', async () => {
  const { given, done } = ways({ select: true });
  expect(await copyForWord(draw, null, given)).toEqual({ kind: 'copied', content });
  expect(done).toEqual(['write', 'select']);
});

test('a browser that only copies within the click gets a second one, and then copies before anything is waited for', async () => {
  const first = ways({ hasClipboard: false });
  expect(await copyForWord(draw, null, first.given)).toEqual({ kind: 'again', content });
  const second = ways({ hasClipboard: false, select: true });
  const copied = copyForWord(draw, content, second.given);
  expect(second.done).toEqual(['select']);
  expect(await copied).toEqual({ kind: 'copied', content });
});

test('where nothing helps a second time, the user copies by hand', async () => {
  const { given } = ways({});
  expect(await copyForWord(draw, content, given)).toEqual({ kind: 'by hand', content });
});

test.each([
  ['with a clipboard', { write: true }],
  ['without one', { hasClipboard: false, select: true }],
])('a document that can’t be drawn is said, %s', async (_, can) => {
  const fails = (): Promise<WordContent> => Promise.reject(new Error('no document'));
  expect(await copyForWord(fails, null, ways(can).given)).toEqual({ kind: 'not drawn' });
});
