/** What is wrong with a command line, and the words that every command reads alike: its file, a day, codes. */
import { isIsoDate, isPlausibleYear, parseDate, yearOf, type IsoDate } from '../register/dates';
import { defineProblem, failure, success, type Result } from '../register/problem';

const usage = defineProblem<{ vi: string; en: string }>('USAGE', {
  severity: 'error',
  vi: ({ vi }) => vi,
  en: ({ en }) => en,
  tip: { vi: 'Chạy “so-kiem-tra --help” để xem cách dùng.', en: 'Run “so-kiem-tra --help --lang en” for usage.' },
});

/** A refusal, in both languages. */
export function wrong<T>(vi: string, en: string): Result<T> {
  return failure(usage({ vi, en }));
}

/** The one file that a command is about. */
export function onlyFile(words: readonly string[]): Result<string> {
  const [file, ...surplus] = words;
  if (!isGiven(file)) return wrong('Thiếu tên tệp sổ.', 'The file of the register is missing.');
  if (surplus.length > 0) return wrong(`Thừa “${surplus.join(' ')}”.`, `“${surplus.join(' ')}” is too much.`);
  return success(file);
}

/** Whether a word was given and is not blank. */
export function isGiven(word: string | undefined): word is string {
  return word !== undefined && word.trim() !== '';
}

/** Codes as people give them, several in a word or in several words; each once, in the order given. */
export function codesIn(words: readonly string[]): string[] {
  const codes = words.flatMap((word) => word.normalize('NFC').split(/[,;]/u)).map((code) => code.trim());
  const keys = codes.map((code) => code.toUpperCase());
  return codes.filter((code, at) => code !== '' && keys.indexOf(code.toUpperCase()) === at);
}

/** A day given to an option; null when it was not given. */
export function readDay(option: string, given: string | undefined): Result<IsoDate | null> {
  if (given === undefined) return success(null);
  const typed = given.trim();
  const day = isIsoDate(typed) ? typed : parseDate(typed);
  if (day !== null && isPlausibleYear(yearOf(day))) return success(day);
  return wrong(
    `--${option} “${given}” không phải một ngày có thật dạng YYYY-MM-DD, từ năm 1990 đến 2100.`,
    `--${option} “${given}” is no day YYYY-MM-DD between 1990 and 2100.`,
  );
}
