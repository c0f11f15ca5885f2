/** Thiết lập: create a register, its as-of date, missing tables, frame, language, templates, and what this is. */
import type { Register } from '../../../register/register';
import { usePane } from '../../context';
import { LanguageSwitch } from '../../parts/language';
import { VERSION } from '../../version';
import { FirstRun } from './first-run';
import { Frame } from './frame';
import { About, AsOf, MissingTables } from './open-register';
import { TemplateSection } from './templates';
import { libraries, setupTexts } from './texts';

/** The place; without a register it offers to create one. */
export function View({ register = null }: { readonly register?: Register | null }) {
  const { store, say } = usePane();
  return (
    <>
      {register === null ? (
        <FirstRun />
      ) : (
        <>
          <About register={register} />
          <MissingTables register={register} />
          <AsOf asOf={store.surroundings(register).asOf} />
          <Frame register={register} />
          <TemplateSection />
        </>
      )}
      <section class="skt-section">
        <h3>{say(setupTexts.language)}</h3>
        <LanguageSwitch />
        <p class="skt-quiet skt-small">{say(setupTexts.languageHint)}</p>
      </section>
      <details class="skt-section">
        <summary>{say(setupTexts.about)}</summary>
        <p>{say(setupTexts.aboutText)}</p>
        <p>
          {say(setupTexts.version)} {VERSION}
        </p>
        <p>
          {say(setupTexts.licence)}{' '}
          {[libraries, store.host.libraries].filter((names) => names !== undefined).join(', ')}.
        </p>
      </details>
    </>
  );
}
