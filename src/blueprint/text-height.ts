/** How high a row must be for its wrapped texts: Excel and LibreOffice take the height a file gives without measuring. */
import { FONT } from './look';

/** The height of a row with one line, in points. */
export const ROW_HEIGHT = 15.75;

/** The highest a row can be, in points. */
const MAX_HEIGHT = 409.5;
const PIXELS_PER_POINT = 96 / 72;
/** What a cell keeps free at its sides, in pixels. */
const PADDING = 5;
/** Part of the width that is counted on: programs differ a little in where they break lines. */
const CERTAIN = 0.95;

/** Advance widths of Times New Roman in thousandths of the font size; other letters and digits take half of it. */
const WIDTHS: readonly (readonly [number, string])[] = [
  [250, ' .,'],
  [278, 'ijlt/;:\\'],
  [333, 'frI-()[]'],
  [389, 'sJ'],
  [444, 'acez“”"'],
  [556, 'FPS'],
  [564, '=<>+'],
  [611, 'ELTZ'],
  [667, 'BCR'],
  [722, 'wADGHKNOQUVXYĐ'],
  [778, 'm&'],
  [889, 'M%'],
  [944, 'W'],
];
const HALF = 500;
/** The horn of ơ and ư. */
const HORN = '\u031b';
const HORN_WIDTH = 30;
const KNOWN_CODES = 0x2100;

const UNITS = widthTable();

function widthTable(): Uint16Array {
  const byLetter = new Map(
    WIDTHS.flatMap(([units, letters]) => Array.from(letters, (letter) => [letter, units] as const)),
  );
  const table = new Uint16Array(KNOWN_CODES).fill(HALF);
  for (let code = 0x20; code < KNOWN_CODES; code++) {
    const [base = '', ...marks] = Array.from(String.fromCharCode(code).normalize('NFD'));
    table[code] = (byLetter.get(base) ?? HALF) + (marks.includes(HORN) ? HORN_WIDTH : 0);
  }
  return table;
}

/** How many lines a text takes in a column of so many characters. */
export function lineCount(text: string, width: number): number {
  const pixels = (width * FONT.digitPixels - PADDING) * CERTAIN;
  const room = (pixels * 1000) / (FONT.size * PIXELS_PER_POINT);
  let lines = 1;
  let line = 0;
  let word = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a) {
      lines++;
      line = word = 0;
      continue;
    }
    const units = UNITS[code] ?? HALF;
    if (code === 0x20) word = 0;
    else word += units;
    line += units;
    if (line <= room || code === 0x20) continue;
    lines++;
    if (word > room) word = units;
    line = word;
  }
  return lines;
}

/** The height that shows this many lines, in points; undefined for one line, the height every row has. */
export function heightOf(lines: number): number | undefined {
  return lines <= 1 ? undefined : Math.min(lines * ROW_HEIGHT, MAX_HEIGHT);
}
