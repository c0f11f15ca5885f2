/** A register in the stand-in for Excel, used through Microsoft's client: what is asked is counted, who works is timed. */
import { FIRST_DATA_ROW } from '../../src/blueprint/layout';
import type { NewRegister } from '../../src/commands/new-register';
import { openExcelWorkbook, type ExcelWorkbook } from '../../src/hosts/excel/excel-workbook';
import { DESKTOP_LIMITS, WEB_LIMITS, type Limits } from '../../src/hosts/excel/pieces';
import type { ExcelApi } from '../../src/hosts/excel/run';
import type { RawCell } from '../../src/register/snapshot';
import { ExcelBook, ExcelHost, type Calculate, type ExcelClient, type HostOptions } from '../../test/excel-host';
import { valueOf } from '../workbooks/contenders';

/** Where Excel runs, as far as requests are concerned. */
export interface Place {
  readonly name: string;
  readonly limits: Limits;
  readonly host: HostOptions;
}

/** The level of ExcelApi that the manifests ask for. */
const DECLARED = { ExcelApi: '1.13' };

export const PLACES = {
  web: { name: 'Excel on the web', limits: WEB_LIMITS, host: { requirementSets: DECLARED } },
  computer: {
    name: 'Excel on a computer',
    limits: DESKTOP_LIMITS,
    host: { requirementSets: DECLARED, payloadLimit: Infinity },
  },
} as const satisfies Readonly<Record<string, Place>>;

/** What some work asked of Excel. Bytes are of requests and answers that arrived. */
export interface Asked {
  readonly requests: number;
  readonly sent: number;
  readonly received: number;
}

/** Milliseconds by who worked: our code with the calls that it makes, the library within its sync, the stand-in for Excel. */
export interface Shares {
  readonly ours: number;
  readonly library: number;
  readonly host: number;
}

/** A host that knows how long it took over its answers. */
class TimedHost extends ExcelHost {
  milliseconds = 0;

  override async processQuery(...query: Parameters<ExcelHost['processQuery']>): ReturnType<ExcelHost['processQuery']> {
    const start = performance.now();
    try {
      return await super.processQuery(...query);
    } finally {
      this.milliseconds += performance.now() - start;
    }
  }
}

/** One workbook with one user. */
export class RegisterInExcel {
  readonly book = new ExcelBook({ name: 'Sổ kiểm tra.xlsx' });
  readonly client: ExcelClient;
  readonly host: ExcelHost & { readonly milliseconds: number };
  private syncing = 0;

  constructor(
    readonly made: NewRegister,
    readonly place: Place,
  ) {
    this.host = new TimedHost(this.book, place.host);
    this.client = this.host.connect();
  }

  /** The library's `Excel`, watched while it syncs. */
  readonly excel: ExcelApi = {
    run: <T>(options: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
      this.client.Excel.run(options, (context) => {
        const sync = context.sync.bind(context);
        context.sync = async <V>(value?: V): Promise<V> => {
          const start = performance.now();
          try {
            return await sync(value);
          } finally {
            this.syncing += performance.now() - start;
          }
        };
        return batch(context);
      }),
  } as ExcelApi;

  /** Opens the workbook as if for the first time; what another opening learned is not known. */
  async open({ keepsValues = false } = {}): Promise<ExcelWorkbook> {
    const facts = { limits: this.place.limits, groupsUndo: false, keepsValues };
    return valueOf(await openExcelWorkbook(this.excel, facts));
  }

  /** Puts the register into the workbook. While formulas come in, Excel works them out; after that their values stay. */
  async create(workbook: ExcelWorkbook): Promise<readonly string[]> {
    this.book.calculate = valuesOf(this.made);
    const sheets = valueOf(await workbook.addTables(this.made.tables));
    await this.host.settled();
    this.book.calculate = null;
    return sheets;
  }

  /** Runs some work and tells what it asked of Excel. */
  async asked<T>(work: () => Promise<T>): Promise<Asked & { readonly result: T }> {
    const before = this.host.requests.length;
    const result = await work();
    await this.host.settled();
    const requests = this.host.requests.slice(before);
    const arrived = requests.filter(({ code }) => code === null);
    const fault = requests.find(({ code }) => code !== null && !TOO_LARGE.has(code));
    if (fault !== undefined) throw new Error(`${fault.code ?? ''}: ${fault.message ?? ''}`);
    return {
      result,
      requests: requests.length,
      sent: arrived.reduce((sum, { bytes }) => sum + bytes, 0),
      received: arrived.reduce((sum, { responseBytes }) => sum + responseBytes, 0),
    };
  }

  /** Runs some work and tells who took how long. */
  async timed(work: () => Promise<unknown>): Promise<Shares> {
    const { syncing } = this;
    const { milliseconds } = this.host;
    const start = performance.now();
    await work();
    const total = performance.now() - start;
    const host = this.host.milliseconds - milliseconds;
    const inSync = this.syncing - syncing;
    return { ours: total - inSync, library: inSync - host, host };
  }

  close(): void {
    this.client.dispose();
  }
}

/** How the web refuses what is more than 5 MB; the add-in then asks for less. */
const TOO_LARGE: ReadonlySet<string> = new Set(['RequestPayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded']);

/** What the register's own formulas give: the values that the register was made with. */
function valuesOf({ tables }: NewRegister): Calculate {
  const bySheet = new Map(
    tables.map(({ table, rows }): [string, readonly (readonly RawCell[])[]] => [table.sheet, rows]),
  );
  return (sheet, row, column, formula) => {
    if (!formula.includes('CCHC.')) return undefined;
    return bySheet.get(sheet)?.[row - FIRST_DATA_ROW]?.[column] ?? '';
  };
}
