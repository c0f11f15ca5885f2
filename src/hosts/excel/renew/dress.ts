/** Dropdowns, colours of statuses and frozen headers that a sheet has lost. */
import type { FoundLayout } from '../../../blueprint/found';
import { formatArea } from '../../../blueprint/a1';
import { highlightsOf } from '../../../blueprint/highlights';
import { dropdownNames } from '../../../blueprint/names';
import { validationsOf, type Validation } from '../../../blueprint/validation';
import type { Bilingual } from '../../../register/problem';
import { freezeStep } from '../draw/frame';
import { highlightSteps, validationSteps } from '../draw/rules';
import type { Step } from '../draw/steps';
import { isNothing, type Answer } from '../structure';
import type { Repair } from './repair';

/** Asks what the sheets have of these; gives what is to be put right. `grown` has the columns that are still to come. */
export function askDress(
  context: Excel.RequestContext,
  found: readonly FoundLayout[],
  grown: readonly FoundLayout[],
): Answer<Repair[]> {
  const dropdowns = dropdownNames(grown);
  const answers = grown.map((layout, i) => {
    const name = layout.table.sheet;
    const sheet = context.workbook.worksheets.getItem(name);
    const known = new Set(found[i]?.columns.map(({ index }) => index));
    const validations = askValidations(sheet, validationsOf(layout, dropdowns), known);
    const highlights = askHighlights(sheet, layout);
    const frozen = sheet.freezePanes.getLocationOrNullObject();
    frozen.load('address');
    return (): Repair[] => {
      const rules = validations();
      const freeze = isNothing(frozen)
        ? [freezeStep(name, { rows: layout.headerRow + 1, columns: layout.table.frozenColumns })]
        : [];
      return [
        ...repair(name, validationSteps(name, rules), (n) => dropdownText(name, n)),
        ...repair(name, highlights(), () => colourText(name)),
        ...repair(name, freeze, () => frozenText(name)),
      ];
    };
  });
  return () => answers.flatMap((answer) => answer());
}

function repair(sheet: string, steps: readonly Step[], text: (count: number) => Bilingual): Repair[] {
  return steps.length === 0 ? [] : [{ what: text(steps.length), sheet, steps }];
}

/** The validations that are not there, or only in some of their cells. */
function askValidations(
  sheet: Excel.Worksheet,
  wanted: readonly Validation[],
  known: ReadonlySet<number>,
): Answer<Validation[]> {
  const asked = wanted.map((validation) => {
    if (!known.has(validation.block.left)) return () => [validation];
    const { dataValidation } = sheet.getRange(formatArea(validation.block));
    dataValidation.load('type,prompt');
    return () => (isThere(dataValidation, validation) ? [] : [validation]);
  });
  return () => asked.flatMap((answer) => answer());
}

function isThere({ type, prompt }: Excel.DataValidation, { rule }: Validation): boolean {
  if (type === 'Inconsistent') return false;
  return type !== 'None' || (rule === null && prompt.title !== '');
}

/** The colours whose formula no conditional format of the sheet has, whatever row it counts from. */
function askHighlights(sheet: Excel.Worksheet, layout: FoundLayout): Answer<Step[]> {
  const formats = sheet.getRange().conditionalFormats;
  formats.load('items/type,items/customOrNullObject/rule/formula');
  return () => {
    const present = new Set(
      formats.items.flatMap(({ type, customOrNullObject }) =>
        type === 'Custom' ? [withoutRows(customOrNullObject.rule.formula)] : [],
      ),
    );
    const missing = highlightsOf(layout).filter(({ formula }) => !present.has(withoutRows(`=${formula}`)));
    return highlightSteps(layout.table.sheet, missing);
  };
}

function withoutRows(formula: string): string {
  return formula.replace(/(\$?[A-Z]{1,3})\$?\d+/gu, '$1').replaceAll(' ', '');
}

function dropdownText(sheet: string, count: number): Bilingual {
  return {
    vi: `Đã đặt lại danh sách chọn và lời nhắc của ${count} cột ở sheet ${sheet}.`,
    en: `Dropdowns and hints of ${count} columns of sheet ${sheet} were put back.`,
  };
}

function colourText(sheet: string): Bilingual {
  return {
    vi: `Đã đặt lại màu trạng thái ở sheet ${sheet}.`,
    en: `Colours of statuses on sheet ${sheet} were put back.`,
  };
}

function frozenText(sheet: string): Bilingual {
  return { vi: `Đã cố định dòng tiêu đề ở sheet ${sheet}.`, en: `The headers of sheet ${sheet} stay in view again.` };
}
