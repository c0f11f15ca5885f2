/** What the client sends and gets, by the names it uses on the wire. */

export interface WireArguments {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface WireQuery {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  queryAsJson: 7,
  update: 9,
} as const;

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: WireQuery;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export const PATH = { global: 1, new: 2, method: 3, property: 4, indexer: 5, reference: 6, none: 7 } as const;

export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
}

export interface WireBody {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface WireResponse {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: WireError;
}

/** The answer to one request. */
export interface Answer {
  readonly statusCode: number;
  /** JSON. */
  readonly body: string;
}

/** An event on its way to one client. */
export interface WireEvent {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  /** JSON. */
  readonly message: string;
}

/** `getUsedRange` as the wire writes it, and back. */
export function wireName(member: string): string {
  return member.charAt(0).toUpperCase() + member.slice(1);
}

export function clientName(member: string): string {
  return member.startsWith('_') ? member : member.charAt(0).toLowerCase() + member.slice(1);
}
