/** Looks, widths and heights of the register as Google Sheets takes them. */
import { FONT, type Look } from '../../../../blueprint/look';
import type { WireLook } from '../../wire';

const PIXELS_PER_POINT = 96 / 72;

/** A colour with its `#`. */
export function colour(rgb: string): string {
  return `#${rgb}`;
}

/** A look; Google Sheets has no indents, so an indented cell stays at the left. */
export function wireLook(look: Look): WireLook {
  const { size, bold, italic, underline, color, fill, border, vertical, format, wrap, horizontal } = look;
  return {
    ...(format !== undefined && { format }),
    ...(size !== undefined && { size }),
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
    ...(underline !== undefined && { underline }),
    ...(color !== undefined && { color: colour(color) }),
    ...(fill !== undefined && { fill: colour(fill) }),
    ...(wrap !== undefined && { wrap }),
    ...(horizontal !== undefined && { horizontal }),
    ...(vertical !== undefined && { vertical: vertical === 'center' ? ('middle' as const) : vertical }),
    ...(border !== undefined && { border: colour(border) }),
  };
}

/** The pixels of a width in characters. */
export function pixelsWide(characters: number): number {
  return Math.round(characters * FONT.digitPixels + 5);
}

/** The pixels of a height in points. */
export function pixelsHigh(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}

/** Areas of one look each as steps: those of the same look together, in the order of the first of each. */
export function lookSteps(sheet: string, looks: readonly (readonly [area: string, look: Look])[]) {
  const byLook = new Map<string, { look: WireLook; areas: string[] }>();
  for (const [area, own] of looks) {
    const look = wireLook(own);
    const key = JSON.stringify(look);
    const known = byLook.get(key) ?? { look, areas: [] };
    known.areas.push(area);
    byLook.set(key, known);
  }
  return [...byLook.values()].map(({ look, areas }) => ({ sheet, draw: 'look', areas, look }) as const);
}
