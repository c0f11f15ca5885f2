/** Horizontal bars in SVG: colours and patterns that colour-blind people tell apart, and the same numbers as a table. */
import { usePane } from '../context';
import { partTexts } from '../texts';

/** The fills of bars, each a colour with a pattern of its own. */
export const fills = ['done', 'waiting', 'open', 'soon', 'late', 'unclear'] as const;

/** A fill. */
export type Fill = (typeof fills)[number];

/** A part of a bar. */
export interface Part {
  readonly fill: Fill;
  readonly name: string;
  readonly count: number;
}

/** A bar with its name; its parts stand in the order given. */
export interface Bar {
  readonly key: string;
  readonly name: string;
  readonly parts: readonly Part[];
}

/** The patterns that bars are filled with; drawn once, beside the charts of a view. */
export function ChartPatterns() {
  return (
    <svg class="skt-patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {fills.map((fill) => (
          <pattern key={fill} id={`skt-fill-${fill}`} width="6" height="6" patternUnits="userSpaceOnUse">
            <rect width="6" height="6" class={`skt-fill-${fill}`} />
            <path d={MARKS[fill]} class="skt-fill-mark" />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

const MARKS: Readonly<Record<Fill, string>> = {
  done: '',
  waiting: 'M0 3H6',
  open: 'M3 0V6',
  soon: 'M2 2h2v2h-2z',
  late: 'M0 6L6 0M-1 1L1 -1M5 7L7 5',
  unclear: 'M0 0L6 6M6 0L0 6',
};

/** A small sample of a fill, for legends. */
export function Swatch({ fill }: { readonly fill: Fill }) {
  return (
    <svg class="skt-swatch" width="14" height="14" aria-hidden="true" focusable="false">
      <rect x="0.5" y="0.5" width="13" height="13" fill={`url(#skt-fill-${fill})`} class="skt-bar-part" />
    </svg>
  );
}

/** The bars, each with its name and total, and the same numbers in a table that can be unfolded. */
export function BarChart(props: {
  readonly title: string;
  /** What the names of the bars are: “Lĩnh vực”. */
  readonly heading: string;
  readonly bars: readonly Bar[];
  /** The columns of the table, when bars have more than one part. */
  readonly legend?: readonly { readonly fill: Fill; readonly name: string }[];
}) {
  const { bars, legend } = props;
  const totals = bars.map(({ parts }) => parts.reduce((sum, { count }) => sum + count, 0));
  const most = Math.max(1, ...totals);
  return (
    <div class="skt-chart">
      {legend === undefined ? null : (
        <ul class="skt-legend">
          {legend.map(({ fill, name }) => (
            <li key={fill}>
              <Swatch fill={fill} /> {name}
            </li>
          ))}
        </ul>
      )}
      <ul class="skt-bars" aria-label={props.title}>
        {bars.map((bar, index) => (
          <li key={bar.key}>
            <span class="skt-bar-name">{bar.name}</span>
            <BarSvg bar={bar} most={most} />
            <span class="skt-bar-count">{totals[index]}</span>
          </li>
        ))}
      </ul>
      <NumberTable {...props} totals={totals} />
    </div>
  );
}

function BarSvg({ bar, most }: { readonly bar: Bar; readonly most: number }) {
  const percent = (count: number): string => `${Math.round((count / most) * 10_000) / 100}%`;
  let before = 0;
  return (
    <svg class="skt-bar" height="16" role="img" aria-label={describe(bar)}>
      <title>{describe(bar)}</title>
      {bar.parts.map(({ fill, name, count }) => {
        const from = before;
        before += count;
        if (count === 0) return null;
        return (
          <rect
            key={name}
            class="skt-bar-part"
            x={percent(from)}
            y="1"
            width={percent(count)}
            height="14"
            fill={`url(#skt-fill-${fill})`}
          >
            <title>{`${name}: ${count}`}</title>
          </rect>
        );
      })}
    </svg>
  );
}

function describe({ name, parts }: Bar): string {
  const filled = parts.filter(({ count }) => count > 0);
  return `${name}: ${filled.map((part) => (part.name === name ? String(part.count) : `${part.name} ${part.count}`)).join(', ') || '0'}`;
}

function NumberTable(props: {
  readonly title: string;
  readonly heading: string;
  readonly bars: readonly Bar[];
  readonly legend?: readonly { readonly fill: Fill; readonly name: string }[];
  readonly totals: readonly number[];
}) {
  const { say } = usePane();
  const { legend = [], bars, totals } = props;
  return (
    <details class="skt-numbers">
      <summary>{say(partTexts.numbers)}</summary>
      <div class="skt-scroll" tabIndex={0} role="region" aria-label={props.title}>
        <table>
          <caption class="skt-hidden">{props.title}</caption>
          <thead>
            <tr>
              <th scope="col">{props.heading}</th>
              {legend.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
              <th scope="col">{say(partTexts.total)}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ key, name, parts }, index) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {legend.map(({ fill }) => (
                  <td key={fill}>{parts.find((part) => part.fill === fill)?.count ?? 0}</td>
                ))}
                <td>{totals[index]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
