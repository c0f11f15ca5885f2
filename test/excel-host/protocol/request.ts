/** Carries out one ProcessQuery request: finds the objects that its paths name, then does its actions in order. */
import { accessDenied, ExcelFault, itemNotFound, notEmulated } from '../model/fault';
import { recalculate } from '../model/calculation';
import type { Call } from './call';
import { Args, type HostObject } from './host-type';
import { query } from './query';
import {
  ACTION,
  clientName,
  PATH,
  type WireAction,
  type WireArguments,
  type WireBody,
  type WirePath,
  type WireResponse,
} from './wire';
import { writingActions } from './writing';

/** What the host lends to its requests. */
interface RequestOptions {
  readonly nullObjectsThrow: boolean;
  /** The root object. */
  readonly workbook: (call: Call) => HostObject;
  /** Objects that a client makes by name. */
  readonly made: (typeName: string, call: Call) => HostObject | null;
  /** After how many writing actions the request breaks off; null when it does not. */
  readonly breakOffAfter: number | null;
}

interface Outcome {
  readonly response: WireResponse;
  /** Members that were used: `Range.values`, `Range.values=`, `Table.getRange()`. */
  readonly members: readonly string[];
}

const KEEP = '_KeepReference';
/** Properties that the client sets by another name than it loads them. */
const SETTERS: Readonly<Record<string, string>> = { Gridlines: 'ShowGridlines', Headings: 'ShowHeadings' };

export class Request {
  private readonly objects = new Map<number, HostObject | null>();
  private readonly results: { readonly ActionId: number; readonly Value: unknown }[] = [];
  private readonly traces: number[] = [];
  private readonly used = new Set<string>();
  private readonly keeping = new Map<HostObject, string>();
  private readonly writing: ReadonlySet<number>;
  private at = '';

  constructor(
    private readonly body: WireBody,
    private readonly call: Call,
    private readonly options: RequestOptions,
  ) {
    this.writing = writingActions(body);
  }

  run(): Outcome {
    let error: ExcelFault | null = null;
    let index = -1;
    let written = 0;
    const { breakOffAfter } = this.options;
    try {
      for (const action of this.body.Actions) {
        index += 1;
        if (this.writing.has(action.Id)) {
          if (this.call.book.readOnly) throw accessDenied('the workbook is read-only');
          if (breakOffAfter !== null && written >= breakOffAfter) {
            throw new ExcelFault('GeneralException', 'There was an internal error while processing the request.');
          }
          written += 1;
        }
        this.perform(action);
      }
    } catch (thrown) {
      error = thrown instanceof ExcelFault ? thrown : brokenEmulator(thrown);
    } finally {
      this.call.end();
    }
    const { results, traces } = this;
    const failed = error === null ? {} : { Error: this.wireError(error, index) };
    return { response: { Results: results, TraceIds: traces, ...failed }, members: [...this.used] };
  }

  private wireError(error: ExcelFault, index: number): NonNullable<WireResponse['Error']> {
    const status = { ItemNotFound: 404, AccessDenied: 403, ApiNotFound: 404, GeneralException: 500 }[error.code] ?? 400;
    const Location = error.location === '' ? this.at : error.location;
    return { Code: error.code, Message: error.message, Location, ActionIndex: index, HttpStatusCode: status };
  }

  private perform(action: WireAction): void {
    if (action.ActionType === ACTION.trace) {
      this.traces.push(action.Id);
      this.answer(action, null);
      return;
    }
    const object = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        this.answer(action, this.identity(object));
        return;
      case ACTION.query:
        this.refresh();
        this.answer(action, object === null ? null : query(object, action.QueryInfo ?? {}, this.call, this.note));
        return;
      case ACTION.method:
        this.answer(action, action.Name === KEEP ? this.keep(object) : this.method(this.present(object), action));
        return;
      case ACTION.setProperty:
        this.set(this.present(object), action.Name, action.ArgumentInfo?.Arguments?.[0] ?? null);
        return;
      case ACTION.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          this.set(this.present(object), name, value);
        return;
      default:
        throw notEmulated(`action type ${action.ActionType}`);
    }
  }

  private answer(action: WireAction, value: unknown): void {
    this.results.push({ ActionId: action.Id, Value: value });
  }

  private readonly note = (typeName: string, member: string): void => {
    this.at = `${typeName}.${clientName(member)}`;
    this.used.add(this.at);
  };

  private present(object: HostObject | null): HostObject {
    if (object === null) throw itemNotFound('an object that does not exist is used');
    return object;
  }

  private set(object: HostObject, sent: string, value: unknown): void {
    const name = SETTERS[sent] ?? sent;
    this.note(object.typeName, `${name}=`);
    object.set(name, value, this.call);
  }

  private keep(object: HostObject | null): null {
    if (object !== null) this.keeping.set(object, this.call.session.keep(object));
    return null;
  }

  private method(object: HostObject, action: WireAction): unknown {
    this.note(object.typeName, `${action.Name}()`);
    const result = object.invoke(action.Name, this.args(action.ArgumentInfo), this.call);
    return result === undefined ? null : result;
  }

  private identity(object: HostObject | null): unknown {
    if (object === null) return null;
    const reference = this.keeping.get(object);
    return { ...object.identity(), ...(reference === undefined ? {} : { _ReferenceId: reference }) };
  }

  /** Values read in the request that changed what they depend on are those after the change. */
  private refresh(): void {
    if (!this.call.book.stale) return;
    this.call.book.stale = false;
    recalculate(this.call.book);
  }

  private args(info: WireArguments | undefined): Args {
    const ids = info?.ReferencedObjectPathIds ?? [];
    const objects = ids.map((id) => (typeof id === 'number' && id !== 0 ? this.resolve(id) : undefined));
    return new Args(info?.Arguments ?? [], objects);
  }

  private resolve(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (path === undefined) throw new ExcelFault('InvalidObjectPath', `No path ${id}.`);
    const found = this.find(path);
    this.objects.set(id, found);
    return found;
  }

  private find(path: WirePath): HostObject | null {
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.options.workbook(this.call);
      case PATH.new:
        return this.options.made(path.Name, this.call);
      case PATH.none:
        return null;
      case PATH.reference: {
        const kept = this.call.session.find(path.Name);
        if (kept === null) throw new ExcelFault('InvalidObjectPath', `No reference ${path.Name}.`);
        this.keeping.set(kept, path.Name);
        return kept;
      }
      default:
        return this.child(path);
    }
  }

  private child(path: WirePath): HostObject | null {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) {
      if (this.options.nullObjectsThrow) throw itemNotFound('what the object belongs to does not exist');
      return null;
    }
    if (path.ObjectPathType === PATH.property) {
      this.note(parent.typeName, path.Name);
      return parent.part(path.Name, this.call);
    }
    const args = this.args(path.ArgumentInfo);
    if (path.ObjectPathType === PATH.indexer) {
      this.note(parent.typeName, 'GetItem()');
      const item = parent.item(args.at(0), this.call);
      if (item === null) throw itemNotFound(String(args.at(0)));
      return item;
    }
    this.note(parent.typeName, `${path.Name}()`);
    const result = parent.invoke(path.Name, args, this.call);
    if (result === null || isHostObject(result)) return result;
    throw notEmulated(`${parent.typeName}.${clientName(path.Name)} as an object`);
  }
}

function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'typeName' in value;
}

/** A fault of the emulator itself: said with its stack, so that a test that meets it can be mended. */
function brokenEmulator(thrown: unknown): ExcelFault {
  const told = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return new ExcelFault('EmulatorFault', `[emulator] ${told}`);
}
