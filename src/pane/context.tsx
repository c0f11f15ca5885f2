/** What every view can reach: the store, its state, and words in the user's language. */
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Bilingual } from '../register/problem';
import type { PaneState, Store } from './state/store';

/** What `usePane` gives. */
export interface Pane {
  readonly store: Store;
  readonly state: PaneState;
  /** A sentence in the user's language. */
  readonly say: (text: Bilingual) => string;
}

const PaneContext = createContext<Pane | null>(null);

/** Gives all views below it the pane. */
export const PaneProvider = PaneContext.Provider;

/** The pane around a view. Throws outside of one, which is a mistake of ours. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error('a view was used outside of the pane');
  return pane;
}

/** The state of a store, drawn again at each change. */
export function useStoreState(store: Store): PaneState {
  const [state, setState] = useState(store.state);
  useEffect(() => {
    setState(store.state);
    return store.subscribe(() => {
      setState(store.state);
    });
  }, [store]);
  return state;
}
