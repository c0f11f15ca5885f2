/** Opens a zip archive with guards against bombs; parts are inflated when asked for. */
import { deflateSync, inflateSync } from 'fflate';
import { crc32 } from './crc32';
import { fail, failDamaged, failTooLarge } from './fault';

/** How large an archive may be, in bytes. */
export interface ZipLimits {
  /** The archive itself. */
  readonly file: number;
  /** One part once inflated. */
  readonly part: number;
  /** All parts together once inflated. */
  readonly total: number;
}

/** Enough for the largest register. */
export const DEFAULT_LIMITS: ZipLimits = { file: 200 * 1024 * 1024, part: 256 * 1024 * 1024, total: 512 * 1024 * 1024 };
/** The most parts a package may have. */
export const MAX_ENTRIES = 20_000;
/** How many times larger a part above `RATIO_FLOOR_BYTES` may become when inflated. */
export const MAX_RATIO = 250;
/** Below this size any ratio is harmless. */
export const RATIO_FLOOR_BYTES = 8 * 1024 * 1024;

/** Raw deflate both ways; Node's zlib can stand in for fflate where it exists. */
export interface Codec {
  /** Inflates into at most `size + 1` bytes: one too many betrays a part that is larger than it declares. */
  readonly inflate: (bytes: Uint8Array, size: number) => Uint8Array;
  readonly deflate: (bytes: Uint8Array) => Uint8Array;
}

/** fflate, which runs everywhere. */
export const FFLATE: Codec = {
  inflate: (bytes, size) => inflateSync(bytes, { out: new Uint8Array(size + 1) }),
  deflate: (bytes) => deflateSync(bytes, { level: 6 }),
};

/** One member of an archive; offsets count from the start of the archive. */
export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  readonly compressedSize: number;
  readonly method: number;
  readonly crc: number;
  /** Where the local header, the compressed data and the next record start. */
  readonly localStart: number;
  readonly dataStart: number;
  readonly localEnd: number;
  /** The record in the central directory. */
  readonly centralStart: number;
  readonly centralEnd: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
const STORED = 0;
const DEFLATED = 8;
const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** An opened archive. The bytes given are kept, not copied: the caller must not change them. */
export class ZipArchive {
  /** The members by normalised name (see `partKey`), in the order of the central directory. */
  readonly entries: ReadonlyMap<string, ZipEntry>;

  constructor(
    readonly bytes: Uint8Array,
    entries: readonly ZipEntry[],
    readonly comment: Uint8Array,
    readonly codec: Codec,
  ) {
    this.entries = new Map(entries.map((entry) => [partKey(entry.name), entry]));
  }

  /** Whether the archive has a part; names compare without case and leading slash (ECMA-376 part 2, 6.2.2.3). */
  has(name: string): boolean {
    return this.entries.has(partKey(name));
  }

  /** The parts as the archive spells them, in its order; folders are no parts. */
  partNames(): string[] {
    return [...this.entries.values()].map(({ name }) => name).filter((name) => !/[\\/]$/.test(name));
  }

  /** Inflates a part and checks its size and checksum. Throws PackageError when the data is not what was declared. */
  read(name: string): Uint8Array | undefined {
    const entry = this.entries.get(partKey(name));
    if (entry === undefined) return undefined;
    const data = this.bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
    let inflated = data;
    if (entry.method === DEFLATED) {
      try {
        inflated = this.codec.inflate(data, entry.size);
      } catch {
        return failDamaged(entry.name);
      }
    }
    if (inflated.length > entry.size) failTooLarge(`${entry.name}: > ${entry.size} byte`);
    if (inflated.length < entry.size || crc32(inflated) !== entry.crc) failDamaged(entry.name);
    return inflated;
  }
}

/** The name a part is looked up by: no leading slash, forward slashes, lower case. */
export function partKey(name: string): string {
  const slashed = name.includes('\\') ? name.replaceAll('\\', '/') : name;
  return (slashed.startsWith('/') ? slashed.slice(1) : slashed).toLowerCase();
}

/** How to open an archive. */
export interface OpenOptions {
  readonly limits?: ZipLimits;
  readonly codec?: Codec;
}

/**
 * Opens an archive after checking everything its directory declares; nothing is inflated yet (APPNOTE.TXT 4.3). Throws
 * PackageError.
 */
