/** One client of the workbook: what it keeps, and what it listens to. */
import type { BookEvent } from '../model/events';
import type { HostObject } from './host-type';
import type { WireEvent } from './wire';

const EVENT_CATEGORY = 65_536;

export class Session {
  private readonly kept = new Map<string, HostObject>();
  private readonly ids = new Map<unknown, string>();
  private readonly listening = new Map<string, number>();
  private lastReference = 0;

  constructor(
    readonly id: string,
    /** Called with messages for the client, in order. */
    readonly deliver: (events: readonly WireEvent[]) => void,
  ) {}

  /** Keeps an object across requests. */
  keep(object: HostObject): string {
    const known = this.ids.get(object.target);
    if (known !== undefined) return known;
    this.lastReference += 1;
    const id = `${object.typeName}-${this.lastReference}`;
    this.kept.set(id, object);
    this.ids.set(object.target, id);
    return id;
  }

  find(reference: string): HostObject | null {
    return this.kept.get(reference) ?? null;
  }

  /** Lets an object go; returns what it stood for. */
  release(reference: string): unknown {
    const object = this.kept.get(reference);
    this.kept.delete(reference);
    this.ids.delete(object?.target);
    return object?.target;
  }

  releaseAll(): readonly unknown[] {
    const targets = [...this.ids.keys()];
    this.kept.clear();
    this.ids.clear();
    return targets;
  }

  keeps(target: unknown): boolean {
    return this.ids.has(target);
  }

  listen(type: number, target: string): void {
    const key = `${type} ${target}`;
    this.listening.set(key, (this.listening.get(key) ?? 0) + 1);
  }

  unlisten(type: number, target: string): void {
    const key = `${type} ${target}`;
    const count = (this.listening.get(key) ?? 0) - 1;
    if (count > 0) this.listening.set(key, count);
    else this.listening.delete(key);
  }

  /** The event as this client hears it: once for each thing it listens to. */
  heard({ type, targets, message, actor }: BookEvent): readonly WireEvent[] {
    const source = actor === this.id ? 'Local' : 'Remote';
    return targets
      .filter((target) => this.listening.has(`${type} ${target}`))
      .map((targetId) => ({
        messageCategory: EVENT_CATEGORY,
        messageType: type,
        targetId,
        message: JSON.stringify({ ...message, source }),
      }));
  }
}
