/** A register that goes from Excel to Google Sheets or back: each host finds it, mends it for itself, and loses nothing typed. */
import fc from 'fast-check';
import { valueOf } from '../contract/content';
import { columnName } from '../excel-host/model/area';
import type { Opened } from '../hosts/excel/support';
import type { GoogleSheets } from '../sheets-host';
import { downloaded, enteredIn, enteredInSheets, uploaded, type Entered } from './crossing';
import { openInExcel } from './excel';
import { madeInExcel, madeInSheets, readBy } from './illustration';
import { sidebarOf } from './sheets';
import { shownIn, type Shown } from './shown';

const SHEET = 'Phát hiện';
/** Right of all columns of the register. */
const BESIDE = 40;

const typed = fc.oneof(
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .filter((text) => !/^['=+\-@\d]/u.test(text) && text.trim() !== ''),
  fc.constantFrom('Uỷ ban nhân dân xã Trần Đề', 'dòng một\ndòng hai', '“trích”; dẫn, "hai"', 'Đ'),
  fc.integer({ min: 1, max: 60_000 }),
  fc.boolean(),
);

/** What people put beside a table, and a formula of their own. */
const NOTES = fc.sample(typed, { numRuns: 60, seed: 20231002 });
const OWN = '=A4&" riêng"';

let excel: Opened;
let google: GoogleSheets;
let shown: Shown;

beforeAll(async () => {
  jest.spyOn(console, 'debug').mockReturnValue(undefined);
  excel = await madeInExcel();
  shown = shownIn(await readBy(excel.workbook));
  google = await madeInSheets();
  const { grid } = excel.book.sheetNamed(SHEET);
  NOTES.forEach((value, i) => {
    grid.set(i + 3, BESIDE, { ...grid.get(i + 3, BESIDE), value });
    google.book.sheet(SHEET).columns = BESIDE + 2;
    google.book.sheet(SHEET).put(i + 3, BESIDE, { value, look: {} });
  });
  excel.book.typeInto(SHEET, 3, BESIDE + 1, OWN);
  google.book.enter(google.book.sheet(SHEET), 3, BESIDE + 1, OWN);
});

/** The cells of `before` hold the same in `after`. */
function expectKept(before: Entered, after: Entered): void {
  expect([...before].filter(([place, value]) => after.get(place) !== value).slice(0, 5)).toEqual([]);
  expect(before.size).toBeGreaterThan(1_000);
}

/** Renews in Google Sheets, twice; gives what was mended. */
async function renewedInSheets(sheets: GoogleSheets): Promise<readonly string[]> {
  const workbook = await sidebarOf(sheets);
  const { mended } = valueOf(await workbook.renew());
  expect(valueOf(await workbook.renew()).mended).toEqual([]);
  return mended.map(({ vi }) => vi);
}

/** The same in Excel. */
async function renewedInExcel({ workbook, host }: Opened): Promise<readonly string[]> {
  const { mended } = valueOf(await workbook.renew());
  await host.settled();
  expect(valueOf(await workbook.renew()).mended).toEqual([]);
  return mended.map(({ vi }) => vi);
}

/** What the headers say where a formula of Google Sheets gives them. */
function shownToo(sheets: GoogleSheets): Entered {
  const all = new Map(enteredInSheets(sheets));
  for (const { name } of sheets.book.sheets) {
    for (let column = 0; column < BESIDE; column += 1) {
      all.set(`${name}!${columnName(column)}3`, sheets.book.sheet(name).cell(2, column).value);
    }
  }
  return all;
}

const MENDED_IN_EXCEL: readonly unknown[] = [
  'Đã tạo lại bảng PhatHien ở sheet Phát hiện.',
  expect.stringMatching(/^Bảng của Excel mất khi sổ qua Google Trang tính/u),
  expect.stringMatching(/^Đã tính lại \d+ ô trạng thái/u),
];

/** Tables, names and formulas are those that Excel had at first; the formula of a person is as it was. */
function expectLikeNew({ book }: Opened): void {
  const tables = (of: Opened['book']) =>
    of.tables.map(({ name, sheet, area, columns }) => ({ name, sheet, area, columns }));
  expect(tables(book)).toEqual(expect.arrayContaining(tables(excel.book)));
  const names = (of: Opened['book']) =>
    of.names.map(({ name, formula, visible }) => `${name} ${formula} ${visible}`).sort();
  expect(names(book)).toEqual(names(excel.book));
  expect(book.cell(SHEET, 3, BESIDE + 1).formula).toBe(OWN);
  const status = (of: Opened['book']) => of.tables.find(({ name }) => name === 'PhatHien')?.calculated;
  expect(status(book)).toEqual(status(excel.book));
}

test('made in Excel, a register works in Google Sheets once renewed, and in Excel again', async () => {
  const before = enteredIn(excel.book);
  const sheets = uploaded(excel.book);
  expect(await renewedInSheets(sheets)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^Đã tính lại \d+ ô/u), expect.stringMatching(/^Sổ từ Excel: /u)]),
  );
  expect(sheets.book.formula(SHEET, `${columnName(BESIDE + 1)}4`)).toBe(OWN);
  expect(shownIn(await readBy(await sidebarOf(sheets)))).toEqual(shown);
  expectKept(before, shownToo(sheets));

  const back = await openInExcel(downloaded(sheets));
  expect(await renewedInExcel(back)).toEqual(expect.arrayContaining(MENDED_IN_EXCEL));
  expectLikeNew(back);
  expect(shownIn(await readBy(back.workbook))).toEqual(shown);
  expectKept(before, enteredIn(back.book));
});

test('made in Google Sheets, a register works in Excel once renewed, and in Google Sheets again', async () => {
  const before = enteredInSheets(google);
  const there = await openInExcel(downloaded(google));
  expect(await renewedInExcel(there)).toEqual(expect.arrayContaining(MENDED_IN_EXCEL));
  expectLikeNew(there);
  expect(shownIn(await readBy(there.workbook))).toEqual(shown);
  expectKept(before, enteredIn(there.book));

  const back = uploaded(there.book);
  await renewedInSheets(back);
  expect(shownIn(await readBy(await sidebarOf(back)))).toEqual(shown);
  expectKept(before, enteredInSheets(back));
});
