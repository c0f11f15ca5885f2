/** The page: a file bar, messages, the grid beside the pane, and a question when one waits. */
import { useEffect, useState } from 'preact/hooks';
import type { Board, BoardState } from '../../hosts/local/page/board';
import type { Memory } from '../../hosts/browser/memory';
import type { Bilingual } from '../../register/problem';
import { FileBar } from './file-bar';
import { Messages } from './messages';
import { QuestionDialog } from './question';
import { Splitter } from './splitter';
import { texts } from './texts';

/** What the page can be told to do. */
export interface PageActions {
  readonly open: () => void;
  readonly save: () => void;
  readonly saveAs: () => void;
  readonly makeNew: () => void;
}

const PANE_KEY = 'pane';
const HIDDEN = 'hidden';

/** Where the screen has room for one part only the grid comes to the front. */
export function revealGrid(memory: Memory): void {
  if (window.matchMedia('(width < 900px)').matches) memory.set(PANE_KEY, HIDDEN);
}

/** The whole page. The grid and the pane are put into their places by whoever opens a workbook. */
export function Page(props: { readonly board: Board; readonly memory: Memory; readonly actions: PageActions }) {
  const { board, memory, actions } = props;
  const state = useBoard(board);
  const [isPaneShown, showPane] = useState(memory.get(PANE_KEY) !== HIDDEN);
  useEffect(
    () =>
      memory.onSet((key, value) => {
        if (key === PANE_KEY) showPane(value !== HIDDEN);
      }),
    [memory],
  );
  const say = (text: Bilingual): string => text[state.language];
  const toggle = (): void => {
    memory.set(PANE_KEY, isPaneShown ? HIDDEN : 'shown');
  };
  useEffect(() => {
    document.documentElement.lang = state.language;
    document.title = `${state.unsaved ? '● ' : ''}${state.name ?? ''} – ${say(texts.product)}`;
  }, [state.language, state.name, state.unsaved]);
  return (
    <div class={`wb ${isPaneShown ? 'wb-with-pane' : 'wb-without-pane'}`}>
      <div class="wb-skip-links skt-pane">
        <a href="#wb-pane" class="wb-skip">
          {say(texts.toPane)}
        </a>
        <a href="#wb-grid" class="wb-skip">
          {say(texts.toGrid)}
        </a>
      </div>
      <FileBar state={state} say={say} actions={actions} isPaneShown={isPaneShown} onTogglePane={toggle} />
      <Messages board={board} state={state} say={say} />
      <div class="wb-work">
        <div id="wb-grid" class="wb-grid" tabIndex={-1} aria-busy={state.busy !== null} />
        <section class="wb-edge" aria-label={say(texts.width)}>
          <Splitter memory={memory} label={say(texts.width)} />
        </section>
        <div id="wb-pane" class="wb-pane" tabIndex={-1} />
      </div>
      {state.question === null ? null : (
        <div class="skt-pane">
          <QuestionDialog key={state.question.text.vi} question={state.question} say={say} />
        </div>
      )}
      <div class="wb-drop skt-pane" aria-hidden="true">
        {say(texts.drop)}
      </div>
    </div>
  );
}

function useBoard(board: Board): BoardState {
  const [state, setState] = useState(board.state);
  useEffect(() => {
    setState(board.state);
    return board.subscribe(() => {
      setState(board.state);
    });
  }, [board]);
  return state;
}
