/** Gives cells a look of the register. */
import { FONT, type Look } from '../../../blueprint/look';
import { setNumberFormat } from '../cell-values';

const LINES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;
const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center' } as const;

/** What a width of so many characters is in points: a pixel is three quarters of one. */
export function widthInPoints(characters: number): number {
  return (characters * FONT.digitPixels + 5) * 0.75;
}

/** Applies what a look says; what it leaves out stays as it is. */
export function applyLook(range: Excel.Range, look: Look): void {
  const { format } = range;
  if (look.format !== undefined) setNumberFormat(range, look.format);
  applyFont(format.font, look);
  if (look.fill !== undefined) format.fill.color = `#${look.fill}`;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[look.horizontal];
  if (look.vertical !== undefined) format.verticalAlignment = VERTICAL[look.vertical];
  if (look.indent !== undefined) format.indentLevel = look.indent;
  if (look.border !== undefined) applyBorder(format.borders, look.border);
}

function applyFont(font: Excel.RangeFont, { size, bold, italic, underline, color }: Look): void {
  if (size !== undefined) font.size = size;
  if (bold !== undefined) font.bold = bold;
  if (italic !== undefined) font.italic = italic;
  if (underline === true) font.underline = 'Single';
  if (color !== undefined) font.color = `#${color}`;
}

function applyBorder(borders: Excel.RangeBorderCollection, color: string): void {
  for (const side of LINES) {
    const border = borders.getItem(side);
    border.style = 'Continuous';
    border.color = `#${color}`;
  }
}

/** About how many calls a look takes. */
export function callsOf(look: Look): number {
  return Object.keys(look).length + (look.border === undefined ? 0 : LINES.length * 3) + 4;
}
