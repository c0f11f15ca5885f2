/** The line between the grid and the pane: drawn along with the mouse or the arrow keys, remembered in this browser. */
import { useEffect, useState } from 'preact/hooks';
import type { Memory } from '../../hosts/browser/memory';

const NARROWEST = 300;
const WIDEST = 720;
const USUAL = 350;
const STEP = 10;
const KEY = 'pane-width';

function within(width: number): number {
  return Math.min(WIDEST, Math.max(NARROWEST, Math.round(width)));
}

/** The separator; it sets `--wb-pane-width` of the page. */
export function Splitter({ memory, label }: { readonly memory: Memory; readonly label: string }) {
  const [width, setWidth] = useState(() => within(Number(memory.get(KEY) ?? USUAL)));
  useEffect(() => {
    document.documentElement.style.setProperty('--wb-pane-width', `${width}px`);
    memory.set(KEY, String(width));
  }, [width, memory]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setWidth(within(width + step));
  };
  const onPointerDown = (event: PointerEvent): void => {
    const line = event.currentTarget as HTMLElement;
    line.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent): void => {
    const line = event.currentTarget as HTMLElement;
    if (line.hasPointerCapture(event.pointerId)) setWidth(within(window.innerWidth - event.clientX));
  };
  return (
    <div
      class="wb-splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      aria-controls="wb-pane"
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
    />
  );
}
