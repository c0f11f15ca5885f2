/** A list of rows: what each is and a way to its cell; long lists come in portions. */
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

/** The usual portion. */
const PORTION = 30;

/** The list. */
export function RowList(props: {
  readonly items: readonly ListItem[];
  readonly label: string;
  /** How many rows are drawn at first, and more at each request. */
  readonly portion?: number;
}) {
  const { items, portion = PORTION } = props;
  const { say } = usePane();
  const [shown, setShown] = useState(portion);
  return (
    <div class="skt-rows">
      <ul class="skt-list" aria-label={props.label}>
        {items.slice(0, shown).map((item) => (
          <li key={item.key} class="skt-item">
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
