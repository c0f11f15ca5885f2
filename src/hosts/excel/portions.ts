/** Asks for, or writes, more than one request may hold: in portions, one after another. */
import { intoRequests, type Limits } from './pieces';

/** One of many things to ask Excel for. */
export interface Portioned {
  /** About how large it or its answer is. */
  readonly bytes: number;
  /** Asks; what it gives is called once the answer is there. */
  readonly queue: () => (() => void) | undefined;
}

/** Sends all of them, in their order; rejects with the error of the first request that fails. */
export async function sendInPortions(
  context: Excel.RequestContext,
  things: readonly Portioned[],
  { bytes: most }: Pick<Limits, 'bytes'>,
): Promise<void> {
  for (const portion of intoRequests(things, ({ bytes }) => bytes, most)) await send(context, portion);
}

async function send(context: Excel.RequestContext, portion: readonly Portioned[]): Promise<void> {
  const answers = portion.map(({ queue }) => queue());
  await context.sync();
  for (const answer of answers) answer?.();
}
