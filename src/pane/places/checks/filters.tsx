/** Chooses which problems are shown; each choice says how many there are. */
import type { Problem } from '../../../register/problem';
import { usePane } from '../../context';
import { Field } from '../../parts/field';
import { countBy, SEVERITIES, sheetOf, type ProblemFilter } from './filter';
import { checkTexts, severityName } from './texts';

/** The filters: by severity, by sheet. */
export function Filters(props: {
  readonly problems: readonly Problem[];
  readonly filter: ProblemFilter;
  readonly onFilter: (filter: ProblemFilter) => void;
}) {
  const { say } = usePane();
  const { problems, filter, onFilter } = props;
  const severities = countBy(problems, ({ severity }) => severity);
  const sheets = countBy(problems, sheetOf);
  const all = `${say(checkTexts.all)} (${problems.length})`;
  return (
    <>
      <Field label={say(checkTexts.severity)}>
        {(control) => (
          <select
            {...control}
            value={filter.severity ?? ''}
            onChange={({ currentTarget }) => {
              onFilter({ ...filter, severity: SEVERITIES.find((one) => one === currentTarget.value) ?? null });
            }}
          >
            <option value="">{all}</option>
            {SEVERITIES.filter((one) => severities.has(one)).map((one) => (
              <option key={one} value={one}>
                {say(severityName(one))} ({severities.get(one)})
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={say(checkTexts.sheet)}>
        {(control) => (
          <select
            {...control}
            value={filter.sheet === null ? 'all' : `sheet ${filter.sheet}`}
            onChange={({ currentTarget: { value } }) => {
              onFilter({ ...filter, sheet: value === 'all' ? null : value.slice('sheet '.length) });
            }}
          >
            <option value="all">{all}</option>
            {[...sheets].map(([sheet, count]) => (
              <option key={sheet} value={`sheet ${sheet}`}>
                {sheet === '' ? say(checkTexts.otherSheet) : sheet} ({count})
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}
