/** Properties that the emulator only remembers, by dotted path. */
import type { Scalar } from '../protocol/host-type';
import type { Call } from '../protocol/call';

/** A part of something that remembers settings. */
export interface Part<T> {
  readonly whole: T;
  /** With a dot at its end, or empty. */
  readonly path: string;
  readonly settings: Map<string, unknown>;
  /** Refuses when it may not be written to. */
  readonly guard: (call: Call) => void;
}

/** A part of a part. */
export function within<T>(part: Part<T>, name: string): Part<T> {
  return { ...part, path: `${part.path}${name}.` };
}

/** A property that is remembered; `otherwise` is what a new object has. */
export function setting<T>(
  name: string,
  otherwise: unknown,
  check: (value: unknown) => unknown = (value) => value,
): Scalar<Part<T>> {
  return {
    get: ({ settings, path }) => settings.get(path + name) ?? otherwise,
    set: ({ settings, path, guard }, value, call) => {
      guard(call);
      settings.set(path + name, check(value));
    },
  };
}
