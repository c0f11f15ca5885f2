/** Fields with their label, hint and error tied to them. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** What a field's control must carry. */
export interface FieldControl {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: boolean;
}

/** A label above a control, a hint and an error below it. */
export function Field(props: {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
  readonly children: (control: FieldControl) => ComponentChildren;
}) {
  const { label, hint, error = null, children } = props;
  const id = useId();
  const described = [...(hint === undefined ? [] : [`${id}-hint`]), ...(error === null ? [] : [`${id}-error`])];
  return (
    <div class="skt-field">
      <label for={id}>{label}</label>
      {children({
        id,
        ...(described.length > 0 && { 'aria-describedby': described.join(' ') }),
        ...(error !== null && { 'aria-invalid': true }),
      })}
      {hint === undefined ? null : (
        <span id={`${id}-hint`} class="skt-quiet">
          {hint}
        </span>
      )}
      {error === null ? null : (
        <span id={`${id}-error`} class="skt-field-error">
          {error}
        </span>
      )}
    </div>
  );
}
