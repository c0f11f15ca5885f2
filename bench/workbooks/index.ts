/** Register files: open and decode, save after one cell, save after one row; next to three libraries on the same file. */
import { createWorkbook } from '../../src/hosts/file/new-workbook/create-workbook';
import { FIRST_DATA_ROW } from '../../src/blueprint/layout';
import { OVERVIEW_SHEET, overviewSheet } from '../../src/blueprint/overview';
import { Package } from '../../src/hosts/file/package';
import { ZLIB } from '../../src/hosts/file/file-workbook';
import { tables } from '../../src/register/tables';
import { contender, measure, type Effort, type Measured } from '../kit/measure';
import { AS_OF, makeRegister } from '../register';
import { decodeRegister, fileTools, valueOf, type FileTool, type Target } from './contenders';

const EDITED = 'Nội dung đã sửa khi đo';

/** The times of one file. */
export interface FileFigures {
  readonly rows: number;
  readonly bytes: number;
  readonly open: readonly Measured[];
  readonly edit: readonly Measured[];
  readonly append: readonly Measured[];
}

function makeFile(rows: number): { bytes: Uint8Array; target: Target } {
  const made = makeRegister(rows);
  const sheets = [overviewSheet(made.tables, null), ...made.tables];
  const { findings } = tables;
  const columns = Object.keys(findings.columns);
  const last = made.tables.find(({ table }) => table.id === findings.id)?.rows.at(-1) ?? [];
  const computed = new Set(columns.filter((id) => 'formula' in findings.columns[id as keyof typeof findings.columns]));
  return {
    bytes: createWorkbook(sheets, { created: AS_OF }),
    target: {
      sheet: findings.sheet,
      sheets: [OVERVIEW_SHEET, ...made.tables.map(({ table }) => table.sheet)],
      table: findings.name,
      editedRow: FIRST_DATA_ROW + Math.floor(rows / 2),
      editedColumn: columns.indexOf('content'),
      nextRow: FIRST_DATA_ROW + rows,
      text: EDITED,
      row: last.map((cell, i) => (i === 0 ? `PH${rows + 1}` : computed.has(columns[i] ?? '') ? null : cell)),
    },
  };
}

/** Our edited and lengthened files must hold what was written. */
function checkOurs(bytes: Uint8Array, target: Target): void {
  const tool = fileTools(target)[0];
  const saved = (work: FileTool<unknown>['edit'] | undefined): ReturnType<typeof decodeRegister> =>
    decodeRegister(
      valueOf(Package.open((work as (pack: Package) => Uint8Array)(valueOf(Package.open(bytes, ZLIB))), ZLIB)),
    );
  const before = decodeRegister(valueOf(Package.open(bytes, ZLIB))).tables.findings.rows.length;
  const edited = saved(tool?.edit).tables.findings.rows.filter(({ content }) => content === EDITED).length;
  const appended = saved(tool?.append).tables.findings.rows.length;
  if (edited !== 1 || appended !== before + 1) throw new Error(`Wrong file: ${edited} edited, ${appended} rows`);
}

/** Measures with a register of this many findings. */
export async function measureFile(rows: number): Promise<FileFigures> {
  const { bytes, target } = makeFile(rows);
  checkOurs(bytes, target);
  const tools = fileTools(target);
  const effort: Effort = { warmUps: 1, least: 3, most: 40, seconds: 4 };
  const each = (work: (tool: FileTool<unknown>) => ReturnType<typeof contender>): ReturnType<typeof measure> =>
    measure(tools.map(work), effort);
  const opened = async (tool: FileTool<unknown>): Promise<unknown> => {
    const workbook = await tool.open(bytes);
    tool.read(workbook);
    return workbook;
  };
  return {
    rows,
    bytes: bytes.length,
    open: await each((tool) =>
      contender(
        tool.name,
        () => tool,
        () => opened(tool),
      ),
    ),
    edit: await each((tool) => contender(tool.name, () => opened(tool), tool.edit)),
    append: await each((tool) => contender(tool.name, () => opened(tool), tool.append)),
  };
}
