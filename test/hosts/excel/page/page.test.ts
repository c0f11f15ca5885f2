/** What the add-in's page knows of its Excel, and what it tells of files and changes. */
import { fileHelpFor } from '../../../../src/hosts/excel/page/file-help';
import { VisibleChanges } from '../../../../src/hosts/excel/page/visible-changes';
import { MemoryStore } from '../../../host/memory-workbook';

describe('files that leave the pane', () => {
  test('are saved on the web and on Windows, with where to look and a way without files', () => {
    for (const platform of ['web', 'windows'] as const) {
      const { downloads, steps } = fileHelpFor(platform);
      expect(downloads).toBe(true);
      expect(steps.map(({ vi }) => vi).join(' ')).toMatch(/Downloads.*Chép nội dung cho Word/u);
      expect(steps.every(({ en }) => en.trim() !== '')).toBe(true);
    }
  });

  test('can’t be saved on a Mac, where no error comes: copying for Word and Excel on the web are what is offered', () => {
    const { downloads, steps } = fileHelpFor('mac');
    expect(downloads).toBe(false);
    expect(steps.map(({ vi }) => vi)).toEqual([
      'Bấm “Chép nội dung cho Word”, mở Word, tạo tệp trắng rồi dán (Ctrl+V; trên Mac là ⌘V).',
      'Hoặc mở sổ này bằng Excel trên web (OneDrive, SharePoint) rồi lưu tệp ở đó.',
    ]);
  });
});

describe('changes while the pane is hidden', () => {
  /** A document that is in view, or not. */
  class PageInView extends EventTarget {
    constructor(public visibilityState: 'visible' | 'hidden') {
      super();
    }

    turn(state: 'visible' | 'hidden'): void {
      this.visibilityState = state;
      this.dispatchEvent(new Event('visibilitychange'));
    }
  }

  function open(state: 'visible' | 'hidden' = 'visible') {
    const page = new PageInView(state);
    const store = new MemoryStore();
    const changes = new VisibleChanges(page);
    let heard = 0;
    const stop = changes.of(store.open()).onChange(() => (heard += 1));
    const edit = (): void => {
      store.edit((before) => before);
    };
    return { changes, page, edit, stop, heard: () => heard };
  }

  test('are told once when it comes into view again, however many there were', () => {
    const { changes, edit, heard } = open();
    edit();
    expect(heard()).toBe(1);
    changes.show(false);
    for (let i = 0; i < 5; i += 1) edit();
    expect(heard()).toBe(1);
    changes.show(true);
    expect(heard()).toBe(2);
    edit();
    expect(heard()).toBe(3);
  });

  test.each(['the pane is opened', 'the page comes into view'])(
    'are held from the start where the page was loaded hidden, and told when %s',
    (how) => {
      const { changes, page, edit, heard } = open('hidden');
      for (let i = 0; i < 5; i += 1) edit();
      expect(heard()).toBe(0);
      if (how === 'the pane is opened') changes.show(true);
      else page.turn('visible');
      expect(heard()).toBe(1);
      edit();
      expect(heard()).toBe(2);
    },
  );

  test('are held while the window is out of view, and stay held when it comes back with the pane closed', () => {
    const { changes, page, edit, heard } = open();
    page.turn('hidden');
    edit();
    expect(heard()).toBe(0);
    page.turn('visible');
    expect(heard()).toBe(1);
    changes.show(false);
    edit();
    page.turn('hidden');
    page.turn('visible');
    expect(heard()).toBe(1);
    changes.show(true);
    expect(heard()).toBe(2);
  });

  test('are not told when there were none, or when nobody listens any more', () => {
    const { changes, edit, stop, heard } = open();
    changes.show(false);
    changes.show(true);
    expect(heard()).toBe(0);
    changes.show(false);
    edit();
    stop();
    changes.show(true);
    expect(heard()).toBe(0);
  });
});
