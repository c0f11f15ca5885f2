/** What `npm run excel` can be told: its language. */
import { parseArgs } from 'node:util';
import { defineProblem, failure, success, type Result } from '../../src/register/problem';

const notUnderstood = defineProblem<{ words: string }>('USAGE', {
  severity: 'error',
  vi: ({ words }) => `Không hiểu “${words}”. Lệnh này chỉ nhận --lang vi hoặc --lang en.`,
  en: ({ words }) => `“${words}” is not understood. This command takes --lang vi or --lang en only.`,
  tip: {
    vi: 'Chạy: npm run excel. Để phục vụ từ địa chỉ khác: npm run build -- --env origin=https://cchc.tinh.gov.vn/so',
    en: 'Run: npm run excel -- --lang en. To serve from elsewhere: npm run build -- --env origin=https://cchc.tinh.gov.vn/so',
  },
});

/** Whether the words behind the command are understood; the language itself is read as the command line reads it. */
export function readWords(words: readonly string[]): Result<null> {
  try {
    const { lang = 'vi' } = parseArgs({ args: [...words], options: { lang: { type: 'string' } } }).values;
    if (['vi', 'en'].includes(lang.trim().toLowerCase())) return success(null);
  } catch {
    // Told below, in our words.
  }
  return failure(notUnderstood({ words: words.join(' ') }));
}
