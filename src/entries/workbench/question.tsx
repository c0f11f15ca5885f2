/** A question in a dialog: one button an answer; Esc is the answer that changes nothing. */
import type { Question } from '../../hosts/local/page/board';
import { Button } from '../../pane/parts/button';
import { Dialog } from '../../pane/parts/dialog';
import type { Bilingual } from '../../register/problem';

/** The dialog of a question. */
export function QuestionDialog(props: { readonly question: Question; readonly say: (text: Bilingual) => string }) {
  const { say } = props;
  const { title, text, choices, answer } = props.question;
  const close = (): void => {
    answer('');
  };
  return (
    <Dialog
      title={say(title)}
      onClose={close}
      actions={choices.map((choice) => (
        <Button
          key={choice.answer}
          look={choice.isMain === true ? 'primary' : 'plain'}
          onClick={() => {
            answer(choice.answer);
          }}
        >
          {say(choice.label)}
        </Button>
      ))}
    >
      <p>{say(text)}</p>
    </Dialog>
  );
}
