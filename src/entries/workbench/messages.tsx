/** Messages about the file: what happened, what to do next, and buttons that do it. */
import type { Board, BoardState, Message } from '../../hosts/local/page/board';
import { Button } from '../../pane/parts/button';
import type { Bilingual } from '../../register/problem';
import { texts, tones } from './texts';

const MARKS: Readonly<Record<Message['tone'], string>> = { error: '✕', warning: '!', note: 'i', success: '✓' };

/** The messages, the newest last; heard by screen readers as they come. */
export function Messages(props: {
  readonly board: Board;
  readonly state: BoardState;
  readonly say: (text: Bilingual) => string;
}) {
  const { board, state, say } = props;
  return (
    <section class="skt-pane wb-messages" aria-label={say(texts.messages)} aria-live="polite">
      {state.messages.map((message) => (
        <OneMessage
          key={message.subject}
          message={message}
          say={say}
          onClose={() => {
            board.dismiss(message.subject);
          }}
        />
      ))}
    </section>
  );
}

function OneMessage(props: {
  readonly message: Message;
  readonly say: (text: Bilingual) => string;
  readonly onClose: () => void;
}) {
  const { say, onClose } = props;
  const { tone, text, tip, link, offers } = props.message;
  return (
    <div class={`skt-message skt-${tone}`}>
      <span class="skt-mark" aria-hidden="true">
        {MARKS[tone]}
      </span>
      <div class="skt-message-body wb-message">
        <p>
          <span class="skt-hidden">{say(tones[tone])}: </span>
          {say(text)} {tip === null ? null : <span class="skt-quiet">{say(tip)}</span>}{' '}
          {link === undefined ? null : (
            <a href={link.url} download={link.name}>
              {link.name}
            </a>
          )}
        </p>
        <div class="skt-actions">
          {offers.map(({ label, run }) => (
            <Button key={label.en} onClick={run}>
              {say(label)}
            </Button>
          ))}
          <Button onClick={onClose}>{say(texts.close)}</Button>
        </div>
      </div>
    </div>
  );
}
