/** Writes zip archives: new ones from parts, and changed ones that copy every untouched member byte for byte. */
import { crc32 } from './crc32';
import { FFLATE, partKey, type Codec, type ZipArchive, type ZipEntry } from './zip';

/** A part of a package: its name without a leading slash, and its content. */
export interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What to change in an archive: new content by part name, or null to leave the part out. */
export type PartChanges = ReadonlyMap<string, Uint8Array | null>;

const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
/** 1980-01-01, the first date zip knows: the same parts always give the same bytes. */
const EPOCH_DATE = 0x0021;
const UTF8_FLAG = 0x0800;

interface Member {
  readonly local: readonly Uint8Array[];
  /** A central record whose offset field is still to be filled in. */
  readonly central: Uint8Array;
}

/** Packs parts into a new archive in the order given. Same input, same bytes. */
export function packZip(entries: readonly Part[], codec: Codec = FFLATE): Uint8Array {
  return joinMembers(
    entries.map((part) => freshMember(part.name, part.bytes, codec)),
    new Uint8Array(0),
  );
}

/**
 * Writes an archive again with some parts changed, left out or added. Untouched members keep their compressed stream,
 * order, dates and flags; with no changes the very bytes that were opened come back.
 */
export function rewriteZip(archive: ZipArchive, changes: PartChanges): Uint8Array {
  if (changes.size === 0) return archive.bytes;
  const byKey = new Map([...changes].map(([name, content]) => [partKey(name), { name, content }]));
  const members: Member[] = [];
  for (const [key, entry] of archive.entries) {
    const change = byKey.get(key);
    if (change === undefined) members.push(keptMember(archive, entry));
    else if (change.content !== null) members.push(changedMember(archive, entry, change.content));
    byKey.delete(key);
  }
  for (const { name, content } of byKey.values()) {
    if (content !== null) members.push(freshMember(name, content, archive.codec));
  }
  return joinMembers(members, archive.comment);
}

function keptMember(archive: ZipArchive, entry: ZipEntry): Member {
  return {
    local: [archive.bytes.subarray(entry.localStart, entry.localEnd)],
    central: archive.bytes.slice(entry.centralStart, entry.centralEnd),
  };
}

function changedMember(archive: ZipArchive, entry: ZipEntry, content: Uint8Array): Member {
  const old = new DataView(archive.bytes.buffer, archive.bytes.byteOffset + entry.centralStart);
  const flags = old.getUint16(8, true) & UTF8_FLAG;
  const name = archive.bytes.subarray(
    entry.centralStart + CENTRAL_BYTES,
    entry.centralStart + CENTRAL_BYTES + old.getUint16(28, true),
  );
  const stamp = { time: old.getUint16(12, true), date: old.getUint16(14, true), flags };
  const member = buildMember(name, content, stamp, archive.codec);
  const central = new DataView(member.central.buffer);
  central.setUint16(4, old.getUint16(4, true), true);
  central.setUint16(36, old.getUint16(36, true), true);
  central.setUint32(38, old.getUint32(38, true), true);
  return member;
}

function freshMember(name: string, content: Uint8Array, codec: Codec): Member {
  const bytes = new TextEncoder().encode(name);
  const flags = bytes.length === name.length ? 0 : UTF8_FLAG;
  return buildMember(bytes, content, { time: 0, date: EPOCH_DATE, flags }, codec);
}

interface Stamp {
  readonly time: number;
  readonly date: number;
  readonly flags: number;
}

function buildMember(name: Uint8Array, content: Uint8Array, stamp: Stamp, codec: Codec): Member {
  const deflated = codec.deflate(content);
  const stored = deflated.length >= content.length;
  const data = stored ? content : deflated;
  const local = new Uint8Array(LOCAL_BYTES + name.length);
  const central = new Uint8Array(CENTRAL_BYTES + name.length);
  const shared = new DataView(new ArrayBuffer(26));
  shared.setUint16(0, 20, true);
  shared.setUint16(2, stamp.flags, true);
  shared.setUint16(4, stored ? 0 : 8, true);
  shared.setUint16(6, stamp.time, true);
  shared.setUint16(8, stamp.date, true);
  shared.setUint32(10, crc32(content), true);
  shared.setUint32(14, data.length, true);
  shared.setUint32(18, content.length, true);
  shared.setUint16(22, name.length, true);
  new DataView(local.buffer).setUint32(0, 0x04034b50, true);
  local.set(new Uint8Array(shared.buffer), 4);
  local.set(name, LOCAL_BYTES);
  new DataView(central.buffer).setUint32(0, 0x02014b50, true);
  central[4] = 20;
  central.set(new Uint8Array(shared.buffer), 6);
  central.set(name, CENTRAL_BYTES);
  return { local: [local, data], central };
}

function joinMembers(members: readonly Member[], comment: Uint8Array): Uint8Array {
  let localBytes = 0;
  let centralBytes = 0;
  for (const member of members) {
    for (const piece of member.local) localBytes += piece.length;
    centralBytes += member.central.length;
  }
  const out = new Uint8Array(localBytes + centralBytes + END_BYTES + comment.length);
  let at = 0;
  let centralAt = localBytes;
  for (const member of members) {
    out.set(member.central, centralAt);
    new DataView(out.buffer).setUint32(centralAt + 42, at, true);
    centralAt += member.central.length;
    for (const piece of member.local) {
      out.set(piece, at);
      at += piece.length;
    }
  }
  const end = new DataView(out.buffer, centralAt);
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, members.length, true);
  end.setUint16(10, members.length, true);
  end.setUint32(12, centralBytes, true);
  end.setUint32(16, localBytes, true);
  end.setUint16(20, comment.length, true);
  out.set(comment, centralAt + END_BYTES);
  return out;
}
