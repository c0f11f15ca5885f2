/** The host: every client's requests go through `processQuery`; knows no transport, runs in Node and in a browser. */
import { recalculate } from '../model/calculation';
import type { ExcelBook } from '../model/book';
import type { BookEvent } from '../model/events';
import { workbookOf } from '../members/workbook';
import { madeObject } from '../members/made';
import { Call } from './call';
import { FunctionCalls, type FunctionResult } from './function-calls';
import { LiveFunctions, type LiveOptions } from './live-functions';
import { Request } from './request';
import { Session } from './session';
import type { Answer, WireBody, WireEvent, WireResponse } from './wire';
import { isCleanup, isResults, writingActions } from './writing';

export interface HostOptions {
  /** What the host says it supports, e.g. `{ ExcelApi: '1.9' }`; calls above it fail. All is supported when absent. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  /** Bytes of a request and of an answer. */
  readonly payloadLimit?: number;
  /** Whether what belongs to a missing object is an error instead of missing too. */
  readonly nullObjectsThrow?: boolean;
  readonly autoExpand?: boolean;
  /** Excel's own language, `vi-VN` when absent. */
  readonly language?: string;
}

/** One request of a client as it was answered. */
export interface RequestRecord {
  readonly session: string;
  readonly actions: number;
  readonly bytes: number;
  readonly responseBytes: number;
  /** Whether it was to change the workbook. */
  readonly writes: boolean;
  /** What it used: `Range.values` loaded, `Range.values=` set, `Table.getRange()` called. */
  readonly members: readonly string[];
  /** The error's code; null when all was done. */
  readonly code: string | null;
  /** What the error says; of what is not emulated, its name. */
  readonly message: string | null;
}

const DELAY_FOR_CELL_EDIT = 64;
const ACTION_CATEGORY = 2;
const ACTION_MESSAGE = 1000;
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** Calls back once what runs now is done; taken at load, so that clocks faked later don't stop the host. */
const later: (act: () => void) => void =
  typeof setImmediate === 'function' ? setImmediate.bind(globalThis) : setTimeout.bind(globalThis);

const byteLength = (text: string): number => new TextEncoder().encode(text).byteLength;

/** What the client sends of its own accord, which no test means when it speaks of the next request. */
function isBackground(body: WireBody): boolean {
  return isCleanup(body) || isResults(body);
}

export class HostCore {
  /** All requests in the order they were carried out; the client's clean-ups after a run are left out. */
  readonly requests: RequestRecord[] = [];
  private readonly functions = new FunctionCalls();
  private readonly sessions = new Map<string, Session>();
  private outbox: BookEvent[] = [];
  private readonly waitingForCell: (() => void)[] = [];
  private editing = false;
  private inFlight = 0;
  private breakOff: { readonly after: number | null } | null = null;
  private failing: { readonly code: string; readonly message: string } | null = null;
  private readonly before: (() => void)[] = [];
  private queue: Promise<unknown> = Promise.resolve();
  private lastSession = 0;

  constructor(
    readonly book: ExcelBook,
    readonly options: HostOptions = {},
  ) {
    if (options.autoExpand !== undefined) book.autoExpand = options.autoExpand;
    book.onEvent((event) => {
      if (this.outbox.length === 0) later(() => void this.flush());
      this.outbox.push(event);
    });
  }

  /** Another client; `deliver` gets the events it listens to. */
  openSession(deliver: (events: readonly WireEvent[]) => void): Session {
    this.lastSession += 1;
    const session = new Session(`session-${this.lastSession}`, deliver);
    this.sessions.set(session.id, session);
    return session;
  }

  closeSession(id: string): void {
    const session = this.sessions.get(id);
    for (const target of session?.releaseAll() ?? []) {
      for (const ref of this.book.followed) if (ref === target) this.book.followed.delete(ref);
    }
    this.sessions.delete(id);
  }

  /** The next request that writes breaks off in its middle, or after as many writing actions as said. */
  failNextWrite(after: number | null = null): void {
    this.breakOff = { after };
  }

  /** The next request fails at once with an error; nothing of it is done. */
  failNext(code: string, message = `The host answers ${code}.`): void {
    this.failing = { code, message };
  }

  /** Runs something, usually hands of another user, just before the next request is carried out. */
  beforeNext(act: () => void): void {
    this.before.push(act);
  }

  /** The user begins or ends editing a cell: requests are refused, or wait when the client said so. */
  cellEdit(on: boolean): void {
    this.editing = on;
    if (on) return;
    for (const go of this.waitingForCell.splice(0)) go();
  }

  /** Resolves when every request is answered and every event told, those waiting for a cell's edit excepted. */
  async settled(): Promise<void> {
    for (let quiet = 0; quiet < 3; quiet += 1) {
      const { inFlight, outbox, functions } = this;
      const moving = inFlight > 0 && this.waitingForCell.length === 0;
      if (moving || outbox.length > 0 || functions.pending > 0) quiet = -1;
      await new Promise<void>((resolve) => {
        later(resolve);
      });
    }
  }

  /** Calls a custom function of a client by its id, as Excel would for a formula; errors are `{ error, message }`. */
  callFunction(session: Session, name: string, args: readonly unknown[]): Promise<FunctionResult> {
    return this.functions.call(session, name, args, '');
  }

