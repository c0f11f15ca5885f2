/** Protection: who may edit an area or a sheet, or a warning only. */
import { EnumValue } from '../api';
import { Service, type Execution } from '../execution';
import { GoogleError } from '../faults';
import type { Area } from '../model/area';
import type { Protection } from '../model/sheet';
import { mayEdit, NO_CELL, toWrite } from './edit';
import type { RangeService } from './range';
import type { SheetService } from './sheet';

export class ProtectionService extends Service {
  readonly className = 'Protection';

  constructor(
    run: Execution,
    private readonly sheet: SheetService,
    private readonly id: string,
  ) {
    super(run);
  }

  /** A new protection: everyone who may edit the file still may edit its cells. */
  static make(run: Execution, sheet: SheetService, area: Area | null): ProtectionService {
    const { id } = sheet.model.protect({ area, description: '', warningOnly: false, editors: [run.world.user.email] });
    return new ProtectionService(run, sheet, id);
  }

  get #own(): Protection {
    const found = this.sheet.model.state.protections.find(({ id }) => id === this.id);
    if (found === undefined) throw new GoogleError('Protection not found');
    return found;
  }

  #change(change: Partial<Protection> | null): this {
    const { state } = this.sheet.model;
    const own = this.#own;
    toWrite(this.run, this.sheet.model, NO_CELL);
    if (!own.warningOnly && !this.canEdit())
      throw new GoogleError('You do not have permission to perform that action.');
    state.protections = state.protections.flatMap((other) => {
      if (other !== own) return [other];
      return change === null ? [] : [{ ...other, ...change }];
    });
    return this;
  }

  canEdit(): boolean {
    return mayEdit(this.run, this.sheet.model, this.#own.area);
  }

  getProtectionType(): EnumValue {
    return EnumValue.of('ProtectionType', this.#own.area === null ? 'SHEET' : 'RANGE');
  }

  getRange(): RangeService {
    const { rows, columns } = this.sheet.model;
    return this.sheet.rangeAt(this.#own.area ?? { top: 0, left: 0, bottom: rows - 1, right: columns - 1 });
  }

  setRange(range: RangeService): this {
    return this.#change({ area: range.area });
  }

  getDescription(): string {
    return this.#own.description;
  }

  setDescription(description: string): this {
    return this.#change({ description });
  }

  isWarningOnly(): boolean {
    return this.#own.warningOnly;
  }

  setWarningOnly(warningOnly: boolean): this {
    return this.#change({ warningOnly });
  }

  remove(): void {
    this.#change(null);
  }
}
