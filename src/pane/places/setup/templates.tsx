/** The Word templates: the default to take home, an own one to draft with. */
import { useRef, useState } from 'preact/hooks';
import { success, type Problem } from '../../../register/problem';
import { usePane } from '../../context';
import { DOCX_TYPE } from '../../file-types';
import { Button } from '../../parts/button';
import { Message, ProblemMessage } from '../../parts/message';
import { loaded } from '../../state/store';
import type { TemplateId } from '../../state/templates';
import { commandTask } from '../../state/task';
import { setupTexts, templateNames } from './texts';

/** Where the check of a chosen file stands. */
type Check =
  | { readonly kind: 'none' | 'checking' | 'good' }
  | { readonly kind: 'bad'; readonly file: string; readonly problems: readonly Problem[] };

/** All kinds of documents with their templates. */
export function TemplateSection() {
  const { say } = usePane();
  return (
    <section class="skt-section">
      <h3>{say(setupTexts.templates)}</h3>
      {(Object.keys(templateNames) as TemplateId[]).map((id) => (
        <TemplateRow key={id} id={id} />
      ))}
    </section>
  );
}

function TemplateRow({ id }: { readonly id: TemplateId }) {
  const { store, say } = usePane();
  const [check, setCheck] = useState<Check>({ kind: 'none' });
  const name = say(templateNames[id]);
  const own = store.templates.chosen(id);
  const choose = async (file: File): Promise<void> => {
    setCheck({ kind: 'checking' });
    const checked = await loaded(async () => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { templateProblems } = await import(/* webpackChunkName: "check-template" */ './check-template');
      return { bytes, problems: templateProblems(id, bytes) };
    });
    const problems = checked.ok ? checked.value.problems : [checked.problem];
    if (checked.ok && problems.length === 0) {
      store.templates.choose(id, { name: file.name, bytes: checked.value.bytes });
    }
    setCheck(problems.length === 0 ? { kind: 'good' } : { kind: 'bad', file: file.name, problems });
  };
  return (
    <div class="skt-stack">
      <p>
        <b>{name}</b>
        <br />
        {own === null ? (
          <span class="skt-quiet">{say(setupTexts.templateDefault)}</span>
        ) : (
          <>
            <span class="skt-quiet">{say(setupTexts.templateOwn)}</span> {own.name}
          </>
        )}
      </p>
      <TemplateButtons
        id={id}
        onFile={(file) => void choose(file)}
        onDefault={() => {
          store.templates.choose(id, null);
          setCheck({ kind: 'none' });
        }}
      />
      <div role="status">
        <CheckResult check={check} />
      </div>
    </div>
  );
}

function TemplateButtons(props: {
  readonly id: TemplateId;
  readonly onFile: (file: File) => void;
  readonly onDefault: () => void;
}) {
  const { store, state, say } = usePane();
  const input = useRef<HTMLInputElement>(null);
  const name = say(templateNames[props.id]);
  const download = commandTask(setupTexts.download, async function* () {
    yield { done: 0, total: 1 };
    const bytes = await loaded(() => store.templates.standard(props.id));
    if (!bytes.ok) return bytes;
    const file = { name: `Mẫu ${templateNames[props.id].vi}.docx`, type: DOCX_TYPE, bytes: bytes.value };
    return success({ changes: [], files: [file] });
  });
  const named = (text: string): string => `${text} – ${name}`;
  return (
    <div class="skt-row">
      <Button
        label={named(say(setupTexts.download))}
        disabled={state.running !== null}
        onClick={() => void store.run(download)}
      >
        {say(setupTexts.download)}
      </Button>
      <Button label={named(say(setupTexts.choose))} onClick={() => input.current?.click()}>
        {say(setupTexts.choose)}
      </Button>
      {store.templates.chosen(props.id) === null ? null : (
        <Button look="link" onClick={props.onDefault}>
          {say(setupTexts.backToDefault)}
        </Button>
      )}
      <input
        ref={input}
        type="file"
        accept={`.docx,${DOCX_TYPE}`}
        hidden
        aria-label={named(say(setupTexts.choose))}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) props.onFile(file);
        }}
      />
    </div>
  );
}

function CheckResult({ check }: { readonly check: Check }) {
  const { say } = usePane();
  switch (check.kind) {
    case 'none':
      return null;
    case 'checking':
      return <p class="skt-quiet">{say(setupTexts.checking)}</p>;
    case 'good':
      return <Message tone="success">{say(setupTexts.templateGood)}</Message>;
    case 'bad':
      return (
        <div class="skt-stack">
          <p>
            <b>{check.file}</b>: {say(setupTexts.templateBad)}
          </p>
          {check.problems.map((problem, index) => (
            <ProblemMessage key={index} problem={problem} />
          ))}
        </div>
      );
  }
}
