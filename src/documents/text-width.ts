/** How wide a text is in Times New Roman, and where its lines break: for drawn lines and for headings that break well. */

/** A size in points and a weight. */
export interface TextFont {
  readonly size: number;
  readonly bold: boolean;
}

/** One line of a text with its width in points. */
export interface TextLine {
  readonly text: string;
  readonly width: number;
}

const UNITS_PER_EM = 2048;

/** Characters in the order of the two lists of advance widths below (1/2048 em). */
const CHARACTERS =
  ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~' +
  'đĐơƠưƯ–—‘’“”…•§°×';

const REGULAR = [
  512, 682, 836, 1024, 1024, 1706, 1593, 369, 682, 682, 1024, 1155, 512, 682, 512, 569, 1024, 1024, 1024, 1024, 1024,
  1024, 1024, 1024, 1024, 1024, 569, 569, 1155, 1155, 1155, 909, 1886, 1479, 1366, 1366, 1479, 1251, 1139, 1479, 1479,
  682, 797, 1479, 1251, 1821, 1479, 1479, 1139, 1479, 1366, 1139, 1251, 1479, 1479, 1933, 1479, 1479, 1251, 682, 569,
  682, 961, 1024, 682, 909, 1024, 909, 1024, 909, 682, 1024, 1024, 569, 569, 1024, 569, 1593, 1024, 1024, 1024, 1024,
  682, 797, 569, 1024, 1024, 1479, 1024, 1024, 909, 983, 410, 983, 1108, 1024, 1479, 1083, 1479, 1110, 1589, 1024, 2048,
  682, 682, 909, 909, 2048, 717, 1024, 819, 1155,
];

const BOLD = [
  512, 682, 1137, 1024, 1024, 2048, 1706, 569, 682, 682, 1024, 1167, 512, 682, 512, 569, 1024, 1024, 1024, 1024, 1024,
  1024, 1024, 1024, 1024, 1024, 682, 682, 1167, 1167, 1167, 1024, 1905, 1479, 1366, 1479, 1479, 1366, 1251, 1593, 1593,
  797, 1024, 1593, 1366, 1933, 1479, 1593, 1251, 1593, 1479, 1139, 1366, 1479, 1479, 2048, 1479, 1479, 1366, 682, 569,
  682, 1190, 1024, 682, 1024, 1139, 909, 1139, 909, 682, 1024, 1139, 569, 682, 1139, 569, 1706, 1139, 1024, 1139, 1139,
  909, 797, 682, 1139, 1024, 1479, 1024, 1024, 909, 807, 451, 807, 1065, 1139, 1479, 1134, 1593, 1229, 1630, 1024, 2048,
  682, 682, 1024, 1024, 2048, 717, 1024, 819, 1167,
];

/** An average letter, for a character in neither list. */
const UNKNOWN = 1024;

function widthsOf(advances: readonly number[]): ReadonlyMap<string, number> {
  return new Map(Array.from(CHARACTERS, (character, i) => [character, advances[i] ?? UNKNOWN]));
}

const WIDTHS = { regular: widthsOf(REGULAR), bold: widthsOf(BOLD) } as const;

/** Tone marks, breve and circumflex do not change a letter's advance; the horn of ơ and ư does. */
const MARKS_WITHOUT_WIDTH = /[\u0300-\u0303\u0306\u0309\u0323]/g;

/** Width in points. */
export function textWidth(text: string, { size, bold }: TextFont): number {
  const widths = bold ? WIDTHS.bold : WIDTHS.regular;
  let units = 0;
  for (const character of text.normalize('NFD').replace(MARKS_WITHOUT_WIDTH, '').normalize('NFC')) {
    units += widths.get(character) ?? UNKNOWN;
  }
  return (units * size) / UNITS_PER_EM;
}

/** A text cut at its own line ends and spaces, each word measured once. */
interface Measured {
  readonly pieces: readonly (readonly TextLine[])[];
  readonly space: number;
}

function measured(text: string, font: TextFont): Measured {
  const word = (piece: string): TextLine => ({ text: piece, width: textWidth(piece, font) });
  return {
    pieces: text.split('\n').map((piece) =>
      piece
        .split(' ')
        .filter((part) => part !== '')
        .map(word),
    ),
    space: textWidth(' ', font),
  };
}

function wrap({ pieces, space }: Measured, available: number): TextLine[] {
  return pieces.flatMap((words) => {
    const lines: TextLine[] = [];
    let line: TextLine | null = null;
    for (const word of words) {
      const longer: TextLine =
        line === null ? word : { text: `${line.text} ${word.text}`, width: line.width + space + word.width };
      if (line !== null && longer.width > available) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line ?? { text: '', width: 0 }];
  });
}

/** The lines that a text makes in a width, broken at spaces and at its own line ends, each as full as it can be. */
export function wrapText(text: string, font: TextFont, available: number): TextLine[] {
  return wrap(measured(text, font), available);
}

/** The same number of lines, evened out so that no word is left alone on the last one. */
export function balanceLines(text: string, font: TextFont, available: number): string[] {
  const words = measured(text, font);
  const full = wrap(words, available);
  let narrow = 0;
  let wide = available;
  while (full.length > words.pieces.length && wide - narrow > 1) {
    const middle = (narrow + wide) / 2;
    const lines = wrap(words, middle);
    if (lines.length > full.length || lines.some(({ width }) => width > middle)) narrow = middle;
    else wide = middle;
  }
  return wrap(words, wide).map((line) => line.text);
}
