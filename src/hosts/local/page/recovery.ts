/** Offers work that a crash or a closed tab left unsaved: reopened, put off, or discarded with a second question. */
import type { LeftOver, UnsavedWork } from '../storage/unsaved-work';
import type { Asked, Board } from './board';
import { askDiscard, askLeftOver, choices, sentences } from './desk-texts';

/** Asks about each piece of work that was left, the latest first; the one to reopen, or null. The others stay for later. */
export async function chooseLeftOver(work: UnsavedWork, board: Board): Promise<LeftOver | null> {
  const leftOvers = await work.claimLeftOvers().catch(() => []);
  let chosen: LeftOver | null = null;
  for (const leftOver of leftOvers) {
    const answer = chosen === null ? await answerOn(leftOver, board) : 'later';
    if (answer === 'reopen') chosen = leftOver;
    if (answer === 'discard') await work.forget(leftOver.session);
    if (answer !== 'reopen') work.release(leftOver.session);
  }
  return chosen;
}

type Answer = 'reopen' | 'later' | 'discard';

/** What is to become of one; discarding is asked for twice. */
async function answerOn(leftOver: LeftOver, board: Board): Promise<Answer> {
  for (;;) {
    const answer = await board.ask(offer(leftOver), 'later');
    if (answer !== 'discard' || (await board.ask(warning(leftOver), 'back')) === 'discard') return answer;
  }
}

function offer({ name, count, at, sentAs }: LeftOver): Asked<Answer> {
  const when = new Date(at).toLocaleString('vi-VN');
  return {
    title: sentences.leftOverTitle,
    text: askLeftOver(name, count, when, sentAs),
    choices: [
      { answer: 'reopen', label: choices.reopen, isMain: true },
      { answer: 'later', label: choices.later },
      { answer: 'discard', label: choices.discard },
    ],
  };
}

function warning({ name, count }: LeftOver): Asked<'back' | 'discard'> {
  return {
    title: sentences.discardTitle,
    text: askDiscard(name, count),
    choices: [
      { answer: 'back', label: choices.back, isMain: true },
      { answer: 'discard', label: choices.discard },
    ],
  };
}
