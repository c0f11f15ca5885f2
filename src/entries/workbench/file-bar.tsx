/** The file bar: which workbook is open, whether it is saved, and what can be done with it. */
import type { BoardState } from '../../hosts/local/page/board';
import { Button } from '../../pane/parts/button';
import type { Bilingual } from '../../register/problem';
import type { PageActions } from './page';
import { texts } from './texts';

/** The bar on top of the page. */
export function FileBar(props: {
  readonly state: BoardState;
  readonly say: (text: Bilingual) => string;
  readonly actions: PageActions;
  readonly isPaneShown: boolean;
  readonly onTogglePane: () => void;
}) {
  const { state, say, actions, isPaneShown, onTogglePane } = props;
  const { name, busy, unsaved, isIllustration, isReadOnly } = state;
  const waits = busy !== null;
  const none = name === null;
  return (
    <section class="skt-pane wb-bar" aria-label={say(texts.file)}>
      <p class="wb-file">
        <span class="wb-product">{say(texts.product)}</span>
        {none ? null : <b class="wb-name">{name}</b>}
        {isIllustration ? <span class="skt-badge">{say(texts.illustration)}</span> : null}
        {isReadOnly ? <span class="skt-badge">{say(texts.readOnly)}</span> : null}
        {unsaved ? <span class="wb-unsaved">● {say(texts.unsaved)}</span> : null}
        <span role="status" class="skt-quiet">
          {busy === null ? '' : say(busy)}
        </span>
      </p>
      <div class="wb-buttons">
        <Button onClick={actions.open} disabled={waits}>
          {say(texts.open)}
        </Button>
        <Button look={unsaved ? 'primary' : 'plain'} onClick={actions.save} disabled={waits || none || isReadOnly}>
          {say(texts.save)}
        </Button>
        <Button onClick={actions.saveAs} disabled={waits || none}>
          {say(texts.saveAs)}
        </Button>
        <Button onClick={actions.makeNew} disabled={waits}>
          {say(texts.makeNew)}
        </Button>
        <button
          type="button"
          class="skt-button skt-plain"
          aria-expanded={isPaneShown}
          aria-controls="wb-pane"
          onClick={onTogglePane}
        >
          <span class="wb-when-wide">{say(texts.pane)}</span>
          <span class="wb-when-narrow">{say(isPaneShown ? texts.grid : texts.pane)}</span>
        </button>
      </div>
    </section>
  );
}
