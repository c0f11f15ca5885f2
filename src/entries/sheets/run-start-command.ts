/** Does what was chosen in the menu, once the sidebar has opened: the same tasks as Excel's ribbon has. */
import type { StartCommand } from '../../hosts/sheets/page/start-command';
import { checkData, giveCodes, refreshStatuses } from '../../pane/quick-commands';
import type { Store } from '../../pane/state/store';
import { draftNoticeAtCursor, type WorkbookWithCursor } from '../notice-at-cursor';

/** Runs the command; what came of it is shown in the pane. */
export async function runStartCommand(
  command: StartCommand,
  workbook: WorkbookWithCursor,
  store: Store,
): Promise<void> {
  switch (command) {
    case 'giveCodes':
      await store.run(giveCodes());
      break;
    case 'refreshStatuses':
      await store.run(refreshStatuses());
      break;
    case 'checkData':
      await store.run(checkData(store));
      break;
    case 'draftNotice':
      await draftNoticeAtCursor(workbook, store);
      break;
  }
}
