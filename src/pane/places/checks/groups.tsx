/** The problems under headings: severity, then sheet. */
import type { Problem } from '../../../register/problem';
import { usePane } from '../../context';
import { countBy, groupsOf } from './filter';
import { Portions } from '../../parts/portions';
import { ProblemList } from '../../parts/problem-list';
import { checkTexts, severityName } from './texts';

/** All of them, in portions. */
export function Groups(props: { readonly problems: readonly Problem[]; readonly onMend: (problem: Problem) => void }) {
  const { say } = usePane();
  const { problems, onMend } = props;
  const counts = countBy(problems, ({ severity }) => severity);
  return (
    <Portions count={problems.length}>
      {(upTo) =>
        groupsOf(problems.slice(0, upTo)).map((group, index, groups) => {
          const isNew = groups[index - 1]?.severity !== group.severity;
          const severity = say(severityName(group.severity));
          const sheet = group.sheet === '' ? say(checkTexts.otherSheet) : group.sheet;
          return (
            <section key={`${group.severity} ${group.sheet} ${index}`} aria-label={`${severity}: ${sheet}`}>
              {isNew ? (
                <h3>
                  {severity} ({counts.get(group.severity)})
                </h3>
              ) : null}
              <h4 class="skt-quiet" style={{ margin: 0 }}>
                {sheet}
              </h4>
              <ProblemList problems={group.problems} label={`${severity}: ${sheet}`} onMend={onMend} />
            </section>
          );
        })
      }
    </Portions>
  );
}
