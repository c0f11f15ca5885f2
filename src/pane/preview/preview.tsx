/** A document as it will look: drawn on first use, fitted to the pane or at full size in a scroll area of its own. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { usePane } from '../context';
import { Button } from '../parts/button';
import { Message } from '../parts/message';
import { previewTexts } from './texts';

type Drawing = 'drawing' | 'drawn' | 'failed';
type Size = 'fit' | 'full';

const SIZES: readonly Size[] = ['fit', 'full'];

/** The preview of a .docx. */
export function DocumentPreview(props: { readonly bytes: Uint8Array; readonly name: string }) {
  const { say } = usePane();
  const { bytes, name } = props;
  const host = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size>('fit');
  const [attempt, setAttempt] = useState(0);
  const drawing = useDrawing(host, { bytes, attempt });
  useFittedWidth(host, size, drawing);
  return (
    <div class="skt-preview">
      {drawing === 'drawing' ? <p class="skt-quiet">{say(previewTexts.drawing)}</p> : null}
      {drawing === 'failed' ? (
        <Message
          tone="warning"
          actions={
            <Button
              onClick={() => {
                setAttempt(attempt + 1);
              }}
            >
              {say(previewTexts.retry)}
            </Button>
          }
        >
          {say(previewTexts.failed)}
        </Message>
      ) : (
        <div class="skt-row">
          <span class="skt-quiet skt-small">{say(previewTexts.differs)}</span>
          <SizeSwitch size={size} onSize={setSize} />
        </div>
      )}
      <div
        class="skt-scroll"
        role="region"
        aria-label={`${say(previewTexts.preview)}: ${name}`}
        tabIndex={0}
        hidden={drawing !== 'drawn'}
        style={{ maxHeight: '70vh', overflowY: 'auto', marginTop: '4px' }}
      >
        <div ref={host} lang="vi" />
      </div>
    </div>
  );
}

/** Draws the document, again when its bytes change or another attempt is made. */
function useDrawing(
  host: { readonly current: HTMLDivElement | null },
  what: { readonly bytes: Uint8Array; readonly attempt: number },
): Drawing {
  const [drawing, setDrawing] = useState<Drawing>('drawing');
  useEffect(() => {
    let isWanted = true;
    const tell = (state: Drawing): void => {
      if (isWanted) setDrawing(state);
    };
    const draw = async (): Promise<void> => {
      const { renderDocx } = await import(/* webpackChunkName: "preview" */ './render');
      if (!isWanted || host.current === null) return;
      await renderDocx(what.bytes, host.current);
    };
    tell('drawing');
    draw().then(
      () => {
        tell('drawn');
      },
      () => {
        tell('failed');
      },
    );
    return () => {
      isWanted = false;
    };
  }, [what.bytes, what.attempt]);
  return drawing;
}

function SizeSwitch({ size, onSize }: { readonly size: Size; readonly onSize: (size: Size) => void }) {
  const { say } = usePane();
  return (
    <div class="skt-switch" role="group" aria-label={say(previewTexts.size)} style={{ flex: '0 1 auto', minWidth: 0 }}>
      {SIZES.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={size === one}
          onClick={() => {
            onSize(one);
          }}
        >
          {say(previewTexts[one])}
        </button>
      ))}
    </div>
  );
}

/** Zooms the pages so that they are as wide as the pane, now and when it is resized; full size is 1. */
function useFittedWidth(host: { readonly current: HTMLDivElement | null }, size: Size, drawing: Drawing): void {
  useEffect(() => {
    const area = host.current;
    const frame = area?.parentElement;
    if (area === null || frame === null || frame === undefined || drawing !== 'drawn') return undefined;
    const fit = async (): Promise<void> => {
      const { pageWidth } = await import(/* webpackChunkName: "preview" */ './render');
      const width = pageWidth(area);
      const zoom = size === 'full' || width === null ? 1 : Math.min(1, (frame.clientWidth - 2) / (width + 2));
      area.style.setProperty('--skt-zoom', String(Math.max(zoom, 0.05)));
    };
    void fit();
    const observer = new ResizeObserver(() => void fit());
    observer.observe(frame);
    return () => {
      observer.disconnect();
    };
  }, [size, drawing]);
}
