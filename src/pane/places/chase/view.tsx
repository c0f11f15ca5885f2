/** A place that is not built yet. */
import type { PlaceProps } from '../../core';

/** The place's rows. */
export function View({ asOf }: PlaceProps) {
  return <p>{asOf}</p>;
}
