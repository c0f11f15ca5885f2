/** Small settings: remembered where the browser does, and for the page where it does not. */
import { Memory } from '../../../src/hosts/browser/memory';

function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  } as Storage;
}

test('a setting is there for the next page, under a name of the product', () => {
  const browser = storage();
  new Memory(() => browser).set('language', 'en');
  expect(new Memory(() => browser).get('language')).toBe('en');
  expect(browser.getItem('so-kiem-tra:language')).toBe('en');
  expect(new Memory(() => browser).get('pane')).toBeNull();
});

test.each([
  ['has no store', () => null],
  [
    'forbids its store',
    () => {
      throw new Error('SecurityError');
    },
  ],
])('a browser that %s: the page remembers by itself', (_, store) => {
  const memory = new Memory(store);
  expect(memory.get('language')).toBeNull();
  memory.set('language', 'en');
  expect(memory.get('language')).toBe('en');
});

test('who listens hears of each setting, until they stop', () => {
  const heard: string[] = [];
  const memory = new Memory(storage);
  const stop = memory.onSet((key, value) => void heard.push(`${key}=${value}`));
  memory.set('language', 'en');
  stop();
  memory.set('language', 'vi');
  expect(heard).toEqual(['language=en']);
});
