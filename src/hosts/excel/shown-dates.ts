/** Lets dates show as dates where Excel shows their serial numbers: in columns that nobody gave a format. */
import { DATE_FORMAT } from '../../blueprint/looks';
import { setNumberFormat } from './cell-values';
import { isDateFormat } from './date-format';
import type { Block, Limits } from './pieces';
import { sendInPortions } from './portions';
import { errorCode } from './run';

/** What one format takes in a request, in bytes. */
const ACTION_BYTES = 650;

/** The dates of one command. */
export class ShownDates {
  private readonly misshown: (Block & { readonly sheet: string })[] = [];

  /** Takes note of the cells of a column that were given dates and don't show them; `formats` as Excel tells them. */
  note(sheet: string, { top, left }: Block, formats: readonly (readonly unknown[])[]): void {
    let last: { sheet: string; top: number; left: number; rows: number; columns: number } | null = null;
    for (const [i, [format]] of formats.entries()) {
      if (isDateFormat(format)) last = null;
      else if (last !== null) last.rows += 1;
      else {
        last = { sheet, top: top + i, left, rows: 1, columns: 1 };
        this.misshown.push(last);
      }
    }
  }

  /** Gives them a format. All is written by then, so one that Excel does not take is no reason to say otherwise. */
  async show(
    context: Excel.RequestContext,
    limits: Limits,
    range: (sheet: string, block: Block) => Excel.Range,
  ): Promise<void> {
    try {
      const things = this.misshown.map(({ sheet, ...block }) => ({
        bytes: ACTION_BYTES,
        queue: (): undefined => {
          setNumberFormat(range(sheet, block), DATE_FORMAT);
        },
      }));
      await sendInPortions(context, things, limits);
    } catch (error) {
      if (errorCode(error) === null) throw error;
    }
  }
}
