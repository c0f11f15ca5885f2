/** Excel on the web as the add-in's library meets it in its frame: the answers to its messages, and Excel's own to it. */
import type { Page } from 'playwright-core';
import type { HostCore, LiveFunctions } from '../../../excel-host';
import type { Session } from '../../../excel-host/protocol/session';
import type { WireBody, WireEvent } from '../../../excel-host/protocol/wire';
import type { FromAddIn } from './host-page';
import type { AddInManifest } from './manifest';
import { answerForFrame, isForFrame } from './pane-requests';

/** What Excel tells the add-in's library of itself. */
export interface ExcelFacts {
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly language: string;
}

/** A command of the ribbon that has ended. */
export interface Ended {
  readonly command: string;
  /** 0 when the library found the command and the command said that it has ended. */
  readonly status: number;
}

/** The numbers of what the library calls, and of what it tells the frame of. */
const METHOD = { loadSettings: 75, saveSettings: 76, richApi: 93, commandEnded: 94 } as const;
const TOLD: Readonly<Record<number, string>> = {
  11: 'TabIn',
  12: 'TabInShift',
  13: 'TabExit',
  14: 'TabExitShift',
  15: 'EscExit',
  16: 'F2Exit',
  17: 'ExitNoFocusable',
  18: 'ExitNoFocusableShift',
};
const TAB_IN = 11;
const TAB_IN_SHIFT = 12;
/** What the library takes to mean that a request as a whole was refused. */
const REFUSED: Readonly<Record<string, number>> = {
  InvalidOperationInCellEditMode: 5004,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
};
const VISIBILITY = { messageCategory: 65_536, messageType: 65_539, targetId: '' } as const;
const READY_FOR_FUNCTIONS = 'SetOsfControlContainerReadyForCustomFunctions';
const COMMAND_INVOKED = 'appCommandInvoked';
const LONGEST_COMMAND_MS = 60_000;
const APP_EXCEL_WEB = 16;

/** The arguments of a call, as the library sends them: by number, or in an array. */
interface Executed extends Readonly<Record<number, unknown>> {
  readonly DdaMethod?: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
}

export class ExcelFrame {
  readonly session: Session;
  /** What the add-in told of the focus, e.g. `TabExit`. */
  readonly told: string[] = [];
  readonly ended: Ended[] = [];
  /** Set once the add-in has said that its functions are there. */
  functions: LiveFunctions | null = null;
  /** How often the add-in asked to be shown. */
  shown = 0;
  isShown: boolean;
  private isClosed = false;
  private readonly waiting: WireEvent[] = [];
  private commands = 0;
  private takesCommands: () => void = () => undefined;
  private readonly commandsTaken = new Promise<void>((resolve) => {
    this.takesCommands = resolve;
  });
  private readonly running = new Map<string, { readonly action: string; readonly end: (ended: Ended) => void }>();

  constructor(
    private readonly page: Page,
    readonly core: HostCore,
    private readonly manifest: AddInManifest,
    private readonly facts: ExcelFacts,
    isShown: boolean,
  ) {
    this.isShown = isShown;
    this.session = core.openSession((events) => {
      this.deliver(events);
    });
  }

  /** The workbook is closed for this user; what the library still has to say of it is heard by nobody. */
  close(): void {
    this.isClosed = true;
    this.core.closeSession(this.session.id);
  }

  /** Answers one message. */
  async answer({ name, kind, data }: FromAddIn): Promise<unknown> {
    if (kind !== 0) {
      // The library hears of commands only once it has the answer.
      if (name === COMMAND_INVOKED) setImmediate(this.takesCommands);
      return { Version: 1, Error: 0 };
    }
    switch (name) {
      case 'ContextActivationManager_getAppContextAsync':
        return this.context();
      case 'ContextActivationManager_notifyHost':
        this.hear(Number((data as readonly unknown[])[1]));
        return null;
      case 'executeMethod':
        return this.execute(data as Executed);
      default:
        throw new Error(`The page that stands for Excel knows no “${name}”.`);
    }
  }

  /** Presses a button of the ribbon, for which a page may still be loading; resolves when its command says that it ended. */
  async press(action: string): Promise<Ended> {
    const button = this.manifest.commands.find((command) => command.action === action);
    if (button === undefined) throw new Error(`The manifest has no button for “${action}”.`);
    this.commands += 1;
    const id = String(this.commands);
    const ended = new Promise<Ended>((end, never) => {
      const late = setTimeout(() => {
        never(new Error(`The command “${action}” never said that it ended.`));
      }, LONGEST_COMMAND_MS).unref();
      this.running.set(id, {
        action,
        end: (how) => {
          clearTimeout(late);
          end(how);
        },
      });
    });
    await this.commandsTaken;
    this.send('event', COMMAND_INVOKED, [id, action, JSON.stringify({ source: { id: button.id } })]);
    return ended;
  }

