/** A figure: a count with its name, as a button that opens or closes the rows it counts. */

/** What a figure is about; the words say it too. */
export type FigureTone = 'plain' | 'late' | 'soon' | 'done';

/** A figure of the strip. */
export function Figure(props: {
  readonly count: number;
  readonly name: string;
  readonly tone: FigureTone;
  readonly isOpen: boolean;
  /** The id of the list that it opens. */
  readonly controls: string;
  readonly onToggle: () => void;
}) {
  const tone = props.count === 0 ? 'plain' : props.tone;
  return (
    <button
      type="button"
      class={`skt-figure skt-figure-${tone}`}
      aria-expanded={props.isOpen}
      aria-controls={props.isOpen ? props.controls : undefined}
      onClick={props.onToggle}
    >
      <span class="skt-count">{props.count}</span> <span class="skt-figure-name">{props.name}</span>
    </button>
  );
}
