/** Long lists in portions: the first rows, and more at each request. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { usePane } from '../context';
import { Button } from './button';
import { partTexts } from '../texts';

const PORTION = 50;

/** Draws the first rows by `children`, and a button for the next ones. */
export function Portions(props: {
  readonly count: number;
  readonly children: (upTo: number) => ComponentChildren;
  readonly portion?: number;
}) {
  const { say } = usePane();
  const { count, children, portion = PORTION } = props;
  const [shown, setShown] = useState(portion);
  const next = Math.min(PORTION, count - shown);
  return (
    <>
      {children(shown)}
      {next <= 0 ? null : (
        <Button
          look="link"
          onClick={() => {
            setShown(shown + PORTION);
          }}
        >
          {say(partTexts.showMore)} {next} ({shown}/{count})
        </Button>
      )}
    </>
  );
}
