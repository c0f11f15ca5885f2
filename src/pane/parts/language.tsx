/** The switch between Vietnamese and English. */
import type { Language } from '../../register/problem';
import { usePane } from '../context';
import { shellTexts } from '../texts';

const LANGUAGES: readonly { readonly id: Language; readonly short: string; readonly name: string }[] = [
  { id: 'vi', short: 'VI', name: 'Tiếng Việt' },
  { id: 'en', short: 'EN', name: 'English' },
];

/** Two buttons, the one in use pressed. */
export function LanguageSwitch() {
  const { store, state, say } = usePane();
  return (
    <div class="skt-switch" role="group" aria-label={say(shellTexts.language)}>
      {LANGUAGES.map(({ id, short, name }) => (
        <button
          key={id}
          type="button"
          lang={id}
          aria-label={`${short} – ${name}`}
          aria-pressed={state.language === id}
          onClick={() => {
            store.setLanguage(id);
          }}
        >
          {short}
        </button>
      ))}
    </div>
  );
}
