/** Why a package can't be read: plain facts, which each reader of packages puts in its own words. */

/** What is wrong with a package; `detail` names the place, in words of the format. */
export type PackageFault =
  /** Nothing, a compound file (a document of Office 97–2003), or anything else without a zip in it. */
  | { readonly kind: 'not-zip'; readonly found: 'nothing' | 'compound-file' | 'other' }
  | { readonly kind: 'encrypted' }
  /** An archive of the kind made for more than 4 GB, which no document of ours needs. */
  | { readonly kind: 'zip64' }
  /** Cut short, overlapping, or not what the checksum says. */
  | { readonly kind: 'damaged'; readonly detail: string }
  /** It unpacks to more than was allowed, or its parts are too many: a zip bomb, or simply too large. */
  | { readonly kind: 'too-large'; readonly detail: string }
  /** A part that is not the XML it should be. */
  | { readonly kind: 'bad-xml'; readonly part: string; readonly detail: string };

/** Carries a fault out of deep reading code; the folders that read packages turn it into a problem. */
export class PackageError extends Error {
  constructor(readonly fault: PackageFault) {
    super(Object.values(fault).join(': '));
    this.name = 'PackageError';
  }
}

/** Stops reading with a fault. */
export function fail(fault: PackageFault): never {
  throw new PackageError(fault);
}

/** Stops because the package is cut short or contradicts itself. */
export function failDamaged(detail: string): never {
  return fail({ kind: 'damaged', detail });
}

/** Stops because the package is more than was allowed. */
export function failTooLarge(detail: string): never {
  return fail({ kind: 'too-large', detail });
}
