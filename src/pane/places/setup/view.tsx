/** A place that is not built yet. */
import type { Register } from '../../../register/register';

/** The place's rows. */
export function View({ register }: { readonly register: Register | null }) {
  return <p>{register?.settings.year}</p>;
}
