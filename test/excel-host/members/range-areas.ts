/** Several ranges of one sheet that are treated as one. */
import { cellCount, isEntireColumn, isEntireRow, quoteSheet, writeAddress, type Area } from '../model/area';
import { clearArea } from '../model/area-edits';
import type { Sheet } from '../model/sheet';
import type { RangeRef } from '../model/state-of-book';
import { HostType } from '../protocol/host-type';
import { invalidArgument } from '../model/fault';
import { conditionalFormatsType } from './conditional-formats';
import { areaOfRef, rangeType } from './range';
import { rangeFormatType } from './range-format';
import { sheetType } from './sheets';
import { dataValidationType } from './validation';

/** Cells of one sheet, in one or more areas. */
export interface Cells {
  readonly sheet: Sheet;
  readonly refs: readonly RangeRef[];
}

export function areasOf({ refs }: Cells): readonly Area[] {
  return refs.map(areaOfRef);
}

export const rangeAreasType: HostType<Cells> = new HostType<Cells>('RangeAreas', {
  scalars: {
    Address: (cells) =>
      areasOf(cells)
        .map((area) => `${quoteSheet(cells.sheet.name)}!${writeAddress(area)}`)
        .join(','),
    AreaCount: ({ refs }) => refs.length,
    CellCount: (cells) => areasOf(cells).reduce((sum, area) => sum + cellCount(area), 0),
    IsEntireColumn: (cells) => areasOf(cells).every(isEntireColumn),
    IsEntireRow: (cells) => areasOf(cells).every(isEntireRow),
  },
  parts: {
    Areas: (cells) => rangesType.of(cells),
    Format: (cells) => rangeFormatType.of(cells),
    Worksheet: ({ sheet }) => sheetType.of(sheet),
    DataValidation: (cells) => dataValidationType.of(cells),
    ConditionalFormats: (cells) => conditionalFormatsType.of(cells),
  },
  methods: {
    Clear: (cells, args, call) => {
      call.guard(cells.sheet);
      for (const area of areasOf(cells)) clearArea(call.book, cells.sheet, area, args.stringOr(0, 'All'));
    },
  },
});

const rangesType = new HostType<Cells>('RangeCollection', {
  items: ({ refs }) => refs.map((ref) => rangeType.of(ref)),
  methods: {
    GetCount: ({ refs }) => refs.length,
    GetItemAt: ({ refs }, args) => {
      const ref = refs[args.number(0)];
      if (ref === undefined) throw invalidArgument('no such area');
      return rangeType.of(ref);
    },
  },
});

export const RANGE_AREAS_TYPES = [rangeAreasType, rangesType] as const;
