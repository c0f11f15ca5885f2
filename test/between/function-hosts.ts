/** The custom functions as each host calls them: Excel cell by cell, Google Sheets by whole columns, the grid cell by cell. */
import { registries } from '@odoo/o-spreadsheet';
import type { FunctionResultObject } from '@odoo/o-spreadsheet';
import type { FunctionDefinition } from '../../src/functions/definition';
import { gridName, registerFunctions as registerInGrid } from '../../src/hosts/local/grid/functions';
import { isCellError, type RawCell } from '../../src/register/snapshot';
import { ExcelBook, ExcelHost } from '../excel-host';
import type { FunctionCell } from '../excel-host/protocol/function-calls';
import { GoogleSheets } from '../sheets-host';
import { momentOf, serialAt } from '../sheets-host/model/zones';
import { builtFiles } from '../support/sheets-build';
import { registerIn } from './excel';

/** Cells for an argument; a single cell serves all rows. */
export interface Given {
  readonly cells: readonly RawCell[];
  readonly isShared: boolean;
  /** Its numbers are shown as days. */
  readonly isDate: boolean;
}

/** A host's way to work out the cells of a column, or the one cell of a setting; days are serial numbers. */
export interface FunctionHost {
  readonly name: string;
  column(definition: FunctionDefinition, given: readonly Given[], rows: number): Promise<RawCell[]>;
}

/** Calls a function that takes cells of a row once a row, one that takes ranges once. */
function byRow(
  name: string,
  call: (definition: FunctionDefinition, given: readonly RawCell[][]) => Promise<RawCell>,
): FunctionHost {
  return {
    name,
    column: (definition, given, rows) => {
      if (definition.takes === 'range') {
        const whole = given.map(({ cells }) => [...cells]);
        return Promise.all([call(definition, whole)]);
      }
      const cellAt = ({ cells, isShared }: Given, row: number): RawCell => cells[isShared ? 0 : row] ?? null;
      return Promise.all(
        Array.from({ length: rows }, (_, row) =>
          call(
            definition,
            given.map((one) => [cellAt(one, row)]),
          ),
        ),
      );
    },
  };
}

/** Excel on a computer: calls through Microsoft's own client, blank cells as 0. */
export function excelFunctions(): FunctionHost {
  const host = new ExcelHost(new ExcelBook());
  const client = host.connect();
  registerIn(client);
  return byRow('Excel', async ({ name }, given) => {
    const passed = given.map((cells) => cells.map((cell) => [cell ?? 0]));
    const result = await host.callFunction(client.session, name, passed);
    return rawOf(Array.isArray(result) ? (result as readonly (readonly FunctionCell[])[])[0]?.[0] : result);
  });
}

function rawOf(cell: unknown): RawCell {
  if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return cell;
  const { error } = (cell ?? {}) as { readonly error?: unknown };
  return typeof error === 'string' ? { error } : null;
}

/** The last day that JavaScript has a moment for, with time to spare for any zone. */
const LAST_SERIAL = 99_000_000;
/** Blank rows below the data, as `E4:E` reaches to the end of the sheet. */
const BELOW = [null, null];

/** Google Sheets: the built script, called with columns that reach beyond the data; days are moments. */
export function sheetsFunctions(timeZone = 'Asia/Ho_Chi_Minh'): FunctionHost {
  const call = new GoogleSheets({ files: builtFiles(), timeZone }).functionCaller();
  const passed = (cell: RawCell, isDate: boolean): unknown => {
    if (isCellError(cell)) return cell.error;
    const isDay = isDate && typeof cell === 'number' && Math.abs(cell) < LAST_SERIAL;
    return isDay ? new Date(momentOf(cell, timeZone)) : (cell ?? '');
  };
  const shown = (value: unknown): RawCell =>
    value instanceof Date ? serialAt(value.getTime(), timeZone) : rawOf(value);
  const column: FunctionHost['column'] = (definition, given, rows) => {
    const values = given.map(({ cells, isShared, isDate }) =>
      isShared ? passed(cells[0] ?? null, isDate) : [...cells, ...BELOW].map((cell) => [passed(cell, isDate)]),
    );
    const result = call(`CCHC_${definition.name}`, ...values);
    if (!Array.isArray(result)) return Promise.resolve([shown(result)]);
    const lines = result as readonly (readonly unknown[])[];
    return Promise.resolve(Array.from({ length: rows }, (_, row) => shown(lines[row]?.[0])));
  };
  return { name: 'Google Sheets', column };
}

/** The grid of the workbench: the functions as o-spreadsheet calls them. */
export function gridFunctions(): FunctionHost {
  registerInGrid('vi');
  return byRow('the workbench', (definition, given) => {
    const { compute } = registries.functionRegistry.get(gridName(definition));
    const passed = given.map((cells) => {
      const values = cells.map((cell) => ({ value: isCellError(cell) ? cell.error : cell }));
      return definition.takes === 'range' ? [values] : (values[0] ?? { value: null });
    });
    const result = compute.call(NO_CONTEXT, ...passed) as FunctionResultObject;
    return Promise.resolve(rawOf(result.value));
  });
}

/** Our functions ask the grid for nothing. */
const NO_CONTEXT = {} as ThisParameterType<ReturnType<(typeof registries.functionRegistry)['get']>['compute']>;
