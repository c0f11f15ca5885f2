/** RangeList: several ranges of a sheet, changed by one call. */
import { Service, type Execution } from '../execution';
import { LOOK_SETTERS } from './looks';
import type { RangeService } from './range';

export class RangeListService extends Service {
  readonly className = 'RangeList';

  constructor(
    run: Execution,
    private readonly ranges: readonly RangeService[],
  ) {
    super(run);
  }

  getRanges(): readonly RangeService[] {
    return this.ranges;
  }
}

// A list does what each of its ranges does.
for (const method of [
  ...LOOK_SETTERS,
  'setValue',
  'setFormula',
  'clear',
  'clearContent',
  'clearFormat',
  'clearNote',
  'setBorder',
]) {
  Object.defineProperty(RangeListService.prototype, method, {
    value(this: RangeListService, ...given: readonly unknown[]) {
      for (const range of this.getRanges())
        (range as unknown as Record<string, (...given: readonly unknown[]) => unknown>)[method]?.(...given);
      return this;
    },
  });
}
