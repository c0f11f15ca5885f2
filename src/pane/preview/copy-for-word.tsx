/** A button that copies a document for Word, and what is said of it; where nothing helps, the document to copy by hand. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Bilingual } from '../../register/problem';
import { usePane } from '../context';
import { Button } from '../parts/button';
import { Message } from '../parts/message';
import { browserWays, copyForWord, type CopyOutcome, type WordContent } from './copy-word';
import { previewTexts } from './texts';

type Copying = CopyOutcome | { readonly kind: 'not yet' | 'drawing' };

const SAID: Readonly<Partial<Record<Copying['kind'], Bilingual>>> = {
  drawing: previewTexts.copyDrawing,
  copied: previewTexts.copiedForWord,
  again: previewTexts.copyAgain,
};

/** The button for one document. */
export function CopyForWord({ bytes, name }: { readonly bytes: Uint8Array; readonly name: string }) {
  const { say } = usePane();
  const [copying, setCopying] = useState<Copying>({ kind: 'not yet' });
  useEffect(() => {
    setCopying({ kind: 'not yet' });
  }, [bytes]);
  const draw = async (): Promise<WordContent> => {
    const { wordContent } = await import(/* webpackChunkName: "preview" */ './word-content');
    return wordContent(bytes);
  };
  const copy = async (): Promise<void> => {
    const ready = 'content' in copying ? copying.content : null;
    const copied = copyForWord(draw, ready, browserWays());
    if (ready === null) setCopying({ kind: 'drawing' });
    setCopying(await copied);
  };
  const said = SAID[copying.kind];
  return (
    <div class="skt-copy">
      <Button
        label={`${say(previewTexts.copyForWord)} – ${name}`}
        disabled={copying.kind === 'drawing'}
        onClick={() => void copy()}
      >
        {say(previewTexts.copyForWord)}
      </Button>
      <div role="status">
        {said === undefined ? null : <p>{say(said)}</p>}
        {copying.kind === 'not drawn' ? <Message tone="warning">{say(previewTexts.copyNotDrawn)}</Message> : null}
        {copying.kind === 'by hand' ? <Message tone="warning">{say(previewTexts.copyByHandForWord)}</Message> : null}
      </div>
      {copying.kind === 'by hand' ? <ByHand content={copying.content} name={name} /> : null}
    </div>
  );
}

/** The document, selected. */
function ByHand({ content, name }: { readonly content: WordContent; readonly name: string }) {
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    area.current?.replaceChildren(content.body);
    area.current?.focus({ preventScroll: true });
    getSelection()?.selectAllChildren(content.body);
  }, [content]);
  return <div ref={area} class="skt-scroll skt-by-hand" role="region" aria-label={name} tabIndex={0} />;
}
