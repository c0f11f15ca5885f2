/** Leaves in o-spreadsheet's menus only what the workbook can save: everything else would be lost without a word. */
import { registries } from '@odoo/o-spreadsheet';
import type { Model } from '@odoo/o-spreadsheet';
import { SORTS, sortTableAtCursor } from './sort-table';

/** Ids of the entries that stay, children under their parents. Each entry not named here goes. */
interface Kept {
  readonly [id: string]: Kept;
}

/** An entry as the registries hold it; a function makes entries when the menu opens. */
type Entry =
  (() => unknown) | { readonly id?: string; children?: Entry[]; execute?: (env: { readonly model: Model }) => unknown };

const NOTHING: Kept = {};
const PASTE = { paste_special: { paste_value_only: NOTHING } };
const CLIPBOARD = { cut: NOTHING, copy: NOTHING, paste: NOTHING, ...PASTE };

const ZOOMS = [0.5, 0.75, 0.9, 1, 1.25, 1.5, 2].map((zoom): [string, Kept] => [`zoom${zoom * 100}`, NOTHING]);

const TOP_BAR: Kept = {
  edit: {
    undo: NOTHING,
    redo: NOTHING,
    copy: NOTHING,
    cut: NOTHING,
    paste: NOTHING,
    paste_special: { paste_special_value: NOTHING },
    find_and_replace: NOTHING,
    delete: { edit_delete_cell_values: NOTHING, edit_delete_row: NOTHING },
  },
  view: {
    unfreeze_panes: NOTHING,
    freeze_panes: {
      unfreeze_rows: NOTHING,
      freeze_first_row: NOTHING,
      freeze_second_row: NOTHING,
      freeze_current_row: NOTHING,
      unfreeze_columns: NOTHING,
      freeze_first_col: NOTHING,
      freeze_second_col: NOTHING,
      freeze_current_col: NOTHING,
    },
    show: { view_formulas: NOTHING },
    zoom: Object.fromEntries(ZOOMS),
  },
  insert: {
    insert_row: { insert_row_before: NOTHING, insert_row_after: NOTHING },
    insert_function: {
      insert_function_sum: NOTHING,
      insert_function_average: NOTHING,
      insert_function_count: NOTHING,
      insert_function_max: NOTHING,
      insert_function_min: NOTHING,
    },
  },
  data: { sort_range: { sort_ascending: NOTHING, sort_descending: NOTHING } },
};

const CELL: Kept = { ...CLIPBOARD, add_row_before: NOTHING, delete_row: NOTHING };
const ROW: Kept = { ...CLIPBOARD, add_row_before: NOTHING, add_row_after: NOTHING, delete_row: NOTHING };
const COLUMN: Kept = { ...CLIPBOARD, sort_columns: { sort_ascending: NOTHING, sort_descending: NOTHING } };

/** Keyboard shortcuts of the grid that open what we left out. Those that format are refused with a message instead. */
export const LEFT_OUT_SHORTCUTS: readonly string[] = [
  'Ctrl+O',
  'Ctrl+K',
  'Alt+T',
  'Shift+F11',
  'Alt+Shift+ArrowRight',
  'Alt+Shift+ArrowLeft',
  'Alt+Shift+ArrowUp',
  'Alt+Shift+ArrowDown',
];

/** Side panels that can be opened; the others leave their registry. */
const PANELS: ReadonlySet<string> = new Set(['FindAndReplace']);

/** Gives the entries that sort another way where there is a table. */
function sortWholeTables(entry: Exclude<Entry, () => unknown>): void {
  const direction = SORTS[entry.id ?? ''];
  const sortSelection = entry.execute;
  if (direction === undefined || sortSelection === undefined) return;
  entry.execute = (env) => {
    if (!sortTableAtCursor(env.model, direction)) sortSelection(env);
  };
}

function reduced(entries: readonly Entry[], kept: Kept): Entry[] {
  return entries.filter((entry) => {
    if (typeof entry === 'function') return false;
    const below = kept[entry.id ?? ''];
    if (below === undefined) return false;
    sortWholeTables(entry);
    if (Array.isArray(entry.children)) entry.children = reduced(entry.children, below);
    return true;
  });
}

interface MenuRegistry {
  readonly content: Readonly<Record<string, unknown>>;
  remove(key: string): void;
}

function reduce(registry: MenuRegistry, kept: Kept): void {
  const staying = new Set(reduced(Object.values(registry.content) as Entry[], kept));
  for (const [key, entry] of Object.entries(registry.content)) if (!staying.has(entry as Entry)) registry.remove(key);
}

/** Reduces the menus, side panels and what opens over a cell; doing it again changes nothing. */
export function reduceMenus(): void {
  reduce(registries.topbarMenuRegistry, TOP_BAR);
  reduce(registries.cellMenuRegistry, CELL);
  reduce(registries.rowMenuRegistry, ROW);
  reduce(registries.colMenuRegistry, COLUMN);
  registries.cellPopoverRegistry.remove('LinkEditor');
  for (const key of registries.sidePanelRegistry.getKeys()) {
    if (!PANELS.has(key)) registries.sidePanelRegistry.remove(key);
  }
}
