/** The rows behind a figure. */
import type { KeyFigure } from '../../../commands/overview';
import type { StatusRow } from '../../../commands/status';
import { formatDate } from '../../../register/dates';
import type { Bilingual } from '../../../register/problem';
import { usePane } from '../../context';
import { RowList, type ListItem } from '../../parts/list';
import { daysText, partTexts } from '../../texts';
import { cellWord } from '../../words';
import { overviewTexts } from './texts';

/** The rows of a figure, each with its state and a way to its cell. */
export function FigureRows({ figure, id }: { readonly figure: KeyFigure; readonly id: string }) {
  const { say } = usePane();
  const { rows, name } = figure;
  return (
    <div class="skt-drawer" id={id}>
      <h3>
        {say(name)} ({rows.length})
      </h3>
      {rows.length === 0 ? (
        <p class="skt-quiet">{say(overviewTexts.none)}</p>
      ) : (
        <RowList label={say(name)} items={rows.map((row, index) => rowItem(row, index, say))} />
      )}
    </div>
  );
}

function rowItem(row: StatusRow, index: number, say: (text: Bilingual) => string): ListItem {
  const { code, unitName, dueDate, daysOverdue, status, overdue, place } = row;
  const isLate = overdue !== null;
  const state = overdue ?? status;
  return {
    key: `${index}`,
    label: code ?? say(partTexts.noCode),
    place,
    children: (
      <>
        {unitName ?? say(partTexts.unknownUnit)}
        <br />
        <span class={isLate ? 'skt-late' : 'skt-quiet'}>
          {state === null ? '' : say(cellWord(state))}
          {isLate && daysOverdue !== null ? `, ${say(daysText(daysOverdue))}` : ''}
        </span>
        {dueDate === null ? null : (
          <>
            {' '}
            <span class="skt-quiet skt-nowrap">
              · {say(partTexts.due)} {formatDate(dueDate)}
            </span>
          </>
        )}
      </>
    ),
  };
}
