/** A message: what happened, why, what to do next, and where. */
import type { ComponentChildren } from 'preact';
import type { Problem } from '../../register/problem';
import { usePane } from '../context';
import { partTexts } from '../texts';
import { PlaceLink } from './button';

/** What a message is about: the mark and the word in front of it tell, the colour only helps. */
export type MessageTone = 'error' | 'warning' | 'note' | 'success';

const MARKS: Readonly<Record<MessageTone, string>> = { error: '✕', warning: '!', note: 'i', success: '✓' };

/** A bar with a mark, a text, and what can be done about it. */
export function Message(props: {
  readonly tone: MessageTone;
  readonly children: ComponentChildren;
  readonly actions?: ComponentChildren;
}) {
  const { say } = usePane();
  return (
    <div class={`skt-message skt-${props.tone}`}>
      <span class="skt-mark" aria-hidden="true">
        {MARKS[props.tone]}
      </span>
      <div class="skt-message-body">
        <span class="skt-hidden">{say(partTexts[props.tone])}: </span>
        {props.children}
        {props.actions === undefined ? null : <div class="skt-actions">{props.actions}</div>}
      </div>
    </div>
  );
}

/** A problem: its message, its tip, its cell. */
export function ProblemMessage(props: { readonly problem: Problem; readonly actions?: ComponentChildren }) {
  const { say } = usePane();
  const { problem } = props;
  const { sheet, file } = problem.place;
  return (
    <Message tone={problem.severity} actions={props.actions}>
      <p>
        {file === undefined ? null : <b>{file}: </b>}
        {say(problem.message)}
      </p>
      <p class="skt-quiet">{say(problem.tip)}</p>
      {sheet === undefined ? null : (
        <p>
          <PlaceLink place={problem.place} />
        </p>
      )}
    </Message>
  );
}