  /** The focus comes into the pane by Tab, forwards or backwards. */
  tabIn(backwards = false): void {
    this.send('call', 'Office_notifyAgave', [backwards ? TAB_IN_SHIFT : TAB_IN]);
  }

  /** The user opens or closes the pane; the page stays, as it is shared with functions and commands. */
  show(isShown: boolean): void {
    this.isShown = isShown;
    this.inPage((shown) => {
      document.querySelector('iframe')?.setAttribute('class', shown ? '' : 'closed');
    }, isShown);
    const message = JSON.stringify({ visibility: isShown ? 'Visible' : 'Hidden' });
    this.deliver([{ ...VISIBILITY, message }]);
  }

  private hear(action: number): void {
    const told = TOLD[action];
    if (told !== undefined) this.told.push(told);
  }

  private async execute(call: Executed): Promise<unknown> {
    switch (Number(call.DdaMethod?.DispatchId)) {
      case METHOD.loadSettings:
      case METHOD.saveSettings:
        return { Version: 1, Error: 0, Properties: [] };
      case METHOD.commandEnded: {
        const { action, end } = this.running.get(String(call[0])) ?? { action: '?', end: () => undefined };
        const ended = { command: action, status: Number(call[1]) };
        this.ended.push(ended);
        end(ended);
        return { Version: 1, Error: 0 };
      }
      case METHOD.richApi:
        return this.processQuery(call.ArrayData ?? []);
      default:
        throw new Error(`The page that stands for Excel knows no method ${String(call.DdaMethod?.DispatchId)}.`);
    }
  }

  private async processQuery(message: readonly unknown[]): Promise<unknown> {
    const [purpose, , , , text, , flags] = message;
    const body = JSON.parse(String(text)) as WireBody;
    if (isForFrame(body)) {
      const show = (isShown: boolean): void => {
        if (isShown) this.shown += 1;
        this.show(isShown);
      };
      return { Version: 1, Error: 0, Data: [200, [], answerForFrame(body, this.isShown, show)] };
    }
    if (this.isClosed) return { Version: 1, Error: 5001, Data: null };
    const { statusCode, body: answer } = await this.core.processQuery(this.session.id, body, Number(flags));
    if (purpose === READY_FOR_FUNCTIONS) this.functions = this.core.calculateWith(this.session);
    if (statusCode === 200) return { Version: 1, Error: 0, Data: [200, [], answer] };
    const { error } = JSON.parse(answer) as { readonly error: { readonly code: string } };
    return { Version: 1, Error: REFUSED[error.code] ?? 5001, Data: null };
  }

  /** Messages that come together go together. */
  private deliver(events: readonly WireEvent[]): void {
    if (this.waiting.length === 0) {
      setImmediate(() => {
        const entries = this.waiting.splice(0).map(({ messageCategory, messageType, targetId, message }) => {
          return [messageCategory, messageType, targetId, message, '', false];
        });
        this.send('event', 'richApiMessage', { ArrayData: entries });
      });
    }
    this.waiting.push(...events);
  }

  private send(kind: 'event' | 'call', name: string, data: unknown): void {
    this.inPage(
      ([as, called, content]) => {
        window.toAddIn(as, called, content);
      },
      [kind, name, data] as const,
    );
  }

  /** Does something in the page that stands for Excel, unless the page is closed by now. */
  private inPage<T>(act: (given: T) => void, given: T): void {
    void this.page.evaluate(act as (given: unknown) => void, given).catch(() => undefined);
  }

  private context(): unknown {
    const { language } = this.facts;
    return {
      _id: this.manifest.id,
      _appName: APP_EXCEL_WEB,
      _appVersion: '16.01',
      _appUILocale: language,
      _dataLocale: language,
      _docUrl: 'https://localhost/So%20kiem%20tra.xlsx',
      _clientMode: this.core.book.readOnly ? 0 : 1,
      _settings: [],
      _reason: 1,
      _osfControlType: 1,
      _eToken: '',
      _correlationId: 'correlation',
      _appInstanceId: 'instance',
      _requirementMatrix: JSON.stringify(this.facts.requirementSets),
      _featureGates: {},
      _initialDisplayMode: this.isShown ? 2 : 1,
      _addinName: 'Sổ kiểm tra CCHC',
      _appDomains: [],
    };
  }
}
