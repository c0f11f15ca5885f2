/** Reads a zip package without unpacking what nobody asks for, and writes one whose unchanged parts are copied as they are. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

/** A part of a package as it lies in the file. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Bytes once unpacked. */
  readonly size: number;
  readonly packed: Uint8Array;
}

/** Why a package can't be read. */
export type ZipFault = 'not-zip' | 'damaged' | 'encrypted' | 'too-large';

/** Thrown inside this folder only; the engine turns it into a problem. */
export class ZipError extends Error {
  constructor(readonly fault: ZipFault) {
    super(fault);
  }
}

const END_RECORD = 0x06054b50;
const CENTRAL_HEADER = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_SIZE = 22;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const MAX_UNPACKED = 64 * 1024 * 1024;
const UTF8_FLAG = 0x0800;
/** 1 January 1980, the first day the format can express: the same data give the same bytes on any day. */
const FIXED_DATE = 0x0021;
const FIXED_VERSION = 20;
const DEFLATE_LEVEL = 6;
/** Below this size deflating costs more than it saves. */
const STORE_BELOW = 64;

const CRC_TABLE = new Uint32Array(1024);
for (let n = 0; n < 256; n += 1) {
  let c = n;
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  CRC_TABLE[n] = c >>> 0;
}
for (let n = 256; n < 1024; n += 1) {
  const previous = table(n - 256);
  CRC_TABLE[n] = (previous >>> 8) ^ table(previous & 0xff);
}

function table(index: number): number {
  return CRC_TABLE[index] ?? 0;
}

/** CRC-32 as zip uses it, four bytes a step. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  let i = 0;
  const whole = bytes.length & ~3;
  while (i < whole) {
    crc ^= byteAt(bytes, i) | (byteAt(bytes, i + 1) << 8) | (byteAt(bytes, i + 2) << 16) | (byteAt(bytes, i + 3) << 24);
    crc =
      table(768 + (crc & 0xff)) ^
      table(512 + ((crc >>> 8) & 0xff)) ^
      table(256 + ((crc >>> 16) & 0xff)) ^
      table(crc >>> 24);
    i += 4;
  }
  for (; i < bytes.length; i += 1) crc = table((crc ^ byteAt(bytes, i)) & 0xff) ^ (crc >>> 8);
  return ~crc >>> 0;
}

function byteAt(bytes: Uint8Array, index: number): number {
  return bytes[index] ?? 0;
}

function findEndRecord(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - 0xffff);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  throw new ZipError(view.byteLength >= 4 && view.getUint32(0, true) === LOCAL_HEADER ? 'damaged' : 'not-zip');
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (view.getUint32(at, true) !== CENTRAL_HEADER) throw new ZipError('damaged');
  if (view.getUint16(at + 8, true) & 1) throw new ZipError('encrypted');
  const method = view.getUint16(at + 10, true);
  const packedSize = view.getUint32(at + 20, true);
  const nameLength = view.getUint16(at + 28, true);
  const local = view.getUint32(at + 42, true);
  if (view.getUint32(local, true) !== LOCAL_HEADER || (method !== 0 && method !== 8)) throw new ZipError('damaged');
  const start = local + LOCAL_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedSize > bytes.length) throw new ZipError('damaged');
  return {
    entry: {
      name: strFromU8(bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength)),
      method,
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      packed: bytes.subarray(start, start + packedSize),
    },
    next: at + CENTRAL_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true),
  };
}

/** The parts of a package, folders left out, in the order of its directory. Throws ZipError. */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  if (bytes.length < END_SIZE) throw new ZipError('not-zip');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndRecord(view);
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let unpacked = 0;
  let at = view.getUint32(end + 16, true);
  try {
    for (let i = 0; i < count; i += 1) {
      const { entry, next } = readEntry(bytes, view, at);
      at = next;
      if (entry.name.endsWith('/')) continue;
      unpacked += entry.size;
      if (unpacked > MAX_UNPACKED) throw new ZipError('too-large');
      if (names.has(entry.name)) throw new ZipError('damaged');
      names.add(entry.name);
      entries.push(entry);
    }
  } catch (error) {
    throw error instanceof ZipError ? error : new ZipError('damaged');
  }
  return entries;
}

/** The bytes of a part; its length and checksum must be what the directory says. Throws ZipError. */
export function unpack(entry: ZipEntry): Uint8Array {
  let bytes = entry.packed;
  if (entry.method === 8) {
    try {
      bytes = inflateSync(entry.packed, { out: new Uint8Array(entry.size) });
    } catch {
      throw new ZipError('damaged');
    }
  }
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new ZipError('damaged');
  return bytes;
}

/** Packs new bytes for a part. */
export function pack(name: string, bytes: Uint8Array): ZipEntry {
  const stored = bytes.length < STORE_BELOW;
  return {
    name,
    method: stored ? 0 : 8,
    crc: crc32(bytes),
    size: bytes.length,
    packed: stored ? bytes : deflateSync(bytes, { level: DEFLATE_LEVEL }),
  };
}

/** Writes a package: fixed dates, no extra fields, parts in the order given. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map((entry) => strToU8(entry.name));
  let total = END_SIZE;
  entries.forEach((entry, i) => {
    total += LOCAL_SIZE + CENTRAL_SIZE + 2 * (names[i]?.length ?? 0) + entry.packed.length;
  });
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  entries.forEach((entry, i) => {
    const name = names[i] ?? new Uint8Array();
    offsets.push(at);
    view.setUint32(at, LOCAL_HEADER, true);
    writeCommon(view, at + 4, entry, name.length);
    bytes.set(name, at + LOCAL_SIZE);
    bytes.set(entry.packed, at + LOCAL_SIZE + name.length);
    at += LOCAL_SIZE + name.length + entry.packed.length;
  });
  const directory = at;
  entries.forEach((entry, i) => {
    const name = names[i] ?? new Uint8Array();
    view.setUint32(at, CENTRAL_HEADER, true);
    view.setUint16(at + 4, FIXED_VERSION, true);
    writeCommon(view, at + 6, entry, name.length);
    view.setUint32(at + 42, offsets[i] ?? 0, true);
    bytes.set(name, at + CENTRAL_SIZE);
    at += CENTRAL_SIZE + name.length;
  });
  view.setUint32(at, END_RECORD, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

function writeCommon(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, FIXED_VERSION, true);
  view.setUint16(at + 2, nameLength === entry.name.length ? 0 : UTF8_FLAG, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 8, FIXED_DATE, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}
