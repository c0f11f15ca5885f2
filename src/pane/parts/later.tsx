/** Parts of the program that are loaded when they are first shown, and views made of them. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../register/problem';
import { usePane } from '../context';
import { loaded } from '../state/store';
import { partTexts, shellTexts } from '../texts';
import { Button } from './button';
import { ProblemMessage } from './message';

/** Where loading stands. */
export type Loading<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'failed'; readonly problem: Problem; readonly retry: () => void };

/** What each function has loaded: a part shown before is there at once. */
const cache = new WeakMap<() => Promise<unknown>, unknown>();

/** Loads once `load`, which must stay the same function. */
export function useLoaded<T>(load: () => Promise<T>): Loading<T> {
  const [failed, setFailed] = useState<{ readonly load: () => Promise<T>; readonly problem: Problem } | null>(null);
  const [, setArrivals] = useState(0);
  const begin = (): (() => void) => {
    let isWanted = true;
    setFailed(null);
    void loaded(load).then((result) => {
      if (result.ok) cache.set(load, result.value);
      if (!isWanted) return;
      if (result.ok) setArrivals((count) => count + 1);
      else setFailed({ load, problem: result.problem });
    });
    return () => {
      isWanted = false;
    };
  };
  useEffect(() => (cache.has(load) ? undefined : begin()), [load]);
  if (cache.has(load)) return { kind: 'ready', value: cache.get(load) as T };
  return failed?.load === load ? { kind: 'failed', problem: failed.problem, retry: begin } : { kind: 'loading' };
}

/** A view whose code is loaded now: says so meanwhile, and what to do when it can't be. */
export function Later<P extends object>(props: {
  /** Must stay the same function. */
  readonly load: () => Promise<ComponentType<P>>;
  readonly props: P;
}) {
  const { say } = usePane();
  const loading = useLoaded(props.load);
  switch (loading.kind) {
    case 'loading':
      return <p class="skt-quiet">{say(shellTexts.loading)}</p>;
    case 'failed':
      return (
        <ProblemMessage
          problem={loading.problem}
          actions={<Button onClick={loading.retry}>{say(partTexts.retry)}</Button>}
        />
      );
    case 'ready':
      return <loading.value {...props.props} />;
  }
}
