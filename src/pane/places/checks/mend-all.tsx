/** Mends everything that can be in one go, after showing what will change. */
import { useState } from 'preact/hooks';
import type { Problem } from '../../../register/problem';
import { usePane } from '../../context';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { Portions } from '../../parts/portions';
import { checkTexts, mendAllQuestion, mendAllText } from './texts';

/** The button and its question; nothing when fewer than two problems can be mended. */
export function MendAll(props: {
  readonly problems: readonly Problem[];
  readonly onMend: (problems: readonly Problem[]) => void;
}) {
  const { state, say } = usePane();
  const [isAsking, setAsking] = useState(false);
  const { problems, onMend } = props;
  if (problems.length < 2) return null;
  const close = (): void => {
    setAsking(false);
  };
  return (
    <div>
      <Button
        disabled={state.running !== null}
        onClick={() => {
          setAsking(true);
        }}
      >
        {say(mendAllText(problems.length))}
      </Button>
      {isAsking ? (
        <Dialog
          title={say(mendAllQuestion(problems.length))}
          onClose={close}
          actions={
            <>
              <Button
                look="primary"
                onClick={() => {
                  close();
                  onMend(problems);
                }}
              >
                {say(mendAllText(problems.length))}
              </Button>
              <Button onClick={close}>{say(checkTexts.cancel)}</Button>
            </>
          }
        >
          <p class="skt-quiet">{say(checkTexts.mendAllTip)}</p>
          <Portions count={problems.length}>
            {(upTo) => (
              <ul class="skt-list">
                {problems.slice(0, upTo).map(({ place, message, mend }, index) => (
                  <li key={index}>
                    <b>{mend === undefined ? '' : say(mend.label)}</b>{' '}
                    {[place.sheet, place.cell].filter((part) => part !== undefined).join('!')}
                    <br />
                    <span class="skt-quiet">{say(message)}</span>
                  </li>
                ))}
              </ul>
            )}
          </Portions>
        </Dialog>
      ) : null}
    </div>
  );
}
