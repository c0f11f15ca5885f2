/** A list of rows: what each is, a way to its cell, a checkbox where rows can be chosen; long lists come in portions. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Place } from '../../register/problem';
import { usePane } from '../context';
import { partTexts } from '../texts';
import { Button, PlaceLink } from './button';

/** A row of a list. */
export interface ListItem {
  readonly key: string;
  /** What leads to the row's cell, mostly its code. */
  readonly label: string;
  readonly place: Place | null;
  readonly children: ComponentChildren;
}

/** Which rows are chosen, by key. */
export interface Selection {
  readonly keys: ReadonlySet<string>;
  readonly onChange: (keys: ReadonlySet<string>) => void;
}

/** The usual portion. */
const PORTION = 30;

/** The list. With a selection each row has a checkbox named by its label, and all can be chosen at once. */
export function RowList(props: {
  readonly items: readonly ListItem[];
  readonly selection?: Selection;
  readonly label: string;
  /** How many rows are drawn at first, and more at each request. */
  readonly portion?: number;
}) {
  const { items, selection, portion = PORTION } = props;
  const { say } = usePane();
  const [shown, setShown] = useState(portion);
  return (
    <div class="skt-rows">
      {selection === undefined ? null : <SelectAll items={items} selection={selection} />}
      <ul class="skt-list" aria-label={props.label}>
        {items.slice(0, shown).map((item) => (
          <li key={item.key} class="skt-item">
            {selection === undefined ? null : <Choose item={item} selection={selection} />}
            <div class="skt-item-body">
              {item.place === null ? <b>{item.label}</b> : <PlaceLink place={item.place} label={item.label} />}{' '}
              {item.children}
            </div>
          </li>
        ))}
      </ul>
      {items.length <= shown ? null : (
        <Button
          look="link"
          onClick={() => {
            setShown(shown + Math.max(portion, PORTION));
          }}
        >
          {say(partTexts.showMore)} ({items.length - shown})
        </Button>
      )}
    </div>
  );
}

function Choose({ item, selection }: { readonly item: ListItem; readonly selection: Selection }) {
  return (
    <input
      type="checkbox"
      aria-label={item.label}
      checked={selection.keys.has(item.key)}
      onChange={(event) => {
        const keys = new Set(selection.keys);
        if (event.currentTarget.checked) keys.add(item.key);
        else keys.delete(item.key);
        selection.onChange(keys);
      }}
    />
  );
}

function SelectAll({ items, selection }: { readonly items: readonly ListItem[]; readonly selection: Selection }) {
  const { say } = usePane();
  const chosen = items.filter(({ key }) => selection.keys.has(key)).length;
  return (
    <label class="skt-check">
      <input
        type="checkbox"
        checked={chosen > 0 && chosen === items.length}
        indeterminate={chosen > 0 && chosen < items.length}
        onChange={(event) => {
          selection.onChange(event.currentTarget.checked ? new Set(items.map(({ key }) => key)) : new Set());
        }}
      />
      {say(partTexts.selectAll)} ({chosen}/{items.length})
    </label>
  );
}
