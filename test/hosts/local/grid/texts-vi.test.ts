/** Vietnamese for everything that can be met in the grid: menus, bars, panels, messages, help on functions. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Model, registries, setTranslationMethod } from '@odoo/o-spreadsheet';
import { FUNCTION_HELP_VI } from '../../../../src/hosts/local/grid/function-help-vi';
import { prepareGrid } from '../../../../src/hosts/local/grid/prepare';
import { ReducedSpreadsheet } from '../../../../src/hosts/local/grid/reduced-spreadsheet';
import { hasVietnamese } from '../../../../src/hosts/local/grid/texts-vi';
import { INTERFACE_TEXTS } from '../../../../src/hosts/local/grid/texts-vi-interface';
import { RULE_TEXTS } from '../../../../src/hosts/local/grid/texts-vi-rules';

const fromHere = createRequire(__filename);
const SPREADSHEET = fromHere.resolve('@odoo/o-spreadsheet');
const { gridTemplateTexts } = fromHere('../../../../scripts/build-grid-assets.cjs') as {
  gridTemplateTexts: () => Record<string, string[]>;
};

/** Parts of o-spreadsheet's code all of whose texts can be met. */
const PARTS = [
  'src/actions/edit_actions.ts',
  'src/components/bottom_bar/bottom_bar_statistic/aggregate_statistics_store.ts',
  'src/components/composer/composer/abstract_composer_store.ts',
  'src/components/composer/composer/cell_composer_store.ts',
  'src/components/error_tooltip/error_tooltip.ts',
  'src/components/filters/filter_menu_criterion/filter_menu_criterion.ts',
  'src/components/grid_add_rows_footer/grid_add_rows_footer.ts',
  'src/components/named_range_selector/named_range_selector.ts',
  'src/components/side_panel/criterion_form/criterion_input/criterion_input.ts',
  'src/components/side_panel/criterion_form/date_criterion/date_criterion.ts',
  'src/components/side_panel/criterion_form/top_10_criterion/top_10_criterion.ts',
  'src/components/side_panel/find_and_replace/find_and_replace.ts',
  'src/components/side_panel/find_and_replace/find_and_replace_store.ts',
  'src/components/spreadsheet/spreadsheet.ts',
  'src/components/spreadsheet_print/spreadsheet_print_store.ts',
  'src/formulas/compiler.ts',
  'src/formulas/parser.ts',
  'src/functions/create_compute_function.ts',
  'src/functions/helper_assert.ts',
  'src/functions/helpers.ts',
  'src/helpers/links.ts',
  'src/helpers/sort_interactive.ts',
  'src/helpers/ui/cut_interactive.ts',
  'src/helpers/ui/named_range_interactive.ts',
  'src/helpers/ui/paste_interactive.ts',
  'src/plugins/ui_core_views/cell_evaluation/compilation_parameters.ts',
  'src/plugins/ui_core_views/cell_evaluation/evaluator.ts',
  'src/plugins/ui_core_views/evaluation_data_validation.ts',
  'src/plugins/ui_stateful/clipboard.ts',
  'src/registries/criterion_registry.ts',
  'src/types/errors.ts',
];

