/** Conditional formats worked out for the cells on screen only: o-spreadsheet does all rows of a sheet at every edit. */
import { CompiledFormula, registries } from '@odoo/o-spreadsheet';
import type { ConditionalFormat, Getters, Style, UID } from '@odoo/o-spreadsheet';

/** A cell of a sheet. */
interface Position {
  readonly sheetId: UID;
  readonly col: number;
  readonly row: number;
}

type CellRule = Extract<ConditionalFormat['rule'], { type: 'CellIsRule' }>;

/** What we use of the plugin that o-spreadsheet registers as `evaluation_cf` (19.3.7). */
interface HighlightPlugin {
  readonly getters: Getters;
  isStale: boolean;
  finalize(): void;
  getCellConditionalFormatStyle(position: Position): Style | undefined;
  getRuleResultForTarget(position: Position, rule: CellRule, precomputed?: unknown): boolean;
}

/** A rule of a sheet with its formulas compiled once for all cells. */
interface ReadyRule {
  readonly rule: CellRule;
  readonly zones: readonly { left: number; right: number; top: number; bottom: number }[];
  readonly formulas: readonly (CompiledFormula | undefined)[];
}

/** The tests that need the cell alone; others compare it with its whole range and are left to o-spreadsheet. */
const SINGLE_CELL: ReadonlySet<string> = new Set([
  'customFormula',
  'containsText',
  'notContainsText',
  'beginsWithText',
  'endsWithText',
  'isEmpty',
  'isNotEmpty',
  'isEqual',
  'isNotEqual',
  'isGreaterThan',
  'isGreaterOrEqualTo',
  'isLessThan',
  'isLessOrEqualTo',
  'isBetween',
]);

const KEY = 'evaluation_cf';

let done = false;

/** Puts our plugin in the place of o-spreadsheet's; to be called before the first model is made. */
export function highlightVisibleCells(): void {
  if (done) return;
  done = true;
  const registry = registries.coreViewsPluginRegistry;
  const Whole = registry.get(KEY) as unknown as new (...config: never[]) => HighlightPlugin;
  class VisibleHighlights extends Whole {
    private readonly rules = new Map<UID, readonly ReadyRule[] | null>();
    private readonly found = new Map<UID, Map<string, Style | undefined>>();

    override finalize(): void {
      if (this.isStale) {
        this.rules.clear();
        this.found.clear();
      }
      super.finalize();
    }

    override getCellConditionalFormatStyle(position: Position): Style | undefined {
      const { sheetId, col, row } = position;
      if (!this.rules.has(sheetId)) this.rules.set(sheetId, readyRules(this.getters, sheetId));
      const rules = this.rules.get(sheetId) ?? null;
      if (rules === null) return super.getCellConditionalFormatStyle(position);
      const found = this.found.get(sheetId) ?? new Map<string, Style | undefined>();
      this.found.set(sheetId, found);
      const key = `${col}:${row}`;
      if (!found.has(key)) found.set(key, this.styleOf(rules, position));
      return found.get(key);
    }

    /** As o-spreadsheet does it: the styles of all rules that hold, the first rule having the last word. */
    private styleOf(rules: readonly ReadyRule[], position: Position): Style | undefined {
      let style: Style | undefined;
      for (const { rule, zones, formulas } of rules) {
        for (const { left, right, top, bottom } of zones) {
          const { sheetId, col, row } = position;
          if (col < left || col > right || row < top || row > bottom) continue;
          const values = rule.values.map((value, i) => {
            const formula = formulas[i];
            return formula === undefined
              ? value
              : this.getters.getTranslatedCellFormula(sheetId, col - left, row - top, formula);
          });
          if (this.getRuleResultForTarget(position, { ...rule, values })) style = { ...style, ...rule.style };
        }
      }
      return style;
    }
  }
  registry.replace(KEY, VisibleHighlights as unknown as ReturnType<typeof registry.get>);
}

/** The rules of a sheet, the last first; null when one of them looks at more than its cell. */
function readyRules(getters: Getters, sheetId: UID): readonly ReadyRule[] | null {
  const ready: ReadyRule[] = [];
  for (const { rule, ranges } of getters.getConditionalFormats(sheetId)) {
    if (rule.type !== 'CellIsRule' || !SINGLE_CELL.has(rule.operator)) return null;
    ready.unshift({
      rule,
      zones: ranges.map((range) => getters.getRangeFromSheetXC(sheetId, range).zone),
      formulas: rule.values.map((value) =>
        value.startsWith('=') ? CompiledFormula.Compile(value, sheetId, getters) : undefined,
      ),
    });
  }
  return ready;
}