export function openZip(bytes: Uint8Array, { limits = DEFAULT_LIMITS, codec = FFLATE }: OpenOptions = {}): ZipArchive {
  if (bytes.length > limits.file) failTooLarge(`${bytes.length} byte`);
  checkMagic(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || start === 0xffffffff || isZip64(view, end)) fail({ kind: 'zip64' });
  if (count > MAX_ENTRIES) failTooLarge(`${count} parts`);
  if (start + view.getUint32(end + 12, true) > end) failDamaged('directory');
  const entries = closeSpans(readDirectory({ view, bytes, start, end, count, limits }), start);
  const commentLength = view.getUint16(end + 20, true);
  return new ZipArchive(bytes, entries, bytes.subarray(end + END_BYTES, end + END_BYTES + commentLength), codec);
}

function checkMagic(bytes: Uint8Array): void {
  if (OLE_MAGIC.every((byte, i) => bytes[i] === byte)) {
    fail(hasUtf16(bytes, 'EncryptedPackage') ? { kind: 'encrypted' } : { kind: 'not-zip', found: 'compound-file' });
  }
  if (bytes.length === 0) fail({ kind: 'not-zip', found: 'nothing' });
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) fail({ kind: 'not-zip', found: 'other' });
}

function hasUtf16(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let i = 0;
    while (i < text.length && bytes[at + 2 * i] === text.charCodeAt(i) && bytes[at + 2 * i + 1] === 0) i++;
    if (i === text.length) return true;
  }
  return false;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_BYTES - 0xffff);
  for (let at = view.byteLength - END_BYTES; at >= lowest; at--) {
    if (view.getUint32(at, true) === END && at + END_BYTES + view.getUint16(at + 20, true) <= view.byteLength) {
      return at;
    }
  }
  return failDamaged('zip');
}

function isZip64(view: DataView, end: number): boolean {
  return end >= 20 && view.getUint32(end - 20, true) === 0x07064b50;
}

interface Directory {
  readonly view: DataView;
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly count: number;
  readonly limits: ZipLimits;
}

function readDirectory(directory: Directory): ZipEntry[] {
  const { view, start, end, count, limits } = directory;
  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let total = 0;
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== CENTRAL) failDamaged('directory');
    const entry = readEntry(directory, at);
    if (seen.has(partKey(entry.name))) failDamaged(`2 × ${entry.name}`);
    seen.add(partKey(entry.name));
    total += entry.size;
    if (total > limits.total) failTooLarge(`> ${limits.total} byte`);
    entries.push(entry);
    at = entry.centralEnd;
  }
  return entries;
}

function readEntry({ view, bytes, end, limits }: Directory, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const compressedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const nameLength = view.getUint16(at + 28, true);
  const localStart = view.getUint32(at + 42, true);
  const centralEnd = at + CENTRAL_BYTES + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (size === 0xffffffff || compressedSize === 0xffffffff || localStart === 0xffffffff) fail({ kind: 'zip64' });
  if (centralEnd > end) failDamaged('directory');
  const name = new TextDecoder().decode(bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameLength));
  if (flags & 1) fail({ kind: 'encrypted' });
  if (method !== STORED && method !== DEFLATED) failDamaged(`${name}: method ${method}`);
  if (size > limits.part || (size > RATIO_FLOOR_BYTES && size > compressedSize * MAX_RATIO)) {
    failTooLarge(`${name}: ${size} byte`);
  }
  if (method === STORED && size !== compressedSize) failDamaged(name);
  if (localStart + LOCAL_BYTES > end || view.getUint32(localStart, true) !== LOCAL) failDamaged(name);
  const dataStart =
    localStart + LOCAL_BYTES + view.getUint16(localStart + 26, true) + view.getUint16(localStart + 28, true);
  const crc = view.getUint32(at + 16, true);
  const localEnd = dataStart + compressedSize;
  return { name, size, compressedSize, method, crc, localStart, dataStart, localEnd, centralStart: at, centralEnd };
}

/** Lets every local record reach to the next one (data descriptors, padding) and refuses records that overlap. */
function closeSpans(entries: readonly ZipEntry[], directoryStart: number): ZipEntry[] {
  const ordered = [...entries].sort((a, b) => a.localStart - b.localStart);
  const ends = new Map<ZipEntry, number>();
  ordered.forEach((entry, i) => {
    const limit = ordered[i + 1]?.localStart ?? directoryStart;
    if (entry.localEnd > limit) failDamaged(entry.name);
    ends.set(entry, limit);
  });
  return entries.map((entry) => ({ ...entry, localEnd: ends.get(entry) ?? entry.localEnd }));
}
