/** Parts of the program that a view loads when it is first shown, with a way to try again. */
import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../register/problem';
import { loaded } from '../state/store';

/** Where loading stands. */
export type Loading<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'failed'; readonly problem: Problem; readonly retry: () => void };

/** Loads once `load`, which must stay the same function; what was loaded before is there at once after a moment. */
export function useLoaded<T>(load: () => Promise<T>): Loading<T> {
  const [loading, setLoading] = useState<Loading<T>>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isWanted = true;
    setLoading({ kind: 'loading' });
    void loaded(load).then((result) => {
      if (!isWanted) return;
      const retry = (): void => {
        setAttempt(attempt + 1);
      };
      setLoading(
        result.ok ? { kind: 'ready', value: result.value } : { kind: 'failed', problem: result.problem, retry },
      );
    });
    return () => {
      isWanted = false;
    };
  }, [load, attempt]);
  return loading;
}
