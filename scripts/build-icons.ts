/** Draws the product's icon, a clipboard with a check mark, as PNG files in `assets/`; with `--check`, fails where one differs. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zlibSync } from 'fflate';

const FOLDER = join(__dirname, '..', 'assets');

/** Pixels. Ribbon 16, 32, 80; lists of add-ins 32, 64; stores 128. */
export const ICON_SIZES = [16, 32, 64, 80, 128] as const;

type Colour = readonly [red: number, green: number, blue: number];

const BOARD: Colour = [11, 100, 88];
const PAGE: Colour = [255, 255, 255];
const CLIP: Colour = [6, 60, 54];
const CHECK: Colour = [11, 100, 88];

/** Points across and down the icon, from 0 to 1. */
type Point = readonly [x: number, y: number];

/** Samples a side that one pixel is made of. */
const SAMPLES = 4;

const { abs, floor, max, min, round, sqrt } = Math;

/** Negative inside a rectangle with round corners. */
function rectangle([x, y]: Point, left: number, top: number, right: number, bottom: number, radius: number): number {
  const dx = abs(x - (left + right) / 2) - (right - left) / 2 + radius;
  const dy = abs(y - (top + bottom) / 2) - (bottom - top) / 2 + radius;
  return sqrt(max(dx, 0) ** 2 + max(dy, 0) ** 2) + min(max(dx, dy), 0) - radius;
}

function distanceToLine([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2);
  const t = min(1, max(0, along));
  return sqrt((x - x1 - t * (x2 - x1)) ** 2 + (y - y1 - t * (y2 - y1)) ** 2);
}

function isCheck(point: Point): boolean {
  const corner: Point = [0.43, 0.75];
  const short = distanceToLine(point, [0.29, 0.59], corner);
  return min(short, distanceToLine(point, corner, [0.72, 0.41])) < 0.068;
}

/** The colour at a point; null where nothing is drawn. */
function colourAt(point: Point): Colour | null {
  if (rectangle(point, 0.32, 0, 0.68, 0.19, 0.06) < 0) return CLIP;
  if (isCheck(point)) return CHECK;
  if (rectangle(point, 0.1875, 0.1875, 0.8125, 0.9375, 0.02) < 0) return PAGE;
  return rectangle(point, 0.0625, 0.0625, 0.9375, 1, 0.09) < 0 ? BOARD : null;
}

/** Red, green, blue and opacity of one pixel, from 0 to 255. */
function pixel(size: number, column: number, row: number): number[] {
  let drawn = 0;
  const sum = [0, 0, 0];
  for (let i = 0; i < SAMPLES * SAMPLES; i += 1) {
    const x = (column + ((i % SAMPLES) + 0.5) / SAMPLES) / size;
    const y = (row + (floor(i / SAMPLES) + 0.5) / SAMPLES) / size;
    const colour = colourAt([x, y]);
    if (colour === null) continue;
    drawn += 1;
    colour.forEach((part, k) => (sum[k] = (sum[k] ?? 0) + part));
  }
  const opacity = round((drawn / SAMPLES ** 2) * 255);
  return [...sum.map((part) => (drawn === 0 ? 0 : round(part / drawn))), opacity];
}

/** CRC-32 as PNG uses it, bit by bit: an icon is small. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(strToU8(type), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}

/** The icon at a size, as a PNG file (8-bit RGBA). The same bytes every time. */
export function iconPng(size: number): Uint8Array {
  const header = new Uint8Array(13);
  new DataView(header.buffer).setUint32(0, size);
  new DataView(header.buffer).setUint32(4, size);
  header.set([8, 6], 8);
  const rows = Array.from({ length: size }, (_, row) => [
    0,
    ...Array.from({ length: size }, (_unused, column) => pixel(size, column, row)).flat(),
  ]);
  const data = zlibSync(Uint8Array.from(rows.flat()), { level: 9 });
  const signature = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', new Uint8Array())]);
}

function main(check: boolean): number {
  let different = 0;
  mkdirSync(FOLDER, { recursive: true });
  for (const size of ICON_SIZES) {
    const name = `icon-${size}.png`;
    const path = join(FOLDER, name);
    const bytes = iconPng(size);
    const same = existsSync(path) && Buffer.compare(readFileSync(path), bytes) === 0;
    if (same) continue;
    different += 1;
    if (check) console.error(`assets/${name} is not what scripts/build-icons.ts draws; run it without --check`);
    else {
      writeFileSync(path, bytes);
      console.log(`assets/${name}: ${bytes.length} bytes`);
    }
  }
  return check && different > 0 ? 1 : 0;
}

if (require.main === module) process.exitCode = main(process.argv.includes('--check'));
