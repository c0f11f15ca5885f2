/** Brings computed columns to what the register says they hold: one formula a column, or plain values. */
import { TABLES_TO_COMPUTE } from '../../../host/computed-edits';
import { workbookReadOnly } from '../../../host/host-problems';
import type { Refreshed } from '../../../host/workbook';
import { failure, success, type Result } from '../../../register/problem';
import type { Call } from './call';
import { wantedCells } from './computed';
import type { SheetReader } from './reading';
import { changedTooOften } from './sheets-problems';
import { writeCells } from './write-cells';

/** How often cells are looked at anew: after what keeps formulas from filling columns was cleared, or others changed something. */
const MOST_TRIES = 6;

/** Refreshes; a second time it writes nothing. */
export async function refreshRegister(call: Call, reader: SheetReader): Promise<Result<Refreshed>> {
  let cells = 0;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const loaded = await reader.read(TABLES_TO_COMPUTE, true);
    if (!loaded.ok) return loaded;
    const { book, snapshot } = loaded.value;
    const wanted = wantedCells(book, snapshot);
    if (!wanted.ok) return wanted;
    const { clear, write } = wanted.value;
    const now = clear.length > 0 ? clear : write;
    if (now.length === 0) return success({ cells });
    if (!book.canEdit) return failure(workbookReadOnly(null));
    const outcome = await writeCells(call, book, now, reader.sheetsOf(TABLES_TO_COMPUTE));
    if (!outcome.ok) return outcome;
    if (outcome.value.kind === 'stale') continue;
    cells += now.length;
    if (clear.length === 0) return success({ cells });
  }
  return failure(changedTooOften({ times: MOST_TRIES }));
}
