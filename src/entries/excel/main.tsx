/** Starts the add-in's page in Excel: the pane, the ribbon's commands, and formulas that Excel left stuck. */
import { Memory } from '../../hosts/browser/memory';
import { setDate1904 } from '../../hosts/excel/date-system';
import { excelTooOld } from '../../hosts/excel/excel-problems';
import { openExcelWorkbook, type ExcelWorkbook } from '../../hosts/excel/excel-workbook';
import { fileHelpFor } from '../../hosts/excel/page/file-help';
import { keepKeys } from '../../hosts/excel/page/keyboard';
import { excelFacts, isNewEnough, keepsValuesIn, platformOf } from '../../hosts/excel/page/office-facts';
import { excelPaneHost } from '../../hosts/excel/page/pane-host';
import { VisibleChanges } from '../../hosts/excel/page/visible-changes';
import { createStore } from '../../pane/create-store';
import { mountPane } from '../../pane/mount';
import '../../pane/pane.css';
import { guarded, loadFault, readFault } from '../../pane/state/problems';
import type { Store } from '../../pane/state/store';
import { Ribbon } from './ribbon';
import { showProblem } from '../show-problem';

const memory = new Memory(() => window.localStorage);
const changes = new VisibleChanges(document);
const ribbon = new Ribbon();

async function start(root: HTMLElement): Promise<void> {
  const { context } = Office;
  if (!isNewEnough(context)) {
    showProblem(root, excelTooOld(null), null);
    setDate1904(null);
    ribbon.attach(null);
    return;
  }
  const keepsValues = keepsValuesIn(context, document.documentElement);
  const opened = await guarded(() => openExcelWorkbook(Excel, excelFacts(context, keepsValues)), readFault({}));
  if (!opened.ok) {
    showProblem(root, opened.problem, () => void start(root));
    setDate1904(null);
    ribbon.attach(null);
    return;
  }
  const workbook = opened.value;
  setDate1904(workbook.date1904);
  const store = storeOf(workbook, keepsValues);
  root.replaceChildren();
  mountPane(root, store);
  ribbon.attach({ workbook, store });
  listenToVisibility();
  await mendStuckFormulas(workbook, store);
}

function storeOf(workbook: ExcelWorkbook, keepsValues: boolean): Store {
  const host = excelPaneHost({
    workbook: changes.of(workbook),
    title: workbook.title,
    memory,
    fileHelp: fileHelpFor(platformOf(Office.context)),
    keepsValues,
  });
  return createStore(host);
}

/** The page lives on while the pane is closed, where Excel shares it with functions and the ribbon. */
function listenToVisibility(): void {
  if (!Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) return;
  void Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
    changes.show(visibilityMode === Office.VisibilityMode.taskpane);
  });
}

/** Formulas that Excel worked out before the add-in was there are entered again; what fails is told in the pane. */
async function mendStuckFormulas(workbook: ExcelWorkbook, store: Store): Promise<void> {
  if (workbook.capabilities.readOnly) return;
  const mended = await guarded(() => workbook.mendStuck(), loadFault({}));
  if (!mended.ok) store.tell(mended.problem);
}

const root = document.querySelector<HTMLElement>('#pane');
if (typeof Office !== 'undefined' && root !== null) {
  keepKeys(window);
  void Office.onReady(({ host }) => {
    if (host !== Office.HostType.Excel) return;
    ribbon.register();
    void start(root);
  });
}
