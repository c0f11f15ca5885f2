/** Puts right what a register lacks of its frame: columns, names, dropdowns, colours, frozen headers, formulas, the overview. */
import { asOfMissing, workbookReadOnly } from '../../../host/host-problems';
import type { Renewed } from '../../../host/workbook';
import { failure, success, type Bilingual, type Result } from '../../../register/problem';
import type { Table } from '../../../register/table';
import { tableIds, tables } from '../../../register/tables';
import { foundLayout, type FoundLayout } from '../../../blueprint/found';
import { dropdownNames } from '../../../blueprint/names';
import type { WireFrame, WireWorkbook } from '../wire';
import { isOfExcel } from './formulas';
import { placesIn } from './add-tables';
import { ask, type Call } from './call';
import { namesOf } from './draw/names';
import { sendSteps, type Progress } from './draw/send';
import type { Loaded, SheetReader } from './reading';
import { refreshRegister } from './refresh';
import { missingColumns } from './renew/columns';
import { missingDress } from './renew/dress';
import { missingNames } from './renew/names';
import { missingOverview } from './renew/overview';
import type { Repair } from './renew/repair';

/** Renews the register; a second time it finds nothing to mend. */
export async function renewRegister(call: Call, reader: SheetReader, progress: Progress): Promise<Result<Renewed>> {
  const loaded = await reader.read(tableIds, true);
  if (!loaded.ok) return loaded;
  const { book, snapshot } = loaded.value;
  const found = tableIds.flatMap((id) => foundLayout(snapshot, tables[id] as Table) ?? []);
  if (found.length === 0) return success({ mended: [] });
  const asked = found.map((layout) => ({ sheet: sheetId(loaded.value, layout), row: layout.firstRow }));
  const frames = await ask(call, 'inspectFrame', { sheets: asked });
  if (!frames.ok) return frames;
  const repairs = repairsOf(loaded.value, found, frames.value);
  if (repairs.length > 0 && !book.canEdit) return failure(workbookReadOnly(null));
  const sent = await sendSteps(
    call,
    repairs.flatMap(({ steps }) => steps),
    progress,
  );
  if (!sent.ok) return failure(sent.problem);
  const refreshed = await refreshRegister(call, reader);
  // Values wait for a day, which the pane says anyway.
  if (!refreshed.ok && refreshed.problem.code !== asOfMissing(null).code) return refreshed;
  const cells = refreshed.ok ? refreshed.value.cells : 0;
  return success({
    mended: [
      ...repairs.map(({ what }) => what),
      ...(cells === 0 ? [] : [refreshedText(cells)]),
      ...lostText(book, cells),
    ],
  });
}

function sheetId({ book }: Loaded, { table }: FoundLayout): number {
  const sheet = book.sheets.find(({ name }) => name === table.sheet);
  if (sheet === undefined) throw new Error(`No sheet ${table.sheet}`);
  return sheet.id;
}

function repairsOf({ book, snapshot }: Loaded, found: readonly FoundLayout[], frames: readonly WireFrame[]): Repair[] {
  const columns = missingColumns(found);
  const grown = columns.layouts;
  const dropdowns = dropdownNames(grown);
  const places = placesIn(book);
  for (const { name, sheet, area } of namesOf(grown, dropdowns)) places.set(name.toUpperCase(), { sheet, area });
  const dress = grown.flatMap((layout, i) => {
    const frame = frames[i];
    return frame === undefined ? [] : missingDress(layout, frame, dropdowns, places);
  });
  return [...columns.repairs, ...missingNames(book, grown), ...dress, ...missingOverview(snapshot, grown)];
}

/** Formulas of each cell, as Excel had them, became one a column: what they were is told, for nothing brings them back here. */
function lostText({ sheets }: WireWorkbook, cells: number): Bilingual[] {
  const fromExcel = sheets.some(({ formulas }) => formulas?.some(([, , text]) => isOfExcel(text)));
  if (cells === 0 || !fromExcel) return [];
  return [
    {
      vi: 'Sổ từ Excel: công thức từng ô của cột công cụ tính được thay bằng một công thức ở tiêu đề; bảng của Excel không có ở đây.',
      en: 'The register came from Excel: formulas in each computed cell gave way to one in the header; there are no tables of Excel here.',
    },
  ];
}

function refreshedText(cells: number): Bilingual {
  return { vi: `Đã tính lại ${cells} ô công cụ tính.`, en: `${cells} computed cells were worked out anew.` };
}
