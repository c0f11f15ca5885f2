/** What a member knows of the request that calls it. */
import type { Area } from '../model/area';
import type { ExcelBook } from '../model/book';
import { accessDenied } from '../model/fault';
import type { Sheet } from '../model/sheet';
import type { RangeRef } from '../model/state-of-book';
import type { FunctionCalls } from './function-calls';
import type { Session } from './session';

export class Call {
  private readonly made: RangeRef[] = [];

  constructor(
    readonly book: ExcelBook,
    readonly session: Session,
    /** Where the results of custom functions are awaited. */
    readonly functions: FunctionCalls,
  ) {}

  /** Cells that move along with insertions until the request ends, or longer when the client keeps them. */
  follow(sheet: Sheet, area: Area): RangeRef {
    const ref = { sheet, area };
    this.book.followed.add(ref);
    this.made.push(ref);
    return ref;
  }

  /** Lets go of the cells that the client does not keep. */
  end(): void {
    for (const ref of this.made) if (!this.session.keeps(ref)) this.book.followed.delete(ref);
  }

  /** Refuses to write to a protected sheet. */
  guard(sheet: Sheet): void {
    if (sheet.protection !== null) throw accessDenied(`sheet ${sheet.name} is protected`);
  }

  /** Refuses to change which sheets there are. */
  guardStructure(): void {
    if (this.book.structureProtected) throw accessDenied('the structure of the workbook is protected');
  }
}
