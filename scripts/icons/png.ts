/** A drawing as a PNG file: the same bytes every time. */
import { strToU8, zlibSync } from 'fflate';
import type { Drawing } from './shapes';

/** Samples a side that one pixel is made of. */
const SAMPLES = 4;

const { floor, round } = Math;

/** Red, green, blue and opacity of one pixel, from 0 to 255. */
function pixel(drawing: Drawing, size: number, column: number, row: number): number[] {
  let drawn = 0;
  const sum = [0, 0, 0];
  for (let i = 0; i < SAMPLES * SAMPLES; i += 1) {
    const x = (column + ((i % SAMPLES) + 0.5) / SAMPLES) / size;
    const y = (row + (floor(i / SAMPLES) + 0.5) / SAMPLES) / size;
    const colour = drawing([x, y]);
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

/** A drawing at a size in pixels, as a PNG file (8-bit RGBA). */
export function pngOf(drawing: Drawing, size: number): Uint8Array {
  const header = new Uint8Array(13);
  new DataView(header.buffer).setUint32(0, size);
  new DataView(header.buffer).setUint32(4, size);
  header.set([8, 6], 8);
  const rows = Array.from({ length: size }, (_, row) => [
    0,
    ...Array.from({ length: size }, (_unused, column) => pixel(drawing, size, column, row)).flat(),
  ]);
  const data = zlibSync(Uint8Array.from(rows.flat()), { level: 9 });
  const signature = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', new Uint8Array())]);
}
