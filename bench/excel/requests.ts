/** How many requests each command takes, and how large they are, at three sizes of the register. */
import type { Command } from '../tasks';
import { untidyRegister } from '../tasks/untidy';
import { commandsWithFormulas, commandsWithValues } from './commands';
import { PLACES, RegisterInExcel, type Asked, type Place } from './register-in-excel';

/** Findings of the registers, the smallest first. */
export const SIZES = [100, 2_000, 20_000] as const;

/** What a command took at one size. */
export interface AtSize extends Asked {
  readonly written: number | null;
}

/** What a command took at every size. */
export interface CommandFigures {
  readonly name: string;
  readonly sizes: readonly AtSize[];
  /** Whether the number of requests is the same at every size. */
  readonly isConstant: boolean;
  /** Why the number is more than it may be; null when it is not. */
  readonly fault: string | null;
}

/** The commands of one place. */
export interface PlaceFigures {
  readonly place: Place;
  readonly commands: readonly CommandFigures[];
}

/** Below this many bytes nothing has to be cut. */
const ONE_REQUEST = 4_000_000;
/** Twice an answer may turn out to be too large, and its sheets be measured. */
const FINDING_OUT = 4;

/** Measures all commands where Excel has limits, and where it has none. */
export async function measureRequests(): Promise<PlaceFigures[]> {
  const figures: PlaceFigures[] = [];
  for (const place of Object.values(PLACES)) {
    const bySize: (readonly (AtSize & { readonly name: string })[])[] = [];
    for (const findings of SIZES) bySize.push(await measureAt(place, findings));
    const names = bySize[0]?.map(({ name }) => name) ?? [];
    const commands = names.map((name, i) =>
      figuresOf(
        name,
        bySize.flatMap((own) => own[i] ?? []),
        place,
      ),
    );
    figures.push({ place, commands });
  }
  return figures;
}

async function measureAt(place: Place, findings: number): Promise<(AtSize & { readonly name: string })[]> {
  const made = untidyRegister(findings);
  const withFormulas = new RegisterInExcel(made, place);
  const first = await measureAll(withFormulas, commandsWithFormulas(withFormulas, findings));
  withFormulas.close();
  const withValues = new RegisterInExcel(made, place);
  await withValues.create(await withValues.open({ keepsValues: true }));
  const second = await measureAll(withValues, commandsWithValues(withValues));
  withValues.close();
  return [...first, ...second];
}

async function measureAll(
  target: RegisterInExcel,
  commands: readonly Command[],
): Promise<(AtSize & { readonly name: string })[]> {
  const all: (AtSize & { readonly name: string })[] = [];
  for (const { name, prepare, run } of commands) {
    await prepare?.();
    const { result: written, requests, sent, received } = await target.asked(run);
    all.push({ name, written, requests, sent, received });
  }
  return all;
}

function figuresOf(name: string, sizes: readonly AtSize[], place: Place): CommandFigures {
  const least = sizes[0]?.requests ?? 0;
  const isConstant = sizes.every(({ requests }) => requests === least);
  const tooMany = sizes.find((size) => size.requests > mostRequests(size, least, place));
  const fault =
    tooMany === undefined ? null : `${name}, ${place.name}: ${tooMany.requests} requests instead of ${least}`;
  return { name, sizes, isConstant, fault };
}

/** What fits in one request is asked for in as many as a small register takes; more only where there is a limit. */
function mostRequests({ sent, received }: AtSize, least: number, { limits }: Place): number {
  const bytes = Math.max(sent, received);
  if (limits.bytes === Infinity || bytes <= ONE_REQUEST) return least;
  return least + FINDING_OUT + 2 * Math.ceil(bytes / ONE_REQUEST);
}
