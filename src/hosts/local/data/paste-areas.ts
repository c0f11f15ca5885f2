/** Where a paste takes from and writes to, known before it begins: it is carried out as a whole or not at all. */
import type { Command, Getters, Zone } from './engine';

/** An area of a sheet. */
interface SheetZone {
  readonly sheetId: string;
  readonly zone: Zone;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a paste changes. */
export interface Paste {
  /** The areas that it writes to, and those that it empties. */
  readonly areas: readonly SheetZone[];
  /** One row is repeated: rows that can't be seen are passed over. */
  readonly fills: boolean;
}

const ONE: Size = { width: 1, height: 1 };

/** Commands that fill the selection from its first row or column, or what is before it. */
const BESIDE: ReadonlySet<string> = new Set([
  'COPY_PASTE_CELLS_ABOVE',
  'COPY_PASTE_CELLS_ON_LEFT',
  'COPY_PASTE_CELLS_ON_ZONE',
]);

/** What was copied or cut last. */
interface Copied extends Size {
  readonly cut: boolean;
  readonly sources: readonly SheetZone[];
}

/** Follows the clipboard of one grid. */
export class PasteAreas {
  private copied: Copied | undefined;

  constructor(private readonly getters: () => Getters) {}

  /** Remembers what a command takes into the clipboard. */
  before(command: Command): void {
    if (command.type !== 'COPY' && command.type !== 'CUT') return;
    const getters = this.getters();
    const cut = command.type === 'CUT';
    const sheetId = getters.getActiveSheetId();
    const zones = clipped(getters.getSelectedZones());
    const rows = new Set(zones.flatMap(({ top, bottom }) => numbers(top, bottom)));
    const columns = new Set(zones.flatMap(({ left, right }) => numbers(left, right)));
    const taken = cut ? [...rows] : [...rows].filter((row) => !getters.isRowFiltered(sheetId, row));
    const sources = zones.map((zone) => ({ sheetId, zone }));
    this.copied = { cut, sources, width: columns.size, height: taken.length };
  }

  /** What a command pastes where; null for any other command. */
  pasteOf(command: Command): Paste | null {
    const getters = this.getters();
    const sheetId = getters.getActiveSheetId();
    const paste = (zones: readonly Zone[], { height }: Size): Paste => {
      return { areas: zones.map((zone) => ({ sheetId, zone })), fills: height === 1 };
    };
    if (command.type === 'PASTE' || command.type === 'REPEAT_PASTE') {
      const { copied } = this;
      const [first] = command.target;
      if (copied === undefined || first === undefined) return null;
      if (!copied.cut || !getters.isCutOperation()) return paste(tiled(command.target, copied), copied);
      return { areas: [...copied.sources, { sheetId, zone: sized(first, copied) }], fills: false };
    }
    if (command.type === 'PASTE_FROM_OS_CLIPBOARD') {
      const size = sizeOf(command.clipboardContent);
      return paste(tiled(command.target, size), size);
    }
    return BESIDE.has(command.type) ? paste([getters.getSelectedZone()], ONE) : null;
  }
}

function numbers(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Of several zones, the grid takes all when they lie in a line, else the last. */
function clipped(zones: readonly Zone[]): readonly Zone[] {
  const one = (side: 'top' | 'bottom' | 'left' | 'right'): boolean =>
    new Set(zones.map((zone) => zone[side])).size === 1;
  return (one('top') && one('bottom')) || (one('left') && one('right')) ? zones : zones.slice(-1);
}

function sizeOf({ text = '', data }: { readonly text?: string; readonly data?: object }): Size {
  const { cells } = (data ?? {}) as { readonly cells?: readonly (readonly unknown[])[] };
  const rows =
    cells ??
    text
      .replaceAll('\r', '')
      .split('\n')
      .map((row) => row.split('\t'));
  return { width: Math.max(1, ...rows.map((row) => row.length)), height: Math.max(1, rows.length) };
}

function sized({ top, left }: Zone, { width, height }: Size): Zone {
  return { top, left, bottom: top + height - 1, right: left + width - 1 };
}

/** What is pasted fills each area as often as it fits, and at least once. */
function tiled(target: readonly Zone[], size: Size): Zone[] {
  const whole = (length: number, part: number): number => Math.max(1, Math.floor(length / part)) * part;
  return target.map((zone) => {
    const width = whole(zone.right - zone.left + 1, size.width);
    return sized(zone, { width, height: whole(zone.bottom - zone.top + 1, size.height) });
  });
}
