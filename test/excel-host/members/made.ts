/** Objects that a client makes by name instead of reaching them from the workbook. */
import { notEmulated } from '../model/fault';
import type { Call } from '../protocol/call';
import type { HostObject } from '../protocol/host-type';

/** The object of a name such as `Microsoft.ExcelServices.CustomFunctions`. */
export function madeObject(typeName: string, call: Call): HostObject | null {
  throw notEmulated(`new ${typeName} for ${call.session.id}`);
}
