/** Shows o-spreadsheet's functions in the language of the page: help in the composer, and which can be picked there. */
import { registries } from '@odoo/o-spreadsheet';
import type { FunctionDescription } from '@odoo/o-spreadsheet/dist/types/types/functions';
import type { Language } from '../../../register/problem';
import { FUNCTION_HELP_VI } from './function-help-vi';

type Shown = Pick<FunctionDescription, 'args' | 'description' | 'hidden'>;

const asTheyCame = new Map<string, Shown>();

function shownInVietnamese(name: string, { args, description }: Shown): Shown {
  const help = FUNCTION_HELP_VI[name];
  if (help === undefined) return { args, description, hidden: true };
  const [told, ...toldArguments] = help;
  return {
    description: told,
    hidden: false,
    args: args.map((argument, index) => {
      const proposals = argument.proposalValues?.map(({ value }) => ({ value }));
      const shown = { ...argument, description: toldArguments[index] ?? '' };
      return proposals === undefined ? shown : { ...shown, proposalValues: proposals };
    }),
  };
}

/**
 * In Vietnamese, the functions with Vietnamese help are offered while typing; the others are not, but work as ever. In
 * English all of them are, as they came. Functions of ours are left alone.
 */
export function showFunctionsIn(language: Language): void {
  const content: Readonly<Record<string, FunctionDescription>> = registries.functionRegistry.content;
  for (const [name, described] of Object.entries(content)) {
    if (name.startsWith('CCHC.')) continue;
    const { args, description, hidden = false } = described;
    const original = asTheyCame.get(name) ?? { args, description, hidden };
    asTheyCame.set(name, original);
    Object.assign(described, language === 'vi' ? shownInVietnamese(name, original) : original);
  }
}
