/** A button; one that leads to a cell; and one that leads to a place of the pane. */
import type { ComponentChildren } from 'preact';
import type { Place } from '../../register/problem';
import { usePane } from '../context';
import { partTexts } from '../texts';

/** How a button looks: the main action of a view, an action, or one that looks like a link. */
export type ButtonLook = 'primary' | 'plain' | 'link';

/** A native button. One that can't be used now keeps the focus, and says so to those who can't see it. */
export function Button(props: {
  readonly onClick: () => void;
  readonly children: ComponentChildren;
  readonly look?: ButtonLook;
  readonly disabled?: boolean;
  /** A longer name for those who can't see what stands around it; begins with the visible words. */
  readonly label?: string;
}) {
  const { onClick, children, look = 'plain', disabled = false, label } = props;
  return (
    <button
      type="button"
      class={`skt-button skt-${look}`}
      aria-disabled={disabled}
      aria-label={label}
      onClick={disabled ? undefined : onClick}
    >
      {children}
    </button>
  );
}

/** Where something is, as a button that shows the cell; plain text where the host can't. */
export function PlaceLink({ place, label }: { readonly place: Place; readonly label?: string }) {
  const { store, say } = usePane();
  const address = [place.sheet, place.cell].filter((part) => part !== undefined).join('!');
  const shown = label ?? address;
  if (shown === '') return null;
  if (place.sheet === undefined || !store.host.workbook.capabilities.select) return <span>{shown}</span>;
  const action = say(place.cell === undefined ? partTexts.jump : partTexts.jumpToRow);
  return (
    <Button look="link" label={`${shown} – ${action} ${address}`} onClick={() => void store.jump(place)}>
      {shown}
    </Button>
  );
}
