/** Filter: the one filter of a sheet, which hides rows and keeps no script from writing. */
import { Service, type Execution } from '../execution';
import { NO_CELL, toWrite } from './edit';
import type { RangeService } from './range';
import type { SheetService } from './sheet';

export class FilterService extends Service {
  readonly className = 'Filter';

  constructor(
    run: Execution,
    private readonly sheet: SheetService,
  ) {
    super(run);
  }

  getRange(): RangeService {
    return this.sheet.rangeAt(this.sheet.model.state.filter ?? NO_CELL);
  }

  remove(): void {
    toWrite(this.run, this.sheet.model, NO_CELL);
    this.sheet.model.state.filter = null;
  }
}
