/** The package of a template: opened with tighter guards than a register, its parts as text, its faults as problems. */
import { PackageError, type PackageFault } from '../ooxml/fault';
import { decodePart } from '../ooxml/xml';
import { openZip, type ZipArchive, type ZipLimits } from '../ooxml/zip';
import { rewriteZip } from '../ooxml/zip-write';
import type { Problem } from '../register/problem';
import {
  templateBadXml,
  templateDamaged,
  templateEncrypted,
  templateNotDocx,
  templateTooLarge,
  templateZip64,
} from './problems';

/** The part that lists content types. */
export const CONTENT_TYPES = '[Content_Types].xml';

/** The most that a template may be, in the file and unpacked. */
const MAX_BYTES = 64 * 1024 * 1024;
const LIMITS: ZipLimits = { file: MAX_BYTES, part: MAX_BYTES, total: MAX_BYTES };
const BYTE_ORDER_MARK = 0xfeff;

/** A template that was opened; nothing in it is unpacked before it is asked for. Its methods throw PackageError. */
export class TemplatePackage {
  private readonly archive: ZipArchive;
  /** The names of its parts, in the order of the file. */
  readonly parts: readonly string[];

  constructor(bytes: Uint8Array) {
    this.archive = openZip(bytes, { limits: LIMITS });
    this.parts = this.archive.partNames();
  }

  /** The text of a part, without a byte order mark. */
  text(part: string): string {
    const text = decodePart(this.archive.read(part) ?? new Uint8Array(), part);
    return text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
  }

  /** The package with other text in some parts; all others are copied as they lie in the file. */
  withTexts(texts: ReadonlyMap<string, string>): Uint8Array {
    const encoder = new TextEncoder();
    return rewriteZip(this.archive, new Map([...texts].map(([name, text]) => [name, encoder.encode(text)])));
  }
}

function problemOf(fault: PackageFault): Problem {
  switch (fault.kind) {
    case 'not-zip':
      return templateNotDocx({});
    case 'encrypted':
      return templateEncrypted({});
    case 'zip64':
      return templateZip64({});
    case 'damaged':
      return templateDamaged(fault);
    case 'too-large':
      return templateTooLarge(fault);
    case 'bad-xml':
      return templateBadXml(fault);
  }
}

/** What an error says about the template; whatever is no fault of the package is thrown again. */
export function packageProblem(error: unknown): Problem {
  if (error instanceof PackageError) return problemOf(error.fault);
  throw error;
}
