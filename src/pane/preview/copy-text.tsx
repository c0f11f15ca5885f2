/** Copies a text; where the browser does not let us, shows it to be copied by hand. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { usePane } from '../context';
import { Button } from '../parts/button';
import { previewTexts } from './texts';

type Copying = 'not yet' | 'copied' | 'by hand';

/** A button that puts a text on the clipboard. */
export function CopyText({ label, text }: { readonly label: string; readonly text: () => string }) {
  const { say } = usePane();
  const [copying, setCopying] = useState<Copying>('not yet');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (copying !== 'by hand') return;
    field.current?.focus();
    field.current?.select();
  }, [copying]);
  const copy = async (): Promise<void> => {
    setCopying('not yet');
    const isCopied = await Promise.resolve()
      .then(() => navigator.clipboard.writeText(text()))
      .then(
        () => true,
        () => false,
      );
    setCopying(isCopied ? 'copied' : 'by hand');
  };
  return (
    <div class="skt-stack">
      <div class="skt-row">
        <Button look="link" onClick={() => void copy()}>
          {label}
        </Button>
        <span role="status">{copying === 'copied' ? say(previewTexts.copied) : ''}</span>
      </div>
      {copying === 'by hand' ? (
        <>
          <p>{say(previewTexts.copyByHand)}</p>
          <textarea ref={field} readOnly rows={6} aria-label={label} value={text()} />
        </>
      ) : null}
    </div>
  );
}
