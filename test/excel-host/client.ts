/** Loads Microsoft's own client into a realm of its own, whose host is the emulator: one realm, one user. */
import { readFileSync } from 'node:fs';
import { createContext, runInContext, Script } from 'node:vm';
import { HostCore, type HostOptions, type RequestRecord } from './protocol/host-core';
import type { Session } from './protocol/session';
import type { WireBody, WireEvent } from './protocol/wire';

/** What an add-in of one user has. */
export interface ExcelClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: typeof Office;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly session: Session;
  /** The realm's global object, for what a test must put there. */
  readonly realm: Record<string, unknown>;
  /** The requests of this client, in order. */
  readonly requests: readonly RequestRecord[];
  dispose(): void;
}

const CLIENT_FILE = require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');
let script: Script | null = null;

/** The client, compiled once. */
function clientScript(): Script {
  script ??= new Script(readFileSync(CLIENT_FILE, 'utf8'), { filename: CLIENT_FILE });
  return script;
}

interface Bridge {
  onMessageFromHost: ((message: string) => void) | null;
  sendMessageToHost(message: string): void;
}

interface BridgeMessage {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: WireBody };
}

/** The workbook's host with clients in this process. */
export class ExcelHost extends HostCore {
  /** Opens the workbook for one more user. */
  connect(): ExcelClient {
    return connectClient(this);
  }
}

/** Loads the client for one more user of a host. */
export function connectClient(host: HostCore): ExcelClient {
  const bridge: Bridge = { onMessageFromHost: null, sendMessageToHost: (text) => void receive(text) };
  let closed = false;
  const toClient = (message: unknown): void => {
    bridge.onMessageFromHost?.(JSON.stringify(message));
  };
  const session = host.openSession((entries: readonly WireEvent[]) => {
    toClient({ type: 3, message: { entries } });
  });
  async function receive(text: string): Promise<void> {
    const { id, flags, message } = JSON.parse(text) as BridgeMessage;
    await new Promise<void>((resolve) => setImmediate(resolve));
    if (closed) return;
    const { statusCode, body } = await host.processQuery(session.id, message.body, flags);
    toClient({ id, type: 2, message: { statusCode, headers: {}, body } });
  }
  const realm = createRealm(bridge);
  clientScript().runInContext(createContext(realm));
  declare(realm, host.options);
  return {
    Excel: realm['Excel'] as typeof Excel,
    OfficeExtension: realm['OfficeExtension'] as typeof OfficeExtension,
    Office: realm['Office'] as typeof Office,
    CustomFunctions: realm['CustomFunctions'] as typeof CustomFunctions,
    session,
    realm,
    get requests() {
      return host.requests.filter((request) => request.session === session.id);
    },
    dispose: () => {
      closed = true;
      host.closeSession(session.id);
    },
  };
}

/** The little of a page that the client asks for; built-ins are this realm's, so that its results compare as equal. */
function createRealm(bridge: Bridge): Record<string, unknown> {
  const none = (): readonly never[] => [];
  const realm: Record<string, unknown> = {
    ...{ console, clearTimeout, setInterval, clearInterval, Promise, Error, JSON, URL, Uint8Array },
    setTimeout: atOnce,
    CustomFunctions: associating(),
    Microsoft: { Office: { WebExtension: { actions: associating() } } },
    document: {
      location: {},
      getElementById: () => null,
      createElement: () => ({}),
      getElementsByTagName: none,
    },
    navigator: { userAgent: 'Excel' },
    location: { search: '', hash: '', href: '' },
    _richApiNativeBridge: bridge,
  };
  for (const name of ['window', 'self', 'globalThis']) realm[name] = realm;
  return realm;
}

/** The client waits between results of custom functions so as not to be slow; here that would only be time lost. */
function atOnce(act: (...args: unknown[]) => void, _wait?: number, ...args: unknown[]): ReturnType<typeof setTimeout> {
  return setTimeout(act, 0, ...args);
}

type Associated = (...args: unknown[]) => unknown;

/** What office.js, the loader of the client, offers to register functions and actions with. */
function associating(): object {
  const mappings: Record<string, Associated> = {};
  const listeners: (() => void)[] = [];
  return {
    _association: { mappings, onchange: (listener: () => void) => listeners.push(listener) },
    associate: (name: string, act: Associated) => {
      mappings[name.toUpperCase()] = act;
      for (const listener of listeners) listener();
    },
  };
}

/** Sets that every Excel has which the emulator stands for. */
const ALWAYS: Readonly<Record<string, string>> = { DelayForCellEdit: '1.1', RichApiRuntimeFlag: '1.2' };

/** Says where the add-in runs, and makes the client refuse what the host does not declare, if it declares anything. */
function declare(realm: Record<string, unknown>, { requirementSets, language }: HostOptions): void {
  const isSetSupported = (name: string, version: string | number = '1.1'): boolean => {
    if (requirementSets === undefined) return true;
    const known = Object.entries({ ...ALWAYS, ...requirementSets });
    const declared = known.find(([set]) => set.toLowerCase() === name.toLowerCase());
    return declared !== undefined && atLeast(declared[1], String(version));
  };
  const displayLanguage = language ?? 'vi-VN';
  const place = { host: 'Excel', platform: 'OfficeOnline', displayLanguage, contentLanguage: displayLanguage };
  realm['Office'] = Object.create(realm['Office'] as object, {
    context: { value: { ...place, requirements: { isSetSupported } } },
  }) as unknown;
  if (requirementSets !== undefined) {
    runInContext('OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;', realm);
  }
}

function atLeast(has: string, asked: string): boolean {
  const [hasMajor = 0, hasMinor = 0] = has.split('.').map(Number);
  const [major = 0, minor = 0] = asked.split('.').map(Number);
  return hasMajor > major || (hasMajor === major && hasMinor >= minor);
}
