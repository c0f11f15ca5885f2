/** The shapes that the icons are drawn with: each tells how far a point is from its edge, negative inside. */

/** Points across and down the icon, from 0 to 1. */
export type Point = readonly [x: number, y: number];

/** Red, green and blue, from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** What is drawn at a point; null where nothing is. */
export type Drawing = (point: Point) => Colour | null;

const { abs, max, min, sqrt } = Math;

/** A rectangle with round corners. */
export function rectangle(
  [x, y]: Point,
  left: number,
  top: number,
  right: number,
  bottom: number,
  radius: number,
): number {
  const dx = abs(x - (left + right) / 2) - (right - left) / 2 + radius;
  const dy = abs(y - (top + bottom) / 2) - (bottom - top) / 2 + radius;
  return sqrt(max(dx, 0) ** 2 + max(dy, 0) ** 2) + min(max(dx, dy), 0) - radius;
}

/** A line without width. */
export function distanceToLine([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2);
  const t = min(1, max(0, along));
  return sqrt((x - x1 - t * (x2 - x1)) ** 2 + (y - y1 - t * (y2 - y1)) ** 2);
}

/** A disc. */
export function disc([x, y]: Point, [centreX, centreY]: Point, radius: number): number {
  return sqrt((x - centreX) ** 2 + (y - centreY) ** 2) - radius;
}

/** Whether a point is in a triangle, whose corners go round clockwise. */
export function isInTriangle(point: Point, ...corners: readonly [Point, Point, Point]): boolean {
  const [x, y] = point;
  return corners.every(([x1, y1], i) => {
    const [x2, y2] = corners[(i + 1) % 3] ?? point;
    return (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1) >= 0;
  });
}
