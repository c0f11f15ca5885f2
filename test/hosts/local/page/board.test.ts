/** Messages and questions of the page. */
import { Board, type Asked, type BoardState } from '../../../../src/hosts/local/page/board';
import type { Bilingual } from '../../../../src/register/problem';

const text = (vi: string): Bilingual => ({ vi, en: vi });

function board(): Board {
  const state: BoardState = {
    language: 'vi',
    name: null,
    isIllustration: false,
    isReadOnly: false,
    unsaved: false,
    busy: null,
    messages: [],
    question: null,
  };
  return new Board(state);
}

const question = (title: string): Asked<'yes' | 'no'> => ({
  title: text(title),
  text: text(title),
  choices: [
    { answer: 'yes', label: text('Có') },
    { answer: 'no', label: text('Không') },
  ],
});

test('a message takes the place of the last one on its subject, and of no other', () => {
  const it = board();
  const say = (subject: 'file' | 'autosave', words: string): void => {
    it.say({ subject, tone: 'note', text: text(words), tip: null, offers: [] });
  };
  say('file', 'một');
  say('autosave', 'hai');
  say('file', 'ba');
  expect(it.state.messages.map((message) => message.text.vi)).toEqual(['hai', 'ba']);
  it.dismiss('autosave');
  expect(it.state.messages.map((message) => message.text.vi)).toEqual(['ba']);
});

test('a question is answered by a choice; closing it is the answer that changes nothing', async () => {
  const it = board();
  const first = it.ask(question('một'), 'no');
  it.state.question?.answer('yes');
  expect(await first).toBe('yes');
  const second = it.ask(question('hai'), 'no');
  it.state.question?.answer('');
  expect([await second, it.state.question]).toEqual(['no', null]);
});

test('a dialog that closes late does not answer the question after it', async () => {
  const it = board();
  const first = it.ask(question('một'), 'no');
  const late = it.state.question;
  late?.answer('yes');
  await first;
  const second = it.ask(question('hai'), 'no');
  late?.answer('');
  expect(it.state.question?.title.vi).toBe('hai');
  it.state.question?.answer('yes');
  expect(await second).toBe('yes');
});

test('a question that comes while another waits: the one that waits changes nothing', async () => {
  const it = board();
  const first = it.ask(question('một'), 'no');
  const second = it.ask(question('hai'), 'no');
  it.state.question?.answer('yes');
  expect([await first, await second]).toEqual(['no', 'yes']);
});
