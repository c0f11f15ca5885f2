/** A spreadsheet with the built script, and its calls as the sidebar makes them. */
import type {
  Answer,
  ApplyRequest,
  Fault,
  ReadRequest,
  ServerApi,
  WireApplied,
  WireInput,
  WireWorkbook,
} from '../../../../src/hosts/sheets/wire';
import { GoogleSheets, type GoogleSheetsOptions } from '../../../sheets-host';
import { builtFiles } from '../../../support/sheets-build';

/** The first sheet of a new spreadsheet. */
export const SHEET = 'Trang tính1';

const files = builtFiles();

/** A new spreadsheet with the script. */
export function spreadsheet(options: Partial<GoogleSheetsOptions> = {}): GoogleSheets {
  return new GoogleSheets({ files, ...options });
}

type Call = keyof ServerApi;
type RequestOf<N extends Call> = Parameters<NonNullable<ServerApi[N]>>[0];
type AnswerOf<N extends Call> = ReturnType<NonNullable<ServerApi[N]>>;

/** A call of the sidebar. */
export async function call<N extends Call>(host: GoogleSheets, name: N, request: RequestOf<N>): Promise<AnswerOf<N>> {
  return (await host.call(name, request)) as AnswerOf<N>;
}

/** The value of an answer. */
export function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.fault));
  return answer.value;
}

/** The fault of an answer. */
export function faultOf(answer: Answer<unknown>): Fault {
  if (answer.ok) throw new Error(JSON.stringify(answer.value));
  return answer.fault;
}

export const ALL: ReadRequest = { sheets: null, formulas: true };

export async function read(host: GoogleSheets, request: ReadRequest = ALL): Promise<WireWorkbook> {
  return valueOf(await call(host, 'readWorkbook', request));
}

/** Writes rectangles to the first sheet, resting on all sheets as they are now. */
export async function write(
  host: GoogleSheets,
  writes: readonly {
    readonly at: readonly [row: number, column: number];
    readonly cells: readonly (readonly WireInput[])[];
  }[],
): Promise<Answer<WireApplied>> {
  return call(host, 'applyWrites', applying(await read(host), writes));
}

/** A request to write to the first sheet of a spreadsheet as read. */
export function applying(
  { sheets }: WireWorkbook,
  writes: readonly {
    readonly at: readonly [row: number, column: number];
    readonly cells: readonly (readonly WireInput[])[];
  }[],
): ApplyRequest {
  return {
    expected: sheets.map(({ id, stamp }) => ({ sheet: id, stamp })),
    writes: writes.map(({ at: [row, column], cells }) => ({ sheet: sheets[0]?.id ?? -1, row, column, cells })),
    reread: ALL,
  };
}
