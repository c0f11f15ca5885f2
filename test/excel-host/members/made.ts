/** Objects that a client makes by name instead of reaching them from the workbook. */
import { notEmulated } from '../model/fault';
import type { Call } from '../protocol/call';
import { HostType, type HostObject } from '../protocol/host-type';

/** How the client brings the results of custom functions. */
const customFunctionsType = new HostType<Call>('CustomFunctions', {
  methods: {
    SetInvocationArrayResults: (call, args) => {
      call.functions.take(args.at(0));
    },
    SetInvocationResults: (call, args) => {
      call.functions.take(args.at(0));
    },
    _SetOsfControlContainerReadyForCustomFunctions: () => undefined,
    _GetEnabledFeatures: () => [],
  },
});

const internalServiceType = new HostType<Call>('AddinInternalService', {
  methods: { NotifyActionHandlerReady: () => undefined },
});

/** The object of a name such as `Microsoft.ExcelServices.CustomFunctions`. */
export function madeObject(typeName: string, call: Call): HostObject {
  switch (typeName) {
    case 'Microsoft.ExcelServices.CustomFunctions':
      return customFunctionsType.of(call);
    case 'Microsoft.InternalService.AddinInternalService':
      return internalServiceType.of(call);
    default:
      throw notEmulated(`new ${typeName}`);
  }
}
