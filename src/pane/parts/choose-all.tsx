/** One checkbox for all rows that can be chosen. */
import { usePane } from '../context';
import { partTexts } from '../texts';

/** Chooses all of `keys` or none, and says how many are chosen; nothing for fewer than two. */
export function ChooseAll(props: {
  readonly keys: readonly string[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}) {
  const { keys, chosen, onChoose } = props;
  const { say } = usePane();
  const count = keys.filter((key) => chosen.has(key)).length;
  if (keys.length < 2) return null;
  return (
    <label class="skt-check">
      <input
        type="checkbox"
        checked={count === keys.length}
        indeterminate={count > 0 && count < keys.length}
        onChange={(event) => {
          onChoose(new Set(event.currentTarget.checked ? keys : []));
        }}
      />
      {say(partTexts.selectAll)} ({count}/{keys.length})
    </label>
  );
}