  /** Lets a client's custom functions compute the formulas that call them, e.g. `=CCHC.NAME(Table[Column],A1,"text")`. */
  calculateWith(session: Session, { namespace = 'CCHC.', blank = 0 }: Partial<LiveOptions> = {}): LiveFunctions {
    const live = new LiveFunctions(
      this.book,
      (name, args, address) => this.functions.call(session, name, args, address),
      () => {
        this.book.stale = true;
        later(() => void this.flush());
      },
      { namespace, blank },
    );
    this.book.calculate = live.calculate;
    this.book.stale = true;
    later(() => void this.flush());
    return live;
  }

  /** Presses a button of the ribbon that runs an associated action, at a client's screen. */
  async pressRibbon(session: Session, actionId: string, args: object = {}): Promise<void> {
    const message = JSON.stringify([actionId, JSON.stringify(args)]);
    session.deliver([{ messageCategory: ACTION_CATEGORY, messageType: ACTION_MESSAGE, targetId: '', message }]);
    await this.settled();
  }

  /** Carries out a request once those before it are done; `flags` are the client's. */
  async processQuery(sessionId: string, body: WireBody, flags: number): Promise<Answer> {
    const session = this.sessions.get(sessionId);
    if (session === undefined) throw new Error(`No session ${sessionId}`);
    if (this.editing && (flags & DELAY_FOR_CELL_EDIT) === 0 && !isBackground(body)) {
      return this.refuse(session, body, 'InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.');
    }
    this.inFlight += 1;
    const turn = this.queue.then(() => this.turn(session, body));
    this.queue = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.inFlight -= 1;
    }
  }

  private async turn(session: Session, body: WireBody): Promise<Answer> {
    const background = isBackground(body);
    if (this.editing && !background) {
      await new Promise<void>((resolve) => this.waitingForCell.push(resolve));
    }
    if (!background) for (const act of this.before.splice(0)) act();
    await this.flush();
    if (isCleanup(body)) return { statusCode: 200, body: JSON.stringify(this.carryOut(session, body, null).response) };
    return this.answer(session, body);
  }

  private answer(session: Session, body: WireBody): Answer {
    const bytes = byteLength(JSON.stringify(body));
    const limit = this.options.payloadLimit ?? PAYLOAD_LIMIT;
    const { failing } = this;
    if (failing !== null && !isResults(body)) {
      this.failing = null;
      return this.fail(session, body, failing.code, failing.message);
    }
    if (bytes > limit) {
      const told = 'The request payload size has exceeded the limit.';
      return this.refuse(session, body, 'RequestPayloadSizeLimitExceeded', told);
    }
    const { response, members } = this.carryOut(session, body, this.breakOffFor(body));
    const text = JSON.stringify(response);
    const responseBytes = byteLength(text);
    if (responseBytes > limit) {
      const told = 'The response payload size has exceeded the limit.';
      return this.refuse(session, body, 'ResponsePayloadSizeLimitExceeded', told, members, responseBytes);
    }
    this.record(session, body, {
      bytes,
      responseBytes,
      members,
      code: response.Error?.Code ?? null,
      message: response.Error?.Message ?? null,
    });
    return { statusCode: 200, body: text };
  }

  private breakOffFor(body: WireBody): number | null {
    const writing = writingActions(body).size;
    if (this.breakOff === null || writing === 0) return null;
    const after = this.breakOff.after ?? Math.floor(writing / 2);
    this.breakOff = null;
    return after;
  }

  private carryOut(session: Session, body: WireBody, breakOffAfter: number | null): ReturnType<Request['run']> {
    const nullObjectsThrow = this.options.nullObjectsThrow ?? false;
    const call = new Call(this.book, session, this.functions);
    const request = new Request(body, call, {
      nullObjectsThrow,
      breakOffAfter,
      workbook: workbookOf,
      made: madeObject,
    });
    return this.book.atScreenOf(session.id, () => request.run());
  }

  /** An error of the request as a whole, which never reached the workbook or whose answer was lost. */
  private refuse(
    session: Session,
    body: WireBody,
    code: string,
    message: string,
    members: readonly string[] = [],
    responseBytes = 0,
  ): Answer {
    this.record(session, body, { bytes: byteLength(JSON.stringify(body)), responseBytes, members, code, message });
    return { statusCode: 400, body: JSON.stringify({ error: { code, message } }) };
  }

  private fail(session: Session, body: WireBody, code: string, message: string): Answer {
    const error = { Code: code, Message: message, Location: '', ActionIndex: -1, HttpStatusCode: 400 };
    const response: WireResponse = { Results: [], TraceIds: [], Error: error };
    this.record(session, body, {
      bytes: byteLength(JSON.stringify(body)),
      responseBytes: 0,
      members: [],
      code,
      message,
    });
    return { statusCode: 200, body: JSON.stringify(response) };
  }

  private record(
    session: Session,
    body: WireBody,
    rest: Pick<RequestRecord, 'bytes' | 'responseBytes' | 'members' | 'code' | 'message'>,
  ): void {
    const writes = writingActions(body).size > 0;
    this.requests.push({ session: session.id, actions: body.Actions.length, writes, ...rest });
  }

  /** Computes what depends on the changes, and tells every client what it listens to. */
  private async flush(): Promise<void> {
    if (this.book.stale) {
      this.book.stale = false;
      recalculate(this.book);
    }
    const events = this.outbox;
    this.outbox = [];
    for (const session of this.sessions.values()) {
      const heard = events.flatMap((event) => session.heard(event));
      if (heard.length > 0) session.deliver(heard);
    }
    await Promise.resolve();
  }
}
