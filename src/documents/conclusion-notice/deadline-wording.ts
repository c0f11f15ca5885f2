/** A finding's deadline in the words of a notice. */
import { monthOf, yearOf, type IsoDate } from '../../register/dates';
import type { RowIn } from '../../register/register';
import { count, roman, shortDate } from '../decree30';

type Deadline = Pick<RowIn<'findings'>, 'deadlineKind' | 'deadlineDate' | 'deadlineCount' | 'deadlineFrom'>;

/**
 * "trước ngày 30/9/2023", "15 ngày làm việc kể từ ngày 01/9/2023 (chậm nhất ngày 25/9/2023)"; null when the row does not
 * hold what the kind needs. `lastDay` is the due date worked out, told where the words alone leave the reader counting.
 */
export function deadlineWording(row: Deadline, lastDay: IsoDate | null): string | null {
  const { deadlineKind, deadlineDate, deadlineCount, deadlineFrom } = row;
  switch (deadlineKind) {
    case null:
      return null;
    case 'DAYS':
      return term('ngày');
    case 'WORKING_DAYS':
      return term('ngày làm việc');
    case 'MONTHS':
      return term('tháng');
    case 'ONGOING':
      return deadlineDate === null ? 'thường xuyên' : `thường xuyên, rà soát ngày ${shortDate(deadlineDate)}`;
    case 'BEFORE_DATE':
      return deadlineDate && `trước ngày ${shortDate(deadlineDate)}`;
    case 'BY_DATE':
      return deadlineDate && `chậm nhất ngày ${shortDate(deadlineDate)}`;
    case 'IN_MONTH':
      return deadlineDate && `trong tháng ${monthOf(deadlineDate)}/${yearOf(deadlineDate)}`;
    case 'IN_QUARTER':
      return deadlineDate && `trong quý ${roman(Math.ceil(monthOf(deadlineDate) / 3))}/${yearOf(deadlineDate)}`;
  }

  function term(unit: string): string | null {
    if (deadlineCount === null || deadlineFrom === null) return null;
    const end = lastDay === null ? '' : ` (chậm nhất ngày ${shortDate(lastDay)})`;
    return `${count(deadlineCount)} ${unit} kể từ ngày ${shortDate(deadlineFrom)}${end}`;
  }
}