/** Texts in those parts that belong to what was left out: styles, tables, cells that move, rules that are only told in panels. */
const LEFT_OUT =
  /^(?:Paste format only|Delete cells?.*|Merge cells|Edit table|Delete table|(?:Text|Date|Value|Custom formula) .*%[s(].*|Date is valid|Value is (?:unique|duplicate))$/u;

/** Templates that stand in the tree of components but are never drawn: for telephones, dashboards, charts and colours. */
const NEVER_DRAWN =
  /SmallBottomBar|RibbonMenu|Dashboard|Chart|ColorPicker|ClientTag|Figure|Ribbon|FontSize|Collaborative/u;

/** Texts of a banner that only a menu we left out can open. */
const NEVER_SHOWN = 'This tool analyzes ';

/** Templates that come up over the grid or inside panels without standing in the tree of components. */
const POPOVERS =
  /^o-spreadsheet-(?:ErrorToolTip|FilterMenu.*|Criterion.*|SingleInputCriterionForm|DoubleInputCriterionForm|DateCriterionForm|Top10CriterionForm|SidePanel.*|Collapse|Select.*|FunctionDescriptionProvider|TextValueProvider)$/u;

interface Templated {
  readonly template?: unknown;
  readonly components?: Readonly<Record<string, Templated>>;
}

function templateNames(component: Templated, names = new Set<string>()): Set<string> {
  const name = String(component.template);
  if (names.has(name)) return names;
  names.add(name);
  for (const below of Object.values(component.components ?? {})) templateNames(below, names);
  return names;
}

/** Every text that a part of o-spreadsheet's code may show. */
function textsOfCode(): Map<string, string[]> {
  const code = readFileSync(SPREADSHEET.replace('.cjs', '.esm.js'), 'utf8');
  const found = new Map<string, string[]>();
  let part = '';
  for (const [, region, text] of code.matchAll(/^\/\/#region (.*)$|_t\(\s*("(?:[^"\\]|\\.)*"|`[^`$]*`)/gmu)) {
    if (region !== undefined) part = region;
    if (text === undefined) continue;
    const plain = text.startsWith('"') ? (JSON.parse(text.replace(/\\(?!["\\n])/gu, '')) as string) : text.slice(1, -1);
    found.set(part, [...(found.get(part) ?? []), plain]);
  }
  return found;
}

const codeTexts = textsOfCode();
const templateTexts = new Map(Object.entries(gridTemplateTexts()));

/** Texts made before the language was known become texts when they are asked. */
const shown = (text: unknown): string => String(text);

const isWord = (text: string): boolean => /\p{L}{2}/u.test(text);

beforeAll(() => {
  jest.spyOn(console, 'debug').mockImplementation(() => undefined);
  prepareGrid('vi');
});

describe('every text that can be met has its Vietnamese', () => {
  it('in the menus, with all below them', () => {
    const asked = new Set<string>();
    const model = new Model({ sheets: [{ id: 's', name: 'Sổ', cells: { A1: 'x' } }] });
    const env = { model, isSmall: false };
    type Item = ReturnType<typeof registries.topbarMenuRegistry.getMenuItems>[number];
    const walk = (items: readonly Item[]): number =>
      items.reduce((count, item) => {
        asked.add(shown(item.name(env as never)));
        return count + 1 + walk(item.children(env as never));
      }, 0);
    setTranslationMethod(
      (...[text]: [string, ...unknown[]]) => (hasVietnamese(text) ? '' : text),
      () => true,
    );
    const { topbarMenuRegistry, cellMenuRegistry, rowMenuRegistry, colMenuRegistry } = registries;
    const count = [topbarMenuRegistry, cellMenuRegistry, rowMenuRegistry, colMenuRegistry]
      .map((registry) => walk(registry.getMenuItems()))
      .reduce((sum, each) => sum + each);
    prepareGrid('vi');
    expect([...asked].filter(isWord)).toEqual([]);
    expect(count).toBeGreaterThan(60);
  });

  it('in the templates that are drawn', () => {
    const panels = registries.sidePanelRegistry.getAll().map(({ Body }) => Body as unknown as Templated);
    const drawn = [ReducedSpreadsheet as unknown as Templated, ...panels].flatMap((root) => [...templateNames(root)]);
    const names = [...new Set([...drawn, ...[...templateTexts.keys()].filter((name) => POPOVERS.test(name))])];
    const lacking = names
      .filter((name) => !NEVER_DRAWN.test(name))
      .flatMap((name) => [...(templateTexts.get(name) ?? [])].map((text) => `${name}: ${text}`))
      .filter((line) => {
        const text = line.slice(line.indexOf(': ') + 2);
        return isWord(text) && !text.startsWith(NEVER_SHOWN) && !hasVietnamese(text);
      });
    expect(lacking).toEqual([]);
    expect(names.length).toBeGreaterThan(40);
  });

  it.each(PARTS)('in the code: %s', (part) => {
    const texts = codeTexts.get(part) ?? [];
    expect(texts.filter((text) => isWord(text) && !LEFT_OUT.test(text) && !hasVietnamese(text))).toEqual([]);
    expect(texts).not.toEqual([]);
  });
});

describe('the Vietnamese texts', () => {
  const placeholders = (text: string): string[] => (text.match(/%(?:s|\([^)]+\)s)|\[\[\w+\]\]/gu) ?? []).sort();

  it('keep what is filled into them', () => {
    const texts = Object.entries({ ...INTERFACE_TEXTS, ...RULE_TEXTS });
    const differing = texts.filter(
      ([english, text]) => JSON.stringify(placeholders(english)) !== JSON.stringify(placeholders(text)),
    );
    expect(differing.map(([english]) => english)).toEqual([]);
  });

  it('are for texts that o-spreadsheet has', () => {
    const known = new Set([...codeTexts.values()].flat());
    for (const texts of templateTexts.values()) for (const text of texts) known.add(text);
    const unknown = Object.keys({ ...INTERFACE_TEXTS, ...RULE_TEXTS }).filter((text) => !known.has(text));
    expect(unknown).toEqual([]);
  });

  it('explain functions that there are, argument by argument, and offer no others', () => {
    for (const [name, [, ...told]] of Object.entries(FUNCTION_HELP_VI)) {
      expect([name, registries.functionRegistry.get(name).args.length]).toEqual([name, told.length]);
    }
    const offered = registries.functionRegistry
      .getKeys()
      .filter((name) => registries.functionRegistry.get(name).hidden !== true && !name.startsWith('CCHC.'));
    expect(offered.sort()).toEqual(Object.keys(FUNCTION_HELP_VI).sort());
    prepareGrid('en');
    expect(shown(registries.functionRegistry.get('SUM').description)).toMatch(/^Sum of a series/u);
    prepareGrid('vi');
  });
});
