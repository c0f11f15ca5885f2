/** Archives with something wrong in their bytes, and what reading them says. */
import { PackageError, type PackageFault } from '../../src/ooxml/fault';

/** Overwrites a little-endian field of the central record of a member; the archive must have no comment. */
export function patchCentral(
  bytes: Uint8Array,
  index: number,
  offset: number,
  value: number,
  width: 2 | 4,
): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  let at = view.getUint32(copy.length - 22 + 16, true);
  for (let i = 0; i < index; i++) at += 46 + view.getUint16(at + 28, true);
  if (width === 2) view.setUint16(at + offset, value, true);
  else view.setUint32(at + offset, value, true);
  return copy;
}

/** Overwrites where the end record says that the directory starts. */
export function moveDirectory(bytes: Uint8Array, offset: number): Uint8Array {
  const copy = bytes.slice();
  new DataView(copy.buffer).setUint32(copy.length - 6, offset, true);
  return copy;
}

/** A compound file with a stream of this name: what Office 97–2003 saves, and what a password makes of a document. */
export function compoundFile(stream: string): Uint8Array {
  return new Uint8Array(
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]),
  );
}

/** The fault that reading stopped with; undefined when it did not stop. */
export function faultOf(read: () => unknown): PackageFault | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof PackageError) return error.fault;
    throw error;
  }
}
