/** The product's icon, a clipboard with a check mark, and those of its commands: white signs on tiles of the same green. */
import { disc, distanceToLine, isInTriangle, rectangle, type Colour, type Drawing, type Point } from './shapes';

const BOARD: Colour = [11, 100, 88];
const PAGE: Colour = [255, 255, 255];
const CLIP: Colour = [6, 60, 54];

const { abs, max, min } = Math;

function isCheck(point: Point): boolean {
  const corner: Point = [0.43, 0.75];
  const short = distanceToLine(point, [0.29, 0.59], corner);
  return min(short, distanceToLine(point, corner, [0.72, 0.41])) < 0.068;
}

function product(point: Point): Colour | null {
  if (rectangle(point, 0.32, 0, 0.68, 0.19, 0.06) < 0) return CLIP;
  if (isCheck(point)) return BOARD;
  if (rectangle(point, 0.1875, 0.1875, 0.8125, 0.9375, 0.02) < 0) return PAGE;
  return rectangle(point, 0.0625, 0.0625, 0.9375, 1, 0.09) < 0 ? BOARD : null;
}

/** Sixteenths of the icon: the pixels of its smallest size. */
function px(...sixteenths: readonly number[]): number[] {
  return sixteenths.map((each) => each / 16);
}

function box(point: Point, left: number, top: number, right: number, bottom: number, radius = 0): boolean {
  const [l = 0, t = 0, r = 0, b = 0, round = 0] = px(left, top, right, bottom, radius);
  return rectangle(point, l, t, r, b, round) < 0;
}

function stroke(point: Point, from: Point, to: Point, width: number): boolean {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, half = 0] = px(...from, ...to, width / 2);
  return distanceToLine(point, [x1, y1], [x2, y2]) < half;
}

/** A sign on a tile. The sign gives null where the tile shows. */
function tile(sign: Drawing): Drawing {
  return (point) => sign(point) ?? (box(point, 0, 0, 16, 16, 3) ? BOARD : null);
}

/** A page with lines, and a pen. */
function draftNotice(point: Point): Colour | null {
  if (stroke(point, [8.6, 11.4], [12.4, 7.6], 1.8)) return PAGE;
  if (isInTriangle(point, [7.2 / 16, 12.8 / 16], [8 / 16, 10.6 / 16], [9.4 / 16, 12 / 16])) return PAGE;
  if (stroke(point, [7.6, 12.4], [13, 7], 4)) return BOARD;
  const isLine = [5, 7, 9].some((top) => box(point, 5, top, 9, top + 1));
  if (isLine) return BOARD;
  return box(point, 3, 2, 11, 14, 1) ? PAGE : null;
}

/** A magnifying glass. */
function checkData(point: Point): Colour | null {
  const [centre = 0, radius = 0, half = 0] = px(6.5, 3.5, 0.8);
  const isRing = abs(disc(point, [centre, centre], radius)) < half;
  return isRing || stroke(point, [9.4, 9.4], [12.5, 12.5], 2.2) ? PAGE : null;
}

/** A number sign. */
function giveCodes(point: Point): Colour | null {
  const isSign =
    stroke(point, [6.4, 3.5], [5.6, 12.5], 1.5) ||
    stroke(point, [10.4, 3.5], [9.6, 12.5], 1.5) ||
    stroke(point, [3.5, 6.5], [12.7, 6.5], 1.1) ||
    stroke(point, [3.3, 9.5], [12.5, 9.5], 1.1);
  return isSign ? PAGE : null;
}

/** An arrow that goes round. */
function refreshStatuses(point: Point): Colour | null {
  const [x, y] = point;
  const [centre = 0, radius = 0, half = 0] = px(8, 4, 0.85);
  const isArrow = isInTriangle(point, [8 / 16, 1 / 16], [12 / 16, 4 / 16], [8 / 16, 7 / 16]);
  if (isArrow) return PAGE;
  const isGap = x > centre && y < centre && y < x;
  return !isGap && abs(disc(point, [centre, centre], radius)) < half ? PAGE : null;
}

/** A sheet of a calendar with one day on it. */
function asOfToday(point: Point): Colour | null {
  if (box(point, 5, 2, 6, 5) || box(point, 10, 2, 11, 5)) return PAGE;
  if (box(point, 8, 9, 11, 12)) return BOARD;
  if (box(point, 3, 7, 13, 13, 0.8) || box(point, 3, 7, 13, 8)) return PAGE;
  const isFrame = box(point, 3, 3, 13, 8, 0.8) && max(...point) < 1;
  return isFrame && !box(point, 4, 4, 12, 6) ? PAGE : null;
}

/** Every icon: its drawing and its sizes in pixels. Ribbon 16, 32, 80; lists of add-ins 32, 64; stores 128. */
export const icons: Readonly<Record<string, { readonly drawing: Drawing; readonly sizes: readonly number[] }>> = {
  icon: { drawing: product, sizes: [16, 32, 64, 80, 128] },
  'draft-notice': { drawing: tile(draftNotice), sizes: [16, 32, 80] },
  'check-data': { drawing: tile(checkData), sizes: [16, 32, 80] },
  'give-codes': { drawing: tile(giveCodes), sizes: [16, 32, 80] },
  'refresh-statuses': { drawing: tile(refreshStatuses), sizes: [16, 32, 80] },
  'as-of-today': { drawing: tile(asOfToday), sizes: [16, 32, 80] },
};
