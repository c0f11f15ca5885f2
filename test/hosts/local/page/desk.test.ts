/** The desk of the page: what is typed while a workbook is being saved or replaced is never taken for saved. */
import { Board } from '../../../../src/hosts/local/page/board';
import { Desk } from '../../../../src/hosts/local/page/desk';
import type { LocalWorkbook } from '../../../../src/hosts/local/local-workbook';
import { success } from '../../../../src/register/problem';
import { openRegister } from '../../../../src/register/register';
import { cellOf, fileSnapshot, openGrid, registerFile, value } from '../workbooks';

const BYTES = registerFile();

beforeAll(() => {
  jest.spyOn(console, 'debug').mockReturnValue(undefined);
});

/** A file on a disk that takes as long as a test wants: it swaps in what was written once it is let go. */
class SlowFile {
  readonly kind = 'file';
  readonly name = 'so.xlsx';
  content = BYTES;
  letGo: () => void = () => undefined;
  private begun: () => void = () => undefined;
  /** Ends when writing has begun. */
  readonly writing = new Promise<void>((resolve) => {
    this.begun = resolve;
  });

  getFile(): Promise<File> {
    return Promise.resolve(new File([this.content as Uint8Array<ArrayBuffer>], this.name, { lastModified: 1 }));
  }

  createWritable() {
    let next = this.content;
    return Promise.resolve({
      write: (bytes: Uint8Array) => {
        next = bytes;
        return Promise.resolve();
      },
      close: () =>
        new Promise<void>((resolve) => {
          this.letGo = () => {
            this.content = next;
            resolve();
          };
          this.begun();
        }),
    });
  }
}

async function opened({ large = false } = {}) {
  const board = new Board({
    language: 'vi',
    name: null,
    isIllustration: false,
    isReadOnly: false,
    unsaved: false,
    busy: null,
    messages: [],
    question: null,
  });
  const books: LocalWorkbook[] = [];
  const steps: string[] = [];
  const desk = new Desk({
    board,
    openWorkbook: (bytes) => {
      const book = openGrid(bytes);
      // As of a register of tens of thousands of rows, the first time.
      if (large && books.length === 0) Object.defineProperty(book, 'computedAsValues', { value: true });
      books.push(book);
      return Promise.resolve(success(book));
    },
    newFile: () => Promise.resolve({ name: 'so-moi.xlsx', bytes: BYTES }),
    newChoices: () => Promise.resolve([]),
    unsavedWork: null,
    show: () => Promise.resolve(),
    later: (run) => {
      run();
    },
    painted: () => {
      steps.push(`painted: ${board.state.busy?.vi ?? ''}`);
      return Promise.resolve();
    },
    finishTyping: () => undefined,
  });
  const disk = new SlowFile();
  const picked = { file: await disk.getFile(), handle: disk as unknown as FileSystemFileHandle };
  await desk.openPicked([picked]);
  const typeHere = (row: number, text: string): void => {
    type(books[0], row, text);
  };
  return { board, desk, disk, picked, books, steps, typeHere };
}

function type(book: LocalWorkbook | undefined, row: number, content: string): void {
  const sheetId = book?.model.getters.getSheetIdByName('Đơn vị') ?? '';
  book?.model.dispatch('UPDATE_CELL', { sheetId, row, col: 1, content });
}

const unitOf = (bytes: Uint8Array, row: number) => cellOf(fileSnapshot(bytes), 'Đơn vị', row, 1);

test('what is typed while the file is being written is not in it, and is still told as not saved', async () => {
  const { board, desk, disk, typeHere } = await opened();
  typeHere(4, 'Trước khi lưu');
  const saving = desk.save();
  await disk.writing;
  typeHere(5, 'Trong lúc lưu');
  disk.letGo();
  expect(await saving).toBe(true);
  expect(unitOf(disk.content, 4)).toBe('Trước khi lưu');
  expect(unitOf(disk.content, 5)).not.toBe('Trong lúc lưu');
  expect(desk.open?.workbook.changed).toBe(true);
  expect(board.state.unsaved).toBe(true);
});

test('what is typed while the file is saved to make room for another is asked about once more', async () => {
  const { board, desk, disk, picked, books, typeHere } = await opened();
  typeHere(4, 'Trước khi lưu');
  const opening = desk.openPicked([picked]);
  const asked = (): Promise<void> =>
    new Promise((resolve) => {
      const stop = board.subscribe(() => {
        if (board.state.question === null) return;
        stop();
        resolve();
      });
    });
  await asked();
  board.state.question?.answer('save');
  await disk.writing;
  typeHere(5, 'Trong lúc lưu');
  const again = asked();
  disk.letGo();
  await again;
  expect(board.state.question?.title.vi).toBe('Chưa lưu');
  board.state.question?.answer('cancel');
  await opening;
  expect(desk.open?.workbook).toBe(books[0]);
});

test('saved with nothing typed meanwhile, nothing is left to save', async () => {
  const { board, desk, disk, typeHere } = await opened();
  typeHere(4, 'Trước khi lưu');
  const saving = desk.save();
  await disk.writing;
  disk.letGo();
  await saving;
  expect(board.state.unsaved).toBe(false);
  expect(desk.open?.workbook.changed).toBe(false);
});

test('a register too large to be calculated in the grid says so until another one is opened', async () => {
  const { board, desk, picked } = await opened({ large: true });
  const notes = () => board.state.messages.filter(({ subject }) => subject === 'computed').map(({ text }) => text.vi);
  expect(notes()).toEqual([expect.stringMatching(/trạng thái.* là kết quả của lần lưu trước/u)]);
  await desk.openPicked([picked]);
  expect(notes()).toEqual([]);
});

test('that a file is being saved is on the screen before its bytes are made', async () => {
  const { desk, disk, books, steps } = await opened();
  const [book] = books;
  if (book === undefined) throw new Error('no workbook');
  const toBytes = book.toBytes.bind(book);
  book.toBytes = () => {
    steps.push('bytes');
    return toBytes();
  };
  const saving = desk.save();
  await disk.writing;
  disk.letGo();
  await saving;
  expect(steps).toEqual(['painted: Đang lưu…', 'bytes']);
});

test('where the register keeps values, saving brings the status columns up to date, in the grid and in the file', async () => {
  const { desk, disk, books } = await opened();
  const [book] = books;
  if (book === undefined) throw new Error('Nothing was opened');
  const sheetId = book.model.getters.getSheetIdByName('Cấu hình') ?? '';
  const register = value(openRegister(value(await book.read())));
  const { settings, findings } = register.tables;
  const row = settings.rows.find(({ key }) => key === 'computedAsValues')?.origin.row ?? -1;
  book.model.dispatch('UPDATE_CELL', { sheetId, row, col: 2, content: 'Có' });
  const saving = desk.save();
  await disk.writing;
  disk.letGo();
  expect(await saving).toBe(true);
  const at = { row: findings.rows[0]?.origin.row ?? -1, col: findings.layout?.columns.get('status') ?? -1 };
  const findingSheet = book.model.getters.getSheetIdByName('Phát hiện') ?? '';
  expect(book.model.getters.getCell({ sheetId: findingSheet, ...at })).toMatchObject({ isFormula: false });
  expect(cellOf(fileSnapshot(disk.content), 'Phát hiện', at.row, at.col)).toBe('Không phải khắc phục');
  expect(book.changed).toBe(false);
});
