/** What Excel answers instead of a result: an error with one of Office.js' codes. */

/** The host refuses; the client turns it into an error with this code. */
export class ExcelFault extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** The member that refused, e.g. `Range.values`; filled in on the way out. */
    public location = '',
  ) {
    super(message);
    this.name = 'ExcelFault';
  }
}

export function itemNotFound(what: string): ExcelFault {
  return new ExcelFault('ItemNotFound', `The requested resource doesn't exist: ${what}.`);
}

export function invalidArgument(what: string): ExcelFault {
  return new ExcelFault('InvalidArgument', `The argument is invalid or missing or has an incorrect format: ${what}.`);
}

export function itemAlreadyExists(what: string): ExcelFault {
  return new ExcelFault('ItemAlreadyExists', `The resource being created already exists: ${what}.`);
}

export function accessDenied(what: string): ExcelFault {
  return new ExcelFault('AccessDenied', `You cannot perform the requested operation: ${what}.`);
}

export function insertDeleteConflict(what: string): ExcelFault {
  return new ExcelFault('InsertDeleteConflict', `The insert or delete operation resulted in a conflict: ${what}.`);
}

/** What the emulator can't do: never silent, so that no test passes on an answer that nobody thought about. */
export function notEmulated(member: string): ExcelFault {
  return new ExcelFault('ApiNotFound', `[emulator] ${member}`, member);
}
