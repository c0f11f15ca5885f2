/** Range, the second half: how its cells look, their rules, merges and protections. */
import { EnumValue } from '../api';
import { GoogleError } from '../faults';
import { contains, overlaps, type Area } from '../model/area';
import { emptied, type Cell } from '../model/cell';
import { displayOf } from '../model/display';
import { DataValidationService } from './data-validation';
import { NO_CELL, toWrite } from './edit';
import { FilterService } from './filter';
import { LOOKS, lookWith } from './looks';
import { ProtectionService } from './protection';
import { RangeContents } from './range-contents';
import { RichTextValueService } from './rich-text';

type Grid = readonly (readonly unknown[])[];

export class RangeService extends RangeContents {
  clear(): this {
    return this.clearContent().clearFormat();
  }

  clearContent(): this {
    return this.changeCells(emptied);
  }

  clearFormat(): this {
    return this.changeCells((cell) => {
      const note = cell.look['Note'];
      return { ...cell, look: note === undefined ? {} : { Note: note } };
    });
  }

  clearNote(): this {
    return this.changeCells((cell) => ({ ...cell, look: { ...cell.look, Note: '' } }));
  }

  clearDataValidations(): this {
    return this.setDataValidation(null);
  }

  getDataValidations(): (DataValidationService | null)[][] {
    return this.mapCells(({ rule }) => (rule === undefined ? null : new DataValidationService(this.run, rule)));
  }

  getDataValidation(): DataValidationService | null {
    return this.getDataValidations()[0]?.[0] ?? null;
  }

  setDataValidations(rules: readonly (readonly (DataValidationService | null)[])[]): this {
    toWrite(this.run, this.sheetModel, this.area);
    this.eachGiven(rules, (given, cell, row, column) => {
      const entries = Object.entries(cell).filter(([key]) => key !== 'rule');
      const bare = Object.fromEntries(entries) as unknown as Cell;
      this.sheetModel.put(row, column, { ...bare, ...(given !== null && { rule: given.rule }) });
    });
    return this;
  }

  setDataValidation(rule: DataValidationService | null): this {
    return this.setDataValidations(this.filled(rule));
  }

  getRichTextValue(): RichTextValueService {
    const { top, left } = this.area;
    const cell = this.sheetModel.cell(top, left);
    return new RichTextValueService(this.run, displayOf(cell, this.run.world.book.locale), cell.link ?? null);
  }

  setRichTextValue(value: RichTextValueService): this {
    return this.changeCells(({ look, rule }) => ({
      value: value.text,
      look,
      ...(rule !== undefined && { rule }),
      ...(value.link !== null && { link: value.link }),
    }));
  }

  setBorder(...given: readonly unknown[]): this {
    const [top, left, bottom, right, vertical, horizontal, color = '#000000', style = null] = given;
    const border = {
      top,
      left,
      bottom,
      right,
      vertical,
      horizontal,
      color,
      style: style instanceof EnumValue ? style.name : 'SOLID',
    };
    return this.changeAlike((cell) => ({ ...cell, look: { ...cell.look, Border: border } }));
  }

  merge(): this {
    toWrite(this.run, this.sheetModel, this.area);
    const { state } = this.sheetModel;
    if (state.merges.some((area) => overlaps(area, this.area) && !covers(this.area, area))) {
      throw new GoogleError('You must select all cells in a merged range to merge or unmerge them.');
    }
    state.merges = state.merges.filter((area) => !overlaps(area, this.area));
    this.sheetModel.merge(this.area);
    return this;
  }

  breakApart(): this {
    toWrite(this.run, this.sheetModel, this.area);
    const { state } = this.sheetModel;
    state.merges = state.merges.filter((area) => !overlaps(area, this.area));
    return this;
  }

  isPartOfMerge(): boolean {
    return this.sheetModel.state.merges.some((area) => overlaps(area, this.area));
  }

  getMergedRanges(): RangeService[] {
    const { merges } = this.sheetModel.state;
    return merges.filter((area) => overlaps(area, this.area)).map((area) => this.sheet.rangeAt(area));
  }

  createFilter(): FilterService {
    if (this.sheetModel.state.filter !== null)
      throw new GoogleError("You can't create a filter in a sheet that already has a filter.");
    toWrite(this.run, this.sheetModel, NO_CELL);
    this.sheetModel.state.filter = this.area;
    return new FilterService(this.run, this.sheet);
  }

  protect(): ProtectionService {
    toWrite(this.run, this.sheetModel, NO_CELL);
    return ProtectionService.make(this.run, this.sheet, this.area);
  }

  /** One look of every cell, for the members made below. */
  looks(name: string): unknown[][] {
    return this.mapCells(({ look }) => look[name] ?? LOOKS[name]?.byDefault);
  }

  setLooks(name: string, values: Grid): this {
    this.eachGiven(values, () => undefined);
    toWrite(this.run, this.sheetModel, this.area);
    this.eachGiven(values, (given, cell, row, column) => {
      this.sheetModel.put(row, column, { ...cell, look: lookWith(cell.look, name, given) });
    });
    return this;
  }

  setLook(name: string, value: unknown): this {
    return this.changeAlike((cell) => ({ ...cell, look: lookWith(cell.look, name, value) }));
  }
}

function covers(outer: Area, inner: Area): boolean {
  return contains(outer, inner.top, inner.left) && contains(outer, inner.bottom, inner.right);
}

/** Members that Range itself has for each look: `getNote`, `getNotes`, `setNote`, `setNotes`. */
for (const [name, { plural, setOnly = false }] of Object.entries(LOOKS)) {
  const members: Record<string, (this: RangeService, given: unknown) => unknown> = {
    [`get${plural}`]() {
      return this.looks(name);
    },
    [`get${name}`]() {
      return this.looks(name)[0]?.[0];
    },
    [`set${plural}`](given) {
      return this.setLooks(name, given as Grid);
    },
    [`set${name}`](given) {
      return this.setLook(name, given);
    },
  };
  for (const [member, value] of Object.entries(members)) {
    if (setOnly && member.startsWith('get')) continue;
    Object.defineProperty(RangeService.prototype, member, { value, writable: true, configurable: true });
  }
}
